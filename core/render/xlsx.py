"""A report as a workbook: a cover with the text, then every table on a sheet, ready to print."""

import textwrap
from dataclasses import dataclass, replace
from datetime import UTC
from io import BytesIO
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]

from core.render.text import made_line, marks_line, one_line, written
from core.reports.model import (
    Amount,
    Ballot,
    Cell,
    Column,
    Heading,
    Paragraph,
    Point,
    Report,
    Row,
    RowKind,
    Table,
)
from core.words.catalogue import Words, words

OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
FONT = {"font_name": "Cambria", "font_size": 11, "valign": "vcenter"}

A4 = 9
HEAD = 2
"""Row of the table's head; title and marks stand above it."""
LINE = 16
MOST_LETTERS_OF_A_ROW = 1500
"""A row of a sheet is at most 409 points high."""
MOST_LETTERS_UPRIGHT = 135
THIN, THICK, HAIR_COLOUR = 1, 2, "#9A9A9A"
MOST_LETTERS_OF_A_SHEET = 31
FORBIDDEN_IN_A_SHEET = "[]:*?/\\"
WIDEST, NARROWEST, BY_HAND = 60, 6, 24
COVER_WIDTH = 68


def render(report: Report) -> bytes:
    """The workbook, always the same bytes for the same report.

    Text is written as text whatever it begins with, so that no name can become a formula.
    """
    content = BytesIO()
    with xlsxwriter.Workbook(content, OPTIONS) as workbook:
        workbook.set_properties(
            {
                "title": " ".join((report.title, *report.subtitle)),
                "author": ", ".join(report.heading[1:3]),
                "comments": marks_line(report),
                "created": report.made.astimezone(UTC).replace(tzinfo=None),
            }
        )
        say = words(report.language)
        names = sheet_names((say("paper.sheet.cover"), *(one.sheet for one in report.sheets)))
        book = _Workbook(workbook, report, say, {})
        _cover(book, names)
        for block, name in zip(report.sheets, names[1:], strict=True):
            if isinstance(block, Table):
                _sheet(book, block, name)
            else:
                _ballot_sheet(book, block, name)
    return content.getvalue()


def sheet_names(wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Names a workbook accepts: without forbidden signs, short enough, and no two alike."""
    taken: list[str] = []
    for name in wanted:
        clean = "".join(" " if sign in FORBIDDEN_IN_A_SHEET else sign for sign in one_line(name))
        clean = clean.strip().strip("'")[:MOST_LETTERS_OF_A_SHEET].strip() or "–"
        unique, no = clean, 2
        while unique.casefold() in (other.casefold() for other in taken):
            ending = f" {no}"
            unique, no = clean[: MOST_LETTERS_OF_A_SHEET - len(ending)].strip() + ending, no + 1
        taken.append(unique)
    return tuple(taken)


@dataclass(frozen=True, slots=True)
class _Workbook:
    """The workbook being written, and the formats made for it so far."""

    workbook: Any
    report: Report
    say: Words
    formats: dict[tuple[tuple[str, object], ...], Any]

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


def _cover(book: _Workbook, names: tuple[str, ...]) -> None:
    report, say = book.report, book.say
    sheet = book.workbook.add_worksheet(names[0])
    sheet.set_column(0, 0, COVER_WIDTH)
    plain, strong = book.style(text_wrap=True), book.style(bold=True, text_wrap=True)
    title = book.style(bold=True, font_size=16, align="center")
    about = book.style(bold=True, align="center", text_wrap=True)
    lines: list[tuple[str, Any]] = [(mark.text, strong) for mark in report.marks]
    lines += [(line, plain) for line in report.heading]
    lines += [("", plain), (report.preamble, plain), ("", plain)]
    lines += [(report.title, title), *((line, about) for line in report.subtitle), ("", plain)]
    lines += _text(book, names[1:])
    if len(names) > 1:
        lines += [("", plain), (say("paper.sheets"), strong)]
        sheets = zip(names[1:], report.sheets, strict=True)
        lines += [(f"{name}: {_title(one, report)}", plain) for name, one in sheets]
    lines.append(("", plain))
    lines += [(f"{one.office}: {one.name}".strip(), plain) for one in report.signatures]
    lines += [("", plain), (f"{say('paper.anchor')}: {report.anchor}", plain)]
    lines.append((made_line(report), plain))
    pieces = [(piece, style) for text, style in lines for piece in _pieces(text)]
    for row, (text, style) in enumerate(pieces):
        _write_text(sheet, row, 0, text, style)
        sheet.set_row(row, _height([text], [COVER_WIDTH]) + (8 if style is title else 0))
    _print_on_paper(sheet, book, wide=False)


def _text(book: _Workbook, names: tuple[str, ...]) -> list[tuple[str, Any]]:
    """The running text of the report, line by line; a table within it is named by its sheet."""
    plain = book.style(text_wrap=True)
    middle = book.style(bold=True, align="center", text_wrap=True)
    runs = any(isinstance(block, Point) for block in book.report.blocks)
    lines: list[tuple[str, Any]] = []
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


def _ballot_sheet(book: _Workbook, ballot: Ballot, name: str) -> None:
    """The ballot itself on one page: the numbers in boxes, every list beside its own."""
    report = book.report
    sheet = book.workbook.add_worksheet(name)
    widths = [8, COVER_WIDTH - 8]
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width)
    middle = {"align": "center", "text_wrap": True}
    heading = ", ".join(report.heading)
    lines = [(heading, book.style(**middle)), (report.title, book.style(bold=True, **middle))]
    lines += [(line, book.style(bold=True, **middle)) for line in report.subtitle]
    lines += [(marks_line(report), book.style(bold=True, **middle))]
    lines.append((ballot.instruction, book.style(**middle)))
    for row, (text, style) in enumerate(lines):
        _across(sheet, row, widths, text, style)
    number = book.style(bold=True, align="center", border=THICK)
    entry = book.style(text_wrap=True, indent=1, border=THIN)
    for row, one in enumerate(ballot.choices, start=len(lines) + 1):
        text = f"{one.name} – {one.person}" if one.person else one.name
        _write_text(sheet, row, 0, f"{one.no}.", number)
        _write_text(sheet, row, 1, text, entry)
        sheet.set_row(row, _height([text], widths[1:]) + LINE)
    foot = len(lines) + len(ballot.choices) + 3
    _across(sheet, foot, widths, ballot.stamp, book.style(align="center"))
    _print_on_paper(sheet, book, wide=False)
    sheet.fit_to_pages(1, 1)


def _sheet(book: _Workbook, table: Table, name: str) -> None:
    sheet = book.workbook.add_worksheet(name)
    table = _with_notes(table, book.say("paper.note"))
    widths = [_letters_wide(table, at, book) for at in range(len(table.columns))]
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width)
    _across(sheet, 0, widths, table.title, book.style(bold=True, text_wrap=True))
    _across(sheet, 1, widths, marks_line(book.report), book.style(bold=True, text_wrap=True))
    frame = {"top": THICK, "bottom": THIN, "bold": True, "text_wrap": True}
    for at, column in enumerate(table.columns):
        _write_text(sheet, HEAD, at, column.title, book.aligned(column, **frame))
    titles = [column.title for column in table.columns]
    sheet.set_row(HEAD, _height(titles, widths))
    for at, row in enumerate(table.rows, start=HEAD + 1):
        last = at == HEAD + len(table.rows)
        for number, cell in enumerate(row.cells):
            style = _style(book, cell, table.columns[number], row.kind, last)
            _write(sheet, at, number, cell, style)
        texts = [cell if isinstance(cell, str) else "" for cell in row.cells]
        sheet.set_row(at, _height(texts, widths) + (LINE if table.tall else 0))
    if table.note:
        _across(sheet, HEAD + len(table.rows) + 2, widths, table.note, book.style(text_wrap=True))
    sheet.freeze_panes(HEAD + 1, 0)
    sheet.repeat_rows(0, HEAD)
    _print_on_paper(sheet, book, wide=table.wide or sum(widths) > MOST_LETTERS_UPRIGHT)


def _across(sheet: Any, row: int, widths: list[int], text: str, style: Any) -> None:
    """Text over the whole width of a table, as high as it needs."""
    if not text:
        return
    if len(widths) > 1:
        sheet.merge_range(row, 0, row, len(widths) - 1, "", style)
    _write_text(sheet, row, 0, text, style)
    sheet.set_row(row, _height([text], [sum(widths)]))


def _height(texts: list[str], widths: list[int]) -> int:
    """Height of a row in points; a word that finds no room begins another line."""
    needed = (
        len(textwrap.wrap(text, max(1, width - 2))) or 1
        for text, width in zip(texts, widths, strict=True)
    )
    return LINE * max(needed, default=1)


def _with_notes(table: Table, title: str) -> Table:
    """The notes of rows, where there are any, in a column behind the others."""
    if not any(row.note for row in table.rows):
        return table
    rows = tuple(Row((*row.cells, row.note or None), row.kind) for row in table.rows)
    columns = (*table.columns, Column(title))
    return replace(table, columns=columns, rows=rows)


def _letters_wide(table: Table, at: int, book: _Workbook) -> int:
    column = table.columns[at]
    language = book.report.language
    longest = max((len(written(row.cells[at], column, language)) for row in table.rows), default=0)
    title = max((len(word) for word in column.title.split()), default=0)
    least = BY_HAND if table.tall and not longest else NARROWEST
    return max(least, min(WIDEST, max(longest, title) + 3))


def _style(book: _Workbook, cell: Cell, column: Column, kind: RowKind, last: bool) -> Any:
    bold = column.strong or kind in (RowKind.TOTAL, RowKind.STRONG)
    return book.aligned(
        column,
        text_wrap=column.align == "left",
        bold=bold or (isinstance(cell, Amount) and cell.strong),
        top={RowKind.TOTAL: THIN, RowKind.BELOW_LINE: THICK}.get(kind, 0),
        bottom=THICK if last else THIN,
        bottom_color="#000000" if last else HAIR_COLOUR,
        num_format=_number_format(cell, column),
    )


def _number_format(cell: Cell, column: Column) -> str:
    """The code by which the sheet's own program groups digits and sets its decimal sign."""
    match cell:
        case Amount():
            places = f".{'0' * cell.places}" if cell.places else ""
            number = f"0{places}%" if cell.percent else f"#,##0{places}"
            words_behind = f" {cell.unit}" if cell.unit else ""
            ending = f"{words_behind}{'*' if cell.strong else ''}".replace('"', "'")
            return f'{number}"{ending}"' if ending else number
        case int():
            return '0"."' if column.ordinal else "#,##0"
        case _:
            return "@"


def _write(sheet: Any, row: int, at: int, cell: Cell, style: Any) -> None:
    match cell:
        case None:
            sheet.write_blank(row, at, None, style)
        case Amount():
            value = cell.value / 100 if cell.percent else cell.value
            sheet.write_number(row, at, float(value), style)
        case int():
            sheet.write_number(row, at, cell, style)
        case str():
            _write_text(sheet, row, at, cell, style)


def _write_text(sheet: Any, row: int, at: int, text: str, style: Any) -> None:
    """Text as text: never a formula, a number or an address, whatever it begins with."""
    if text:
        sheet.write_string(row, at, one_line(text), style)
    else:
        sheet.write_blank(row, at, None, style)


def _print_on_paper(sheet: Any, book: _Workbook, wide: bool) -> None:
    report = book.report
    sheet.set_paper(A4)
    if wide:
        sheet.set_landscape()
    sheet.set_margins(left=0.87, right=0.69, top=0.8, bottom=0.9)
    sheet.fit_to_pages(1, 0)
    if report.marks:
        sheet.set_header(f"&R{_plain(' · '.join(mark.word for mark in report.marks))}")
    page = f"{book.say('paper.page')} &P {book.say('paper.page_of')} &N"
    left = f"{book.say('paper.anchor')} {report.anchor}"
    sheet.set_footer(f"&L&8{_plain(left)}&R&8{_plain(made_line(report))}, {page}")


def _plain(text: str) -> str:
    return text.replace("&", "&&")
