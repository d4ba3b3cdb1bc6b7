"""What the bars on the tiles mean, in a line under the board."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.words.catalogue import Words
from gui.kit import paint, theme

BARS = (("both", (2, 2)), ("first", (2, 0)), ("second", (2, 1)))
"""Of each entry: 0 not begun, 1 under way, 2 finished."""
_WIDE, _GAP, _BETWEEN = 14, 6, 18


class Legend(QWidget):
    """Three pairs of bars, each with its words."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._parts = [(words(f"minutes.legend.{name}"), bars) for name, bars in BARS]
        self.setAccessibleName("; ".join(text for text, _bars in self._parts))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.follow(self.updateGeometry)

    def sizeHint(self) -> QSize:
        now = theme.current()
        words = sum(paint.width_of(text, now.font(13)) for text, _bars in self._parts)
        bars = len(self._parts) * (2 * now.px(_WIDE) + 2 + _GAP)
        return QSize(round(words + bars + 2 * _BETWEEN + 1), now.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        left = 0.0
        for text, bars in self._parts:
            for done in bars:
                spot = QRectF(left, self.height() / 2 - 2, now.px(_WIDE), now.px(5))
                paint.box(painter, spot, now.colour("line2"), radius=1)
                if done:
                    share = spot.width() * done / 2
                    spot.setWidth(share)
                    paint.box(painter, spot, now.colour("inf_so"), radius=1)
                left += now.px(_WIDE) + 2
            left += _GAP - 2
            words = QRectF(left, 0, self.width() - left, self.height())
            left += paint.write(painter, words, text, now.font(13), now.colour("ink2")) + _BETWEEN
