"""The line under the board: the chosen station by name, or the number being typed."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.kit import paint, theme


class StationStrip(QWidget):
    """Number on a plate, name in semibold, and a quiet line after it."""

    def __init__(self) -> None:
        super().__init__()
        self._number = self._name = self._note = ""
        self._typing = self._wrong = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.follow(self.updateGeometry)

    def show_station(self, number: str, name: str, note: str) -> None:
        """The chosen station; an empty number leaves the line empty."""
        self._say(number, name, note)
        self._typing = self._wrong = False
        self.update()

    def show_typing(self, typed: str, name: str, note: str) -> None:
        """The number as it is typed, and whose it is; no name means that there is none."""
        self._say(typed, name, note)
        self._typing, self._wrong = True, not name
        self.update()

    def text(self) -> str:
        """What the line says."""
        return " ".join(part for part in (self._number, self._name, self._note) if part)

    def sizeHint(self) -> QSize:
        return QSize(200, theme.current().px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._number:
            return
        now = theme.current()
        painter = QPainter(self)
        number = now.font(17, True)
        height = now.px(28)
        width = max(now.px(44), paint.width_of(self._number, number) + 20)
        plate = QRectF(0, (self.height() - height) / 2, width, height)
        edge, thick = ("focus", 2) if self._typing else ("line2", 1)
        if self._wrong:
            edge = "err_so"
        paint.box(painter, plate, now.colour("surface"), now.colour(edge), width=thick)
        taken = paint.write(painter, plate, self._number, number, now.colour("ink"), paint.CENTRE)
        if self._typing:
            caret = QRectF(plate.center().x() + taken / 2 + 2, plate.top() + 5, 2, height - 10)
            painter.fillRect(caret, now.colour("ink"))
        rest = QRectF(plate.right() + 10, 0, self.width() - plate.right() - 10, self.height())
        if self._name:
            strong = now.font(15, True)
            rest.setLeft(
                rest.left() + paint.write(painter, rest, self._name, strong, now.colour("ink")) + 12
            )
        ink = "err" if self._wrong else "ink2"
        paint.write(painter, rest, self._note, now.font(14), now.colour(ink))

    def _say(self, number: str, name: str, note: str) -> None:
        self._number, self._name, self._note = number, name, note
        self.setAccessibleName(self.text())
        self.setToolTip("\n".join(part for part in (name, note) if part))
