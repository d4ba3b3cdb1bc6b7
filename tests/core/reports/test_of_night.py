"""Papers of the night: the blank control form, receipts, corrections, and what was put aside."""

from collections.abc import Iterator

import pytest

from core.book.book import Book
from core.office.issue import about_station, report_of
from core.reports.model import Report, Table
from core.words.catalogue import Language
from tests.support.night import HANDED_BY, night


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """A night with a station in every state, which is only looked at."""
    made = night(tmp_path_factory.mktemp("ноћ") / "ноћ.mandat")
    yield made
    made.close()


def paper(book: Book, kind: str, station: str = "") -> Report:
    about = about_station(book, kind, station) if station else 0
    return report_of(book, kind, Language.SR_CYRL, about)


def table(report: Report, sheet: str) -> Table:
    return next(one for one in report.tables if one.sheet == sheet)


def test_a_receipt_begins_with_its_number(book: Book) -> None:
    report = paper(book, "handover", "1")
    assert report.title == "ПОТВРДА О ПРИЈЕМУ ЗАПИСНИКА"
    rows = [row.cells for row in table(report, "Пропратни лист").rows]
    assert rows[0] == ("Број потврде", "1")
    assert ("Предао", HANDED_BY) in rows


def test_a_receipt_to_fill_by_hand_leaves_its_number_open(book: Book) -> None:
    rows = [row.cells for row in table(paper(book, "handover", "7"), "Пропратни лист").rows]
    assert rows[0] == ("Број потврде", "____")
