"""The entry of one station's minutes, typed from the paper by keyboard alone (унос записника)."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from core.base import moments
from core.book.side import Draft, sealed
from core.domain.lists.model import Lists
from core.domain.minutes.acts import enter
from core.domain.minutes.room import MinutesRoom
from core.words import dates
from gui.bridge.screen import Keys, Screen
from gui.bridge.session import Notice, Session
from gui.pages.entry import desk
from gui.pages.entry.change import ChangeDialog, DropDialog
from gui.pages.entry.keeping import DraftKeeping
from gui.pages.entry.keys import keys_of
from gui.pages.entry.presenter import Entry, act_of, draft_key
from gui.pages.entry.typed import from_bytes
from gui.pages.entry.view import EntryView
from gui.pages.entry.whose import whose


class EntryPage(Screen):
    """Shows the station it is entered with; saves it and goes on to the next one not in."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._entry: Entry | None = None
        self._view: EntryView | None = None
        self._saving = False
        self._keeping = DraftKeeping(session, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for sequence, wish in (
            ("Ctrl+Return", self._finish),
            ("Ctrl+Enter", self._finish),
            ("Ctrl+Del", self._throw_away),
            ("F2", self._amend),
            ("F8", lambda: self._seen().step(1)),
            ("Shift+F8", lambda: self._seen().step(-1)),
            ("F9", lambda: self._seen().turn()),
            ("F10", lambda: self._seen().fill()),
        ):
            QShortcut(QKeySequence(sequence), self).activated.connect(wish)

    def keys(self) -> Keys:
        return keys_of(self.words, self._entry)

    def refresh(self) -> None:
        entry = self._entry
        if entry is None or self._saving or not self.isVisible():
            return
        kept = self.session.standing.of(MinutesRoom).by_station.get(entry.station.id)
        if act_of(kept) != act_of(entry.kept):
            self._open(entry.station.id)

    def enter(self, argument: Any = None) -> None:
        station = argument if isinstance(argument, str) else ""
        if not station and self._entry is not None:
            station = self._entry.station.id
        standing = self.session.standing
        wanted = station or desk.next_station(standing)
        if wanted is None or not standing.of(Lists).all or not self._open(wanted):
            self.go.emit("minutes", None)

    def leave(self) -> bool:
        self._keeping.keep()
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        self._keeping.keep()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._stop()
        else:
            super().keyPressEvent(event)

    def _open(self, station: str) -> bool:
        book = self.session.book
        assert book is not None
        entry = desk.entry_of(self.session.standing, station, book.side.reveal)
        if entry is None:
            return False
        self._keeping.follow(entry)
        self._entry = entry
        self._seen().sheet.turn(False)
        refused = desk.only_looks(self.session.person, book.read_only)
        entry.locked = refused is not None
        draft = self._keeping.found(station)
        if draft is not None and entry.can_type:
            self._resume(draft)
        self._show()
        if refused is not None and entry.kept is None:
            self.session.tell_trouble(refused)
        elif draft is not None and entry.kept is not None:
            self.session.tell(self.words("entry.draft.of_change", **self._said_of(draft)), "inf")
        return True

    def _show(self) -> None:
        entry = self._entry
        assert entry is not None
        view = self._seen()
        view.show_entry(entry, whose(self.words, entry, self.session.person))
        view.sheet.focus(entry.typed.at or entry.fields[0])
        self.keys_changed.emit()

    def _resume(self, draft: Draft) -> None:
        entry, typed = self._entry, from_bytes(draft.content)
        if entry is None or typed is None:
            return
        entry.resume(typed)
        person = self.session.person
        own = person is not None and person.name == draft.person
        key = "entry.draft.resumed" if own else "entry.draft.of_another"
        tone = "inf" if own else "wrn"
        self.session.tell(self.words(key, **self._said_of(draft)), tone)

    def _said_of(self, draft: Draft) -> dict[str, str]:
        saved = moments.read(draft.saved)
        return {"at": dates.moment(self.words, saved), "name": draft.person}

    def _seen(self) -> EntryView:
        """The view of the lists in force; made anew when they are others."""
        lists = self.session.standing.of(Lists).all
        if self._view is not None and self._view.lists == lists:
            return self._view
        if self._view is not None:
            self._view.hide()
            self._view.deleteLater()
        view = EntryView(self.words, lists)
        view.back_wanted.connect(self._stop)
        view.touched.connect(self._keeping.soon)
        view.settled.connect(self._keeping.at_once)
        view.sheet.finish_wanted.connect(self._finish)
        view.sheet.stop_wanted.connect(self._stop)
        view.sheet.amend_wanted.connect(self._amend)
        self._column.addWidget(view)
        self._view = view
        return view

    def _finish(self) -> None:
        entry = self._entry
        if entry is None:
            return
        if not entry.can_type:
            self._go_on(entry.station.id)
        elif entry.missing:
            self._seen().sheet.focus(entry.missing[0])
            self.session.tell(self.words.count("entry.missing", len(entry.missing)), "wrn")
        elif entry.kept is None:
            self._save("")
        elif not entry.begun:
            self.session.tell(self.words("refused.nothing_changed"), "inf")
        else:
            dialog = ChangeDialog(self, self.words, entry)
            dialog.accepted.connect(lambda: self._save(dialog.reason))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _save(self, reason: str) -> None:
        entry = self._entry
        assert entry is not None
        name = entry.typed.first_voter.strip()
        private = (sealed(name),) if name and entry.renamed else ()
        token = (private[0].token if private else "") if entry.renamed else None
        self._keeping.keep()  # so that Undo can bring the whole entry back
        self._saving = True
        try:
            entries = self.session.do(
                enter(entry.minutes(token), "paper", reason=reason),
                settled_draft=draft_key(entry.station.id),
                private=private,
            )
        finally:
            self._saving = False
        if entries is None:
            return
        self._keeping.settle()
        key = "entry.changed" if reason else "entry.saved"
        said = self.words(key, number=entry.station.id, name=entry.station.name)
        if reason:
            self._open(entry.station.id)
        else:
            self._go_on(entry.station.id)
        self.session.told.emit(Notice(said, undo=entries[0].row.bundle))

    def _go_on(self, station: str) -> None:
        coming = desk.next_station(self.session.standing, station)
        if coming is None or not self._open(coming):
            self.go.emit("minutes", station)

    def _amend(self) -> None:
        entry = self._entry
        if entry is None or entry.kept is None or entry.amending or entry.locked:
            return
        entry.begin_amending()
        draft = self._keeping.found(entry.station.id)
        if draft is not None:
            self._resume(draft)
        self._show()

    def _throw_away(self) -> None:
        entry = self._entry
        if entry is None or not entry.begun:
            return
        dialog = DropDialog(self, self.words, entry.station.id)
        dialog.accepted.connect(self._forget)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _forget(self) -> None:
        self._keeping.drop()
        if self._entry is not None:
            self._entry.start_anew()
            self._show()

    def _stop(self) -> None:
        entry = self._entry
        self._keeping.keep()
        station = entry.station.id if entry is not None else None
        self.go.emit("minutes", station)
        if entry is not None and entry.begun:
            self.session.tell(self.words("entry.stopped", number=entry.station.id), "inf")
