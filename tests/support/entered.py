"""Stations typed by two people, alike or not, each at a desk of his own."""

from dataclasses import replace
from pathlib import Path

from core.base.people import Desk, Person, Role
from core.book.book import Book
from core.domain.minutes.acts import confirm, enter
from core.domain.minutes.entry import Answer, with_answers
from core.domain.minutes.model import Minutes, Remarks
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import FirstGrave
from tests.support.books import OPERATOR, SECRETARY, minutes, small_book

FIRST = OPERATOR
SECOND = Desk(Person("Оливера Павловић", Role.OPERATOR), "лаптоп 3")
CHAIR = Person("Зоран Лукић", Role.CHAIR)
REMARKS = Remarks(control_sheet_put_in=True, control_sheet_found=True, signatures=5)
PAPER = replace(minutes(1, 54, 45, 71, invalid=5), remarks=REMARKS)
"""What the paper of station 1 says."""


def typed(book: Book, desk: Desk, what: Minutes) -> None:
    """One person's entry; an officer confirms its grave error, so that the second may follow."""
    book.desk = desk
    book.do(enter(what))
    book.desk = SECRETARY
    if isinstance(book.standing.of(MinutesRoom).case(what.station).state, FirstGrave):
        book.do(confirm(what.station, "тако пише на папиру"))


def twice(book: Book, paper: Minutes, **slips: Answer) -> None:
    """Two entries, the second with slips by name of the field; `list_1` is a list's votes."""
    other = {name.replace("_", ":", 1) if "list_" in name else name: v for name, v in slips.items()}
    other = {n.replace("remark_", "remark:", 1): v for n, v in other.items()}
    typed(book, FIRST, paper)
    typed(book, SECOND, with_answers(paper, other))


def differing_book(path: Path) -> Book:
    """Station 1 differs in U, list 2 and the control sheet; 2 stands; 3 has one entry."""
    book = small_book(path, once=False)
    twice(book, PAPER, unused=352, list_2=54, remark_control_sheet_found=False)
    twice(book, minutes(2, 10, 20, 30))
    typed(book, FIRST, minutes(3, 10, 20, 30))
    return book
