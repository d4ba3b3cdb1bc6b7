"""Smaller dialogs of a list: an objection, the decision on it, a candidate dropped, a reason."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from core.domain.lists import objections
from core.domain.lists.filing import drop
from core.domain.lists.paper import ListPaper
from core.domain.lists.states import REJECTED, UPHELD
from core.domain.lists.workflow import Door
from core.domain.minutes.gates import while_ballot_is_open
from core.domain.standing import Decision
from core.office.filed import Sealing
from gui.bridge.act_dialog import ActDialog
from gui.bridge.decision_dialog import text_field
from gui.bridge.session import Session
from gui.kit.fields import FieldRow, TextField
from gui.kit.segments import Choice, SegmentedControl
from gui.kit.texts import Prose
from gui.models.script import named
from gui.pages.list.desk import Desk
from gui.pages.list.ruling import LABEL, MomentDialog, RulingDialog


class ObjectionDialog(MomentDialog):
    """Somebody objects to the decision (приговор)."""

    def build(self) -> None:
        words = self.session.words
        self.who = TextField(words("list.objection.who"))
        self.text = text_field(words("list.objection.text"), 96)
        self.ask(words("list.objection.who"), self.who)
        self.ask(words("list.objection.text"), self.text)
        self.require(self.who, self.text)
        self.who.setFocus()

    def decision(self) -> Decision:
        text = self.text.toPlainText()
        return objections.object_to(self.desk.id, self.who.text(), text, self.moment())


class AnswerDialog(RulingDialog):
    """The commission decides on an objection (решење о приговору)."""

    named = "answer"

    def __init__(
        self, session: Session, parent: QWidget, desk: Desk, place: int, now: datetime
    ) -> None:
        self._place = place
        super().__init__(session, parent, desk, Door.ANSWER, now)

    def build_more(self) -> None:
        words = self.session.words
        super().build_more()
        objection = self.desk.one.objections[self._place - 1]
        self.body.addWidget(Prose(named(words, f"{objection.who}: {objection.text}")))
        outcomes = [Choice(one, words(f"objection.{one}")) for one in (REJECTED, UPHELD)]
        self.outcome = SegmentedControl([Choice("", "–"), *outcomes], words("list.outcome"))
        self.outcome.chosen.connect(lambda _id: self.refresh())
        self.ask(words("list.outcome"), self.outcome)

    def ready(self) -> bool:
        return super().ready() and bool(self.outcome.current())

    def decision(self) -> Decision:
        outcome, ruling = self.outcome.current(), self.ruling()
        return objections.decide_on(self.desk.id, self._place, outcome, ruling, self.moment())


class DropDialog(MomentDialog):
    """One candidate is no longer on the list; the next ones move up."""

    def __init__(
        self, session: Session, parent: QWidget, desk: Desk, place: int, now: datetime
    ) -> None:
        self._place = place
        super().__init__(session, parent, desk, Door.DROP, now)

    def build(self) -> None:
        words = self.session.words
        one = self.desk.paper.candidates[self._place - 1]
        name = named(words, one.full_name)
        self.body.addWidget(Prose(words("list.drop.who", place=self._place, name=name)))
        self.reason = TextField(words("list.reason"), words("list.drop.hint"))
        self.ask(words("list.reason"), self.reason)
        self.require(self.reason)
        self.reason.setFocus()

    def decision(self) -> Decision:
        made = drop(self.desk.id, self._place, self.reason.text(), self.moment())
        return while_ballot_is_open(made)


class ReasonDialog(ActDialog):
    """Why the transcript is put right, once something was decided on it."""

    def __init__(self, session: Session, parent: QWidget, desk: Desk) -> None:
        words = session.words
        super().__init__(session, parent, words("list.correct.title"), words("list.correct.verb"))
        self._id, self._paper = desk.id, desk.paper
        self.reason = TextField(words("list.reason"), words("list.correct.hint"))
        self.body.addWidget(Prose(words("list.correct.why"), size=13, tone="ink2"))
        self.body.addWidget(FieldRow(words("list.reason"), self.reason, LABEL))
        self.require(self.reason)
        self.reason.setFocus()

    def sealing(self) -> Sealing:
        """The decision and what it seals."""
        assert self.session.filed is not None
        return self.session.filed.correct(self._id, self._paper, self.reason.text())

    def decision(self) -> Decision:
        return self.sealing().decision


def saved(session: Session, id: int, paper: ListPaper) -> Sealing:
    """What takes the transcript down while nothing is decided yet."""
    assert session.filed is not None
    return session.filed.correct(id, paper)
