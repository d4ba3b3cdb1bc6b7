"""The window: navigation at the left, the page in the middle, keys and foot below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from core.base import moments
from core.words import dates
from core.words.catalogue import Words
from gui.bridge.screen import Screen
from gui.bridge.session import Notice, Session
from gui.kit import theme
from gui.kit.dots import Stage
from gui.kit.foot import FootLine
from gui.kit.keys import KeysLine
from gui.kit.message import Message, MessageBar
from gui.kit.navigation import Navigation
from gui.kit.navigation_item import NavigationItem
from gui.kit.practice import PracticeBand
from gui.kit.room import Room
from gui.kit.texts import Label
from gui.models.script import named
from gui.shell.helping import Helping
from gui.shell.places import PLACES, Place, key_of, reachable
from gui.shell.projecting import Projecting

if TYPE_CHECKING:
    from core.book.book import Book

UNDER = {
    "entry": "minutes",
    "compare": "minutes",
    "scans": "minutes",
    "handover": "minutes",
    "packages": "minutes",
    "list": "lists",
    "verify": "papers",
    "wordings": "papers",
    "importing": "overview",
}
"""Pages that have no place of their own in the navigation, and the place they belong to."""
UNDER_ARGUMENT = ("importing", "packages")
"""Pages that belong to the place their argument names, where they are given one."""
OUTSIDE = ("start", "wizard")
"""Places that belong to no open book, with all pages under them."""

NARROW = 1000
"""Under so many logical pixels the navigation becomes a rail."""


class Window(QMainWindow):
    """One window over one session; pages are made when they are first seen.

    `awaited` is the name of a book that will be opened at once, told instead of the start page.
    """

    def __init__(self, session: Session, awaited: str = "") -> None:
        super().__init__()
        self.session = session
        self._screens: dict[str, Screen] = {}
        self._rooms: dict[str, Room] = {}
        self._place = ""
        self._home = ""
        self._undo = ""
        self._news = QTimer(self, singleShot=True)
        """Runs until what was just told may go with the page it was told on."""
        self._build()
        session.opened.connect(self._opened)
        session.closed.connect(lambda: self.show_place("start"))
        session.changed.connect(self._tell_state)
        session.person_changed.connect(self._tell_foot)
        session.language_changed.connect(self._speak_anew)
        session.told.connect(self._tell)
        self._clock = QTimer(self)
        self._clock.setInterval(20_000)
        self._clock.timeout.connect(self._tell_foot)
        self._clock.start()
        if awaited:
            said = _awaiting(session.words, awaited)
            self._stack.addWidget(said)
            self._stack.widgetAdded.connect(said.deleteLater)
            self._side.hide()
            self._tell_state()
        else:
            self.show_place("start")

    @property
    def screen_shown(self) -> Screen:
        """The page in view."""
        return self._screens[self._place]

    @property
    def place(self) -> str:
        """Id of the page in view."""
        return self._place

    def show_place(self, place: str, argument: Any = None) -> None:
        """Bring a page into view, unless the one in view wants something settled first."""
        row = next(p for p in PLACES if p.id == place)
        if row.needs_book and self.session.book is None:
            row = PLACES[0]
        if self._place and self._place != row.id and not self.screen_shown.leave():
            self._navigation.select(self._home)
            return
        argument = argument or whence(self, row.id)
        screen = self._screen(row)
        self._place = row.id
        home = str(argument) if argument and row.id in UNDER_ARGUMENT else row.id
        self._home = UNDER.get(home, home)
        self._stack.setCurrentWidget(self._rooms[row.id])
        self._side.setVisible(self._in_the_book())
        self._navigation.select(self._home)
        if not self._news.isActive():
            self._message.close_message()
        screen.come_into_view(argument)
        self._tell_keys()
        self._tell_state()
        self.helping.came_to(self._place)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._place and not self.screen_shown.leave():
            event.ignore()
            return
        self.session.closed.disconnect()
        self.session.close()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._navigation.set_rail(self.width() < theme.current().px(NARROW))

    def _build(self) -> None:
        self._navigation = Navigation(spoken=self.session.words("navigation"))
        self.helping = Helping(
            self, self.session, lambda: (self._place, self.screen_shown), self.show_place
        )
        self._navigation.wanted.connect(self.show_place)
        self._navigation.add_beside(self.helping.button)
        self._side = Room(self._navigation, bars=False)
        self._band = PracticeBand(self.session.words("practice.band"))
        self._stack = QStackedWidget()
        self._message = MessageBar()
        self._message.action_wanted.connect(self._take_back)
        self._keys = KeysLine()
        self._foot = FootLine()
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        for widget in (self._band, self._stack, self._message, self._keys):
            middle.addWidget(widget, 1 if widget is self._stack else 0)
        upper = QHBoxLayout()
        upper.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(0)
        upper.addWidget(self._side)
        upper.addLayout(middle, 1)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(upper, 1)
        column.addWidget(self._foot)
        self.setCentralWidget(body)
        self._shortcuts()
        self.resize(self.screen().availableSize().boundedTo(QSize(1366, 768)))

    def _shortcuts(self) -> None:
        for place in reachable():
            key = QShortcut(QKeySequence(key_of(place.id)), self)
            key.activated.connect(lambda wanted=place.id: self.show_place(wanted))
        for sequence, wanted in (("Ctrl+U", "people"), ("Ctrl+O", "start")):
            key = QShortcut(QKeySequence(sequence), self)
            key.activated.connect(lambda place=wanted: self.show_place(place))
        undo = QShortcut(QKeySequence.StandardKey.Undo, self)
        undo.activated.connect(self._take_back)
        Projecting(self, self.session)
        self._message.closed.connect(self._disarm)
        away = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._message)
        away.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        away.activated.connect(self._message.close_message)

    def _screen(self, place: Place) -> Screen:
        if place.id not in self._screens:
            screen = place.make(self.session)
            screen.go.connect(self.show_place)
            screen.keys_changed.connect(self._tell_keys)
            self._screens[place.id], self._rooms[place.id] = screen, Room(screen)
            self._stack.addWidget(self._rooms[place.id])
        return self._screens[place.id]

    def _in_the_book(self) -> bool:
        """Whether the page in view belongs to the open book, not to opening another."""
        return self._home not in OUTSIDE

    def _opened(self) -> None:
        self._forget_screens()
        person = self.session.person
        somebody = person is not None and person.name != ""
        self.show_place("overview" if somebody else "people")
        if not somebody:
            self.session.tell(self.session.words("person.who"), "wrn")
        elif _papers_are_loose(self.session.book):
            self.session.tell(self.session.words("loose.at_start"), "wrn")

    def _speak_anew(self) -> None:
        place = self._home
        self._forget_screens()
        self._navigation.setAccessibleName(self.session.words("navigation"))
        self._band.tell(self.session.words("practice.band"))
        self.show_place(place)

    def _forget_screens(self) -> None:
        for room in self._rooms.values():
            self._stack.removeWidget(room)
            room.deleteLater()
        self._screens.clear()
        self._rooms.clear()
        self._place = ""

    def _tell(self, notice: Notice) -> None:
        self._undo = notice.undo
        self._news.start(0)
        words = self.session.words
        self._message.show_message(
            Message(
                notice.text,
                notice.tone,
                action=words("undo") if notice.undo else "",
                key="Ctrl+Z" if notice.undo else "",
                dismiss=words("close"),
                seconds=0 if notice.tone == "err" else 12,
            )
        )

    def _take_back(self) -> None:
        bundle, self._undo = self._undo, ""
        self._message.close_message()
        if self.session.book is None:
            return
        if bundle:
            self.session.undo(bundle)
        else:
            self.session.tell(self.session.words("undo.nothing", key=key_of("history")), "inf")

    def _disarm(self) -> None:
        self._undo = ""

    def _tell_keys(self) -> None:
        if self._place:
            self._keys.set_keys(self.screen_shown.keys())

    def _tell_state(self) -> None:
        words = self.session.words
        self.setWindowTitle(_title(self.session, self._place, self._in_the_book()))
        items = []
        for place in PLACES:
            if place.section:
                stage, waiting = _stage(self.session, place.id)
                items.append(
                    NavigationItem(
                        place.id,
                        words(f"place.{place.id}"),
                        place.icon,
                        place.section,
                        stage,
                        str(waiting) if waiting else "",
                        spoken=words(f"stage.{stage.value}"),
                    )
                )
        self._navigation.set_items(items)
        self._navigation.select(self._home)
        self._navigation.set_brand(words("app.name"), self._whose())
        book = self.session.book
        self._band.setVisible(self._in_the_book() and book is not None and book.practice)
        self._tell_foot()

    def _whose(self) -> tuple[str, ...]:
        book = self.session.book
        particulars = self.session.election.particulars if book is not None else None
        if particulars is None:
            return ()
        words = self.session.words
        unit = words(f"unit.{particulars.kind}", name=named(words, particulars.unit))
        day = dates.long_day(words, particulars.held)
        return (unit, words("election.of_councillors"), day)

    def _tell_foot(self) -> None:
        words, session = self.session.words, self.session
        person = session.person
        name = named(words, person.name) if person is not None else ""
        role = words(f"role.{person.role.value}") if person else ""
        self._foot.set_person(f"{name}, {role}" if name else "")
        self._foot.set_book(session.book.path.stem if session.book else "")
        saved = session.saved_at
        at = dates.hour_and_second(saved) if session.book and saved else ""
        self._foot.set_saved(words("foot.saved", at=at) if at else "")
        self._foot.set_deadline(*_deadline(session))


def whence(window: Window, place: str) -> tuple[str, Any] | None:
    """Where choosing who works leads back to: the page in view, with what it shows."""
    if place != "people" or window.place in ("", "people", *OUTSIDE):
        return None
    return window.place, window.screen_shown.shows


def _title(session: Session, place: str, in_the_book: bool) -> str:
    """The page and the book come first, for the bar that names windows is narrow."""
    words, book = session.words, session.book
    parts = [words(f"place.{place}")] if place else []
    parts += [book.path.stem] if book is not None and in_the_book else []
    return " – ".join((*parts, words("app.name")))


def _awaiting(words: Words, book: str) -> Label:
    """Which book is being opened."""
    said = Label(words("start.opening", name=book), tone="ink2")
    said.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return said


def _stage(session: Session, place: str) -> tuple[Stage, int]:
    """The dot of a place on the thread, and how many things wait there."""
    if session.book is None:
        return Stage.TODO, 0
    from gui.shell.stages import state

    return state(session, place)


def _deadline(session: Session) -> tuple[str, str]:
    """The next limit and what is left of it."""
    if session.book is None:
        return "", ""
    from gui.shell.deadline import next_deadline

    return next_deadline(session, moments.now())


def _papers_are_loose(book: Book | None) -> bool:
    """Whether issued papers and journal differ; asked only where papers were issued."""
    if book is None:
        return False
    from core.domain.papers.model import Papers
    from core.office.folder import folder_of

    if not book.standing.of(Papers).issued and not folder_of(book.path).is_dir():
        return False
    from core.office.loose import loose_ends

    return bool(loose_ends(book))
