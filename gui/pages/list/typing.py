"""What typing into the table of candidates makes of the paper."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from core.base.script import folded
from core.domain.lists.paper import Candidate, ListPaper, Sex

COLUMNS = ("name", "surname", "jmbg", "sex", "occupation", "place", "address", "party")
"""The fields one types, from left to right; the table of the form has them in this order."""

_FEMALE = frozenset({"z", "zenski", "f", "female", "w", "zena"})
_MALE = frozenset({"m", "muski", "male", "muskarac"})
_ORDINAL = re.compile(r"\d{1,3}\.?")


def sex_of(text: str) -> Sex | None:
    """The sex a word or letter means; `None` where it means neither."""
    word = folded(text)
    if not word:
        return Sex.UNKNOWN
    return Sex.FEMALE if word in _FEMALE else Sex.MALE if word in _MALE else None


def with_field(candidate: Candidate, name: str, text: str) -> Candidate:
    """The candidate with one field as typed; a word that means no sex changes nothing."""
    tidy = " ".join(text.split())
    if name == "sex":
        sex = sex_of(tidy)
        return candidate if sex is None else replace(candidate, sex=sex)
    if name == "jmbg":
        return replace(candidate, jmbg=re.sub(r"[\s.\-/]", "", text), year=None)
    changed: dict[str, Any] = {name: tidy}
    return replace(candidate, **changed)


def with_cell(paper: ListPaper, row: int, name: str, text: str) -> ListPaper:
    """The paper with one cell as typed; the row after the last one adds a candidate."""
    rows = list(paper.candidates)
    if row == len(rows):
        added = with_field(Candidate(), name, text)
        return paper if added == Candidate() else replace(paper, candidates=(*rows, added))
    rows[row] = with_field(rows[row], name, text)
    return replace(paper, candidates=tuple(rows))


def inserted(paper: ListPaper, row: int) -> ListPaper:
    """An empty candidate before that row."""
    rows = list(paper.candidates)
    rows.insert(row, Candidate())
    return replace(paper, candidates=tuple(rows))


def removed(paper: ListPaper, row: int) -> ListPaper:
    """The paper without the candidate of that row."""
    if not 0 <= row < len(paper.candidates):
        return paper
    rows = paper.candidates
    return replace(paper, candidates=(*rows[:row], *rows[row + 1 :]))


def moved(paper: ListPaper, row: int, by: int) -> ListPaper:
    """The candidate of that row so many places further down, or up."""
    rows = list(paper.candidates)
    to = row + by
    if not (0 <= row < len(rows) and 0 <= to < len(rows)):
        return paper
    rows.insert(to, rows.pop(row))
    return replace(paper, candidates=tuple(rows))


def pasted(paper: ListPaper, row: int, column: int, text: str) -> ListPaper:
    """Cells copied from a spreadsheet, from that cell on; a first column of ordinals is left out.

    Rows beyond the last one are added. A cell that means no sex leaves that field as it was.
    """
    cells = [line.split("\t") for line in text.rstrip("\r\n").splitlines()]
    if column == 0 and _counted(cells):
        cells = [line[1:] for line in cells]
    for down, line in enumerate(cells):
        for name, one in zip(COLUMNS[column:], line, strict=False):
            if one.strip():
                at = min(row + down, len(paper.candidates))
                paper = with_cell(paper, at, name, one)
    return paper


def _counted(cells: Sequence[Sequence[str]]) -> bool:
    """Whether every line begins with an ordinal number."""
    return all(len(line) > 1 and _ORDINAL.fullmatch(line[0].strip()) for line in cells)
