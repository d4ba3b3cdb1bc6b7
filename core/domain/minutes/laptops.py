"""Work on several computers without a network: a book set apart, and its package brought home."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from core.base.refusals import Refused
from core.domain.election.model import founded
from core.domain.standing import Decision, Deed, Stamp, Standing
from core.domain.stations import acts as station_acts
from core.domain.stations.model import Stations


@dataclass(frozen=True, slots=True)
class PackageHandedOut:
    """Stations were handed to another computer, to be typed there (предат пакет).

    `laptop` is what people call that computer, `fingerprint` that of the package it begins from.
    """

    stations: tuple[str, ...]
    laptop: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class BookSetApart:
    """This book goes on by itself on another computer (издвојена књига).

    `fork` is the hash of the last act shared with the book at home, `fingerprint` that of the
    package it began from, `stations` those it was made for.
    """

    stations: tuple[str, ...]
    fork: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """An act that was taken back on the computer where it was done."""

    station: str
    act: str


@dataclass(frozen=True, slots=True)
class PackageMerged:
    """A package of another computer came home (преузет пакет); its acts lie in the same bundle.

    `head` is the hash of its last act, `began` the fingerprint of the package that computer began
    from. What was taken back there counts here no longer, and does not come with an earlier
    package either.
    """

    fingerprint: str
    device: str
    head: str
    stations: tuple[str, ...]
    withdrawn: tuple[Withdrawn, ...] = ()
    began: str = ""


@dataclass(frozen=True, slots=True)
class HandedOut:
    """A package that went out: the act, when, and by whom."""

    act: PackageHandedOut
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class CameHome:
    """A package that came home: the act, when, and by whom."""

    act: PackageMerged
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Errand:
    """One package that went out and what came home of it; `out` is `None` where none was noted.

    `missing` are its stations of which nothing has come home.
    """

    out: HandedOut | None
    home: tuple[CameHome, ...] = ()

    @property
    def devices(self) -> tuple[str, ...]:
        """The computers it was typed on, as far as they came home."""
        return tuple(dict.fromkeys(one.act.device for one in self.home))

    @property
    def stations(self) -> tuple[str, ...]:
        """What was handed out; of a package nobody noted, what came of it."""
        return self.out.act.stations if self.out else self._brought

    @property
    def missing(self) -> tuple[str, ...]:
        """Those of its stations of which nothing came home."""
        brought = frozenset(self._brought)
        return tuple(one for one in self.stations if one not in brought)

    @property
    def _brought(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(id for one in self.home for id in one.act.stations))


@dataclass(frozen=True, slots=True)
class Laptops:
    """Whether this book was set apart from another; the packages that went out and came home."""

    apart: BookSetApart | None = None
    out: tuple[HandedOut, ...] = ()
    merged: tuple[CameHome, ...] = ()

    def errands(self) -> tuple[Errand, ...]:
        """Every package that went out, in turn, then those that came home without a note of it."""
        came: dict[str, list[CameHome]] = {}
        for one in self.merged:
            came.setdefault(one.act.began, []).append(one)
        noted = tuple(Errand(one, tuple(came.pop(one.act.fingerprint, ()))) for one in self.out)
        return (*noted, *(Errand(None, tuple(several)) for several in came.values()))

    def elsewhere(self) -> dict[str, tuple[str, ...]]:
        """Stations that are out and of which nothing came home, with the names of the laptops."""
        found: dict[str, tuple[str, ...]] = {}
        for one in self.errands():
            for station in one.missing:
                assert one.out is not None  # what came home unnoted misses nothing
                found[station] = (*found.get(station, ()), one.out.act.laptop)
        return found


def hand_out(stations: tuple[str, ...], laptop: str, fingerprint: str) -> Decision:
    """Note that these stations go to another computer; one station may go to two of them."""

    def decide(standing: Standing) -> tuple[PackageHandedOut]:
        founded(standing)
        if standing.of(Laptops).apart is not None:
            raise Refused("handover.all_of_it")
        if not stations:
            raise Refused("handover.no_station")
        _known(standing, stations)
        return (PackageHandedOut(stations, " ".join(laptop.split()), fingerprint),)

    return decide


def set_apart(stations: tuple[str, ...], fork: str, fingerprint: str) -> Decision:
    """Go on by itself from here, for these stations."""

    def decide(standing: Standing) -> tuple[BookSetApart]:
        founded(standing)
        _known(standing, stations)
        return (BookSetApart(stations, fork, fingerprint),)

    return decide


def fold_out(standing: Standing, act: PackageHandedOut, stamp: Stamp) -> Standing:
    """The standing in which that package is out."""
    laptops = standing.of(Laptops)
    gone = HandedOut(act, stamp.recorded, stamp.person.name)
    return standing.with_room(replace(laptops, out=(*laptops.out, gone)))


def fold_apart(standing: Standing, act: BookSetApart, _stamp: Stamp) -> Standing:
    """The standing of a book that goes on by itself."""
    return standing.with_room(replace(standing.of(Laptops), apart=act))


def noted(standing: Standing, act: PackageMerged, stamp: Stamp) -> Standing:
    """The standing in which that package has come home."""
    laptops = standing.of(Laptops)
    home = CameHome(act, stamp.recorded, stamp.person.name)
    return standing.with_room(replace(laptops, merged=(*laptops.merged, home)))


def key(fingerprint: str) -> str:
    """What acts that touch a package call it."""
    return f"package:{fingerprint}"


def _known(standing: Standing, stations: Iterable[str]) -> None:
    by_id = standing.of(Stations).by_id
    for station in stations:
        if station not in by_id:
            raise Refused("station.unknown", number=station)


DEEDS = (
    Deed(
        "package_handed_out",
        PackageHandedOut,
        fold_out,
        lambda act: frozenset({key(act.fingerprint)}),
        lambda act: frozenset({"election", *map(station_acts.key, act.stations)}),
        reserved_to_officers=True,
    ),
    Deed(
        "book_set_apart",
        BookSetApart,
        fold_apart,
        lambda _act: frozenset({"apart"}),
        lambda _act: frozenset({"election"}),
        for_good=True,
    ),
)
