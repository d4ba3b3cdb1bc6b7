"""Recognises the headings of a sheet in Serbian, in both scripts, and in English."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from core.base.refusals import Fault, FaultyInput
from core.base.script import folded
from core.sheets.read import Grid, Workbook, column_letters

KNOWN: dict[str, tuple[str, ...]] = {
    "number": (
        "број", "бр", "бм", "рб", "р бр", "редни број", "бирачко место", "број бирачког места",
        "бр бирачког места", "station", "number", "no", "nr", "station number",
        "polling station", "polling station number", "station no",
    ),
    "name": (
        "назив", "назив бирачког места", "име", "name", "station name", "polling station name",
    ),
    "address": ("адреса", "адреса бирачког места", "место и адреса", "address", "location"),
    "area": (
        "општина", "град", "општина град", "јединица", "municipality", "area", "city",
    ),
    "registered": (
        "уписано", "уписаних", "уписано бирача", "уписани бирачи", "број уписаних бирача",
        "број бирача", "бирача", "број бирача уписаних у извод из бирачког списка", "s",
        "registered", "registered voters", "voters", "electorate",
    ),
    "received": (
        "примљено", "примљено листића", "примљени листићи", "примљених листића",
        "број примљених гласачких листића", "r", "received", "ballots received",
    ),
    "unused": (
        "неупотребљено", "неупотребљених", "неупотребљени листићи", "неупотребљених листића",
        "број неупотребљених гласачких листића", "u", "unused", "unused ballots",
    ),
    "voted": (
        "гласало", "изашло", "изашло на изборе", "гласало бирача", "број бирача који су гласали",
        "број бирача који су изашли на изборе", "g", "voted", "turnout", "turned out",
        "voters who voted",
    ),
    "in_box": (
        "у кутији", "листића у кутији", "број гласачких листића у гласачкој кутији", "b",
        "in box", "in the box", "ballots in box", "ballots in the box",
    ),
    "invalid": (
        "неважећих", "неважећи", "неважећи листићи", "неважећих листића",
        "број неважећих гласачких листића", "n", "invalid", "invalid ballots",
    ),
    "valid": (
        "важећих", "важећи", "важећи листићи", "важећих листића",
        "број важећих гласачких листића", "v", "valid", "valid ballots",
    ),
    "minority": (
        "мањинска", "мањина", "националне мањине", "листа националне мањине", "minority",
        "minority list", "national minority",
    ),
    "candidates": (
        "кандидата", "кандидати", "број кандидата", "candidates", "number of candidates",
    ),
    "leader": ("носилац", "носилац листе", "носилац изборне листе", "leader", "list leader"),
    "list_no": (
        "редни број листе", "број листе", "листа", "list", "list number", "list no",
    ),
    "list_name": ("назив листе", "назив изборне листе", "изборна листа", "list name"),
}  # fmt: skip

_BY_WORDING = {folded(word): name for name, wordings in KNOWN.items() for word in wordings}
_LIST = re.compile(r"^(?:lista|list|izborna lista|l)? ?(\d{1,2})(?: .*)?$")
_LETTERS = {column_letters(column): column for column in range(16_384)}
_LOOK_AT = 25


@dataclass(frozen=True, slots=True)
class Headings:
    """Where the heading row is, which column each field stands in, and headings not recognised."""

    row: int
    columns: Mapping[str, int]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a sheet must have and may have; `lists` are ballot numbers and names to look for."""

    needed: tuple[str, ...]
    optional: tuple[str, ...] = ()
    lists: tuple[tuple[int, str], ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """Every field looked for."""
        return (*self.needed, *self.optional)


def find(book: Workbook, wanted: Wanted, mapping: Mapping[str, str]) -> tuple[Grid, Headings]:
    """The sheet and its headings; `mapping` gives headings (or column letters) of fields by hand.

    Raises `FaultyInput` when no heading row is found, several sheets fit, or a field is missing.
    """
    fits = [(grid, found) for grid in book.grids if (found := _best(grid, wanted, mapping))]
    if not fits:
        place = book.grids[0].name if book.grids else book.file
        raise FaultyInput("sheet.faulty", (Fault("no_headings", place),), file=book.file)
    if len(fits) > 1:
        names = ", ".join(grid.name for grid, _found in fits)
        fault = Fault("several_sheets", book.file, (("sheets", names),))
        raise FaultyInput("sheet.faulty", (fault,), file=book.file)
    grid, found = fits[0]
    unknown = ("unknown", "\n".join(found.unknown))
    faults = tuple(
        Fault("heading_missing", grid.place(found.row), (("field", name), ("key", name), unknown))
        for name in wanted.needed
        if name not in found.columns
    )
    if faults:
        raise FaultyInput("sheet.faulty", faults, file=book.file)
    return grid, found


def _best(grid: Grid, wanted: Wanted, mapping: Mapping[str, str]) -> Headings | None:
    found = [_headings(grid, row, wanted, mapping) for row in range(min(_LOOK_AT, len(grid.rows)))]
    best = max(found, key=lambda h: len(h.columns), default=None)
    return best if best is not None and len(best.columns) >= 2 else None


def _headings(grid: Grid, row: int, wanted: Wanted, mapping: Mapping[str, str]) -> Headings:
    columns: dict[str, int] = {}
    unknown: list[str] = []
    by_hand = {folded(heading): name for name, heading in mapping.items()}
    by_letters = {heading.upper(): name for name, heading in mapping.items()}
    renamed = dict(wanted.renamed)
    for column in range(len(grid.rows[row])):
        text = grid.text(row, column)
        if not text:
            continue
        known = _BY_WORDING.get(folded(text), "")
        name = by_hand.get(folded(text)) or renamed.get(known, known)
        if not name or name not in wanted.all:
            name = _list_field(text, wanted.lists)
        if name in wanted.all and name not in columns:
            columns[name] = column
        elif folded(text):
            unknown.append(text)
    for letters, name in by_letters.items():
        if name in wanted.all and name not in columns and letters in _LETTERS:
            columns[name] = _LETTERS[letters]
    return Headings(row, columns, tuple(unknown))


def _list_field(text: str, lists: tuple[tuple[int, str], ...]) -> str:
    """`list:3` for `list3`, `Листа 3`, `3. Name` or the list's very name; else nothing."""
    wording = folded(text)
    for no, name in lists:
        if wording == folded(name):
            return f"list:{no}"
    match = _LIST.match(wording)
    return f"list:{int(match.group(1))}" if match else ""
