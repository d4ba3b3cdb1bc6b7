"""A package (пакет): a book's whole journal as one file, without anything personal.

Every act lies in it as its book has it, so whoever takes it proves the chain himself. What is
personal lies beside the chain and stays there. Each byte of the file is accounted for: the first
line names the format, the second the hash of all that follows.
"""

import os
import zlib
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from core.base.refusals import KnownFailure, Refused
from core.book import chain, codec
from core.book.act import Entry, Row
from core.book.anchor import groups
from core.domain.election.acts import ElectionFounded
from core.office.chosen import content_of

SUFFIX = ".mandat-paket"
MOST_BYTES = 256 << 20
MOST_UNPACKED = 1 << 30
_KIND = b"mandat-paket "
_VERSION = b"1"


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
    if target.suffix != SUFFIX:
        raise Refused("package.suffix", suffix=SUFFIX)
    packed = zlib.compress(codec.to_bytes(_Content(manifest, rows)), 6)
    head = _KIND + _VERSION + b"\n" + sha256(packed).hexdigest().encode("ascii") + b"\n"
    unfinished = target.with_name(f"{target.name}.part")
    try:
        with unfinished.open("wb") as file:
            file.write(head + packed)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    except OSError as fault:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        reason = fault.strerror or str(fault)
        raise KnownFailure("package.not_saved", file=str(target), reason=reason) from fault
    return groups(sha256(head + packed).digest())


def read(path: Path) -> Package:
    """A package with its chain proved; `KnownFailure` where a single byte is another."""
    content = content_of(path, MOST_BYTES)
    unpacked = codec.from_bytes(_Content, _unpacked(content, path))
    if unpacked is None or not unpacked.rows or chain.breaks(unpacked.rows):
        raise KnownFailure("package.damaged", file=path.name)
    rows, manifest = unpacked.rows, unpacked.manifest
    said = (manifest.founding, manifest.head, manifest.acts)
    if said != (rows[0].hash.hex(), rows[-1].hash.hex(), len(rows)):
        raise KnownFailure("package.damaged", file=path.name)
    entries = tuple(_entry(row, path) for row in rows)
    founding = entries[0].act
    if not isinstance(founding, ElectionFounded) or founding.practice is not manifest.practice:
        raise KnownFailure("package.damaged", file=path.name)
    return Package(manifest, entries, groups(sha256(content).digest()))


def _unpacked(content: bytes, path: Path) -> bytes:
    first, _, rest = content.partition(b"\n")
    if not first.startswith(_KIND):
        raise KnownFailure("package.not_one", file=path.name)
    named, _, packed = rest.partition(b"\n")
    whole = sha256(packed).hexdigest().encode("ascii") == named
    if first != _KIND + _VERSION and whole:
        raise KnownFailure("package.newer", file=path.name)
    if first != _KIND + _VERSION or not whole:
        raise KnownFailure("package.damaged", file=path.name)
    stream = zlib.decompressobj()
    try:
        unpacked = stream.decompress(packed, MOST_UNPACKED)
    except zlib.error as fault:
        raise KnownFailure("package.damaged", file=path.name) from fault
    if not stream.eof or stream.unused_data:
        raise KnownFailure("package.damaged", file=path.name)
    return unpacked


def _entry(row: Row, path: Path) -> Entry:
    try:
        entry = Entry(row, codec.decode(row.kind, row.version, row.payload))
        _ = entry.stamp
    except KnownFailure as fault:
        if fault.code == "book.newer_act":
            raise KnownFailure("package.newer", file=path.name) from fault
        raise KnownFailure("package.damaged", file=path.name) from fault
    except (ValueError, TypeError) as fault:
        raise KnownFailure("package.damaged", file=path.name) from fault
    return entry
