"""The dialog at the counter: a list is received, with its moment and the number of its receipt."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtWidgets import QWidget

from core.domain.lists.clocks import filing_until
from core.domain.lists.model import Submissions
from core.domain.lists.paper import ListPaper, Right, SubmitterKind
from core.domain.standing import Decision
from core.office.filed import Sealing
from core.words import dates
from gui.bridge.act_dialog import ActDialog
from gui.bridge.session import Session
from gui.kit.fields import FieldRow, TextField
from gui.kit.moment_field import MomentField
from gui.kit.segments import Choice, SegmentedControl
from gui.kit.texts import Prose, Run

_LABEL = 150


class ReceiveDialog(ActDialog):
    """What is asked while the submitter stands at the counter; the rest is typed afterwards.

    `paper` is a list read from a file, whose fields are then filled in already.
    """

    def __init__(
        self, session: Session, parent: QWidget, now: datetime, paper: ListPaper | None = None
    ) -> None:
        words = session.words
        super().__init__(session, parent, words("receive.title"), words("receive.verb"))
        self._paper = paper or ListPaper()
        self._sealing: tuple[object, Sealing] | None = None
        self.at = MomentField(words, words("receive.at"))
        self.late = Prose("", size=13, tone="wrn")
        self.receipt = TextField(words("receive.receipt"))
        self.name = TextField(words("receive.name"), words("receive.name.hint"))
        kinds = [Choice(kind.value, words(f"submitter.{kind.value}")) for kind in SubmitterKind]
        self.kind = SegmentedControl(kinds, words("receive.kind"))
        self.submitter = TextField(words("receive.submitter"))
        self.person = TextField(words("receive.person"), words("receive.person.hint"))
        self.surname = TextField(words("receive.surname"), words("receive.surname"))
        rights = [Choice(right.value, words(f"receive.right.{right.value}")) for right in Right]
        self.right = SegmentedControl(rights, words("receive.right"))
        self._build(now)

    def sealing(self) -> Sealing:
        """The decision and what it seals; made once for what is typed."""
        at = self.at.moment()
        assert at is not None and self.session.filed is not None
        paper = self.paper()
        key = (paper, self.receipt.text(), at)
        if self._sealing is None or self._sealing[0] != key:
            made = self.session.filed.receive(paper, self.receipt.text(), at)
            self._sealing = key, made
        return self._sealing[1]

    def decision(self) -> Decision:
        return self.sealing().decision

    def paper(self) -> ListPaper:
        """The paper so far."""
        old = self._paper
        person = replace(
            old.representative,
            name=" ".join(self.person.text().split()),
            surname=" ".join(self.surname.text().split()),
            right=Right(self.right.current()),
        )
        submitter = replace(
            old.submitter,
            kind=SubmitterKind(self.kind.current()),
            name=" ".join(self.submitter.text().split()),
        )
        name = " ".join(self.name.text().split())
        return replace(old, name=name, submitter=submitter, representative=person)

    def _build(self, now: datetime) -> None:
        words, old = self.session.words, self._paper
        self.setMinimumWidth(720)
        room = self.session.standing.of(Submissions)
        self.receipt.setText(str(max(room.by_id, default=0) + 1))
        self.at.show_moment(now)
        self.name.setText(old.name)
        self.submitter.setText(old.submitter.name)
        self.person.setText(old.representative.name)
        self.surname.setText(old.representative.surname)
        self.kind.choose(old.submitter.kind.value)
        self.right.choose(old.representative.right.value)
        for label, field, width in (
            ("receive.at", self.at, 0),
            ("receive.receipt", self.receipt, 120),
            ("receive.name", self.name, 0),
            ("receive.kind", self.kind, 0),
            ("receive.submitter", self.submitter, 0),
            ("receive.person", self.person, 0),
            ("receive.surname", self.surname, 0),
            ("receive.right", self.right, 0),
        ):
            self.body.addWidget(FieldRow(words(label), field, _LABEL, width))
        self.body.addWidget(self.late)
        if old.candidates:
            self.set_note(words.count("receive.read", len(old.candidates)))
        self.require(self.receipt, self.name)
        self.set_ready_when(lambda: self.at.moment() is not None)
        self.at.changed.connect(self._moved)
        self._moved()
        (self.name if not old.name else self.receipt).setFocus()

    def _moved(self) -> None:
        """Say at once when the moment cannot be, or lies after the limit."""
        words, at = self.session.words, self.at.moment()
        election = self.session.election
        self.refresh()
        if at is None:
            trouble = self.at.trouble()
            self.late.say(Run(words(f"moment.{trouble}"), tone="err"))
            return
        assert election.particulars is not None and election.law is not None
        until = filing_until(election.particulars, election.law)
        text = words("moment.future") if self.at.trouble() == "future" else ""
        if until is not None and at > until:
            text = words("receive.late", until=dates.moment(words, until))
        self.late.say(text)
