"""What can still change, the question of one station, and the story of a seat, by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.domain.minutes.acts import enter
from gui.bridge.reckoning import Reckoning
from gui.kit.segments import SegmentedControl
from gui.models.results import Results
from gui.pages.results import sheets
from gui.pages.results.links import StationLinks
from gui.pages.results.page import ResultsPage
from gui.shell.window import Window
from tests.gui.pages.results.test_page import opened
from tests.support.books import minutes, small_book
from tests.support.dialogs import named

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def press(widget: QWidget, *keys: Qt.Key) -> None:
    """Those keys, one after another."""
    for key in keys:
        QTest.keyClick(widget, key)


def shown_columns(page: ResultsPage) -> list[str]:
    """Heads of the table of lists that are seen."""
    table, model = page.seats.lists.table, page.seats.lists.model
    seen = (at for at in range(model.columnCount()) if not table.isColumnHidden(at))
    return [str(model.headerData(at, Qt.Orientation.Horizontal)) for at in seen]


def test_the_table_says_what_may_be_and_what_is_next(window: Window) -> None:
    window.resize(1366, 768)
    page = opened(window)
    assert shown_columns(page)[-2:] == ["Може бити", "До следећег"]
    model = page.seats.lists.model
    first = model.index(0, sheets.MAY_BE)
    assert first.data() == "12–25, најмање 12, највише 25 мандата"
    assert first.data(Qt.ItemDataRole.ToolTipRole) == "најмање 12, највише 25 мандата"


@pytest.mark.parametrize(
    ("width", "gone"), [(700, []), (560, ["До следећег"]), (480, ["Може бити", "До следећег"])]
)
def test_columns_fall_away_before_anything_is_cut_off(
    window: Window, width: int, gone: list[str]
) -> None:
    page = opened(window)
    page.seats.lists.setFixedWidth(width)
    window.repaint()
    both = ["Може бити", "До следећег"]
    assert [one for one in both if one not in shown_columns(page)] == gone
    assert not page.seats.lists.table.horizontalScrollBar().isVisible()


def test_a_linked_number_opens_the_minutes(window: Window, qtbot: QtBot) -> None:
    page = opened(window)
    links = page.seats.reasons.pane.findChildren(StationLinks)[-1]
    qtbot.waitUntil(links.isVisible)
    assert links.accessibleName().endswith("4, 11, 20, 29, 33, 41, 45, 52, 57, 62")
    links.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(page.go) as went:
        press(links, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert went.args == ["entry", "11"]


def test_what_can_change_is_worked_out_once_for_each_change(window: Window) -> None:
    page = opened(window)
    reckoning = Reckoning(window.session)
    results = page.stations._results
    assert isinstance(results, Results)
    assert reckoning.chances(results).still is reckoning.chances(results).still


def test_when_all_is_in_only_margins_are_told(window: Window, tmp_path: Path) -> None:
    book = small_book(tmp_path / "all.mandat", 3, 1)
    book.do(enter(minutes(1, 200, 130, 100)))
    book.close()
    assert window.session.open(tmp_path / "all.mandat")
    page = opened(window)
    assert "Може бити" not in shown_columns(page)
    assert named(page, "Колико је било блиско").isVisible()


def test_what_if_a_station_were_annulled(window: Window) -> None:
    """Asked by its key, told over the table, ended by Esc; an open station is not asked about."""
    page = opened(window)
    page.show_view("stations")
    sheet, table = page.stations, page.stations.table
    press(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_N, BOTH)
    assert sheet.bar.isVisible()
    assert sheet.bar.accessibleName().startswith("Поништавање гласања на месту 2 може да промени")
    assert str(sheet.model.index(1, 1).data()).endswith("шта ако се гласање поништи?")
    assert table.currentIndex().row() == 1
    press(table, Qt.Key.Key_Escape)
    assert not sheet.bar.isVisible()
    assert page.question.stations == ()
    told: list[str] = []
    window.session.told.connect(lambda notice: told.append(notice.text))
    press(table, Qt.Key.Key_Down, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_N, BOTH)
    assert told == ["Бирачко место 4 је већ отворено: његови гласови се још не рачунају."]


def test_the_story_of_each_seat(window: Window) -> None:
    """The cursor begins at the first seat; + and − go on and back, arrows go to any quotient."""
    page = opened(window)
    page.show_view("quotients")
    table, pane = page.whole.table, page.whole.pane
    assert pane.accessibleName() == "Образложење мандата: 1. мандат од 45"
    press(table, Qt.Key.Key_Plus, Qt.Key.Key_Space)
    assert pane.accessibleName().endswith("3. мандат од 45")
    press(table, Qt.Key.Key_Minus, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace)
    assert pane.accessibleName().endswith("1. мандат од 45")
    press(table, *[Qt.Key.Key_Plus] * 50)
    assert "45. мандат добија 7. Зелена обала: 946 : 3" in pane.accessibleDescription()
    assert "Иза ње је 3. Наше улице" in pane.accessibleDescription()
    assert "Тачна вредност количника је 946/3." in pane.accessibleDescription()
    press(table, Qt.Key.Key_Down)
    assert pane.accessibleName().endswith("Количник без мандата")
    assert "Није донео мандат" in pane.accessibleDescription()


def test_every_seat_can_be_walked_to_in_order(window: Window) -> None:
    page = opened(window)
    page.show_view("quotients")
    spread = window.session.distribution()
    assert spread is not None
    for award in spread.awards:
        assert page.whole.pane.accessibleName().endswith(f": {award.seat}. мандат од 45")
        press(page.whole.table, Qt.Key.Key_Plus)


def test_the_half_circle_can_have_lists_by_seats(window: Window, tmp_path: Path) -> None:
    book = small_book(tmp_path / "b.mandat", 3, 1)
    book.do(enter(minutes(1, 60, 200, 140)))
    book.close()
    assert window.session.open(tmp_path / "b.mandat")
    page = opened(window)
    assert page.seats.half.circle.accessibleDescription().startswith("Листа 1:")
    window.show_place("settings")
    order = next(
        one
        for one in window.screen_shown.findChildren(SegmentedControl)
        if one.accessibleName().startswith("Полукруг мандата")
    )
    press(order, Qt.Key.Key_Right)
    assert window.session.settings.by_seats()
    page = opened(window)
    assert page.seats.half.circle.accessibleDescription().startswith("Листа 2:")
    window.session.settings.set_by_seats(False)
