"""Which decision on minutes (одлука о записнику): all of them, and why one cannot be taken now."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from core.domain.minutes.proposals import Measure
from core.words.catalogue import Words
from gui.kit import theme
from gui.kit.chips import Chip
from gui.kit.dialog import FormDialog
from gui.kit.sheet import row
from gui.kit.texts import Label, Prose
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
        self._group = QButtonGroup(self)
        station = matter.station
        place = words("decision.place", number=station.id, name=station.name)
        self.body.addWidget(Label(place, strong=True, elide=True))
        for number, option in enumerate(self._options, start=1):
            self._add(words, number, option)
        self._group.idToggled.connect(lambda _id, _on: self.refresh())
        self.set_ready_when(lambda: self._group.checkedId() > 0)
        first = self._group.checkedButton() or self._first_open()
        if first is not None:
            first.setChecked(True)
            first.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.cancel.setFocus()

    def chosen(self) -> Measure:
        """The decision chosen."""
        return self._options[self._group.checkedId() - 1].measure

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        button = self._group.button(int(digit)) if digit.isdecimal() else None
        if button is not None and button.isEnabled():
            button.setChecked(True)
            button.setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def _add(self, words: Words, number: int, option: Option) -> None:
        button = QRadioButton(f"{number}  {option.title}")
        button.setAccessibleDescription(option.why_not or option.about)
        button.setEnabled(not option.why_not)
        button.setChecked(option.proposed)
        self._group.addButton(button, number)
        line = row(button, None)
        if option.proposed:
            line.addWidget(Chip(words("decision.proposed"), "wrn", "gavel"))
        self.body.addSpacing(4)
        self.body.addLayout(line)
        about = Prose(option.why_not or option.about, size=13, tone="ink2")
        self.body.addLayout(row(INDENT, about, gap=0))

    def _first_open(self) -> QRadioButton | None:
        buttons = (one for one in self._group.buttons() if isinstance(one, QRadioButton))
        return next((one for one in buttons if one.isEnabled()), None)
