"""Pictures of the minutes as they are on paper (снимци записника): which lie beside the book.

The book keeps who attached which picture to which station, and its hash; the picture itself lies
beside it, and nothing taken off here is deleted there.
"""

import string
from collections.abc import Mapping
from dataclasses import dataclass, field

from core.base.refusals import Refused
from core.base.shelf import Shelf
from core.domain.election.acts import required
from core.domain.election.model import founded
from core.domain.minutes.room import MinutesRoom, key
from core.domain.standing import Decision, Deed, Stamp, Standing
from core.domain.stations import acts as station_acts

KINDS = ("jpg", "png")
MOST_BYTES = 300_000
"""So much of a picture is enough to read handwriting, and 1,300 of them fit on any stick."""
_HEX = frozenset(string.hexdigits.lower())


@dataclass(frozen=True, slots=True)
class PaperAttached:
    """A picture of a station's minutes was attached (приложен снимак папира).

    `name` is the file as it was brought; where it had several pages, each is a picture of its own.
    """

    station: str
    sha256: str
    name: str
    kind: str
    size: int
    page: int = 1
    pages: int = 1
    voting: int = 1


@dataclass(frozen=True, slots=True)
class PaperDetached:
    """A picture is a station's no more (снимак повучен); the file stays where it lies."""

    station: str
    sha256: str
    reason: str


@dataclass(frozen=True, slots=True)
class Scan:
    """A picture of a station's minutes, and the stamp of the act that attached it."""

    act: PaperAttached
    stamp: Stamp

    @property
    def sha256(self) -> str:
        """The hash by which it is called."""
        return self.act.sha256

    @property
    def file(self) -> str:
        """The name under which it lies beside the book."""
        return f"{self.act.sha256}.{self.act.kind}"


@dataclass(frozen=True, slots=True)
class Scans:
    """All pictures that are attached, by station in the order they came, and whose each one is."""

    by_station: Mapping[str, tuple[Scan, ...]] = field(default_factory=Shelf)
    station_of: Mapping[str, str] = field(default_factory=Shelf)

    def of(self, station: str, voting: int = 0) -> tuple[Scan, ...]:
        """A station's pictures; only those of one voting where one is named."""
        all_ = self.by_station.get(station, ())
        return tuple(one for one in all_ if voting in (0, one.act.voting))


def attach(act: PaperAttached) -> Decision:
    """Attach a picture that lies beside the book already; one picture is one station's."""

    def decide(standing: Standing) -> tuple[PaperAttached]:
        founded(standing)
        station_acts.known(standing, act.station)
        _possible(act)
        if act.voting > standing.of(MinutesRoom).voting(act.station):
            raise Refused("scan.no_such_voting", number=act.station)
        other = standing.of(Scans).station_of.get(act.sha256)
        if other is not None:
            raise Refused("scan.attached_already", file=act.name, number=other)
        return (act,)

    return decide


def detach(station: str, sha256: str, reason: str) -> Decision:
    """Take a picture off a station, saying why."""

    def decide(standing: Standing) -> tuple[PaperDetached]:
        if standing.of(Scans).station_of.get(sha256) != station:
            raise Refused("scan.not_attached", number=station)
        return (PaperDetached(station, sha256, required(reason)),)

    return decide


def _possible(act: PaperAttached) -> None:
    """What no program of ours writes is refused, so that a hash always names a file."""
    hashed = len(act.sha256) == 64 and set(act.sha256) <= _HEX
    sized = 0 < act.size <= MOST_BYTES
    if not (hashed and sized and act.kind in KINDS and 1 <= act.page <= act.pages):
        raise Refused("scan.impossible", file=act.name)
    if act.voting < 1:
        raise Refused("scan.no_such_voting", number=act.station)


def _fold_attached(standing: Standing, act: PaperAttached, stamp: Stamp) -> Standing:
    known = standing.of(Scans)
    assert isinstance(known.by_station, Shelf)
    assert isinstance(known.station_of, Shelf)
    of_station = (*known.by_station.get(act.station, ()), Scan(act, stamp))
    by_station = known.by_station.put(act.station, of_station)
    return standing.with_room(Scans(by_station, known.station_of.put(act.sha256, act.station)))


def _fold_detached(standing: Standing, act: PaperDetached, _stamp: Stamp) -> Standing:
    known = standing.of(Scans)
    assert isinstance(known.by_station, Shelf)
    assert isinstance(known.station_of, Shelf)
    left = tuple(one for one in known.of(act.station) if one.sha256 != act.sha256)
    by_station = known.by_station.without(act.station)
    if left:
        by_station = by_station.put(act.station, left)
    return standing.with_room(Scans(by_station, known.station_of.without(act.sha256)))


def _touches(act: PaperAttached | PaperDetached) -> frozenset[str]:
    return frozenset({f"scan:{act.sha256}"})


def _rests_on(act: PaperAttached | PaperDetached) -> frozenset[str]:
    """A picture of a repeated voting rests on the order that it be repeated, too."""
    repeated = isinstance(act, PaperAttached) and act.voting > 1
    own = {key(act.station)} if repeated else set()
    return frozenset({station_acts.key(act.station), "election", *own})


DEEDS = (
    Deed("paper_attached", PaperAttached, _fold_attached, _touches, _rests_on),
    Deed("paper_detached", PaperDetached, _fold_detached, _touches, _rests_on),
)
