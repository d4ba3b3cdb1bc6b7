"""Rows of a sheet as electoral lists: number, name, minority status, number of candidates."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from core.base.refusals import Fault, FaultyInput
from core.base.script import folded
from core.domain.lists.acts import MOST_CANDIDATES, MOST_LISTS
from core.domain.lists.model import ElectoralList
from core.sheets.counts import DASHES, count, number
from core.sheets.grid import Grid, Workbook
from core.sheets.headings import Headings, Wanted, find
from core.sheets.rows import Told, spoilt, told, under

_YES = frozenset({"da", "yes", "true", "tacno"})
_NO = frozenset({"ne", "no", "false", "netacno"})
_MARKS = {
    "": False, **dict.fromkeys(DASHES, False), "n": False, "н": False,
    "x": True, "х": True, "✓": True, "✔": True, "+": True, "d": True, "д": True, "y": True,
}  # fmt: skip
_DIGIT = re.compile(r"([01])(?:[.,]0+)?")
_OF_TRUTH = "not_a_number"
"""How the reader calls a cell of true or false, which is no count but is an answer."""
_WANTED = Wanted(
    needed=("number", "name"),
    optional=("leader", "minority", "candidates"),
    renamed=(
        ("list_no", "number"),
        ("list", "number"),
        ("running", "number"),
        ("list_name", "name"),
    ),
)


@dataclass(frozen=True, slots=True)
class ListSheet:
    """The lists of a sheet, in the order of their numbers, and what else it says."""

    lists: tuple[ElectoralList, ...]
    told: Told


def read_lists(book: Workbook, mapping: Mapping[str, str], sheet: str = "") -> ListSheet:
    """The lists of a sheet; `FaultyInput` names every fault."""
    grid, headings = find(book, _WANTED, mapping, sheet)
    faults = spoilt(book, grid, headings)
    rows = under(grid, headings)
    found: list[ElectoralList] = []
    for row in rows.data:
        _take(grid, row, headings, found, faults)
    if not found and not faults:
        faults.append(Fault("no_rows", grid.name))
    if faults:
        raise FaultyInput("sheet.faulty", tuple(faults), file=book.file)
    lists = tuple(sorted(found, key=lambda entry: entry.no))
    return ListSheet(lists, told(book, grid, headings, rows))


def _take(
    grid: Grid, row: int, headings: Headings, found: list[ElectoralList], faults: list[Fault]
) -> None:
    columns = headings.columns
    before = len(faults)
    no = number(grid, row, columns["number"], MOST_LISTS, faults)
    name = grid.text(row, columns["name"])
    if not name:
        faults.append(Fault("name_missing", grid.place(row, columns["name"])))
    if any(entry.no == no for entry in found):
        faults.append(Fault("list_twice", grid.place(row, columns["number"]), (("no", no or 0),)))
    candidates = _candidates(grid, row, columns.get("candidates"), faults)
    minority = _flag(grid, row, columns["minority"], faults) if "minority" in columns else False
    leader = grid.text(row, columns["leader"]) if "leader" in columns else ""
    if len(faults) == before and no is not None:
        found.append(ElectoralList(no, name, leader, minority, candidates))


def _candidates(grid: Grid, row: int, column: int | None, faults: list[Fault]) -> int | None:
    if column is None:
        return None
    found = count(grid, row, column, faults)
    if found is not None and not 1 <= found <= MOST_CANDIDATES:
        facts = (("number", found), ("most", MOST_CANDIDATES))
        faults.append(Fault("bad_candidates", grid.place(row, column), facts))
    return found


def _flag(grid: Grid, row: int, column: int, faults: list[Fault]) -> bool:
    text = grid.text(row, column)
    strange = grid.strange.get((row, column), "")
    answer = truth(text)
    if strange not in ("", _OF_TRUTH):
        faults.append(Fault(strange, grid.place(row, column), (("text", text),)))
    elif answer is None:
        faults.append(Fault("bad_flag", grid.place(row, column), (("text", text),)))
    return answer is True


def truth(text: str) -> bool | None:
    """What a cell says to a question of yes or no; `None` when it says neither."""
    digit = _DIGIT.fullmatch(text)
    if digit:
        return digit.group(1) == "1"
    if text.casefold() in _MARKS:
        return _MARKS[text.casefold()]
    first = folded(text).partition(" ")[0]
    return first in _YES if first in _YES | _NO else None
