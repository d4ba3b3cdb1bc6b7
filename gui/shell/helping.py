"""F1 anywhere in the window: the help of the page in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow

from gui.shell.places import PLACES

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.words.catalogue import Words
    from gui.bridge.screen import Keys, Screen
    from gui.bridge.session import Session
    from gui.shell.help_window import HelpWindow

EVERYWHERE = "keys"
"""The text about the keys of all pages."""
KEYS_EVERYWHERE = {
    "F1": "help",
    "Alt+1 … 0": "places",
    "Ctrl+U": "people",
    "Ctrl+O": "start",
    "Ctrl+Z": "undo",
    "F11": "projector",
    "Tab": "move",
}


class Helping(QObject):
    """Makes the window of help when it is first wanted.

    `seen` tells the place in view and its page, `go` leads to another place.
    """

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        seen: Callable[[], tuple[str, Screen]],
        go: Callable[[str], object],
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._seen, self._go = window, session, seen, go
        self.help: HelpWindow | None = None
        QShortcut(QKeySequence("F1"), window).activated.connect(self.open)

    def open(self) -> None:
        """The text about what is in view."""
        if self.help is None:
            from gui.shell.help_window import HelpWindow

            self.help = HelpWindow(self._session, self._window, self.keys_of)
            self.help.place_wanted.connect(self._lead)
        self.help.open_at(self.topic())

    def topic(self) -> str:
        """The text about the part in view, or where it has none, about the page."""
        from core.office.help_texts import TOPICS

        place, screen = self._seen()
        part = f"{place}-{screen.part}"
        return part if part in TOPICS else place

    def keys_of(self, topic: str) -> Keys:
        """The keys in view where the text is about them, else those its page begins with."""
        if topic == EVERYWHERE:
            return keys_everywhere(self._session.words)
        if topic == self.topic():
            return self._seen()[1].keys()
        row = next((one for one in PLACES if one.id == topic), None)
        if row is None or (row.needs_book and self._session.book is None):
            return ()
        page = row.make(self._session)
        keys = page.keys()
        page.deleteLater()
        return keys

    def _lead(self, place: str) -> None:
        self._go(place)
        self._window.activateWindow()


def keys_everywhere(words: Words) -> Keys:
    """What works on every page."""
    return tuple(((cap,), words(f"help.key.{does}")) for cap, does in KEYS_EVERYWHERE.items())
