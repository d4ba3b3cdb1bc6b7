"""Rows of a sheet as polling stations, and as their minutes where the sheet has the figures."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.base.refusals import Fault, FaultyInput
from core.base.script import folded
from core.domain.lists.model import Lists
from core.domain.minutes import form
from core.domain.minutes.model import Figures, Minutes
from core.domain.stations.model import Station
from core.sheets.counts import count, figure
from core.sheets.headings import Headings, Wanted, find
from core.sheets.read import Grid, Workbook

_TOTALS = ("ukupno", "svega", "zbir", "total", "sum")
_TEXTS = ("name", "address", "area")


@dataclass(frozen=True, slots=True)
class StationRow:
    """One row: the station, its minutes if any figure is there, and where the row stands."""

    station: Station
    minutes: Minutes | None
    place: str


@dataclass(frozen=True, slots=True)
class StationSheet:
    """What a sheet says, and what in it was passed over."""

    rows: tuple[StationRow, ...]
    sheet: str
    unknown_headings: tuple[str, ...]
    hidden_sheets: tuple[str, ...]
    total_rows: int


def read_stations(book: Workbook, mapping: Mapping[str, str]) -> StationSheet:
    """The register of stations in a sheet; figures of minutes are not looked at."""
    wanted = Wanted(("number",), (*_TEXTS, "registered"))
    return _read(book, wanted, mapping, ())


def read_minutes(book: Workbook, lists: Lists, mapping: Mapping[str, str]) -> StationSheet:
    """Stations with the figures of their minutes; every count and every list must have a column."""
    votes = tuple(form.list_field(no) for no in lists.numbers)
    named = tuple((entry.no, entry.name) for entry in lists.all)
    wanted = Wanted(("number", *form.NAMES, *votes), _TEXTS, named)
    return _read(book, wanted, mapping, lists.numbers)


def _read(
    book: Workbook, wanted: Wanted, mapping: Mapping[str, str], lists: tuple[int, ...]
) -> StationSheet:
    grid, headings = find(book, wanted, mapping)
    faults = _merged(grid, headings)
    rows: list[StationRow] = []
    totals = 0
    for row in range(headings.row + 1, len(grid.rows)):
        if not any(grid.text(row, column) for column in headings.columns.values()):
            continue
        if _is_total(grid, row, headings):
            totals += 1
            continue
        found = _row(grid, row, headings, lists, faults)
        if found is not None:
            rows.append(found)
    faults += _twice(rows)
    if not rows and not faults:
        faults.append(Fault("no_rows", grid.name))
    if faults:
        raise FaultyInput("sheet.faulty", tuple(faults), file=book.file)
    return StationSheet(tuple(rows), grid.name, headings.unknown, book.hidden, totals)


def _is_total(grid: Grid, row: int, headings: Headings) -> bool:
    columns = [headings.columns[n] for n in ("number", "name", "address") if n in headings.columns]
    number = grid.text(row, headings.columns["number"])
    texts = (folded(grid.text(row, column)) for column in columns)
    return not number.isdigit() and any(text.startswith(_TOTALS) for text in texts)


def _row(
    grid: Grid, row: int, headings: Headings, lists: tuple[int, ...], faults: list[Fault]
) -> StationRow | None:
    columns = headings.columns
    before = len(faults)
    number = count(grid, row, columns["number"], faults)
    if number is None:
        if len(faults) == before:
            faults.append(Fault("number_missing", grid.place(row, columns["number"])))
        return None
    text = {name: grid.text(row, columns[name]) if name in columns else "" for name in _TEXTS}
    name, address = text["name"], text["address"]
    if not name:
        name, address = address, ""
    registered = None
    if "registered" in columns:
        registered = count(grid, row, columns["registered"], faults)
    station = Station(number, name, address, text["area"], registered)
    minutes = _minutes(grid, row, headings, lists, faults) if lists else None
    if len(faults) > before:
        return None
    if minutes is not None:
        minutes = Minutes(station.id, minutes.figures, minutes.votes)
    return StationRow(station, minutes, grid.place(row, columns["number"]))


def _minutes(
    grid: Grid, row: int, headings: Headings, lists: tuple[int, ...], faults: list[Fault]
) -> Minutes | None:
    """The figures of a row; `None` when nothing but the station and its voters is filled in.

    Faults of `registered` were named when it was read as the station's own.
    """
    columns = headings.columns
    names = (*form.NAMES, *(form.list_field(no) for no in lists))
    filled = [n for n in names if grid.text(row, columns[n]) or (row, columns[n]) in grid.strange]
    if not set(filled) - {"registered"}:
        return None
    figures = {
        name: figure(grid, row, columns[name], [] if name == "registered" else faults)
        for name in form.NAMES
    }
    votes = tuple((no, figure(grid, row, columns[form.list_field(no)], faults)) for no in lists)
    return Minutes("", Figures(**figures), votes)


def _merged(grid: Grid, headings: Headings) -> list[Fault]:
    return [
        Fault("merged", f"{grid.name}!{area}")
        for area, _first, last in grid.merged
        if last >= headings.row
    ]


def _twice(rows: list[StationRow]) -> list[Fault]:
    seen: dict[str, str] = {}
    faults = []
    for row in rows:
        if row.station.id in seen:
            facts = (("number", row.station.id), ("other", seen[row.station.id]))
            faults.append(Fault("station_twice", row.place, facts))
        seen.setdefault(row.station.id, row.place)
    return faults
