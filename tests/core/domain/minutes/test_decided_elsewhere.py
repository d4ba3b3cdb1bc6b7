"""Decisions beside laptops: a correction overtaken, a book set apart, numbers, issued papers."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.base import moments
from core.base.findings import Severity
from core.base.people import Desk, Person, Role
from core.base.refusals import Refused
from core.book.book import Book
from core.domain.commission.decisions import Ruling
from core.domain.minutes import acts, deciding
from core.domain.minutes.grounds import AnnulmentGround
from core.domain.minutes.proposals import Measure
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import Definitive, Different
from core.domain.papers.about import OfStation
from core.domain.papers.acts import PaperIssued, issue
from core.domain.tally.model import StationResult
from core.domain.tally.tabulate import tabulate
from core.office import handover, merge, package_file
from tests.support.books import OPERATOR, SECRETARY, minutes, small_book

TSECA = Desk(Person("Цеца Илић", Role.OPERATOR), "ACER-7")
CORRECTED = {"list:1": 12, "list:2": 18}


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Book]:
    made = small_book(tmp_path / "kod-kuce.mandat", once=False)
    yield made
    made.close()


def apart(home: Book, folder: Path) -> Book:
    """A laptop's book with stations 1 and 2."""
    package = folder / "ide.mandat-paket"
    handover.parcel(home, ("1", "2")).save(package)
    return handover.begin(package_file.read(package), folder / "laptop.mandat", TSECA)


def ago() -> datetime:
    return moments.now() - timedelta(minutes=1)


def both(book: Book, station: int, *votes: int) -> None:
    for desk in (OPERATOR, SECRETARY):
        book.desk = desk
        book.do(acts.enter(minutes(station, *votes)))


def result(book: Book, station: str = "1") -> StationResult:
    return next(one for one in tabulate(book.standing).stations if one.station.id == station)


def overtaken(home: Book, folder: Path) -> None:
    """Station 1 stands, is corrected, and a late package brings a third, different entry."""
    laptop = apart(home, folder)
    laptop.do(acts.enter(minutes(1, 11, 19, 30)))
    back = folder / "nazad.mandat-paket"
    handover.parcel(laptop).save(back)
    laptop.close()
    both(home, 1, 10, 20, 30)
    home.do(deciding.correct("1", CORRECTED, "control", Ruling("013-3/2026", "Омашка."), ago()))
    home.do(merge.plan(home, package_file.read(back)).decision())
    assert isinstance(home.standing.of(MinutesRoom).case("1").state, Different)


def test_a_correction_is_never_applied_to_other_figures(home: Book, tmp_path: Path) -> None:
    """The paper is read again as the late entry has it: what was put right stands there no more."""
    overtaken(home, tmp_path)
    home.desk = Desk(Person("Вера Вић", Role.CHAIR), "сто")
    home.do(acts.resolve("1", {"list:1": 11, "list:2": 19}))
    case = home.standing.of(MinutesRoom).case("1")
    assert isinstance(case.state, Definitive)
    assert case.minutes is not None
    assert dict(case.minutes.votes) == {1: 11, 2: 19, 3: 30}
    assert [one.step.act.ruling.number for one in case.void] == ["013-3/2026"]
    found = [f for f in result(home).open_findings if f.code == "D1"]
    assert [f.severity for f in found] == [Severity.ERROR]
    anew = Ruling("013-4/2026", "Омашка.")
    home.do(deciding.correct("1", {"list:1": 12, "list:2": 18}, "control", anew, ago()))
    assert dict(result(home).minutes.votes) == {1: 12, 2: 18, 3: 30}  # type: ignore[union-attr]


def test_where_the_paper_says_what_it_said_the_correction_applies(
    home: Book, tmp_path: Path
) -> None:
    overtaken(home, tmp_path)
    home.desk = Desk(Person("Вера Вић", Role.CHAIR), "сто")
    home.do(acts.resolve("1", {"list:1": 10, "list:2": 20}))
    assert home.standing.of(MinutesRoom).case("1").void == ()
    assert dict(result(home).minutes.votes) == {1: 12, 2: 18, 3: 30}  # type: ignore[union-attr]


def test_a_book_set_apart_takes_no_decision(home: Book, tmp_path: Path) -> None:
    """Only its own commission's book decides; looking again and explaining stay possible."""
    both(home, 2, 10, 20, 30)
    laptop = apart(home, tmp_path)
    laptop.desk = Desk(Person("Вера Вић", Role.CHAIR), "ACER-7")
    ruling = Ruling("013-9/2026", "Разлог.")
    for decision in (
        deciding.annul("2", AnnulmentGround.ON_REQUEST, ruling, ago()),
        deciding.correct("2", CORRECTED, "control", ruling, ago()),
        deciding.inspect("2", "све је на месту", "", ago()),
    ):
        with pytest.raises(Refused, match="book_apart"):
            laptop.do(decision)
    for measure in Measure:
        if measure in (Measure.EXPLAIN, Measure.REOPEN):
            deciding.must_be_possible(laptop.standing, "2", measure)
        else:
            with pytest.raises(Refused, match="book_apart"):
                deciding.must_be_possible(laptop.standing, "2", measure)
    laptop.close()


@pytest.mark.parametrize(
    "number", ["013-7/2026", "013 – 7/2026", "Бр. 013-7/2026", "број 013-7/2026", "０13-7/2026"]
)
def test_one_number_is_given_once_however_it_is_written(home: Book, number: str) -> None:
    both(home, 1, 10, 20, 30)
    both(home, 2, 10, 20, 30)
    first = Ruling("013-7/2026", "Разлог.")
    home.do(deciding.annul("1", AnnulmentGround.ON_REQUEST, first, ago()))
    second = Ruling(number, "Разлог.")
    with pytest.raises(Refused, match="number_taken"):
        home.do(deciding.annul("2", AnnulmentGround.ON_REQUEST, second, ago()))


def test_a_decision_issued_on_paper_is_not_taken_back(home: Book) -> None:
    both(home, 1, 10, 20, 30)
    ruling = Ruling("013-7/2026", "Разлог.")
    (annulled,) = home.do(deciding.annul("1", AnnulmentGround.ON_REQUEST, ruling, ago()))
    about = OfStation("1").key
    head = annulled.row.hash.hex()
    home.do(issue(PaperIssued("annulment", about, "sr-Cyrl", 1, "013-7/2026", head, ())))
    with pytest.raises(Refused, match="rested_on"):
        home.take_back(annulled.row.bundle, "друго")


def test_the_day_of_a_repeat_is_counted_where_the_commission_sits(home: Book) -> None:
    """23:30 on the 9th in London is the 10th in Serbia."""
    both(home, 1, 10, 20, 30)
    home.do(deciding.annul("1", AnnulmentGround.ON_REQUEST, Ruling("013-7/2026", "Разлог."), ago()))
    at = datetime(2026, 1, 9, 23, 30, tzinfo=UTC)
    decided = deciding.repeat(("1",), at.date(), Ruling("013-8/2026", "Разлог."), at)
    with pytest.raises(Refused, match=r"repeat\.past"):
        decided(home.standing)
