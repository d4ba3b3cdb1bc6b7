"""The page of results in a real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from core.domain.minutes.acts import enter
from gui.pages.results.lot import LotDialog
from gui.pages.results.page import ResultsPage
from gui.shell.window import Window
from tests.support.books import minutes, small_book
from tests.support.dialogs import answer, back_at_work, named, write


def opened(window: Window) -> ResultsPage:
    """The page, in view."""
    window.show_place("results")
    page = window.screen_shown
    assert isinstance(page, ResultsPage)
    return page


def test_the_table_equals_the_distribution(window: Window) -> None:
    page = opened(window)
    spread = window.session.distribution()
    assert spread is not None
    model = page.seats.lists.model
    for at, entry in enumerate(window.session.tally().lists):
        assert model.index(at, 4).data() == str(spread.seats_of(entry.no))
    assert model.index(model.rowCount() - 1, 4).data() == "45"


def test_the_focus_is_in_the_table_and_enter_says_why(window: Window) -> None:
    page = opened(window)
    table = page.seats.lists.table
    assert window.focusWidget() is table
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    pane = named(page, "Зашто: 2. Моравски савез")
    assert "3.394 ÷ 10 = 339,40" in pane.accessibleDescription()
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert page.seats.reasons.about == 3
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert page.seats.reasons.about is None


def test_f9_goes_round_the_views(window: Window) -> None:
    page = opened(window)
    for view in ("stations", "quotients", "lists"):
        focused = window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_F9)
        assert page.view == view
    assert window.focusWidget() is page.seats.lists.table


def test_enter_on_a_station_opens_its_minutes(window: Window, qtbot: QtBot) -> None:
    page = opened(window)
    page.show_view("stations")
    with qtbot.waitSignal(page.go) as went:
        QTest.keyClick(page.stations.table, Qt.Key.Key_Return)
    assert went.args == ["entry", "1"]


def test_ctrl_e_writes_a_workbook(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "резултати"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_rest: (str(target), ""))
    page = opened(window)
    QTest.keyClick(page.seats.lists.table, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert target.with_name("резултати.xlsx").read_bytes()[:2] == b"PK"


def test_ctrl_p_goes_to_the_papers(window: Window, qtbot: QtBot) -> None:
    page = opened(window)
    with qtbot.waitSignal(page.go) as went:
        QTest.keyClick(page.seats.lists.table, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert went.args == ["papers", "results"]


def test_a_lot_is_recorded_and_can_be_undone(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    book = small_book(tmp_path / "tie.mandat", 3, 2)
    book.do(enter(minutes(1, 100, 100, 60)))
    book.do(enter(minutes(2, 100, 100, 5)))
    book.close()
    assert window.session.open(tmp_path / "tie.mandat")
    page = opened(window)

    def draw(dialog: QWidget) -> None:
        assert isinstance(dialog, LotDialog)
        assert not dialog.verb.isEnabled()
        QTest.keyClick(dialog.boxes[2], Qt.Key.Key_Space)
        write(dialog.how, "цедуље")
        assert not dialog.verb.isEnabled()
        write(dialog.present, "сви чланови")
        QTest.keyClick(dialog.present, Qt.Key.Key_Return)

    answer(draw)
    QTest.keyClick(page.seats.lists.table, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    spread = window.session.distribution()
    assert spread is not None and spread.complete
    assert spread.seats_of(2) == 20
    back_at_work(window, qtbot)
    QTest.keyClick(page.seats.lists.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    undone = window.session.distribution()
    assert undone is not None and undone.tie is not None


def test_without_minutes_it_says_what_to_do_first(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    small_book(tmp_path / "new.mandat").close()
    assert window.session.open(tmp_path / "new.mandat")
    page = opened(window)
    assert named(page, "Још нема резултата").isVisible()
    with qtbot.waitSignal(page.go) as went:
        focused = window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Return)
    assert went.args == ["minutes", None]


@pytest.mark.parametrize("size", [(1366, 690), (1000, 700), (980, 700)])
def test_it_fits_without_sideways_scrolling(window: Window, size: tuple[int, int]) -> None:
    window.resize(*size)
    page = opened(window)
    assert page.minimumSizeHint().width() <= page.width()
    assert window.width() == size[0]
    assert not page.seats.horizontalScrollBar().isVisible()
