"""The paper beside a comparison: always there, F6 makes it fill the page; it follows the caret."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from gui.bridge.screen import Keys, Screen
from gui.bridge.station_paper import StationPaper
from gui.kit.paper_view import Look
from gui.kit.shortcuts import on_keys
from gui.pages.compare.view import CompareView

OWN_FIRST = 1
"""So many of the page's own keys stand before those of the paper."""
Seen = tuple[str, Look]
"""A picture and how it is looked at."""


class Picture(QObject):
    """The paper of the station that is compared, and where on it each field was found."""

    def __init__(self, page: Screen, view: CompareView) -> None:
        super().__init__(page)
        self._page, self._view = page, view
        self._field: QWidget | None = None
        self._fields: Sequence[str] = ()
        self._at = ""
        self._came: Seen = ("", Look())
        self._found: dict[str, Seen] = {}
        self.paper = StationPaper(page.session)
        self.paper.obey(page)
        self.paper.changed.connect(self._changed)
        self.whole = False
        view.stand_beside(self.paper)
        view.entered.connect(self.follow)
        on_keys(page, "F6", self.turn_on)

    def show_station(self, station: str, fields: Sequence[str]) -> None:
        """Another comparison; `fields` are those of the form in the order of the paper."""
        if station != self.paper.station:
            self._found = {}
        self._fields, self._at = tuple(fields), ""
        self.paper.show_station(station)
        self.make_whole(False)

    def turn_on(self) -> None:
        """F6: over the whole page and back; without one beside, to the button that attaches it."""
        if self.paper.has_pictures or not self._view.has_room_beside:
            self.make_whole(not self.whole)
        elif self._inside():
            self._back_to_field()
        else:
            self._keep_field()
            self.paper.image.focus()

    def make_whole(self, whole: bool) -> None:
        """Over the whole page, or beside the table with the caret where it was."""
        self._keep_field()
        inside, self.whole = self._inside(), whole
        self._view.make_room(whole)
        if whole:
            self.paper.image.focus()
        elif inside:
            self._back_to_field()
        self._page.keys_changed.emit()

    def follow(self, name: str) -> None:
        """The caret came into a field: bring that part of the paper into view.

        Where a field was looked up before, there; else as far down as it stands on the form, since
        nothing tells more of a photograph. Of many pages none is guessed.
        """
        image = self.paper.image
        if self._at and self._seen() != self._came:
            self._found[self._at] = self._seen()
        self._at = name
        if name in self._found:
            key, look = self._found[name]
            image.choose(key)
            image.view.look_so(look)
        elif name in self._fields and self.paper.pages == 1:
            share = (self._fields.index(name) + 0.5) / len(self._fields)
            image.view.look_so(replace(image.view.look, middle=(image.view.look.middle[0], share)))
        self._came = self._seen()

    def keys(self, own: Keys) -> Keys:
        """The page's keys, with those of the paper after the first of them."""
        words, seen = self._page.words, self.paper.keys()
        if self.whole:
            away = ((("F6", "Esc"), words("compare.key.table")),)
            return (*away, *seen)
        key = "compare.key.whole" if self.paper.has_pictures else "compare.key.attach"
        return (*own[:OWN_FIRST], (("F6",), words(key)), *seen, *own[OWN_FIRST:])

    def _seen(self) -> Seen:
        image = self.paper.image
        return image.current, image.view.look

    def _changed(self) -> None:
        """Pictures came or went: whoever had just attached one goes on typing."""
        if self.whole and not self.paper.has_pictures and self._view.has_room_beside:
            self.make_whole(False)
        elif self.paper.has_pictures and not self.whole and self._inside():
            self._back_to_field()
        self._page.keys_changed.emit()

    def _inside(self) -> bool:
        now = QApplication.focusWidget()
        return now is not None and self.paper.isAncestorOf(now)

    def _keep_field(self) -> None:
        now = QApplication.focusWidget()
        if now is not None and self._page.isAncestorOf(now) and not self.paper.isAncestorOf(now):
            self._field = now

    def _back_to_field(self) -> None:
        if self._field is not None and isValid(self._field):
            self._field.setFocus()
