"""The sheets of running text: the cover (насловна), and how a recipient verifies the document."""

import textwrap
from typing import Any

from core.render.text import made_line
from core.render.xlsx_sheet import (
    TEXT_WIDTH,
    Workbook,
    lines_of,
    set_lines,
    to_paper,
    write_text,
)
from core.reports.model import Ballot, Heading, Paragraph, Point, Report, Table

MOST_LETTERS_OF_A_ROW = 1500
"""A row of a sheet is at most 409 points high."""

UNDER_THE_TITLE = 8
"""Points that the title of the cover has more."""

VERIFY = (
    ("signature", ("bar", "open", "invalid", "none", "clock")),
    ("stricter", ("why", "how", "command")),
    ("anchor", ("what", "same", "book")),
    ("covered", ("sheets", "properties", "copy")),
    ("recount", ("formulas", "keys", "keep")),
)
"""Headings of the sheet that says how to verify, and the sentences under each."""

Line = tuple[str, Any]


def cover(book: Workbook, name: str, others: tuple[str, ...]) -> None:
    """The document without its tables, and on which of the other sheets those are."""
    report, say = book.report, book.say
    plain, strong = book.style(text_wrap=True), book.style(bold=True, text_wrap=True)
    title = book.style(bold=True, font_size=16, align="center")
    about = book.style(bold=True, align="center", text_wrap=True)
    lines: list[Line] = [(mark.text, strong) for mark in report.marks]
    lines += [(line, plain) for line in report.heading]
    lines += [("", plain), (report.preamble, plain), ("", plain)]
    lines += [(report.title, title), *((line, about) for line in report.subtitle), ("", plain)]
    lines += _text(book, others)
    lines += [("", plain), (say("paper.sheets"), strong)]
    told = (*(_title(one, report) for one in report.sheets), say("paper.verify"))
    lines += [(f"{one}: {what}", plain) for one, what in zip(others, told, strict=True)]
    lines.append(("", plain))
    lines += [(f"{one.office}: {one.name}".strip(), plain) for one in report.signatures]
    lines += [("", plain), (book.anchor_line, plain), (made_line(report), plain)]
    _text_sheet(book, name, lines, title)


def verify_sheet(book: Workbook, name: str) -> None:
    """What a signature in Excel says and what it does not, and how to verify more strictly."""
    say = book.say
    plain, strong = book.style(text_wrap=True), book.style(bold=True, text_wrap=True)
    title = book.style(bold=True, font_size=16, text_wrap=True)
    lines: list[Line] = [(book.first_line, strong), (say("paper.verify"), title)]
    lines.append((say("paper.verify.about"), plain))
    for heading, sentences in VERIFY:
        lines += [("", plain), (say(f"paper.verify.{heading}"), strong)]
        lines += [(say(f"paper.verify.{heading}.{one}"), plain) for one in sentences]
    lines += [("", plain), (book.anchor_line, plain), (made_line(book.report), plain)]
    _text_sheet(book, name, lines, title).fit_to_pages(1, 1)


def _text_sheet(book: Workbook, name: str, lines: list[Line], title: Any) -> Any:
    sheet = book.sheet(name, [TEXT_WIDTH])
    pieces = [(piece, style) for text, style in lines for piece in _pieces(text)]
    for row, (text, style) in enumerate(pieces):
        write_text(sheet, row, 0, text, style)
        more = UNDER_THE_TITLE if style is title else 0
        set_lines(sheet, row, lines_of(text, TEXT_WIDTH), more)
    to_paper(sheet, book, (len(pieces) - 1, 0))
    return sheet


def _text(book: Workbook, names: tuple[str, ...]) -> list[Line]:
    """The running text of the report, line by line; a table within it is named by its sheet."""
    plain = book.style(text_wrap=True)
    middle = book.style(bold=True, align="center", text_wrap=True)
    runs = any(isinstance(block, Point) for block in book.report.blocks)
    lines: list[Line] = []
    left = iter(names)
    for block in book.report.blocks:
        match block:
            case Paragraph():
                lines.append((block.text, plain))
            case Heading():
                lines += [("", plain), (block.text, middle)]
            case Point():
                lines.append((f"{block.label} {block.text}", plain))
                lines += [(text, book.style(text_wrap=True, indent=2)) for text in block.more]
            case Ballot():
                next(left)
                lines.append((block.instruction, plain))
            case Table():
                told = book.say("paper.on_sheet", title=block.title, sheet=next(left))
                lines += [(told, plain)] if runs else []
    return lines


def _title(block: Table | Ballot, report: Report) -> str:
    return block.title if isinstance(block, Table) else report.title


def _pieces(text: str) -> list[str]:
    """A text in pieces that a row of a sheet can be high enough for."""
    if len(text) <= MOST_LETTERS_OF_A_ROW:
        return [text]
    return textwrap.wrap(text, MOST_LETTERS_OF_A_ROW)
