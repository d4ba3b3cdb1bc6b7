"""The page of polling stations in a real window."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.domain.stations.model import Stations
from gui.pages.stations.dialogs import StationDialog, StrikeDialog
from gui.pages.stations.page import StationsPage
from gui.shell.window import Window
from tests.support.books import PARTICULARS
from tests.support.dialogs import answer, back_at_work, named, write


def opened(window: Window) -> StationsPage:
    """The page, in view."""
    window.show_place("stations")
    page = window.screen_shown
    assert isinstance(page, StationsPage)
    return page


def test_every_station_is_there_and_the_foot_adds_up(window: Window) -> None:
    page = opened(window)
    assert page.model.rowCount() == 62
    assert window.focusWidget() is page.table


def test_a_station_is_added_with_the_keyboard(window: Window) -> None:
    page = opened(window)

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, StationDialog)
        write(dialog.number, "63")
        write(dialog.name, "Нова школа")
        write(dialog.registered, "510")
        QTest.keyClick(dialog.registered, Qt.Key.Key_Return)

    answer(fill)
    QTest.keyClick(page.table, Qt.Key.Key_Insert)
    station = window.session.standing.of(Stations).find(63)
    assert station is not None and station.registered == 510
    assert page.model.about(page.table.currentIndex()) == "63"


def test_a_taken_number_keeps_the_dialog_open(window: Window) -> None:
    page = opened(window)

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, StationDialog)
        write(dialog.number, "1")
        write(dialog.name, "Друга школа")
        QTest.keyClick(dialog.name, Qt.Key.Key_Return)
        assert dialog.isVisible()
        assert dialog.note.text() == "Бирачко место 1 је већ уписано."

    answer(fill)
    QTest.keyClick(page.table, Qt.Key.Key_Insert)
    assert len(window.session.standing.of(Stations).by_id) == 62


def test_a_change_wants_a_reason_and_can_be_undone(window: Window, qtbot: QtBot) -> None:
    page = opened(window)

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, StationDialog)
        write(dialog.registered, "813")
        assert not dialog.verb.isEnabled()
        write(dialog.reason, "исправка из извода")
        QTest.keyClick(dialog.reason, Qt.Key.Key_Return)

    answer(fill)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert window.session.standing.of(Stations).by_id["1"].registered == 813
    back_at_work(window, qtbot)
    QTest.keyClick(page.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.session.standing.of(Stations).by_id["1"].registered == 812


def test_a_station_without_minutes_is_struck_out(window: Window) -> None:
    page = opened(window)
    page.enter("41")

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, StrikeDialog)
        write(dialog.reason, "спојено с местом 3")
        QTest.keyClick(dialog.reason, Qt.Key.Key_Return)

    answer(fill)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert "41" not in window.session.standing.of(Stations).by_id


def test_a_station_with_minutes_stays(window: Window) -> None:
    page = opened(window)

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, StrikeDialog)
        write(dialog.reason, "грешком")
        QTest.keyClick(dialog.reason, Qt.Key.Key_Return)
        assert "не може да се брише" in dialog.note.text()

    answer(fill)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert "1" in window.session.standing.of(Stations).by_id


def test_search_and_filter(window: Window) -> None:
    page = opened(window)
    QTest.keyClick(page.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.focusWidget() is page.search
    write(page.search, "47")
    assert page.model.rowCount() == 1
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.model.rowCount() == 62
    QTest.keyClick(page.filters, Qt.Key.Key_Right)
    assert page.model.rowCount() == 52


def test_an_empty_register_offers_the_import(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    assert window.session.begin(tmp_path / "new.mandat", PARTICULARS, "rs-local-2022")
    page = opened(window)
    assert named(page, "Још нема бирачких места").isVisible()
    with qtbot.waitSignal(page.go) as went:
        focused = window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Return)
    assert went.args == ["importing", "stations"]
