"""Which decision on minutes (одлука о записнику): all of them, and why one cannot be taken now."""

from collections.abc import Sequence

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from core.domain.minutes.proposals import Measure
from core.words.catalogue import Words
from gui.kit import theme
from gui.kit.chips import Chip
from gui.kit.dialog import FormDialog
from gui.kit.radios import RadioGroup
from gui.kit.sheet import row
from gui.kit.texts import Label, Prose
from gui.models.script import named
from gui.pages.entry.decisions.matter import Matter
from gui.pages.entry.decisions.measures import Option

INDENT = 26


class ChoosingDialog(FormDialog):
    """↑ ↓ or a digit choose, Enter goes on; a decision that cannot be taken says why."""

    def __init__(
        self, parent: QWidget, words: Words, matter: Matter, options: Sequence[Option]
    ) -> None:
        title, verb = words("decision.title"), words("decision.go_on")
        super().__init__(parent, title, verb, words("cancel"))
        self.setMinimumWidth(theme.current().px(680))
        self._options = tuple(options)
        self._group = RadioGroup(self)
        station = matter.station
        place = words("decision.place", number=station.id, name=named(words, station.name))
        self.body.addWidget(Label(place, strong=True, elide=True))
        for number, option in enumerate(self._options, start=1):
            self._add(words, number, option)
        self._group.idToggled.connect(lambda _id, _on: self.refresh())
        self.set_ready_when(lambda: self._group.checkedId() > 0)
        first = self._first()
        if first:
            self._group.choose(first)
            self._group.focus()
        else:
            self.cancel.setFocus()

    def chosen(self) -> Measure:
        """The decision chosen."""
        return self._options[self._group.checkedId() - 1].measure

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        button = self._group.button(int(digit)) if digit.isdecimal() else None
        if button is not None and button.isEnabled():
            self._group.choose(int(digit))
            self._group.focus()
            return
        super().keyPressEvent(event)

    def _add(self, words: Words, number: int, option: Option) -> None:
        button = self._group.add(number, f"{number}  {option.title}")
        button.setAccessibleDescription(option.why_not or option.about)
        button.setToolTip(option.basis)
        button.setEnabled(not option.why_not)
        line = row(button, None)
        if option.proposed:
            line.addWidget(Chip(words("decision.proposed"), "wrn", "gavel"))
        self.body.addSpacing(4)
        self.body.addLayout(line)
        about = Prose(option.why_not or option.about, size=13, tone="ink2")
        self.body.addLayout(row(INDENT, about, gap=0))

    def _first(self) -> int:
        """The proposed decision, or the first that can be taken; 0 where none can."""
        open_ = [no for no, one in enumerate(self._options, start=1) if not one.why_not]
        proposed = [no for no in open_ if self._options[no - 1].proposed]
        return (*proposed, *open_, 0)[0]
