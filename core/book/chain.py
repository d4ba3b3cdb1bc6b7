"""The chain of hashes: an act's hash covers its header, its very bytes and the hash before."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

from core.book.act import COLUMNS, Row

ROOT = bytes(32)
"""What the first act names as the hash before it."""

_TYPES: dict[str, type] = dict.fromkeys(COLUMNS, str) | {
    "seq": int,
    "version": int,
    "payload": bytes,
    "previous": bytes,
    "hash": bytes,
}


@dataclass(frozen=True, slots=True)
class Break:
    """Where the chain does not hold, and how: `hash`, `link`, `order`, `type` or `anchor`."""

    seq: int
    how: str


def hash_of(row: Row) -> bytes:
    """SHA-256 over every column but the hash itself, each with its name, type and length."""
    digest = hashlib.sha256(b"mandat act 1")
    for name in COLUMNS[:-1]:
        value: object = getattr(row, name)
        data = value if isinstance(value, bytes) else str(value).encode("utf-8")
        head = f"{name}:{type(value).__name__}:{len(data)}:"
        digest.update(head.encode("ascii") + data)
    return digest.digest()


def breaks(rows: Iterable[Row]) -> tuple[Break, ...]:
    """Every place where a row was changed, moved, left out or put in."""
    found: list[Break] = []
    previous = ROOT
    for place, row in enumerate(rows, start=1):
        if any(type(getattr(row, name)) is not kind for name, kind in _TYPES.items()):
            found.append(Break(place, "type"))
            previous = row.hash
            continue
        if row.seq != place:
            found.append(Break(place, "order"))
        if row.previous != previous:
            found.append(Break(place, "link"))
        if hash_of(row) != row.hash:
            found.append(Break(place, "hash"))
        previous = row.hash
    return tuple(found)


def with_hash(row: Row) -> Row:
    """The same row, closed with its hash."""
    return replace(row, hash=hash_of(row))
