"""The open book: acts go in by one door, `Book.do`, and everything shown is read from it."""

import os
import secrets
import sqlite3
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from core.base import moments
from core.base.people import Desk
from core.base.refusals import KnownFailure, Refused
from core.book import access, chain, codec, file
from core.book.act import Entry, Row
from core.book.anchor import groups
from core.book.replay import may_take_back, replay
from core.book.side import Particular, SideTables
from core.domain.acts import BY_TYPE, fold
from core.domain.commission.acts import ClockFoundBack
from core.domain.election.model import Election
from core.domain.minutes.gates import must_leave_ballot
from core.domain.standing import Dated, Decision, OnDay

AHEAD = timedelta(minutes=15)
"""So far ahead of this computer's clock a moment may be claimed."""


@cache
def program() -> str:
    """Name and version of this program, as every act carries it."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"mandat {version('mandat')}"
    except PackageNotFoundError:
        return "mandat 0"


class Book:
    """An election's journal in a file, and the standing it leads to."""

    def __init__(self, book_file: file.BookFile, desk: Desk) -> None:
        """Read, verify and fold; `KnownFailure` when the chain does not hold."""
        rows = tuple(book_file.rows())
        broken = chain.breaks(rows)
        if broken:
            raise KnownFailure("book.broken", file=str(book_file.path), seq=broken[0].seq)
        self.desk = desk
        self.entries = [Entry(r, codec.decode(r.kind, r.version, r.payload)) for r in rows]
        self.standing = replay(self.entries)
        self.side = SideTables(book_file)
        self.changed: list[Callable[[], None]] = []
        self._file = book_file

    @classmethod
    def create(cls, path: Path, desk: Desk) -> "Book":
        """A new, empty book."""
        return cls(file.create(path, desk), desk)

    @classmethod
    def open(cls, path: Path, desk: Desk) -> "Book":
        """The book of a file."""
        book_file = file.open_file(path, desk)
        try:
            book = cls(book_file, desk)
            if not book.entries:
                raise KnownFailure("book.empty", file=str(path))
            return book
        except BaseException:
            book_file.close()
            raise

    def do(
        self,
        decision: Decision,
        *,
        happened: datetime | None = None,
        private: Iterable[Particular] = (),
        settled_draft: str = "",
    ) -> tuple[Entry, ...]:
        """Decide, append, fold, announce: the only way anything ever changes.

        All acts of the decision go in as one bundle or not at all, together with the particulars
        they seal, and the draft they settle goes out. `happened` is the moment claimed; a dated
        decision brings its own.
        """
        acts = decision(self.standing)
        for act in acts:
            access.check(self.desk.person, act)
        must_leave_ballot(self.standing, acts, decision.at if isinstance(decision, Dated) else None)
        private = tuple(private)
        self._complete(acts, private)
        if isinstance(decision, Dated):
            self.must_have_come(decision.at)
        if isinstance(decision, OnDay):
            self.must_have_come(moments.at(decision.day, 0))
        self._note_clock()
        claimed = decision.at if isinstance(decision, Dated) else happened
        entries = self._sealed(acts, claimed)
        standing = self.standing
        for entry in entries:
            access.barred(standing, self.desk.person, entry.act)
            standing = fold(standing, entry.act, entry.stamp)
        self._append(entries, private, settled_draft)
        self.standing = standing
        self._announce()
        return entries

    def clock_is_behind(self, now: datetime) -> datetime | None:
        """When the last act was taken down, if this computer's clock stands before that."""
        last = self.entries[-1].recorded if self.entries else None
        return last if last is not None and now < last else None

    def take_back(self, bundle: str, reason: str) -> Entry:
        """Take a bundle of acts back, while nothing later rests on it."""
        if not reason.strip():
            raise Refused("reason_missing")
        may_take_back(self.entries, bundle)
        act = codec.TakenBack(bundle, " ".join(reason.split()))
        for entry in (e for e in self.entries if e.row.bundle == bundle):
            access.check(self.desk.person, entry.act)
        self._note_clock()
        entries = self._sealed((act,), None)
        standing = replay([*self.entries, *entries])
        self._append(entries, (), "")
        self.standing = standing
        self._announce()
        return entries[0]

    @property
    def path(self) -> Path:
        """Where the book lies."""
        return self._file.path

    @property
    def read_only(self) -> bool:
        """Whether the file can only be read."""
        return self._file.read_only

    @property
    def practice(self) -> bool:
        """Whether this is a practice book (вежба), marked for good."""
        return self.standing.of(Election).practice

    @property
    def head(self) -> bytes:
        """Hash of the last act."""
        return self.entries[-1].row.hash if self.entries else chain.ROOT

    @property
    def anchor(self) -> str:
        """The head as papers print it."""
        return groups(self.head)

    def save_copy(self, target: Path) -> str:
        """Write a whole copy to a new file, read it back, and say its head."""
        if target.exists():
            raise KnownFailure("book.exists", file=str(target))
        try:
            self._file.connection.execute("VACUUM INTO ?", (str(target),))
            with target.open("rb+") as written:
                os.fsync(written.fileno())
        except (sqlite3.Error, OSError) as fault:
            target.unlink(missing_ok=True)
            raise KnownFailure("book.cannot_create", file=str(target), reason=str(fault)) from fault
        copy = Book.open(target, self.desk)
        head = copy.head
        copy.close()
        if head != self.head:
            raise KnownFailure("book.copy_differs", file=str(target))
        return groups(head)

    def close(self) -> None:
        """Let the file go."""
        self._file.close()

    def must_have_come(self, at: datetime) -> None:
        """Refused for a moment still to come, save in practice: every clock would open by it."""
        if not self.practice and at > moments.now() + AHEAD:
            raise Refused("moment.to_come", at=moments.written(at))

    def _complete(self, acts: tuple[Any, ...], private: tuple[Particular, ...]) -> None:
        """What an act seals comes with it or lies there already; all else is our own fault.

        What another laptop did left what it seals there, and here it is as if erased.
        """
        brought = {particular.token for particular in private}
        for act in (one for one in acts if getattr(one, "origin", None) is None):
            for seal in BY_TYPE[type(act)].seals(act) - brought:
                if not self.side.holds(seal):
                    raise ValueError("a seal without what it seals")

    def _note_clock(self) -> None:
        """Take down that the clock stands before the last act, whenever it was set back."""
        now = moments.now()
        last = self.clock_is_behind(now)
        if last is not None:
            noted = ClockFoundBack(moments.written(now), moments.written(last))
            self._append(self._sealed((noted,), None), (), "")

    def _sealed(self, acts: tuple[Any, ...], happened: datetime | None) -> tuple[Entry, ...]:
        recorded = moments.now()
        claimed = moments.written(happened or recorded)
        bundle = secrets.token_hex(8)
        previous, seq = self.head, len(self.entries)
        entries: list[Entry] = []
        for number, act in enumerate(acts, start=seq + 1):
            kind, kind_version = codec.kind_of(act)
            row = Row(
                seq=number,
                id=secrets.token_hex(8),
                kind=kind,
                version=kind_version,
                bundle=bundle,
                recorded=moments.written(recorded),
                happened=claimed,
                person=self.desk.person.name,
                role=str(self.desk.person.role.value),
                device=self.desk.device,
                program=program(),
                payload=codec.encode(act),
                previous=previous,
                hash=b"",
            )
            row = chain.with_hash(row)
            previous = row.hash
            entries.append(Entry(row, act))
        return tuple(entries)

    def _append(
        self, entries: tuple[Entry, ...], private: tuple[Particular, ...], settled_draft: str
    ) -> None:
        with self._file.transaction() as connection:
            self._file.append(connection, tuple(entry.row for entry in entries))
            connection.executemany(
                "INSERT INTO particulars VALUES (?, ?, ?)",
                [(p.token, p.salt, p.text) for p in private],
            )
            connection.execute("DELETE FROM draft WHERE key = ?", (settled_draft,))
        self.entries.extend(entries)

    def _announce(self) -> None:
        for listener in tuple(self.changed):
            listener()
