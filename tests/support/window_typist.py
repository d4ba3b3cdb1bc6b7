"""Types minutes in the real window in a process of its own, to be killed.

Run as `python -m tests.support.window_typist BOOK SEED STATION`. Each line on standard output is
one thing that was typed: `key` or `left`, the station, the field, what the field holds now, and the
moment on the clock that all processes share; or `done` and the station that was finished.
"""

import os
import random
import sys
import time
from itertools import count
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core.base.people import Person, Role
from core.domain.minutes import form
from gui.bridge.session import Session
from gui.bridge.settings import Settings
from gui.kit.theme import Appearance, Scheme
from gui.shell.window import Window

TYPIST = Person("Ана", Role.OPERATOR)
LISTS = 3
FIELDS = (*form.NAMES, *(form.list_field(no) for no in range(1, LISTS + 1)))
PAUSES = (5, 15, 40)
"""Milliseconds between keys."""


def type_on(book: Path, chance: random.Random, first: int) -> None:
    """Type station after station in the order of the form, with keys alone."""
    QSettings.setPath(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(book.parent / "settings")
    )
    app = QApplication([])
    settings = Settings()
    settings.set_person(TYPIST)
    session = Session(settings, Appearance(app, Scheme.LIGHT))
    window = Window(session)
    window.show()
    assert session.open(book)
    window.show_place("entry", str(first))
    QTest.qWait(50)
    print("ready", flush=True)
    for station in count(first):
        _station(str(station), chance)


def _station(station: str, chance: random.Random) -> None:
    for at, figure in enumerate(_figures(chance)):
        name, text = FIELDS[at], ""
        for digit in str(figure):
            text += digit
            QTest.keyClicks(_focused(), digit)
            _say("key", station, name, text)
            QTest.qWait(chance.choice(PAUSES))
        QTest.keyClick(_focused(), Qt.Key.Key_Return)
        _say("left", station, name, text)
        QTest.qWait(chance.choice((0, 0, *PAUSES)))
    QTest.keyClick(_focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    _say("done", station, "", "")
    QTest.qWait(5)


def _figures(chance: random.Random) -> tuple[int, ...]:
    """Minutes without a fault, so that nothing but typing is asked of the typist."""
    votes = [chance.randrange(10, 100) for _list in range(LISTS)]
    valid = sum(votes)
    return (500, 500, 500 - valid - 3, valid + 3, valid + 3, 3, valid, *votes)


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def _say(what: str, station: str, name: str, text: str) -> None:
    print(f"{what}\t{station}\t{name}\t{text}\t{time.monotonic()}", flush=True)


if __name__ == "__main__":
    type_on(Path(sys.argv[1]), random.Random(int(sys.argv[2])), int(sys.argv[3]))
