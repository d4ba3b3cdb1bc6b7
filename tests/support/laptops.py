"""Several computers without a network: books set apart from one, and how their state is told."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from core.base import moments
from core.base.people import Desk, Person, Role
from core.base.refusals import Refused
from core.book.book import Book
from core.domain.minutes import acts
from core.domain.minutes.case import Case
from core.domain.minutes.entry import answers
from core.domain.minutes.model import Minutes
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import Again, Definitive, Different, entries_of
from core.domain.minutes.steps import MinutesHandedOver
from core.domain.standing import Standing
from core.domain.tally.tabulate import tabulate
from core.office import handover, merge, package_file
from core.office.package_file import Package
from tests.support.books import SECRETARY, minutes

NIGHT = datetime.fromisoformat("2026-12-06T21:00:00+01:00")
PEOPLE = (
    Person("Ана Савић", Role.OPERATOR),
    Person("Бранко Илић", Role.OPERATOR),
    Person("Вера Поповић", Role.SECRETARY),
    Person("Горан Пешић", Role.CHAIR),
)
Move = tuple[str, int, int, int]
"""A verb, a station, who does it, and a figure."""


@dataclass
class Clocks:
    """One true time, and by how much the computer at work is wrong."""

    true: datetime = NIGHT
    wrong: timedelta = timedelta()

    def now(self) -> datetime:
        """What that computer shows; each look takes a second of the true time."""
        self.true += timedelta(seconds=1)
        return moments.local(self.true + self.wrong)


@pytest.fixture
def clocks(monkeypatch: pytest.MonkeyPatch) -> Clocks:
    """All computers run by these clocks."""
    clocks = Clocks()
    monkeypatch.setattr(moments, "now", clocks.now)
    return clocks


def set_apart(home: Book, folder: Path, name: str) -> Book:
    """A book that begins from a package of this one, on a computer of that name."""
    package = packed(home, folder / f"за {name}.mandat-paket")
    path = folder / f"{name}.mandat"
    path.unlink(missing_ok=True)
    return handover.begin(package, path, Desk(PEOPLE[2], name))


def packed(book: Book, target: Path) -> Package:
    """What a book hands over, written and read again."""
    target.unlink(missing_ok=True)
    handover.parcel(book).save(target)
    return package_file.read(target)


def brought(home: Path, packages: Iterable[Package]) -> Book:
    """The book at home once these packages came in, in this order."""
    book = Book.open(home, SECRETARY)
    for package in packages:
        plan = merge.plan(book, package)
        if not plan.empty:
            book.do(plan.decision())
    return book


def moved(book: Book, move: Move) -> None:
    """Do a move as that person; what is refused is not done."""
    verb, station, who, figure = move
    book.desk = Desk(PEOPLE[who % len(PEOPLE)], book.desk.device)
    with suppress(Refused):
        _MOVES[verb](book, str(station), figure)


def typed(station: str, figure: int) -> Minutes:
    """Minutes with one figure to differ in; from 90 on with a grave error."""
    made = minutes(int(station), figure, 20, 10)
    if figure < 90:
        return made
    return replace(made, figures=replace(made.figures, voted=400, in_box=figure + 30))


def _type(book: Book, station: str, figure: int) -> None:
    book.do(acts.enter(typed(station, figure), reason="поново прочитано"))


def _confirm(book: Book, station: str, _figure: int) -> None:
    book.do(acts.confirm(station, "тако пише"))


def _give_back(book: Book, station: str, figure: int) -> None:
    fields = ("list:1",) if figure % 2 else ("list:1", "valid")
    book.do(acts.give_back(station, fields))


def _retype(book: Book, station: str, figure: int) -> None:
    state = book.standing.of(MinutesRoom).case(station).state
    if isinstance(state, Again):
        book.do(acts.retype(station, dict.fromkeys(state.fields, figure)))


def _resolve(book: Book, station: str, figure: int) -> None:
    state = book.standing.of(MinutesRoom).case(station).state
    if isinstance(state, Different):
        entry = entries_of(state)[figure % len(entries_of(state))]
        row = answers(entry.minutes)
        given = {name: row[name] if figure % 5 else 7 for name in state.fields}
        book.do(acts.resolve(station, given))


def _reopen(book: Book, station: str, _figure: int) -> None:
    book.do(acts.reopen(station, "испочетка"))


def _hand_over(book: Book, station: str, figure: int) -> None:
    act = MinutesHandedOver(station, figure + 1, note="нађено")
    book.do(acts.hand_over(act, NIGHT))


def _back(book: Book, _station: str, figure: int) -> None:
    book.take_back(book.entries[-1 - figure % len(book.entries)].row.bundle, "проба")


_MOVES: dict[str, Callable[[Book, str, int], None]] = {
    "type": _type,
    "confirm": _confirm,
    "give_back": _give_back,
    "retype": _retype,
    "resolve": _resolve,
    "reopen": _reopen,
    "hand_over": _hand_over,
    "back": _back,
}
VERBS = tuple(_MOVES)


def told(standing: Standing) -> dict[str, Any]:
    """What the minutes have come to, by the first ids of acts, whatever they are called here."""
    room = standing.of(MinutesRoom)
    cases = {id: tuple(map(_case, one.votings)) for id, one in room.dossiers.items()}
    tally = tabulate(standing)
    return {
        "cases": cases,
        "standing": {id: kept.minutes for id, kept in room.by_station.items()},
        "withdrawn": room.withdrawn,
        "votes": tally.votes,
        "in": tally.stations_in,
        "totals": tally.totals,
    }


def _case(case: Case) -> tuple[Any, ...]:
    first = {step.stamp.act: step.id for step in case.steps}
    state = case.state
    if isinstance(state, Definitive):
        state = replace(state, by=first[state.by])
    return (
        [step.place for step in case.steps],
        state,
        case.settled,
        [step.id for step in case.received],
        case.explained,
        [(one.step.id, one.changed) for one in case.corrections],
        case.aside.id if case.aside else "",
        case.minutes,
    )
