"""What every page is: a widget over the session, with its keys, redrawn as the book changes."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from core.words.catalogue import Words
from gui.bridge.session import Session
from gui.kit import reading

Keys = Sequence[tuple[Sequence[str], str]]


class Screen(QWidget):
    """A page of the window. Subclasses build themselves once and read the session in `refresh`."""

    go = Signal(str, object)
    """Wish to see another page: its id, and what to show there (or None)."""
    keys_changed = Signal()
    shows: Any = None
    """What `enter` would have to be told to show the same again."""
    part = ""
    """Which part of the page is in view, where its parts have help of their own."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._stale = True
        session.changed.connect(self.book_changed)
        session.look_changed.connect(self.book_changed)

    @property
    def words(self) -> Words:
        """The sentences of the window's language; ask anew each time, it may change."""
        return self.session.words

    def keys(self) -> Keys:
        """What the keys line shows while this page is seen."""
        return ()

    def refresh(self) -> None:
        """Show what the session holds now."""

    def enter(self, argument: Any = None) -> None:
        """The page comes into view; `argument` says what to show. Sets the first focus."""

    def leave(self) -> bool:
        """The page goes out of view; `False` keeps it (something must be settled first)."""
        return True

    def event(self, event: QEvent) -> bool:
        reading.before_tab(self, event)
        return super().event(event)

    def come_into_view(self, argument: Any = None) -> None:
        """Refresh if anything changed meanwhile, then enter."""
        if self._stale:
            self._stale = False
            self.refresh()
        self.shows = argument
        self.enter(argument)

    def book_changed(self) -> None:
        """Redraw now when seen, else when next seen."""
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True
