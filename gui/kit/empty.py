"""What stands where there is nothing yet: what is missing, when it comes, one button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.kit.buttons import Button
from gui.kit.chips import Icon
from gui.kit.keys import KeyCap
from gui.kit.texts import Label, Prose


class EmptyState(QWidget):
    """Icon, title, sentence; with `offer` a button (its `action_icon` and `key` beside it)."""

    action_wanted = Signal()

    def __init__(self, icon: str, title: str, sentence: str = "") -> None:
        super().__init__()
        self.setAccessibleName(title)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._column.addWidget(Icon(icon, "ink3", 24), 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addSpacing(4)
        heading = Label(title, strong=True)
        self._column.addWidget(heading, 0, Qt.AlignmentFlag.AlignHCenter)
        if sentence:
            self._column.addWidget(Prose(sentence, size=13, tone="ink2", centred=True))
        self._column.addStretch(1)

    def offer(self, action: str, icon: str = "", key: str = "") -> Button:
        """Adds the one button and the cap of its key."""
        button = Button(action, icon=icon, small=True)
        button.clicked.connect(self.action_wanted)
        line = QHBoxLayout()
        line.setContentsMargins(0, 8, 0, 0)
        line.setSpacing(6)
        line.addStretch(1)
        line.addWidget(button)
        if key:
            line.addWidget(KeyCap(key), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        self._column.insertLayout(self._column.count() - 1, line)
        return button
