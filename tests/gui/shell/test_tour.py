"""The walk through the practice elections: offered once, and knowing what is done."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.domain.acts import BY_KIND
from core.domain.minutes.acts import enter
from core.domain.minutes.room import MinutesRoom
from core.words.catalogue import Language, words
from gui.bridge.session import Session
from gui.pages.start.page import StartPage
from gui.shell.places import PLACES
from gui.shell.tour import HELPED, STEPS
from gui.shell.touring import Touring
from gui.shell.window import Window

KEY, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def bare(session: Session) -> Iterator[Window]:
    """The window without a book, as on the first start."""
    made = Window(session)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def begun(window: Window) -> Touring:
    """The tour at its first step."""
    window.session.tour_wanted.emit()
    touring = window.helping.touring
    assert touring is not None
    return touring


def to(touring: Touring, step: str) -> None:
    """On to a step, as with its key."""
    while touring.step.id != step:
        touring.wish("next")


def test_every_step_has_a_place_and_words() -> None:
    places = {place.id for place in PLACES} | {HELPED, ""}
    for step in STEPS:
        assert {step.place, step.page} <= places
        assert not step.act or step.act in BY_KIND
        for language in Language:
            assert words(language).knows(f"tour.{step.id}")
            assert words(language).knows(f"tour.{step.id}.do")


def test_the_first_page_offers_it_until_it_was_taken_or_declined(bare: Window) -> None:
    page = bare.screen_shown
    assert isinstance(page, StartPage)
    assert page.offer.isVisibleTo(bare)
    page.offer.declined.emit()
    assert not page.offer.isVisibleTo(bare)
    assert bare.session.settings.seen("tour")
    assert bare.helping.touring is None


def test_it_begins_by_its_key_and_takes_no_focus(bare: Window, qtbot: QtBot) -> None:
    with qtbot.waitActive(bare):
        bare.activateWindow()
    focus = bare.focusWidget()
    QTest.keyClick(bare, KEY.Key_T, Qt.KeyboardModifier.ControlModifier)
    touring = bare.helping.touring
    assert touring is not None
    qtbot.waitUntil(touring.card.isVisible)
    assert bare.focusWidget() is focus
    QTest.keyClick(bare, KEY.Key_PageDown, ALT)
    assert touring.step is STEPS[1]
    QTest.keyClick(bare, KEY.Key_PageUp, ALT)
    assert touring.step is STEPS[0]
    whole = touring.card.height()
    QTest.keyClick(bare, KEY.Key_Insert, ALT)
    assert 40 <= touring.card.height() < whole / 2
    assert touring.card.title.isVisibleTo(touring.card)
    QTest.keyClick(bare, KEY.Key_Insert, ALT)
    assert touring.card.height() == whole
    QTest.keyClick(bare, KEY.Key_End, ALT)
    assert not touring.card.isVisible()
    assert bare.focusWidget() is focus


def test_it_opens_the_practice_book_and_knows_it(bare: Window) -> None:
    touring = begun(bare)
    assert not touring.done
    touring.wish("go")
    assert touring.done == {"open"}
    touring.wish("next")
    touring.wish("go")
    assert bare.place == "lists"
    bare.show_place("list", 1)
    assert touring.done == {"open", "clock"}


def test_a_page_of_another_book_does_not_count(window: Window) -> None:
    touring = begun(window)
    to(touring, "clock")
    touring.came_to("list")
    assert not touring.done


def test_pages_and_help_are_seen(window: Window) -> None:
    touring = begun(window)
    to(touring, "compare")
    touring.wish("go")
    assert window.place == "minutes"
    window.show_place("compare", "29")
    to(touring, "results")
    touring.wish("go")
    to(touring, "help")
    touring.wish("go")
    assert touring.done == {"compare", "results", "help"}
    assert window.helping.help is not None
    touring.wish("next")
    assert not touring.card.isVisible()


def test_an_act_of_the_book_is_seen_and_an_older_one_is_not(window: Window) -> None:
    touring = begun(window)
    to(touring, "entry")
    book = window.session.book
    assert book is not None
    assert any(entry.row.kind == "minutes_typed" for entry in book.entries)
    touring.wish("go")
    assert not touring.done
    window.session.changed.emit()
    assert not touring.done
    known = book.standing.of(MinutesRoom).by_station["1"].minutes
    assert window.session.do(enter(replace(known, station="4")))
    assert touring.done == {"entry"}
    assert touring.card.done.text() == window.session.words("tour.done")


def test_it_speaks_the_language_of_the_window(window: Window) -> None:
    touring = begun(window)
    window.session.speak(Language.EN)
    assert touring.card.title.text() == "Open the practice book"
    assert touring.card.count.text() == "1 of 8"
