"""The open book as Qt signals: pages read from it, and write through `do` alone.

Whatever belongs to a book is imported once one is opened, so the window can be seen before.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from core.base import moments
from core.base.people import Desk, Person, Role, this_device
from core.base.refusals import KnownFailure, Refused
from core.domain.standing import Standing
from core.words.catalogue import Language, Words, words
from gui.bridge import qt_words
from gui.bridge.settings import Settings, own_folder
from gui.kit.theme import Appearance

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from core.book.act import Entry
    from core.book.book import Book
    from core.book.side import Draft
    from core.domain.election.model import Election, Particulars
    from core.domain.seats.model import Distribution
    from core.domain.tally.model import Tally
    from core.domain.tally.running import Running
    from core.office.filed import Filed

PRACTICE_FILE = "vezba.mandat"
PRACTICE_OF_LISTS = "vezba-liste"
"""Its clocks run from the day it is made, so each day has its own."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for the message bar; with `undo` the bundle that its action takes back."""

    text: str
    tone: str = "ok"
    undo: str = ""


class Session(QObject):
    """Which book is open, who works, in which language; every change is told by a signal."""

    opened = Signal()
    closed = Signal()
    changed = Signal()
    person_changed = Signal()
    language_changed = Signal()
    look_changed = Signal()
    """What pages show in another order now, though the book is the same."""
    tour_wanted = Signal()
    """The walk through the practice elections is to begin."""
    told = Signal(object)
    """A `Notice` for whoever sits in front."""

    def __init__(self, settings: Settings, appearance: Appearance) -> None:
        super().__init__()
        self.settings = settings
        self.appearance = appearance
        self.words: Words = words(settings.language())
        qt_words.speak(self.words.language)
        self.book: Book | None = None
        self.filed: Filed | None = None
        self.saved_at: datetime | None = None
        self._settled: tuple[str, Draft] | None = None
        self._tally: Tally | None = None
        self._running: Running | None = None
        self._distribution: Distribution | None = None

    def open(self, path: Path) -> bool:
        """Open a book; trouble is told and leaves the one before open."""
        if self.book is not None and path.resolve() == self.book.path:
            self.opened.emit()
            return True
        from core.book.book import Book

        return self._take(lambda: Book.open(path, _desk(self)))

    def begin(self, path: Path, particulars: Particulars, profile: str) -> bool:
        """Begin an election in a new file."""
        from core.office import found

        return self._take(lambda: found.begin(path, particulars, profile, _desk(self)))

    def practise(self, lists: bool = False) -> bool:
        """Open a practice book, made anew where there is none; that of lists is of today."""
        path = own_folder() / PRACTICE_FILE
        if lists:
            path = own_folder() / f"{PRACTICE_OF_LISTS}-{moments.now().date().isoformat()}.mandat"
        if path.exists():
            return self.open(path)
        from core.office import found

        if lists:
            made = moments.now()
            return self._take(lambda: found.practice_of_lists(path, this_device(), made))
        return self._take(lambda: found.practice(path, this_device()))

    def close(self) -> None:
        """Let the book go."""
        if self.book is not None:
            self.book.close()
            self.book = self.filed = self._running = None
            self._forget()
            self.closed.emit()

    def do(self, decision: Any, said: str = "", **how: Any) -> tuple[Entry, ...] | None:
        """Do an act; `said` is told with a way to undo it. Trouble is told, `None` comes back."""
        assert self.book is not None
        draft = self.book.side.draft(how.get("settled_draft", ""))
        try:
            entries = self.book.do(decision, **how)
        except (Refused, KnownFailure) as trouble:
            self.tell_trouble(trouble)
            return None
        self._settled = (entries[0].row.bundle, draft) if entries and draft else None
        if said and entries:
            self.told.emit(Notice(said, undo=entries[0].row.bundle))
        return entries

    def undo(self, bundle: str) -> None:
        """Take a bundle back at once; the draft that it settled comes back with it."""
        assert self.book is not None
        try:
            self.book.take_back(bundle, self.words("undo.reason"))
        except (Refused, KnownFailure) as trouble:
            self.tell_trouble(trouble)
            return
        if self._settled is not None and self._settled[0] == bundle:
            draft = self._settled[1]
            self.book.side.write_draft(draft.key, draft.person, draft.content)
        self.told.emit(Notice(self.words("undo.done"), "inf"))

    def tell(self, text: str, tone: str = "ok") -> None:
        """A sentence for the message bar."""
        self.told.emit(Notice(text, tone))

    def tell_trouble(self, trouble: Refused | KnownFailure) -> None:
        """Why not, or what failed, in the user's language."""
        self.told.emit(Notice(self.sentence(trouble), "err"))

    def sentence(self, trouble: Refused | KnownFailure) -> str:
        """The sentence of a refusal or a failure."""
        from core.words import codes

        if isinstance(trouble, Refused):
            return codes.refusal(self.words, trouble)
        return codes.failure(self.words, trouble)

    @property
    def standing(self) -> Standing:
        """The election as it stands; empty while no book is open."""
        return self.book.standing if self.book else Standing()

    @property
    def election(self) -> Election:
        """The election of the open book."""
        from core.domain.election.model import Election

        return self.standing.of(Election)

    @property
    def person(self) -> Person | None:
        """Who works now."""
        return self.book.desk.person if self.book else self.settings.person()

    def work_as(self, person: Person) -> None:
        """Somebody else sits down."""
        self.settings.set_person(person)
        if self.book is not None:
            self.book.desk = Desk(person, self.book.desk.device)
        self.person_changed.emit()

    def speak(self, language: Language) -> None:
        """Change the language of the window."""
        self.settings.set_language(language)
        self.words = words(language)
        qt_words.speak(language)
        self.language_changed.emit()

    def tally(self) -> Tally:
        """Totals as the book stands, counted on from what changed once for each change."""
        if self._tally is None:
            from core.domain.tally.running import carried_on

            self._running = carried_on(self.standing, self._running)
            self._tally = self._running.tally
        return self._tally

    def distribution(self) -> Distribution | None:
        """Seats as the book stands, computed once for each change."""
        if self._distribution is None:
            from core.domain.seats.result import of_election

            self._distribution = of_election(self.standing, self.tally())
        return self._distribution

    def _take(self, opening: Callable[[], Book]) -> bool:
        from core.office.filed import Filed
        from core.words import dates

        try:
            book = opening()
        except (Refused, KnownFailure) as trouble:
            self.tell_trouble(trouble)
            return False
        self.close()
        self.book, self.filed = book, Filed(book)
        book.desk = _seated(self, book)
        self.saved_at = book.entries[-1].recorded if book.entries else None
        book.changed.append(self._changed)
        self.settings.remember(book.path)
        self._forget()
        self.opened.emit()
        self.person_changed.emit()
        last = book.clock_is_behind(moments.now())
        if last is not None:
            self.tell(self.words("clock.behind", at=dates.moment(self.words, last)), "wrn")
        return True

    def _changed(self) -> None:
        self._forget()
        assert self.book is not None
        self.saved_at = self.book.entries[-1].recorded
        self.changed.emit()

    def _forget(self) -> None:
        self._tally = None
        self._distribution = None


def _desk(session: Session) -> Desk:
    person = session.settings.person()
    return Desk(person or Person("", Role.SECRETARY), this_device())


def _seated(session: Session, book: Book) -> Desk:
    """Where nobody has worked on this computer yet, in practice its first person sits down."""
    from core.domain.commission.model import Commission

    people = book.standing.of(Commission).people
    if session.settings.person() is None and book.practice and people:
        return Desk(people[0], book.desk.device)
    return book.desk
