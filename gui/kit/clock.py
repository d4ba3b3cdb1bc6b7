"""The clock of a time limit: what is left, until when, and a bar of the time already used."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.kit import paint, theme


@dataclass(frozen=True, slots=True)
class ClockFace:
    """What a clock shows; `tone` is `inf` over 24 h, `wrn` under 24, `err` under 4 or expired."""

    left: str
    until: str
    used: float
    """Share of the time used, 0 to 1."""
    tone: str = "inf"


def clock_height(large: bool = False) -> int:
    """Height of the two words and the bar under them."""
    now = theme.current()
    return now.px(24) + 3 + 4 if large else now.px(18) + 3 + 3


def draw_clock(painter: QPainter, rect: QRectF, face: ClockFace, large: bool = False) -> None:
    """Paints the clock over the width of `rect`, centred in its height."""
    now = theme.current()
    line = now.px(24 if large else 18)
    thick = 4 if large else 3
    top = rect.top() + (rect.height() - clock_height(large)) / 2
    words = QRectF(rect.left(), top, rect.width(), line)
    ink = now.colour("ink" if face.tone == "inf" else face.tone)
    big = now.font(20 if large else 15, True)
    taken = paint.write(painter, words, face.left, big, ink)
    rest = words.adjusted(taken + 5, 0, 0, 0)
    paint.write(painter, rest, face.until, now.font(13), now.colour("ink2"), paint.RIGHT)
    track = QRectF(rect.left(), top + line + 3, rect.width(), thick)
    paint.box(painter, track, now.colour("line"), radius=thick / 2)
    used = QRectF(track)
    used.setWidth(max(thick, track.width() * min(1.0, max(0.0, face.used))))
    paint.box(painter, used, now.colour(f"{face.tone}_so"), radius=thick / 2)


class Clock(QWidget):
    """A time limit as a widget; the page tells it what to show each minute."""

    def __init__(self, face: ClockFace, large: bool = False) -> None:
        super().__init__()
        self._face, self._large = face, large
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_time(face)
        theme.follow(self.updateGeometry)

    def show_time(self, face: ClockFace) -> None:
        """Moves the clock on."""
        self._face = face
        self.setAccessibleName(f"{face.left}, {face.until}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        now, face = theme.current(), self._face
        words = paint.width_of(face.left, now.font(20 if self._large else 15, True))
        words += paint.width_of(face.until, now.font(13)) + 8
        return QSize(max(now.px(156), round(words)), clock_height(self._large))

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_clock(QPainter(self), QRectF(self.rect()), self._face, self._large)
