"""Looks a book over without trusting it: every link of the chain, every act, an anchor."""

import sqlite3
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from core.base import moments
from core.base.people import Desk
from core.base.refusals import KnownFailure
from core.book import anchor, chain, codec, file
from core.book.act import Row
from core.book.chain import Break


@dataclass(frozen=True, slots=True)
class Inspection:
    """How many acts a book has, its head, every break of the chain, and clocks that went back."""

    acts: int
    head: str
    breaks: tuple[Break, ...]
    clock_went_back: tuple[int, ...]

    @property
    def whole(self) -> bool:
        """Whether the chain holds and passes through the anchor, if one was given."""
        return not self.breaks


def inspect(path: Path, desk: Desk, kept_anchor: str = "") -> Inspection:
    """Verify a book's file; `kept_anchor` is a head kept outside, as `anchor.find` gives it."""
    book_file = file.open_file(path, desk)
    try:
        rows = tuple(book_file.rows())
        damage = book_file.connection.execute("PRAGMA integrity_check").fetchone()[0]
    except sqlite3.DatabaseError as fault:
        raise KnownFailure("book.damaged", file=str(path), reason=str(fault)) from fault
    finally:
        book_file.close()
    if damage != "ok":
        raise KnownFailure("book.damaged", file=str(path), reason=str(damage).splitlines()[0])
    breaks = [*chain.breaks(rows), *_unreadable(rows)]
    if not rows:
        breaks.append(Break(0, "empty"))
    if kept_anchor and not anchor.holds(rows, kept_anchor):
        breaks.append(Break(len(rows), "anchor"))
    head = anchor.groups(rows[-1].hash) if rows and isinstance(rows[-1].hash, bytes) else ""
    return Inspection(len(rows), head, tuple(breaks), _back(rows))


def _unreadable(rows: tuple[Row, ...]) -> list[Break]:
    found = []
    for row in rows:
        try:
            codec.decode(row.kind, row.version, row.payload)
        except (KnownFailure, TypeError):
            found.append(Break(row.seq, "act"))
    return found


def _back(rows: tuple[Row, ...]) -> tuple[int, ...]:
    seen = []
    for before, after in pairwise(rows):
        try:
            if moments.read(after.recorded) < moments.read(before.recorded):
                seen.append(after.seq)
        except (ValueError, TypeError):
            continue
    return tuple(seen)
