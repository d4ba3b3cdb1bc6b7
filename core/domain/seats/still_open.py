"""What the stations that have no result yet can still change (отворена бирачка места)."""

from dataclasses import dataclass, replace

from core.domain.election.model import founded
from core.domain.minutes.model import counted
from core.domain.seats.model import Contender, Contest
from core.domain.seats.result import contest_of
from core.domain.seats.scenarios import Outlook, outlook
from core.domain.standing import Standing
from core.domain.stations import acts as station_acts
from core.domain.stations.model import Station
from core.domain.tally.model import StationResult, Tally


@dataclass(frozen=True, slots=True)
class StillOpen:
    """The open stations, and what they can change; `None` where it cannot be bounded.

    `asked` are stations that count, taken as open to see whether they matter. `unbounded` are
    those whose number of voters nobody has typed, so that anything could still come from them;
    `seats` is how many councillors there are.
    """

    stations: tuple[Station, ...]
    asked: tuple[str, ...]
    unbounded: tuple[str, ...]
    seats: int
    outlook: Outlook | None = None


def still_open(standing: Standing, tally: Tally, asked: tuple[str, ...] = ()) -> StillOpen:
    """What all stations without minutes that count can change, and those asked about.

    A station is open while its minutes are not in or do not stand, and once its voting was
    annulled or its result cannot be determined, until it is repeated. Its registered voters bound
    what can come from it. Refused where a station asked about does not exist.
    """
    for id in asked:
        station_acts.known(standing, id)
    seats = founded(standing)[0].seats
    wanted = frozenset(asked)
    opened = tuple(
        result for result in tally.stations if result.minutes is None or result.station.id in wanted
    )
    stations = tuple(result.station for result in opened)
    unbounded = tuple(result.station.id for result in opened if _voters(result) is None)
    if unbounded or not tally.lists:
        return StillOpen(stations, asked, unbounded, seats)
    contest = _without(contest_of(standing, tally), opened)
    voters = sum(_voters(result) or 0 for result in opened)
    return StillOpen(stations, asked, (), seats, outlook(contest, voters))


def _voters(result: StationResult) -> int | None:
    """The most that can come from a station: the voters of its extract, or of minutes that count.

    Where these count more ballots or votes than voters, so many, since they have come already.
    """
    minutes = result.minutes
    told = minutes.figures.of("registered") if minutes else None
    known = [one for one in (result.station.registered, told) if isinstance(one, int)]
    if not known or minutes is None:
        return max(known, default=None)
    figures = (minutes.figures.in_box, minutes.figures.voted)
    votes = sum(counted(figure) for _no, figure in minutes.votes)
    return max(*known, *map(counted, figures), votes)


def _without(contest: Contest, opened: tuple[StationResult, ...]) -> Contest:
    """The contest without the minutes of these stations, where they count."""
    counting = [result.minutes for result in opened if result.minutes is not None]
    if not counting:
        return contest
    base = contest.law.threshold_base
    left = contest.base - sum(counted(minutes.figures.of(base)) for minutes in counting)
    votes = {contender.no: contender.votes for contender in contest.contenders}
    for minutes in counting:
        for no, figure in minutes.votes:
            votes[no] -= counted(figure)
    contenders = tuple(
        Contender(one.no, votes[one.no], one.minority, one.candidates) for one in contest.contenders
    )
    return replace(contest, base=left, contenders=contenders)
