"""A filed list as a file: the commission's own form (xlsx) or JSON, read whole or not at all."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from core.base.findings import Finding
from core.base.refusals import KnownFailure
from core.base.script import folded
from core.domain.election.acts import proposed_law
from core.domain.election.model import Election, Particulars
from core.domain.lists.check import check
from core.domain.lists.paper import ListPaper
from core.domain.lists.rules.case import Case
from core.law.profile import LegalProfile
from core.office import found, paper_json, strict_json
from core.office.filed import other_units
from core.office.units import register
from core.words.catalogue import Words

_OF_TITLES = ("izbor", "skupstin", "election")
SUFFIXES = (".xlsx", ".xlsm", ".json")


@dataclass(frozen=True, slots=True)
class PaperFile:
    """A list read from a file; what the file does not say of the election is `None`.

    `passed_over` are headings or keys that nobody knows, and which were not read.
    """

    paper: ListPaper
    received: datetime | None = None
    particulars: Particulars | None = None
    law: LegalProfile | None = None
    passed_over: tuple[str, ...] = ()


def read_paper(path: Path) -> PaperFile:
    """The list of a form or of a JSON file.

    Raises `KnownFailure`, of a form `FaultyInput` with every fault by sheet and cell.
    """
    if not path.is_file():
        raise KnownFailure("sheet.missing", file=str(path))
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise KnownFailure("paper_file.unknown_format", file=path.name)
    return _of_json(path) if suffix == ".json" else _of_form(path)


def is_form(path: Path) -> bool:
    """Whether a file is the form of one list, and no short sheet of lists proclaimed already."""
    if path.suffix.lower() == ".json":
        return True
    if path.suffix.lower() not in SUFFIXES or not path.is_file():
        return False
    from core.sheets import opening, paper_sheet
    from core.sheets.read import read

    return paper_sheet.is_form(read(path, opening.LONGEST))


def check_alone(file: PaperFile, name: str, at: datetime | None = None) -> tuple[Finding, ...]:
    """What the rules find in a list by what its file says of the election; `name` is the file's.

    `at` is when it would be filed, where the file does not say.
    """
    if file.particulars is None or file.law is None:
        raise KnownFailure("paper_file.no_election", file=name)
    received, units = file.received or at, _elsewhere(file.particulars, file.law)
    return check(Case(file.particulars, file.law, file.paper, received, units=units))


def write_form(
    particulars: Particulars,
    law: LegalProfile,
    words: Words,
    target: Path,
    paper: ListPaper | None = None,
) -> None:
    """Write the form for one list, empty or filled in, over an earlier file of that name."""
    from core.office.whole import write_whole
    from core.sheets.paper_template import template

    write_whole(target, template(particulars, law, words, paper))


def _of_form(path: Path) -> PaperFile:
    from core.sheets import opening, paper_sheet
    from core.sheets.read import read

    said = paper_sheet.read_form(read(path, opening.LONGEST))
    law = _law(said.law, said.particulars)
    return PaperFile(said.paper, None, said.particulars, law, said.unknown)


def _of_json(path: Path) -> PaperFile:
    try:
        said = paper_json.read(strict_json.document(path))
    except strict_json.Odd as odd:
        raise KnownFailure(f"paper_file.{odd.code}", file=path.name, **odd.facts) from odd
    law = _law(said.law, said.particulars)
    return PaperFile(said.paper, said.received, said.particulars, law, said.passed_over)


def _elsewhere(particulars: Particulars, law: LegalProfile) -> frozenset[str]:
    """Other units, as far as the file says in which unit the election is held.

    A name that is a title, as „Избори за одборнике …“, says it only where a unit stands in it.
    """
    unit = particulars.unit
    if not unit or unit == particulars.name:
        words = folded(particulars.name).split()
        named = [one.name for one in register() if set(folded(one.name).split()) <= set(words)]
        title = any(word.startswith(_OF_TITLES) for word in words)
        unit = max(named, key=len, default="" if title else particulars.name)
    held = replace(particulars, unit=unit)
    return other_units(Election(held, law)) if unit else frozenset()


def _law(id: str, particulars: Particulars | None) -> LegalProfile | None:
    """The law a file names, or the one the program proposes for that day of voting."""
    if not id and particulars is None:
        return None
    wanted = id or (proposed_law(particulars.held) if particulars else "")
    law = found.law(wanted)
    if law.scope != "local":
        known = (name for name in found.profiles() if found.law(name).scope == "local")
        raise KnownFailure("paper_file.not_local", id=law.id, known=", ".join(known))
    return law
