"""Keeps an unfinished cover sheet beside the chain, so that a pulled plug costs a field at most."""

import json
from dataclasses import asdict

from PySide6.QtCore import QObject, QTimer

from core.base import moments
from core.base.refusals import KnownFailure
from core.book.drafts import counter_key
from gui.bridge.session import Session
from gui.pages.handover.form import IntakeForm
from gui.pages.handover.presenter import Typed, is_blank

AFTER_A_KEY = 600
"""Milliseconds; keys that follow sooner are kept together."""


class CoverKeeping(QObject):
    """The cover sheet of whoever works now in the open book."""

    def __init__(self, session: Session, form: IntakeForm) -> None:
        super().__init__(form)
        self._session, self._form = session, form
        self._due = QTimer(self, singleShot=True, interval=AFTER_A_KEY)
        self._due.timeout.connect(self.keep)
        form.changed.connect(self._due.start)
        self._person = self._who()

    @property
    def key(self) -> str:
        """Under what it is kept."""
        return counter_key(self._person)

    def change_hands(self) -> None:
        """Somebody else sits down: nobody takes down what another began to type."""
        if self._who() == self._person:
            return
        self.keep()
        self._person = self._who()
        self._form.empty()
        self.resume()

    def keep(self) -> None:
        """Write what stands in the lines; nothing is kept of empty ones."""
        self._due.stop()
        book = self._session.book
        if book is None or book.read_only:
            return
        typed = self._form.typed()
        try:
            if not is_blank(typed):
                book.side.write_draft(self.key, self._person, to_bytes(typed))
            elif book.side.draft(self.key) is not None:
                book.side.drop_draft(self.key)
        except KnownFailure as trouble:
            self._session.tell_trouble(trouble)

    def settle(self) -> None:
        """The act took the draft with it."""
        self._due.stop()

    def resume(self) -> None:
        """Put an unfinished sheet back into empty lines."""
        book = self._session.book
        if book is None or not is_blank(self._form.typed()):
            return
        draft = book.side.draft(self.key)
        typed = from_bytes(draft.content) if draft else None
        if typed is not None:
            self._form.show_typed(typed)

    def _who(self) -> str:
        person = self._session.person
        return person.name if person else ""


def to_bytes(typed: Typed) -> bytes:
    """A cover sheet as it is kept."""
    kept = asdict(typed) | {"at": moments.written(typed.at) if typed.at else ""}
    return json.dumps(kept, ensure_ascii=False).encode("utf-8")


def from_bytes(content: bytes) -> Typed | None:
    """The cover sheet that was kept; `None` where it is not one of this program's."""
    try:
        kept = json.loads(content)
        at = moments.read(kept["at"]) if kept["at"] else None
        return Typed(**(kept | {"at": at, "lacks": tuple(kept["lacks"])}))
    except (ValueError, KeyError, TypeError):
        return None
