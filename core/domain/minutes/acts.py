"""Entering minutes: handing over, typing, comparing, resolving, and the rule for it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from core.base.people import Person
from core.base.refusals import Refused
from core.domain.commission.decisions import Ruling, settled
from core.domain.election.acts import required
from core.domain.election.model import founded
from core.domain.lists.model import Lists
from core.domain.minutes import form
from core.domain.minutes.check import grave
from core.domain.minutes.entry import (
    Answer,
    EntryRule,
    Explanation,
    Typing,
    answers,
    possible,
    with_answers,
)
from core.domain.minutes.model import MOST, Mark, Minutes
from core.domain.minutes.room import MinutesRoom, undone_by
from core.domain.minutes.states import Again, Different, FirstDone, entries_of
from core.domain.minutes.steps import (
    PAPER,
    WAYS,
    DifferencesResolved,
    DoubtExplained,
    EntryConfirmed,
    EntryReopened,
    EntryRuleDecided,
    FieldsReturned,
    FieldsRetyped,
    MinutesEntered,
    MinutesHandedOver,
    MinutesTyped,
)
from core.domain.minutes.turns import shown_to
from core.domain.minutes.workflow import Door, must_open
from core.domain.standing import Dated, Decision, Standing
from core.domain.stations import acts as station_acts

MOST_RECEIPT = 99_999


def decide_rule(rule: EntryRule, ruling: Ruling) -> Decision:
    """How often minutes are typed, as the commission decided (одлука о начину уноса)."""

    def decide(standing: Standing) -> tuple[EntryRuleDecided]:
        founded(standing)
        room = standing.of(MinutesRoom)
        if room.rule is rule:
            raise Refused("nothing_changed")
        if undone := undone_by(room, rule):
            raise Refused("entry.rule_binds", number=undone[0])
        return (EntryRuleDecided(rule, settled(ruling, standing)),)

    return decide


def hand_over(act: MinutesHandedOver, at: datetime) -> Decision:
    """Take down that the minutes of a station's last voting came in; again with a note why."""

    def decide(standing: Standing) -> tuple[MinutesHandedOver]:
        founded(standing)
        station_acts.known(standing, act.station)
        if not 1 <= act.receipt <= MOST_RECEIPT:
            raise Refused("handover.bad_receipt", most=MOST_RECEIPT)
        taken = receipts(standing.of(MinutesRoom))
        if taken.get(act.receipt, act.station) != act.station or (
            act.receipt in taken and not act.note.strip()
        ):
            other = taken[act.receipt]
            raise Refused("handover.receipt_taken", receipt=act.receipt, number=other)
        room = standing.of(MinutesRoom)
        if room.case(act.station).received and not act.note.strip():
            raise Refused("handover.already", number=act.station)
        return (replace(act, voting=room.voting(act.station)),)

    return Dated(decide, at)


def receipts(room: MinutesRoom) -> dict[int, str]:
    """Numbers of receipts given so far, and the station each stands for."""
    return {step.act.receipt: station for station, step in room.received()}


def next_receipt(room: MinutesRoom) -> int:
    """The number to propose for the next receipt."""
    return max(receipts(room), default=0) + 1


def enter(
    minutes: Minutes,
    way: str = PAPER,
    source: str = "",
    reason: str = "",
    explained: tuple[Explanation, ...] = (),
) -> Decision:
    """Take down what the paper says: the first entry, the second, or the only one.

    Refused while a field is not typed, when the lists are not those of the ballot, and when the
    station has its entries already; a single entry is replaced with a reason.
    """

    if way not in WAYS:
        raise ValueError(way)

    def decide(standing: Standing) -> tuple[MinutesTyped | MinutesEntered]:
        _particulars, law = founded(standing)
        station_acts.known(standing, minutes.station)
        numbers = tuple(no for no, _figure in minutes.votes)
        if not numbers or numbers != standing.of(Lists).numbers:
            raise Refused("minutes.other_lists", number=minutes.station)
        _complete(minutes)
        room = standing.of(MinutesRoom)
        voting = room.voting(minutes.station)
        if room.rule is EntryRule.ONCE:
            why = _replacing(room, minutes, reason)
            return (
                MinutesEntered(
                    minutes.station, minutes.figures, minutes.votes, minutes.remarks,
                    way, source, why, explained, voting,
                ),
            )  # fmt: skip
        _must_open(room, minutes.station, Door.FINISH)
        return (
            MinutesTyped(
                minutes.station, minutes.figures, minutes.votes, minutes.remarks,
                way, source, explained, grave(minutes, law), voting,
            ),
        )  # fmt: skip

    return decide


def confirm(station: str, reason: str) -> Decision:
    """The grave error stands on the paper, so the second entry may begin."""

    def decide(standing: Standing) -> tuple[EntryConfirmed]:
        room = standing.of(MinutesRoom)
        _must_open(room, station, Door.CONFIRM)
        return (EntryConfirmed(station, required(reason), room.voting(station)),)

    return decide


def give_back(station: str, fields: tuple[str, ...], reason: str = "") -> Decision:
    """Give fields back to be typed again; of entries that differ, those that differ."""

    def decide(standing: Standing) -> tuple[FieldsReturned]:
        room = standing.of(MinutesRoom)
        state = room.case(station).state
        _must_open(room, station, Door.RETURN)
        named = state.fields if isinstance(state, Different) and not fields else fields
        known = answers(entries_of(state)[0].minutes)
        if not named or any(name not in known for name in named):
            raise Refused("entry.no_fields", number=station)
        why = " ".join(reason.split())
        return (FieldsReturned(station, named, why, room.voting(station)),)

    return decide


def retype(station: str, given: Mapping[str, Answer]) -> Decision:
    """The returned fields of the entry whose turn it is, typed again from the paper."""

    def decide(standing: Standing) -> tuple[FieldsRetyped]:
        _particulars, law = founded(standing)
        room = standing.of(MinutesRoom)
        state = room.case(station).state
        _must_open(room, station, Door.RETYPE)
        assert isinstance(state, Again)
        entry = state.entries[state.waiting[0]]
        figures = tuple((name, given.get(name, Mark.NOT_TYPED)) for name in state.fields)
        whole = with_answers(entry.minutes, dict(figures))
        _complete(whole)
        voting = room.voting(station)
        return (FieldsRetyped(station, entry.entry, figures, grave(whole, law), voting),)

    return decide


def resolve(station: str, given: Mapping[str, Answer]) -> Decision:
    """What the paper says in every field that differs; a figure neither entry has goes back."""

    def decide(standing: Standing) -> tuple[DifferencesResolved]:
        room = standing.of(MinutesRoom)
        state = room.case(station).state
        _must_open(room, station, Door.RESOLVE)
        assert isinstance(state, Different)
        for name in state.fields:
            if given.get(name, Mark.NOT_TYPED) is Mark.NOT_TYPED:
                raise Refused("minutes.not_typed", number=station, field=name)
            if not possible(name, given[name]):
                raise Refused("minutes.not_possible", number=station, field=name)
        figures = tuple((name, given[name]) for name in state.fields)
        return (DifferencesResolved(station, figures, room.voting(station)),)

    return decide


def reopen(station: str, reason: str) -> Decision:
    """Set a station's entries aside and have it typed anew; the journal keeps them."""

    def decide(standing: Standing) -> tuple[EntryReopened]:
        must_reopen(standing, station)
        voting = standing.of(MinutesRoom).voting(station)
        return (EntryReopened(station, required(reason), voting),)

    return decide


def must_reopen(standing: Standing, station: str) -> None:
    """Refused where a station's entries cannot be set aside now, or the commission decided."""
    case = standing.of(MinutesRoom).case(station)
    must_open(case.state, Door.REOPEN, station)
    if case.corrections or case.aside is not None:
        raise Refused("entry.decided", number=station)


def explain(station: str, explained: Explanation) -> Decision:
    """Why a doubt about a station's minutes is none, given after the entry."""

    def decide(standing: Standing) -> tuple[DoubtExplained]:
        room = standing.of(MinutesRoom)
        if not entries_of(room.case(station).state):
            raise Refused("minutes.none", number=station)
        required(explained.reason)
        return (DoubtExplained(station, (explained,), room.voting(station)),)

    return decide


def may_type(standing: Standing, act: MinutesTyped, person: Person) -> None:
    """Refused to whoever typed an entry of that station or was shown it, unless it is allowed."""
    room = standing.of(MinutesRoom)
    case = room.case(act.station)
    if act.origin is not None or room.rule is not EntryRule.TWICE:
        return
    if isinstance(case.state, FirstDone):
        _not_among((case.state.first,), act.station, person)
        if person.name in shown_to(case):
            raise Refused("entry.saw", number=act.station, name=person.name)


def may_retype(standing: Standing, act: FieldsRetyped, person: Person) -> None:
    """Refused to whoever typed another entry of that station."""
    room = standing.of(MinutesRoom)
    if act.origin is None and room.rule is EntryRule.TWICE:
        entries = entries_of(room.case(act.station).state)
        _not_among(tuple(e for e in entries if e.entry != act.entry), act.station, person)


def may_resolve(standing: Standing, act: DifferencesResolved, person: Person) -> None:
    """Refused to whoever typed one of the entries, since nobody picks his own."""
    room = standing.of(MinutesRoom)
    if act.origin is None and room.rule is EntryRule.TWICE:
        _not_among(entries_of(room.case(act.station).state), act.station, person, "resolve")


def _must_open(room: MinutesRoom, station: str, door: Door) -> None:
    """Refused where that door does not open now, and where the voting has been put aside."""
    case = room.case(station)
    must_open(case.state, door, station)
    if case.aside is not None:
        raise Refused("entry.decided", number=station)


def _not_among(
    entries: tuple[Typing, ...], station: str, person: Person, what: str = "type"
) -> None:
    if any(person.name in entry.hands for entry in entries):
        raise Refused(f"entry.same_person.{what}", number=station, name=person.name)


def _replacing(room: MinutesRoom, minutes: Minutes, reason: str) -> str:
    """Why a single entry replaces what stands; nothing where nothing does."""
    before = room.by_station.get(minutes.station)
    case = room.case(minutes.station)
    if case.corrections or case.aside is not None:
        raise Refused("entry.decided", number=minutes.station)
    if before is None and not entries_of(case.state):
        return ""
    if before is not None and before.minutes == minutes:
        raise Refused("nothing_changed")
    if not reason.strip():
        raise Refused("minutes.already_entered", number=minutes.station)
    return required(reason)


def _complete(minutes: Minutes) -> None:
    named = [(name, minutes.figures.of(name)) for name in form.NAMES]
    named += [(form.list_field(no), figure) for no, figure in minutes.votes]
    for name, figure in named:
        if figure is Mark.NOT_TYPED:
            raise Refused("minutes.not_typed", number=minutes.station, field=name)
        if isinstance(figure, int) and not 0 <= figure <= MOST:
            raise Refused("minutes.impossible", number=minutes.station, field=name, value=figure)
