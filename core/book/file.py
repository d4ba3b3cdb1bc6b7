"""The file of a book: one SQLite database, held by one program at a time, never half written."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from core.base import moments
from core.base.people import Desk
from core.base.refusals import KnownFailure, Refused
from core.book.act import COLUMNS, Row
from core.book.guard import Guard

APPLICATION_ID = 0x4D4E4454
VERSION = 1
SUFFIX = ".mandat"

_SCHEMA = f"""
CREATE TABLE act (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
    version INTEGER NOT NULL, bundle TEXT NOT NULL, recorded TEXT NOT NULL,
    happened TEXT NOT NULL, person TEXT NOT NULL, role TEXT NOT NULL, device TEXT NOT NULL,
    program TEXT NOT NULL, payload BLOB NOT NULL, previous BLOB NOT NULL, hash BLOB NOT NULL
);
CREATE TABLE draft (
    key TEXT PRIMARY KEY, person TEXT NOT NULL, saved TEXT NOT NULL, content BLOB NOT NULL
);
CREATE TABLE credential (person TEXT PRIMARY KEY, hash TEXT NOT NULL);
CREATE TABLE particulars (token TEXT PRIMARY KEY, salt BLOB NOT NULL, text TEXT NOT NULL);
CREATE TRIGGER act_is_never_changed BEFORE UPDATE ON act
BEGIN SELECT RAISE(ABORT, 'an act is never changed'); END;
CREATE TRIGGER act_is_never_deleted BEFORE DELETE ON act
BEGIN SELECT RAISE(ABORT, 'an act is never deleted'); END;
CREATE TRIGGER act_comes_last BEFORE INSERT ON act
WHEN NEW.seq IS NOT (SELECT COALESCE(MAX(seq), 0) + 1 FROM act)
BEGIN SELECT RAISE(ABORT, 'an act comes last'); END;
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = {VERSION};
"""

_SETTINGS = (
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA secure_delete = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
)


_ALL_ACTS = f"SELECT {', '.join(COLUMNS)} FROM act ORDER BY seq"


@dataclass(frozen=True, slots=True)
class BookFile:
    """An open connection, where it lies, and whether it can only be read."""

    path: Path
    connection: sqlite3.Connection
    guard: Guard | None

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written: a book nobody may write needs no guard."""
        return self.guard is None

    def rows(self) -> Iterator[Row]:
        """All stored acts in order; `KnownFailure` when the file does not give them."""
        try:
            for values in self.connection.execute(_ALL_ACTS):
                yield Row(*values)
        except sqlite3.DatabaseError as fault:
            raise KnownFailure("book.damaged", file=str(self.path), reason=str(fault)) from fault

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing, on disk when it ends; `KnownFailure` when the disk does not take it."""
        if self.guard is None:
            raise Refused("book.read_only")
        self.guard.check()
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            yield self.connection
            self.connection.execute("COMMIT")
        except sqlite3.Error as fault:
            self._undo()
            raise KnownFailure("book.not_saved", reason=str(fault)) from fault
        except BaseException:
            self._undo()
            raise
        self.guard.written()

    def _undo(self) -> None:
        if self.connection.in_transaction:
            self.connection.execute("ROLLBACK")

    def append(self, connection: sqlite3.Connection, rows: tuple[Row, ...]) -> None:
        """Put acts behind the last one, inside a transaction."""
        marks = ", ".join("?" * len(COLUMNS))
        connection.executemany(
            f"INSERT INTO act ({', '.join(COLUMNS)}) VALUES ({marks})",
            ([getattr(row, name) for name in COLUMNS] for row in rows),
        )
        last = connection.execute("SELECT hash FROM act ORDER BY seq DESC LIMIT 1").fetchone()
        if last != (rows[-1].hash,):
            raise KnownFailure("book.damaged", file=str(self.path), reason="act")

    def close(self) -> None:
        """Let the file go, and only then the guard that keeps others off it."""
        self.connection.close()
        if self.guard is not None:
            self.guard.release()


def create(path: Path, desk: Desk) -> BookFile:
    """An empty book in a new file; `KnownFailure` when one is there or cannot be made."""
    if path.suffix != SUFFIX:
        raise KnownFailure("book.no_suffix", file=str(path), suffix=SUFFIX)
    try:
        if path.exists():
            raise KnownFailure("book.exists", file=str(path))
        connection = _connect(path, "rwc")
        for setting in _SETTINGS:
            connection.execute(setting)
        connection.executescript(f"BEGIN EXCLUSIVE;{_SCHEMA}COMMIT;")
        guard = Guard(path.resolve(), sidecar(path.resolve()))
        guard.announce(_note(desk))
    except (sqlite3.Error, OSError) as fault:
        raise KnownFailure("book.cannot_create", file=str(path), reason=str(fault)) from fault
    return BookFile(path.resolve(), connection, guard)


def open_file(path: Path, desk: Desk) -> BookFile:
    """The book in a file; `KnownFailure` when it is no book, newer, damaged or open elsewhere."""
    try:
        if not path.is_file():
            raise KnownFailure("book.missing", file=str(path))
        return _opened(path.resolve(), desk)
    except BlockingIOError as fault:
        raise KnownFailure("book.open_elsewhere", file=str(path), **_holder(path)) from fault
    except OSError as fault:
        raise KnownFailure("book.unreachable", file=str(path), reason=str(fault)) from fault
    except sqlite3.OperationalError as fault:
        if "locked" in str(fault):
            raise KnownFailure("book.open_elsewhere", file=str(path), **_holder(path)) from fault
        raise KnownFailure("book.damaged", file=str(path), reason=str(fault)) from fault
    except sqlite3.DatabaseError as fault:
        raise KnownFailure("book.not_a_book", file=str(path)) from fault


def _opened(path: Path, desk: Desk) -> BookFile:
    guard = _guard(path)
    try:
        connection, read_only = _opened_connection(path)
    except BaseException:
        if guard is not None:
            guard.release()
        raise
    if guard is not None and read_only:
        guard.release()
        guard = None
    if guard is not None:
        guard.announce(_note(desk))
    return BookFile(path, connection, guard)


def _guard(path: Path) -> Guard | None:
    """Hold on the book; `None` where no sidecar can be written, so nothing else can be either."""
    try:
        return Guard(path, sidecar(path))
    except BlockingIOError:
        raise
    except OSError:
        return None


def _opened_connection(path: Path) -> tuple[sqlite3.Connection, bool]:
    connection = _connect(path, "rw")
    try:
        for setting in _SETTINGS:
            connection.execute(setting)
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
        _is_a_book(connection, path)
        return connection, _only_reads(connection)
    except BaseException:
        connection.close()
        raise


def _only_reads(connection: sqlite3.Connection) -> bool:
    """Ask for a write that changes nothing: a file that may only be read refuses even that."""
    try:
        connection.execute("DELETE FROM draft WHERE 0")
    except sqlite3.OperationalError as fault:
        if "readonly" not in str(fault):
            raise
        return True
    return False


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    address = f"{path.resolve().as_uri()}?mode={mode}"
    return sqlite3.connect(address, uri=True, isolation_level=None, timeout=0.3)


def _is_a_book(connection: sqlite3.Connection, path: Path) -> None:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if application != APPLICATION_ID:
        raise KnownFailure("book.not_a_book", file=str(path))
    if version > VERSION:
        raise KnownFailure("book.newer", file=str(path))
    damage = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
    if damage != "ok":
        raise KnownFailure("book.damaged", file=str(path), reason=damage.splitlines()[0])
    strange = sorted(_tables(connection) ^ _tables_of_a_book())
    if strange:
        names = ", ".join(sorted({name for name, _definition in strange}))
        raise KnownFailure("book.altered", file=str(path), names=names)


def _tables(connection: sqlite3.Connection) -> frozenset[tuple[str, str]]:
    """Every table, index and trigger by name, with its definition."""
    query = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    return frozenset((str(name), str(sql)) for name, sql in connection.execute(query))


@cache
def _tables_of_a_book() -> frozenset[tuple[str, str]]:
    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(_SCHEMA)
        return _tables(connection)
    finally:
        connection.close()


def sidecar(path: Path) -> Path:
    """The small file beside a book that says who has it open."""
    return path.with_name(f"{path.name}.open")


def _note(desk: Desk) -> str:
    note = {
        "person": desk.person.name,
        "device": desk.device,
        "since": moments.written(moments.now()),
    }
    return json.dumps(note, ensure_ascii=False)


def _holder(path: Path) -> dict[str, str]:
    try:
        note = json.loads(sidecar(path.resolve()).read_text(encoding="utf-8"))
        hour = moments.local(moments.read(str(note["since"]))).strftime("%H:%M")
        return {"person": str(note["person"]), "device": str(note["device"]), "hour": hour}
    except (OSError, ValueError, KeyError, TypeError):
        return {"person": "?", "device": "?", "hour": "?"}
