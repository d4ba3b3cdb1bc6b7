"""What may vanish lives beside the chain: drafts of entries, and particulars of persons."""

import hashlib
import secrets
from dataclasses import dataclass

from core.base import moments
from core.book.file import BookFile


@dataclass(frozen=True, slots=True)
class Particular:
    """A person's particular (податак о личности); acts carry only `token`, its salted hash."""

    token: str
    salt: bytes
    text: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A half-typed entry: whose it is, when it was last written, and its content."""

    key: str
    person: str
    saved: str
    content: bytes


def sealed(text: str) -> Particular:
    """A particular ready to be stored, with a fresh salt."""
    salt = secrets.token_bytes(16)
    return Particular(_token(salt, text), salt, text)


def _token(salt: bytes, text: str) -> str:
    return hashlib.sha256(salt + text.encode("utf-8")).hexdigest()


class SideTables:
    """The tables beside the chain of one open book."""

    def __init__(self, file: BookFile) -> None:
        self._file = file

    def reveal(self, token: str) -> str | None:
        """The text of a particular; `None` once it was erased or when it does not fit its token."""
        found = self._file.connection.execute(
            "SELECT salt, text FROM particulars WHERE token = ?", (token,)
        ).fetchone()
        if found is None or _token(found[0], found[1]) != token:
            return None
        return str(found[1])

    def holds(self, token: str) -> bool:
        """Whether the particular of that token lies here."""
        query = "SELECT 1 FROM particulars WHERE token = ?"
        return self._file.connection.execute(query, (token,)).fetchone() is not None

    def erase(self, token: str) -> None:
        """Erase a particular for good; the chain stays whole."""
        with self._file.transaction() as connection:
            connection.execute("DELETE FROM particulars WHERE token = ?", (token,))

    def write_draft(self, key: str, person: str, content: bytes) -> None:
        """Keep a half-typed entry, over an earlier one of the same key."""
        with self._file.transaction() as connection:
            connection.execute(
                "INSERT INTO draft VALUES (?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET "
                "person = excluded.person, saved = excluded.saved, content = excluded.content",
                (key, person, moments.written(moments.now()), content),
            )

    def draft(self, key: str) -> Draft | None:
        """The draft of a key, if there is one."""
        found = self._file.connection.execute(
            "SELECT key, person, saved, content FROM draft WHERE key = ?", (key,)
        ).fetchone()
        return Draft(*found) if found else None

    def drafts(self) -> tuple[Draft, ...]:
        """All drafts, by key."""
        query = "SELECT key, person, saved, content FROM draft ORDER BY key"
        return tuple(Draft(*row) for row in self._file.connection.execute(query))

    def drop_draft(self, key: str) -> None:
        """Forget a draft."""
        with self._file.transaction() as connection:
            connection.execute("DELETE FROM draft WHERE key = ?", (key,))
