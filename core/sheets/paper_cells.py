"""One cell of the form of a list to one value; what it cannot be is a fault with its place."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from core.base.moments import YEARS
from core.base.refusals import Fault
from core.base.script import folded
from core.domain.lists import jmbg
from core.domain.lists.filing import MOST_LETTERS, MOST_LIST_NAME
from core.domain.lists.paper import Right, Sex, SubmitterKind
from core.sheets.counts import count
from core.sheets.grid import Grid
from core.sheets.lists import truth
from core.sheets.paper_form import Kind
from core.sheets.paper_values import Value
from core.sheets.tidy import tidy
from core.words.catalogue import Language, words

MOST_PERCENT = 100
_SHOWN = 40
_OF_TEXT = {
    "formula": "formula_here",
    "error_value": "error_here",
    "date": "date_as_text",
    "not_a_number": "truth_as_text",
}
_OF_TRUTH = "not_a_number"
_WRITTEN = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})\.?")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?: 00:00:00)?")
_CODES = {
    Kind.SEX: "unknown_sex",
    Kind.SUBMITTER: "unknown_kind",
    Kind.RIGHT: "unknown_right",
}
_ALSO: dict[Kind, dict[str, str]] = {
    Kind.SEX: {
        "z": "f", "zensko": "f", "zenski": "f", "zena": "f", "female": "f", "woman": "f",
        "musko": "m", "muski": "m", "muskarac": "m", "male": "m", "man": "m",
    },
    Kind.SUBMITTER: {"stranka": "party", "party": "party", "grupa": "citizens_group"},
    Kind.RIGHT: {},
}  # fmt: skip


def value(grid: Grid, at: tuple[int, int], kind: Kind, faults: list[Fault]) -> Value:
    """What stands in a cell; `None` where it is empty or a fault was added."""
    row, column = at
    match kind:
        case Kind.TEXT:
            return text(grid, row, column, faults) or None
        case Kind.JMBG:
            return _number(grid, row, column, faults) or None
        case Kind.DAY:
            return _day(grid, row, column, faults)
        case Kind.COUNT:
            return count(grid, row, column, faults)
        case Kind.PERCENT:
            return _percent(grid, row, column, faults)
        case Kind.FLAG:
            return _flag(grid, row, column, faults)
        case Kind.SEX | Kind.SUBMITTER | Kind.RIGHT:
            return _choice(grid, at, kind, faults)


def text(grid: Grid, row: int, column: int, faults: list[Fault], most: int = MOST_LETTERS) -> str:
    """The text of a cell, if it is text and not too long; else empty, and a fault was added."""
    found = tidy(grid.text(row, column))
    strange = grid.strange.get((row, column), "")
    if strange:
        _fault(faults, _OF_TEXT[strange], grid, (row, column))
        return ""
    if len(found) > most:
        facts = (("text", found[:_SHOWN]), ("count", len(found)), ("most", most))
        faults.append(Fault("long_text", grid.place(row, column), facts))
        return ""
    return found


def most_letters(name: str) -> int:
    """As long as a line of the form may be."""
    return MOST_LIST_NAME if name == "name" else MOST_LETTERS


def _number(grid: Grid, row: int, column: int, faults: list[Fault]) -> str:
    """The ЈМБГ as it stands; one that lost its zero is offered back, never mended."""
    number = text(grid, row, column, faults)
    whole = jmbg.with_zero(number)
    if not whole:
        return number
    facts = (("number", number), ("whole", whole))
    faults.append(Fault("jmbg_lost_zero", grid.place(row, column), facts))
    return ""


def _day(grid: Grid, row: int, column: int, faults: list[Fault]) -> date | None:
    found = tidy(grid.text(row, column))
    strange = grid.strange.get((row, column), "")
    if not found and not strange:
        return None
    if strange in ("formula", "error_value"):
        _fault(faults, _OF_TEXT[strange], grid, (row, column))
        return None
    iso, written = _ISO.fullmatch(found), _WRITTEN.fullmatch(found)
    if iso is None and written is None:
        _fault(faults, "not_a_day", grid, (row, column))
        return None
    parts = iso.groups() if iso else written.groups()[::-1] if written else ()
    try:
        day = date(*map(int, parts))
    except ValueError:
        day = None
    if day is None or day.year not in YEARS:
        _fault(faults, "no_such_day", grid, (row, column))
        return None
    return day


def _percent(grid: Grid, row: int, column: int, faults: list[Fault]) -> int | None:
    found = count(grid, row, column, faults)
    if found is None or found <= MOST_PERCENT:
        return found
    faults.append(Fault("bad_percent", grid.place(row, column), (("number", str(found)),)))
    return None


def _flag(grid: Grid, row: int, column: int, faults: list[Fault]) -> bool | None:
    found = grid.text(row, column)
    strange = grid.strange.get((row, column), "")
    if not found and not strange:
        return None
    if strange not in ("", _OF_TRUTH):
        _fault(faults, _OF_TEXT[strange], grid, (row, column))
        return None
    answer = truth(found)
    if answer is None:
        _fault(faults, "bad_flag", grid, (row, column))
    return answer


def _choice(
    grid: Grid, at: tuple[int, int], kind: Kind, faults: list[Fault]
) -> Sex | SubmitterKind | Right | None:
    row, column = at
    found = tidy(grid.text(row, column))
    strange = grid.strange.get(at, "")
    if strange:
        _fault(faults, _OF_TEXT[strange], grid, at)
        return None
    if not found:
        return None
    chosen = _choices(kind).get(folded(found))
    if chosen is None:
        _fault(faults, _CODES[kind], grid, at)
        return None
    return _of_kind(kind, chosen)


def _of_kind(kind: Kind, chosen: str) -> Sex | SubmitterKind | Right:
    if kind is Kind.SEX:
        return Sex(chosen)
    return SubmitterKind(chosen) if kind is Kind.SUBMITTER else Right(chosen)


@cache
def _choices(kind: Kind) -> Mapping[str, str]:
    """What the words of a choice mean, folded, in both written languages."""
    prefix, names = {
        Kind.SEX: ("sex", [Sex.FEMALE.value, Sex.MALE.value]),
        Kind.SUBMITTER: ("submitter", [one.value for one in SubmitterKind]),
        Kind.RIGHT: ("right", [one.value for one in Right]),
    }[kind]
    spoken = (words(Language.SR_CYRL), words(Language.EN))
    own = {folded(speech(f"{prefix}.{name}")): name for speech in spoken for name in names}
    return {**_ALSO[kind], **own}


def _fault(faults: list[Fault], code: str, grid: Grid, at: tuple[int, int]) -> None:
    row, column = at
    shown = tidy(grid.text(row, column))[:_SHOWN]
    faults.append(Fault(code, grid.place(row, column), (("text", shown),)))
