"""The half circle of seats: one disc a mandate, in the list's colour and with its number."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.kit import paint, theme
from gui.kit.seating import Seating, seating

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
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        share = self._seating.radius
        radius = min(
            (self.width() - 8) / (2 + 2 * share), (self.height() - 4) / (1 + 2 * share + 0.01)
        )
        middle = QPointF(self.width() / 2, (self.height() + radius) / 2)
        owners = [b.ballot_number for b in self._blocs for _ in range(b.seats)]
        owners += [0] * (len(self._seating.centres) - len(owners))
        for (x, y), owner in zip(self._seating.centres, owners, strict=True):
            spot = QPointF(middle.x() + x * radius, middle.y() + y * radius)
            self._paint_seat(painter, spot, share * radius, owner)
        line = now.line(40)
        figure = QRectF(0, middle.y() - 0.22 * radius - line / 2, self.width(), line)
        ink = now.colour("ink")
        paint.write(painter, figure, str(self._total), now.font(40, True), ink, paint.CENTRE)
        word = QRectF(0, figure.bottom(), self.width(), now.line(13))
        paint.write(painter, word, self._word, now.font(13), now.colour("ink2"), paint.CENTRE)

    def _paint_seat(self, painter: QPainter, spot: QPointF, radius: float, owner: int) -> None:
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
