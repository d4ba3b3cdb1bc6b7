"""A package (пакет): a book's whole journal as one file, without anything personal.

Every act lies in it as its book has it, so whoever takes it proves the chain himself. What is
personal lies beside the chain and stays there. Each byte of the file is accounted for: the first
line names the format, the second the hash of all that follows.
"""

import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from core.base import moments
from core.base.refusals import KnownFailure, Refused, Stopped
from core.book import chain, codec
from core.book.act import Entry, Row
from core.book.anchor import groups
from core.domain.election.acts import ElectionFounded
from core.office import whole
from core.office.chosen import content_of

SUFFIX = ".mandat-paket"
MOST_BYTES = 64 << 20
MOST_UNPACKED = 128 << 20
"""All stations of Serbia with fifteen lists, typed twice and brought home, come to some 30 MB."""
_KIND = b"mandat-paket "
_VERSION = b"1"
_PART = 1 << 20

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a package says of itself; all but the last four is proved by its acts.

    `founding` and `head` are the hashes of its first and last act, `stations` those it is for:
    to be typed from now on, or typed since the book was set apart.
    """

    founding: str
    head: str
    acts: int
    practice: bool
    stations: tuple[str, ...]
    device: str
    person: str
    made: str


@dataclass(frozen=True, slots=True)
class Package:
    """A package as it was read, and the fingerprint of its file in groups."""

    manifest: Manifest
    entries: tuple[Entry, ...]
    fingerprint: str


@dataclass(frozen=True, slots=True)
class _Content:
    manifest: Manifest
    rows: tuple[Row, ...]


def write(target: Path, manifest: Manifest, rows: tuple[Row, ...]) -> str:
    """Write a package, whole or not at all, and say its fingerprint."""
    laid = lay(target, manifest, rows)
    laid.put()
    return laid.fingerprint


def lay(target: Path, manifest: Manifest, rows: tuple[Row, ...]) -> "Laid":
    """Write a package beside its place, so that it can still be let go."""
    if target.suffix != SUFFIX:
        raise Refused("package.suffix", suffix=SUFFIX)
    packed = zlib.compress(codec.to_bytes(_Content(manifest, rows)), 6)
    content = _KIND + _VERSION + b"\n" + sha256(packed).hexdigest().encode("ascii") + b"\n" + packed
    with _saving(target):
        beside = whole.lay_beside(target, content)
    return Laid(beside, target, groups(sha256(content).digest()))


@dataclass(frozen=True, slots=True)
class Laid:
    """A package on disk `beside` its place until it is `put`; an older one lies there till then."""

    beside: Path
    target: Path
    fingerprint: str

    def put(self) -> None:
        """Put it in its place; `KnownFailure` where the disk does not take it."""
        with _saving(self.target):
            whole.put(self.beside, self.target)

    def drop(self) -> None:
        """Let it go."""
        whole.drop(self.beside)


@contextmanager
def _saving(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise KnownFailure("package.not_saved", file=str(target), reason=reason) from fault


def read(path: Path, stopped: Callable[[], bool] = lambda: False) -> Package:
    """A package with its chain proved; `KnownFailure` where a single byte is another.

    Raises `Stopped` where nobody waits for it any more.
    """
    content = content_of(path, MOST_BYTES)
    unpacked = codec.from_bytes(_Content, _unpacked(content, path, stopped))
    if unpacked is None or not unpacked.rows or chain.breaks(unpacked.rows):
        raise KnownFailure("package.damaged", file=path.name)
    rows, manifest = unpacked.rows, unpacked.manifest
    said = (manifest.founding, manifest.head, manifest.acts)
    if said != (rows[0].hash.hex(), rows[-1].hash.hex(), len(rows)):
        raise KnownFailure("package.damaged", file=path.name)
    if not _dated(manifest.made):
        raise KnownFailure("package.damaged", file=path.name)
    entries = tuple(_entry(row, path) for row in _while_waited(rows, stopped))
    founding = entries[0].act
    if not isinstance(founding, ElectionFounded) or founding.practice is not manifest.practice:
        raise KnownFailure("package.damaged", file=path.name)
    return Package(manifest, entries, groups(sha256(content).digest()))


def _unpacked(content: bytes, path: Path, stopped: Callable[[], bool]) -> bytes:
    first, _, rest = content.partition(b"\n")
    if not first.startswith(_KIND):
        raise KnownFailure("package.not_one", file=path.name)
    named, _, packed = rest.partition(b"\n")
    whole = sha256(packed).hexdigest().encode("ascii") == named
    if first != _KIND + _VERSION and whole:
        raise KnownFailure("package.newer", file=path.name)
    if first != _KIND + _VERSION or not whole:
        raise KnownFailure("package.damaged", file=path.name)
    try:
        return b"".join(_while_waited(_parts(packed), stopped))
    except (zlib.error, EOFError) as fault:
        raise KnownFailure("package.damaged", file=path.name) from fault


def _parts(packed: bytes) -> Iterator[bytes]:
    """What is packed, a part at a time: a small file may swell to more than a computer holds."""
    stream, size = zlib.decompressobj(), 0
    for at in range(0, len(packed), _PART):
        left, full = packed[at : at + _PART], True
        while (left or full) and not stream.eof:
            part = stream.decompress(left, _PART)
            size, left, full = size + len(part), stream.unconsumed_tail, len(part) == _PART
            if size > MOST_UNPACKED:
                raise EOFError(size)
            yield part
        if stream.eof and (stream.unused_data or at + _PART < len(packed)):
            raise EOFError(at)
    if not stream.eof:
        raise EOFError(len(packed))


def _while_waited(several: Iterable[T], stopped: Callable[[], bool]) -> Iterator[T]:
    for one in several:
        if stopped():
            raise Stopped
        yield one


def _dated(written: str) -> bool:
    try:
        return moments.known(moments.read(written))
    except ValueError:
        return False


def _entry(row: Row, path: Path) -> Entry:
    try:
        entry = Entry(row, codec.decode(row.kind, row.version, row.payload))
        _ = entry.stamp
        dated = _dated(row.recorded) and _dated(row.happened)
    except KnownFailure as fault:
        if fault.code == "book.newer_act":
            raise KnownFailure("package.newer", file=path.name) from fault
        raise KnownFailure("package.damaged", file=path.name) from fault
    except (ValueError, TypeError) as fault:
        raise KnownFailure("package.damaged", file=path.name) from fault
    if not dated:
        raise KnownFailure("package.damaged", file=path.name)
    return entry
