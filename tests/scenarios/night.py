"""A night of typing in the real window, by keyboard events only: who sits down, types and reads.

The hands see what a person at the desk sees (which page is in view, which fields it asks for) and
read figures from the papers alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core.domain.commission.model import Commission
from core.domain.minutes import form
from gui.pages.compare.page import ComparePage
from gui.pages.entry.page import EntryPage
from gui.shell.window import Window

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
ENTER, DOWN, UP = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Up
BOARD = Qt.Key.Key_5

Paper = Mapping[str, int]
"""What stands on a paper, by field."""
Slips = Mapping[tuple[str, str], Mapping[str, str]]
"""(station, person) → what the hand types instead, by field."""


@dataclass
class Hands:
    """Everybody's hands on the one keyboard; `caught` are the slips that the program asked about.

    A slip is caught when its field is asked for again: by the second typist, by an officer who
    looks at a grave error, or by whoever compares.
    """

    window: Window
    papers: Mapping[str, Paper]
    slips: Slips
    person: str = ""
    caught: set[tuple[str, str]] = field(default_factory=set)
    """(station, field)."""

    def sit(self, name: str) -> None:
        """Somebody sits down: Ctrl+U, arrows, Enter."""
        people = [one.name for one in self.window.session.standing.of(Commission).people]
        self.key(Qt.Key.Key_U, CTRL)
        self.key(Qt.Key.Key_Home, CTRL)
        for _row in range(people.index(name)):
            self.key(DOWN)
        self.key(ENTER)
        person = self.window.session.person
        assert person is not None and person.name == name
        self.person = name

    def open(self, station: str) -> None:
        """To the board, the number of the station, Enter."""
        self.key(BOARD, ALT)
        assert self.window.place == "minutes"
        self.write(station)
        self.key(ENTER)

    def type_whole(self, station: str) -> None:
        """The whole paper as the hand types it, then Ctrl+Enter; asked again, what it says."""
        page = self.entry()
        assert page.entry is not None and page.entry.station.id == station
        slips = self.slips.get((station, self.person), {})
        for name, figure in self.papers[station].items():
            self.write(slips.get(name, str(figure)))
            self.key(ENTER)
        self.key(ENTER, CTRL)
        self._asked_again(station)

    def type_again(self, station: str) -> None:
        """The fields that came back, this time as the paper has them."""
        page = self.entry()
        assert page.entry is not None
        for name in page.entry.path:
            self.write(str(self.papers[station][name]))
            self.key(ENTER)
        self.key(ENTER, CTRL)

    def give_back(self, station: str) -> None:
        """An officer returns the fields a grave error rests on."""
        page = self.entry()
        assert page.entry is not None
        found = page.entry.findings()
        self.caught |= {(station, name) for finding in found for name in finding.fields}
        self.key(Qt.Key.Key_2, CTRL)
        self.key(ENTER)
        self._back_at_work()

    def resolve(self, station: str) -> None:
        """An officer types what the paper says in each field that differs."""
        page = self.window.screen_shown
        assert isinstance(page, ComparePage) and page.comparison is not None
        fields = page.comparison.fields
        self.caught |= {(station, name) for name in fields}
        for name in fields:
            self.write(str(self.papers[station][name]))
            self.key(ENTER)
        self.key(ENTER, CTRL)

    def entry(self) -> EntryPage:
        """The page of a station, which is in view."""
        page = self.window.screen_shown
        assert isinstance(page, EntryPage), self.window.place
        return page

    def write(self, text: str) -> None:
        """Digits, or the dash, where the caret is."""
        for sign in text:
            if sign == "–":
                self.key(Qt.Key.Key_Minus)
            else:
                QTest.keyClicks(self.focused(), sign)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """One key, wherever the caret is."""
        QTest.keyClick(self.focused(), key, modifier)
        QApplication.processEvents()

    def focused(self) -> QWidget:
        """Where keys go."""
        return QApplication.focusWidget() or self.window

    def _back_at_work(self) -> None:
        """After a dialog the window has the keyboard again, as a desktop gives it by itself."""
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)

    def _asked_again(self, station: str) -> None:
        """Where fields are marked, the typist goes to each and reads the paper once more."""
        page = self.window.screen_shown
        entry = page.entry if isinstance(page, EntryPage) else None
        fields = entry.typed.differing if entry and entry.station.id == station else ()
        if not fields:
            return
        self.caught |= {(station, name) for name in fields}
        order = list(self.papers[station])
        at = order.index(fields[0])
        for name in fields:
            for _step in range(order.index(name) - at):
                self.key(DOWN)
            at = order.index(name)
            self.write(str(self.papers[station][name]))
        self.key(ENTER, CTRL)


def paper(row: Mapping[str, str], lists: int) -> Paper:
    """A line of figures by the names of the form."""
    counts = {name: int(row[name]) for name in form.NAMES}
    return counts | {form.list_field(no): int(row[f"list{no}"]) for no in range(1, lists + 1)}
