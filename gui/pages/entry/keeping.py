"""Keeps an unfinished entry beside the chain: soon after a key, at once after a field."""

from PySide6.QtCore import QObject, QTimer

from core.base.refusals import KnownFailure
from core.book.book import Book
from core.book.drafts import draft_key, old_key
from core.book.side import Draft
from gui.bridge.session import Session
from gui.pages.entry.presenter import Entry
from gui.pages.entry.typed import Typed, to_bytes

AFTER_A_KEY = 600
"""Milliseconds; keys that follow sooner are kept together."""


class DraftKeeping(QObject):
    """The draft of one person's entry in one book; another's is neither shown nor touched."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._book: Book | None = None
        self._entry: Entry | None = None
        self._person = ""
        self._written: Typed | None = None
        self._touched = False
        self._waiting = False
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.timeout.connect(self.keep)

    def follow(self, entry: Entry) -> None:
        """From now on this entry is kept, under the name of who works now."""
        self.keep()
        person = self._session.person
        self._entry, self._book = entry, self._session.book
        self._person = person.name if person else ""
        self._written, self._touched = None, False

    @property
    def key(self) -> str:
        """Under what the entry is kept."""
        return draft_key(self._entry.station.id, self._person) if self._entry else ""

    def found(self) -> Draft | None:
        """The person's unfinished entry of this station, if there is one.

        One that was kept while a station had but one is his if he was the last to write it.
        """
        if self._book is None or self._entry is None:
            return None
        side, station = self._book.side, self._entry.station.id
        old = side.draft(old_key(station))
        if old is None or old.person != self._person:
            return side.draft(self.key)
        if side.draft(self.key) is None and not self._book.read_only:
            side.write_draft(self.key, old.person, old.content)
            side.drop_draft(old.key)
        return old

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
        entry, book = self._entry, self._book
        if entry is None or book is None or book is not self._session.book or book.read_only:
            return
        try:
            if entry.begun:
                book.side.write_draft(self.key, self._person, to_bytes(entry.typed))
            else:
                book.side.drop_draft(self.key)
            self._written = entry.typed
        except KnownFailure as trouble:
            self._session.tell_trouble(trouble)

    def drop(self) -> None:
        """Forget the draft for good."""
        self.settle()
        if self._entry is not None and self._book is self._session.book and self._book is not None:
            self._book.side.drop_draft(self.key)
