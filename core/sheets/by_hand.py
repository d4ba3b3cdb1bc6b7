"""Columns given by hand (`--map`): by the text of a heading, or else by the letters of a column."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from core.base.refusals import Fault
from core.base.script import folded
from core.sheets.grid import Grid, column_letters, column_of

_LETTERS = re.compile(r"[A-Za-z]{1,3}")


@dataclass(frozen=True, slots=True)
class ByHand:
    """Columns of fields, how many were found by a heading, and what cannot be found."""

    columns: Mapping[str, int]
    by_text: int
    faults: tuple[Fault, ...]


def given(grid: Grid, row: int, mapping: Mapping[str, str]) -> ByHand:
    """The columns that `mapping` names in a row of headings."""
    columns: dict[str, int] = {}
    faults: list[Fault] = []
    by_text = 0
    for name, heading in mapping.items():
        same = _with_text(grid, row, heading)
        by_text += bool(same)
        facts = (("field", name), ("key", name), ("heading", heading))
        column = same[0] if same else _by_letters(grid, heading)
        if len(same) > 1:
            faults.append(twice(grid, row, name, (same[0], same[1])))
        elif column is None:
            faults.append(Fault("map_unknown_heading", grid.place(row), facts))
        elif column in columns.values():
            faults.append(Fault("map_twice", grid.place(row, column), facts))
        else:
            columns[name] = column
    return ByHand(columns, by_text, tuple(faults))


def twice(grid: Grid, row: int, name: str, columns: tuple[int, int]) -> Fault:
    """The fault of two columns that claim one field."""
    first, second = columns
    facts = (
        ("field", name),
        ("key", name),
        ("heading", grid.text(row, second)),
        ("other", grid.place(row, first)),
        ("other_heading", grid.text(row, first)),
        ("letters", column_letters(second)),
    )
    return Fault("heading_twice", grid.place(row, second), facts)


def _with_text(grid: Grid, row: int, heading: str) -> list[int]:
    texts = {column: grid.text(row, column) for column in range(len(grid.rows[row]))}
    exact = [column for column, text in texts.items() if text and text == heading.strip()]
    wording = folded(heading)
    return exact or [
        column for column, text in texts.items() if wording and folded(text) == wording
    ]


def _by_letters(grid: Grid, heading: str) -> int | None:
    if not _LETTERS.fullmatch(heading):
        return None
    column = column_of(heading)
    return column if column < grid.width else None
