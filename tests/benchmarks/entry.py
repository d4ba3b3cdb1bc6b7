"""From a key press to the finished redraw of the entry page, and from Ctrl+Enter to the disk.

Run as `python -m tests.benchmarks.entry [STATIONS]`: that many stations of 20 lists are typed
whole, key by key, in the real window (offscreen, 1366×768), every third of them with a grave error
and a doubt; and beside it as many plain fields in a bare window. A redraw is finished when the
window has handled its request to update, in which Qt paints and flushes; a save when the book
tells of it, after its commit. Milliseconds by the clock, and of this process alone where others
keep the machine busy.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFormLayout, QLineEdit, QMainWindow, QWidget

from gui.bridge.session import Session
from gui.bridge.settings import Settings
from gui.kit.theme import Appearance, Scheme
from gui.shell.window import Window
from tests.support.books import OPERATOR, small_book

LISTS = 20
REDRAW, SAVE = 16.0, 50.0
"""Milliseconds at the 95th percentile: a key press to its redraw, Ctrl+Enter to the disk."""
ROUNDS = 20
_NEVER = (0.0, 0.0)
CTRL, PLAIN = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
ENTER = Qt.Key.Key_Return


@dataclass(frozen=True, slots=True)
class Spent:
    """Milliseconds of one key press: by the clock, and of this process."""

    clock: float
    process: float


class Watch(QObject):
    """Moments of a key press: when the window had been redrawn, when the act was on disk."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self._began = _now()
        self._drawn = self.saved = _NEVER
        self._draws = 0
        self._inside = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.UpdateRequest or self._inside:
            return False
        self._inside = True
        try:
            self._window.event(event)  # paints and flushes before it comes back
        finally:
            self._inside = False
        self._drawn = _now()
        self._draws += 1
        return True

    def note_save(self) -> None:
        """The book has told of an act."""
        self.saved = _now()

    def press(self, key: Qt.Key | str, modifier: Qt.KeyboardModifier = PLAIN) -> Spent:
        """One key in what has the focus, until nothing is left to be drawn."""
        target = QApplication.focusWidget()
        assert target is not None
        self._drawn, self.saved, self._began = _NEVER, _NEVER, _now()
        if isinstance(key, str):
            QTest.keyClicks(target, key, modifier)
        else:
            QTest.keyClick(target, key, modifier)
        for _round in range(ROUNDS):
            before = self._draws
            QApplication.processEvents()
            if self._draws == before and self._drawn != _NEVER:
                break
        assert self._drawn != _NEVER, "a key that nobody sees"
        return self.since(self._drawn)

    def since(self, then: tuple[float, float]) -> Spent:
        """From the key press to that moment."""
        return Spent(*(1000 * (b - a) for a, b in zip(self._began, then, strict=True)))


def figures(station: int) -> list[int]:
    """A paper, another one for each station; every third has one ballot more than voters."""
    votes = [(station * 7 + 13 * no) % 90 + 10 for no in range(LISTS)]
    valid = sum(votes)
    box = valid + 5
    return [3000, 3000, 3000 - box, box - (station % 3 == 0), box, 5, valid, *votes]


def keys_of(figure: int) -> Iterator[Qt.Key | str]:
    """The digits, and Enter."""
    yield from str(figure)
    yield ENTER


def typed(watch: Watch, station: int) -> list[Spent]:
    """A whole paper, key by key, but the last Enter."""
    keys = [key for figure in figures(station) for key in keys_of(figure)]
    return [watch.press(key) for key in keys]


def of_ours(folder: Path, app: QApplication, stations: int) -> tuple[list[Spent], list[Spent]]:
    """Key presses and saves of so many stations on the entry page."""
    small_book(folder / "b.mandat", LISTS, stations + 1, once=False).close()
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))
    settings = Settings()
    settings.set_person(OPERATOR.person)
    session = Session(settings, Appearance(app, Scheme.LIGHT))
    window = Window(session)
    assert session.open(folder / "b.mandat")
    _shown(window)
    window.show_place("entry", "1")
    watch = Watch(window)
    book = session.book
    assert book is not None
    book.changed.append(watch.note_save)
    keys: list[Spent] = []
    saves: list[Spent] = []
    QApplication.processEvents()
    for station in range(1, stations + 1):
        before = len(book.entries)
        keys += typed(watch, station)
        watch.press(ENTER, CTRL)
        assert len(book.entries) == before + 1 and watch.saved != _NEVER
        saves.append(watch.since(watch.saved))
    window.close()
    return keys, saves


def of_bare(stations: int) -> list[Spent]:
    """The same keys in as many plain fields of a window that does nothing else."""
    window, inner = QMainWindow(), QWidget()
    form = QFormLayout(inner)
    fields = [QLineEdit() for _figure in figures(1)]
    for at, (one, other) in enumerate(zip(fields, [*fields[1:], fields[0]], strict=True)):
        form.addRow(str(at), one)
        one.returnPressed.connect(other.setFocus)
        one.returnPressed.connect(other.selectAll)
    window.setCentralWidget(inner)
    _shown(window)
    fields[0].setFocus()
    watch = Watch(window)
    spent: list[Spent] = []
    for station in range(1, stations + 1):
        spent += typed(watch, station)
    window.close()
    return spent


def percentile(several: Sequence[Spent], share: int, of: Callable[[Spent], float]) -> float:
    """What so many of a hundred stay under."""
    return statistics.quantiles(map(of, several), n=100)[share - 1]


def clock(spent: Spent) -> float:
    """By the clock."""
    return spent.clock


def process(spent: Spent) -> float:
    """Of this process alone."""
    return spent.process


def told(name: str, several: Sequence[Spent]) -> str:
    """Median, 95th percentile and worst."""
    parts = []
    for words, of in (("clock", clock), ("process", process)):
        middle, high = (percentile(several, share, of) for share in (50, 95))
        worst = max(map(of, several))
        parts.append(f"{words}: p50 {middle:.1f}, p95 {high:.1f}, worst {worst:.1f} ms")
    return f"{name} ({len(several)}) {'; '.join(parts)}"


def _now() -> tuple[float, float]:
    return time.perf_counter(), time.process_time()


def _shown(window: QWidget) -> None:
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)


def main(stations: int) -> None:
    """So many stations, after one to warm up."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setCursorFlashTime(0)
    with tempfile.TemporaryDirectory() as folder:
        bare = of_bare(stations)
        keys, saves = of_ours(Path(folder), app, stations)
    print(told("bare window, key to redraw", bare))
    print(told("entry page, key to redraw", keys))
    print(told("entry page, Ctrl+Enter to the disk", saves))
    print(f"limits at the 95th percentile: {REDRAW:.0f} and {SAVE:.0f} ms by the clock")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 30)
