"""Rows of a sheet as polling stations, and as their minutes where the sheet has the figures."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.base.refusals import Fault, FaultyInput
from core.domain.lists.model import Lists
from core.domain.minutes import form
from core.domain.minutes.model import Figures, Minutes
from core.domain.stations.acts import MOST_NUMBER
from core.domain.stations.model import Station
from core.sheets.counts import figure, lacks, number
from core.sheets.grid import Grid, Workbook
from core.sheets.headings import Headings, Wanted, find
from core.sheets.list_headings import ListNames
from core.sheets.rows import Told, spoilt, told, under
from core.sheets.totals import differences, is_total

_TEXTS = ("name", "address", "area")
_RENAMED = (("station_no", "number"), ("running", "number"), ("station_name", "name"))


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
    told: Told
    total_rows: int


def read_stations(book: Workbook, mapping: Mapping[str, str], sheet: str = "") -> StationSheet:
    """The register of stations in a sheet; figures of minutes are not looked at."""
    wanted = Wanted(("number",), (*_TEXTS, "registered"), renamed=_RENAMED)
    return _read(book, wanted, find(book, wanted, mapping, sheet), ())


def read_minutes(
    book: Workbook, lists: Lists, mapping: Mapping[str, str], sheet: str = ""
) -> StationSheet:
    """Stations with the figures of their minutes; every count and every list must have a column."""
    votes = tuple(form.list_field(no) for no in lists.numbers)
    names = ListNames.of((entry.no, entry.name) for entry in lists.all)
    wanted = Wanted(("number", *form.NAMES, *votes), _TEXTS, names, _RENAMED)
    return _read(book, wanted, find(book, wanted, mapping, sheet), lists.numbers)


def _read(
    book: Workbook, wanted: Wanted, found: tuple[Grid, Headings], lists: tuple[int, ...]
) -> StationSheet:
    grid, headings = found
    faults = spoilt(book, grid, headings)
    under_headings = under(grid, headings)
    totals = [row for row in under_headings.data if is_total(grid, row, headings)]
    data = sorted(set(under_headings.data) - set(totals))
    read = (_row(grid, row, headings, lists, faults) for row in data)
    rows = tuple(row for row in read if row is not None)
    faults += _twice(rows)
    summed = [name for name in wanted.all if name not in ("number", *_TEXTS)]
    faults += differences(grid, headings, data, totals, summed)
    if not rows and not faults:
        faults.append(Fault("no_rows", grid.name))
    if faults:
        raise FaultyInput("sheet.faulty", tuple(faults), file=book.file)
    return StationSheet(rows, told(book, grid, headings, under_headings), len(totals))


def _row(
    grid: Grid, row: int, headings: Headings, lists: tuple[int, ...], faults: list[Fault]
) -> StationRow | None:
    columns = headings.columns
    before = len(faults)
    no = number(grid, row, columns["number"], MOST_NUMBER, faults)
    if no is None:
        return None
    text = {name: grid.text(row, columns[name]) if name in columns else "" for name in _TEXTS}
    name, address = text["name"], text["address"]
    if not name:
        name, address = address, ""
    registered = None
    if "registered" in columns:
        voters = figure(grid, row, columns["registered"], faults)
        registered = voters if isinstance(voters, int) else None
    station = Station(no, name, address, text["area"], registered)
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
    filled = [name for name in names if not lacks(grid, row, columns[name])]
    if not set(filled) - {"registered"}:
        return None
    figures = {
        name: figure(grid, row, columns[name], [] if name == "registered" else faults)
        for name in form.NAMES
    }
    votes = tuple((no, figure(grid, row, columns[form.list_field(no)], faults)) for no in lists)
    return Minutes("", Figures(**figures), votes)


def _twice(rows: tuple[StationRow, ...]) -> list[Fault]:
    seen: dict[str, str] = {}
    faults = []
    for row in rows:
        if row.station.id in seen:
            facts = (("number", row.station.id), ("other", seen[row.station.id]))
            faults.append(Fault("station_twice", row.place, facts))
        seen.setdefault(row.station.id, row.place)
    return faults
