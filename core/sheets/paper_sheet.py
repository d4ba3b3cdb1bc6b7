"""Reads a filed list from the commission's own form (образац изборне листе), or nothing at all."""

from dataclasses import dataclass

from core.base.refusals import Fault, FaultyInput, KnownFailure
from core.domain.election.model import Particulars
from core.domain.lists.paper import ListPaper
from core.sheets import paper_candidates, paper_lines
from core.sheets.grid import Grid, Workbook
from core.sheets.paper_candidates import Table
from core.sheets.paper_lines import Labelled
from core.sheets.paper_values import gathered


@dataclass(frozen=True, slots=True)
class PaperSheet:
    """What a form says; `law` is the id it names, `unknown` are headings that were passed over."""

    paper: ListPaper
    particulars: Particulars | None = None
    law: str = ""
    unknown: tuple[str, ...] = ()


def is_form(book: Workbook) -> bool:
    """Whether a workbook is the form of a list, and no short sheet of proclaimed lists."""
    return bool(_of_candidates(book))


def read_form(book: Workbook) -> PaperSheet:
    """The whole list; `FaultyInput` names every fault by sheet and cell, and nothing is taken."""
    faults: list[Fault] = []
    tables, lists = _of_candidates(book), _of_list(book)
    if not tables and not lists:
        raise KnownFailure("paper_file.not_a_form", file=book.file)
    if len(tables) != 1:
        faults.append(_sheets_of_candidates(book, [grid.name for grid, _table in tables]))
    if len(lists) != 1:
        faults.append(_sheets_of_list(book, [grid.name for grid, _lines in lists]))
    if faults:
        raise FaultyInput("sheet.faulty", tuple(faults), file=book.file)
    (grid, there), (sheet, labelled) = tables[0], lists[0]
    lines = paper_lines.read_lines(sheet, labelled)
    faults += lines.faults
    particulars, law = paper_lines.election_of(lines, faults)
    candidates = paper_candidates.read_candidates(grid, there, faults)
    if faults:
        raise FaultyInput("sheet.faulty", tuple(faults), file=book.file)
    return PaperSheet(gathered(lines.values, candidates), particulars, law, there.unknown)


def _of_candidates(book: Workbook) -> list[tuple[Grid, Table]]:
    found = [(grid, paper_candidates.table(grid)) for grid in book.grids]
    return [(grid, table) for grid, table in found if table is not None]


def _of_list(book: Workbook) -> list[tuple[Grid, Labelled]]:
    found = [(grid, paper_lines.labelled(grid)) for grid in book.grids]
    return [(grid, there) for grid, there in found if len(there.lines) >= paper_lines.FEWEST]


def _sheets_of_candidates(book: Workbook, names: list[str]) -> Fault:
    if not names:
        return Fault("no_candidate_sheet", book.file)
    return Fault("two_candidate_sheets", book.file, (("sheets", ", ".join(names)),))


def _sheets_of_list(book: Workbook, names: list[str]) -> Fault:
    if not names:
        return Fault("no_list_sheet", book.file)
    return Fault("two_list_sheets", book.file, (("sheets", ", ".join(names)),))
