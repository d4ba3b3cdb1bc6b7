"""F1 anywhere in the window: the help of the page in view; and the tour, once it is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow

from gui.kit.buttons import Button
from gui.shell.places import PLACES

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.words.catalogue import Words
    from gui.bridge.screen import Keys, Screen
    from gui.bridge.session import Session
    from gui.shell.help_window import HelpWindow
    from gui.shell.touring import Touring

HELP = "help"
"""What the tour calls the window of help, which is no page."""
EVERYWHERE = "keys"
"""The text about the keys of all pages."""
TOUR, PROJECTOR = "tour", "projector"
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
        go: Callable[[str, Any], None],
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._seen, self._go = window, session, seen, go
        self.help: HelpWindow | None = None
        self.touring: Touring | None = None
        QShortcut(QKeySequence("F1"), window).activated.connect(self.open)
        session.tour_wanted.connect(self.tour)
        self.button = Button(role="icon", icon="question-circle", small=True, spoken="F1")
        """For those who look for it with the mouse."""
        self.button.clicked.connect(self.open)
        session.language_changed.connect(self._name)
        self._name()

    def open(self) -> None:
        """The text about what is in view."""
        if self.help is None:
            from gui.shell.help_window import HelpWindow

            self.help = HelpWindow(self._session, self._window, self.keys_of)
            self.help.place_wanted.connect(self.lead)
            self.help.tour_wanted.connect(self.tour)
        self.help.open_at(self.topic())
        self.came_to(HELP)

    def tour(self) -> None:
        """Begin the walk through the practice elections."""
        if self.touring is None:
            from gui.shell.touring import Touring

            self.touring = Touring(self._window, self._session, self.lead)
        self.touring.begin()
        self._window.activateWindow()

    def came_to(self, place: str) -> None:
        """A page is in view now; the tour may have waited for it."""
        if self.touring is not None:
            self.touring.came_to(place)

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
        if topic == TOUR:
            return keys_of_tour(self._session.words)
        if topic == PROJECTOR:
            words = self._session.words
            return (("F11",), words("help.key.projector")), (("Esc",), words("help.key.close"))
        if topic == self.topic():
            return self._seen()[1].keys()
        row = next((one for one in PLACES if one.id == topic), None)
        if row is None or (row.needs_book and self._session.book is None):
            return ()
        page = row.make(self._session)
        keys = page.keys()
        page.deleteLater()
        return keys

    def _name(self) -> None:
        spoken = f"{self._session.words('help.title')} (F1)"
        self.button.setAccessibleName(spoken)
        self.button.setToolTip(spoken)

    def lead(self, place: str, argument: Any = None) -> None:
        """To a page, or to the window of help."""
        if place == HELP:
            self.open()
            return
        self._go(place, argument)
        self._window.activateWindow()


def keys_everywhere(words: Words) -> Keys:
    """What works on every page."""
    return tuple(((cap,), words(f"help.key.{does}")) for cap, does in KEYS_EVERYWHERE.items())


def keys_of_tour(words: Words) -> Keys:
    """What works while the card of the tour is seen."""
    from gui.kit.tour_card import FOLD, WISHES

    caps = {**WISHES, "fold": FOLD}
    return tuple(((cap,), words(f"tour.verb.{wish}").lower()) for wish, cap in caps.items())
