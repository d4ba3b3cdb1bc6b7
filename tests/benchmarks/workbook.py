"""The workbook of every polling station of the country beside a bare one of the same cells.

Run as `python -m tests.benchmarks.workbook [TIMES]`; prints medians in seconds, their ratio, which
stays under 1.5, what a signature adds, which stays under a quarter, and how much memory the writing
takes at its height.
"""

import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable
from io import BytesIO

import xlsxwriter  # type: ignore[import-untyped]

from core.render import xlsx
from core.reports.model import Column, Report, Row, RowKind, Sum, Table, whole_number
from core.signing.sign_xlsx import sign
from core.words.catalogue import Language
from tests.core.reports.elections import ANCHOR, MADE
from tests.core.signing.people import SIGNED, secretary

STATIONS = 8_378
FIGURES = 25
"""Seven counts and the votes of eighteen lists; with number and name, 27 columns."""

LIMIT = 1.5
SIGNING_LIMIT = 0.25


def stations_report(stations: int) -> Report:
    """An overview of so many invented stations with their sums."""
    rows = [Row((no, _name(no), *_figures(no))) for no in range(1, stations + 1)]
    sums = (Sum(sum(column)) for column in zip(*map(_figures, range(1, stations + 1)), strict=True))
    columns = (
        Column("Бр.", "center", 6, ordinal=True),
        Column("Бирачко место", "left", 40),
        *(Column(f"{no}. Листа {no}", "right", 9) for no in range(1, FIGURES + 1)),
    )
    total = Row((None, "Укупно", *sums), RowKind.TOTAL)
    table = Table("Бирачка места", "Бирачка места", columns, (*rows, total), wide=True)
    return Report(
        kind="stations",
        language=Language.SR_CYRL,
        heading=("Република Србија",),
        preamble="",
        title="ПРЕГЛЕД",
        subtitle=("резултата по бирачким местима",),
        blocks=(table,),
        signatures=(),
        marks=(),
        anchor=ANCHOR,
        program="Мандат 1.0",
        made=MADE,
    )


def _name(no: int) -> str:
    return f"Основна школа „Бранко Радичевић“, Улица брестова {no}"


def _figures(no: int) -> tuple[int, ...]:
    return tuple(no * (7 + 2 * at) % 1_613 for at in range(FIGURES))


def bare(report: Report) -> bytes:
    """The same cells by the library alone: no formats, no heads, nothing reckoned."""
    content = BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as workbook:
        for table in report.tables:
            sheet = workbook.add_worksheet()
            for at, row in enumerate(table.rows):
                for column, cell in enumerate(row.cells):
                    number = whole_number(cell)
                    if number is not None:
                        sheet.write_number(at, column, number)
                    elif isinstance(cell, str):
                        sheet.write_string(at, column, cell)
    return content.getvalue()


def seconds(draw: Callable[[Report], bytes], report: Report) -> float:
    """How long one drawing takes."""
    began = time.perf_counter()
    assert draw(report).startswith(b"PK")
    return time.perf_counter() - began


def signing(report: Report) -> tuple[float, float]:
    """How long the workbook takes, and how long its signature."""
    began = time.perf_counter()
    content = xlsx.render(report)
    written = time.perf_counter()
    assert len(sign(content, secretary().key, SIGNED)) > len(content)
    return written - began, time.perf_counter() - written


def height(draw: Callable[[Report], bytes], report: Report) -> float:
    """Megabytes that a drawing holds at its height."""
    tracemalloc.start()
    draw(report)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / 1_000_000


def main(times: int) -> None:
    """Ours and the bare one in turn."""
    report = stations_report(STATIONS)
    pairs = [(seconds(bare, report), seconds(xlsx.render, report)) for _turn in range(times + 1)][
        1:
    ]
    plain, ours = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(mine / theirs for theirs, mine in pairs)
    print(f"{STATIONS} stations, {FIGURES + 2} columns: bare {plain:.2f} s, ours {ours:.2f} s")
    print(f"ratio to bare, pair by pair: {ratio:.2f}, limit {LIMIT}")
    signed = [signing(report) for _turn in range(times)]
    added = statistics.median(mark / writing for writing, mark in signed)
    mark = statistics.median(mark for _writing, mark in signed)
    print(f"signed in {mark:.2f} s, pair by pair +{added:.0%}, limit +{SIGNING_LIMIT:.0%}")
    print(f"memory: bare {height(bare, report):.0f} MB, ours {height(xlsx.render, report):.0f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 5)
