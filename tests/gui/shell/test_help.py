"""F1: the help of the page in view, its contents, search and way back, by keyboard alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.base.script import to_latin
from core.office import help_texts
from core.words.catalogue import Language
from gui.bridge.session import Session
from gui.pages.list.page import ListPage
from gui.shell.help_window import HelpWindow
from gui.shell.places import PLACES
from gui.shell.window import Window

KEY, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier


def helped(window: Window, qtbot: QtBot) -> HelpWindow:
    """The window of help that F1 brings."""
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(window, KEY.Key_F1)
    found = window.helping.help
    assert found is not None
    qtbot.waitUntil(lambda: found.isVisible() and found.isActiveWindow())
    return found


def test_every_page_has_its_help(window: Window) -> None:
    """The title of the text, and every key that stands at the foot of the page."""
    for place in PLACES:
        if place.id in ("list", "compare"):
            continue
        window.show_place(place.id, "47" if place.id == "entry" else None)
        assert window.helping.topic() == place.id
        window.helping.open()
        found = window.helping.help
        assert found is not None
        assert found.topic == place.id
        told = found.text.toPlainText()
        assert told.startswith(help_texts.title(window.session.words, place.id))
        keys = window.screen_shown.keys()
        for caps, does in keys:
            assert does in told
            assert all(cap in told for cap in caps)


def test_f1_by_keyboard_there_and_back(window: Window, qtbot: QtBot) -> None:
    window.show_place("minutes")
    found = helped(window, qtbot)
    assert found.topic == "minutes"
    found.text.anchorClicked.emit(QUrl("help:entry"))
    assert found.topic == "entry"
    QTest.keyClick(found.text, KEY.Key_Left, ALT)
    assert found.topic == "minutes"
    QTest.keyClick(found.text, KEY.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert found.search.hasFocus()
    QTest.keyClicks(found.search, "kolicnika")
    QTest.keyClick(found.search, KEY.Key_Return)
    assert found.topic == "results-quotients"
    QTest.keyClick(found.contents, KEY.Key_Escape)
    assert not found.search.text()
    assert found.isVisible()
    QTest.keyClick(found.contents, KEY.Key_Escape)
    assert not found.isVisible()
    qtbot.waitUntil(window.isActiveWindow)


def test_a_link_to_a_page_leads_there(window: Window, qtbot: QtBot) -> None:
    found = helped(window, qtbot)
    found.text.anchorClicked.emit(QUrl("place:results"))
    assert window.place == "results"


def test_help_follows_language_and_look(window: Window, qtbot: QtBot) -> None:
    window.show_place("handover")
    found = helped(window, qtbot)
    title = help_texts.title(window.session.words, "handover")
    assert found.text.toPlainText().startswith(title)
    window.session.speak(Language.SR_LATN)
    assert found.text.toPlainText().startswith(to_latin(title))
    window.session.speak(Language.EN)
    assert found.text.toPlainText().startswith("Hand-over of the minutes")
    assert found.windowTitle() == "Help"


@pytest.fixture
def bare(session: Session) -> Iterator[Window]:
    """The window without a book."""
    made = Window(session)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_without_a_book_every_text_can_be_read(bare: Window, qtbot: QtBot) -> None:
    found = helped(bare, qtbot)
    assert found.topic == "start"
    for topic in help_texts.TOPICS:
        found.show_topic(topic)
        assert len(found.text.toPlainText()) > 200


def test_a_tab_of_a_list_has_help_of_its_own(lists_window: Window) -> None:
    lists_window.show_place("list", 1)
    page = lists_window.screen_shown
    assert isinstance(page, ListPage)
    for tab, topic in (
        ("candidates", "list"),
        ("submission", "list-submission"),
        ("enclosures", "list-enclosures"),
        ("course", "list-course"),
    ):
        page.tabs.choose(tab)
        assert lists_window.helping.topic() == topic
