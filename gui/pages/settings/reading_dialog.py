"""Another reading of the law (тумачење): the readings it admits, and the ground of the choice."""

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from core.domain.election.acts import choose_reading
from core.domain.standing import Decision
from gui.bridge.act_dialog import ActDialog
from gui.bridge.session import Session
from gui.kit.fields import FieldRow, TextField
from gui.kit.texts import Label, Prose
from gui.models.questions import Question


class ReadingDialog(ActDialog):
    """One open question; the verb lives once another reading and its ground are there."""

    def __init__(self, session: Session, parent: QWidget, question: Question) -> None:
        words = session.words
        super().__init__(session, parent, words("settings.law.dialog"), words("settings.law.keep"))
        self._question = question
        self._group = QButtonGroup(self)
        self.body.addWidget(Prose(question.title))
        self.body.addWidget(Label(question.article, 13, "ink2"))
        for number, reading in enumerate(question.readings):
            button = QRadioButton(reading.text)
            button.setChecked(reading.value == question.value)
            self._group.addButton(button, number)
            self.body.addWidget(button)
        self.ground = TextField(
            words("settings.law.ground"), words("settings.law.ground.hint"), required=True
        )
        self.body.addSpacing(4)
        self.body.addWidget(FieldRow(words("settings.law.ground"), self.ground, 70))
        self.set_note(words("settings.law.stays"))
        self.require(self.ground)
        self.set_ready_when(self._differs)
        self._group.idToggled.connect(lambda _id, _on: self.refresh())
        checked = self._group.checkedButton()
        if checked is not None:
            checked.setFocus()

    def decision(self) -> Decision:
        value = self._question.readings[self._group.checkedId()].value
        return choose_reading(self._question.key, value, self.ground.text())

    def _differs(self) -> bool:
        at = self._group.checkedId()
        return at >= 0 and self._question.readings[at].value != self._question.value
