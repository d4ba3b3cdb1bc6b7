"""Registering polling stations, changing them and striking them out."""

from dataclasses import dataclass

from core.base.refusals import Refused
from core.domain.election.acts import required
from core.domain.election.model import founded
from core.domain.standing import Decision, Deed, Stamp, Standing
from core.domain.stations.model import Station, Stations

MOST_VOTERS = 9_999_999
MOST_NUMBER = 99_999


@dataclass(frozen=True, slots=True)
class StationsRegistered:
    """Stations entered in the register; `source` names the sheet they came from, or is empty."""

    stations: tuple[Station, ...]
    source: str = ""


@dataclass(frozen=True, slots=True)
class StationChanged:
    """One station's particulars were put right; `station` is its id."""

    station: str
    now: Station
    reason: str


@dataclass(frozen=True, slots=True)
class StationRemoved:
    """A station was struck out of the register."""

    station: str
    reason: str


def register(stations: tuple[Station, ...], source: str = "") -> Decision:
    """Enter stations; refused when a number is taken or a particular is impossible."""

    def decide(standing: Standing) -> tuple[StationsRegistered]:
        founded(standing)
        if not stations:
            raise Refused("stations.none")
        taken = set(standing.of(Stations).by_id)
        for station in stations:
            _possible(station)
            if station.id in taken:
                raise Refused("station.number_taken", number=station.id)
            taken.add(station.id)
        return (StationsRegistered(stations, source),)

    return decide


def change(station: str, now: Station, reason: str) -> Decision:
    """Put a station right; its number and area stay."""

    def decide(standing: Standing) -> tuple[StationChanged]:
        old = known(standing, station)
        if now.id != old.id:
            raise Refused("station.number_fixed", number=old.id)
        if now == old:
            raise Refused("nothing_changed")
        _possible(now)
        return (StationChanged(station, now, required(reason)),)

    return decide


def remove(station: str, reason: str) -> Decision:
    """Strike a station out; refused elsewhere once it has minutes."""

    def decide(standing: Standing) -> tuple[StationRemoved]:
        known(standing, station)
        return (StationRemoved(station, required(reason)),)

    return decide


def known(standing: Standing, station: str) -> Station:
    """The station of that id; refused when the register has none."""
    found = standing.of(Stations).by_id.get(station)
    if found is None:
        raise Refused("station.unknown", number=station)
    return found


def _possible(station: Station) -> None:
    if not 1 <= station.number <= MOST_NUMBER:
        raise Refused("station.bad_number", number=station.number)
    if station.registered is not None and not 0 <= station.registered <= MOST_VOTERS:
        raise Refused("station.bad_registered", number=station.id)


def _fold_registered(standing: Standing, act: StationsRegistered, _stamp: Stamp) -> Standing:
    by_id = {**standing.of(Stations).by_id, **{s.id: s for s in act.stations}}
    return standing.with_room(Stations(by_id))


def _fold_changed(standing: Standing, act: StationChanged, _stamp: Stamp) -> Standing:
    return standing.with_room(Stations({**standing.of(Stations).by_id, act.station: act.now}))


def _fold_removed(standing: Standing, act: StationRemoved, _stamp: Stamp) -> Standing:
    left = {k: v for k, v in standing.of(Stations).by_id.items() if k != act.station}
    return standing.with_room(Stations(left))


def key(station: str) -> str:
    """What acts that touch or rest on a station call it."""
    return f"station:{station}"


_ELECTION = frozenset({"election"})

DEEDS = (
    Deed(
        "stations_registered",
        StationsRegistered,
        _fold_registered,
        lambda act: frozenset(key(s.id) for s in act.stations),
        lambda _act: _ELECTION,
    ),
    Deed(
        "station_changed", StationChanged, _fold_changed, lambda act: frozenset({key(act.station)})
    ),
    Deed(
        "station_removed", StationRemoved, _fold_removed, lambda act: frozenset({key(act.station)})
    ),
)
