"""A night in which every state of a station is there once, one station each."""

from datetime import date, timedelta
from pathlib import Path

from core.base import moments
from core.base.people import Desk, Person, Role
from core.book.book import Book
from core.book.drafts import draft_key
from core.domain.commission.decisions import Ruling
from core.domain.minutes.acts import confirm, enter, give_back, hand_over
from core.domain.minutes.deciding import annul, repeat
from core.domain.minutes.grounds import AnnulmentGround
from core.domain.minutes.model import Minutes
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.steps import MinutesHandedOver
from core.domain.tally.tabulate import tabulate
from gui.pages.minutes.presenter import Night
from tests.support.books import OPERATOR, SECRETARY, minutes, small_book

CHAIR = Desk(Person("Зоран Лукић", Role.CHAIR), "лаптоп 1")
STATES = (
    *("stands", "stands", "error", "first", "received", "missing", "first_done", "second"),
    *("different", "again", "grave", "annulled", "repeat"),
)
"""Of stations 1 to 13; the second has a doubt, and the last was annulled first."""


def broken(station: int) -> Minutes:
    """C1 and W2: one more in the box than turned out."""
    good = minutes(station, 100, 50, 6, invalid=4)
    figures = type(good.figures)(500, 500, 340, 159, 160, 4, 156)
    return Minutes(str(station), figures, good.votes)


def doubtful(station: int) -> Minutes:
    """W2 and W3: one unused ballot is not accounted for."""
    good = minutes(station, 100, 50, 6, invalid=4)
    figures = type(good.figures)(500, 500, 339, 160, 160, 4, 156)
    return Minutes(str(station), figures, good.votes)


def type_in(book: Book, *papers: Minutes) -> None:
    """The operator types the first paper, the secretary the second."""
    for paper, desk in zip(papers, (OPERATOR, SECRETARY), strict=False):
        book.desk = desk
        book.do(enter(paper))
    book.desk = SECRETARY


def night_book(path: Path) -> Book:
    """The book of that night."""
    book = small_book(path, stations=len(STATES), once=False)
    for number in (1, 12, 13):
        type_in(book, *[minutes(number, 1, 2, 3)] * 2)
    type_in(book, doubtful(2), doubtful(2))
    type_in(book, broken(3))
    book.desk = CHAIR
    book.do(confirm("3", "Тако пише на папиру."))
    book.desk = SECRETARY
    book.do(enter(broken(3)))
    for number in (7, 8):
        type_in(book, minutes(number, 1, 2, 3))
    for number in (9, 10):
        type_in(book, minutes(number, 1, 2, 3), minutes(number, 1, 3, 2))
    book.do(give_back("10", ()))
    type_in(book, broken(11))
    earlier = moments.now() - timedelta(hours=1)
    book.do(hand_over(MinutesHandedOver("5", 1), earlier))
    for number in (12, 13):
        ruling = Ruling(f"013-{number}/2026", "Разлог.")
        book.do(annul(str(number), AnnulmentGround.ON_REQUEST, ruling, earlier))
    book.do(repeat(("13",), date(2026, 12, 13), Ruling("013-20/2026", "Разлог."), earlier))
    book.side.write_draft(draft_key("4", "Милан Тасић"), "Милан Тасић", b"{}")
    book.side.write_draft(draft_key("8", "Јелена Марић"), "Јелена Марић", b"{}")
    book.side.write_draft("list:4", "Милан", b"{}")
    return book


def night_of(book: Book, officer: bool = True) -> Night:
    """What the board is made from."""
    room = book.standing.of(MinutesRoom)
    return Night(tabulate(book.standing), room, book.side.drafts(), officer)
