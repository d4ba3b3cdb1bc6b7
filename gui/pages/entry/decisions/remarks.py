"""Corrections of the rest of the paper: control sheet, signatures, and other counts beside sums."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.book.telling_minutes import answer
from core.domain.minutes.entry import COMPARED, REMARK, YES_OR_NO, Answer
from core.domain.minutes.model import Mark
from core.words import codes
from core.words.catalogue import Words
from gui.kit.fields import FieldRow
from gui.kit.form_row import CountRow
from gui.kit.segments import Choice, SegmentedControl
from gui.models.figures import figure_of

STAYS = "stays"
_ANSWERS: dict[str, Answer] = {"yes": True, "no": False, "none": None}
LABEL = 230


class RemarksForm(QWidget):
    """A row for each, with what stands there; what is left alone is not corrected."""

    changed = Signal()

    def __init__(self, words: Words, old: Mapping[str, Answer]) -> None:
        super().__init__()
        self._rows: dict[str, CountRow] = {}
        self._choices: dict[str, SegmentedControl] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        for name in COMPARED:
            field, stands = REMARK + name, old[REMARK + name]
            label = codes.field_name(words, field)
            if name in YES_OR_NO:
                column.addWidget(self._choice(words, field, label, stands))
            else:
                column.addWidget(self._row(words, field, label, stands))
        column.addStretch(1)

    def focus(self) -> None:
        """Puts the caret into the first of them."""
        next(iter(self._choices.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def given(self) -> dict[str, Answer]:
        """What was typed or chosen in place of what stands."""
        found: dict[str, Answer] = {}
        for field, row in self._rows.items():
            figure = figure_of(row.field.value())
            if figure is not Mark.NOT_TYPED:
                found[field] = figure
        for field, choice in self._choices.items():
            if choice.current() != STAYS:
                found[field] = _ANSWERS[choice.current()]
        return found

    def _choice(self, words: Words, field: str, label: str, stands: Answer) -> QWidget:
        told = words("decision.stays", answer=answer(words, stands))
        choices = [Choice(STAYS, told)]
        choices += [Choice(one, words(f"entry.rest.{one}")) for one in _ANSWERS]
        made = SegmentedControl(choices, label)
        made.chosen.connect(lambda _id: self.changed.emit())
        self._choices[field] = made
        line = FieldRow(label, made, LABEL)
        line.setContentsMargins(14, 0, 14, 0)
        return line

    def _row(self, words: Words, field: str, label: str, stands: Answer) -> QWidget:
        made = CountRow("", label, words.number, 36)
        old = answer(words, stands)
        spoken = words("decision.now", figure=old)
        made.show_old(old, False, spoken)
        made.field.changed.connect(self.changed)
        made.field.changed.connect(lambda: made.show_old(old, made.field.is_typed(), spoken))
        made.field.next_wanted.connect(made.field.focusNextChild)
        made.field.previous_wanted.connect(made.field.focusPreviousChild)
        self._rows[field] = made
        return made
