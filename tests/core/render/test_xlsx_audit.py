"""What other programs find in our workbooks: nothing to repair, equal values, text as text."""

import math
import re
from dataclasses import replace
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from openxml_audit import FileFormat, OpenXmlValidator  # type: ignore[import-untyped]

from core.domain.acts import in_turn
from core.domain.ballot import acts as ballot_acts
from core.domain.ballot.model import Material
from core.domain.commission.decisions import Ruling
from core.domain.lists import deciding
from core.domain.lists.acts import take_over
from core.domain.lists.model import ElectoralList
from core.domain.stations.acts import register
from core.domain.stations.model import Station
from core.render import xlsx
from core.render.text import one_line
from core.render.xlsx_chart import COLOURS
from core.render.xlsx_live import FIRST, HEAD
from core.reports.model import Amount, Cell, Report, RowKind, Table, whole_number
from core.words.catalogue import Language
from gui.kit.tokens import LIGHT
from tests.core.render.workbooks import every_paper
from tests.core.reports.elections import OFFICE, Called, held, paper, practice
from tests.core.reports.filed import paper as paper_of_book
from tests.support.filed import Counter, empty_book, list_paper, when

DANGEROUS = (
    "=1+1",
    "+CMD",
    "-2+3",
    "@x",
    '=HYPERLINK("http://x.rs")',
    "{=1+1}",
    "'=1",
    "\t=1",
    "\r=1",
    "https://example.rs",
    "internal:Лист!A1",
    "007",
    "1E5",
    "<r>x</r>",
)
"""Names that a spreadsheet would reckon, follow or shorten if it took them for more than text."""

OURS = re.compile(r"=(SUM\([A-Z]+\d+:[A-Z]+\d+\)|[A-Z]+\d+/([A-Z]+)?\d+|('[^']+'|\w+)![A-Z]+\d+)")


def sheets(content: bytes, values: bool = False) -> list[Any]:
    return list(openpyxl.load_workbook(BytesIO(content), data_only=values).worksheets)


def audited(file: Path) -> list[str]:
    """What the validator has to say against a file."""
    result = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(file)
    return [str(error) for error in result.errors]


@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_to_be_repaired(tmp_path: Path, language: Language) -> None:
    with every_paper(tmp_path, language) as papers:
        assert len(papers) >= 18
        for name, report in papers.items():
            file = tmp_path / f"{name}.xlsx"
            file.write_bytes(xlsx.render(report))
            assert not audited(file), name


def test_the_validator_does_find_faults(tmp_path: Path) -> None:
    """A workbook of another writer, of which it is known."""
    book = openpyxl.Workbook()
    book.create_sheet("x").append(["текст", 1])
    file = tmp_path / "x.xlsx"
    book.save(file)
    assert audited(file)


def test_two_libraries_read_what_the_papers_say(tmp_path: Path) -> None:
    """Every cell of every table, by openpyxl and by pandas."""
    with every_paper(tmp_path, Language.SR_LATN) as papers:
        tables = 0
        for report in papers.values():
            content = xlsx.render(report)
            opened = sheets(content, values=True)[1:-1]
            for block, sheet in zip(report.sheets, opened, strict=True):
                if isinstance(block, Table):
                    tables += 1
                    _same_by_openpyxl(block, sheet)
                    _same_by_pandas(block, content, sheet.title)
        assert tables == 68


def _same_by_openpyxl(table: Table, sheet: Worksheet) -> None:
    rows = sheet.iter_rows(
        min_row=FIRST + 1, max_row=FIRST + len(table.rows), max_col=len(table.columns)
    )
    for row, read in zip(table.rows, rows, strict=True):
        assert _all_same([_stored(cell) for cell in row.cells], [cell.value for cell in read])


def _same_by_pandas(table: Table, content: bytes, name: str) -> None:
    frame = pd.read_excel(
        BytesIO(content),
        sheet_name=name,
        header=None,
        skiprows=HEAD + 1,
        nrows=len(table.rows),
        dtype=object,
        engine="openpyxl",
        keep_default_na=False,
    )
    for row, read in zip(table.rows, frame.itertuples(index=False), strict=True):
        values = [None if one == "" else one for one in read][: len(row.cells)]
        values += [None] * (len(row.cells) - len(values))  # a last column of boxes to fill by hand
        assert _all_same([_stored(cell) for cell in row.cells], values)


def _all_same(told: list[object], read: list[object]) -> bool:
    """Of a share, a workbook keeps sixteen digits."""
    return len(told) == len(read) and all(
        math.isclose(one, other, rel_tol=1e-15)
        if isinstance(one, float) and isinstance(other, float)
        else one == other
        for one, other in zip(told, read, strict=True)
    )


def _stored(cell: Cell) -> str | int | float | None:
    match cell:
        case Amount():
            return float(cell.value / (100 if cell.percent else 1))
        case str():
            return one_line(cell) or None
        case _:
            return whole_number(cell)


def dangerous_papers(folder: Path) -> dict[str, Report]:
    """Papers of elections in which everything that can be typed is a formula, or looks like one."""
    lists = tuple(ElectoralList(no, name, name) for no, name in enumerate(DANGEROUS, start=1))
    votes = tuple(tuple(range(50, 50 + len(lists))) for _name in DANGEROUS)
    office = replace(OFFICE, unit="=Брод", address="@Обала", seats=9)
    standing = held(Called(lists=lists, votes=votes, office=office))
    papers = {kind: paper(standing, kind) for kind in ("results", "stations", "seats")}
    desk = Counter(empty_book(folder / "избори.mandat"))
    stations = tuple(
        Station(no, name, address=name, area=name) for no, name in enumerate(DANGEROUS, start=101)
    )
    desk.book.do(in_turn(register(stations), take_over(lists)))
    notes = tuple(
        Material(station.id, 5, 2, note=name)
        for station, name in zip(stations, DANGEROUS, strict=True)
    )
    desk.book.do(ballot_acts.record(notes))
    desk.receive(list_paper(16, 1, "=1+1"), "=5", when(11, 2, 9))
    desk.do(deciding.deny(1, Ruling("@1", "\n".join(DANGEROUS)), when(11, 3, 9)))
    about = {"lists": 0, "decision": 1, "collective": 0, "ballot": 0, "ledger": 0}
    papers |= {kind: paper_of_book(desk.book, kind, id) for kind, id in about.items()}
    desk.book.close()
    return papers


def test_nothing_typed_becomes_a_formula(tmp_path: Path) -> None:
    for kind, report in dangerous_papers(tmp_path).items():
        content = xlsx.render(report)
        texts: set[object] = set()
        for sheet in sheets(content):
            for cell in (cell for row in sheet.iter_rows() for cell in row):
                assert cell.hyperlink is None
                assert cell.data_type in ("s", "n", "f")
                if cell.data_type == "f":
                    assert OURS.fullmatch(str(cell.value)), (kind, cell.coordinate, cell.value)
                texts.add(cell.value)
        typed = {one_line(name) for name in DANGEROUS}
        if kind in ("stations", "ledger", "decision"):
            missing = {name for name in typed if not any(name in str(text) for text in texts)}
            assert not missing, kind
        if kind == "ledger":
            assert typed <= texts


def test_nothing_typed_asks_for_a_repair(tmp_path: Path) -> None:
    for kind, report in dangerous_papers(tmp_path).items():
        file = tmp_path / f"{kind}.xlsx"
        file.write_bytes(xlsx.render(report))
        assert not audited(file), kind


@pytest.mark.parametrize("kind", ["results", "seats"])
def test_seats_have_a_native_chart(kind: str) -> None:
    report = paper(practice(), kind)
    charts = {sheet.title: sheet._charts for sheet in sheets(xlsx.render(report)) if sheet._charts}
    assert list(charts) == ["Гласови и мандати"]
    (chart,) = charts["Гласови и мандати"]
    (series,) = chart.series
    assert series.cat.strRef.f == "'Гласови и мандати'!$B$4:$B$11"
    assert series.val.numRef.f == "'Гласови и мандати'!$F$4:$F$11"
    assert series.dLbls.showVal
    fills = [point.spPr.solidFill.srgbClr for point in series.dPt]
    assert fills == [colour.removeprefix("#") for colour in COLOURS[:8]]
    votes = next(table for table in report.tables if table.sheet == "Гласови и мандати")
    seats = [whole_number(row.cells[5]) for row in votes.rows if row.kind is not RowKind.TOTAL]
    assert [int(point.v) for point in series.val.numRef.numCache.pt] == seats


def test_there_is_no_chart_where_nobody_has_a_seat() -> None:
    without = Called(votes=(None, None))
    for report in (
        paper(practice(), "stations"),
        paper(held(without)),
        paper(held(without), "seats"),
    ):
        assert not any(sheet._charts for sheet in sheets(xlsx.render(report)))


def test_a_chart_has_as_many_colours_as_it_needs() -> None:
    """After the twelfth list they begin anew; the names stand beside the bars."""
    lists = tuple(ElectoralList(no, f"Листа {no}") for no in range(1, 16))
    votes = (tuple(range(500, 500 + len(lists))),)
    called = Called(lists=lists, votes=votes, office=replace(OFFICE, seats=30))
    (chart,) = next(one._charts for one in sheets(xlsx.render(paper(held(called)))) if one._charts)
    fills = [point.spPr.solidFill.srgbClr for point in chart.series[0].dPt]
    assert fills[12:] == fills[:3]
    assert len(set(fills)) == 12


def test_the_colours_are_those_of_the_windows() -> None:
    assert tuple(LIGHT.lists) == COLOURS


def test_a_share_is_shown_as_the_paper_shows_it() -> None:
    report = paper(practice())
    shares = [
        (cell.value, read.value, read.number_format)
        for row, line in zip(
            report.tables[1].rows,
            sheets(xlsx.render(report), values=True)[2].iter_rows(min_row=FIRST + 1),
            strict=False,
        )
        for cell, read in zip(row.cells, line, strict=False)
        if isinstance(cell, Amount)
    ]
    assert len(shares) == 8
    for exact, stored, format in shares:
        assert format == "0.00%"
        assert abs(Fraction(stored) * 100 - exact) < Fraction(1, 10**12)
