"""The page of the journal in a real window."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.domain.minutes.room import MinutesRoom
from core.domain.stations.acts import change, register
from core.domain.stations.model import Station
from gui.pages.history.dialog import TakeBackDialog
from gui.pages.history.page import HistoryPage
from gui.shell.window import Window
from tests.support.dialogs import answer, named, write


def opened(window: Window, qtbot: QtBot) -> HistoryPage:
    """The page, in view, its chain verified."""
    window.show_place("history")
    page = window.screen_shown
    assert isinstance(page, HistoryPage)
    qtbot.waitUntil(lambda: page.verified)
    return page


def test_the_chain_is_verified_and_its_anchor_shown(window: Window, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    assert window.session.book is not None
    anchor = window.session.book.anchor
    assert any(anchor in text for text in page.proof())
    assert any(text.startswith("Дневник је цео") for text in page.proof())


def test_every_act_is_there_and_read_whole(window: Window, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    assert window.session.book is not None
    assert page.model.rowCount() == len(window.session.book.entries)
    assert window.focusWidget() is page.table
    QTest.keyClick(page.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert "Закон" in page.details.pane.accessibleDescription()
    assert not page.details.take_back.isEnabled()


def test_an_act_is_taken_back_with_a_reason(window: Window, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    before = len(window.session.standing.of(MinutesRoom).by_station)

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, TakeBackDialog)
        assert not dialog.verb.isEnabled()
        write(dialog.reason, "погрешно место")
        QTest.keyClick(dialog.reason, Qt.Key.Key_Return)

    answer(fill)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert len(window.session.standing.of(MinutesRoom).by_station) == before - 1
    assert page.model.index(0, 3).data().startswith("Повучена радња")
    qtbot.waitUntil(lambda: page.verified)


def test_what_others_rest_on_is_not_taken_back(window: Window, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    assert window.session.do(register((Station(63, "Нова школа"),)))
    assert window.session.do(change("63", Station(63, "Стара школа"), "исправка"))
    qtbot.waitUntil(lambda: page.verified)
    write(page.search, "уписана бирачка места 63")
    assert page.model.rowCount() == 1
    told: list[str] = []
    window.session.told.connect(lambda notice: told.append(notice.text))
    page.take_back()
    assert len(told) == 1 and told[0].startswith("Не може да се повуче: на њој почива радња бр.")


def test_search_and_its_end(window: Window, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    whole = page.model.rowCount()
    QTest.keyClick(page.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.focusWidget() is page.search
    write(page.search, "нема таквог")
    assert page.model.rowCount() == 0
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.model.rowCount() == whole
    assert named(page, "Дневник") is page.table
