"""Whose turn it is at a station's minutes, and what the person at the desk may see and type."""

from dataclasses import dataclass, replace
from datetime import datetime

from core.base.people import Person
from core.domain.minutes.case import Case, Step
from core.domain.minutes.entry import (
    EntryRule,
    Explanation,
    Typing,
    differing,
    with_answers,
)
from core.domain.minutes.model import Kept, Minutes
from core.domain.minutes.room import MinutesRoom, as_they_stood
from core.domain.minutes.states import Again, entries_of
from core.domain.minutes.steps import DifferencesResolved, FieldsReturned
from core.domain.minutes.turns import Mode, mode_of

AGAIN = "again:"
"""Before the act that returned fields, in what an unfinished entry rests on."""
REPEATED = "voting:"
"""Before the number of a repeat voting, whose entry never goes on with one of the voting before."""
RETURNING = (FieldsReturned, DifferencesResolved)


@dataclass(frozen=True, slots=True)
class Hand:
    """Who typed an entry and when; `again` while its returned fields wait to be typed."""

    name: str
    at: datetime
    again: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """`shown` are the figures this person may see, `fields` those that are typed again.

    `basis` names the act that returned fields, or whose minutes stand, or a repeat voting.
    `retyped` is the entry in which fields are typed again, `others` are the entries that what is
    typed now is compared with.
    """

    mode: Mode = Mode.FIRST
    rule: EntryRule = EntryRule.ONCE
    fields: tuple[str, ...] = ()
    shown: Minutes | None = None
    kept: Kept | None = None
    basis: str = ""
    hands: tuple[Hand, ...] = ()
    others: tuple[Minutes, ...] = ()
    retyped: Minutes | None = None
    explained: tuple[tuple[Explanation, str], ...] = ()
    received: tuple[int, datetime] | None = None
    decided: bool = False
    """Whether the commission decided of the minutes, so that only a decision changes them."""

    @property
    def may_change(self) -> bool:
        """Whether minutes that stand may be typed over with a reason."""
        return self.kept is not None and self.rule is EntryRule.ONCE and not self.decided

    @property
    def awaited(self) -> str:
        """Who is to type next, where it is one person."""
        return next((hand.name for hand in self.hands if hand.again), "")

    def differing(self, typed: Minutes) -> tuple[str, ...]:
        """Fields in which what is typed now is not what the other entries have."""
        return differing((*self.others, typed)) if self.others else ()


def turn_of(room: MinutesRoom, station: str, person: Person | None) -> Turn:
    """Whose turn it is as the book stands."""
    case = room.case(station)
    name = person.name if person is not None else ""
    entries = entries_of(case.state)
    turn = Turn(
        mode_of(case, room.rule, person),
        room.rule,
        hands=_hands(case),
        explained=case.explained,
        received=_received(case),
        decided=bool(case.corrections) or case.aside is not None,
    )
    mine = next((one.minutes for one in entries if name in one.hands), None)
    match turn.mode:
        case Mode.STANDS:
            kept = room.by_station.get(station) or as_they_stood(case)
            assert kept is not None
            return replace(turn, kept=kept, shown=kept.minutes, basis=kept.act)
        case Mode.GRAVE:
            return replace(turn, shown=entries[0].minutes)
        case Mode.SECOND:
            return replace(turn, others=_settled(case, entries), explained=())
        case Mode.AGAIN:
            return _again(turn, case, name)
    own = tuple((one, who) for one, who in case.explained if who == name)
    return replace(turn, shown=mine, explained=own)


def turn_of_past(room: MinutesRoom, case: Case) -> Turn:
    """Nobody's turn any more: the minutes of an earlier voting as they stood, to be looked at."""
    kept = as_they_stood(case)
    turn = Turn(
        Mode.STANDS if kept else Mode.NEVER_STOOD,
        room.rule,
        kept=kept,
        basis=kept.act if kept else "",
        hands=_hands(case),
        explained=case.explained,
        received=_received(case),
        decided=True,
    )
    return replace(turn, shown=kept.minutes) if kept else turn


def _again(turn: Turn, case: Case, name: str) -> Turn:
    state = case.state
    assert isinstance(state, Again)
    at = state.waiting[0]
    entry = state.entries[at]
    rest = (*state.entries[:at], *state.entries[at + 1 :])
    own = name in entry.hands
    last = state.waiting == (at,)
    return replace(
        turn,
        fields=state.fields,
        shown=entry.minutes if own else None,
        basis=AGAIN + _returning(case).id,
        others=_settled(case, rest) if last else (),
        retyped=entry.minutes,
        explained=tuple((one, who) for one, who in case.explained if own and who == name),
    )


def _returning(case: Case) -> Step:
    return next(step for step in reversed(case.steps) if isinstance(step.act, RETURNING))


def _settled(case: Case, entries: tuple[Typing, ...]) -> tuple[Minutes, ...]:
    """Entries with what an officer has read from the paper already."""
    return tuple(with_answers(one.minutes, case.settled) for one in entries)


def _hands(case: Case) -> tuple[Hand, ...]:
    entries = entries_of(case.state)
    waiting = case.state.waiting if isinstance(case.state, Again) else ()
    steps = {step.id: step for step in case.steps}
    return tuple(
        Hand(one.person, steps[one.entry].happened, at in waiting) for at, one in enumerate(entries)
    )


def _received(case: Case) -> tuple[int, datetime] | None:
    if not case.received:
        return None
    step = case.received[-1]
    return step.act.receipt, step.happened
