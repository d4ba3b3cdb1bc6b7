"""The first step of issuing: what the paper still lacks, its number, and why it is issued again."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.domain.papers.model import Issued
from core.words import dates
from core.words.catalogue import Words
from gui.kit.chips import Icon
from gui.kit.fields import TextField
from gui.kit.pane import Pane
from gui.kit.sheet import boxed, row
from gui.kit.texts import Label, Prose


class CheckStep(QWidget):
    """`changed` whenever a field changes; `ready` once nothing has to be typed any more."""

    changed = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._again = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._pane = Pane(margins=(16, 12, 16, 12))
        column.addWidget(self._pane, 1)
        self.number = TextField(words("issue.number"), words("issue.number.hint"))
        self.reason = TextField(words("issue.reason"), words("issue.reason.hint"))
        self.number.textChanged.connect(self.changed)
        self.reason.textChanged.connect(self.changed)

    @property
    def ready(self) -> bool:
        """Whether one may go on."""
        return not self._again or bool(self.reason.text().strip())

    def show_paper(
        self, lacking: Sequence[str], before: Sequence[Issued], number: str, numbered: bool
    ) -> None:
        """What lacks, what was issued before; a number where the paper has none of its own."""
        words = self._words
        for field in (self.number, self.reason):
            field.setParent(None)
        self._pane.clear()
        self._again = bool(before)
        self.number.setText(number)
        self.reason.clear()
        add = self._pane.column.addWidget
        add(Label(words("issue.check"), 17, strong=True))
        if lacking:
            add(Prose(words("issue.lacking"), tone="ink2"))
            for sentence in lacking:
                add(_line("warning", "wrn", sentence))
        else:
            add(_line("checkmark-circle", "ok", words("issue.complete")))
        if before:
            last = before[-1]
            at = dates.moment(words, last.at)
            add(_line("info", "inf", words("issue.before", edition=last.edition, at=at)))
        if numbered:
            add(Label(words("issue.number"), tone="ink2"))
            add(self.number)
            self.number.show()
        if before:
            add(Label(words("issue.reason"), tone="ink2"))
            add(self.reason)
            self.reason.show()
        add(Prose(words("issue.order"), size=13, tone="ink2"))
        self._pane.column.addStretch(1)
        self.changed.emit()

    def enter(self) -> None:
        """The field to be typed gets the focus."""
        (self.reason if self._again else self.number).setFocus()


def _line(icon: str, tone: str, sentence: str) -> QWidget:
    line = row(Icon(icon, f"{tone}_so", 16), gap=8)
    line.addWidget(Prose(sentence), 1)
    return boxed(line)
