"""The frame: every page in every language, by keyboard, and what happens at its edges."""

import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.domain.minutes.acts import enter
from core.domain.minutes.model import Minutes
from core.domain.minutes.room import MinutesRoom
from core.office.wordings import all_wordings
from core.words.catalogue import Language, all_keys
from gui.bridge.session import Notice, Session
from gui.shell.first_paint import FirstPaint
from gui.shell.places import PLACES
from gui.shell.window import NARROW, Window
from tests.support.books import ONCE

ARGUMENTS = {"entry": "47", "importing": "minutes"}
LED_TO = {"list": "lists", "compare": "minutes"}
"""A page that has nothing to show in the practice election leads back."""


def _is_template(window: Window, text: str) -> bool:
    """Whether the text is one that a commission words itself, or a field of one."""
    book = window.session.book
    assert book is not None
    return text.startswith("{") or text in {one.shipped for one in all_wordings(book)}


@pytest.mark.parametrize("language", list(Language))
def test_every_page_in_every_language(window: Window, language: Language) -> None:
    """No key of the catalogue, no unfilled field and no missing text stands on any widget."""
    window.session.speak(language)
    keys = {key for key in all_keys("sr") if "." in key}
    for place in PLACES:
        window.show_place(place.id, ARGUMENTS.get(place.id))
        assert window.place == LED_TO.get(place.id, place.id)
        for text in _texts(window):
            assert text not in keys, (place.id, text)
            assert "{" not in text or _is_template(window, text), (place.id, text)


def _texts(window: QWidget) -> list[str]:
    found = [window.windowTitle(), window.accessibleName()]
    for widget in window.findChildren(QWidget):
        found.append(widget.accessibleName())
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            found.append(widget.text())
    return [text for text in found if text]


@pytest.mark.parametrize("place", [place.id for place in PLACES if place.id != "start"])
def test_every_page_can_be_walked_by_keyboard(window: Window, place: str, qtbot: QtBot) -> None:
    """Tab goes round and comes back, every stop is visible, and a screen reader can name it."""
    window.show_place(place, ARGUMENTS.get(place))
    with qtbot.waitActive(window):
        window.activateWindow()
    seen: list[QWidget] = []
    for _step in range(400):
        QTest.keyClick(window, Qt.Key.Key_Tab)
        now = window.focusWidget()
        if now in seen:
            break
        seen.append(now)
    else:
        pytest.fail("Tab never comes round")
    assert len(seen) > 2
    for widget in seen:
        assert widget.isVisibleTo(window), widget
        assert _name(widget), (widget, widget.parent())


def test_choosing_who_works_leads_back_to_what_was_shown(window: Window) -> None:
    """From an entry, by Enter and by Esc; whom one chooses sits down there."""
    for leave in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        window.show_place("entry", "47")
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
        assert window.place == "people"
        if leave is Qt.Key.Key_Return:
            QTest.keyClick(window.focusWidget(), Qt.Key.Key_Down)
        QTest.keyClick(window.focusWidget(), leave)
        assert window.place == "entry"
        assert window.screen_shown.shows == "47"
    person = window.session.person
    assert person is not None and person.name != "Јелена Марић"


def test_taking_back_when_nothing_can_be_says_so(window: Window) -> None:
    told: list[Notice] = []
    window.session.told.connect(told.append)
    window.show_place("minutes")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    (notice,) = told
    assert notice.text.startswith("Нема шта да се поништи.") and not notice.undo
    key = notice.text.partition("Alt+")[2][0]
    QTest.keyClick(window, Qt.Key[f"Key_{key}"], Qt.KeyboardModifier.AltModifier)
    assert window.place == "history", "the key it names leads to the journal"


def _name(widget: QWidget) -> str:
    """What a screen reader says of a control."""
    spoken = QAccessible.queryAccessibleInterface(widget)
    return widget.accessibleName() or (spoken.text(QAccessible.Text.Name) if spoken else "")


def test_alt_and_a_number_go_to_a_page(window: Window, qtbot: QtBot) -> None:
    reachable = [place.id for place in PLACES if place.section]
    with qtbot.waitActive(window):
        window.activateWindow()
    for number, place in enumerate(reachable[:9], start=1):
        QTest.keyClick(window, getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(partial(_shows, window, place))


def _shows(window: Window, place: str) -> bool:
    return window.place == place


def test_undo_by_keyboard(window: Window, qtbot: QtBot) -> None:
    session = window.session
    given = session.standing.of(MinutesRoom).by_station["1"].minutes
    session.do(ONCE)
    before = session.tally().stations_in
    session.do(enter(Minutes("4", given.figures, given.votes)), said="Унето.")
    assert session.tally().stations_in == before + 1
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: session.tally().stations_in == before)


def test_a_narrow_window_has_a_rail(window: Window, qtbot: QtBot) -> None:
    window.resize(NARROW - 10, 700)
    qtbot.waitUntil(window._navigation.is_rail)
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: not window._navigation.is_rail())


def test_pages_that_need_a_book_are_closed_without_one(window: Window) -> None:
    window.session.close()
    assert window.place == "start"
    window.show_place("results")
    assert window.place == "start"


def test_the_practice_band_cannot_be_overlooked(window: Window) -> None:
    assert window._band.isVisibleTo(window)
    assert window._band.accessibleName() == "ВЕЖБА, измишљени подаци"


def test_the_window_begins_without_what_only_papers_need() -> None:
    """Certificates, signatures and drawing are loaded when a paper is issued or checked."""
    wanted = "cryptography lxml pyhanko pyhanko_certvalidator typst xlsxwriter"
    asked = (
        "import sys, gui.shell.window, core.cli.main;"
        f"print(*[name for name in {wanted.split()} if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == []


def test_a_book_that_is_awaited_is_named_until_its_first_page(
    session: Session, practice_file: Path, qtbot: QtBot
) -> None:
    window = Window(session, awaited=practice_file.name)
    qtbot.addWidget(window)
    window.show()
    seen = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert f"Отвара се {practice_file.name}…" in seen
    assert session.open(practice_file)
    assert window.place == "overview"
    qtbot.waitUntil(
        lambda: all(practice_file.name not in one.text() for one in window.findChildren(QLabel))
    )


def test_what_waits_for_the_first_paint_is_done_once_after_it(
    session: Session, qtbot: QtBot
) -> None:
    window = Window(session)
    qtbot.addWidget(window)
    done: list[bool] = []
    FirstPaint(window, lambda: done.append(window.isVisible()))
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: bool(done))
    window.repaint()
    qtbot.wait(10)
    assert done == [True]


def test_a_window_that_is_not_painted_goes_on_all_the_same(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.shell.first_paint.AT_LATEST", 1)
    window = Window(session)
    qtbot.addWidget(window)
    done: list[bool] = []
    FirstPaint(window, lambda: done.append(window.isVisible()))
    qtbot.waitUntil(lambda: done == [False])


def test_the_title_names_page_and_book(window: Window) -> None:
    window.show_place("results")
    assert window.windowTitle() == "Резултати – vezba – Мандат"
    window.session.speak(Language.EN)
    assert window.windowTitle() == "Results – vezba – Mandat"
    window.show_place("start")
    assert "vezba" not in window.windowTitle()
