"""Takes over a sheet into the book: first a plan that only looks, then one bundle or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from core.base.findings import Finding
from core.base.refusals import Fault, FaultyInput, Refused
from core.domain.acts import in_turn
from core.domain.election.model import founded
from core.domain.lists.model import ElectoralList, Lists
from core.domain.minutes import gates
from core.domain.minutes.acts import enter
from core.domain.minutes.check import check
from core.domain.minutes.model import Minutes, MinutesRoom
from core.domain.standing import Decision, Standing
from core.domain.stations.acts import register
from core.domain.stations.model import Station, Stations


@dataclass(frozen=True, slots=True)
class Plan:
    """What taking a sheet over would do; `known_*` are the same in the book already."""

    file: str
    sheet: str
    lists: tuple[ElectoralList, ...] = ()
    stations: tuple[Station, ...] = ()
    minutes: tuple[Minutes, ...] = ()
    known_lists: int = 0
    known_stations: int = 0
    known_minutes: int = 0
    without_minutes: int = 0
    findings: tuple[tuple[str, Finding], ...] = ()
    unknown_headings: tuple[str, ...] = ()
    hidden_sheets: tuple[str, ...] = ()
    total_rows: int = 0

    @property
    def empty(self) -> bool:
        """Whether everything in the sheet is in the book already."""
        return not (self.lists or self.stations or self.minutes)

    def decision(self) -> Decision:
        """All of it as one bundle."""
        steps: list[Decision] = []
        if self.lists:
            steps.append(gates.take_over_lists(self.lists, self.file))
        if self.stations:
            steps.append(register(self.stations, self.file))
        steps += [enter(minutes, "sheet", self.file) for minutes in self.minutes]
        return in_turn(*steps)


def plan_lists(standing: Standing, path: Path, mapping: Mapping[str, str]) -> Plan:
    """What a sheet of lists would add."""
    from core.sheets.lists import read_lists
    from core.sheets.read import read

    founded(standing)
    room = standing.of(Lists)
    found = read_lists(read(path), mapping)
    faults = tuple(
        Fault("list_differs", path.name, (("no", entry.no),))
        for entry in found
        if room.find(entry.no) not in (None, entry)
    )
    if faults:
        raise FaultyInput("sheet.faulty", faults, file=path.name)
    new = tuple(entry for entry in found if room.find(entry.no) is None)
    return Plan(path.name, "", lists=new, known_lists=len(found) - len(new))


def plan_stations(standing: Standing, path: Path, mapping: Mapping[str, str]) -> Plan:
    """What a sheet of polling stations would add."""
    from core.sheets.read import read
    from core.sheets.stations import read_stations

    founded(standing)
    sheet = read_stations(read(path), mapping)
    register_now = standing.of(Stations)
    faults, new = [], []
    for row in sheet.rows:
        old = register_now.find(row.station.number, row.station.area)
        if old is None:
            new.append(row.station)
        elif old != row.station:
            faults.append(Fault("station_differs", row.place, (("number", old.id),)))
    if faults:
        raise FaultyInput("sheet.faulty", tuple(faults), file=path.name)
    return Plan(
        path.name,
        sheet.sheet,
        stations=tuple(new),
        known_stations=len(sheet.rows) - len(new),
        unknown_headings=sheet.unknown_headings,
        hidden_sheets=sheet.hidden_sheets,
        total_rows=sheet.total_rows,
    )


def plan_minutes(standing: Standing, path: Path, mapping: Mapping[str, str]) -> Plan:
    """What a sheet of minutes would add; an empty register is filled from the same sheet."""
    from core.sheets.read import read
    from core.sheets.stations import read_minutes

    _particulars, law = founded(standing)
    lists = standing.of(Lists)
    if not lists.all:
        raise Refused("minutes.no_lists")
    sheet = read_minutes(read(path), lists, mapping)
    register_now, room = standing.of(Stations), standing.of(MinutesRoom)
    faults: list[Fault] = []
    stations: list[Station] = []
    minutes: list[Minutes] = []
    same = 0
    for row in sheet.rows:
        station = register_now.find(row.station.number, row.station.area)
        if station is None and register_now.by_id:
            faults.append(Fault("unknown_station", row.place, (("number", row.station.id),)))
            continue
        if station is None:
            station = row.station
            stations.append(station)
        if row.minutes is None:
            continue
        entry = Minutes(station.id, row.minutes.figures, row.minutes.votes)
        kept = room.by_station.get(station.id)
        if kept is None:
            minutes.append(entry)
        elif (kept.minutes.figures, kept.minutes.votes) == (entry.figures, entry.votes):
            same += 1
        else:
            faults.append(Fault("minutes_differ", row.place, (("number", station.id),)))
    if faults:
        raise FaultyInput("sheet.faulty", tuple(faults), file=path.name)
    return Plan(
        path.name,
        sheet.sheet,
        stations=tuple(stations),
        minutes=tuple(minutes),
        known_stations=len(sheet.rows) - len(stations),
        known_minutes=same,
        without_minutes=sum(1 for row in sheet.rows if row.minutes is None),
        findings=tuple((m.station, f) for m in minutes for f in check(m, law)),
        unknown_headings=sheet.unknown_headings,
        hidden_sheets=sheet.hidden_sheets,
        total_rows=sheet.total_rows,
    )
