"""What is still awaited at the counter (пријем записника), and what a cover sheet can lack."""

from core.domain.minutes.room import MinutesRoom
from core.domain.standing import Standing
from core.domain.stations.model import Station, Stations, in_order

LACKS = ("copies", "control_sheet", "extract", "ballots", "signatures")
"""What can be missing from the material that comes with minutes."""


def awaited(standing: Standing) -> tuple[Station, ...]:
    """Stations whose minutes have not been handed over; one that was put aside awaits none.

    Where voting is repeated, it is the minutes of the last one that are awaited.
    """
    room = standing.of(MinutesRoom)
    return tuple(
        station
        for station in in_order(standing.of(Stations))
        for case in (room.case(station.id),)
        if not case.received and case.aside is None
    )
