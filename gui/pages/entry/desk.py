"""What lies on the desk: the entry of a station as the book has it, and who may type there."""

from collections.abc import Callable
from dataclasses import replace

from core.base.people import OFFICERS, Person, Role
from core.base.refusals import Refused
from core.domain.election.model import founded
from core.domain.lists.model import Lists
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.turns import Mode, is_next, mode_of
from core.domain.standing import Standing
from core.domain.stations.model import Stations, in_order
from gui.models.next_station import not_come
from gui.pages.entry.decided import Decided, case_of, decided_of
from gui.pages.entry.presenter import Entry
from gui.pages.entry.turn import REPEATED, Turn, turn_of, turn_of_past

IN_TURN = ((Mode.FIRST,), (Mode.SECOND, Mode.AGAIN))
"""What comes next: stations with nothing first, then those that another person has typed."""


def entry_of(
    standing: Standing,
    station: str,
    person: Person | None,
    reveal: Callable[[str], str | None],
    voting: int = 0,
) -> Entry | None:
    """The entry of a station; `None` where there is no such station or no list to vote for.

    Of several votings the last, unless another is named: that one is only shown.
    """
    found = standing.of(Stations).by_id.get(station)
    lists = standing.of(Lists).all
    if found is None or not lists:
        return None
    _particulars, law = founded(standing)
    turn, decided = seen(standing, station, person, voting)
    token = turn.shown.remarks.first_voter if turn.shown else ""
    entry = Entry(found, lists, law, turn, (reveal(token) or "") if token else "")
    entry.decided = decided
    entry.not_come = not decided.past and station in not_come(standing.of(MinutesRoom), (station,))
    entry.may_decide = person is None or person.role in OFFICERS
    return entry


def seen(
    standing: Standing, station: str, person: Person | None, voting: int = 0
) -> tuple[Turn, Decided]:
    """Whose turn it is at a voting of a station, and what the commission decided of it."""
    room = standing.of(MinutesRoom)
    decided = decided_of(room, station, voting)
    if decided.past:
        case, _number = case_of(room.dossier(station), decided.voting)
        return turn_of_past(room, case), decided
    turn = turn_of(room, station, person)
    if decided.voting > 1 and not turn.basis:
        turn = replace(turn, basis=f"{REPEATED}{decided.voting}")
    return turn, decided


def next_station(standing: Standing, person: Person | None, after: str = "") -> str | None:
    """The next station that this person can type, going round; what waits for others is not his.

    One whose minutes have not come is the last to be asked for.
    """
    room = standing.of(MinutesRoom)
    stations = [station.id for station in in_order(standing.of(Stations))]
    start = stations.index(after) + 1 if after in stations else 0
    turned = [one for one in (*stations[start:], *stations[:start]) if one != after]
    his = {
        one: mode_of(room.case(one), room.rule, person)
        for one in turned
        if is_next(room.case(one), room.rule, person)
    }
    late = not_come(room, his)
    for modes in IN_TURN:
        found = next((one for one, mode in his.items() if mode in modes and one not in late), None)
        if found is not None:
            return found
    return next((one for one in his if one in late), None)


def only_looks(person: Person | None, read_only: bool) -> Refused | None:
    """Why nothing can be typed here, told before somebody types a whole station for nothing."""
    if read_only:
        return Refused("book.read_only")
    if person is not None and person.role is Role.MEMBER:
        return Refused("person.only_looks", name=person.name)
    return None
