"""Work on several computers without a network: a book set apart, and its package brought home."""

from dataclasses import dataclass, replace

from core.base.refusals import Refused
from core.domain.election.model import founded
from core.domain.standing import Decision, Deed, Stamp, Standing
from core.domain.stations.model import Stations


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

    `head` is the hash of its last act. What was taken back there counts here no longer, and does
    not come with an earlier package either.
    """

    fingerprint: str
    device: str
    head: str
    stations: tuple[str, ...]
    withdrawn: tuple[Withdrawn, ...] = ()


@dataclass(frozen=True, slots=True)
class Laptops:
    """Whether this book was set apart from another, and the packages it took in."""

    apart: BookSetApart | None = None
    merged: tuple[PackageMerged, ...] = ()


def set_apart(stations: tuple[str, ...], fork: str, fingerprint: str) -> Decision:
    """Go on by itself from here, for these stations."""

    def decide(standing: Standing) -> tuple[BookSetApart]:
        founded(standing)
        known = standing.of(Stations).by_id
        for station in stations:
            if station not in known:
                raise Refused("station.unknown", number=station)
        return (BookSetApart(stations, fork, fingerprint),)

    return decide


def fold_apart(standing: Standing, act: BookSetApart, _stamp: Stamp) -> Standing:
    """The standing of a book that goes on by itself."""
    return standing.with_room(replace(standing.of(Laptops), apart=act))


def noted(standing: Standing, act: PackageMerged) -> Standing:
    """The standing in which that package has come home."""
    laptops = standing.of(Laptops)
    return standing.with_room(replace(laptops, merged=(*laptops.merged, act)))


DEEDS = (
    Deed(
        "book_set_apart",
        BookSetApart,
        fold_apart,
        lambda _act: frozenset({"apart"}),
        lambda _act: frozenset({"election"}),
        for_good=True,
    ),
)
