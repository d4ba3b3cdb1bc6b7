"""The totals kept up while acts come in: one act changes one station, not thousands."""

from dataclasses import dataclass, replace

from core.domain.election.model import founded
from core.domain.lists.model import Lists
from core.domain.minutes import form
from core.domain.minutes.model import Minutes, counted
from core.domain.minutes.room import MinutesRoom
from core.domain.standing import Standing
from core.domain.stations.model import Stations
from core.domain.tally.model import Tally, Totals
from core.domain.tally.tabulate import counts_once, result_of, tabulate


@dataclass(frozen=True, slots=True)
class Running:
    """A tally, the standing it was counted from, and where each station stands in it."""

    tally: Tally
    standing: Standing
    places: dict[str, int]


def carried_on(standing: Standing, before: Running | None = None) -> Running:
    """The tally of `standing`, counted on from an earlier one; always what `tabulate` says."""
    if before is None or not _same_frame(standing, before.standing):
        tally = tabulate(standing)
        places = {result.station.id: at for at, result in enumerate(tally.stations)}
        return Running(tally, standing, places)
    room, old = standing.of(MinutesRoom), before.standing.of(MinutesRoom)
    changed = [s for s in room.dossiers.differing(old.dossiers) if s in before.places]
    if not changed:
        return replace(before, standing=standing)
    return replace(before, tally=_recounted(standing, before, changed), standing=standing)


def _same_frame(standing: Standing, other: Standing) -> bool:
    """Whether law, stations, ballot and rule of entry are the very same."""
    return (
        founded(standing)[1] is founded(other)[1]
        and standing.of(Stations) is other.of(Stations)
        and standing.of(Lists) is other.of(Lists)
        and standing.of(MinutesRoom).rule is other.of(MinutesRoom).rule
    )


def _recounted(standing: Standing, before: Running, changed: list[str]) -> Tally:
    _particulars, law = founded(standing)
    room, old_room = standing.of(MinutesRoom), before.standing.of(MinutesRoom)
    tally = before.tally
    results, once = list(tally.stations), tally.typed_once
    sums = {name: getattr(tally.totals, name) for name in form.NAMES}
    votes = dict(tally.votes)
    for station in changed:
        at = before.places[station]
        old, file = results[at], room.dossiers.get(station)
        new = result_of(old.station, file, law)
        results[at] = new
        once += counts_once(new, file) - counts_once(old, old_room.dossiers.get(station))
        for minutes, sign in ((old.minutes, -1), (new.minutes, 1)):
            if minutes is not None:
                _add(minutes, sign, sums, votes)
    return replace(
        tally,
        stations=tuple(results),
        totals=Totals(**sums),
        votes=tuple(votes.items()),
        typed_once=once,
    )


def _add(minutes: Minutes, sign: int, sums: dict[str, int], votes: dict[int, int]) -> None:
    for name in form.NAMES:
        sums[name] += sign * counted(minutes.figures.of(name))
    for no, figure in minutes.votes:
        votes[no] += sign * counted(figure)
