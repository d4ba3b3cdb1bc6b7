"""Giving mandates: names of lists taken over, who is passed over, and the award to all."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from core.base import moments
from core.base.refusals import Refused
from core.domain.commission.decisions import Ruling, noted, settled
from core.domain.election.model import founded
from core.domain.lists import acts as list_acts
from core.domain.lists.acts import MOST_CANDIDATES
from core.domain.lists.filing import MOST_LETTERS
from core.domain.lists.model import Lists, Submissions
from core.domain.mandates.elect import determined, elect
from core.domain.mandates.grounds import EndGround, PassGround
from core.domain.mandates.model import (
    Award,
    Ended,
    Key,
    Mandate,
    Mandates,
    NamedList,
    Nominee,
    Passed,
    Why,
)
from core.domain.mandates.nominees import nominee
from core.domain.minutes.laptops import Laptops
from core.domain.seats import determining
from core.domain.seats.determining import before_voting, changed_since
from core.domain.seats.result import of_election
from core.domain.standing import Dated, Decision, Deed, OnDay, Stamp, Standing
from core.domain.tally.tabulate import tabulate

KEY = "mandates"
"""What acts that touch or rest on the award to all call it."""
MAYOR = "mayor"
"""What acts that touch or rest on who is mayor call him."""


@dataclass(frozen=True, slots=True)
class CandidatesNamed:
    """Names of a list taken over without its paper (кандидати преузете листе), in its order."""

    list: int
    candidates: tuple[Nominee, ...]
    coalition: bool = False


@dataclass(frozen=True, slots=True)
class CandidatePassedOver:
    """Кандидат коме се мандат не додељује, with the ground and its day."""

    who: Nominee
    ground: PassGround
    day: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class MandatesAwarded:
    """Решење о додели мандата: who is given which seat, by the order of the seats.

    `rules` says of each why; `seats` has how many each list won, of which nobody may be left for
    some; `determination` is the id of the act that determined the results.
    """

    ruling: Ruling
    determination: str
    seats: tuple[tuple[int, int], ...]
    holders: tuple[Nominee, ...]
    rules: tuple[Why, ...]


def name_candidates(no: int, candidates: tuple[Nominee, ...], coalition: bool = False) -> Decision:
    """Type the names of a list that was taken over; once mandates are given, whoever holds stays.

    Refused for a list that was filed here, whose paper has the names.
    """

    def decide(standing: Standing) -> tuple[CandidatesNamed]:
        in_own_book(standing)
        entry = standing.of(Lists).find(no)
        if entry is None:
            raise Refused("list.unknown", no=no)
        if no in standing.of(Submissions).ballot:
            raise Refused("nominee.filed", no=no)
        _writable(no, candidates)
        if entry.candidates is not None and len(candidates) != entry.candidates:
            raise Refused(
                "nominee.other_number", no=no, typed=len(candidates), known=entry.candidates
            )
        room = standing.of(Mandates)
        if room.named.get(no) == NamedList(candidates, coalition):
            raise Refused("nothing_changed")
        keys = {one.key: one for one in candidates}
        for bound in (*(m.holder for m in room.all), *(one.who for one in room.passed)):
            if bound.list == no and not _same_name(keys.get(bound.key), bound):
                raise Refused("nominee.bound", no=no, place=bound.place, name=bound.name)
        return (CandidatesNamed(no, candidates, coalition),)

    return decide


def pass_over(key: Key, ground: PassGround, day: date, note: str = "") -> Decision:
    """Pass a candidate over from now on; refused for one who holds a mandate, or has held one."""

    def decide(standing: Standing) -> tuple[CandidatePassedOver]:
        in_own_book(standing)
        who = nominee(standing, key)
        room = standing.of(Mandates)
        if any(one.who.key == key for one in room.passed):
            raise Refused("nominee.passed_over", name=who.name)
        if room.spent(key):
            raise Refused("nominee.holds", name=who.name)
        return (CandidatePassedOver(who, ground, day, " ".join(note.split())),)

    return OnDay(decide, day)


def award(ruling: Ruling, at: datetime) -> Decision:
    """Give the seats of the last determination to persons; a new one replaces an earlier award."""

    def decide(standing: Standing) -> tuple[MandatesAwarded]:
        awardable(standing)
        last = determined(standing)
        if at < last.happened:
            raise Refused("mandates.before_determination", since=moments.written(last.happened))
        if before_voting(standing, at):
            raise Refused("mandates.before_voting", held=founded(standing)[0].held.isoformat())
        _not_before(standing, moments.local(at).date())
        given = elect(standing)
        act = MandatesAwarded(
            ruling=settled(ruling, standing),
            determination=last.id,
            seats=last.act.seats,
            holders=tuple(one.who for one in given),
            rules=tuple(one.why for one in given),
        )
        return (act,)

    return Dated(decide, at)


def awardable(standing: Standing) -> None:
    """Refused while the seats cannot be given: nothing determined, changed since, given already."""
    in_own_book(standing)
    last = determined(standing)
    tally = tabulate(standing)
    if changed_since(standing, tally, of_election(standing, tally)):
        raise Refused("mandates.changed_since", number=last.act.ruling.number)
    before = standing.of(Mandates).award
    if before is not None and before.determination == last.id:
        raise Refused("mandates.awarded_already", number=before.number)
    elect(standing)


def in_own_book(standing: Standing) -> None:
    """Refused in a book set apart (издвојена књига), from which nothing of mandates comes home."""
    founded(standing)
    if standing.of(Laptops).apart is not None:
        raise Refused("mandates.book_apart")


def _writable(no: int, candidates: tuple[Nominee, ...]) -> None:
    if not 1 <= len(candidates) <= MOST_CANDIDATES:
        raise Refused("list.bad_candidates", no=no, most=MOST_CANDIDATES)
    for place, one in enumerate(candidates, start=1):
        if not one.name.strip():
            raise Refused("nominee.no_name", place=place)
        if one.key != (no, place) or max(len(one.name), len(one.party)) > MOST_LETTERS:
            raise Refused("nominee.unwritable", place=place, most=MOST_LETTERS)


def _same_name(now: Nominee | None, bound: Nominee) -> bool:
    return now is not None and now.name == bound.name


def _not_before(standing: Standing, day: date) -> None:
    """An award that replaces another comes after everything that happened to its seats."""
    known = [one.since for one in standing.of(Mandates).all]
    known += [one.until for one in standing.of(Mandates).all if one.until is not None]
    if known and day < max(known):
        raise Refused("mandates.before_last", day=max(known).isoformat())


def _fold_named(standing: Standing, act: CandidatesNamed, _stamp: Stamp) -> Standing:
    room = standing.of(Mandates)
    named = {**room.named, act.list: NamedList(act.candidates, act.coalition)}
    return standing.with_room(replace(room, named=named))


def _fold_passed(standing: Standing, act: CandidatePassedOver, _stamp: Stamp) -> Standing:
    room = standing.of(Mandates)
    one = Passed(act.who, act.ground, act.day, act.note)
    return standing.with_room(replace(room, passed=(*room.passed, one)))


def _fold_awarded(standing: Standing, act: MandatesAwarded, stamp: Stamp) -> Standing:
    room = standing.of(Mandates)
    day = moments.local(stamp.happened).date()
    replaced = Ended(day, EndGround.REPLACED)
    before = tuple(one if one.ended else replace(one, ended=replaced) for one in room.all)
    given = tuple(
        Mandate(seat, who, day, why, act.ruling.number)
        for seat, (who, why) in enumerate(zip(act.holders, act.rules, strict=True), start=1)
    )
    seats = founded(standing)[0].seats
    one = Award(act.determination, seats, day, act.ruling.number, len(room.all))
    now = replace(room, all=(*before, *given), awards=(*room.awards, one))
    return noted(standing, act.ruling).with_room(now)


def names_key(no: int) -> str:
    """What acts that touch or rest on the typed names of a list call them."""
    return f"nominees:{no}"


def queue_key(no: int) -> str:
    """What acts that touch or rest on who is next on a list call it."""
    return f"queue:{no}"


def seat_key(seat: int) -> str:
    """What acts that touch or rest on a seat's holder call it."""
    return f"mandate:{seat}"


def _rests_on(act: MandatesAwarded) -> frozenset[str]:
    """What it was given by, and who left a seat of the award before it and so is given none."""
    seats = range(1, sum(won for _no, won in act.seats) + 1)
    lists = of_lists({no for no, _seats in act.seats})
    return lists | {determining.KEY} | {seat_key(seat) for seat in seats}


def of_lists(numbers: set[int]) -> frozenset[str]:
    """What rests on the persons of these lists rests on."""
    return frozenset(key(no) for no in numbers for key in (list_acts.key, names_key, queue_key))


DEEDS = (
    Deed(
        "candidates_named",
        CandidatesNamed,
        _fold_named,
        lambda act: frozenset({names_key(act.list)}),
        lambda act: frozenset({"ballot", list_acts.key(act.list)}),
        reserved_to_officers=True,
    ),
    Deed(
        "candidate_passed_over",
        CandidatePassedOver,
        _fold_passed,
        lambda act: frozenset({queue_key(act.who.list)}),
        lambda act: frozenset({"ballot", list_acts.key(act.who.list), names_key(act.who.list)}),
        reserved_to_officers=True,
    ),
    Deed(
        "mandates_awarded",
        MandatesAwarded,
        _fold_awarded,
        lambda _act: frozenset({KEY}),
        _rests_on,
        reserved_to_officers=True,
    ),
)
