"""What lies on the desk: the entry of a station as the book has it, and who may type there."""

from collections.abc import Callable

from core.base.people import Person, Role
from core.base.refusals import Refused
from core.domain.election.model import founded
from core.domain.lists.model import Lists
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.turns import Mode, is_next, mode_of
from core.domain.standing import Standing
from core.domain.stations.model import Stations, in_order
from gui.pages.entry.presenter import Entry
from gui.pages.entry.turn import turn_of

IN_TURN = ((Mode.FIRST,), (Mode.SECOND, Mode.AGAIN))
"""What comes next: stations with nothing first, then those that another person has typed."""


def entry_of(
    standing: Standing,
    station: str,
    person: Person | None,
    reveal: Callable[[str], str | None],
) -> Entry | None:
    """The entry of a station; `None` where there is no such station or no list to vote for."""
    found = standing.of(Stations).by_id.get(station)
    lists = standing.of(Lists).all
    if found is None or not lists:
        return None
    _particulars, law = founded(standing)
    turn = turn_of(standing.of(MinutesRoom), station, person)
    token = turn.shown.remarks.first_voter if turn.shown else ""
    return Entry(found, lists, law, turn, (reveal(token) or "") if token else "")


def next_station(standing: Standing, person: Person | None, after: str = "") -> str | None:
    """The next station that this person can type, going round; what waits for others is not his."""
    room = standing.of(MinutesRoom)
    stations = [station.id for station in in_order(standing.of(Stations))]
    start = stations.index(after) + 1 if after in stations else 0
    turned = [one for one in (*stations[start:], *stations[:start]) if one != after]
    his = {
        one: mode_of(room.case(one), room.rule, person)
        for one in turned
        if is_next(room.case(one), room.rule, person)
    }
    for modes in IN_TURN:
        found = next((one for one, mode in his.items() if mode in modes), None)
        if found is not None:
            return found
    return None


def only_looks(person: Person | None, read_only: bool) -> Refused | None:
    """Why nothing can be typed here, told before somebody types a whole station for nothing."""
    if read_only:
        return Refused("book.read_only")
    if person is not None and person.role is Role.MEMBER:
        return Refused("person.only_looks", name=person.name)
    return None
