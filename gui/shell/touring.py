"""Leads through the tour: shows its card, goes where a step is done, sees that it has been."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow

from gui.bridge.session import PRACTICE_OF_LISTS, Session
from gui.kit.tour_card import FOLD, WISHES, TourCard
from gui.pages.start.offer import OFFER
from gui.shell.tour import HELPED, STEPS, Step


class Touring(QObject):
    """One tour at a time; it begins at the first step each time."""

    def __init__(
        self, window: QMainWindow, session: Session, go: Callable[[str, object], None]
    ) -> None:
        super().__init__(window)
        self._session, self._go = session, go
        self.at = 0
        self.done: set[str] = set()
        self._from = 0
        """How many acts the book had when the step began."""
        self.card = TourCard(window)
        self.card.hide()
        self.card.wished.connect(self.wish)
        for wish, keys in WISHES.items():
            key = QShortcut(QKeySequence(keys.replace("PgDn", "PgDown")), self.card)
            key.activated.connect(lambda wish=wish: self.wish(wish))
        fold = QShortcut(QKeySequence(FOLD), self.card)
        fold.activated.connect(self.card.fold)
        session.changed.connect(self._look)
        session.opened.connect(self._opened)
        session.language_changed.connect(self._tell)

    @property
    def step(self) -> Step:
        """The step in view."""
        return STEPS[self.at]

    def begin(self) -> None:
        """From the first step; it is not offered by itself again."""
        self._session.settings.seen(OFFER, now=True)
        self.done.clear()
        self.card.show()
        self._to(0)

    def wish(self, wish: str) -> None:
        """One of the card's wishes, by its button or its key."""
        match wish:
            case "next" if self.at + 1 < len(STEPS):
                self._to(self.at + 1)
            case "next" | "leave":
                self.card.hide()
            case "back" if self.at:
                self._to(self.at - 1)
            case "go":
                self._lead()

    def came_to(self, place: str) -> None:
        """A page is in view now, or the window of help (`HELPED`)."""
        if self.card.isVisible() and place == self.step.page and self._in_its_book():
            self._mark()

    def _to(self, at: int) -> None:
        self.at = at
        self._opened()

    def _opened(self) -> None:
        """From here on acts count; a step that only wants its book open may be done already."""
        book = self._session.book
        self._from = len(book.entries) if book is not None else 0
        if not self.step.place and not self.step.page and self._in_its_book():
            self.done.add(self.step.id)
        self._tell()

    def _lead(self) -> None:
        """Open the step's book and page, as one would by hand."""
        if self.step.page == HELPED:
            self._go(HELPED, None)
            return
        if not self._in_its_book():
            self._session.practise(lists=self.step.lists)
        if self.step.place and self._session.book is not None:
            self._go(self.step.place, self.step.argument)

    def _look(self) -> None:
        book = self._session.book
        if book is None or not self.step.act or not self.card.isVisible():
            return
        if any(entry.row.kind == self.step.act for entry in book.entries[self._from :]):
            self._mark()

    def _in_its_book(self) -> bool:
        """Whether a practice book is open, and of the kind that the step is about."""
        book = self._session.book
        if self.step.page == HELPED:
            return True
        if book is None or not book.practice:
            return False
        return self.step.lists == book.path.stem.startswith(PRACTICE_OF_LISTS)

    def _mark(self) -> None:
        self.done.add(self.step.id)
        self._tell()

    def _tell(self) -> None:
        words, step = self._session.words, self.step
        last = self.at + 1 == len(STEPS)
        verbs = {"go": "go", "next": "end" if last else "next", "leave": "leave", "back": "back"}
        if not self.at:
            verbs.pop("back")
        if last:
            verbs.pop("leave")
        self.card.fold_button.setAccessibleName(words("tour.verb.fold"))
        self.card.say(
            words(f"tour.{step.id}"),
            words("tour.count", at=self.at + 1, of=len(STEPS)),
            words(f"tour.{step.id}.do"),
            {wish: words(f"tour.verb.{verb}") for wish, verb in verbs.items()},
        )
        self.card.mark(words("tour.done") if step.id in self.done else "")
