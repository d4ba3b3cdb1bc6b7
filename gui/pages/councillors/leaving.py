"""The dialogs of vacancies: a mandate ends, or all do; a coalition agreed; a seat is filled."""

from datetime import date, datetime

from PySide6.QtWidgets import QWidget

from core.domain.election.model import founded
from core.domain.mandates import grounds
from core.domain.mandates.assembly import due_ends
from core.domain.mandates.filling import Heir, agree, dissolve, end, fill
from core.domain.mandates.grounds import EndGround
from core.domain.mandates.model import Mandates, Nominee
from core.domain.mandates.succession import Choice, succeed
from core.domain.standing import Decision
from core.office import drafting_mandates
from core.office.citing import cited
from core.office.drafting import OFFICIAL
from gui.bridge.decision_dialog import text_field
from gui.bridge.session import Session
from gui.kit import days
from gui.kit.fields import FieldRow, TextField
from gui.models.script import named
from gui.pages.councillors import telling
from gui.pages.councillors.awarding import all_free, candidate_box
from gui.pages.councillors.dialog import MandateDialog, day_in
from gui.pages.councillors.presenter import Spot, name_of_list

MOST_GROUND = 110


class EndDialog(MandateDialog):
    """The end of one mandate (престанак мандата), on a ground that the law lists."""

    def __init__(self, session: Session, parent: QWidget, spot: Spot, today: date) -> None:
        super().__init__(session, parent, "end")
        words, standing = session.words, session.standing
        law = founded(standing)[1]
        held = standing.of(Mandates).holder(spot.seat)
        assert held is not None
        self._seat = spot.seat
        name = named(words, held.holder.name)
        self.say(words("councillors.seat_of", seat=str(spot.seat), name=name), True)
        due = next((one for one in due_ends(standing) if one.mandate.seat == spot.seat), None)
        listed = grounds.listed(law)
        self._grounds = tuple(one for one in listed if one is not EndGround.DISSOLUTION)
        chosen = self._grounds.index(due.ground) if due and due.ground in self._grounds else -1
        self.grounds = self.ask_one(
            (
                (words(f"ending.{one.value}"), cited(words, grounds.article(law, one)))
                for one in self._grounds
            ),
            chosen,
        )
        self.day = self.ask_day("councillors.day", due.day if due else today)
        self.text = self.ask_note()
        self.set_note(words("councillors.end.note"))
        self.set_ready_when(self.ready)
        self.grounds.focus()

    def ready(self) -> bool:
        return self.grounds.checkedId() >= 0 and super().ready()

    def decision(self) -> Decision:
        ground = self._grounds[self.grounds.checkedId()]
        return end(self._seat, ground, day_in(self.day), self.text.text())


class DissolveDialog(MandateDialog):
    """The assembly was dissolved (распуштање скупштине): every mandate ends."""

    def __init__(self, session: Session, parent: QWidget, today: date) -> None:
        super().__init__(session, parent, "dissolve")
        words = session.words
        held = sum(one.ended is None for one in session.standing.of(Mandates).all)
        self.say(words.count("councillors.dissolve.about", held))
        self.day = self.ask_day("councillors.day", today)
        self.text = self.ask_note()
        self.set_ready_when(self.ready)
        self.day.setFocus()

    def decision(self) -> Decision:
        return dissolve(day_in(self.day), self.text.text())


class AgreeDialog(MandateDialog):
    """What a coalition agreed (коалициони споразум), one party a line in the order agreed."""

    def __init__(self, session: Session, parent: QWidget, no: int) -> None:
        super().__init__(session, parent, "agree")
        words, standing = session.words, session.standing
        self._no = no
        known = standing.of(Mandates).agreements.get(no)
        self.say(
            words("councillors.list", no=str(no), list=name_of_list(words, standing, no)), True
        )
        self.say(words("councillors.agree.about"))
        self.day = self.ask_day("councillors.agree.day", known.dated if known else None)
        self.parties = text_field(words("councillors.agree.parties"), 96)
        self.parties.setPlainText("\n".join(known.parties) if known else "")
        self.ask(words("councillors.agree.parties"), self.parties)
        self.require(self.parties)
        self.set_ready_when(self.ready)
        self.day.setFocus()

    def decision(self) -> Decision:
        return agree(self._no, tuple(self.parties.toPlainText().splitlines()), day_in(self.day))


class FillDialog(MandateDialog):
    """A vacant seat is given (попуна): to the one proposed, or on a ground to another."""

    def __init__(self, session: Session, parent: QWidget, spot: Spot, now: datetime) -> None:
        super().__init__(session, parent, "fill")
        words, standing = session.words, session.standing
        self._found = found = succeed(standing, spot.seat)
        left = all_free(standing, found.before.holder.list if found.before else 0)
        self._others = tuple(one for one in left if found.choice(one) is None)
        self.say(words("councillors.vacant", seat=str(spot.seat)), True)
        self.say(telling.left(words, found.before) if found.before else _never(session))
        if found.proposed is None:
            self.say(words("follows.open" if found.choices else "follows.nobody"))
        said = [
            (telling.follower(words, standing, one), telling.rule(words, one))
            for one in found.choices
        ]
        proposed = 0 if found.proposed else -1
        self.choices = self.ask_one([*said, (words("councillors.fill.other"), "")], proposed)
        self.other = candidate_box(words, self._others)
        self._other_row = self._row("councillors.column.candidate", self.other)
        self.because = TextField(words("councillors.because"), words("councillors.because.hint"))
        self._because_row = self._row("councillors.because", self.because)
        self.consent = self.ask_day("councillors.consent", None, optional=True)
        self.ask_moment(now)
        self.ask_number()
        self.ask_ground("", MOST_GROUND)
        self.require(self.because)
        self.choices.idToggled.connect(lambda _id, _on: self._follow())
        self.other.currentIndexChanged.connect(lambda _at: self._follow())
        self.because.textChanged.connect(lambda _text: self._follow())
        self._follow()
        self.set_ready_when(self.ready)
        if proposed < 0:
            self.choices.focus()
        else:
            self.number.setFocus()

    def who(self) -> Nominee | None:
        """The candidate chosen."""
        at = self.choices.checkedId()
        if 0 <= at < len(self._found.choices):
            return self._found.choices[at].who
        there = at >= 0 and self._others
        return self._others[self.other.currentIndex()] if there else None

    def ready(self) -> bool:
        return self.who() is not None and super().ready()

    def decision(self) -> Decision:
        who = self.who()
        assert who is not None
        because = "" if self.because.isHidden() else self.because.text()
        heir = Heir(who.key, days.day(self.consent.field.text()), because)
        return fill(self._found.seat, heir, self.ruling(), self.moment())

    def _choice(self) -> Choice | None:
        who = self.who()
        return self._found.choice(who) if who is not None else None

    def _follow(self) -> None:
        """Another candidate asks for a reason, and for another draft."""
        choice, who = self._choice(), self.who()
        other = self.choices.checkedId() == len(self._found.choices)
        asked = who is not None and (choice is None or self._found.proposed is None)
        for shown, parts in (
            (other, (self.other, self._other_row)),
            (asked, (self.because, self._because_row)),
        ):
            for part in parts:
                part.setVisible(shown)
        draft = drafting_mandates.fill(OFFICIAL, self._found, choice)
        self.redraft(draft or self.because.text())
        self.refresh()

    def _row(self, key: str, field: QWidget) -> FieldRow:
        made = FieldRow(self.session.words(key), field, self.label_width)
        self.rows.addWidget(made)
        return made


def _never(session: Session) -> str:
    return session.words("councillors.never_given")
