"""Reads the table of candidates in the form of a list, row by row, in the order of the list."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.base.refusals import Fault
from core.base.script import folded
from core.domain.lists.acts import MOST_CANDIDATES
from core.domain.lists.paper import Candidate
from core.sheets.counts import plain
from core.sheets.grid import Grid
from core.sheets.paper_cells import value
from core.sheets.paper_form import COLUMNS, Column, headings
from core.sheets.paper_values import Value, candidate
from core.sheets.tidy import tidy

FEWEST = 4
"""So many known headings make a row the headings of candidates."""
_TELLING = frozenset({"surname", "jmbg"})
"""Headings that no other sheet has; one of them must be there."""
_LOOK_AT = 25
_ORDINAL = "ordinal"


@dataclass(frozen=True, slots=True)
class Table:
    """Where the headings stand, the column of each, and the headings that are not known."""

    row: int
    columns: Mapping[str, int]
    twice: tuple[tuple[Column, int], ...] = ()
    unknown: tuple[str, ...] = ()


def table(grid: Grid) -> Table | None:
    """The table of candidates of a sheet, if it has one."""
    rows = (_table(grid, row) for row in range(min(_LOOK_AT, len(grid.rows))))
    best = max(rows, key=lambda one: len(one.columns), default=None)
    if best is None or len(best.columns) < FEWEST or not _TELLING & set(best.columns):
        return None
    return best


def read_candidates(grid: Grid, there: Table, faults: list[Fault]) -> tuple[Candidate, ...]:
    """The candidates in order; what is wrong is added to `faults`."""
    before = len(faults)
    faults += [
        Fault("merged", f"{grid.name}!{area}")
        for area, _first, last in grid.merged
        if last >= there.row
    ]
    faults += [
        Fault("column_missing", grid.place(there.row), (("field", column.field),))
        for column in COLUMNS
        if column.needed and column.name not in there.columns
    ]
    for column, at in there.twice:
        other = grid.place(there.row, there.columns[column.name])
        facts = (("field", column.field), ("other", other))
        faults.append(Fault("column_twice", grid.place(there.row, at), facts))
    rows = _filled(grid, there)
    if len(rows) > MOST_CANDIDATES:
        facts_of_many = (("count", len(rows)), ("most", MOST_CANDIDATES))
        faults.append(Fault("too_many_candidates", grid.name, facts_of_many))
    if len(faults) > before:
        return ()
    faults += _ordinals(grid, there, rows)
    return tuple(candidate(_values(grid, there, row, faults)) for row in rows)


def _table(grid: Grid, row: int) -> Table:
    known = headings()
    columns: dict[str, int] = {}
    twice, unknown = [], []
    for at in range(len(grid.rows[row])):
        text = tidy(grid.text(row, at))
        column = known.get(folded(text))
        if column is None:
            unknown += [text] if text else []
        elif column.name in columns:
            twice.append((column, at))
        else:
            columns[column.name] = at
    return Table(row, columns, tuple(twice), tuple(unknown))


def _filled(grid: Grid, there: Table) -> tuple[int, ...]:
    """Rows in which anything but the number is filled in."""
    columns = [at for name, at in there.columns.items() if name != _ORDINAL]
    return tuple(
        row
        for row in range(there.row + 1, len(grid.rows))
        if any(grid.filled(row, column) for column in columns)
    )


def _ordinals(grid: Grid, there: Table, rows: tuple[int, ...]) -> list[Fault]:
    """Numbers out of order, and empty rows between candidates."""
    faults = []
    column = there.columns[_ORDINAL]
    expected, above = 1, there.row
    for row in rows:
        faults += [Fault("empty_row", grid.place(at)) for at in range(above + 1, row)]
        number = plain(grid, row, column)
        facts: tuple[tuple[str, int | str], ...] = (("expected", str(expected)),)
        if number is None and not grid.filled(row, column):
            faults.append(Fault("ordinal_missing", grid.place(row, column), facts))
        elif number != expected:
            told = tidy(grid.text(row, column))[:20]
            faults.append(
                Fault("ordinal_wrong", grid.place(row, column), (*facts, ("number", told)))
            )
        expected, above = (number or expected) + 1, row
    return faults


def _values(grid: Grid, there: Table, row: int, faults: list[Fault]) -> dict[str, Value]:
    return {
        column.name: value(grid, (row, there.columns[column.name]), column.kind, faults)
        for column in COLUMNS
        if column.name in there.columns and column.name != _ORDINAL
    }
