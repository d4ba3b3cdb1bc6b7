"""The cell of a kind of paper: an icon of its state, its name, and the state in words."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from gui.kit import icons, theme
from gui.kit.cells import TwoLineCell


@dataclass(frozen=True, slots=True)
class KindCell:
    """Two lines after an icon of 16 px."""

    title: str
    second: str
    icon: str
    tone: str

    @property
    def spoken(self) -> str:
        return f"{self.title}, {self.second}"

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        now = theme.current()
        side = now.px(16)
        high = (rect.height() - now.px(38)) / 2
        spot = QRectF(rect.left() + 14, rect.top() + high + now.px(2), side, side)
        icons.draw(painter, self.icon, now.hex(self.tone), spot)
        words = rect.adjusted(14 + side, 0, 0, 0)
        TwoLineCell(self.title, self.second, strong=False).paint(painter, words)
