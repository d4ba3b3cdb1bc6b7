"""What all sheets of a workbook share: formats, text over the whole width, the way to paper."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from core.render.text import made_line, marks_line, one_line
from core.reports.model import Column, Report
from core.words.catalogue import Words, words

FONT = {"font_name": "Cambria", "font_size": 11, "valign": "vcenter"}

A4 = 9
LINE = 16
"""Height of a line of text in points."""
THIN, THICK, HAIR_COLOUR = 1, 2, "#9A9A9A"
TEXT_WIDTH = 68
"""Letters in a line of running text."""

MARK_HEADER = '&C&"Cambria,Bold"&28&K9A9A9A'
ROOM_FOR_MARKS, NO_MARKS = 1.1, 0.8
"""Inches over the sheet, with a mark across it and without."""


@dataclass(frozen=True, slots=True)
class Workbook:
    """The workbook being written, and the formats made for it so far."""

    workbook: Any
    report: Report
    formats: dict[tuple[tuple[str, object], ...], Any]

    @property
    def say(self) -> Words:
        """The words of the report's language."""
        return words(self.report.language)

    @property
    def first_line(self) -> str:
        """What stands in the first cell of a sheet: the marks, or what document this is."""
        return marks_line(self.report) or " ".join((self.report.title, *self.report.subtitle))

    @property
    def anchor_line(self) -> str:
        """The book's anchor, as every sheet has it under its text."""
        return f"{self.say('paper.anchor')}: {self.report.anchor}"

    def style(self, **wanted: object) -> Any:
        """A cell format, made once."""
        key = tuple(sorted(wanted.items()))
        if key not in self.formats:
            self.formats[key] = self.workbook.add_format({**FONT, **wanted})
        return self.formats[key]

    def aligned(self, column: Column, **wanted: object) -> Any:
        """A format for a cell of a column; text keeps its distance from the figures before it."""
        indent = 1 if column.align == "left" else 0
        return self.style(align=column.align, indent=indent, **wanted)

    def sheet(self, name: str, widths: Sequence[int]) -> Any:
        """A new sheet whose columns are so many letters wide."""
        sheet = self.workbook.add_worksheet(name)
        sheet.set_default_row(LINE)
        for at, width in enumerate(widths):
            sheet.set_column(at, at, width)
        return sheet


def write_text(sheet: Any, row: int, at: int, text: str, style: Any) -> None:
    """Text as text: never a formula, a number or an address, whatever it begins with."""
    text = one_line(text)
    if not text:
        sheet.write_blank(row, at, None, style)
    elif text.startswith("<r>"):
        # The library would take such text for its own markup and let it into the file as it is.
        sheet.write_rich_string(row, at, text[:1], style, text[1:], style)
    else:
        sheet.write_string(row, at, text, style)


def write_across(sheet: Any, row: int, widths: Sequence[int], text: str, style: Any) -> None:
    """Text over the whole width of a table, as high as it needs."""
    if not text:
        return
    if len(widths) > 1:
        sheet.merge_range(row, 0, row, len(widths) - 1, "", style)
    write_text(sheet, row, 0, text, style)
    set_lines(sheet, row, lines_of(text, sum(widths)))


def lines_of(text: str, width: int) -> int:
    """How many lines a text takes; a word that finds no room begins another one."""
    room = max(1, width - 2)
    return 1 if len(text) <= room else len(textwrap.wrap(text, room))


def set_lines(sheet: Any, row: int, lines: int, more: int = 0) -> None:
    """A row so many lines high, and some points more; one of a single line is so already."""
    if lines > 1 or more:
        sheet.set_row(row, LINE * lines + more)


def to_paper(sheet: Any, book: Workbook, last: tuple[int, int], turned: bool = False) -> None:
    """Prepare the sheet for A4 as far as its last row and column, with the marks over each page."""
    report = book.report
    sheet.set_paper(A4)
    if turned:
        sheet.set_landscape()
    top = ROOM_FOR_MARKS if report.marks else NO_MARKS
    sheet.set_margins(left=0.87, right=0.69, top=top, bottom=0.9)
    sheet.print_area(0, 0, *last)
    sheet.fit_to_pages(1, 0)
    if report.marks:
        sheet.set_header(MARK_HEADER + _plain(" · ".join(mark.word for mark in report.marks)))
    page = f"{book.say('paper.page')} &P {book.say('paper.page_of')} &N"
    left = f"{book.say('paper.anchor')} {report.anchor}"
    sheet.set_footer(f"&L&8{_plain(left)}&R&8{_plain(made_line(report))}, {page}")


def _plain(text: str) -> str:
    return text.replace("&", "&&")
