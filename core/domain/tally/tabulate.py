"""Adds up the minutes of all stations; a figure the paper does not have counts as nothing."""

from core.domain.election.model import founded
from core.domain.lists.model import Lists
from core.domain.minutes import form
from core.domain.minutes.check import check
from core.domain.minutes.model import Minutes, MinutesRoom, counted
from core.domain.standing import Standing
from core.domain.stations.model import Station, Stations, in_order
from core.domain.tally.model import StationResult, Tally, Totals
from core.law.profile import LegalProfile


def tabulate(standing: Standing) -> Tally:
    """Totals as the election stands."""
    _particulars, law = founded(standing)
    kept = standing.of(MinutesRoom).by_station
    results = tuple(
        _result(station, kept[station.id].minutes if station.id in kept else None, law)
        for station in in_order(standing.of(Stations))
    )
    minutes = [result.minutes for result in results if result.minutes is not None]
    lists = standing.of(Lists)
    votes = dict.fromkeys(lists.numbers, 0)
    for entry in minutes:
        for no, figure in entry.votes:
            votes[no] += counted(figure)
    return Tally(results, lists.all, _totals(minutes), tuple(votes.items()))


def _result(station: Station, minutes: Minutes | None, law: LegalProfile) -> StationResult:
    return StationResult(station, minutes, check(minutes, law) if minutes else ())


def _totals(minutes: list[Minutes]) -> Totals:
    sums = {name: sum(counted(m.figures.of(name)) for m in minutes) for name in form.NAMES}
    return Totals(**sums)
