"""The pictures of laptops without a network: one that is out, one whose package is looked at."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.base.fingerprints import hidden
from core.base.people import Desk, Person, Role
from core.book.book import Book
from core.domain.minutes import acts
from core.domain.minutes.entry import with_answers
from core.domain.minutes.laptops import hand_out
from core.domain.minutes.model import Minutes
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import entries_of
from core.office import handover, package_file
from core.office.package_file import SUFFIX
from gui.pages.packages.page import PackagesPage
from gui.shell.window import Window

MILAN = Person("Милан Тасић", Role.OPERATOR)
OUT = (("лаптоп 2, велика сала", ("4", "11", "20", "41")), ("лаптоп 3", ("45", "52", "57", "62")))


def out(window: Window) -> None:
    """Two laptops are out; nothing has come home."""
    for laptop, stations in OUT:
        _handed(window, laptop, stations)


def planned(window: Window) -> None:
    """The second laptop's package is proved and looked at: a station differs, one stands."""
    page = window.screen_shown
    assert isinstance(page, PackagesPage)
    page.incoming.read(_brought(window))
    _settle()
    paper = page.faces.proof.paper
    brought = page.incoming.brought
    assert paper is not None and brought is not None
    groups = brought.package.fingerprint.split()
    for field, at in zip(paper.fields, hidden(brought.package.fingerprint), strict=True):
        QTest.keyClicks(field, groups[at])
    page.incoming.go_on()


def _handed(window: Window, laptop: str, stations: tuple[str, ...]) -> Path:
    book = _book(window)
    path = book.path.with_name(f"za-laptop-{len(book.entries)}{SUFFIX}")
    fingerprint = handover.parcel(book, stations).save(path)
    window.session.do(hand_out(stations, laptop, fingerprint))
    return path


def _brought(window: Window) -> Path:
    """What a laptop brings home: station 20 typed by a second person with a slip, and others."""
    path = _handed(window, *OUT[0])
    made = handover.begin(
        package_file.read(path), path.with_suffix(".mandat"), Desk(MILAN, "ACER-7")
    )
    for station in ("4", "11", "41"):
        paper = _like(made, "1", station)
        made.do(acts.enter(paper))
    first = entries_of(made.standing.of(MinutesRoom).case("20").state)[0].minutes
    slipped = with_answers(first, {"list:2": 7, "list:3": 19})
    made.do(acts.enter(slipped))
    back = path.with_name(f"povratak{SUFFIX}")
    handover.parcel(made).save(back)
    made.close()
    return back


def _like(book: Book, known: str, station: str) -> Minutes:
    return replace(book.standing.of(MinutesRoom).by_station[known].minutes, station=station)


def _book(window: Window) -> Book:
    assert window.session.book is not None
    return window.session.book


def _settle() -> None:
    for _turn in range(3):
        QThreadPool.globalInstance().waitForDone(20_000)
        QApplication.processEvents()
