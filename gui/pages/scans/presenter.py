"""Chosen files and the stations their names begin with: what goes where, and what goes nowhere."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from core.base.refusals import KnownFailure
from core.domain.minutes.scans import Scans
from core.domain.standing import Standing
from core.domain.stations.model import Station, Stations
from core.office.scans import Laid, number_of, proposed

SUFFIXES = (".jpg", ".jpeg", ".png", ".pdf")
_NOT_FILES = ("thumbs.db", "desktop.ini")


class State(StrEnum):
    """What becomes of a file; the first ones hold it back and stand on top."""

    FAILED = "failed"
    """It was read, and is no picture of ours."""
    NO_NUMBER = "no_number"
    NO_STATION = "no_station"
    SEVERAL = "several"
    """The number is that of several stations, in different areas."""
    OTHER_KIND = "other_kind"
    ATTACHED_ELSEWHERE = "elsewhere"
    """This very picture is another station's already."""
    ALREADY = "already"
    """This very picture is there, so there is nothing to do."""
    GOES = "goes"
    READ = "read"


GOOD = (State.GOES, State.READ, State.ALREADY)
PLACEABLE = (State.NO_NUMBER, State.NO_STATION, State.SEVERAL, State.GOES)
"""Files of which a number may be typed."""


@dataclass(frozen=True, slots=True)
class Item:
    """A chosen file; `laid` are its pictures once it was read, `other` whose it is already."""

    path: Path
    state: State
    station: Station | None = None
    number: int | None = None
    laid: tuple[Laid, ...] = ()
    failed: KnownFailure | None = None
    other: str = ""


class Batch:
    """All that was chosen so far, each file once."""

    def __init__(self) -> None:
        self._by_path: dict[Path, Item] = {}

    @property
    def items(self) -> tuple[Item, ...]:
        """What is held back first, then by station and name."""
        return tuple(sorted(self._by_path.values(), key=_place))

    def add(self, paths: Iterable[Path], stations: Stations) -> None:
        """More files; one that was chosen before stays as it is."""
        for path in paths:
            if path not in self._by_path:
                self._by_path[path] = _fitted(path, stations)

    def put(self, path: Path, number: int, stations: Stations) -> None:
        """Somebody says of which station a picture is; one that was read or refused stays."""
        item = self._by_path.get(path)
        if item is not None and item.state in PLACEABLE:
            self._by_path[path] = _placed(path, number, stations.find(number), stations)

    def leave_out(self, path: Path) -> None:
        """Let a chosen file be; on the disk it stays where it lies."""
        self._by_path.pop(path, None)

    @property
    def to_read(self) -> tuple[Path, ...]:
        """Files that have a station and were not read yet."""
        return tuple(one.path for one in self.items if one.state is State.GOES)

    def take(self, path: Path, laid: Sequence[Laid], failed: KnownFailure | None) -> None:
        """A file was read, or could not be."""
        item = self._by_path.get(path)
        if item is not None:
            state = State.READ if failed is None else State.FAILED
            self._by_path[path] = replace(item, state=state, laid=tuple(laid), failed=failed)

    def settle(self, standing: Standing) -> tuple[tuple[Laid, str], ...]:
        """What is to be attached now, each picture once; the rest is marked as there already."""
        whose = dict(standing.of(Scans).station_of)
        found: list[tuple[Laid, str]] = []
        for item in self.items:
            if item.state is not State.READ or item.station is None:
                continue
            id = item.station.id
            fresh = [one for one in item.laid if one.sha256 not in whose]
            others = [whose[one.sha256] for one in item.laid if one.sha256 in whose]
            elsewhere = next((one for one in others if one != id), "")
            if elsewhere or not fresh:
                state = State.ATTACHED_ELSEWHERE if elsewhere else State.ALREADY
                self._by_path[item.path] = replace(item, state=state, other=elsewhere)
            if not elsewhere:
                whose.update({one.sha256: id for one in fresh})
                found += [(one, id) for one in fresh]
        return tuple(found)

    def keep_troubled(self) -> None:
        """Once the rest was attached: only what was held back stays to be looked at."""
        self._by_path = {p: one for p, one in self._by_path.items() if one.state not in GOOD}

    @property
    def counts(self) -> Counter[State]:
        """How many files are in each state."""
        return Counter(one.state for one in self._by_path.values())

    @property
    def good(self) -> int:
        """How many files have their station."""
        return sum(self.counts[state] for state in GOOD)

    @property
    def held_back(self) -> int:
        """How many go nowhere."""
        return len(self._by_path) - self.good

    @property
    def stations(self) -> int:
        """How many stations get a picture."""
        return len({one.station.id for one in self.items if one.station and one.state in GOOD})


def bare(standing: Standing) -> int:
    """How many stations have no picture yet."""
    known = standing.of(Scans)
    return sum(1 for id in standing.of(Stations).by_id if not known.of(id))


def files_in(folder: Path) -> tuple[Path, ...]:
    """The files of a folder and of those in it, by name; what a computer hides is left out."""
    found = (one for one in folder.rglob("*") if _is_shown(one, folder))
    return tuple(sorted(one for one in found if one.is_file()))


def _is_shown(path: Path, folder: Path) -> bool:
    parts = path.relative_to(folder).parts
    return path.name.lower() not in _NOT_FILES and not any(one.startswith(".") for one in parts)


def _fitted(path: Path, stations: Stations) -> Item:
    number, station = number_of(path.name), proposed(path.name, stations)
    if path.suffix.lower() not in SUFFIXES:
        return Item(path, State.OTHER_KIND, None, number)
    if number is None:
        return Item(path, State.NO_NUMBER)
    return _placed(path, number, station, stations)


def _placed(path: Path, number: int, station: Station | None, stations: Stations) -> Item:
    if station is not None:
        return Item(path, State.GOES, station, number)
    same = any(one.number == number for one in stations.by_id.values())
    return Item(path, State.SEVERAL if same else State.NO_STATION, None, number)


def _place(item: Item) -> tuple[int, str, int, str]:
    good = item.state in GOOD
    area = item.station.area if item.station else ""
    held = 0 if good else list(State).index(item.state)
    return (1 if good else 0, area, item.number or 0, f"{held}{item.path.name.casefold()}")
