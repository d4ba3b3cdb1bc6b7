"""The smaller dialogs on minutes: the material was inspected, the paper is to be typed anew."""

from datetime import datetime

from core.domain.minutes.acts import reopen
from core.domain.minutes.deciding import inspect
from core.domain.minutes.proposals import Measure
from core.domain.standing import Decision
from gui.bridge.decision_dialog import text_field
from gui.kit.fields import TextField
from gui.kit.texts import Prose
from gui.pages.entry.decisions.dialog import MatterDialog

LEAST = 120


class InspectDialog(MatterDialog):
    """Material was inspected (увид у изборни материјал): when, what was found, who was there."""

    measure = Measure.INSPECT

    def build(self, now: datetime) -> None:
        words = self.session.words
        self.ask_moment(now)
        self.found = text_field(words("decision.found"), LEAST)
        self.present = TextField(words("decision.present"), words("decision.present.hint"))
        self.ask(words("decision.found"), self.found)
        self.ask(words("decision.present"), self.present)
        self.require(self.found)
        self.found.setFocus()

    def decision(self) -> Decision:
        found, present = self.found.toPlainText(), self.present.text()
        return inspect(self.matter.station.id, found, present, self.moment())


class ReopenDialog(MatterDialog):
    """All entries are set aside and the paper is typed anew; the journal keeps them."""

    measure = Measure.REOPEN

    def build(self, now: datetime) -> None:
        words = self.session.words
        self.body.addWidget(Prose(words("decision.reopen.sentence"), tone="ink2"))
        self.reason = TextField(words("entry.change.reason"), required=True)
        self.ask(words("entry.change.reason"), self.reason)
        self.require(self.reason)
        self.reason.setFocus()

    def ready(self) -> bool:
        return True

    def decision(self) -> Decision:
        return reopen(self.matter.station.id, self.reason.text())
