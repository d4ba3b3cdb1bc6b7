"""Rows of a sheet as electoral lists: number, name, minority status, number of candidates."""

from collections.abc import Mapping

from core.base.refusals import Fault, FaultyInput
from core.base.script import folded
from core.domain.lists.model import ElectoralList
from core.sheets.counts import count
from core.sheets.headings import Headings, Wanted, find
from core.sheets.read import Grid, Workbook

_FLAGS = {
    "": False, "ne": False, "no": False, "0": False, "false": False, "n": False,
    "da": True, "yes": True, "1": True, "true": True, "y": True, "d": True,
}  # fmt: skip
_WANTED = Wanted(
    needed=("number", "name"),
    optional=("leader", "minority", "candidates"),
    renamed=(("list_no", "number"), ("list_name", "name")),
)


def read_lists(book: Workbook, mapping: Mapping[str, str]) -> tuple[ElectoralList, ...]:
    """The lists of a sheet in the order of their numbers; `FaultyInput` names every fault."""
    grid, headings = find(book, _WANTED, mapping)
    faults = [
        Fault("merged", f"{grid.name}!{a}") for a, _f, last in grid.merged if last >= headings.row
    ]
    found: list[ElectoralList] = []
    for row in range(headings.row + 1, len(grid.rows)):
        if any(grid.text(row, column) for column in headings.columns.values()):
            _take(grid, row, headings, found, faults)
    if not found and not faults:
        faults.append(Fault("no_rows", grid.name))
    if faults:
        raise FaultyInput("sheet.faulty", tuple(faults), file=book.file)
    return tuple(sorted(found, key=lambda entry: entry.no))


def _take(
    grid: Grid, row: int, headings: Headings, found: list[ElectoralList], faults: list[Fault]
) -> None:
    columns = headings.columns
    before = len(faults)
    no = count(grid, row, columns["number"], faults)
    name = grid.text(row, columns["name"])
    if no is None and len(faults) == before:
        faults.append(Fault("number_missing", grid.place(row, columns["number"])))
    if not name:
        faults.append(Fault("name_missing", grid.place(row, columns["name"])))
    if any(entry.no == no for entry in found):
        faults.append(Fault("list_twice", grid.place(row, columns["number"]), (("no", no or 0),)))
    candidates = None
    if "candidates" in columns:
        candidates = count(grid, row, columns["candidates"], faults)
    minority = _flag(grid, row, columns["minority"], faults) if "minority" in columns else False
    leader = grid.text(row, columns["leader"]) if "leader" in columns else ""
    if len(faults) == before and no is not None:
        found.append(ElectoralList(no, name, leader, minority, candidates))


def _flag(grid: Grid, row: int, column: int, faults: list[Fault]) -> bool:
    text = grid.text(row, column)
    answer = _FLAGS.get(folded(text))
    if answer is None:
        faults.append(Fault("bad_flag", grid.place(row, column), (("text", text),)))
    return answer is True
