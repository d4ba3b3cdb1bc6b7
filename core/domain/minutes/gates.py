"""What may no longer change once minutes are in: the ballot, and stations that have minutes."""

from typing import Any

from core.base.refusals import Refused
from core.domain.lists import acts as list_acts
from core.domain.lists.model import ElectoralList
from core.domain.minutes.model import MinutesRoom
from core.domain.standing import Decision, Standing
from core.domain.stations import acts as station_acts


def take_over_lists(lists: tuple[ElectoralList, ...], source: str = "") -> Decision:
    """Enter proclaimed lists; refused once a station's minutes are in."""

    def decide(standing: Standing) -> tuple[Any, ...]:
        if standing.of(MinutesRoom).by_station:
            raise Refused("lists.after_minutes")
        return list_acts.take_over(lists, source)(standing)

    return decide


def strike_station(station: str, reason: str) -> Decision:
    """Strike a station out of the register; refused once its minutes are in."""

    def decide(standing: Standing) -> tuple[Any, ...]:
        if station in standing.of(MinutesRoom).by_station:
            raise Refused("station.has_minutes", number=station)
        return station_acts.remove(station, reason)(standing)

    return decide
