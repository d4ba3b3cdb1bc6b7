"""The dialogs for the record: the constitutive session, a mayor elected, a mayor's term ended."""

from datetime import date

from PySide6.QtWidgets import QWidget

from core.domain.election.model import founded
from core.domain.mandates.assembly import constitute, elect_mayor, end_mayor
from core.domain.mandates.grounds import MayorGround
from core.domain.mandates.model import Mandates
from core.domain.mandates.rules import least_confirmed, least_votes
from core.domain.standing import Decision
from gui.bridge.session import Session
from gui.kit.fields import TextField
from gui.models.script import named
from gui.pages.councillors.dialog import MandateDialog, day_in
from gui.pages.councillors.presenter import Spot


class ConstituteDialog(MandateDialog):
    """The constitutive session (конститутивна седница): how many mandates it confirmed."""

    def __init__(self, session: Session, parent: QWidget, today: date) -> None:
        super().__init__(session, parent, "constitute")
        words, room = session.words, session.standing.of(Mandates)
        least = least_confirmed(founded(session.standing)[1], len(room.seats))
        if least is not None:
            seats = len(room.seats)
            self.say(words.count("councillors.constitute.about", seats, least=least))
        self.day = self.ask_day("councillors.constitute.day", today)
        confirmed = len(room.on(today).mandates)
        self.confirmed = self.ask_count("councillors.constitute.confirmed", confirmed)
        self.presiding = TextField(words("councillors.constitute.presiding"))
        self.ask(words("councillors.constitute.presiding"), self.presiding)
        self.set_ready_when(self.ready)
        self.day.setFocus()

    def decision(self) -> Decision:
        confirmed = int(self.confirmed.text())
        return constitute(day_in(self.day), confirmed, self.presiding.text())


class MayorDialog(MandateDialog):
    """The councillors elected one of them mayor; his mandate of a councillor ends by that."""

    def __init__(self, session: Session, parent: QWidget, spot: Spot, today: date) -> None:
        super().__init__(session, parent, "mayor")
        words, room = session.words, session.standing.of(Mandates)
        held = next(one for one in room.on(today).mandates if one.seat == spot.seat)
        self._seat = spot.seat
        name = named(words, held.holder.name)
        self.say(words("councillors.seat_of", seat=str(spot.seat), name=name), True)
        self.say(words("councillors.mayor.follows"))
        self.day = self.ask_day("councillors.mayor.day", today)
        self.votes = self.ask_count("councillors.mayor.votes")
        self.voted = self.ask_count("councillors.mayor.voted", len(room.on(today).mandates))
        least = least_votes(founded(session.standing)[1], len(room.seats))
        if least is not None:
            self.set_note(words.count("councillors.mayor.least", len(room.seats), least=least))
        self.set_ready_when(self.ready)
        self.votes.setFocus()

    def decision(self) -> Decision:
        votes, voted = int(self.votes.text()), int(self.voted.text())
        return elect_mayor(self._seat, day_in(self.day), votes, voted)


class MayorEndDialog(MandateDialog):
    """The mayor's term ended; the assembly elects another."""

    def __init__(self, session: Session, parent: QWidget, today: date) -> None:
        super().__init__(session, parent, "mayor_end")
        words = session.words
        mayor = session.standing.of(Mandates).mayor
        assert mayor is not None
        self.say(named(words, mayor.who.name), True)
        self.say(words("councillors.mayor_end.follows"))
        self._grounds = tuple(MayorGround)
        self.grounds = self.ask_one(
            (words(f"mayor_ending.{one.value}"), "") for one in self._grounds
        )
        self.day = self.ask_day("councillors.day", today)
        self.text = self.ask_note()
        self.text.textChanged.connect(self.refresh)
        self.set_ready_when(self.ready)
        self.grounds.focus()

    def ready(self) -> bool:
        at = self.grounds.checkedId()
        if at < 0 or not super().ready():
            return False
        return self._grounds[at] is not MayorGround.OTHER or bool(self.text.text().strip())

    def decision(self) -> Decision:
        ground = self._grounds[self.grounds.checkedId()]
        return end_mayor(ground, day_in(self.day), self.text.text())
