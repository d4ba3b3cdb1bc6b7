"""The workbook: figures as figures, text as text, and the same bytes each time."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest
from openpyxl.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from core.domain.lists.model import ElectoralList
from core.render import xlsx
from core.words.catalogue import Language
from tests.core.reports.elections import LISTS, OFFICE, Called, held, paper, practice, read

DANGEROUS = ("=1+1", "+CMD", "-2", "@x", "=HYPERLINK(A1)", "\t=1", "https://example.rs")


def opened(content: bytes) -> Workbook:
    return openpyxl.load_workbook(BytesIO(content))


def cells(book: Workbook) -> Iterator[Cell]:
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            yield from (cell for cell in row if isinstance(cell, Cell) and cell.value is not None)


def sheet(book: Workbook, name: str) -> Worksheet:
    found = book[name]
    assert isinstance(found, Worksheet)
    return found


def test_sums_read_back_equal_the_tally() -> None:
    tally = read(practice()).tally
    book = opened(xlsx.render(paper(practice())))
    counts = [row[2].value for row in sheet(book, "Бирачи и листићи").iter_rows(min_row=4)]
    t = tally.totals
    assert counts == [t.registered, t.received, t.unused, t.voted, t.in_box, t.invalid, t.valid]
    rows = list(sheet(book, "Бирачка места").iter_rows(min_row=4, values_only=True))
    total = next(row for row in rows if row[1] == "Укупно")
    stations = rows[: rows.index(total)]
    assert len(stations) == 62
    lists = [votes for _no, votes in tally.votes]
    assert list(total[2:9]) == counts
    assert list(total[9:17]) == lists
    for at in range(2, 17):
        figures = [row[at] for row in stations]
        assert sum(one for one in figures if isinstance(one, int)) == total[at]


def test_figures_are_numbers_with_formats() -> None:
    book = opened(xlsx.render(paper(practice())))
    votes = sheet(book, "Гласови и мандати")
    assert (votes["A4"].value, votes["A4"].number_format) == (1, '0"."')
    assert (votes["C4"].value, votes["C4"].number_format) == (5742, "#,##0")
    share = votes["D4"]
    assert isinstance(share.value, float) and share.number_format == "0.00%"
    assert round(share.value, 4) == 0.3605
    turnout = sheet(book, "Бирачи и листићи")["D7"]
    assert turnout.number_format == '0.00%" уписаних"'
    last = sheet(book, "Последњи мандати")
    assert last["C4"].value == "1.350 : 4"
    assert (last["D4"].value, last["D4"].number_format) == (337.5, "#,##0.000000")


@pytest.mark.parametrize("kind", ["results", "stations", "seats"])
def test_no_name_becomes_a_formula(kind: str) -> None:
    lists = tuple(ElectoralList(no, name, name) for no, name in enumerate(DANGEROUS, start=1))
    votes = (tuple(range(50, 50 + len(lists))),)
    office = replace(OFFICE, unit="=Брод", address="@Обала")
    book = opened(xlsx.render(paper(held(Called(lists=lists, votes=votes, office=office)), kind)))
    for cell in cells(book):
        assert cell.data_type in ("s", "n"), (cell.coordinate, cell.value)
        assert cell.hyperlink is None
        if isinstance(cell.value, str):
            assert cell.data_type == "s"
    texts = {cell.value for cell in cells(book)}
    if kind == "results":
        assert {"=1+1 – =1+1", "+CMD – +CMD", "-2 – -2", "@x – @x", "=1+1", "-2"} <= texts


def test_the_cover_begins_with_the_marks() -> None:
    book = opened(xlsx.render(paper(practice())))
    cover = book.worksheets[0]
    assert cover["A1"].value == "ВЕЖБА, измишљени подаци"
    assert str(cover["A2"].value).startswith("Прелиминарни резултати")
    assert all("ВЕЖБА" in str(one["A2"].value) for one in book.worksheets[1:])
    assert opened(xlsx.render(paper(held()))).worksheets[0]["A1"].value == "Република Србија"


def test_sheets_are_ready_to_print() -> None:
    book = opened(xlsx.render(paper(practice())))
    stations = sheet(book, "Бирачка места")
    assert stations.freeze_panes == "A4"
    assert stations.print_title_rows == "$1:$3"
    assert stations.page_setup.orientation == "landscape"
    assert sheet(book, "Гласови и мандати").page_setup.orientation == "portrait"
    for one in book.worksheets:
        assert one.page_setup.paperSize == 9
        foot = one.oddFooter
        assert foot is not None and foot.left is not None
        assert "7F3A 91C4 0B6E D258" in str(foot.left.text)


def test_the_same_report_is_the_same_bytes() -> None:
    report = paper(held())
    assert xlsx.render(report) == xlsx.render(report)
    created = opened(xlsx.render(report)).properties.created
    assert created is not None and created.isoformat() == "2026-12-10T17:42:00"


def test_the_workbook_does_not_tell_its_own_fingerprint() -> None:
    """It cannot: the fingerprint is that of the file with everything in it."""
    report = paper(held())
    assert xlsx.render(replace(report, file_anchor="1A2B 91C4")) == xlsx.render(report)


@pytest.mark.parametrize("language", list(Language))
def test_every_language_has_its_sheets(language: Language) -> None:
    for kind in ("results", "stations", "seats"):
        report = paper(practice(), kind, language)
        assert len(opened(xlsx.render(report)).worksheets) == 1 + len(report.tables)


def test_a_report_without_tables_is_a_cover() -> None:
    book = opened(xlsx.render(paper(held(Called(votes=(None,))))))
    assert len(book.worksheets) == 1
    assert any("ниједан записник" in str(cell.value) for cell in cells(book))


def test_names_of_sheets_are_ones_a_workbook_accepts() -> None:
    wanted = ("Листе [1/2]: ?*", "а" * 40, "А" * 40, "'x'", "", "X")
    names = xlsx.sheet_names(wanted)
    assert len({name.casefold() for name in names}) == len(wanted)
    assert all(0 < len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)


def test_lists_of_the_small_election_are_there() -> None:
    texts = {cell.value for cell in cells(opened(xlsx.render(paper(held()))))}
    assert {f"{one.name} – {one.leader}" for one in LISTS} <= texts
