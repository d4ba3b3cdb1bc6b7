"""Handing a book over to another computer: the package it begins from, and the one it brings back.

home ──package──▶ begin ──▶ a book set apart ──package──▶ merge ──▶ home
"""

import re
from dataclasses import dataclass
from pathlib import Path

from core.base import moments
from core.base.people import Desk
from core.base.refusals import KnownFailure, Refused
from core.book import access
from core.book.act import Entry, Row
from core.book.apart import begin_with
from core.book.book import Book
from core.book.replay import living, replay
from core.domain.minutes.laptops import (
    BookSetApart,
    Laptops,
    PackageHandedOut,
    hand_out,
    set_apart,
)
from core.domain.standing import Standing
from core.domain.stations.model import Stations, in_order
from core.office import package_file
from core.office.coming_home import COMING
from core.office.package_file import Laid, Manifest, Package
from core.office.plausible import formed


@dataclass(frozen=True, slots=True)
class Parcel:
    """What goes into a package, taken out of an open book; packing it needs the book no longer."""

    manifest: Manifest
    rows: tuple[Row, ...]

    def save(self, target: Path) -> str:
        """Write it, and say the fingerprint to be written down on paper."""
        return package_file.write(target, self.manifest, self.rows)

    def lay(self, target: Path) -> Laid:
        """Write it beside its place, so that it can still be let go."""
        return package_file.lay(target, self.manifest, self.rows)


def parcel(book: Book, stations: tuple[str, ...] = ()) -> Parcel:
    """All acts of a book: for these stations to be typed elsewhere, or brought back from there."""
    rows = tuple(entry.row for entry in book.entries)
    apart = book.standing.of(Laptops).apart
    if apart is not None and stations:
        raise Refused("handover.all_of_it")
    if apart is not None:
        stations = since(tuple(book.entries), apart)
    manifest = Manifest(
        founding=rows[0].hash.hex(),
        head=rows[-1].hash.hex(),
        acts=len(rows),
        practice=book.practice,
        stations=stations,
        device=book.desk.device,
        person=book.desk.person.name,
        made=moments.written(moments.now()),
    )
    return Parcel(manifest, rows)


def may_hand_out(book: Book, stations: tuple[str, ...]) -> None:
    """Refused, before a file is written, where the book would not note it afterwards."""
    if book.read_only:
        raise Refused("book.read_only")
    access.may(book.desk.person, PackageHandedOut)
    hand_out(stations, "", "")(book.standing)


def standing_of(package: Package) -> Standing:
    """The election as a package has it; `KnownFailure` where no program wrote its acts."""
    of_stations = (one.act for one in package.entries if isinstance(one.act, COMING))
    if not all(map(formed, of_stations)):
        raise KnownFailure("package.impossible")
    return replay(package.entries)


def begin(package: Package, path: Path, desk: Desk) -> Book:
    """A book set apart: the same journal in a new file, for the stations of the package."""
    standing = standing_of(package)
    known = standing.of(Stations).by_id
    mine = tuple(id for id in package.manifest.stations if id in known)
    decision = set_apart(mine, package.manifest.head, package.fingerprint)
    decision(standing)
    book = begin_with(path, (entry.row for entry in package.entries), desk)
    try:
        book.do(decision)
    except BaseException:
        book.close()
        path.unlink(missing_ok=True)
        raise
    return book


def since(entries: tuple[Entry, ...], apart: BookSetApart) -> tuple[str, ...]:
    """Stations of which anything was taken down after a book was set apart."""
    at = max((e.row.seq for e in entries if e.act == apart), default=0)
    touched = (e.act.station for e in living(entries) if e.row.seq > at and _of_station(e))
    return tuple(sorted(set(touched)))


def chosen(text: str, stations: Stations) -> tuple[str, ...]:
    """The stations that `1-20, 33` names; by id where it names an area: `Чачак/1-20`."""
    found: dict[str, None] = {}
    for part in (one.strip() for one in text.split(",") if one.strip()):
        for id in _ids(part):
            if id not in stations.by_id:
                raise Refused("station.unknown", number=id)
            found[id] = None
    if not found:
        raise Refused("handover.no_station")
    return tuple(station.id for station in in_order(stations) if station.id in found)


def _ids(part: str) -> list[str]:
    area, slash, numbers = part.rpartition("/")
    match = re.fullmatch(r"(\d{1,5})(?:\s*[-–]\s*(\d{1,5}))?", numbers.strip())
    if match is None:
        raise Refused("handover.bad_stations", text=part)
    first, last = int(match[1]), int(match[2] or match[1])
    if first > last:
        raise Refused("handover.bad_stations", text=part)
    return [f"{area}{slash}{number}" for number in range(first, last + 1)]


def _of_station(entry: Entry) -> bool:
    return isinstance(getattr(entry.act, "station", None), str) and hasattr(entry.act, "voting")
