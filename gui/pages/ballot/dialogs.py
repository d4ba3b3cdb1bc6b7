"""The decisions on the ballot: the collective list, and the number of ballots."""

from datetime import datetime

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QWidget

from core.domain.ballot.acts import establish, order_ballots
from core.domain.ballot.rules import check
from core.domain.election.model import founded
from core.domain.lists.clocks import filing_until
from core.domain.standing import Decision
from gui.bridge.decision_dialog import DecisionDialog
from gui.bridge.session import Session
from gui.kit.fields import TextField


class BallotDialog(DecisionDialog):
    """A decision with its moment, number and ground; `kind` is `collective` or `number`."""

    label_width = 150

    def __init__(self, session: Session, parent: QWidget, kind: str, now: datetime) -> None:
        words = session.words
        super().__init__(session, parent, words(f"ballot.{kind}.dialog"), words("ballot.decide"))
        self.ask_moment(now)
        self.ask_number()
        self.build()
        self.ask_ground(words(f"ballot.{kind}.ground") if self._drafts(kind, now) else "")
        self.set_ready_when(self.ready)
        self.number.setFocus()

    def build(self) -> None:
        """More fields."""

    def _drafts(self, kind: str, now: datetime) -> bool:
        """That all lists are decided on and the time is over, only a person says before it is."""
        standing = self.session.standing
        until = filing_until(*founded(standing))
        open_still = until is not None and now <= until
        pending = any(found.code == "ballot.pending" for found in check(standing, now))
        return kind != "collective" or not (open_still or pending)

    def decision(self) -> Decision:
        return establish(self.ruling(), self.moment())


class NumberDialog(BallotDialog):
    """How many ballots are printed, and how many of them are a reserve."""

    def __init__(self, session: Session, parent: QWidget, suggested: int, now: datetime) -> None:
        self._suggested = suggested
        super().__init__(session, parent, "number", now)

    def build(self) -> None:
        words = self.session.words
        digits = QRegularExpressionValidator(QRegularExpression("[0-9]{0,7}"), self)
        self.total = TextField(words("ballot.number.total"))
        self.reserve = TextField(words("ballot.number.reserve"))
        for field in (self.total, self.reserve):
            field.setValidator(digits)
        self.total.setText(str(self._suggested or ""))
        self.reserve.setText("0")
        self.ask(words("ballot.number.total"), self.total, 120)
        self.ask(words("ballot.number.reserve"), self.reserve, 120)
        self.require(self.total)

    def decision(self) -> Decision:
        total, reserve = int(self.total.text() or 0), int(self.reserve.text() or 0)
        return order_ballots(total, self.ruling(), self.moment(), reserve)
