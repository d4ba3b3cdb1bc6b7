"""The decisions on the ballot: the collective list, and the number of ballots."""

from datetime import datetime

from PySide6.QtCore import QLocale, QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from core.domain.ballot.acts import establish, order_ballots
from core.domain.ballot.rules import check
from core.domain.commission.decisions import Ruling
from core.domain.election.model import founded
from core.domain.lists.clocks import filing_until
from core.domain.standing import Decision
from gui.bridge.act_dialog import ActDialog
from gui.bridge.session import Session
from gui.kit.fields import FieldRow, TextField
from gui.kit.moment_field import MomentField
from gui.kit.texts import Run

_LABEL = 150


class BallotDialog(ActDialog):
    """A decision with its moment, number and ground; `kind` is `collective` or `number`."""

    def __init__(self, session: Session, parent: QWidget, kind: str, now: datetime) -> None:
        words = session.words
        super().__init__(session, parent, words(f"ballot.{kind}.dialog"), words("ballot.decide"))
        self.setMinimumWidth(640)
        self.at = MomentField(words, words("list.dialog.at"), QLocale())
        self.at.show_moment(now)
        self.at.changed.connect(self._moved)
        self.number = TextField(words("list.dialog.number"), words("list.dialog.number.hint"))
        self.ground = QPlainTextEdit()
        self.ground.setAccessibleName(words("list.dialog.ground"))
        self.ground.setTabChangesFocus(True)
        self.ground.setMaximumHeight(96)
        self.ground.setPlainText(words(f"ballot.{kind}.ground") if self._drafts(kind, now) else "")
        self.body.addWidget(FieldRow(words("list.dialog.at"), self.at, _LABEL))
        self.body.addWidget(FieldRow(words("list.dialog.number"), self.number, _LABEL, 240))
        self.build()
        self.body.addWidget(FieldRow(words("list.dialog.ground"), self.ground, _LABEL))
        self.require(self.number, self.ground)
        self.set_ready_when(lambda: self.at.moment() is not None)
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

    def ruling(self) -> Ruling:
        """Number and ground as typed."""
        return Ruling(self.number.text(), self.ground.toPlainText())

    def moment(self) -> datetime:
        """The moment typed."""
        at = self.at.moment()
        assert at is not None
        return at

    def decision(self) -> Decision:
        return establish(self.ruling(), self.moment())

    def _moved(self) -> None:
        trouble = self.at.trouble()
        text = self.session.words(f"moment.{trouble}") if trouble else ""
        self.note.say(Run(text, tone="wrn" if trouble == "future" else "err"))
        self.refresh()


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
        self.body.addWidget(FieldRow(words("ballot.number.total"), self.total, _LABEL, 120))
        self.body.addWidget(FieldRow(words("ballot.number.reserve"), self.reserve, _LABEL, 120))
        self.require(self.total)

    def decision(self) -> Decision:
        total, reserve = int(self.total.text() or 0), int(self.reserve.text() or 0)
        return order_ballots(total, self.ruling(), self.moment(), reserve)
