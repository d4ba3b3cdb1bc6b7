"""What lies on the desk: the entry of a station as the book has it, and who may type there."""

from collections.abc import Callable

from core.base.people import Person, Role
from core.base.refusals import Refused
from core.domain.election.model import founded
from core.domain.lists.model import Lists
from core.domain.minutes.room import MinutesRoom
from core.domain.standing import Standing
from core.domain.stations.model import Stations, in_order
from gui.models.next_station import next_open
from gui.pages.entry.presenter import Entry


def entry_of(standing: Standing, station: str, reveal: Callable[[str], str | None]) -> Entry | None:
    """The entry of a station; `None` where there is no such station or no list to vote for."""
    found = standing.of(Stations).by_id.get(station)
    lists = standing.of(Lists).all
    if found is None or not lists:
        return None
    _particulars, law = founded(standing)
    kept = standing.of(MinutesRoom).by_station.get(station)
    token = kept.minutes.remarks.first_voter if kept else ""
    return Entry(found, lists, law, kept, (reveal(token) or "") if token else "")


def next_station(standing: Standing, after: str = "") -> str | None:
    """The next station whose minutes are not in, in the order of the register."""
    stations = [station.id for station in in_order(standing.of(Stations))]
    return next_open(stations, standing.of(MinutesRoom).by_station, after)


def only_looks(person: Person | None, read_only: bool) -> Refused | None:
    """Why nothing can be typed here, told before somebody types a whole station for nothing."""
    if read_only:
        return Refused("book.read_only")
    if person is not None and person.role is Role.MEMBER:
        return Refused("person.only_looks", name=person.name)
    return None
