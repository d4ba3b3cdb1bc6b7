"""What stands while a file is read or written: which one, that it goes on, and a way to stop."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar

from gui.kit.buttons import Button
from gui.kit.sheet import Sheet, column
from gui.kit.texts import Label

_BAR = 320


class WaitingSheet(Sheet):
    """`stop_wanted` lets the work be; `spoken` is what the bar says aloud."""

    stop_wanted = Signal()

    def __init__(self, spoken: str, stop: str) -> None:
        super().__init__()
        self._said = Label("", strong=True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR)
        self._bar.setAccessibleName(spoken)
        self.stop = Button(stop, icon="dismiss")
        self.stop.clicked.connect(self.stop_wanted)
        inside = column(None, self._said, self._bar, self.stop, None, gap=12)
        for widget in (self._said, self._bar, self.stop):
            inside.setAlignment(widget, Qt.AlignmentFlag.AlignHCenter)
        self.body.addLayout(inside)

    def say(self, text: str) -> None:
        """What is under way."""
        self._said.setText(text)
        self._bar.setAccessibleDescription(text)
