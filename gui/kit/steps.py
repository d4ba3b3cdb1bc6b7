"""A line of numbered steps: done, now, to come; it only shows where one is."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.kit import icons, paint, theme

SIDE, GAP = 22, 6


class StepsLine(QWidget):
    """Names in a row, each behind its number; a done one has a tick."""

    def __init__(self, names: Sequence[str], spoken: str = "") -> None:
        super().__init__()
        self._names = tuple(names)
        self._spoken = spoken
        self._at = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.follow(self.updateGeometry)
        self.show_step(0)

    def show_step(self, at: int) -> None:
        """The step one is at, counted from 0; as many as there are means all are done."""
        self._at = at
        name = self._names[min(at, len(self._names) - 1)]
        self.setAccessibleName(f"{self._spoken} {min(at + 1, len(self._names))}: {name}")
        self.update()

    def sizeHint(self) -> QSize:
        now = theme.current()
        return QSize(now.px(300), now.px(46))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = now.px(SIDE)
        widths = [self._width(at, side) for at in range(len(self._names))]
        spare = self.width() - sum(widths) - 2 * now.px(14)
        gap = max(now.px(4), spare / max(1, len(widths) - 1))
        left = float(now.px(14))
        for at, width in enumerate(widths):
            self._paint_step(painter, at, left, side)
            left += width + gap

    def _width(self, at: int, side: int) -> float:
        return (
            side + GAP + paint.width_of(self._names[at], theme.current().font(14, at == self._at))
        )

    def _paint_step(self, painter: QPainter, at: int, left: float, side: int) -> None:
        now = theme.current()
        top = (self.height() - side) / 2
        spot = QRectF(left, top, side, side)
        done, here = at < self._at, at == self._at
        if done:
            icons.draw(painter, "checkmark-circle", now.hex("ok_so"), spot)
        else:
            colour = now.colour("focus" if here else "edge")
            painter.setPen(QPen(colour, 2 if here else 1.5))
            painter.setBrush(now.colour("surface"))
            painter.drawEllipse(
                QPointF(left + side / 2, top + side / 2), side / 2 - 1, side / 2 - 1
            )
            tone = "ink" if here else "ink3"
            paint.write(
                painter, spot, str(at + 1), now.font(13, here), now.colour(tone), paint.CENTRE
            )
        tone = "ink" if here else "ink2" if done else "ink3"
        words = QRectF(left + side + GAP, 0, self.width(), self.height())
        font = now.font(14, here)
        paint.write(painter, words, self._names[at], font, now.colour(tone), paint.LEFT)
