"""Which rows under the headings are data, and what else of a sheet has to be told."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.base.refusals import Fault, FaultyInput
from core.base.script import folded
from core.sheets.grid import Grid, Workbook
from core.sheets.headings import Headings
from core.sheets.read_text import bad_rows

_FEWEST_COUNTED = 3


@dataclass(frozen=True, slots=True)
class Told:
    """The sheet that was read, what in it was passed over, and what was read though hidden."""

    sheet: str
    unknown_headings: tuple[str, ...]
    hidden_sheets: tuple[str, ...]
    numbering_rows: int = 0
    hidden_rows: int = 0
    hidden_columns: int = 0


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows that hold data, and whether the first one under the headings only counts columns."""

    data: tuple[int, ...]
    numbering: int = 0


def under(grid: Grid, headings: Headings) -> Rows:
    """The rows under the headings in which a recognised column is filled."""
    every = tuple(_filled(grid, headings))
    if every and _counts_columns(grid, every[0]):
        return Rows(every[1:], numbering=1)
    return Rows(every)


def told(book: Workbook, grid: Grid, headings: Headings, rows: Rows) -> Told:
    """What has to be told of a sheet besides its data."""
    wide = headings.columns.values()
    return Told(
        grid.name,
        headings.unknown,
        book.hidden,
        rows.numbering,
        len(grid.hidden_rows.intersection(rows.data)),
        len(grid.hidden_columns.intersection(wide)),
    )


def spoilt(book: Workbook, grid: Grid, headings: Headings) -> list[Fault]:
    """Merged cells from the headings down.

    Raises `FaultyInput` when rows of a text file do not hold together: their cells mean nothing.
    """
    bad = bad_rows(grid, headings.row)
    if bad:
        raise FaultyInput("sheet.faulty", tuple(bad), file=book.file)
    return [
        Fault("merged", f"{grid.name}!{area}")
        for area, _first, last in grid.merged
        if last >= headings.row
    ]


def _filled(grid: Grid, headings: Headings) -> Iterator[int]:
    columns = tuple(headings.columns.values())
    for row in range(headings.row + 1, len(grid.rows)):
        if any(grid.filled(row, column) for column in columns):
            yield row


def _counts_columns(grid: Grid, row: int) -> bool:
    """Whether a row says 1, 2, 3 … in all its filled cells."""
    texts = [text for column in range(len(grid.rows[row])) if (text := grid.text(row, column))]
    counting = [str(at) for at in range(1, len(texts) + 1)]
    return len(texts) >= _FEWEST_COUNTED and [folded(text) for text in texts] == counting
