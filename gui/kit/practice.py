"""The hatched amber band that stands under the head of every page while one practises."""

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.kit import paint, theme


class PracticeBand(QWidget):
    """24 px with the words given; its accessible name is the same words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.follow(self._retheme)

    def tell(self, text: str) -> None:
        """Other words, when the language changes."""
        self._text = text
        self.setAccessibleName(text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        spot = QRectF(self.rect())
        painter.fillRect(spot, now.colour("wrn_bg"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(now.colour("wrn_ln"), 3))
        height = self.height()
        for left in range(-height, self.width(), 14):
            painter.drawLine(QLineF(left, height, left + height, 0))
        font = now.font(13, True)
        width = paint.width_of(self._text, font) + 24
        plate = QRectF((self.width() - width) / 2, 0, width, height)
        painter.fillRect(plate, now.colour("wrn_bg"))
        paint.write(painter, plate, self._text, font, now.colour("wrn"), paint.CENTRE)
        painter.fillRect(QRectF(0, height - 1, self.width(), 1), now.colour("wrn_so"))

    def _retheme(self) -> None:
        self.setFixedHeight(theme.current().px(24))
