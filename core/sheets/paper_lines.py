"""Reads the first sheet of the form of a list: a label on each line, and what stands beside it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from core.base.refusals import Fault
from core.base.script import folded
from core.domain.election.acts import MOST_SEATS
from core.domain.election.model import Particulars
from core.domain.minutes.model import MOST
from core.sheets.grid import Grid
from core.sheets.paper_cells import most_letters, text, value
from core.sheets.paper_form import ELECTION, Kind, Line, labels
from core.sheets.paper_values import Value
from core.sheets.tidy import tidy

FEWEST = 3
"""So many known labels make a sheet the first sheet of a form."""
_NEEDED = ("name", "submitter.kind", "submitter.name", "representative.right")
_CHOSEN = ("submitter.kind", "representative.right")
_OF_ELECTION = ("election.name", "election.seats", "election.called", "election.held")


@dataclass(frozen=True, slots=True)
class Lines:
    """What the lines say by key, where each stands, and what is wrong with them."""

    values: Mapping[str, Value]
    places: Mapping[str, str]
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Labelled:
    """Known labels of a sheet: each line with the row and the column of its label."""

    lines: tuple[tuple[Line, int, int], ...] = ()
    columns: frozenset[int] = field(default_factory=frozenset)


def labelled(grid: Grid) -> Labelled:
    """The known labels of a sheet, the first of each row."""
    found = tuple(_labels(grid))
    return Labelled(found, frozenset(column for _line, _row, column in found))


def read_lines(grid: Grid, there: Labelled) -> Lines:
    """All lines of the sheet; every fault is named."""
    faults = [Fault("merged", f"{grid.name}!{area}") for area, _first, _last in grid.merged]
    values: dict[str, Value] = {}
    places: dict[str, str] = {}
    for line, row, column in there.lines:
        if line.key in places:
            facts = (("label", grid.text(row, column)), ("other", places[line.key]))
            faults.append(Fault("line_twice", grid.place(row, column), facts))
            continue
        places[line.key] = grid.place(row, column + 1)
        values[line.key] = _value(grid, line, row, column + 1, faults)
    faults += _unknown(grid, there)
    faults += [
        Fault("line_missing", grid.name, (("field", f"filed.{key}"),))
        for key in _NEEDED
        if key not in places
    ]
    faulty = {fault.place for fault in faults}
    for line, row, column in there.lines:
        place = grid.place(row, column + 1)
        if line.key in _CHOSEN and values.get(line.key) is None and place not in faulty:
            faults.append(Fault("choice_missing", place, (("field", line.field),)))
    if places.get("motion") not in faulty:
        faults += _about_motion(values, places)
    return Lines(values, places, tuple(faults))


def election_of(lines: Lines, faults: list[Fault]) -> tuple[Particulars | None, str]:
    """The election a form is for, and the id of its law; nothing where that section is empty."""
    found = {line.name: lines.values.get(line.key) for line in ELECTION}
    if not any(found.values()):
        return None, ""
    for key in _OF_ELECTION:
        if found[key] is None:
            place = lines.places.get(key, next(iter(lines.places.values())))
            faults.append(Fault("election_part", place, (("field", key),)))
    faults += _impossible(lines, "election.seats", MOST_SEATS)
    faults += _impossible(lines, "election.voters", MOST)
    name, seats, called, held = (found[key] for key in _OF_ELECTION)
    if not isinstance(called, date) or not isinstance(held, date):
        return None, ""
    if called >= held:
        faults.append(Fault("dates_order", lines.places["election.held"]))
    voters, unit = found["election.voters"], found["election.unit"]
    particulars = Particulars(
        name=str(name or ""),
        unit=str(unit or name or ""),
        kind="municipality",
        region="",
        seats=seats if isinstance(seats, int) else 0,
        called=called,
        held=held,
        voters=voters if isinstance(voters, int) else None,
    )
    return particulars, str(found["election.law"] or "")


def _labels(grid: Grid) -> Iterator[tuple[Line, int, int]]:
    known = labels()
    for row in range(len(grid.rows)):
        for column in range(len(grid.rows[row])):
            line = known.get(folded(grid.text(row, column)))
            if line is not None:
                yield line, row, column
                break


def _value(grid: Grid, line: Line, row: int, column: int, faults: list[Fault]) -> Value:
    if line.kind is Kind.TEXT:
        return text(grid, row, column, faults, most_letters(line.key)) or None
    return value(grid, (row, column), line.kind, faults)


def _unknown(grid: Grid, there: Labelled) -> Iterator[Fault]:
    """Lines whose label is not of the form, though something stands beside it."""
    known = {row for _line, row, _column in there.lines}
    for row in sorted(set(range(len(grid.rows))) - known):
        for column in there.columns:
            label = tidy(grid.text(row, column))
            if label and grid.filled(row, column + 1):
                facts = (("label", label[:60]),)
                yield Fault("line_unknown", grid.place(row, column), facts)


def _about_motion(values: Mapping[str, Value], places: Mapping[str, str]) -> Iterator[Fault]:
    said = any(values.get(f"motion.{name}") is not None for name in ("nation", "percent"))
    if not said or values.get("motion") is True:
        return
    place = places.get("motion") or places.get("motion.nation") or places["motion.percent"]
    if values.get("motion") is False:
        yield Fault("motion_denied", place)
    else:
        yield Fault("motion_unclear", place)


def _impossible(lines: Lines, key: str, most: int) -> Iterator[Fault]:
    number = lines.values.get(key)
    if isinstance(number, int) and not 1 <= number <= most:
        facts = (("number", str(number)), ("most", most))
        yield Fault("bad_number", lines.places[key], facts)
