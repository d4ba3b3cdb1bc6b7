"""A table on a sheet of its own: figures as figures, live sums, heads that stay and repeat."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Any

from core.render.text import written
from core.render.xlsx_chart import draw_chart
from core.render.xlsx_live import FIRST, HEAD, Sums, formula
from core.render.xlsx_sheet import (
    HAIR_COLOUR,
    LINE,
    THICK,
    THIN,
    Workbook,
    lines_of,
    set_lines,
    to_paper,
    write_across,
    write_text,
)
from core.reports.model import (
    Amount,
    Carried,
    Cell,
    Column,
    Place,
    Row,
    RowKind,
    Sum,
    Table,
)

WIDEST, NARROWEST, BY_HAND = 60, 6, 24
"""Letters of a column; of one to write in by hand, at least the last."""

BESIDE_TEXT, BESIDE_FIGURES = 3, 2
"""Letters of room that a column has more."""

MOST_LETTERS_UPRIGHT = 135
MOST_LETTERS_TURNED = 230
"""More on a page turned on its side could hardly be read, so the table goes on beside it."""

MOST_LETTERS_FROZEN = 70
"""So much of a wide table stays in sight while the rest is moved under it."""


def table_sheet(book: Workbook, table: Table, name: str, sums: Sums) -> None:
    """Everything of one table: head, rows, note, anchor and chart, ready to print."""
    table = _with_notes(table, book.say("paper.note"))
    widths = _widths(table, book)
    sheet = book.sheet(name, widths)
    strong, plain = book.style(bold=True, text_wrap=True), book.style(text_wrap=True)
    page = _first_page(widths)
    write_across(sheet, 0, page, book.first_line, strong)
    write_across(sheet, 1, page, table.title, strong)
    _head(book, sheet, table, widths)
    _Rows(book, sheet, table, widths, sums).write()
    last = HEAD + len(table.rows)
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{last + 1}"})
    foot = last + 2
    if table.note:
        write_across(sheet, foot, page, table.note, plain)
        foot += 2
    write_across(sheet, foot, page, book.anchor_line, plain)
    foot = draw_chart(book, sheet, table, foot + 2, page) if table.chart else foot
    _pages(book, sheet, table, widths, foot)


def _head(book: Workbook, sheet: Any, table: Table, widths: list[int]) -> None:
    frame = {"top": THICK, "bottom": THIN, "bold": True, "text_wrap": True}
    for at, column in enumerate(table.columns):
        write_text(sheet, HEAD, at, column.title, book.aligned(column, **frame))
    titles = zip(table.columns, widths, strict=True)
    set_lines(sheet, HEAD, max(lines_of(column.title, width) for column, width in titles))


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of a table on their way to the sheet."""

    book: Workbook
    sheet: Any
    table: Table
    widths: list[int]
    sums: Sums
    looks: dict[tuple[str, bool], "_Looks"] = field(default_factory=dict)

    def write(self) -> None:
        """All of them, each as high as its longest text.

        Most cells of a long table are whole numbers that look alike: they take the short way.
        """
        more = LINE if self.table.tall else 0
        write_number = self.sheet.write_number
        for at, row in enumerate(self.table.rows):
            looks = self._looks(row.kind, at)
            lines = 1
            for column, cell in enumerate(row.cells):
                if type(cell) is int:
                    write_number(FIRST + at, column, cell, looks.whole[column])
                    continue
                self._write(Place(at, column), cell, looks.style(column, cell))
                if isinstance(cell, str):
                    lines = max(lines, lines_of(cell, self.widths[column]))
            set_lines(self.sheet, FIRST + at, lines, more)

    def _looks(self, kind: RowKind, at: int) -> "_Looks":
        key = (kind.value, at == len(self.table.rows) - 1)
        if key not in self.looks:
            self.looks[key] = _Looks(self.book, self.table.columns, kind, key[1])
        return self.looks[key]

    def _write(self, place: Place, cell: Cell, style: Any) -> None:
        row, at = FIRST + place.row, place.column
        match cell:
            case int():
                self.sheet.write_number(row, at, cell, style)
            case str():
                write_text(self.sheet, row, at, cell, style)
            case None:
                self.sheet.write_blank(row, at, None, style)
            case Amount() | Sum() | Carried():
                value = _value(cell)
                live = formula(cell, place, self.table.rows, self.sums)
                if live:
                    self.sheet.write_formula(row, at, live, style, value)
                else:
                    self.sheet.write_number(row, at, value, style)


def _value(cell: Amount | Sum | Carried) -> int | float:
    if not isinstance(cell, Amount):
        return cell.value
    return float(cell.value / 100 if cell.percent else cell.value)


class _Looks:
    """Formats of the rows of one kind, the last row apart; those of whole numbers are at hand."""

    def __init__(self, book: Workbook, columns: Sequence[Column], kind: RowKind, last: bool):
        self._book, self._columns, self._kind, self._last = book, columns, kind, last
        self.whole = [self.style(at, 0) for at in range(len(columns))]

    def style(self, at: int, cell: Cell) -> Any:
        """The format of a cell in that column."""
        column, kind = self._columns[at], self._kind
        bold = column.strong or kind in (RowKind.TOTAL, RowKind.STRONG)
        return self._book.aligned(
            column,
            text_wrap=column.align == "left",
            bold=bold or (isinstance(cell, Amount) and cell.strong),
            top={RowKind.TOTAL: THIN, RowKind.BELOW_LINE: THICK}.get(kind, 0),
            bottom=THICK if self._last else THIN,
            bottom_color="#000000" if self._last else HAIR_COLOUR,
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
        case Sum() | Carried():
            return "#,##0"
        case int():
            return '0"."' if column.ordinal else "#,##0"
        case _:
            return "@"


def _with_notes(table: Table, title: str) -> Table:
    """The notes of rows, where there are any, in a column behind the others."""
    if not any(row.note for row in table.rows):
        return table
    rows = tuple(Row((*row.cells, row.note or None), row.kind) for row in table.rows)
    columns = (*table.columns, Column(title))
    return replace(table, columns=columns, rows=rows)


def _widths(table: Table, book: Workbook) -> list[int]:
    """Letters of each column: of its longest cell or word of its title, and some room."""
    rows = [row.cells for row in table.rows]
    cells = zip(*rows, strict=True) if rows else [()] * len(table.columns)
    columns = zip(table.columns, cells, strict=True)
    return [_width(column, one, table.tall, book) for column, one in columns]


def _width(column: Column, cells: Sequence[Cell], by_hand: bool, book: Workbook) -> int:
    longest = _longest(cells, column, book)
    title = max((len(word) for word in column.title.split()), default=0)
    least = BY_HAND if by_hand and not longest else NARROWEST
    beside = BESIDE_TEXT if column.align == "left" else BESIDE_FIGURES
    return max(least, min(WIDEST, max(longest, title) + beside))


def _longest(cells: Sequence[Cell], column: Column, book: Workbook) -> int:
    """Letters of the longest cell; of whole numbers only the greatest need be written out."""
    language = book.report.language
    whole = [cell for cell in cells if type(cell) is int]
    others = [cell for cell in cells if type(cell) is not int]
    tried: list[Cell] = [*others, max(whole), min(whole)] if whole else others
    return max((len(written(cell, column, language)) for cell in tried), default=0)


def _pages(book: Workbook, sheet: Any, table: Table, widths: list[int], last: int) -> None:
    """Heads that stay in sight and repeat, and as many pages abreast as can be read."""
    kept = _kept_in_sight(table, widths)
    whole = sum(widths)
    turned = table.wide or whole > MOST_LETTERS_UPRIGHT
    sheet.freeze_panes(FIRST, kept)
    sheet.repeat_rows(0, HEAD)
    to_paper(sheet, book, (last, len(widths) - 1), turned)
    abreast = -(-whole // MOST_LETTERS_TURNED)
    if abreast > 1:
        sheet.fit_to_pages(abreast, 0)
        if kept:
            sheet.repeat_columns(0, kept - 1)


def _first_page(widths: list[int]) -> list[int]:
    """The columns that lie on the first page of several abreast, where its texts stand."""
    reach = list(accumulate(widths))
    return widths[: max(1, sum(1 for one in reach if one <= MOST_LETTERS_TURNED))]


def _kept_in_sight(table: Table, widths: list[int]) -> int:
    """How many columns before the first figures of a wide table stay beside them."""
    if not table.wide:
        return 0
    first = next((at for at, one in enumerate(table.columns) if one.align == "right"), 0)
    return first if sum(widths[:first]) <= MOST_LETTERS_FROZEN else 0
