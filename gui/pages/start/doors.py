"""What stands at the left of the start page: the program's mark and the doors into an election."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.kit import icons, theme
from gui.kit.buttons import Button
from gui.kit.keys import KeyCap
from gui.kit.texts import Label


class Mark(QWidget):
    """The program's mark, larger than in the navigation."""

    def __init__(self, width: int = 52) -> None:
        super().__init__()
        self._width = width
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.follow(self.updateGeometry)

    def sizeHint(self) -> QSize:
        width = theme.current().px(self._width)
        return QSize(width, round(width * 15 / 26))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        picture = icons.mark(now.hex("inf"), self.width(), self.devicePixelRatioF())
        QPainter(self).drawPixmap(QRect(0, 0, self.width(), self.height()), picture)


class Upright(QFrame):
    """A rule from top to bottom."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rule")
        self.setFixedWidth(1)


class Door(QWidget):
    """A wide button with the cap of its key, and under it a quiet line."""

    wanted = Signal()

    def __init__(self, text: str, note: str, icon: str, key: str, role: str = "secondary") -> None:
        super().__init__()
        self.button = Button(text, role, icon)
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.button.setAccessibleDescription(note)
        self.button.clicked.connect(self.wanted)
        self.setFocusProxy(self.button)
        cap = KeyCap(key)
        cap.setFixedWidth(theme.current().px(52))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.button, 1)
        line.addWidget(cap, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(line)
        column.addWidget(Label(note, 13, "ink2", elide=True))
