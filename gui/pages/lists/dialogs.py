"""The dialog of one electoral list: a new one, or one put right with a reason."""

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QCheckBox, QWidget

from core.domain.lists.model import ElectoralList
from core.domain.minutes import gates
from core.domain.standing import Decision
from gui.bridge.act_dialog import ActDialog
from gui.bridge.session import Session
from gui.kit.fields import FieldRow, TextField
from gui.pages.lists.typed import Typed

_LABEL = 130


class ListDialog(ActDialog):
    """Fields of one list; the number of a known one stays."""

    def __init__(
        self, session: Session, parent: QWidget, known: ElectoralList | None, number: int
    ) -> None:
        words = session.words
        title = words("lists.dialog.change", no=known.no) if known else words("lists.dialog.add")
        verb = words("lists.dialog.save" if known else "lists.dialog.enter")
        super().__init__(session, parent, title, verb)
        self._known = known
        self.number = TextField(words("lists.field.number"))
        self.name = TextField(words("lists.field.name"))
        self.leader = TextField(words("lists.field.leader"))
        self.candidates = TextField(words("lists.field.candidates"))
        self.minority = QCheckBox(words("lists.field.minority"))
        self.reason = TextField(words("lists.field.reason"), words("lists.reason.hint"))
        self._build(number)

    def decision(self) -> Decision:
        entry = self._typed().entry()
        if self._known is None:
            return gates.take_over_lists((entry,))
        return gates.amend_list(entry, self.reason.text())

    def _build(self, number: int) -> None:
        digits = QRegularExpressionValidator(QRegularExpression("[0-9]{0,3}"), self)
        for field in (self.number, self.candidates):
            field.setValidator(digits)
        for field, width in (
            (self.number, 90),
            (self.name, 0),
            (self.leader, 0),
            (self.candidates, 90),
        ):
            self.body.addWidget(FieldRow(field.accessibleName(), field, _LABEL, width))
        self.minority.setAccessibleName(self.minority.text())
        self.body.addWidget(FieldRow("", self.minority, _LABEL))
        self.require(self.number, self.name)
        self.set_ready_when(lambda: self._typed().fits)
        if self._known is None:
            self.number.setText(str(number))
            self.name.setFocus()
            return
        self.number.setText(str(self._known.no))
        self.number.setReadOnly(True)
        self.name.setText(self._known.name)
        self.leader.setText(self._known.leader)
        self.minority.setChecked(self._known.minority)
        known = self._known.candidates
        self.candidates.setText("" if known is None else str(known))
        self.body.addWidget(FieldRow(self.reason.accessibleName(), self.reason, _LABEL))
        self.require(self.reason)
        self.set_note(self.session.words("lists.dialog.note"))
        self.name.setFocus()

    def _typed(self) -> Typed:
        return Typed(
            self.number.text(),
            self.name.text(),
            self.leader.text(),
            self.minority.isChecked(),
            self.candidates.text(),
        )
