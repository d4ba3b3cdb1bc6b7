"""A report as a workbook: a cover with the text, every table on a sheet, and how to verify it."""

from datetime import UTC
from io import BytesIO
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]

from core.render.text import marks_line, one_line
from core.render.xlsx_ballot import ballot_sheet
from core.render.xlsx_cover import cover, verify_sheet
from core.render.xlsx_live import places_of_sums
from core.render.xlsx_sheet import Workbook
from core.render.xlsx_table import table_sheet
from core.reports.model import Report, Table
from core.words.catalogue import words

OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}

RECKONED_BY = 191029
"""The engine of Excel 2019 and later; it recounts what an older one left behind as it opens it."""

MOST_LETTERS_OF_A_SHEET = 31
FORBIDDEN_IN_A_SHEET = "[]:*?/\\"


def render(report: Report) -> bytes:
    """The workbook, always the same bytes for the same report.

    Text is written as text whatever it begins with, so that no name can become a formula.
    """
    content = BytesIO()
    with xlsxwriter.Workbook(content, OPTIONS) as workbook:
        _describe(workbook, report)
        say = words(report.language)
        ours = (say("paper.sheet.cover"), say("paper.sheet.verify"))
        first, last, *others = sheet_names((*ours, *(one.sheet for one in report.sheets)))
        book = Workbook(workbook, report, {})
        cover(book, first, (*others, last))
        sums = places_of_sums(report, others)
        for block, name in zip(report.sheets, others, strict=True):
            if isinstance(block, Table):
                table_sheet(book, block, name, sums)
            else:
                ballot_sheet(book, block, name)
        verify_sheet(book, last)
    return content.getvalue()


def sheet_names(wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Names a workbook accepts: without forbidden signs, short enough, and no two alike."""
    taken: list[str] = []
    for name in wanted:
        clean = "".join(" " if sign in FORBIDDEN_IN_A_SHEET else sign for sign in one_line(name))
        clean = _cut(clean.strip(" '"), MOST_LETTERS_OF_A_SHEET).strip(" '") or "–"
        unique, no = clean, 2
        while unique.casefold() in (other.casefold() for other in taken):
            ending = f" {no}"
            unique = _cut(clean, MOST_LETTERS_OF_A_SHEET - len(ending)).strip() + ending
            no += 1
        taken.append(unique)
    return tuple(taken)


def _cut(name: str, most: int) -> str:
    """As much of a name as fits; a sign beyond the first plane of Unicode counts twice."""
    while len(name.encode("utf-16-le")) > 2 * most:
        name = name[:-1]
    return name


def _describe(workbook: Any, report: Report) -> None:
    """Properties of the file; opening it recounts nothing, so the signed values are shown."""
    workbook.set_properties(
        {
            "title": " ".join((report.title, *report.subtitle)),
            "author": ", ".join(report.heading[1:3]),
            "comments": marks_line(report),
            "created": report.made.astimezone(UTC).replace(tzinfo=None),
        }
    )
    workbook.set_calc_mode("auto", RECKONED_BY)
    workbook.calc_on_load = False
