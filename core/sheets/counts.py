"""One cell to one count; what is no count is a fault with its own code."""

import re

from core.base.refusals import Fault
from core.domain.minutes.model import MOST, Figure, Mark
from core.sheets.grid import Grid

DASHES = frozenset({"-", "–", "—", "−"})
_NEGATIVE = re.compile(r"[-−–]\s*\d+([.,]\d+)?")
_FRACTION = re.compile(r"\d+[.,]\d+")
_DATE = re.compile(r"\d{4}-\d\d-\d\d.*|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}\.?")


def count_code(text: str) -> str:
    """The fault code of a text that should be a count; empty when it is one."""
    if text.isascii() and text.isdigit():
        return "" if len(text) <= 12 and int(text) <= MOST else "huge"
    if _NEGATIVE.fullmatch(text):
        return "negative"
    if _DATE.fullmatch(text):
        return "date"
    if _FRACTION.fullmatch(text):
        return "fractional"
    return "not_a_number"


def count(grid: Grid, row: int, column: int, faults: list[Fault]) -> int | None:
    """The whole number of a cell; `None` when it is empty or a fault was added."""
    text = grid.text(row, column)
    code = grid.strange.get((row, column), "")
    if not text and not code:
        return None
    code = code or count_code(text)
    if code:
        faults.append(Fault(code, grid.place(row, column), (("text", text),)))
        return None
    return int(text)


def figure(grid: Grid, row: int, column: int, faults: list[Fault]) -> Figure:
    """The figure of the minutes in a cell; empty or a dash means the paper has no number."""
    if lacks(grid, row, column):
        return Mark.ABSENT
    found = count(grid, row, column, faults)
    return Mark.ABSENT if found is None else found


def number(grid: Grid, row: int, column: int, most: int, faults: list[Fault]) -> int | None:
    """The number that names a row, from 1 to `most`; `None` when a fault was added."""
    before = len(faults)
    found = count(grid, row, column, faults)
    if len(faults) > before:
        return None
    if found is None:
        faults.append(Fault("number_missing", grid.place(row, column)))
    elif not 1 <= found <= most:
        facts = (("number", str(found)), ("most", most))
        faults.append(Fault("bad_number", grid.place(row, column), facts))
    else:
        return found
    return None


def plain(grid: Grid, row: int, column: int) -> int | None:
    """The whole number written in a cell; `None` for a formula and all else that is none."""
    text = grid.text(row, column)
    return (
        int(text) if text and (row, column) not in grid.strange and not count_code(text) else None
    )


def lacks(grid: Grid, row: int, column: int) -> bool:
    """Whether a cell has no number: it is empty, or a dash."""
    text = grid.text(row, column)
    return (row, column) not in grid.strange and (not text or text in DASHES)
