"""Live cells (живи збирови): formulas whose computed value is stored beside them.

What is signed is the stored value. So a cell becomes a formula only where the cells it is reckoned
from give that very value; otherwise the figure itself is written.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from xlsxwriter.utility import (  # type: ignore[import-untyped]
    quote_sheetname,
    xl_rowcol_to_cell,
)

from core.reports.model import (
    Amount,
    Carried,
    Cell,
    Place,
    Report,
    Row,
    Sum,
    Table,
    whole_number,
)

HEAD = 2
"""Row of a table's head; what document it is of, and its title, stand above it."""

FIRST = HEAD + 1
"""Row of the first line of a table."""

Sums = Mapping[str, tuple[int, str]]
"""Sums that other tables can carry over: by name, what each shows and its cell."""


def places_of_sums(report: Report, names: Sequence[str]) -> Sums:
    """Every named sum that is a formula, at the first table that has it."""
    found: dict[str, tuple[int, str]] = {}
    for block, name in zip(report.sheets, names, strict=True):
        if isinstance(block, Table):
            found = {**_named_sums(block, f"{quote_sheetname(name)}!"), **found}
    return found


def formula(cell: Cell, place: Place, rows: Sequence[Row], sums: Sums) -> str:
    """The formula that gives what the cell shows; empty where nothing gives it."""
    match cell:
        case Sum() if _adds_up(rows, place, cell.value):
            first = _address(Place(0, place.column))
            return f"=SUM({first}:{_address(Place(place.row - 1, place.column))})"
        case Carried() if sums.get(cell.name, (None, ""))[0] == cell.value:
            return f"={sums[cell.name][1]}"
        case Amount():
            return _share(cell, rows)
        case _:
            return ""


def _named_sums(table: Table, sheet: str) -> dict[str, tuple[int, str]]:
    found: dict[str, tuple[int, str]] = {}
    for at, row in enumerate(table.rows):
        for column, cell in enumerate(row.cells):
            if not isinstance(cell, Sum) or not cell.name:
                continue
            place = Place(at, column)
            if _adds_up(table.rows, place, cell.value):
                found[cell.name] = (cell.value, sheet + _address(place))
    return found


def _adds_up(rows: Sequence[Row], place: Place, value: int) -> bool:
    """Whether the column gives the sum; a sheet takes every number in it, also a share."""
    column, total = place.column, 0
    for row in rows[: place.row]:
        cell = row.cells[column]
        if type(cell) is int:
            total += cell
        elif isinstance(cell, Amount):
            return False
        else:
            total += whole_number(cell) or 0
    return place.row > 0 and total == value


def _share(cell: Amount, rows: Sequence[Row]) -> str:
    ratio = cell.ratio
    if ratio is None or not cell.percent:
        return ""
    part, whole = _number(ratio.part, rows), _number(ratio.whole, rows)
    if part is None or not whole or Fraction(100 * part, whole) != cell.value:
        return ""
    below = ratio.whole if isinstance(ratio.whole, int) else _address(ratio.whole)
    return f"={_address(ratio.part)}/{below}"


def _number(told: Place | int, rows: Sequence[Row]) -> int | None:
    return told if isinstance(told, int) else whole_number(rows[told.row].cells[told.column])


def _address(place: Place) -> str:
    address: str = xl_rowcol_to_cell(FIRST + place.row, place.column)
    return address
