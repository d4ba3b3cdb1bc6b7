"""Finds the sheet and its row of headings, and says which column each field stands in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.base.refusals import Fault, FaultyInput
from core.base.script import folded
from core.sheets.by_hand import given, twice
from core.sheets.grid import Grid, Workbook
from core.sheets.list_headings import ListNames
from core.sheets.wordings import EXPLICIT, RUNNING, meaning

_LOOK_AT = 25


@dataclass(frozen=True, slots=True)
class Headings:
    """Where the heading row is, which column each field stands in, and headings not recognised.

    `recognised` counts fields found by their headings; `differing` are cells, by ballot number,
    that have the number of a list and another name.
    """

    row: int
    columns: Mapping[str, int]
    unknown: tuple[str, ...]
    recognised: int = 0
    faults: tuple[Fault, ...] = ()
    differing: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a sheet must have and may have; `lists` are the lists whose votes to look for.

    `renamed` says which field a meaning of `KNOWN` stands for in this kind of sheet.
    """

    needed: tuple[str, ...]
    optional: tuple[str, ...] = ()
    lists: ListNames = field(default_factory=ListNames)
    renamed: tuple[tuple[str, str], ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """Every field looked for."""
        return (*self.needed, *self.optional)

    def stands_for(self, meaning: str) -> str:
        """The field a meaning stands for here."""
        return dict(self.renamed).get(meaning, meaning)


@dataclass(frozen=True, slots=True)
class _Claim:
    column: int
    meaning: str


def find(
    book: Workbook, wanted: Wanted, mapping: Mapping[str, str], sheet: str = ""
) -> tuple[Grid, Headings]:
    """The sheet and its headings; `mapping` gives headings (or column letters) of fields by hand.

    Raises `FaultyInput` when no heading row is found, several sheets fit equally well, a field is
    missing, or two columns claim one field.
    """
    mapping = _known_fields(book, wanted, mapping)
    grid, found = _fitting(book, _visible(book, sheet), wanted, mapping)
    missing = [name for name in wanted.needed if name not in found.columns]
    told = {str(dict(fault.facts).get("field")) for fault in found.faults}
    faults = list(found.faults)
    faults += [_missing(grid, found, wanted, name) for name in missing if name not in told]
    if faults:
        raise FaultyInput("sheet.faulty", tuple(faults), file=book.file)
    return grid, found


def _known_fields(book: Workbook, wanted: Wanted, mapping: Mapping[str, str]) -> dict[str, str]:
    fields = ", ".join(wanted.all)
    faults = tuple(
        Fault("map_unknown_field", book.file, (("name", name), ("fields", fields)))
        for name in mapping
        if wanted.stands_for(name) not in wanted.all
    )
    if faults:
        raise FaultyInput("sheet.faulty", faults, file=book.file)
    return {wanted.stands_for(name): heading for name, heading in mapping.items()}


def _visible(book: Workbook, sheet: str) -> tuple[Grid, ...]:
    if not sheet:
        return book.grids
    named = tuple(grid for grid in book.grids if grid.name == sheet)
    if not named:
        names = ", ".join(grid.name for grid in book.grids)
        fault = Fault("unknown_sheet", book.file, (("name", sheet), ("sheets", names)))
        raise FaultyInput("sheet.faulty", (fault,), file=book.file)
    return named


def _fitting(
    book: Workbook, grids: tuple[Grid, ...], wanted: Wanted, mapping: Mapping[str, str]
) -> tuple[Grid, Headings]:
    fits = [(grid, found) for grid in grids if (found := _best(grid, wanted, mapping))]
    if not fits:
        place = grids[0].name if grids else book.file
        raise FaultyInput("sheet.faulty", (Fault("no_headings", place),), file=book.file)
    most = max(found.recognised for _grid, found in fits)
    best = [(grid, found) for grid, found in fits if found.recognised == most]
    if len(best) > 1:
        names = ", ".join(grid.name for grid, _found in best)
        fault = Fault("several_sheets", book.file, (("sheets", names),))
        raise FaultyInput("sheet.faulty", (fault,), file=book.file)
    return best[0]


def _best(grid: Grid, wanted: Wanted, mapping: Mapping[str, str]) -> Headings | None:
    found = [_headings(grid, row, wanted, mapping) for row in range(min(_LOOK_AT, len(grid.rows)))]
    best = max(found, key=lambda h: h.recognised, default=None)
    return best if best is not None and len(best.columns) >= 2 else None


def _headings(grid: Grid, row: int, wanted: Wanted, mapping: Mapping[str, str]) -> Headings:
    hand = given(grid, row, mapping)
    claims: dict[str, list[_Claim]] = {}
    differing: dict[int, int] = {}
    for column in range(len(grid.rows[row])):
        text = grid.text(row, column)
        if not text or column in hand.columns.values():
            continue
        heading = wanted.lists.heading(text)
        known = meaning(text)
        name = heading.field or wanted.stands_for(known)
        if heading.differs:
            differing.setdefault(heading.differs, column)
        if name in wanted.all and name not in mapping:
            claims.setdefault(name, []).append(_Claim(column, known))
    best = {name: _best_claims(made) for name, made in claims.items()}
    columns = {**hand.columns, **{name: made[0].column for name, made in best.items()}}
    faults = tuple(
        twice(grid, row, name, (made[0].column, other.column))
        for name, made in best.items()
        for other in made[1:]
    )
    unknown = _left_over(
        grid, row, {*columns.values(), *(c.column for m in best.values() for c in m)}
    )
    recognised = len(best) + hand.by_text
    return Headings(row, columns, unknown, recognised, (*hand.faults, *faults), differing)


def _best_claims(claims: list[_Claim]) -> list[_Claim]:
    """A running number gives way to a heading that says whose number it is."""
    if any(claim.meaning in EXPLICIT for claim in claims):
        return [claim for claim in claims if claim.meaning != RUNNING]
    return claims


def _left_over(grid: Grid, row: int, used: set[int]) -> tuple[str, ...]:
    texts = {column: grid.text(row, column) for column in range(len(grid.rows[row]))}
    return tuple(
        " ".join(text.split())
        for column, text in texts.items()
        if column not in used and folded(text)
    )


def _missing(grid: Grid, found: Headings, wanted: Wanted, name: str) -> Fault:
    facts = (("field", name), ("key", name), ("unknown", "\n".join(found.unknown)))
    no = int(name.removeprefix("list:")) if name.startswith("list:") else 0
    if no not in found.differing:
        return Fault("heading_missing", grid.place(found.row), facts)
    column = found.differing[no]
    more = (
        ("heading", grid.text(found.row, column)),
        ("no", no),
        ("name", wanted.lists.written[no]),
    )
    return Fault("list_heading_differs", grid.place(found.row, column), (*facts, *more))
