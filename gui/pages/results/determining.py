"""The dialog that determines the results: number, moment, and a ground drafted from the figures."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from core.domain.seats.determining import Outcome, determine
from core.domain.standing import Decision
from core.office import drafting_results
from core.office.drafting import OFFICIAL
from gui.bridge.decision_dialog import DecisionDialog
from gui.bridge.session import Session
from gui.kit.texts import Prose


class DetermineDialog(DecisionDialog):
    """Determines what stands when it opens; nothing in it can be changed but the ruling."""

    of_voting = True

    def __init__(self, session: Session, parent: QWidget, outcome: Outcome, now: datetime) -> None:
        words = session.words
        title, verb = words("results.determine.title"), words("results.determine.verb")
        super().__init__(session, parent, title, verb)
        stations = words.count("results.determine.about", len(outcome.stations))
        self.rows.addWidget(Prose(stations, size=14, tone="ink2"))
        self.ask_moment(now)
        self.ask_number()
        self.ask_ground(drafting_results.determination(OFFICIAL, session.standing, outcome))
        self.ground.setMinimumHeight(self.ground.fontMetrics().lineSpacing() * 9)
        self.set_note(words("results.determine.note"))
        self.set_ready_when(self.ready)
        self.number.setFocus()

    def decision(self) -> Decision:
        return determine(self.ruling(), self.moment())
