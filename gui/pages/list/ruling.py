"""The dialogs of the commission's decisions on a list: moment, number, ground, and what is said."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from core.domain.lists import deciding
from core.domain.lists.states import BY
from core.domain.lists.workflow import Door
from core.domain.minutes.gates import while_ballot_is_open
from core.domain.standing import Decision
from core.office.drafting import OFFICIAL, ground
from gui.bridge.decision_dialog import DecisionDialog
from gui.bridge.session import Session
from gui.kit.segments import Choice, SegmentedControl
from gui.kit.texts import Label, Prose
from gui.models.script import named
from gui.pages.list.desk import Desk

LABEL = DecisionDialog.label_width
GRANTED, REJECTED = "granted", "rejected"


class MomentDialog(DecisionDialog):
    """A step that only has its moment: publication, taking up again, a supplement."""

    named = ""
    """What the catalogue calls the dialog, where that is not the door it goes through."""

    def __init__(
        self, session: Session, parent: QWidget, desk: Desk, door: Door, now: datetime
    ) -> None:
        words = session.words
        name = self.named or door.value
        title = words(f"list.dialog.{name}")
        super().__init__(session, parent, title, words(f"list.verb.{name}"))
        self.desk, self.door = desk, door
        self.rows.addWidget(Label(named(words, desk.paper.name), strong=True, elide=True))
        self.ask_moment(now)
        self.at.hour.setFocus()
        self.build()
        why = f"list.dialog.{name}.why"
        if words.knows(why):
            self.rows.addWidget(Prose(words(why), size=13, tone="ink2"))
        self.set_ready_when(self.ready)

    def build(self) -> None:
        """More fields; the moment stands above them already."""

    def decision(self) -> Decision:
        if self.door is Door.PUBLISH:
            return deciding.publish(self.desk.id, self.moment())
        return deciding.take_up(self.desk.id, self.moment())


class RulingDialog(MomentDialog):
    """A decision with number and ground; the ground is drafted from the findings."""

    def build(self) -> None:
        self.ask_number()
        self.build_more()
        self.ask_ground(self._drafted())
        self.number.setFocus()

    def build_more(self) -> None:
        """What this decision says besides: status of a minority list, by whom it was annulled."""
        words = self.session.words
        self.status: SegmentedControl | None = None
        self.by: SegmentedControl | None = None
        if self.door is Door.PROCLAIM and self.desk.one.paper.open.motion is not None:
            choices = (
                Choice("", words("list.status.open")),
                Choice(GRANTED, words("list.status.granted")),
                Choice(REJECTED, words("list.status.rejected")),
            )
            self.status = SegmentedControl(choices, words("list.status"))
            self.status.chosen.connect(lambda _id: self.refresh())
            self.ask(words("list.status"), self.status)
        if self.door is Door.ANNUL:
            who = [Choice("", "–"), *(Choice(one, words(f"annulled.{one}")) for one in BY)]
            self.by = SegmentedControl(who, words("list.annulled.by"))
            self.by.chosen.connect(lambda _id: self.refresh())
            self.ask(words("list.annulled.by"), self.by)

    def ready(self) -> bool:
        asked = (one for one in (self.status, self.by) if one is not None)
        return super().ready() and all(one.current() for one in asked)

    def decision(self) -> Decision:
        id, at, ruling = self.desk.id, self.moment(), self.ruling()
        match self.door:
            case Door.PROCLAIM:
                status = None if self.status is None else self.status.current() == GRANTED
                made = deciding.proclaim(id, ruling, at, status)
            case Door.REFUSE:
                made = deciding.deny(id, ruling, at)
            case Door.DISMISS:
                made = deciding.dismiss(id, ruling, at)
            case Door.WITHDRAW:
                made = deciding.withdraw(id, ruling, at)
            case Door.ANNUL:
                assert self.by is not None
                made = deciding.annul(id, self.by.current(), ruling, at)
            case _:
                raise ValueError(self.door)
        return while_ballot_is_open(made)

    def _drafted(self) -> str:
        desk = self.desk
        return ground(self.door, desk.findings, desk.law, OFFICIAL, desk.one.state)
