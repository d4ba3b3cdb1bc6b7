"""Where a received file is dropped, or chosen by a button."""

from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout

from core.words.catalogue import Words
from gui.kit import theme
from gui.kit.buttons import Button
from gui.kit.chips import Icon
from gui.kit.keys import KeyCap
from gui.kit.sheet import boxed, row
from gui.kit.texts import Label, Prose


class DropArea(QFrame):
    """A dashed frame; `dropped` carries the file."""

    dropped = Signal(object)
    choose_wanted = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.setAccessibleName(words("verify.drop"))
        self._over = False
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 22, 20, 22)
        column.setSpacing(6)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(Icon("document-search", "ink3", 24), 0, middle)
        column.addWidget(Label(words("verify.drop"), strong=True), 0, middle)
        column.addWidget(Prose(words("verify.kinds"), size=13, tone="ink2", centred=True))
        self.button = Button(words("verify.choose"), "primary", "folder-open")
        self.button.clicked.connect(self.choose_wanted)
        column.addSpacing(4)
        column.addWidget(boxed(row(self.button, KeyCap("Ctrl+F"))), 0, middle)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()
            self._over = True
            self.update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._over = False
        self.update()
        event.acceptProposedAction()
        self.dropped.emit(Path(event.mimeData().urls()[0].toLocalFile()))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(now.colour("focus" if self._over else "edge"), 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(now.colour("sel" if self._over else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 6, 6)
