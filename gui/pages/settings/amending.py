"""The facts of the election put right (исправка података о изборима), with a reason."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from core.domain.election.acts import amend
from core.domain.election.model import Particulars
from core.domain.standing import Decision
from core.words import dates
from gui.bridge.act_dialog import ActDialog
from gui.bridge.session import Session
from gui.kit.counts import count
from gui.kit.days import day
from gui.kit.fields import FieldRow, TextField

_LABEL = 150


class AmendDialog(ActDialog):
    """What may have been typed wrong or was not known at first; the unit stays what it is."""

    def __init__(self, session: Session, parent: QWidget, now: Particulars) -> None:
        words = session.words
        title, verb = words("settings.amend.title"), words("settings.amend.keep")
        super().__init__(session, parent, title, verb)
        self._now = now
        self.name = self._ask("wizard.name", now.name)
        self.seats = self._ask("wizard.seats", str(now.seats))
        self.voters = self._ask("wizard.voters", "" if now.voters is None else str(now.voters))
        self.called = self._ask("wizard.called", dates.day(words, now.called))
        self.held = self._ask("wizard.held", dates.day(words, now.held))
        self.address = self._ask("wizard.address", now.address)
        self.reason = self._ask("settings.amend.reason", "", words("settings.amend.reason.hint"))
        self.set_note(words("settings.amend.stays"))
        self.require(self.name, self.seats, self.called, self.held, self.reason)
        self.set_ready_when(lambda: self._typed() not in (None, now))
        self.voters.setFocus()

    def decision(self) -> Decision:
        typed = self._typed()
        assert typed is not None
        return amend(typed, self.reason.text())

    def _ask(self, word: str, text: str, hint: str = "") -> TextField:
        label = self.session.words(word)
        field = TextField(label, hint)
        field.setText(text)
        field.textChanged.connect(self.refresh)
        self.body.addWidget(FieldRow(label, field, _LABEL))
        return field

    def _typed(self) -> Particulars | None:
        """The facts as typed; `None` while a number or a day cannot be read."""
        seats, voters = count(self.seats.text()), count(self.voters.text())
        called, held = self._day(self.called, "called"), self._day(self.held, "held")
        unread = voters is None and self.voters.text().strip()
        if seats is None or called is None or held is None or unread:
            return None
        return replace(
            self._now,
            name=" ".join(self.name.text().split()),
            seats=seats,
            voters=voters,
            called=called,
            held=held,
            address=" ".join(self.address.text().split()),
        )

    def _day(self, field: TextField, which: str) -> date | None:
        """The day typed; one left as it was shown is the one there was."""
        was: date = getattr(self._now, which)
        return was if field.text() == dates.day(self.session.words, was) else day(field.text())
