"""One cell to one count; what is no count is a fault with its own code."""

import re

from core.base.refusals import Fault
from core.domain.minutes.model import MOST, Figure, Mark
from core.sheets.read import Grid

_DASHES = frozenset({"-", "–", "—", "−"})
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
    if grid.text(row, column) in _DASHES and (row, column) not in grid.strange:
        return Mark.ABSENT
    found = count(grid, row, column, faults)
    return Mark.ABSENT if found is None else found
