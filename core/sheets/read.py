"""Reads a sheet (табела) into text cells that know their address, and sees what must not be there.

Values come from pandas, everything as text; formulas, dates, merged cells and hidden sheets are
seen by openpyxl, because a reader of values alone would take them for ordinary numbers.
"""

from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from core.base.refusals import KnownFailure

_ENCODINGS = ("utf-8-sig", "utf-16", "cp1250")
_SEPARATORS = ",;\t"


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet: its name, its rows of text, and what stands behind strange cells.

    `strange` maps (row, column), counted from zero, to a fault code; `merged` lists ranges.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    strange: dict[tuple[int, int], str] = field(default_factory=dict)
    merged: tuple[tuple[str, int, int], ...] = ()

    def text(self, row: int, column: int) -> str:
        """Trimmed text of a cell; empty beyond the edge."""
        cells = self.rows[row]
        return cells[column].strip() if column < len(cells) else ""

    def place(self, row: int, column: int | None = None) -> str:
        """Where a cell stands, as a spreadsheet says it: `Sheet1!C5`."""
        return f"{self.name}!{'' if column is None else column_letters(column)}{row + 1}"


@dataclass(frozen=True, slots=True)
class Workbook:
    """The visible sheets of a file, and the names of the hidden ones, which are not read."""

    file: str
    grids: tuple[Grid, ...]
    hidden: tuple[str, ...] = ()


def column_letters(column: int) -> str:
    """Letters of a column counted from zero: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def read(path: Path) -> Workbook:
    """The sheets of an xlsx or csv file; `KnownFailure` naming the file and the way out."""
    if not path.is_file():
        raise KnownFailure("sheet.missing", file=str(path))
    suffix = path.suffix.lower()
    if suffix in (".xlsx", ".xlsm"):
        return _workbook(path)
    if suffix in (".csv", ".tsv", ".txt"):
        return Workbook(path.name, (_csv(path),))
    raise KnownFailure("sheet.unknown_format", file=path.name, suffix=suffix or "?")


def _csv(path: Path) -> Grid:
    import pandas

    text = _decoded(path)
    if not text.strip():
        return Grid(path.name, ())
    head = text.splitlines()[0]
    separator = max(_SEPARATORS, key=head.count)
    try:
        frame = pandas.read_csv(
            StringIO(text),
            sep=separator,
            header=None,
            dtype=str,
            keep_default_na=False,
            skip_blank_lines=False,
            names=range(max(line.count(separator) for line in text.splitlines()) + 1),
        )
    except (pandas.errors.ParserError, ValueError) as fault:
        raise KnownFailure("sheet.unreadable", file=path.name, reason=str(fault)) from fault
    return Grid(path.name, _texts(frame))


def _decoded(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise KnownFailure("sheet.unreadable", file=path.name, reason=str(fault)) from fault
    for encoding in _ENCODINGS:
        if encoding == "utf-16" and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
            continue
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise KnownFailure("sheet.unreadable", file=path.name, reason="?")


def _workbook(path: Path) -> Workbook:
    import pandas

    book = _opened(path)
    visible = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    hidden = tuple(sheet.title for sheet in book.worksheets if sheet.sheet_state != "visible")
    try:
        frames = pandas.read_excel(
            path,
            sheet_name=[sheet.title for sheet in visible],
            header=None,
            dtype=str,
            keep_default_na=False,
            engine="calamine",
        )
    except (ValueError, OSError, RuntimeError) as fault:
        raise KnownFailure("sheet.unreadable", file=path.name, reason=str(fault)) from fault
    grids = tuple(_seen(sheet, _texts(frames[sheet.title])) for sheet in visible)
    book.close()
    return Workbook(path.name, grids, hidden)


def _opened(path: Path) -> Any:
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        return openpyxl.load_workbook(path)
    except (InvalidFileException, BadZipFile, OSError, KeyError, ValueError, TypeError) as fault:
        raise KnownFailure("sheet.unreadable", file=path.name, reason=str(fault)) from fault


def _texts(frame: Any) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple("" if cell is None or cell != cell else str(cell) for cell in row)
        for row in frame.values.tolist()
    )


_STRANGE = {"f": "formula", "d": "date", "e": "error_value", "b": "not_a_number"}


def _seen(sheet: Any, rows: tuple[tuple[str, ...], ...]) -> Grid:
    strange = {
        (cell.row - 1, cell.column - 1): _STRANGE[cell.data_type]
        for line in sheet.iter_rows()
        for cell in line
        if cell.value is not None and cell.data_type in _STRANGE
    }
    merged = tuple(
        (str(area.coord), area.min_row - 1, area.max_row - 1) for area in sheet.merged_cells.ranges
    )
    return Grid(sheet.title, rows, strange, merged)
