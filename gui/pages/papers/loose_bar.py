"""Papers without their act, and acts without their papers: told until they are mended."""

from collections.abc import Callable

from core.base.refusals import KnownFailure
from core.office.loose import LooseEnd, loose_ends, mend
from gui.bridge.session import Session
from gui.kit.message import Message, MessageBar

NAMED = 3
"""So many files are named in the sentence; the rest is counted."""


class LooseBar(MessageBar):
    """Shown only while something does not match; what can be put right has a verb."""

    def __init__(self, session: Session, issuing: Callable[[], bool]) -> None:
        super().__init__()
        self._session = session
        self._issuing = issuing
        self.ends: tuple[LooseEnd, ...] = ()
        self.action_wanted.connect(self.mend)

    def look(self) -> None:
        """Look again; while a paper is being issued its files are not loose."""
        book, words = self._session.book, self._session.words
        if self._issuing():
            return
        self.ends = loose_ends(book) if book is not None and not book.read_only else ()
        if not self.ends:
            self.close_message()
            return
        names = ", ".join(sorted({end.file for end in self.ends})[:NAMED])
        action = words("loose.mend") if any(end.mendable for end in self.ends) else ""
        key = "loose.found" if action else "loose.lost"
        told = words.count(key, len(self.ends), files=names)
        self.show_message(Message(told, "wrn", action=action))

    def mend(self) -> None:
        """Put right what can be."""
        book = self._session.book
        assert book is not None
        if self._issuing():
            return
        try:
            done = mend(book, self.ends)
        except KnownFailure as trouble:
            self._session.tell_trouble(trouble)
        else:
            self._session.tell(self._session.words.count("loose.mended", done))
        self.look()
