"""A table on a sheet of its own: figures as figures, live sums, heads that stay and repeat."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Any

from xlsxwriter.utility import xl_range  # type: ignore[import-untyped]

from core.render.xlsx_chart import draw_chart
from core.render.xlsx_columns import (
    MOST_LETTERS_TURNED,
    MOST_LETTERS_UPRIGHT,
    Layout,
    layout,
)
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

LETTER_ON_END, MOST_LETTERS_ON_END = 6.5, 26
"""Points that a letter of a title standing on end takes, and how many stand in its line."""

MOST_LETTERS_FROZEN = 70
"""So much of a wide table stays in sight while the rest is moved under it."""


def table_sheet(book: Workbook, table: Table, name: str, sums: Sums) -> None:
    """Everything of one table: head, rows, note, anchor and chart, ready to print."""
    table = _with_notes(table, book.say("paper.note"))
    columns = layout(table, book.report.language)
    widths = columns.widths
    sheet = book.sheet(name, widths)
    strong, plain = book.style(bold=True, text_wrap=True), book.style(text_wrap=True)
    page = _first_page(widths)
    write_across(sheet, 0, page, book.first_line, strong)
    write_across(sheet, 1, page, table.title, strong)
    (_head_on_end if columns.on_end else _head)(book, sheet, table, widths)
    _Rows(book, sheet, table, widths, sums).write()
    last = HEAD + len(table.rows)
    sheet.ignore_errors({"number_stored_as_text": xl_range(FIRST, 0, last, len(widths) - 1)})
    foot = last + 2
    if table.note:
        write_across(sheet, foot, page, table.note, plain)
        foot += 2
    write_across(sheet, foot, page, book.anchor_line, plain)
    foot = draw_chart(book, sheet, table, foot + 2, page) if table.chart else foot
    _pages(book, sheet, table, columns, foot)


def _head(book: Workbook, sheet: Any, table: Table, widths: tuple[int, ...]) -> None:
    frame = {"top": THICK, "bottom": THIN, "bold": True, "text_wrap": True}
    for at, column in enumerate(table.columns):
        write_text(sheet, HEAD, at, column.title, book.aligned(column, **frame))
    titles = zip(table.columns, widths, strict=True)
    set_lines(sheet, HEAD, max(lines_of(column.title, width) for column, width in titles))


def _head_on_end(book: Workbook, sheet: Any, table: Table, widths: tuple[int, ...]) -> None:
    """The head of a table of many columns: the titles of figures stand on end."""
    _head(book, sheet, table, widths)
    frame = {"top": THICK, "bottom": THIN, "bold": True, "text_wrap": True, "align": "center"}
    style = book.style(rotation=90, **frame)
    titles = [(at, one.title) for at, one in enumerate(table.columns) if one.align == "right"]
    for at, title in titles:
        write_text(sheet, HEAD, at, title, style)
    longest = max(len(title) for _at, title in titles)
    sheet.set_row(HEAD, LINE + LETTER_ON_END * min(longest, MOST_LETTERS_ON_END))


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of a table on their way to the sheet."""

    book: Workbook
    sheet: Any
    table: Table
    widths: tuple[int, ...]
    sums: Sums
    looks: dict[tuple[str, bool], "_Looks"] = field(default_factory=dict)

    def write(self) -> None:
        """All of them, each as high as its longest text.

        Most cells of a long table are whole numbers that look alike: they take the short way.
        """
        boxed = any(column.boxed for column in self.table.columns)
        more = LINE if self.table.tall else LINE // 2 if boxed else 0
        write_number = self.sheet.write_number
        for at, row in enumerate(self.table.rows):
            looks = self._looks(row.kind, at)
            whole, line, lines = looks.whole, FIRST + at, 1
            for column, cell in enumerate(row.cells):
                if isinstance(cell, int):
                    write_number(line, column, cell, whole[column])
                    continue
                if isinstance(cell, str):
                    write_text(self.sheet, line, column, cell, looks.text[column])
                    lines = max(lines, lines_of(cell, self.widths[column]))
                    continue
                self._write(Place(at, column), cell, looks.style(column, cell))
            set_lines(self.sheet, line, lines, more)

    def _looks(self, kind: RowKind, at: int) -> "_Looks":
        key = (kind.value, at == len(self.table.rows) - 1)
        if key not in self.looks:
            self.looks[key] = _Looks(self.book, self.table.columns, kind, key[1])
        return self.looks[key]

    def _write(self, place: Place, cell: Amount | Sum | Carried | None, style: Any) -> None:
        row, at = FIRST + place.row, place.column
        if cell is None:
            self.sheet.write_blank(row, at, None, style)
            return
        live = formula(cell, place, self.table.rows, self.sums)
        if live:
            self.sheet.write_formula(row, at, live, style, _value(cell))
        else:
            self.sheet.write_number(row, at, _value(cell), style)


def _value(cell: Amount | Sum | Carried) -> int | float:
    if not isinstance(cell, Amount):
        return cell.value
    return float(cell.value / 100 if cell.percent else cell.value)


class _Looks:
    """Formats of the rows of one kind, the last row apart; the common ones are at hand."""

    def __init__(self, book: Workbook, columns: Sequence[Column], kind: RowKind, last: bool):
        self._book, self._columns, self._kind, self._last = book, columns, kind, last
        self.whole = [self.style(at, 0) for at in range(len(columns))]
        self.text = [self.style(at, "") for at in range(len(columns))]

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
            **({"left": THIN, "right": THIN} if column.boxed else {}),
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


def _pages(book: Workbook, sheet: Any, table: Table, columns: Layout, last: int) -> None:
    """Heads that stay in sight and repeat, and as many pages abreast as can be read."""
    kept = _kept_in_sight(table, columns.widths)
    turned = table.wide or columns.whole > MOST_LETTERS_UPRIGHT
    sheet.freeze_panes(FIRST, kept)
    sheet.repeat_rows(0, HEAD)
    to_paper(sheet, book, (last, len(columns.widths) - 1), turned)
    sheet.fit_to_pages(columns.abreast, 1 if table.chart else 0)
    if columns.abreast > 1 and kept:
        sheet.repeat_columns(0, kept - 1)


def _first_page(widths: tuple[int, ...]) -> tuple[int, ...]:
    """The columns that lie on the first page of several abreast, where its texts stand."""
    reach = list(accumulate(widths))
    return widths[: max(1, sum(1 for one in reach if one <= MOST_LETTERS_TURNED))]


def _kept_in_sight(table: Table, widths: tuple[int, ...]) -> int:
    """How many columns before the first figures of a wide table stay beside them."""
    if not table.wide:
        return 0
    first = next((at for at, one in enumerate(table.columns) if one.align == "right"), 0)
    return first if sum(widths[:first]) <= MOST_LETTERS_FROZEN else 0
