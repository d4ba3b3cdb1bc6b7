"""Takes over a sheet into the book: first a plan that only looks, then one bundle or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from core.base.findings import Finding
from core.base.refusals import Fault, FaultyInput, KnownFailure, Refused
from core.base.script import folded
from core.domain.acts import in_turn
from core.domain.election.model import founded
from core.domain.lists.model import ElectoralList, Lists
from core.domain.minutes import gates
from core.domain.minutes.acts import enter
from core.domain.minutes.check import check
from core.domain.minutes.entry import EntryRule
from core.domain.minutes.model import Minutes
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import entries_of
from core.domain.standing import Decision, Standing
from core.domain.stations.acts import register
from core.domain.stations.model import Station, Stations

if TYPE_CHECKING:
    from core.sheets.rows import Told
    from core.sheets.stations import StationRow


@dataclass(frozen=True, slots=True)
class Plan:
    """What taking a sheet over would do; `known_*` are the same in the book already.

    `hidden_rows` and `hidden_columns` were read all the same; `name_differs` has the id of a
    station, its name in the sheet of minutes, and its name in the register.
    """

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
    numbering_rows: int = 0
    hidden_rows: int = 0
    hidden_columns: int = 0
    name_differs: tuple[tuple[str, str, str], ...] = ()
    to_type: int = 0
    """So many of the minutes are only the first entry: somebody has to type them from paper."""

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


def plan_lists(standing: Standing, path: Path, mapping: Mapping[str, str], sheet: str = "") -> Plan:
    """What a sheet of lists would add; `sheet` names it where a file has several."""
    from core.sheets.lists import read_lists
    from core.sheets.opening import LONGEST
    from core.sheets.paper_sheet import is_form
    from core.sheets.read import read

    founded(standing)
    room = standing.of(Lists)
    book = read(path, LONGEST)
    if is_form(book):
        raise KnownFailure("sheet.is_form", file=path.name)
    found = read_lists(book, mapping, sheet)
    faults = tuple(
        Fault("list_differs", path.name, (("no", entry.no),))
        for entry in found.lists
        if room.find(entry.no) not in (None, entry)
    )
    if faults:
        raise FaultyInput("sheet.faulty", faults, file=path.name)
    new = tuple(entry for entry in found.lists if room.find(entry.no) is None)
    return replace(_begun(path, found.told), lists=new, known_lists=len(found.lists) - len(new))


def plan_stations(
    standing: Standing, path: Path, mapping: Mapping[str, str], sheet: str = ""
) -> Plan:
    """What a sheet of polling stations would add."""
    from core.sheets.read import read
    from core.sheets.stations import read_stations

    unit = founded(standing)[0].unit
    found = read_stations(read(path), mapping, sheet)
    register_now = standing.of(Stations)
    faults, new = [], []
    for row in (_at_home(row, unit) for row in found.rows):
        old = register_now.find(row.station.number, row.station.area)
        if old is None:
            new.append(row.station)
        elif old != row.station:
            faults.append(Fault("station_differs", row.place, (("number", old.id),)))
    if faults:
        raise FaultyInput("sheet.faulty", tuple(faults), file=path.name)
    return replace(
        _begun(path, found.told),
        stations=tuple(new),
        known_stations=len(found.rows) - len(new),
        total_rows=found.total_rows,
    )


def plan_minutes(
    standing: Standing, path: Path, mapping: Mapping[str, str], sheet: str = ""
) -> Plan:
    """What a sheet of minutes would add; an empty register is filled from the same sheet."""
    from core.sheets.read import read
    from core.sheets.stations import read_minutes

    particulars, law = founded(standing)
    lists = standing.of(Lists)
    if not lists.all:
        raise Refused("minutes.no_lists")
    found = read_minutes(read(path), lists, mapping, sheet)
    met = _Met(standing.of(Stations), standing.of(MinutesRoom))
    for row in found.rows:
        met.meet(_at_home(row, particulars.unit))
    if met.faults:
        raise FaultyInput("sheet.faulty", tuple(met.faults), file=path.name)
    return replace(
        _begun(path, found.told),
        stations=tuple(met.stations),
        minutes=tuple(met.minutes),
        known_stations=len(found.rows) - len(met.stations),
        known_minutes=met.same,
        without_minutes=sum(1 for row in found.rows if row.minutes is None),
        findings=tuple((m.station, f) for m in met.minutes for f in check(m, law)),
        total_rows=found.total_rows,
        name_differs=tuple(met.names),
        to_type=0 if met.room.rule is EntryRule.ONCE else len(met.minutes),
    )


def _at_home(row: "StationRow", unit: str) -> "StationRow":
    """The row without its area where that only repeats the unit whose election this is."""
    own = set(folded(unit).split())
    if not own or not own <= set(folded(row.station.area).split()):
        return row
    return replace(row, station=replace(row.station, area=""))


def _begun(path: Path, told: "Told") -> Plan:
    """A plan that only says what has to be told of the sheet."""
    return Plan(
        path.name,
        told.sheet,
        unknown_headings=told.unknown_headings,
        hidden_sheets=told.hidden_sheets,
        numbering_rows=told.numbering_rows,
        hidden_rows=told.hidden_rows,
        hidden_columns=told.hidden_columns,
    )


@dataclass(slots=True)
class _Met:
    """Rows of a sheet of minutes as they meet what is in the book already."""

    register: Stations
    room: MinutesRoom
    stations: list[Station] = field(default_factory=list)
    minutes: list[Minutes] = field(default_factory=list)
    names: list[tuple[str, str, str]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    same: int = 0

    def meet(self, row: "StationRow") -> None:
        """Take one row for new, for known, or for a fault."""
        station = self.register.find(row.station.number, row.station.area)
        if station is None and self.register.by_id:
            self.faults.append(Fault("unknown_station", row.place, (("number", row.station.id),)))
            return
        if station is None:
            station = row.station
            self.stations.append(station)
        elif _other_place(row.station.name, station):
            self.names.append((station.id, row.station.name, station.name))
        if row.minutes is not None:
            entry = Minutes(station.id, row.minutes.figures, row.minutes.votes)
            self._enter(entry, row.place)

    def _enter(self, entry: Minutes, place: str) -> None:
        entries = entries_of(self.room.case(entry.station).state)
        known = [(one.minutes.figures, one.minutes.votes) for one in entries]
        if not known:
            self.minutes.append(entry)
        elif (entry.figures, entry.votes) in known:
            self.same += 1
        else:
            self.faults.append(Fault("minutes_differ", place, (("number", entry.station),)))


def _other_place(name: str, station: Station) -> bool:
    """Whether a sheet calls a station otherwise than the register; its address will do as well."""
    known = {folded(station.name), folded(station.address)}
    return bool(name and station.name) and folded(name) not in known
