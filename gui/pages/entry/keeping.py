"""Keeps an unfinished entry beside the chain: soon after a key, at once after a field."""

from PySide6.QtCore import QObject, QTimer

from core.base.refusals import KnownFailure
from core.book.book import Book
from core.book.side import Draft
from gui.bridge.session import Session
from gui.pages.entry.presenter import Entry, draft_key
from gui.pages.entry.typed import Typed, to_bytes

AFTER_A_KEY = 600
"""Milliseconds; keys that follow sooner are kept together."""


class DraftKeeping(QObject):
    """The draft of one entry in one book."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._book: Book | None = None
        self._entry: Entry | None = None
        self._written: Typed | None = None
        self._touched = False
        self._waiting = False
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.timeout.connect(self.keep)

    def follow(self, entry: Entry) -> None:
        """From now on this entry is kept."""
        self.keep()
        self._entry, self._book = entry, self._session.book
        self._written, self._touched = None, False

    def found(self, station: str) -> Draft | None:
        """The unfinished entry of a station, if there is one."""
        book = self._session.book
        return book.side.draft(draft_key(station)) if book is not None else None

    def soon(self) -> None:
        """A key was pressed."""
        self._touched = self._waiting = True
        if not self._due.isActive():
            self._due.start(AFTER_A_KEY)

    def at_once(self) -> None:
        """A field was left: keep it as soon as what it led to has been painted.

        Only looking at somebody's unfinished entry writes nothing, so it stays theirs.
        """
        if self._touched and self._entry is not None and self._entry.typed is not self._written:
            self._waiting = True
            self._due.start(0)

    def settle(self) -> None:
        """The entry has been saved or thrown away; nothing of it is left to keep."""
        self._waiting = self._touched = False
        self._due.stop()

    def keep(self) -> None:
        """Write what is waiting to be written."""
        if not self._waiting:
            return
        self._waiting = False
        self._due.stop()
        entry, book, person = self._entry, self._book, self._session.person
        if entry is None or book is None or book is not self._session.book or book.read_only:
            return
        try:
            if entry.begun:
                name = person.name if person else ""
                book.side.write_draft(draft_key(entry.station.id), name, to_bytes(entry.typed))
            else:
                book.side.drop_draft(draft_key(entry.station.id))
            self._written = entry.typed
        except KnownFailure as trouble:
            self._session.tell_trouble(trouble)

    def drop(self) -> None:
        """Forget the draft for good."""
        self.settle()
        if self._entry is not None and self._book is self._session.book and self._book is not None:
            self._book.side.drop_draft(draft_key(self._entry.station.id))
