"""Entries that differ (разлике између уноса): an officer types what the paper says."""

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout

from core.base.refusals import KnownFailure
from core.domain.minutes.acts import give_back, resolve
from core.domain.minutes.entry import Answer
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import Definitive
from gui.bridge.screen import Keys, Screen
from gui.bridge.session import Notice, Session
from gui.kit.shortcuts import on_keys
from gui.models.script import named
from gui.pages.compare import telling
from gui.pages.compare.picture import Picture
from gui.pages.compare.presenter import Comparison, compared, draft_key
from gui.pages.compare.view import CompareView

AFTER_A_KEY = 600
"""Milliseconds; figures typed sooner after one another are kept together."""


class ComparePage(Screen):
    """Shows the station it is entered with, while its entries differ."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.comparison: Comparison | None = None
        self._busy = False
        self._unkept = False
        self._due = QTimer(self, singleShot=True)
        self._due.timeout.connect(self._keep)
        self.view = CompareView(self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.picture = Picture(self, self.view)
        self.view.back_wanted.connect(self._back)
        self.view.typed.connect(self._typed)
        self.view.confirm_wanted.connect(self.confirm)
        self.view.return_wanted.connect(self.give_back)
        for keys, wanted in (
            ("F8", lambda: self.view.step(1)),
            ("Shift+F8", lambda: self.view.step(-1)),
            ("Ctrl+Return Ctrl+Enter", self.confirm),
            ("Ctrl+R", self.give_back),
            ("Escape", self._back),
        ):
            on_keys(self, keys, wanted)

    def keys(self) -> Keys:
        words, seen = self.words, self.comparison
        back = (("Esc",), words("compare.key.back"))
        if seen is None:
            return (back,)
        if seen.barred is not None:
            return self.picture.keys((back,))
        own = (
            (("Enter", "↑", "↓", "F8"), words("compare.key.difference")),
            (("–",), words("entry.key.absent")),
            (("Ctrl+R",), words("entry.key.return")),
            (("Ctrl+Enter",), words("compare.key.confirm")),
            back,
        )
        return self.picture.keys(own)

    def refresh(self) -> None:
        seen = self.comparison
        if seen is None or self._busy or not self.isVisible():
            return
        now = compared(self.session.standing, seen.station.id, self.session.person)
        if now is None:
            self.comparison = None
            self.go.emit("minutes", seen.station.id)
            self.session.tell(self.words("compare.gone", number=seen.station.id), "inf")
        elif (now.same_as, now.fields, now.rows) != (seen.same_as, seen.fields, seen.rows):
            self._keep()
            self._show(now)

    def enter(self, argument: Any = None) -> None:
        station = argument if isinstance(argument, str) else ""
        if not station and self.comparison is not None:
            station = self.comparison.station.id
        found = compared(self.session.standing, station, self.session.person)
        if found is None:
            self.go.emit("minutes", station or None)
            return
        self._show(found)

    def leave(self) -> bool:
        self._keep()
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        self._keep()
        super().hideEvent(event)

    def confirm(self) -> None:
        """Settle what the paper settles; what no entry has goes back to those who typed it."""
        seen = self.comparison
        if seen is None or seen.barred is not None:
            return
        if seen.missing:
            self.view.focus(seen.missing[0])
            self.session.tell(telling.left(self.words, seen), "wrn")
            return
        fields = telling.names(self.words, seen, seen.going_back)
        if not self._do(resolve(seen.station.id, seen.typed)):
            return
        state = self.session.standing.of(MinutesRoom).case(seen.station.id).state
        key = "compare.settled" if isinstance(state, Definitive) else "compare.went_back"
        self._away(key, fields=fields)

    def give_back(self) -> None:
        """Return all fields that differ, to be typed again by both."""
        seen = self.comparison
        if seen is None or seen.barred is not None:
            return
        fields = telling.names(self.words, seen, seen.fields)
        if self._do(give_back(seen.station.id, seen.fields)):
            self._away("compare.went_back", fields=fields)

    _bundle = ""

    def _do(self, decision: Any) -> bool:
        seen, person = self.comparison, self.session.person
        assert seen is not None and person is not None
        self._keep()
        self._busy = True
        try:
            key = draft_key(seen.station.id, person.name)
            entries = self.session.do(decision, settled_draft=key)
        finally:
            self._busy = False
        if entries is None:
            self.refresh()
            return False
        self._bundle = entries[0].row.bundle
        return True

    def _away(self, key: str, **facts: str) -> None:
        seen = self.comparison
        assert seen is not None
        self.comparison = None
        name = named(self.words, seen.station.name)
        said = self.words(key, number=seen.station.id, name=name, **facts)
        self.go.emit("minutes", seen.station.id)
        self.session.told.emit(Notice(said, undo=self._bundle))

    def _show(self, found: Comparison) -> None:
        book, person = self.session.book, self.session.person
        assert book is not None
        self.comparison = found
        self.picture.show_station(found.station.id, [row.name for row in found.rows])
        draft = book.side.draft(draft_key(found.station.id, person.name if person else ""))
        if draft is not None and found.barred is None:
            found.resume(draft.content)
        barred = self.session.sentence(found.barred) if found.barred is not None else ""
        self.view.show_comparison(found, person.name if person else "", barred)
        self.view.focus((found.missing or found.fields)[0])
        self.keys_changed.emit()

    def _typed(self, name: str, answer: Answer) -> None:
        if self.comparison is not None:
            self.comparison.take(name, answer)
            self.view.tell()
            self._unkept = True
            if not self._due.isActive():
                self._due.start(AFTER_A_KEY)

    def _keep(self) -> None:
        """Write what was typed beside the chain, or forget it where all was emptied again."""
        if not self._unkept:
            return
        self._unkept = False
        self._due.stop()
        seen, book, person = self.comparison, self.session.book, self.session.person
        if seen is None or book is None or person is None or book.read_only:
            return
        key = draft_key(seen.station.id, person.name)
        try:
            if seen.typed:
                book.side.write_draft(key, person.name, seen.kept())
            else:
                book.side.drop_draft(key)
        except KnownFailure as trouble:
            self.session.tell_trouble(trouble)

    def _back(self) -> None:
        if self.picture.whole:
            self.picture.make_whole(False)
            return
        seen = self.comparison
        self._keep()
        self.go.emit("minutes", seen.station.id if seen is not None else None)
