"""The paper beside the form of an entry: F6 brings it, makes it fill the page, takes it away."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from gui.bridge.screen import Keys, Screen
from gui.bridge.station_paper import StationPaper
from gui.kit import theme
from gui.kit.shortcuts import on_keys
from gui.pages.entry.view import EntryView

HIDDEN, BESIDE, WHOLE = range(3)
BOTH = 1_560
"""From so many logical pixels on the checks keep their place beside the paper."""
OWN_FIRST = 2
"""So many of the page's own keys stand before those of the paper."""


class Picture(QObject):
    """The paper in the view of an entry; tell it the view and the station."""

    def __init__(self, page: Screen) -> None:
        super().__init__(page)
        self._page = page
        self._view: EntryView | None = None
        self._state = HIDDEN
        self._field: QWidget | None = None
        self.paper = StationPaper(page.session)
        self.paper.setParent(page)
        self.paper.hide()
        self.paper.obey(page)
        self.paper.changed.connect(self._changed)
        on_keys(page, "F6", self.turn_on)
        page.installEventFilter(self)

    def stand_in(self, view: EntryView) -> None:
        """The view in which it stands, between the form and the checks."""
        self._view = view
        view.stand_beside(self.paper)
        self._fit()

    def show_station(self, station: str) -> None:
        """Another station is typed; the paper stays shown as it was."""
        self.paper.show_station(station)

    def turn_on(self) -> None:
        """F6: beside the form, then over the whole page, then away; nothing is never made whole."""
        last = WHOLE if self.paper.has_pictures else BESIDE
        self._set(HIDDEN if self._state >= last else self._state + 1)

    def give_way(self) -> None:
        """F8: where there is no room for both, the checks come in place of the paper."""
        if self._state == WHOLE or (self._state == BESIDE and not self._room_for_both()):
            self._set(HIDDEN)

    def keys(self, own: Keys) -> Keys:
        """The page's keys, with those of the paper after the first of them."""
        words, seen = self._page.words, self.paper.keys()
        if self._state == WHOLE:
            away = ((("F6",), words("paper.key.away")), (("Esc",), words("paper.key.form")))
            return (*away, *seen)
        shown = ((("F6",), words("paper.key.show")), *seen)
        return (*own[:OWN_FIRST], *shown, *own[OWN_FIRST:])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._fit()
        elif self._state == WHOLE and _is_escape(event):
            self._set(BESIDE)  # the form comes back first
            return True
        return super().eventFilter(watched, event)

    def _set(self, state: int) -> None:
        now = QApplication.focusWidget()
        if now is not None and self._view is not None and self._view.sheet.isAncestorOf(now):
            self._field = now
        self._state = state
        self._fit()
        if state == WHOLE or (state == BESIDE and not self.paper.has_pictures):
            self.paper.image.focus()
        else:
            self._back_to_field()
        self._page.keys_changed.emit()

    def _changed(self) -> None:
        """Pictures came or went: whoever had just attached one goes on typing."""
        now = QApplication.focusWidget()
        if self._state == WHOLE and not self.paper.has_pictures:
            self._set(BESIDE)
        elif self.paper.has_pictures and now is not None and self.paper.isAncestorOf(now):
            self._back_to_field()
        self._page.keys_changed.emit()

    def _back_to_field(self) -> None:
        if self._state != WHOLE and self._field is not None and isValid(self._field):
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        """Who is seen, and who has room."""
        if self._view is None:
            return
        checks = self._state == HIDDEN or (self._state == BESIDE and self._room_for_both())
        self.paper.setVisible(self._state != HIDDEN)
        self._view.sheet.setVisible(self._state != WHOLE)
        self._view.checks.setVisible(checks)

    def _room_for_both(self) -> bool:
        return self._page.width() >= theme.current().px(BOTH)


def _is_escape(event: QEvent) -> bool:
    pressed = event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
    return pressed and event.key() == Qt.Key.Key_Escape  # type: ignore[attr-defined]
