"""Reads the sheets of a file, and sees what must not be there.

Values of a workbook come from pandas, everything as text; formulas, dates, merged cells and hidden
sheets are seen by openpyxl, because a reader of values alone would take them for ordinary numbers.
"""

import warnings
from io import BytesIO
from pathlib import Path
from typing import Any

from core.base.refusals import Fault, FaultyInput, KnownFailure
from core.sheets import opening
from core.sheets.grid import Grid, Workbook
from core.sheets.read_text import read_text

_MOST_CELLS = 1_000_000
_STRANGE = {"f": "formula", "d": "date", "e": "error_value", "b": "not_a_number"}


def read(path: Path, most_rows: int = 0) -> Workbook:
    """The sheets of an xlsx or csv file; `KnownFailure` naming the file and the way out.

    `most_rows` is how many filled rows a sheet may have, where that is known.
    """
    if not path.is_file():
        raise KnownFailure("sheet.missing", file=str(path))
    suffix = path.suffix.lower()
    if suffix in (".xlsx", ".xlsm"):
        opening.refuse_locked(path)
        if most_rows:
            opening.refuse_longer(path, most_rows)
        return _workbook(path)
    if suffix in (".csv", ".tsv", ".txt"):
        grid = read_text(path)
        if most_rows and len(grid.rows) > most_rows:
            raise KnownFailure("sheet.too_many_rows", file=path.name, most=most_rows)
        return Workbook(path.name, (grid,))
    raise KnownFailure("sheet.unknown_format", file=path.name, suffix=suffix or "?")


def _workbook(path: Path) -> Workbook:
    import pandas
    from python_calamine import CalamineError

    book = _opened(path)
    visible = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    hidden = tuple(sheet.title for sheet in book.worksheets if sheet.sheet_state != "visible")
    far = any(sheet.max_row * sheet.max_column > _MOST_CELLS for sheet in visible)
    try:
        frames = pandas.read_excel(
            _without_far_blanks(path, visible) if far else path,
            sheet_name=[sheet.title for sheet in visible],
            header=None,
            dtype=str,
            keep_default_na=False,
            engine="calamine",
        )
    except (*opening.BROKEN, CalamineError) as fault:
        raise KnownFailure("sheet.unreadable", file=path.name, reason=str(fault)) from fault
    grids = tuple(_seen(sheet, _texts(frames[sheet.title])) for sheet in visible)
    book.close()
    return Workbook(path.name, grids, hidden)


def _opened(path: Path) -> Any:
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with (
            warnings.catch_warnings(action="ignore", category=UserWarning),
            path.open("rb") as file,
        ):
            return openpyxl.load_workbook(file)
    except (*opening.BROKEN, InvalidFileException) as fault:
        raise KnownFailure("sheet.unreadable", file=path.name, reason=str(fault)) from fault


def _without_far_blanks(path: Path, sheets: list[Any]) -> BytesIO:
    """The same cells without blank ones: one space in the last row would make millions of cells.

    A cell that is far away and not blank is a fault.
    """
    import openpyxl

    near = openpyxl.Workbook()
    near.remove(near.worksheets[0])
    faults = []
    for sheet in sheets:
        copy = near.create_sheet(sheet.title)
        written = [cell for cell in _cells(sheet) if str(cell.value).strip()]
        for cell in written:
            copy.cell(cell.row, cell.column).value = cell.value
        if copy.max_row * copy.max_column > _MOST_CELLS:
            far = max(written, key=lambda cell: cell.row * cell.column)
            faults.append(Fault("far_cell", f"{sheet.title}!{far.coordinate}"))
    if faults:
        raise FaultyInput("sheet.faulty", tuple(faults), file=path.name)
    stream = BytesIO()
    near.save(stream)
    stream.seek(0)
    return stream


def _cells(sheet: Any) -> list[Any]:
    """Cells that hold anything; openpyxl's own walk goes through the whole rectangle."""
    return [cell for cell in sheet._cells.values() if cell.value is not None]


def _texts(frame: Any) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple("" if cell is None or cell != cell else str(cell) for cell in row)
        for row in frame.values.tolist()
    )


def _seen(sheet: Any, rows: tuple[tuple[str, ...], ...]) -> Grid:
    width = max(map(len, rows), default=0)
    strange = {
        (cell.row - 1, cell.column - 1): _STRANGE[cell.data_type]
        for cell in _cells(sheet)
        if cell.data_type in _STRANGE
    }
    last = max((row for row, _column in strange), default=-1)
    rows += ((),) * (last + 1 - len(rows))
    merged = tuple(
        (str(area.coord), area.min_row - 1, area.max_row - 1) for area in sheet.merged_cells.ranges
    )
    hidden_rows = frozenset(
        at - 1 for at, row in sheet.row_dimensions.items() if row.hidden and at <= len(rows)
    )
    hidden_columns = frozenset(
        column
        for area in sheet.column_dimensions.values()
        if area.hidden
        for column in range((area.min or 1) - 1, min(area.max or 1, width))
    )
    return Grid(sheet.title, rows, strange, merged, hidden_rows, hidden_columns)
