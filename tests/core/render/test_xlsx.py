"""The workbook: figures as figures, text as text, and the same bytes each time."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from openpyxl.cell import Cell
from openpyxl.utils import range_boundaries
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from core.domain.lists.model import ElectoralList
from core.render import xlsx
from core.render.xlsx_cover import VERIFY
from core.reports.model import Column, Report, Row, Table
from core.words.catalogue import Language, words
from tests.core.reports.elections import (
    ANCHOR,
    LISTS,
    Called,
    determined,
    held,
    paper,
    practice,
    read,
)


def opened(content: bytes) -> Workbook:
    return openpyxl.load_workbook(BytesIO(content), data_only=True)


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
    rows_of_counts = sheet(book, "Бирачи и листићи").iter_rows(min_row=4, max_row=10)
    counts = [row[2].value for row in rows_of_counts]
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
def test_the_first_cell_of_every_sheet_has_the_marks(kind: str) -> None:
    for one in opened(xlsx.render(paper(practice(), kind))).worksheets:
        assert str(one["A1"].value).startswith("ВЕЖБА, измишљени подаци")
        head = one.oddHeader
        assert head is not None and head.center is not None
        assert (head.center.text, head.center.size) == ("ВЕЖБА · ПРЕЛИМИНАРНО", 28)


def test_the_first_cell_of_a_sheet_without_marks_says_what_document_it_is() -> None:
    report = paper(determined(held()))
    cover, *others = opened(xlsx.render(report)).worksheets
    assert cover["A1"].value == "Република Србија"
    title = " ".join((report.title, *report.subtitle))
    assert {one["A1"].value for one in others} == {title}
    assert all(not one.HeaderFooter.oddHeader for one in (cover, *others))


def test_the_cover_tells_each_mark_apart() -> None:
    cover = opened(xlsx.render(paper(practice()))).worksheets[0]
    assert cover["A1"].value == "ВЕЖБА, измишљени подаци"
    assert str(cover["A2"].value).startswith("Прелиминарни резултати")


def test_every_sheet_has_the_anchor_in_a_cell_and_in_its_foot() -> None:
    for one in opened(xlsx.render(paper(practice()))).worksheets:
        texts = [cell.value for row in one.iter_rows() for cell in row]
        assert f"Отисак књиге: {ANCHOR}" in texts, one.title
        foot = one.oddFooter
        assert foot is not None and foot.left is not None
        assert ANCHOR in str(foot.left.text)


@pytest.mark.parametrize("kind", ["results", "stations", "seats"])
def test_sheets_are_ready_to_print(kind: str) -> None:
    report = paper(practice(), kind)
    book: Any = opened(xlsx.render(report))
    for one in book.worksheets:
        assert one.page_setup.paperSize == 9
        assert one.sheet_properties.pageSetUpPr.fitToPage
        whole: Any = range_boundaries(one.dimensions)
        printed: Any = range_boundaries(one.print_area.rpartition("!")[2])
        assert printed[:3] == whole[:3]
        assert printed[3] == whole[3] or (one._charts and printed[3] > whole[3])
    for table in report.tables:
        one = book[table.sheet]
        assert one.print_title_rows == "$1:$3"
        assert str(one.freeze_panes)[1:] == "4"
        assert one.page_setup.orientation == ("landscape" if table.wide else "portrait")


def test_names_of_stations_stay_in_sight() -> None:
    book = opened(xlsx.render(paper(practice())))
    assert sheet(book, "Бирачка места").freeze_panes == "C4"
    assert sheet(book, "Гласови и мандати").freeze_panes == "A4"
    assert sheet(book, "Налази").freeze_panes == "A4"


def many_lists(count: int) -> Report:
    lists = tuple(ElectoralList(no, f"Странка јединства {no}") for no in range(1, count + 1))
    return paper(held(Called(lists=lists, votes=(tuple(range(60, 60 + count)),))), "stations")


def test_titles_over_many_columns_of_figures_stand_on_end() -> None:
    """Twenty-seven columns are then as wide as their figures, and lie on one page."""
    few, many = (
        sheet(opened(xlsx.render(many_lists(count))), "Бирачка места") for count in (8, 18)
    )
    for one, rotation in ((few, 0), (many, 90)):
        assert {one.cell(3, at).alignment.textRotation for at in range(3, 17)} == {rotation}
        assert one.page_setup.fitToHeight == 0
        assert one.page_setup.fitToWidth in (None, 1)
    assert many.max_column == 27
    assert many["AA3"].value == "18. Странка јединства 18"
    assert (many.row_dimensions[3].height or 0) > 150


def test_a_table_too_wide_to_read_goes_on_beside_itself() -> None:
    """Names are repeated on every page; the marks and the anchor stand whole on the first."""
    figures = tuple(Column(f"Листа {no}", "right") for no in range(60))
    row = Row((1, "Школа", *range(1_000, 1_060)))
    columns = (Column("Бр.", "center"), Column("Бирачко место"), *figures)
    table = Table("Бирачка места", "Лист", columns, (row,), wide=True)
    one = sheet(opened(xlsx.render(replace(paper(held()), blocks=(table,)))), "Лист")
    assert (one.page_setup.fitToWidth, one.page_setup.fitToHeight) == (2, 0)
    assert one.print_title_cols == "$A:$B"
    reach = {area.max_col for area in one.merged_cells.ranges}
    assert reach == {2 + (230 - 6 - 10) // 7}


def test_text_too_wide_to_read_goes_on_below() -> None:
    told = "реч " * 40
    columns = tuple(Column(f"Колона {no}") for no in range(7))
    table = Table("Налази", "Лист", columns, (Row((told,) * 7),), wide=True)
    one = sheet(opened(xlsx.render(replace(paper(held()), blocks=(table,)))), "Лист")
    assert one.page_setup.fitToWidth in (None, 1)
    widths = [one.column_dimensions[letter].width for letter in "ABCDEFG"]
    assert sum(widths) < 240
    assert (one.row_dimensions[4].height or 0) >= 5 * 16


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
        titles = [one.title for one in opened(xlsx.render(report)).worksheets]
        say = words(language)
        assert titles[0] == say("paper.sheet.cover")
        assert titles[1:-1] == [one.sheet for one in report.tables]
        assert titles[-1] == say("paper.sheet.verify")


def test_a_report_without_tables_is_a_cover() -> None:
    book = opened(xlsx.render(paper(held(Called(votes=(None,))))))
    assert book.sheetnames == ["Насловна", "Како се проверава"]
    assert any("ниједан записник" in str(cell.value) for cell in cells(book))


def test_names_of_sheets_are_ones_a_workbook_accepts() -> None:
    apostrophes = ("'x'", f"{'б' * 30}'б", "' '", f"{'б' * 30}' б")
    wanted = ("Листе [1/2]: ?*", "а" * 40, "А" * 40, *apostrophes, "", "X", "😀" * 31, "😀" * 32)
    names = xlsx.sheet_names(wanted)
    assert len({name.casefold() for name in names}) == len(wanted)
    for name in names:
        assert 0 < len(name.encode("utf-16-le")) // 2 <= 31
        assert not set(name) & set("[]:*?/\\")
        assert name.strip(" '") == name


def test_lists_of_the_small_election_are_there() -> None:
    texts = {cell.value for cell in cells(opened(xlsx.render(paper(held()))))}
    assert {f"{one.name} – {one.leader}" for one in LISTS} <= texts


@pytest.mark.parametrize("language", list(Language))
def test_the_last_sheet_says_how_to_verify(language: Language) -> None:
    """Every sentence is there in full, in the letters of the paper, on one page."""
    say = words(language)
    last: Any = opened(xlsx.render(paper(practice(), language=language))).worksheets[-1]
    told = [str(row[0].value) for row in last.iter_rows() if row[0].value]
    assert say("paper.verify") in told
    for heading, sentences in VERIFY:
        at = told.index(say(f"paper.verify.{heading}"))
        expected = [say(f"paper.verify.{heading}.{one}") for one in sentences]
        assert told[at + 1 : at + 1 + len(sentences)] == expected
    assert not any(text.startswith("paper.") for text in told)
    assert last.sheet_properties.pageSetUpPr.fitToPage
    assert last.page_setup.fitToHeight in (None, 1)
    assert any("mandat verify" in text for text in told)
