"""The board of all of Serbia: 8,378 stations with 15 lists, each typed twice.

Run as `python -m tests.benchmarks.board [STATIONS]`; prints milliseconds, of the clock and of the
processor, which does not count what other programs take. The board opens within `OPENS` and filters
within `FILTERS`.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from core.book.book import Book
from core.domain.acts import in_turn
from core.domain.minutes.acts import enter
from core.domain.minutes.model import Minutes
from gui.bridge.session import Session
from gui.bridge.settings import Settings
from gui.kit.theme import Appearance, Scheme
from gui.pages.minutes.page import MinutesPage
from gui.pages.minutes.view import BoardView
from gui.shell.window import Window
from tests.support.books import OPERATOR, SECRETARY, minutes, small_book

STATIONS, LISTS, BUNDLE = 8_378, 15, 500
OPENS, FILTERS = 300.0, 50.0


def paper(station: int) -> Minutes:
    """The minutes of a station, as a polling board might count them."""
    votes = [(station * (no + 7)) % 23 for no in range(LISTS)]
    return minutes(station, *votes, invalid=station % 5)


def great_book(path: Path, stations: int = STATIONS) -> Book:
    """A book in which all but the last stations stand, typed by two people."""
    book = small_book(path, LISTS, stations, once=False)
    for first in range(1, stations - 100, BUNDLE):
        numbers = range(first, min(first + BUNDLE, stations - 99))
        for desk in (OPERATOR, SECRETARY):
            book.desk = desk
            book.do(in_turn(*(enter(paper(number)) for number in numbers)))
    return book


Spent = dict[str, list[tuple[float, float]]]
"""Of each thing one does with the board: milliseconds of the clock and of the processor."""


def measured(path: Path, stations: int = STATIONS, times: int = 5) -> Spent:
    """What each thing takes, done so many times."""
    great_book(path, stations).close()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    spent: Spent = {}

    def clock(what: str, act: Callable[[], object]) -> None:
        began = time.perf_counter(), time.process_time()
        act()
        app.processEvents()
        wall, cpu = time.perf_counter() - began[0], time.process_time() - began[1]
        spent.setdefault(what, []).append((1000 * wall, 1000 * cpu))

    session = Session(Settings(), Appearance(app, Scheme.LIGHT))
    clock("the book opens", lambda: session.open(path))
    session.work_as(SECRETARY.person)
    window = Window(session)
    window.resize(1366, 768)
    window.show()
    window.show_place("overview")
    app.processEvents()
    session.tally()
    for turn in range(times):
        if turn:
            window.show_place("overview")
            session.changed.emit()
            session.tally()
        clock("the board opens" if turn else "the board opens first", lambda: _board(window))
    view = _board(window).findChild(BoardView)
    assert isinstance(view, BoardView)
    for _turn in range(times):
        for kind in ("stands", "missing", "all"):
            clock("a filter", lambda kind=kind: view.filters.choose(kind))  # type: ignore[misc]
        for text in ("место 83", "", "7", ""):
            clock("a search", lambda text=text: view.search.setText(text))  # type: ignore[misc]
    book = session.book
    assert book is not None
    for turn in range(times):
        number = stations - 50 + turn
        clock("an act elsewhere", lambda number=number: book.do(enter(paper(number))))  # type: ignore[misc]
    window.close()
    session.close()
    return spent


def _board(window: Window) -> MinutesPage:
    window.show_place("minutes")
    assert isinstance(window.screen_shown, MinutesPage)
    return window.screen_shown


def main(stations: int) -> None:
    """Prints the medians."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        for what, times in measured(Path(folder) / "b.mandat", stations).items():
            clock, processor = (statistics.median(part) for part in zip(*times, strict=True))
            print(f"{what:24}{clock:9.1f}{processor:9.1f}  ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else STATIONS)
