"""The half circle of seats: one disc a mandate, in the list's colour and with its number."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.kit import paint, theme
from gui.kit.seating import Seating, seating

_LINE = 1.35
"""Height of a line as a share of its type."""
_SMALLEST_TYPE = 7
"""Below this the number in a seat could not be read; so at some 150 seats in the usual width."""


@dataclass(frozen=True, slots=True)
class Bloc:
    """Seats of one list, by its number on the ballot."""

    ballot_number: int
    seats: int


class Hemicycle(QWidget):
    """Blocs from left to right in the order given; `total` and `word` stand in the middle."""

    def __init__(self, word: str = "", spoken: str = "") -> None:
        super().__init__()
        self._word = word
        self._blocs: tuple[Bloc, ...] = ()
        self._total = 0
        self._seating = Seating((), 0)
        self.setAccessibleName(spoken or word)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.follow(self.update)

    def show_seats(self, blocs: Sequence[Bloc], total: int, spoken: str = "") -> None:
        """Shows the blocs; seats not given away yet, up to `total`, are hollow."""
        self._blocs = tuple(blocs)
        self._total = total
        self._seating = seating(max(total, sum(b.seats for b in blocs)))
        self.setAccessibleDescription(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(396, 213)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 120)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * 213 / 396)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        figures = Figures(str(self._total), self._word, now.font(40, True), now.font(13))
        draw_half_circle(QPainter(self), QRectF(self.rect()), self._blocs, self._seating, figures)


@dataclass(frozen=True, slots=True)
class Figures:
    """What stands in the middle of a half circle, and in which type."""

    total: str
    word: str
    strong: QFont
    quiet: QFont


def draw_half_circle(
    painter: QPainter, spot: QRectF, blocs: Sequence[Bloc], seats: Seating, figures: Figures
) -> None:
    """Paints blocs over `seats` into a place; seats that nobody has yet are hollow."""
    now = theme.current()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    share = seats.radius
    radius = min((spot.width() - 8) / (2 + 2 * share), (spot.height() - 4) / (1 + 2 * share + 0.01))
    middle = QPointF(spot.center().x(), spot.top() + (spot.height() + radius) / 2)
    owners = [b.ballot_number for b in blocs for _ in range(b.seats)]
    owners += [0] * (len(seats.centres) - len(owners))
    for (x, y), owner in zip(seats.centres, owners, strict=True):
        seat = QPointF(middle.x() + x * radius, middle.y() + y * radius)
        _draw_seat(painter, seat, share * radius, owner)
    line = figures.strong.pixelSize() * _LINE
    top = middle.y() - 0.22 * radius - line / 2
    figure = QRectF(spot.left(), top, spot.width(), line)
    ink = now.colour("ink")
    paint.write(painter, figure, figures.total, figures.strong, ink, paint.CENTRE)
    word = QRectF(spot.left(), figure.bottom(), spot.width(), figures.quiet.pixelSize() * _LINE)
    paint.write(painter, word, figures.word, figures.quiet, now.colour("ink2"), paint.CENTRE)


def _draw_seat(painter: QPainter, spot: QPointF, radius: float, owner: int) -> None:
    now = theme.current()
    if not owner:
        painter.setPen(QPen(now.colour("edge"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(spot, radius - 0.5, radius - 0.5)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(now.list_colour(owner))
    painter.drawEllipse(spot, radius, radius)
    on_list = now.colour("on_list")
    if owner > len(now.tokens.lists):
        painter.setPen(QPen(on_list, max(1.0, radius / 10)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(spot, radius * 0.82, radius * 0.82)
    size = round(radius * (0.97 if owner < 10 else 0.9))
    if size >= _SMALLEST_TYPE:
        font = now.font(14, True)
        font.setPixelSize(size)
        place = QRectF(spot.x() - radius, spot.y() - radius, 2 * radius, 2 * radius)
        paint.write(painter, place, str(owner), font, on_list, paint.CENTRE)
