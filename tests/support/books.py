"""Small books for tests: a founded election with lists and stations, and ways to spoil a file."""

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

from core.base.people import Desk, Person, Role
from core.book.book import Book
from core.domain.acts import in_turn
from core.domain.commission.acts import enroll
from core.domain.commission.decisions import Ruling
from core.domain.election.acts import found
from core.domain.election.model import Particulars
from core.domain.lists.acts import take_over
from core.domain.lists.model import ElectoralList
from core.domain.minutes.acts import decide_rule
from core.domain.minutes.entry import EntryRule
from core.domain.minutes.model import Figures, Minutes
from core.domain.standing import Decision
from core.domain.stations.acts import register
from core.domain.stations.model import Station
from core.office.found import law_text

SECRETARY = Desk(Person("Јелена Марић", Role.SECRETARY), "лаптоп 1")
OPERATOR = Desk(Person("Милан Тасић", Role.OPERATOR), "лаптоп 2")
PARTICULARS = Particulars(
    name="Избори за одборнике",
    unit="Нова Морава",
    kind="city",
    region="south_east",
    seats=45,
    called=date(2026, 10, 20),
    held=date(2026, 12, 6),
    voters=2_000,
)

VOTED = replace(PARTICULARS, called=date(2026, 9, 20), held=date(2026, 11, 8))
"""The same with its day of voting behind us, so that results can be determined."""


def founding(law: str = "rs-local-2022", what: Particulars = PARTICULARS) -> Decision:
    """The founding of a small election."""
    return found(what, law_text(law))


ONCE = decide_rule(EntryRule.ONCE, Ruling("013-1/2026", "Мало бирачких места."))
"""The commission lets minutes be typed once."""


def setting(
    lists: int = 3, stations: int = 4, once: bool = True, what: Particulars = PARTICULARS
) -> Decision:
    """Founding, one person, lists, stations, and `once` typed minutes, as one bundle."""
    entries = tuple(ElectoralList(no, f"Листа {no}", candidates=45) for no in range(1, lists + 1))
    places = tuple(Station(no, f"Место {no}", registered=500) for no in range(1, stations + 1))
    rule = (ONCE,) if once else ()
    people = enroll(SECRETARY.person)
    return in_turn(founding(what=what), people, take_over(entries), register(places), *rule)


def small_book(
    path: Path,
    lists: int = 3,
    stations: int = 4,
    once: bool = True,
    what: Particulars = PARTICULARS,
) -> Book:
    """An open book with that setting."""
    book = Book.create(path, SECRETARY)
    book.do(setting(lists, stations, once, what))
    return book


def minutes(station: int, *votes: int, invalid: int = 0, registered: int = 500) -> Minutes:
    """Minutes without a fault: everybody who came put a ballot into the box."""
    valid = sum(votes)
    box = valid + invalid
    figures = Figures(registered, registered, registered - box, box, box, invalid, valid)
    return Minutes(str(station), figures, tuple(enumerate(votes, start=1)))


def spoil(path: Path, *statements: str, values: tuple[object, ...] = ()) -> None:
    """Change a book's file behind the program's back, as somebody with the right tools could."""
    connection = sqlite3.connect(path, isolation_level=None)
    query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
    triggers = connection.execute(query).fetchall()
    for name, _definition in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        connection.execute(statement, values)
    for _name, definition in triggers:
        connection.execute(definition)
    connection.close()
