"""What the benchmark of the workbook compares is the same: every cell, in both workbooks."""

from io import BytesIO

import openpyxl

from core.render import xlsx
from core.render.xlsx_live import FIRST
from tests.benchmarks.workbook import FIGURES, STATIONS, bare, stations_report

FEW = 40


def cells(content: bytes, sheet: int, first: int) -> list[tuple[object, ...]]:
    opened = openpyxl.load_workbook(BytesIO(content), data_only=True).worksheets[sheet]
    return list(opened.iter_rows(min_row=first, max_row=first + FEW, values_only=True))


def test_both_workbooks_have_the_same_cells() -> None:
    report = stations_report(FEW)
    ours, plain = cells(xlsx.render(report), 1, FIRST + 1), cells(bare(report), 0, 1)
    assert ours == plain
    assert {len(row) for row in ours} == {FIGURES + 2} == {27}
    assert STATIONS == 8_378


def test_its_sums_are_live() -> None:
    sheet = openpyxl.load_workbook(BytesIO(xlsx.render(stations_report(FEW)))).worksheets[1]
    total = next(sheet.iter_rows(min_row=FIRST + 1 + FEW, max_row=FIRST + 1 + FEW))
    assert [cell.data_type for cell in total[2:]] == ["f"] * FIGURES
    assert total[2].value == f"=SUM(C{FIRST + 1}:C{FIRST + FEW})"
