"""The frame is there before the window in it, and lets it decide whether one may leave."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.bridge.session import Session
from gui.kit.tokens import DARK, LIGHT, Tokens
from gui.shell.frame import NAME, Frame
from gui.shell.window import Window


@pytest.fixture
def frame(session: Session, qtbot: QtBot) -> Iterator[Frame]:
    """Seen and in front, with nothing in it yet."""
    made = Frame("light")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.put_up()
        made.activateWindow()
    yield made
    made.close()


def test_it_bears_the_mark_until_there_is_a_window(
    frame: Frame, session: Session, qtbot: QtBot
) -> None:
    def colours_in_the_middle() -> int:
        picture = frame.grab().toImage()
        x, y = picture.rect().center().x(), picture.rect().center().y()
        return len({picture.pixel(x + i, y + j) for i in range(-30, 30) for j in range(-20, 20)})

    assert frame.windowTitle() == NAME
    assert colours_in_the_middle() > 1
    window = Window(session)
    frame.hold(window)
    qtbot.waitUntil(lambda: window.geometry() == frame.rect())


@pytest.mark.parametrize(("scheme", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_its_ground_is_that_of_the_scheme(scheme: str, tokens: Tokens, qtbot: QtBot) -> None:
    made = Frame(scheme)
    qtbot.addWidget(made)
    assert made.grab().toImage().pixelColor(5, 5).name() == tokens.bg.lower()


def test_keys_reach_the_page_at_once(frame: Frame, session: Session, qtbot: QtBot) -> None:
    window = Window(session)
    frame.hold(window)
    qtbot.waitUntil(lambda: frame.focusWidget() is not None)
    assert window.screen_shown.isAncestorOf(frame.focusWidget())
    QTest.keyClick(frame.focusWidget(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert window.place == "wizard"


def test_keys_of_the_window_work_in_its_frame(
    frame: Frame, practice: Session, qtbot: QtBot
) -> None:
    window = Window(practice)
    frame.hold(window)
    window.show_place("overview")
    qtbot.waitUntil(lambda: frame.focusWidget() is not None)
    QTest.keyClick(frame.focusWidget(), Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.place != "overview")
    assert window.place == "minutes"


def test_it_stays_while_the_page_wants_something_settled(
    frame: Frame, practice: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = Window(practice)
    frame.hold(window)
    monkeypatch.setattr(window.screen_shown, "leave", lambda: False)
    assert not frame.close()
    assert frame.isVisible()
    assert practice.book is not None
    monkeypatch.undo()
    assert frame.close()
    assert practice.book is None


def test_it_bears_the_title_of_its_window(frame: Frame, session: Session) -> None:
    window = Window(session)
    frame.hold(window)
    window.setWindowTitle("Бирачка места")
    assert frame.windowTitle() == "Бирачка места"
