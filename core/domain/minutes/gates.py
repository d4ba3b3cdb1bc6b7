"""What may no longer change once the ballot is settled or minutes are in."""

from datetime import UTC, datetime
from typing import Any

from core.base.people import Person, Role
from core.base.refusals import Refused
from core.domain.ballot.model import Ballot
from core.domain.lists import acts as list_acts
from core.domain.lists import deciding, filing
from core.domain.lists.model import ElectoralList, Lists, Submissions
from core.domain.minutes.room import MinutesRoom
from core.domain.standing import Dated, Decision, Stamp, Standing
from core.domain.stations import acts as station_acts

_NO_TIME = datetime(1970, 1, 1, tzinfo=UTC)
_FOLDS = {deed.act: deed.fold for deed in (*filing.DEEDS, *deciding.DEEDS)}


def take_over_lists(lists: tuple[ElectoralList, ...], source: str = "") -> Decision:
    """Enter proclaimed lists; refused once a station's minutes are in."""

    def decide(standing: Standing) -> tuple[Any, ...]:
        if standing.of(MinutesRoom).any_begun:
            raise Refused("lists.after_minutes")
        if standing.of(Ballot).collective is not None:
            raise Refused("lists.after_collective")
        return list_acts.take_over(lists, source)(standing)

    return decide


def amend_list(now: ElectoralList, reason: str) -> Decision:
    """Put a list taken over right; refused once the collective list has its name."""

    def decide(standing: Standing) -> tuple[Any, ...]:
        if standing.of(Ballot).collective is not None:
            raise Refused("lists.after_collective")
        return list_acts.amend(now, reason)(standing)

    return decide


def while_ballot_is_open(decision: Decision) -> Decision:
    """The same decision on a filed list; refused where it would change a ballot that is settled.

    A ballot is settled by the collective list (збирна изборна листа), and by the first minutes.
    """

    def decide(standing: Standing) -> tuple[Any, ...]:
        acts = decision(standing)
        must_leave_ballot(standing, acts, at)
        return acts

    at = decision.at if isinstance(decision, Dated) else None
    return Dated(decide, at) if at else decide


def must_leave_ballot(
    standing: Standing, acts: tuple[Any, ...], at: datetime | None = None
) -> None:
    """Refused where acts on filed lists would change a ballot that is settled.

    The book asks it of whatever comes in at its door, whoever made the decision: votes of a list
    that is no longer there could not be added up.
    """
    begun = standing.of(MinutesRoom).any_begun
    changing = [act for act in acts if type(act) in _FOLDS]
    if not changing or not (begun or standing.of(Ballot).collective is not None):
        return
    stamp = Stamp("", _NO_TIME, at or _NO_TIME, Person("", Role.OPERATOR))
    after = standing
    for act in changing:
        after = _FOLDS[type(act)](after, act, stamp)
    if _printed(after) != _printed(standing):
        raise Refused("lists.after_minutes" if begun else "lists.after_collective")


def _printed(standing: Standing) -> tuple[Any, ...]:
    """What ballot and collective list print of the lists, whatever else changes."""
    room = standing.of(Submissions)
    people = (
        (one.name, one.surname, one.year_of_birth, one.occupation, one.place, one.withdrawn)
        for id in room.order
        for one in room.by_id[id].paper.open.candidates
    )
    return standing.of(Lists), *people


def strike_station(station: str, reason: str) -> Decision:
    """Strike a station out of the register; refused once its minutes are in."""

    def decide(standing: Standing) -> tuple[Any, ...]:
        if standing.of(MinutesRoom).begun(station):
            raise Refused("station.has_minutes", number=station)
        return station_acts.remove(station, reason)(standing)

    return decide
