"""Open data: what is in the rows and in the tree, and that they are those of the tally."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from core.book.book import Book
from core.domain.minutes import form
from core.domain.minutes.acts import enter
from core.domain.minutes.model import Mark
from core.domain.stations.acts import register
from core.domain.stations.model import Station
from core.office.filed import Filed
from core.reports.model import Outline, Records, Report
from core.words.catalogue import Language
from tests.core.reports.elections import (
    LISTS,
    OFFICE,
    Called,
    determined,
    held,
    paper,
    practice,
    read,
)
from tests.core.reports.filed import paper as paper_of_book
from tests.core.reports.filed import told
from tests.support.books import minutes, small_book
from tests.support.filed import filed_book, settle_ballot

Row = dict[str, object]


def rows(report: Report, file: str) -> list[Row]:
    records = next(one for one in report.enclosed if one.file == file)
    assert isinstance(records, Records)
    return [dict(zip(records.columns, row, strict=True)) for row in records.rows]


def tree(report: Report) -> dict[str, object]:
    outline = report.enclosed[-1]
    assert isinstance(outline, Outline)
    return dict(outline.content)


def summed(stations: list[Row], column: str) -> int:
    return sum(cell for row in stations if isinstance(cell := row[column], int))


def test_its_totals_are_those_of_the_tally() -> None:
    report, tally = paper(practice(), "open-data"), read(practice()).tally
    stations, lists = rows(report, "results.csv"), rows(report, "lists.csv")
    assert len(stations) == len(tally.stations)
    for name in form.NAMES:
        assert summed(stations, name) == getattr(tally.totals, name)
    for no, votes in tally.votes:
        assert summed(stations, f"list_{no}") == votes
    assert [(row["list"], row["votes"]) for row in lists] == list(tally.votes)
    assert tree(report)["totals"] == {n: getattr(tally.totals, n) for n in form.NAMES}


def test_its_seats_are_those_of_the_distribution() -> None:
    report, spread = paper(practice(), "open-data"), read(practice()).distribution
    assert spread is not None
    lists = rows(report, "lists.csv")
    assert [row["seats"] for row in lists] == [
        spread.seats_of(one.no) for one in read(practice()).tally.lists
    ]
    seats = tree(report)["seats"]
    assert isinstance(seats, dict)
    assert [(a["seat"], a["list"], Fraction(a["quotient"])) for a in seats["awards"]] == [
        (award.seat, award.no, award.quotient) for award in spread.awards
    ]
    assert (seats["base"], seats["votes_needed"]) == (
        spread.threshold.base,
        spread.threshold.votes_needed,
    )
    assert seats["factors"] == {"8": "27/20"}


def test_the_tree_holds_the_rows_once_more() -> None:
    report = paper(held(), "open-data")
    said = tree(report)
    for name, file in (("stations", "results.csv"), ("lists", "lists.csv")):
        whole = said[name]
        assert isinstance(whole, list)
        assert whole == [
            {key: cell for key, cell in row.items() if key not in ("practice", "preliminary")}
            for row in rows(report, file)
        ]


FILES = ("results.csv", "lists.csv")


@pytest.mark.parametrize(
    ("called", "practising", "preliminary"),
    [
        (Called(), 0, 1),
        (Called(practice=True), 1, 1),
        (Called(votes=((70, 40, 2), None)), 0, 1),
        (Called(lists=LISTS[:2], votes=((30, 30),), office=replace(OFFICE, seats=1)), 0, 1),
    ],
)
def test_every_row_says_whether_it_is_invented_or_may_change(
    called: Called, practising: int, preliminary: int
) -> None:
    report = paper(held(called), "open-data")
    for file in FILES:
        assert {(r["practice"], r["preliminary"]) for r in rows(report, file)} == {
            (practising, preliminary)
        }
    assert (tree(report)["practice"], tree(report)["preliminary"]) == (
        bool(practising),
        bool(preliminary),
    )
    assert [mark.kind for mark in report.marks] == (
        ["practice"] * practising + ["preliminary"] * preliminary
    )


def test_determined_results_say_by_which_decision() -> None:
    assert tree(paper(held(), "open-data"))["determination"] is None
    report = paper(determined(held()), "open-data")
    assert {row["preliminary"] for file in FILES for row in rows(report, file)} == {0}
    whole = tree(report)
    assert whole["preliminary"] is False
    assert whole["determination"] == {
        "no": 1,
        "decision": "013-120/2026",
        "decided": "2026-12-10T18:42+01:00",
        "stands": True,
    }


def test_minutes_that_are_not_in_leave_their_cells_empty() -> None:
    there, lacking = rows(
        paper(held(Called(votes=((70, 40, 2), None))), "open-data"), "results.csv"
    )
    assert (there["minutes_in"], there["list_1"]) == (1, 70)
    assert lacking["minutes_in"] == 0
    assert {lacking[name] for name in (*form.NAMES, "list_1", "list_2", "list_3")} == {None}


def test_a_figure_that_the_paper_lacks_is_empty_and_not_nought(tmp_path: Path) -> None:
    book = small_book(tmp_path / "избори.mandat", 3, 1)
    whole = minutes(1, 50, 40, 0)
    book.do(enter(replace(whole, figures=replace(whole.figures, unused=Mark.ABSENT))))
    (row,) = rows(paper_of_book(book, "open-data"), "results.csv")
    book.close()
    assert (row["unused"], row["list_3"], row["minutes_in"]) == (None, 0, 1)


def test_stations_of_several_municipalities_are_told_apart(tmp_path: Path) -> None:
    book = small_book(tmp_path / "избори.mandat", 3, 1)
    book.do(register((Station(1, "Школа", "Липарска 2", area="Чачак"),)))
    found = rows(paper_of_book(book, "open-data"), "results.csv")
    book.close()
    assert {(row["area"], row["number"]) for row in found} == {("", 1), ("Чачак", 1)}


def test_without_votes_there_are_no_seats() -> None:
    report = paper(held(Called(votes=((0, 0, 0),))), "open-data")
    assert tree(report)["seats"] is None
    assert {row["seats"] for row in rows(report, "lists.csv")} == {None}


@pytest.mark.parametrize("language", list(Language))
def test_every_column_is_described_and_no_name_of_one_changes(language: Language) -> None:
    report = paper(practice(), "open-data", language)
    serbian = paper(practice(), "open-data")
    assert report.enclosed == serbian.enclosed
    described = {table.sheet: [row.cells for row in table.rows] for table in report.tables}
    for one in report.enclosed:
        if isinstance(one, Records):
            assert tuple(name for name, _meaning in described[one.file]) == one.columns
            assert all(
                str(meaning) and "open_data" not in str(meaning)
                for _n, meaning in described[one.file]
            )


def test_it_says_where_it_comes_from_and_that_the_licence_is_open() -> None:
    report = paper(practice(), "open-data")
    text = told(report)
    assert f"чији је отисак {report.anchor}" in text
    assert "записници са 52 од 62 бирачка места" in text
    assert "уз навођење извора. Лиценца: ____." in text
    assert report.signatures == () and report.preamble == ""
    assert tree(report)["anchor"] == report.anchor


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = filed_book(tmp_path / "избори.mandat")
    settle_ballot(made)
    yield made
    made.close()


def test_nobody_but_the_leader_of_a_list_is_in_it(book: Book) -> None:
    """Candidates, filers and what is sealed of them stay out; a leader's name is on the ballot."""
    book.do(enter(minutes(1, 50, 40, 30)))
    report = paper_of_book(book, "open-data")
    text = f"{report.enclosed} {told(report)}"
    leaders = {row["leader"] for row in rows(report, "lists.csv")}
    assert leaders == {"Драгана Лукић", "Исидора Савић", "Гордана Стојадиновић"}
    for id in (1, 2, 6):
        whole = Filed(book).paper(id)
        names = {one.full_name for one in whole.candidates} - leaders
        assert not any(name in text for name in names)
        assert not any(one.jmbg in text or one.address in text for one in whole.candidates)
        assert whole.representative.full_name not in text
