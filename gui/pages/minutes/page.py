"""The board of minutes (записници): every station's state, and the door to each entry."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from core.base import moments
from core.base.findings import Finding
from core.base.people import OFFICERS
from core.book.side import Draft
from core.domain.lists.model import Lists
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import Different
from core.domain.minutes.turns import is_next
from core.domain.tally.model import Tally
from core.domain.tally.outliers import Thresholds, outliers
from core.domain.tally.progress import end_of_night
from core.words import dates
from gui.bridge.screen import Keys, Screen
from gui.bridge.session import Session
from gui.kit.buttons import Button
from gui.kit.empty import EmptyState
from gui.kit.head import PageHead
from gui.kit.more import MoreButton
from gui.kit.segments import Choice, SegmentedControl
from gui.models.next_station import next_open, not_come
from gui.pages.minutes import presenter, telling
from gui.pages.minutes.asking import asking
from gui.pages.minutes.presenter import FILTERS, Board, Night
from gui.pages.minutes.stations import VIEWS
from gui.pages.minutes.view import BoardView

GAPS = ("", "lists", "stations")
"""What may be missing before minutes can come in; each has its page."""


EVERY = 60_000
"""Milliseconds after which the pace is told anew, since the clock goes on by itself."""
AT_ONCE, AT_REST = 1_000, 500
"""Up to so many stations what sets one apart is told at once; of more, so many milliseconds on."""


class MinutesPage(Screen):
    """Entered with a station's id it chooses that station, with a filter's name that filter."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._shown = Board()
        self._drafts: tuple[Draft, ...] = ()
        self._officer = False
        self._gap = ""
        self._view = BoardView(self.words)
        self._view.wanted.connect(self._open)
        self._unusual: dict[str, tuple[Finding, ...]] = {}
        self._told_apart: tuple[Tally, Thresholds] | None = None
        """What `unusual` was worked out from, where there are many stations."""
        self._ends: datetime | None = None
        self._rest = QTimer(self, singleShot=True, interval=AT_REST)
        self._rest.timeout.connect(self._tell_apart)
        self._pace = QTimer(self)
        self._pace.setInterval(EVERY)
        self._pace.timeout.connect(self._tell_pace)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._made_head())
        self._pages = QStackedWidget()
        self._pages.addWidget(self._view)
        self._first = {
            "lists": self._empty("lists", "document-text"),
            "stations": self._empty("stations", "home"),
        }
        whole.addWidget(self._pages, 1)
        self._set_shortcuts()
        session.person_changed.connect(self.book_changed)

    def keys(self) -> Keys:
        if self._gap:
            return ((("Enter",), self.words(f"minutes.{self._gap}.go")),)
        return telling.keys_of(self.words, self._views.current() == "table")

    def refresh(self) -> None:
        session, book = self.session, self.session.book
        if book is None or session.election.law is None:
            return
        self._drafts = book.side.drafts()
        self._officer = session.person is not None and session.person.role in OFFICERS
        night = self._night()
        self._shown = presenter.board(night, self._shown)
        self._gap = ""
        if not session.standing.of(Lists).all:
            self._gap = "lists"
        elif not self._shown.rows:
            self._gap = "stations"
        self._pages.setCurrentIndex(GAPS.index(self._gap))
        self._views.setEnabled(not self._gap)
        self._import.setEnabled(self._gap != "lists")
        self._receive.setEnabled(not self._gap)
        self._next.setEnabled(not self._gap and self._shown.left > 0)
        asks = asking(self._shown, night.room, night.officer)
        self._view.show_board(self._shown, asks, self._end(night))

    def enter(self, argument: Any = None) -> None:
        self._view.forget_number()
        book = self.session.book
        if book is not None and book.side.drafts() != self._drafts:
            self.refresh()  # drafts are not in the journal, so nobody tells of them
        self._pace.start()
        if self._gap:
            self._first[self._gap].setFocus()
        else:
            if isinstance(argument, str) and argument in FILTERS:
                self._view.filters.choose(argument)
            elif isinstance(argument, str):
                self._view.choose(argument)
            self._view.stations.view.setFocus()
        self.keys_changed.emit()

    def leave(self) -> bool:
        self._pace.stop()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._gap or not self._view.takes(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return not self._gap and self._view.takes(event)
        return super().eventFilter(watched, event)

    def _made_head(self) -> PageHead:
        words = self.words
        head = PageHead(words("place.minutes"))
        particulars = self.session.election.particulars
        if particulars is not None:
            weekday = dates.weekday(words, particulars.held)
            day = dates.long_day(words, particulars.held)
            head.set_note(words("minutes.night", weekday=weekday, day=day))
        icons = dict(zip(VIEWS, ("grid", "table"), strict=True))
        self._views = SegmentedControl(
            [Choice(view, words(f"minutes.view.{view}"), icons[view]) for view in VIEWS],
            words("minutes.views"),
        )
        self._receive = Button(words("minutes.receive"), icon="mail-inbox")
        self._more = MoreButton(words("minutes.rarer"))
        self._import = self._more.offer(words("minutes.import"), "Ctrl+I", self._take_over)
        self._more.offer(words("minutes.scans"), "Ctrl+Shift+I", self._attach)
        self._more.offer(words("place.packages"), "Ctrl+L", self._hand_out)
        self._next = Button(words("minutes.next"), "primary", icon="keyboard")
        self._views.chosen.connect(self._turn)
        self._receive.clicked.connect(lambda: self.go.emit("handover", None))
        self._next.clicked.connect(self._open_next)
        for widget in (self._views, self._receive, self._more, self._next):
            head.add(widget)
            widget.installEventFilter(self)
        return head

    def _empty(self, place: str, icon: str) -> Button:
        words = self.words
        title, sentence = words(f"minutes.{place}.title"), words(f"minutes.{place}.sentence")
        empty = EmptyState(icon, title, sentence)
        button = empty.offer(words(f"minutes.{place}.go"), key="Enter")
        empty.action_wanted.connect(lambda: self.go.emit(place, None))
        self._pages.addWidget(empty)
        return button

    def _set_shortcuts(self) -> None:
        stations = self._view.stations
        wishes = (
            ("F9", lambda: self._views.choose(VIEWS[1 - VIEWS.index(self._views.current())])),
            ("F8", lambda: self._view.step(1)),
            ("Shift+F8", lambda: self._view.step(-1)),
            ("F3", stations.sort_on),
            ("Shift+F3", stations.turn_order),
            ("Ctrl+F", self._view.search.setFocus),
            ("F7", self._receive.click),
            ("Ctrl+I", self._take_over),
            ("Ctrl+Shift+I", self._attach),
            ("Ctrl+L", self._hand_out),
            ("Ctrl+N", self._next.click),
        )
        for sequence, wish in wishes:
            QShortcut(QKeySequence(sequence), self).activated.connect(wish)
        for number, kind in enumerate(FILTERS[:10], start=1):
            key = QShortcut(QKeySequence(f"Ctrl+{number % 10}"), self)
            key.activated.connect(lambda chosen=kind: self._view.filters.choose(chosen))

    def _take_over(self) -> None:
        if self._import.isEnabled():
            self.go.emit("importing", "minutes")

    def _attach(self) -> None:
        self.go.emit("scans", None)

    def _hand_out(self) -> None:
        self.go.emit("packages", None)

    def _turn(self, view: str) -> None:
        self._view.turn(view)
        self.keys_changed.emit()

    def _open(self, station: str) -> None:
        """Differences are settled on a page of their own; all else is the entry's."""
        different = isinstance(self._night().room.case(station).state, Different)
        self.go.emit("compare" if different else "entry", station)

    def _open_next(self) -> None:
        """The chosen station if this person can type there now, else the next whose paper is in."""
        room, person = self._night().room, self.session.person
        at = self._view.stations.at
        ids = [row.id for row in self._shown.rows]
        closed = {id for id in ids if not is_next(room.case(id), room.rule, person)}
        away = closed | not_come(room, ids)
        coming = at if at and at not in away else next_open(ids, away, at)
        if coming is None:
            coming = at if at and at not in closed else next_open(ids, closed, at)
        if coming is not None:
            self.go.emit("entry", coming)
        else:
            self.session.tell(self.words("minutes.none_for_you"), "inf")

    def _night(self) -> Night:
        room = self.session.standing.of(MinutesRoom)
        tally = self.session.tally()
        thresholds = self.session.standing.of(Thresholds)
        if len(tally.stations) <= AT_ONCE:
            self._unusual = outliers(tally, thresholds)
        elif self._told_apart != (tally, thresholds):
            self._rest.start()
        return Night(tally, room, self._drafts, self._officer, self._unusual)

    def _end(self, night: Night) -> datetime | None:
        """When the night would end; among thousands of stations as it was worked out at rest."""
        if len(night.tally.stations) <= AT_ONCE:
            self._ends = end_of_night(night.room, night.tally, moments.now())
        return self._ends

    def _tell_apart(self) -> None:
        """What wants all of thousands of stations, once nothing has happened for a bit."""
        if self.session.book is None or not self.isVisible():
            return
        self._told_apart = self.session.tally(), self.session.standing.of(Thresholds)
        unusual = outliers(*self._told_apart)
        if unusual != self._unusual:
            self._unusual = unusual
            self.refresh()
        presenter.warm(self._shown.rows)
        self._tell_pace()

    def _tell_pace(self) -> None:
        if self.isVisible() and not self._gap:
            room = self.session.standing.of(MinutesRoom)
            self._ends = end_of_night(room, self.session.tally(), moments.now())
            self._view.progress.show_board(self._shown, self._ends)
