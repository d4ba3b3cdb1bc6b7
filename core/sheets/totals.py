"""Rows of totals (збир): passed over, but their plain numbers must be the sums of the rows."""

from collections.abc import Sequence

from core.base.refusals import Fault
from core.base.script import folded
from core.sheets.counts import lacks, plain
from core.sheets.grid import Grid
from core.sheets.headings import Headings

_WORDS = frozenset({"ukupno", "svega", "zbir", "zbirno", "suma", "total", "sum"})


def is_total(grid: Grid, row: int, headings: Headings) -> bool:
    """Whether a row without a number says in its first word that it is one of totals.

    The address is not looked at: a street may well be called so.
    """
    column = headings.columns["number"]
    if (row, column) in grid.strange:
        return False
    number = grid.text(row, column)
    if number:
        return _says_total(number)
    name = headings.columns.get("name")
    return name is not None and _says_total(grid.text(row, name))


def differences(
    grid: Grid,
    headings: Headings,
    rows: Sequence[int],
    totals: Sequence[int],
    fields: Sequence[str],
) -> list[Fault]:
    """Totals that are not the sum of all rows above, nor of those since the totals before."""
    faults = []
    columns = [(name, headings.columns[name]) for name in fields if name in headings.columns]
    for at, total in enumerate(totals):
        above = [row for row in rows if row < total] or list(rows)
        since = [row for row in above if at and row > totals[at - 1]]
        for name, column in columns:
            written, full = plain(grid, total, column), _sum(grid, above, column)
            if written is None or full is None or written == full:
                continue
            if since and written == _sum(grid, since, column):
                continue
            facts = (("field", name), ("written", written), ("sum", full))
            faults.append(Fault("total_differs", grid.place(total, column), facts))
    return faults


def _says_total(text: str) -> bool:
    return folded(text).partition(" ")[0] in _WORDS


def _sum(grid: Grid, rows: Sequence[int], column: int) -> int | None:
    """The sum of a column; `None` when one of its cells cannot be read as a number."""
    numbers = [0 if lacks(grid, row, column) else plain(grid, row, column) for row in rows]
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(numbers) else None
