"""Keeps what is typed of a list beside the chain, until it is saved: nothing typed is lost."""

from PySide6.QtCore import QObject, QTimer

from core.base.refusals import KnownFailure
from core.book import codec
from core.domain.lists.model import Submission
from core.domain.lists.paper import ListPaper
from gui.bridge.session import Session

SOON = 400
"""Milliseconds after a change until it is on disk."""


def draft_key(one: Submission) -> str:
    """Under which name the draft of a list lies: that of the act by which it was received."""
    return f"filed:{one.moves[0].act}"


class PaperKeeping(QObject):
    """The draft of the list on the desk."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._waiting: tuple[Submission, ListPaper] | None = None
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.timeout.connect(self.keep)

    def found(self, one: Submission) -> ListPaper | None:
        """The draft of a list, if there is one that this release can read."""
        book = self._session.book
        draft = book.side.draft(draft_key(one)) if book is not None else None
        return codec.from_bytes(ListPaper, draft.content) if draft else None

    def soon(self, one: Submission, paper: ListPaper) -> None:
        """Something was typed."""
        self._waiting = one, paper
        self._due.start(SOON)

    def keep(self) -> None:
        """Write what waits to be written."""
        book, waiting = self._session.book, self._waiting
        self.settle()
        if book is None or waiting is None or book.read_only:
            return
        person = self._session.person
        try:
            one, paper = waiting
            name = person.name if person else ""
            book.side.write_draft(draft_key(one), name, codec.to_bytes(paper))
        except KnownFailure as trouble:
            self._session.tell_trouble(trouble)

    def settle(self) -> None:
        """Nothing waits any more."""
        self._waiting = None
        self._due.stop()

    def drop(self, one: Submission) -> None:
        """Forget the draft of a list."""
        self.settle()
        book = self._session.book
        if book is not None and not book.read_only and book.side.draft(draft_key(one)):
            book.side.drop_draft(draft_key(one))
