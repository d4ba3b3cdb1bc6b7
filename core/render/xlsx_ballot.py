"""The ballot (гласачки листић) on a sheet: the numbers in boxes, every list beside its own."""

from typing import Any

from core.render.xlsx_sheet import (
    LINE,
    TEXT_WIDTH,
    THICK,
    THIN,
    Workbook,
    lines_of,
    set_lines,
    to_paper,
    write_across,
    write_text,
)
from core.reports.model import Ballot

NUMBER_WIDTH = 8
WIDTHS = (NUMBER_WIDTH, TEXT_WIDTH - NUMBER_WIDTH)


def ballot_sheet(book: Workbook, ballot: Ballot, name: str) -> None:
    """The ballot on one page, under what kind of document it is."""
    sheet = book.sheet(name, WIDTHS)
    lines = _head(book, ballot)
    for row, (text, style) in enumerate(lines):
        write_across(sheet, row, WIDTHS, text, style)
    number = book.style(bold=True, align="center", border=THICK)
    entry = book.style(text_wrap=True, indent=1, border=THIN)
    for row, one in enumerate(ballot.choices, start=len(lines) + 1):
        text = f"{one.name} – {one.person}" if one.person else one.name
        write_text(sheet, row, 0, f"{one.no}.", number)
        write_text(sheet, row, 1, text, entry)
        set_lines(sheet, row, lines_of(text, WIDTHS[1]), LINE)
    foot = len(lines) + len(ballot.choices) + 3
    write_across(sheet, foot, WIDTHS, ballot.stamp, book.style(align="center"))
    write_across(sheet, foot + 2, WIDTHS, book.anchor_line, book.style(text_wrap=True))
    to_paper(sheet, book, (foot + 2, len(WIDTHS) - 1))
    sheet.fit_to_pages(1, 1)


def _head(book: Workbook, ballot: Ballot) -> list[tuple[str, Any]]:
    report = book.report
    middle = book.style(align="center", text_wrap=True)
    strong = book.style(bold=True, align="center", text_wrap=True)
    return [
        (book.first_line, strong),
        (", ".join(report.heading), middle),
        *((line, strong) for line in (report.title, *report.subtitle)),
        (ballot.instruction, middle),
    ]
