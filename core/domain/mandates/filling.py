"""The end of a mandate (престанак мандата), the filling of a vacant seat, coalition agreements."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from core.base import moments
from core.base.refusals import Refused
from core.domain.commission.decisions import Ruling, noted, settled
from core.domain.lists import acts as list_acts
from core.domain.lists.acts import MOST_LISTS
from core.domain.lists.model import Lists
from core.domain.mandates.acts import (
    KEY,
    MAYOR,
    in_own_book,
    names_key,
    of_lists,
    queue_key,
    seat_key,
)
from core.domain.mandates.grounds import EndGround
from core.domain.mandates.model import (
    Agreement,
    Ended,
    Key,
    Mandate,
    Mandates,
    Nominee,
    Why,
)
from core.domain.mandates.nominees import is_coalition, nominee
from core.domain.mandates.succession import succeed
from core.domain.standing import Dated, Decision, Deed, OnDay, Stamp, Standing


@dataclass(frozen=True, slots=True)
class MandateEnded:
    """Престанак мандата одборника: on which seat, whose, on what ground and from which day."""

    seat: int
    holder: Nominee
    ground: EndGround
    day: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class MandateFilled:
    """Решење о додели упражњеног мандата: to whom, by which rule, and his written consent.

    `after` is whose mandate ended there, if it was ever given; `because` the ground on which
    another than the proposed one is given the seat, or one of several whom the law leaves open.
    """

    ruling: Ruling
    seat: int
    who: Nominee
    why: Why
    after: Nominee | None = None
    consent: date | None = None
    because: str = ""


@dataclass(frozen=True, slots=True)
class CoalitionAgreed:
    """Коалициони споразум: the parties a seat goes to when its own party has nobody left."""

    list: int
    parties: tuple[str, ...]
    dated: date


@dataclass(frozen=True, slots=True)
class Heir:
    """To whom a vacant seat is given, when he consented in writing, and why him if not proposed."""

    key: Key
    consent: date | None = None
    because: str = ""


def end(seat: int, ground: EndGround, day: date, note: str = "") -> Decision:
    """Take down that a mandate ended; refused before it began, or where nobody holds the seat."""

    def decide(standing: Standing) -> tuple[MandateEnded]:
        in_own_book(standing)
        held = standing.of(Mandates).holder(seat)
        if held is None:
            raise Refused("mandate.not_held", seat=seat)
        if ground is EndGround.REPLACED:
            raise ValueError(ground)
        if ground is EndGround.DISSOLUTION:
            raise Refused("mandate.dissolution_of_all")
        return (_ended(held, ground, day, note),)

    return OnDay(decide, day)


def dissolve(day: date, note: str = "") -> Decision:
    """Take down that the assembly was dissolved (распуштање): every mandate ends on that day."""

    def decide(standing: Standing) -> tuple[MandateEnded, ...]:
        in_own_book(standing)
        held = [one for one in standing.of(Mandates).all if one.ended is None]
        if not held:
            raise Refused("assembly.no_mandates")
        return tuple(_ended(one, EndGround.DISSOLUTION, day, note) for one in held)

    return OnDay(decide, day)


def fill(seat: int, heir: Heir, ruling: Ruling, at: datetime) -> Decision:
    """Give a vacant seat: to the one the law says, or on a recorded ground to another."""

    def decide(standing: Standing) -> tuple[MandateFilled]:
        in_own_book(standing)
        found = succeed(standing, seat)
        who = nominee(standing, heir.key)
        because = " ".join(heir.because.split())
        if standing.of(Mandates).spent(heir.key):
            raise Refused("nominee.spent", name=who.name)
        choice = found.choice(who)
        if not because and choice is None and found.choices:
            named = ", ".join(one.who.name for one in found.choices)
            raise Refused("mandate.other_successor", name=who.name, proposed=named)
        if not because and found.proposed is None:
            raise Refused("mandate.open_question", seat=seat)
        _in_order(standing, found.before, heir, moments.local(at).date())
        why = choice.why if choice is not None else Why.DECIDED
        decided = settled(ruling, standing)
        after = found.before.holder if found.before else None
        return (MandateFilled(decided, seat, who, why, after, heir.consent, because),)

    return Dated(decide, at)


def agree(no: int, parties: tuple[str, ...], dated: date) -> Decision:
    """Take down what a coalition agreed on seats whose party has nobody left on the list."""

    def decide(standing: Standing) -> tuple[CoalitionAgreed]:
        in_own_book(standing)
        if standing.of(Lists).find(no) is None:
            raise Refused("list.unknown", no=no)
        if not is_coalition(standing, no):
            raise Refused("agreement.no_coalition", no=no)
        told = (" ".join(party.split()) for party in parties)
        named = tuple(dict.fromkeys(party for party in told if party))
        if not named:
            raise Refused("agreement.no_party")
        if standing.of(Mandates).agreements.get(no) == Agreement(named, dated):
            raise Refused("nothing_changed")
        return (CoalitionAgreed(no, named, dated),)

    return decide


def _ended(held: Mandate, ground: EndGround, day: date, note: str) -> MandateEnded:
    if day < held.since:
        raise Refused("mandate.ends_before", name=held.holder.name, day=held.since.isoformat())
    return MandateEnded(held.seat, held.holder, ground, day, " ".join(note.split()))


def _in_order(standing: Standing, before: Mandate | None, heir: Heir, day: date) -> None:
    """A seat is given on no day before it fell vacant, and not before the consent."""
    award = standing.of(Mandates).award
    assert award is not None
    free_from = before.until if before is not None and before.until else award.day
    if day < free_from:
        raise Refused("mandate.filled_before", day=free_from.isoformat())
    if heir.consent is not None and heir.consent > day:
        raise Refused("mandate.consent_after", day=heir.consent.isoformat())


def _fold_ended(standing: Standing, act: MandateEnded, _stamp: Stamp) -> Standing:
    room = standing.of(Mandates)
    ended = Ended(act.day, act.ground, act.note)
    mandates = tuple(
        replace(one, ended=ended) if one.seat == act.seat and one.ended is None else one
        for one in room.all
    )
    return standing.with_room(replace(room, all=mandates))


def _fold_filled(standing: Standing, act: MandateFilled, stamp: Stamp) -> Standing:
    room = standing.of(Mandates)
    one = Mandate(
        seat=act.seat,
        holder=act.who,
        since=moments.local(stamp.happened).date(),
        why=act.why,
        number=act.ruling.number,
        consent=act.consent,
        because=act.because,
        filling=True,
    )
    return noted(standing, act.ruling).with_room(replace(room, all=(*room.all, one)))


def _fold_agreed(standing: Standing, act: CoalitionAgreed, _stamp: Stamp) -> Standing:
    room = standing.of(Mandates)
    agreements = {**room.agreements, act.list: Agreement(act.parties, act.dated)}
    return standing.with_room(replace(room, agreements=agreements))


def _rests_on(act: MandateFilled) -> frozenset[str]:
    """What made him next is not taken back: on his own list, and on the one that had the seat.

    The next quotient is that of a list with somebody left, so it rests on the queues of all.
    """
    lists = {act.who.list} | ({act.after.list} if act.after else set())
    every = range(1, MOST_LISTS + 1) if act.why is Why.NEXT_QUOTIENT else ()
    queues = {key(no) for no in every for key in (queue_key, names_key)}
    return of_lists(lists) | {KEY} | {agreement_key(no) for no in lists} | queues


def agreement_key(no: int) -> str:
    """What acts that touch or rest on a coalition's agreement call it."""
    return f"agreement:{no}"


DEEDS = (
    Deed(
        "mandate_ended",
        MandateEnded,
        _fold_ended,
        lambda act: frozenset({seat_key(act.seat)}),
        lambda act: frozenset({KEY, MAYOR} if act.ground is EndGround.MAYOR else {KEY}),
        reserved_to_officers=True,
    ),
    Deed(
        "mandate_filled",
        MandateFilled,
        _fold_filled,
        lambda act: frozenset({seat_key(act.seat), queue_key(act.who.list)}),
        _rests_on,
        reserved_to_officers=True,
    ),
    Deed(
        "coalition_agreed",
        CoalitionAgreed,
        _fold_agreed,
        lambda act: frozenset({agreement_key(act.list)}),
        lambda act: frozenset({"ballot", list_acts.key(act.list)}),
        reserved_to_officers=True,
    ),
)
