"""Keeps other programs off an open book, also where the file's own lock can be lost.

Under POSIX a process loses SQLite's locks on a file as soon as anything in it closes that file
elsewhere, and a dialog that looks into each file of a folder does just that. So a lock of another
kind (flock) is held on the sidecar, which nothing else opens, and the book's change counter is
watched through a descriptor that stays open as long as the book does.
"""

import os
from contextlib import suppress
from pathlib import Path

from core.base.refusals import KnownFailure

try:
    import fcntl
except ImportError:  # Windows, where closing a file elsewhere takes no lock away
    fcntl = None  # type: ignore[assignment]

_COUNTER = (4, 24)
"""Length and place of the file change counter in an SQLite file."""


class Guard:
    """One open book's hold on its file."""

    def __init__(self, book: Path, sidecar: Path) -> None:
        """Take hold; raises `BlockingIOError` when another program has it."""
        self._book, self._sidecar = book, sidecar
        self._lock = _held(sidecar)
        self._ours = os.fstat(self._lock).st_size == 0
        self._watch = os.open(book, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        self._counter = self._read()

    def announce(self, note: str) -> None:
        """The file is ours: the sidecar tells others so, and what stands in it now is our own.

        Not before: where there is no flock, the note may still be that of whoever has the book.
        """
        os.truncate(self._lock, 0)
        os.write(self._lock, note.encode("utf-8"))
        self._ours = True
        self.written()

    def check(self) -> None:
        """`KnownFailure` when somebody else has written to the file meanwhile."""
        if self._read() != self._counter:
            raise KnownFailure("book.changed_elsewhere", file=str(self._book))

    def written(self) -> None:
        """We have written ourselves.

        The act is on disk by now, so a disk that does not answer is no failure of it; the next act
        will be told that the file has changed.
        """
        with suppress(OSError):
            self._counter = self._read()

    def release(self) -> None:
        """Let go, once: the sidecar while it is still ours, then the locks.

        A number closed a second time may be another file's by then, of this book's successor too.
        """
        if self._ours:
            with suppress(OSError):
                self._sidecar.unlink(missing_ok=True)
        self._ours = False
        held, self._lock, self._watch = (self._lock, self._watch), -1, -1
        for descriptor in held:
            if descriptor >= 0:
                with suppress(OSError):
                    os.close(descriptor)

    def _read(self) -> bytes:
        length, place = _COUNTER
        os.lseek(self._watch, place, os.SEEK_SET)
        return os.read(self._watch, length)


def _held(sidecar: Path) -> int:
    """A locked descriptor of the very file that bears the sidecar's name."""
    while True:
        descriptor = os.open(sidecar, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            if fcntl is not None:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.path.samestat(os.fstat(descriptor), sidecar.stat()):
                return descriptor
        except FileNotFoundError:
            pass
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)
