"""Establishing the collective list, ordering the ballots, and keeping their ledger."""

from dataclasses import dataclass, replace
from datetime import datetime

from core.base import moments
from core.base.refusals import Refused
from core.domain.ballot.model import Ballot, Collective, Material, Printing
from core.domain.commission.decisions import Ruling, noted, settled
from core.domain.election.model import founded
from core.domain.lists.model import Lists, Submissions
from core.domain.lists.workflow import Door
from core.domain.standing import Dated, Decision, Deed, Stamp, Standing
from core.domain.stations import acts as station_acts

MOST_BALLOTS = 9_999_999
_ON_BALLOT = (Door.PROCLAIM, Door.WITHDRAW, Door.ANNUL, Door.DROP)
"""Steps of a list that change what the collective list holds."""


@dataclass(frozen=True, slots=True)
class CollectiveEstablished:
    """Утврђена збирна изборна листа; `lists` are the ballot numbers and names it has."""

    ruling: Ruling
    lists: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class BallotsOrdered:
    """Одлука о броју гласачких листића."""

    ruling: Ruling
    total: int
    reserve: int = 0


@dataclass(frozen=True, slots=True)
class MaterialRecorded:
    """Ballots handed over to stations, or returned by them (предаја и повраћај материјала)."""

    lines: tuple[Material, ...]


def establish(ruling: Ruling, at: datetime) -> Decision:
    """Establish the collective list of the lists proclaimed so far, in their order."""

    def decide(standing: Standing) -> tuple[CollectiveEstablished]:
        founded(standing)
        if standing.of(Ballot).collective is not None:
            raise Refused("ballot.already_established")
        lists = standing.of(Lists).all
        if not lists:
            raise Refused("ballot.no_lists")
        for one in standing.of(Submissions).by_id.values():
            steps = [move.at for move in one.moves if move.door in _ON_BALLOT]
            if steps and at < max(steps):
                since = moments.written(max(steps))
                raise Refused("ballot.before_list", name=one.name, since=since)
        entries = tuple((entry.no, entry.name) for entry in lists)
        return (CollectiveEstablished(settled(ruling, standing), entries),)

    return Dated(decide, at)


def order_ballots(total: int, ruling: Ruling, at: datetime, reserve: int = 0) -> Decision:
    """Fix how many ballots are printed; the law knows no reserve, so one has to be said."""

    def decide(standing: Standing) -> tuple[BallotsOrdered]:
        founded(standing)
        if not 1 <= total <= MOST_BALLOTS or not 0 <= reserve < total:
            raise Refused("ballot.bad_total", total=total, most=MOST_BALLOTS)
        return (BallotsOrdered(settled(ruling, standing), total, reserve),)

    return Dated(decide, at)


def record(lines: tuple[Material, ...]) -> Decision:
    """Take down what stations were given or gave back; a later line replaces an earlier one."""

    def decide(standing: Standing) -> tuple[MaterialRecorded]:
        ballot = standing.of(Ballot)
        for line in lines:
            station_acts.known(standing, line.station)
            handed, returned = line.handed or 0, line.returned or 0
            if not 0 <= handed <= MOST_BALLOTS or not 0 <= returned <= handed:
                raise Refused("ballot.bad_line", number=line.station)
        changed = tuple(line for line in lines if ballot.ledger.get(line.station) != line)
        if not changed:
            raise Refused("nothing_changed")
        return (MaterialRecorded(changed),)

    return decide


def _fold_established(standing: Standing, act: CollectiveEstablished, stamp: Stamp) -> Standing:
    collective = Collective(stamp.happened, act.ruling, tuple(no for no, _name in act.lists))
    ballot = replace(standing.of(Ballot), collective=collective)
    return noted(standing, act.ruling).with_room(ballot)


def _fold_ordered(standing: Standing, act: BallotsOrdered, stamp: Stamp) -> Standing:
    printing = Printing(stamp.happened, act.ruling, act.total, act.reserve)
    ballot = replace(standing.of(Ballot), printing=printing)
    return noted(standing, act.ruling).with_room(ballot)


def _fold_recorded(standing: Standing, act: MaterialRecorded, _stamp: Stamp) -> Standing:
    ballot = standing.of(Ballot)
    ledger = {**ballot.ledger, **{line.station: line for line in act.lines}}
    return standing.with_room(replace(ballot, ledger=ledger))


DEEDS = (
    Deed(
        "collective_established",
        CollectiveEstablished,
        _fold_established,
        lambda _act: frozenset({"collective"}),
        lambda _act: frozenset({"ballot", "election"}),
        reserved_to_officers=True,
    ),
    Deed(
        "ballots_ordered",
        BallotsOrdered,
        _fold_ordered,
        lambda _act: frozenset({"printing"}),
        lambda _act: frozenset({"collective"}),
        reserved_to_officers=True,
    ),
    Deed(
        "material_recorded",
        MaterialRecorded,
        _fold_recorded,
        lambda act: frozenset(f"material:{line.station}" for line in act.lines),
        lambda act: frozenset(
            {"printing", *(station_acts.key(line.station) for line in act.lines)}
        ),
    ),
)
