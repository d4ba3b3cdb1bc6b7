"""The golden book of election night; see `make_book`."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from core.base import moments
from core.base.people import Desk, Person, Role
from core.book.book import Book
from core.domain.acts import in_turn
from core.domain.commission.acts import enroll
from core.domain.commission.decisions import Ruling
from core.domain.minutes import acts as minute_acts
from core.domain.minutes import deciding
from core.domain.minutes.entry import EntryRule, Explanation
from core.domain.minutes.grounds import AnnulmentGround, UndeterminableGround
from core.domain.minutes.laptops import BookSetApart, PackageMerged, hand_out
from core.domain.minutes.scans import PaperAttached, attach, detach
from core.domain.minutes.steps import MinutesHandedOver
from core.domain.seats.determining import determine
from core.domain.tally.outliers import Thresholds, set_thresholds
from tests.support.books import OPERATOR, SECRETARY, VOTED, minutes, small_book


def make_night(path: Path) -> Book:
    """Every kind of act of the night: typing twice, deciding, pictures, a package, thresholds.

    | station | what became of it                                            |
    |---------|--------------------------------------------------------------|
    | 1       | typed twice, inspected, corrected: list 1 has 101            |
    | 2       | a difference resolved, annulled, to be repeated              |
    | 3       | grave, confirmed, returned, reopened                         |
    | 4       | no result, its picture withdrawn                             |
    """
    book = small_book(path, lists=3, stations=4, once=False)
    chair, milan = Person("Гордана Вукелић", Role.CHAIR), OPERATOR.person
    book.do(in_turn(enroll(chair), enroll(milan)))
    at = moments.at(date(2026, 11, 21), 10)
    given = ((SECRETARY.person, 50), (milan, 50)), ((SECRETARY.person, 50), (milan, 5))
    for station, hands in enumerate(given, start=1):
        for person, votes in hands:
            book.desk = Desk(person, "лаптоп 2")
            paper = minutes(station, 100, 50, 30, invalid=4)
            book.do(minute_acts.enter(replace(paper, votes=((1, 100), (2, votes), (3, 30)))))
    book.do(minute_acts.hand_over(MinutesHandedOver("1", 1, copies=2), at))
    book.do(minute_acts.enter(replace(minutes(3, 1, 2, 3), votes=((1, 1), (2, 2), (3, 4)))))
    book.desk = Desk(chair, "лаптоп 1")
    book.do(minute_acts.resolve("2", {"list:2": 50}))
    book.do(minute_acts.confirm("3", "Тако пише на папиру."))
    book.do(minute_acts.give_back("3", ("list:3",), "проверите"))
    book.desk = Desk(milan, "лаптоп 2")
    book.do(minute_acts.retype("3", {"list:3": 3}))
    book.desk = Desk(chair, "лаптоп 1")
    doubt = Explanation("W5", ("received", "registered"), (("R", 500), ("S", 499)), "допуна")
    book.do(minute_acts.explain("1", doubt))
    book.do(minute_acts.reopen("3", "Унет записник другог места."))
    book.do(deciding.inspect("1", "Један листић више за листу 1.", "Ана, Вера", at))
    put_right = {"list:1": 101, "valid": 181, "invalid": 3}
    ruling = Ruling("013-101/2026", "Увидом је утврђено.")
    book.do(deciding.correct("1", put_right, "inspection", ruling, at))
    ground = AnnulmentGround.NOT_IN_EXTRACT
    book.do(deciding.annul("2", ground, Ruling("013-102/2026", "Утврђено увидом."), at))
    none = UndeterminableGround.NOT_HELD
    book.do(deciding.undeterminable("4", none, Ruling("013-103/2026", "Невреме."), at))
    again = Ruling("013-104/2026", "Понавља се.")
    book.do(deciding.repeat(("2",), date(2026, 11, 28), again, at))
    book.do(set_thresholds(Thresholds(invalid=7), "мање место"))
    book.do(attach(PaperAttached("4", "ab" * 32, "004.jpg", "jpg", 120_000)))
    book.do(detach("4", "ab" * 32, "снимак другог места"))
    book.do(lambda _standing: (BookSetApart(("1",), "cd" * 32, "ef" * 32),))
    book.do(lambda _standing: (PackageMerged("12" * 32, "лаптоп 3", "34" * 32, ("3",)),))
    book.do(minute_acts.decide_rule(EntryRule.TWICE_ALONE, Ruling("013-105/2026", "Мало људи.")))
    return book


def make_laptops(path: Path) -> Book:
    """A package that went out to a laptop and came home without one of its two stations."""
    book = small_book(path, lists=3, stations=4, once=False)
    book.do(hand_out(("1", "2"), "лаптоп 2, сала", "ef" * 32))
    merged = PackageMerged("12" * 32, "лаптоп 2", "34" * 32, ("1",), began="ef" * 32)
    book.do(lambda _standing: (merged,))
    return book


def make_determined(path: Path) -> Book:
    """The results determined, corrected, and determined anew."""
    book = small_book(path, lists=3, stations=2, what=VOTED)
    at = moments.at(date(2026, 11, 21), 10)
    for station in (1, 2):
        book.do(minute_acts.enter(minutes(station, 100, 50, 30, invalid=4)))
    first = Ruling("013-120/2026", "Обрађени су записници са свих бирачких места.")
    book.do(determine(first, at))
    put_right = {"list:1": 101, "list:2": 49}
    ruling = Ruling("013-121/2026", "Увидом је утврђено.")
    book.do(deciding.correct("2", put_right, "inspection", ruling, at))
    book.do(determine(Ruling("013-122/2026", "Исправљен је један записник."), at))
    return book
