"""Pictures of minutes beside the book (снимци записника): laid there whole, read back by hash."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

from core.base.refusals import KnownFailure
from core.domain.acts import in_turn
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.scans import MOST_BYTES, PaperAttached, Scan, Scans, attach
from core.domain.standing import Decision, Standing
from core.domain.stations.model import Station, Stations, in_order
from core.office.bare_picture import bare
from core.office.folder import pictures_of
from core.office.whole import write_whole

MAGIC = {"jpg": b"\xff\xd8\xff", "png": b"\x89PNG\r\n\x1a\n", "pdf": b"%PDF-"}
"""How a file of each kind begins, whatever it is called."""
ENDS = {"jpg": b"\xff\xd9", "png": b"IEND"}
"""What stands at the end of a picture that is whole."""
MOST_TO_READ = 60_000_000
"""A larger file is no scan of minutes, and is not read at all."""

_NUMBER = re.compile(r"0*([0-9]{1,5})(?![0-9])")

How = Literal["missing", "changed", "unreadable"]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture small enough to be kept, and of which file it is, the how-manieth page of it."""

    name: str
    kind: str
    content: bytes
    page: int = 1
    pages: int = 1

    @property
    def sha256(self) -> str:
        """The hash by which it is called."""
        return sha256(self.content).hexdigest()

    @property
    def laid(self) -> "Laid":
        """What is left to know of it once it lies beside the book."""
        return Laid(self.name, self.kind, self.sha256, len(self.content), self.page, self.pages)

    def of_station(self, station: str, voting: int = 1) -> PaperAttached:
        """The act that makes it a station's."""
        return self.laid.of_station(station, voting)


@dataclass(frozen=True, slots=True)
class Laid:
    """A picture that lies beside the book already, so that a thousand of them weigh nothing."""

    name: str
    kind: str
    sha256: str
    size: int
    page: int = 1
    pages: int = 1

    def of_station(self, station: str, voting: int = 1) -> PaperAttached:
        """The act that makes it a station's."""
        return PaperAttached(
            station, self.sha256, self.name, self.kind, self.size, self.page, self.pages, voting
        )


@dataclass(frozen=True, slots=True)
class LostScan:
    """A picture that cannot be shown: it is gone, it is another one, or it cannot be read."""

    station: str
    scan: Scan
    how: How


def attached(pictures: Sequence[tuple[Picture | Laid, str]], standing: Standing) -> Decision:
    """The decision that attaches each picture to its station's last voting, as one bundle."""
    room = standing.of(MinutesRoom)
    return in_turn(
        *(attach(one.of_station(station, room.voting(station))) for one, station in pictures)
    )


def number_of(name: str) -> int | None:
    """The number with which a file's name begins (`023_a.jpg`), which should be a station's."""
    found = _NUMBER.match(name)
    return int(found.group(1)) if found else None


def proposed(name: str, stations: Stations) -> Station | None:
    """The station with whose number a file's name begins, if there is one and no other."""
    number = number_of(name)
    return stations.find(number) if number is not None else None


def lay(book: Path, picture: Picture) -> Path:
    """Lay a picture beside its book under the name of its hash; one that lies there stays.

    Raises `KnownFailure` when the disk does not take it, or gives another one back.
    """
    folder = pictures_of(book)
    path = folder / f"{picture.sha256}.{picture.kind}"
    if _state(path, picture.sha256) == "":
        return path
    try:
        folder.mkdir(exist_ok=True)
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise KnownFailure("scan.cannot_write", folder=str(folder), reason=reason) from fault
    try:
        write_whole(path, picture.content)
    except KnownFailure as failed:
        reason = str(failed.facts["reason"])
        raise KnownFailure("scan.cannot_write", folder=str(folder), reason=reason) from failed
    if _state(path, picture.sha256) != "":
        raise KnownFailure("scan.not_kept", folder=str(folder))
    return path


def content_of(book: Path, scan: Scan) -> bytes:
    """The picture as it was attached; `KnownFailure` where it is gone, or is another one."""
    folder = pictures_of(book)
    try:
        content = _read(folder / scan.file)
    except FileNotFoundError as fault:
        raise KnownFailure("scan.missing", file=scan.act.name, folder=str(folder)) from fault
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise KnownFailure("scan.unreadable", file=scan.act.name, reason=reason) from fault
    if sha256(content).hexdigest() != scan.sha256:
        raise KnownFailure("scan.changed", file=scan.act.name, folder=str(folder))
    return content


def lost(book: Path, standing: Standing) -> tuple[LostScan, ...]:
    """Every picture that cannot be shown; each file is read, so this takes its time."""
    folder = pictures_of(book)
    return tuple(
        LostScan(station, scan, how)
        for station, scan in in_turn_of_stations(standing)
        if (how := _state(folder / scan.file, scan.sha256)) != ""
    )


def in_turn_of_stations(standing: Standing) -> tuple[tuple[str, Scan], ...]:
    """All pictures with their stations, in the order of the register; of struck out ones last."""
    known = standing.of(Scans)
    registered = [one.id for one in in_order(standing.of(Stations))]
    struck_out = sorted(set(known.by_station) - set(registered))
    return tuple((one, scan) for one in (*registered, *struck_out) for scan in known.of(one))


def small(path: Path) -> Picture:
    """A picture that is small enough as it is, without the notes that came with it.

    `KnownFailure` for every other file.
    """
    content = bytes_of(path)
    kind = kind_of(content, path.name)
    if kind not in ENDS:
        raise KnownFailure("scan.only_in_window", file=path.name)
    whole(content, kind, path.name)
    content = bare(content, kind)
    if not content:
        raise KnownFailure("scan.broken", file=path.name)
    if len(content) > MOST_BYTES:
        raise KnownFailure("scan.too_large", file=path.name, most=MOST_BYTES // 1000)
    return Picture(path.name, kind, content)


def pages_of_pdf(
    content: bytes, name: str, side: int, stopped: Callable[[], bool] = lambda: False
) -> tuple[bytes, ...]:
    """Pictures (PNG) of the pages of a scanned PDF, which nobody has looked into yet."""
    from core.render import scanned  # brings typst, which a picture does without

    return scanned.pages(content, name, side, stopped)


def bytes_of(path: Path) -> bytes:
    """The content of a chosen file, unless it is too large to be a scan."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_TO_READ + 1)
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise KnownFailure("scan.cannot_read", file=path.name, reason=reason) from fault
    if len(content) > MOST_TO_READ:
        raise KnownFailure("scan.huge", file=path.name, most=MOST_TO_READ // 1_000_000)
    return content


def kind_of(content: bytes, name: str) -> str:
    """What a file is, by how it begins; `KnownFailure` for what is no picture of ours."""
    for kind, start in MAGIC.items():
        if content.startswith(start):
            return kind
    if content[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif"):
        raise KnownFailure("scan.phone_picture", file=name)
    raise KnownFailure("scan.empty" if not content else "scan.not_picture", file=name)


def whole(content: bytes, kind: str, name: str) -> None:
    """`KnownFailure` for a picture that was cut off, as by a stick pulled out too soon."""
    start = _first_scan(content) if kind == "jpg" else 0
    if start < 0 or content.find(ENDS[kind], start) < 0:
        raise KnownFailure("scan.broken", file=name)


def _first_scan(content: bytes) -> int:
    """Where the picture proper of a JPEG begins, after thumbnails and notes; −1 where it is cut."""
    at = 2
    while content[at : at + 1] == b"\xff":
        mark = content[at + 1 : at + 2]
        if mark == b"\xff":  # filling before a mark
            at += 1
        elif mark == b"\xda":
            return at
        else:
            at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return -1


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _state(path: Path, wanted: str) -> How | Literal[""]:
    """How a picture is not what was attached; empty where it is."""
    try:
        content = _read(path)
    except FileNotFoundError:
        return "missing"
    except OSError:
        return "unreadable"
    return "" if sha256(content).hexdigest() == wanted else "changed"
