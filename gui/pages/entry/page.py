"""The entry of one station's minutes, typed from the paper by keyboard alone (унос записника)."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from core.base import moments
from core.book.side import Draft
from core.domain.lists.model import Lists
from core.words import dates
from gui.bridge.screen import Keys
from gui.bridge.session import Session
from gui.pages.entry import desk
from gui.pages.entry.change import DropDialog
from gui.pages.entry.decided import CARD
from gui.pages.entry.deciding import Deciding
from gui.pages.entry.doubting import Doubting
from gui.pages.entry.finishing import Finishing
from gui.pages.entry.keeping import DraftKeeping
from gui.pages.entry.keys import keys_of, keys_of_reason
from gui.pages.entry.looking import Looking
from gui.pages.entry.picture import Picture
from gui.pages.entry.screen import EntryScreen
from gui.pages.entry.typed import from_bytes
from gui.pages.entry.view import EntryView
from gui.pages.entry.whose import whose


class EntryPage(EntryScreen):
    """Shows the station it is entered with; saves it and goes on to the next one to be typed."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.entry = None
        self._view: EntryView | None = None
        self.acting = False
        self.keeping = DraftKeeping(session, self)
        self.finishing = Finishing(self)
        self.looking = Looking(self)
        self.doubting = Doubting(self)
        self.deciding = Deciding(self)
        self.picture = Picture(self)
        self._keys: Keys = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        session.person_changed.connect(self._sat_down)
        for sequence, wish in (
            ("Ctrl+Return", self.finishing.finish),
            ("Ctrl+Enter", self.finishing.finish),
            ("Ctrl+Del", self._throw_away),
            ("Ctrl+J", self.doubting.ask),
            ("Ctrl+1", lambda: self.looking.press(1)),
            ("Ctrl+2", lambda: self.looking.press(2)),
            ("Shift+Down", lambda: self.view().to_end()),
            ("F2", self._amend),
            ("F3", self.deciding.choose),
            ("Shift+F9", self.deciding.turn),
            ("Ctrl+P", self.deciding.show_paper),
            ("F8", lambda: self._step(1)),
            ("Shift+F8", lambda: self._step(-1)),
            ("F9", lambda: self.view().turn()),
            ("F10", lambda: self.view().fill()),
        ):
            QShortcut(QKeySequence(sequence), self).activated.connect(wish)

    def keys(self) -> Keys:
        if self._view is not None and not self._view.checks.form.isHidden():
            return self.picture.keys(keys_of_reason(self.words, self.entry))
        rest = self._view is not None and self._view.sheet.shows_rest
        doubt, decides = bool(self.doubting.code()), self.deciding.may()
        own = keys_of(self.words, self.entry, doubt, decides, rest)
        return self.picture.keys(own)

    def refresh(self) -> None:
        entry = self.entry
        if entry is None or self.acting or not self.isVisible():
            return
        station, voting = entry.station.id, entry.decided.voting * entry.decided.past
        now = desk.seen(self.session.standing, station, self.session.person, voting)
        if now == (entry.turn, entry.decided):
            return
        begun = entry.begun
        if self.open_station(station, voting) and begun:
            self.session.tell(self.words("entry.moved_on", number=entry.station.id), "wrn")

    def enter(self, argument: Any = None) -> None:
        station = argument if isinstance(argument, str) else ""
        if not station and self.entry is not None:
            station = self.entry.station.id
        standing = self.session.standing
        wanted = station or desk.next_station(standing, self.session.person)
        if wanted is None or not standing.of(Lists).all or not self.open_station(wanted):
            self.go.emit("minutes", None)

    def leave(self) -> bool:
        self.keeping.keep()
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        self.keeping.keep()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.view().checks.form.isHidden():
            self.doubting.drop()
        elif event.key() == Qt.Key.Key_Escape:
            self._stop()
        else:
            super().keyPressEvent(event)

    def open_station(self, station: str, voting: int = 0) -> bool:
        book, person = self.session.book, self.session.person
        assert book is not None
        standing = self.session.standing
        entry = desk.entry_of(standing, station, person, book.side.reveal, voting)
        if entry is None:
            return False
        self.keeping.follow(entry)
        self.entry, self.shows = entry, station
        self.picture.show_station(station)
        self.view().sheet.turn(False)
        refused = desk.only_looks(person, book.read_only)
        entry.locked = refused is not None
        draft = self.keeping.found()
        if draft is not None and entry.can_type:
            self._resume(draft)
        self._show()
        if refused is not None and entry.turn.kept is None and not entry.decided.past:
            self.session.tell_trouble(refused)
        elif draft is not None and entry.may_change:
            self.session.tell(self.words("entry.draft.of_change", at=_saved(self, draft)), "inf")
        return True

    def go_on(self, station: str) -> None:
        coming = desk.next_station(self.session.standing, self.session.person, station)
        if coming is None or not self.open_station(coming):
            self.go.emit("minutes", station)

    def view(self) -> EntryView:
        """The view of the lists in force; made anew when they are others."""
        lists = self.session.standing.of(Lists).all
        if self._view is not None and self._view.lists == lists:
            return self._view
        if self._view is not None:
            self._view.hide()
            self._view.deleteLater()
        view = EntryView(self.words, lists)
        view.back_wanted.connect(self._stop)
        view.touched.connect(self.keeping.soon)
        view.touched.connect(self.tell_keys)
        view.settled.connect(self.keeping.at_once)
        view.findings_turned.connect(self.tell_keys)
        view.sheet.turned.connect(lambda _to_rest: self.tell_keys())
        view.bar.wanted.connect(self.looking.do)
        view.checks.explain_wanted.connect(self._pressed)
        view.checks.prepare_wanted.connect(self.deciding.prepare)
        view.votings.chosen.connect(lambda no: self.deciding.show_voting(int(no)))
        view.sheet.decide_wanted.connect(self.deciding.choose)
        view.checks.form.given.connect(self.doubting.take)
        view.checks.form.dropped.connect(self.doubting.drop)
        view.sheet.finish_wanted.connect(self.finishing.finish)
        view.sheet.stop_wanted.connect(self._stop)
        view.sheet.amend_wanted.connect(self._amend)
        self._column.addWidget(view)
        self.picture.stand_in(view)
        self._view = view
        return view

    def _step(self, by: int) -> None:
        self.picture.give_way()
        self.view().step(by)

    def _show(self) -> None:
        entry = self.entry
        assert entry is not None
        self.view().show_entry(entry, whose(self.words, entry, self.session.person), self.name)
        if entry.can_type or not self.view().bar.focus():
            self.view().sheet.focus(entry.typed.at or (*entry.path, "")[0])
        self.tell_keys()

    def tell_keys(self) -> None:
        keys = self.keys()
        if keys != self._keys:
            self._keys = keys
            self.keys_changed.emit()

    def _resume(self, draft: Draft) -> None:
        entry, typed = self.entry, from_bytes(draft.content)
        if entry is not None and typed is not None and entry.resume(typed):
            self.session.tell(self.words("entry.draft.resumed", at=_saved(self, draft)), "inf")

    def _sat_down(self) -> None:
        """Somebody else works now: what the one before typed is kept, and no longer shown."""
        self.keeping.keep()
        if self.entry is not None and self.isVisible() and self.session.book is not None:
            self.open_station(self.entry.station.id)

    def _amend(self) -> None:
        entry = self.entry
        if entry is None or not entry.may_change:
            return
        entry.begin_amending()
        draft = self.keeping.found()
        if draft is not None:
            self._resume(draft)
        self._show()

    def _pressed(self, card: str) -> None:
        """The button of a card: a doubt is explained, a decision's paper is shown."""
        if card.startswith(CARD):
            self.deciding.show_paper(card)
        else:
            self.doubting.open(card)

    def _throw_away(self) -> None:
        entry = self.entry
        if entry is None or not entry.begun:
            return
        dialog = DropDialog(self, self.words, entry.station.id)
        dialog.accepted.connect(self._forget)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _forget(self) -> None:
        self.keeping.drop()
        if self.entry is not None:
            self.entry.start_anew()
            self._show()

    def _stop(self) -> None:
        entry = self.entry
        self.keeping.keep()
        station = entry.station.id if entry is not None else None
        self.go.emit("minutes", station)
        if entry is not None and entry.begun:
            self.session.tell(self.words("entry.stopped", number=entry.station.id), "inf")


def _saved(page: EntryPage, draft: Draft) -> str:
    return dates.moment(page.words, moments.read(draft.saved))
