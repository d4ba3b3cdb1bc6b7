"""A paper being drawn and signed: how far it is; it can be ended."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.words.catalogue import Words
from gui.kit.chips import Icon
from gui.kit.progress import Part, ProgressBand
from gui.kit.texts import Label, Prose


class UnderWay(QWidget):
    """A band and a sentence; the verb to end it is the wizard's own."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addStretch(1)
        column.addWidget(Icon("hourglass", "ink3", 24), 0, middle)
        column.addWidget(Label(words("issue.under_way"), strong=True), 0, middle)
        self.band = ProgressBand(spoken=words("issue.under_way"))
        column.addWidget(self.band)
        self.said = Prose("", size=13, tone="ink2", centred=True)
        column.addWidget(self.said)
        column.addStretch(1)

    def begin(self) -> None:
        """Nothing is done yet."""
        self.show_step("workbook", 0, 1)

    def show_step(self, step: str, done: int, of: int) -> None:
        """What is being done now, and how far."""
        told = self._words(f"issue.at.{step}", done=min(done + 1, of), of=of)
        self.said.say(told)
        self.band.set_parts((Part(done, "ok_so"), Part(of - done, "line")), told)

    def stopping(self) -> None:
        """The wish to end was heard."""
        self.said.say(self._words("issue.stopping"))
