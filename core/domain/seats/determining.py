"""Determination of the results (утврђивање резултата избора), as an act with its figures.

A determination is never changed: when a correction or a repeat voting changes what it rests on,
the commission determines anew, and both stand in the book, old beside new.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from core.base import moments
from core.base.refusals import Refused
from core.domain.commission.decisions import Ruling, noted, settled
from core.domain.election.model import Election, founded
from core.domain.lists import acts as list_acts
from core.domain.minutes import form
from core.domain.minutes import room as minutes
from core.domain.minutes.laptops import Laptops
from core.domain.minutes.proposals import REPEAT_DAYS
from core.domain.seats.model import Distribution
from core.domain.seats.result import base_of, of_election, without_base
from core.domain.standing import Dated, Decision, Deed, Stamp, Standing
from core.domain.stations import acts as station_acts
from core.domain.stations.model import Station
from core.domain.tally.control import left_open
from core.domain.tally.model import WAITING, Tally
from core.domain.tally.tabulate import tabulate
from core.law.profile import LegalProfile

MOST_NAMED = 12
"""So many stations a refusal names; of more it says that there are more."""

Counts = tuple[tuple[str, int], ...]
ByList = tuple[tuple[int, int], ...]
Key = TypeVar("Key", bound=str | int)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is determined: the counts, each list's votes and seats, and the stations they are of.

    `base` is the number the threshold is a share of, `aside` the stations whose voting was put
    aside for good.
    """

    totals: Counts
    votes: ByList
    base: int
    seats: ByList
    stations: tuple[str, ...]
    aside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ResultsDetermined:
    """Утврђени резултати избора: the ruling, and the figures it used."""

    ruling: Ruling
    totals: Counts
    votes: ByList
    base: int
    seats: ByList
    stations: tuple[str, ...]
    aside: tuple[str, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """What it determined."""
        return Outcome(self.totals, self.votes, self.base, self.seats, self.stations, self.aside)


@dataclass(frozen=True, slots=True)
class Determination:
    """One determination: the how-manieth, its act and that act's id, and when it was adopted."""

    no: int
    act: ResultsDetermined
    id: str
    happened: datetime

    @property
    def number(self) -> str:
        """Under which number the commission adopted it."""
        return self.act.ruling.number

    @property
    def outcome(self) -> Outcome:
        """What it determined."""
        return self.act.outcome


@dataclass(frozen=True, slots=True)
class Determinations:
    """All determinations of the results, in order; the last one holds."""

    all: tuple[Determination, ...] = ()

    @property
    def last(self) -> Determination | None:
        """The last one; `None` while the results are preliminary only."""
        return self.all[-1] if self.all else None


class Stage(StrEnum):
    """How final results are."""

    PRELIMINARY = "preliminary"
    """Прелиминарни: the commission has determined nothing."""
    DETERMINED = "determined"
    """Утврђени: what stands is what the commission determined last."""
    CHANGED = "changed"
    """Утврђени, после тога измењени: to be determined anew."""


@dataclass(frozen=True, slots=True)
class Finality:
    """How final the results are, and the last determination if there is one."""

    stage: Stage
    last: Determination | None = None

    @property
    def final(self) -> bool:
        """Whether results may go out without the mark of preliminary ones."""
        return self.stage is Stage.DETERMINED


NOT_DETERMINED = Finality(Stage.PRELIMINARY)


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs between two outcomes (разлике): the name or number, old, new.

    `came` and `went` are the stations that are counted now or no longer are.
    """

    totals: tuple[tuple[str, int, int], ...]
    votes: tuple[tuple[int, int, int], ...]
    base: tuple[int, int] | None
    seats: tuple[tuple[int, int, int], ...]
    came: tuple[str, ...]
    went: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """Two outcomes to be told apart: an earlier determination, and what came after it.

    `later` is `None` while nobody has determined the outcome that stands now.
    """

    earlier: Determination
    later: Determination | None
    outcome: Outcome

    @property
    def difference(self) -> Difference:
        """What differs."""
        return compare(self.earlier.outcome, self.outcome)


def finality(standing: Standing, tally: Tally, spread: Distribution | None) -> Finality:
    """The one answer to whether results are preliminary (прелиминарни) or determined."""
    last = standing.of(Determinations).last
    if last is None:
        return NOT_DETERMINED
    same = last.outcome == outcome_of(standing, tally, spread) and not tally.missing
    return Finality(Stage.DETERMINED if same else Stage.CHANGED, last)


def changed_since(standing: Standing, tally: Tally, spread: Distribution | None) -> bool:
    """Whether what stands is no longer what the last determination determined."""
    return finality(standing, tally, spread).stage is Stage.CHANGED


def outcome_of(standing: Standing, tally: Tally, spread: Distribution | None) -> Outcome:
    """What a determination would determine of these totals and seats."""
    _particulars, law = founded(standing)
    return Outcome(
        totals=tuple((name, getattr(tally.totals, name)) for name in form.NAMES),
        votes=tally.votes,
        base=base_of(tally, law),
        seats=tuple((one.no, spread.seats_of(one.no) if spread else 0) for one in tally.lists),
        stations=tuple(one.station.id for one in tally.stations if one.minutes is not None),
        aside=tuple(one.station.id for one in tally.put_aside),
    )


def last_change(standing: Standing, tally: Tally, spread: Distribution | None) -> Change | None:
    """The last determination beside what stands now, or beside the one before where it stands.

    `None` while results were determined less than twice and did not change since.
    """
    every = standing.of(Determinations).all
    state = finality(standing, tally, spread)
    if state.stage is Stage.CHANGED:
        return Change(every[-1], None, outcome_of(standing, tally, spread))
    if len(every) > 1:
        return Change(every[-2], every[-1], every[-1].outcome)
    return None


def before_voting(standing: Standing, at: datetime) -> bool:
    """Whether a moment is before the day of voting, which nobody waits for in practice."""
    early = moments.local(at).date() < founded(standing)[0].held
    return early and not standing.of(Election).practice


def compare(earlier: Outcome, later: Outcome) -> Difference:
    """What differs, in the order of the form, of the ballot and of the register."""
    was, now = frozenset(earlier.stations), frozenset(later.stations)
    base = (earlier.base, later.base)
    return Difference(
        totals=_differing(earlier.totals, later.totals),
        votes=_differing(earlier.votes, later.votes),
        base=None if base[0] == base[1] else base,
        seats=_differing(earlier.seats, later.seats),
        came=tuple(one for one in later.stations if one not in was),
        went=tuple(one for one in earlier.stations if one not in now),
    )


def determine(ruling: Ruling, at: datetime) -> Decision:
    """Determine the results as they stand; refused while anything in them is still open."""

    def decide(standing: Standing) -> tuple[ResultsDetermined]:
        found = determinable(standing)
        _in_time(standing, at)
        act = ResultsDetermined(
            settled(ruling, standing),
            found.totals,
            found.votes,
            found.base,
            found.seats,
            found.stations,
            found.aside,
        )
        return (act,)

    return Dated(decide, at)


def determinable(standing: Standing) -> Outcome:
    """What would be determined now; refused with the first thing that stands in the way."""
    _particulars, law = founded(standing)
    if standing.of(Laptops).apart is not None:
        raise Refused("ruling.book_apart")
    tally = tabulate(standing)
    spread = of_election(standing, tally)
    _all_in(tally)
    _controlled(standing, tally, law)
    _decided(tally, spread, law)
    state = finality(standing, tally, spread)
    if state.stage is Stage.DETERMINED and state.last is not None:
        raise Refused("determination.unchanged", decision=state.last.number)
    return outcome_of(standing, tally, spread)


def _all_in(tally: Tally) -> None:
    if not tally.lists:
        raise Refused("determination.no_lists")
    if not tally.stations:
        raise Refused("determination.no_stations")
    lacking = [one for one in tally.stations if one.minutes is None and one.aside is None]
    waiting = [one.station for one in lacking if one.stage in WAITING]
    repeated = [one.station for one in lacking if one.voting > 1]
    if waiting:
        raise Refused("determination.waiting", stations=_named(waiting))
    if repeated:
        raise Refused("determination.repeat_awaited", stations=_named(repeated))
    if lacking:
        raise Refused("determination.missing", stations=_named(tally.missing))


def _controlled(standing: Standing, tally: Tally, law: LegalProfile) -> None:
    """A voting put aside is repeated, and the report waits for it: law of minutes, article 117.

    Where the law of the election has no repeat voting, such a station stays without a result.
    """
    opened = left_open(standing, tally)
    if "put_aside" in opened and law.knows(REPEAT_DAYS):
        raise Refused("determination.not_repeated", stations=_named(opened["put_aside"]))
    for code in ("grave", "unexplained"):
        if code in opened:
            raise Refused(f"determination.{code}", stations=_named(opened[code]))


def _decided(tally: Tally, spread: Distribution | None, law: LegalProfile) -> None:
    blank = without_base(tally, law)
    if blank:
        raise Refused("determination.without_base", stations=_listed(blank))
    if spread is None:
        raise Refused("determination.no_votes")
    if spread.tie is not None:
        raise Refused(
            "determination.tied",
            seat=spread.tie.seat,
            lists=", ".join(map(str, spread.tie.among)),
        )


def _in_time(standing: Standing, at: datetime) -> None:
    """Not before the determination it follows, nor before the day of voting."""
    last = standing.of(Determinations).last
    if last is not None and at < last.happened:
        since = moments.written(last.happened)
        raise Refused("determination.before_last", decision=last.number, since=since)
    if before_voting(standing, at):
        held = founded(standing)[0].held.isoformat()
        raise Refused("determination.before_voting", held=held)


def _named(stations: list[Station] | tuple[Station, ...]) -> str:
    return _listed(tuple(one.id for one in stations))


def _listed(ids: tuple[str, ...]) -> str:
    more = ", …" if len(ids) > MOST_NAMED else ""
    return ", ".join(ids[:MOST_NAMED]) + more


def _differing(
    old: tuple[tuple[Key, int], ...], new: tuple[tuple[Key, int], ...]
) -> tuple[tuple[Key, int, int], ...]:
    was, now = dict(old), dict(new)
    return tuple(
        (key, was.get(key, 0), now.get(key, 0))
        for key in dict.fromkeys((*was, *now))
        if was.get(key, 0) != now.get(key, 0)
    )


def _fold(standing: Standing, act: ResultsDetermined, stamp: Stamp) -> Standing:
    before = standing.of(Determinations).all
    one = Determination(len(before) + 1, act, stamp.act, stamp.happened)
    return noted(standing, act.ruling).with_room(Determinations((*before, one)))


def _rests_on(act: ResultsDetermined) -> frozenset[str]:
    """What brought its figures is not taken back behind it; what comes later is free."""
    places = (*act.stations, *act.aside)
    return frozenset(
        {
            *("election", "law", "ballot", "collective", "entry_rule"),
            *(list_acts.key(no) for no, _votes in act.votes),
            *(f"lot:{seat}" for seat in range(1, sum(seats for _no, seats in act.seats) + 1)),
            *(station_acts.key(station) for station in places),
            *(minutes.key(station) for station in places),
        }
    )


KEY = "determination"
"""What acts that touch or rest on a determination call it."""

DEEDS = (
    Deed(
        "results_determined",
        ResultsDetermined,
        _fold,
        lambda _act: frozenset({KEY}),
        _rests_on,
        reserved_to_officers=True,
    ),
)
