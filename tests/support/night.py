"""The night of the count in a small book typed twice: stations in every state there is."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from core.base.moments import BELGRADE
from core.base.people import Desk, Person, Role
from core.book.book import Book
from core.book.side import sealed
from core.domain.commission.decisions import Ruling
from core.domain.minutes import deciding
from core.domain.minutes.acts import confirm, enter, give_back, hand_over
from core.domain.minutes.grounds import AnnulmentGround, UndeterminableGround
from core.domain.minutes.model import Minutes, Remarks
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import FirstGrave
from core.domain.minutes.steps import MinutesHandedOver
from tests.support.books import OPERATOR, SECRETARY, minutes, small_book

SECOND = Desk(Person("Ана Илић", Role.OPERATOR), "лаптоп 3")
AT = datetime(2026, 11, 12, 22, 15, tzinfo=BELGRADE)
STANDS, FIRST, GRAVE, DIFFERENT, AGAIN, CORRECTED, ANNULLED, REPEATED, UNDETERMINABLE, NOT_IN = (
    str(no) for no in range(1, 11)
)
"""What became of each station."""
OPEN = (FIRST, GRAVE, DIFFERENT, AGAIN)
"""Stations whose figures others are still to type unseen."""
CHANGED = {"valid": 91, "invalid": 1, "list:1": 41}
HANDED_BY = "Петар Коларић"


def wrong(station: int) -> Minutes:
    """Minutes in which invalid and valid ballots are not those of the box."""
    whole = minutes(station, 40, 30, 20, invalid=2)
    return replace(whole, figures=replace(whole.figures, in_box=95, voted=95, unused=405))


def typed(book: Book, *several: Minutes) -> None:
    """Entries of one station, each by another person."""
    for desk, one in zip((OPERATOR, SECOND), several, strict=False):
        state = book.standing.of(MinutesRoom).case(one.station).state
        if isinstance(state, FirstGrave):
            book.do(confirm(one.station, "Тако пише на папиру."))
        book.desk = desk
        book.do(enter(one))
        book.desk = SECRETARY


def ruling(no: int) -> Ruling:
    """The decision under that number."""
    return Ruling(f"013-{no}/2026", f"Разлози одлуке {no}.")


def night(path: Path, lists: int = 3) -> Book:
    """An open book with ten stations, each in another state."""
    book = small_book(path, lists, 10, once=False)
    votes = (40, 30, 20, *range(lists - 3))
    for no in (1, 6, 7, 8):
        whole = replace(minutes(no, *votes, invalid=2), remarks=_remarks(no))
        typed(book, whole, whole)
    typed(book, minutes(2, *votes))
    if lists == 3:
        typed(book, wrong(3))
        typed(book, minutes(4, *votes), minutes(4, 40, 31, 20))
        typed(book, minutes(5, *votes), minutes(5, 40, 31, 20))
        book.do(give_back("5", (), "Прочитајте поново."))
    _handed_over(book)
    book.do(deciding.inspect("6", "Један листић више за листу 1.", "Ана Илић", AT))
    changed = {**CHANGED} if lists == 3 else {"list:1": 41}
    book.do(deciding.correct("6", changed, "inspection", ruling(20), AT))
    book.do(deciding.correct("6", {"list:2": 31}, "control", ruling(21), AT))
    for no, ground in ((7, AnnulmentGround.NOT_IN_EXTRACT), (8, AnnulmentGround.BOX_OVER_VOTED)):
        book.do(deciding.annul(str(no), ground, ruling(22 + no), AT))
    never = UndeterminableGround.NOT_DELIVERED
    book.do(deciding.undeterminable("9", never, ruling(40), AT))
    book.do(deciding.repeat(("8",), date(2026, 12, 13), ruling(41), AT))
    return book


def _remarks(no: int) -> Remarks:
    return Remarks(
        opened="07:00",
        closed="20:00",
        control_sheet_put_in=True,
        control_sheet_found=True,
        control_sheet_signed=no != 7,
        signatures=5,
    )


def _handed_over(book: Book) -> None:
    person = sealed(HANDED_BY)
    first = MinutesHandedOver("1", 1, person.token, copies=6, lacks=("extract",))
    book.do(hand_over(first, AT), private=(person,))
    book.do(hand_over(MinutesHandedOver("2", 2, note="без коверте"), AT))
