"""What the dialogs of decisions on a station's minutes have in common."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from core.domain.minutes.proposals import Measure
from gui.bridge.decision_dialog import DecisionDialog
from gui.bridge.session import Session
from gui.kit.texts import Label, Prose
from gui.models.script import named
from gui.pages.entry.decisions.matter import Matter
from gui.pages.entry.decisions.measures import inspection_is_due, title


class MatterDialog(DecisionDialog):
    """Titled with the name of its document; subclasses `build` their rows and say what was done."""

    of_voting = True

    measure: Measure
    label_width = 130

    def __init__(self, session: Session, parent: QWidget, matter: Matter, now: datetime) -> None:
        words = session.words
        verb = words(f"decision.verb.{self.measure.value}")
        super().__init__(session, parent, title(words, self.measure), verb)
        self.matter = matter
        self.body.addWidget(Label(place(session, matter), strong=True, elide=True))
        if self.measure not in (Measure.INSPECT, Measure.REOPEN) and inspection_is_due(matter):
            self.body.addWidget(Prose(words("decision.uninspected"), size=13, tone="wrn"))
        self.build(now)
        self.set_ready_when(self.ready)

    def build(self, now: datetime) -> None:
        """The rows."""
        raise NotImplementedError

    def said(self) -> str:
        """What the message bar says once it is done."""
        words, station = self.session.words, self.matter.station
        told = {"number": station.id, "name": named(words, station.name)}
        return words(f"decision.done.{self.measure.value}", **told)


def place(session: Session, matter: Matter) -> str:
    """The station by number and name."""
    station = matter.station
    words = session.words
    return words("decision.place", number=station.id, name=named(words, station.name))
