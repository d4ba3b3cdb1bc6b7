"""The report on differences: only what changed, old beside new, and what happened between.

| after the determination               | the report on differences                          |
|---------------------------------------|----------------------------------------------------|
| nothing                               | says that there is nothing to compare              |
| a correction                          | its votes, its act; marked as preliminary          |
| and determined anew                   | the same, between two decisions, without a mark    |
| voting annulled                       | counts, votes and the station no longer counted    |
| a correction that was taken back      | nothing to compare                                 |
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from core.base import moments
from core.book.book import Book
from core.domain.commission.decisions import Ruling
from core.domain.minutes import deciding
from core.domain.minutes.acts import enter
from core.domain.minutes.grounds import AnnulmentGround
from core.domain.seats.determining import determine
from core.office.issue import report_of
from core.reports.model import Paragraph, Report
from core.words.catalogue import Language
from tests.support.books import VOTED, minutes, small_book

AT = moments.at(date(2026, 11, 21), 10)
NOTHING = "Нема шта да се упореди"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """Two stations, determined."""
    made = small_book(tmp_path / "b.mandat", stations=2, what=VOTED)
    made.do(enter(minutes(1, 100, 50, 30, invalid=3)))
    made.do(enter(minutes(2, 90, 60, 20)))
    made.do(determine(ruling(20), AT))
    yield made
    made.close()


def ruling(no: int) -> Ruling:
    """The decision under that number."""
    return Ruling(f"013-{no}/2026", "Разлози.")


def correct(book: Book, first: int = 150) -> None:
    """All votes of the second list at station 2 go to the first."""
    found = {"list:1": first, "list:2": 150 - first}
    book.do(deciding.correct("2", found, "inspection", ruling(50), AT))


def paper(book: Book, language: Language = Language.SR_CYRL) -> Report:
    """The report as the book stands."""
    return report_of(book, "difference", language)


def said(report: Report) -> str:
    """All running text."""
    return "\n".join(one.text for one in report.blocks if isinstance(one, Paragraph))


def cells(report: Report, sheet: str) -> list[tuple[object, ...]]:
    """The rows of a sheet."""
    return [row.cells for one in report.tables if one.sheet == sheet for row in one.rows]


def test_nothing_changed(book: Book) -> None:
    report = paper(book)
    assert NOTHING in said(report)
    assert report.tables == ()


def test_a_correction_not_determined_yet(book: Book) -> None:
    correct(book)
    report = paper(book)
    assert [one.sheet for one in report.tables] == ["Мандати", "Гласови", "Измене"]
    assert cells(report, "Гласови") == [
        (1, "Листа 1", 190, 250, 60),
        (2, "Листа 2", 110, 50, -60),
    ]
    assert sum(row[4] for row in cells(report, "Мандати") if isinstance(row[4], int)) == 0
    ((act, about, number, _at),) = cells(report, "Измене")
    assert (act, about, number) == (
        "Решење о исправци записника",
        "бирачко место 2",
        "013-50/2026",
    )
    assert "који још нису утврђени" in said(report)
    assert "Расподела мандата се изменила." in said(report)
    assert [mark.kind for mark in report.marks] == ["preliminary"]


def test_two_determinations(book: Book) -> None:
    correct(book)
    book.do(determine(ruling(21), AT))
    report = paper(book)
    assert report.marks == ()
    assert "одлуком бр. 013-20/2026 од 21. новембра 2026. (раније)" in said(report)
    assert "одлуком бр. 013-21/2026 од 21. новембра 2026. (сада)" in said(report)
    assert cells(report, "Гласови")[0][2:4] == (190, 250)
    assert len(cells(report, "Измене")) == 1


def test_votes_without_seats(book: Book) -> None:
    correct(book, first=91)
    report = paper(book)
    assert [one.sheet for one in report.tables] == ["Гласови", "Измене"]
    assert "Расподела мандата се није изменила." in said(report)


def test_a_station_that_is_counted_no_longer(book: Book) -> None:
    book.do(deciding.annul("2", AnnulmentGround.NOT_IN_EXTRACT, ruling(51), AT))
    report = paper(book)
    assert cells(report, "Бирачка места") == [("више нису обухваћена", "2")]
    counts = {row[1]: row[2:4] for row in cells(report, "Бирачи и листићи")}
    assert counts["Број од ког се рачуна цензус"] == (353, 183)
    assert cells(report, "Измене")[0][2] == "013-51/2026"


def test_a_repeated_voting_brings_new_minutes(book: Book) -> None:
    """What put the voting aside, the repeat, and the minutes of the repeated voting, in turn."""
    book.do(deciding.annul("2", AnnulmentGround.NOT_IN_EXTRACT, ruling(51), AT))
    held = moments.local(AT).date()
    book.do(deciding.repeat(("2",), held, ruling(52), AT))
    book.do(enter(minutes(2, 60, 90, 20)))
    told = [(row[0], row[1]) for row in cells(paper(book), "Измене")]
    assert told == [
        ("Гласање поништено", "бирачко место 2"),
        ("Одређено поновно гласање", "бирачко место 2"),
        ("Унет записник", "бирачко место 2"),
    ]
    book.do(determine(ruling(21), AT))
    assert [(row[0], row[1]) for row in cells(paper(book), "Измене")] == told


def test_what_was_taken_back_is_not_told(book: Book) -> None:
    correct(book)
    book.take_back(book.entries[-1].row.bundle, "проба")
    assert NOTHING in said(paper(book))
    correct(book, first=91)
    assert [row[2] for row in cells(paper(book), "Измене")] == ["013-50/2026"]


@pytest.mark.parametrize("language", list(Language))
def test_it_is_said_in_every_language(book: Book, language: Language) -> None:
    book.do(deciding.annul("2", AnnulmentGround.NOT_IN_EXTRACT, ruling(51), AT))
    report = paper(book, language)
    told = [said(report), *report.subtitle, *(one.title + one.sheet for one in report.tables)]
    assert all("paper." not in text and "{" not in text for text in told)
