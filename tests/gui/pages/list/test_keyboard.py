"""The page of a list by keys alone: nothing typed is lost, and every key does what it says."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.domain.lists.states import Proclaimed, Published, Received
from core.domain.lists.workflow import Door
from gui.pages.list.candidates import HEADS
from gui.pages.list.ruling import MomentDialog, RulingDialog
from gui.pages.lists.page import ListsPage
from gui.shell.window import Window
from tests.gui.pages.list.test_page import ALT, CTRL, KEY, opened, state
from tests.support import filed
from tests.support.dialogs import answer, back_at_work, write


def _typing(window: Window, text: str) -> QWidget:
    """The page with a cell of the first candidate open and a text in it, not yet taken over."""
    page = opened(window, filed.FAULTY)
    page.table.setCurrentIndex(page.rows.index(0, HEADS.index("occupation")))
    QTest.keyClick(page.table, KEY.Key_F2)
    editors = page.table.findChildren(QLineEdit, "cellEditor")
    editor = next(one for one in editors if one.isVisible())
    editor.setText(text)
    return editor


def _occupation(window: Window) -> str:
    assert window.session.filed is not None
    return window.session.filed.paper(filed.FAULTY).candidates[0].occupation


def test_ctrl_s_saves_the_cell_that_is_being_typed(lists_window: Window) -> None:
    QTest.keyClick(_typing(lists_window, "зидар"), KEY.Key_S, CTRL)
    assert _occupation(lists_window) == "зидар"


def test_f8_keeps_the_cell_that_is_being_typed(lists_window: Window) -> None:
    editor = _typing(lists_window, "зидар")
    QTest.keyClick(editor, KEY.Key_F8)
    page = lists_window.screen_shown
    assert page.desk.paper.candidates[0].occupation == "зидар"  # type: ignore[attr-defined]


def test_ctrl_z_takes_back_the_act_where_nothing_was_typed(
    lists_window: Window, qtbot: QtBot
) -> None:
    """And only as long as the message offers it."""
    page = opened(lists_window, filed.FAULTY)

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, RulingDialog)
        write(dialog.number, "013-70/2026")
        dialog.ground.setPlainText("Недостаци нису битни.")
        dialog.verb.click()

    answer(fill)
    page.acting.go_through(Door.PROCLAIM)
    assert isinstance(state(lists_window, filed.FAULTY), Proclaimed)
    back_at_work(lists_window, qtbot)
    page.table.setFocus()
    QTest.keyClick(page.table, KEY.Key_Z, CTRL)
    assert isinstance(state(lists_window, filed.FAULTY), Received)
    answer(fill)
    page.acting.go_through(Door.PROCLAIM)
    back_at_work(lists_window, qtbot)
    QApplication.processEvents()
    lists_window.show_place("history")
    QTest.keyClick(lists_window, KEY.Key_Z, CTRL)
    assert isinstance(state(lists_window, filed.FAULTY), Proclaimed)


def test_a_dialog_begins_at_its_moment_so_that_enter_does_it(lists_window: Window) -> None:
    page = opened(lists_window, filed.RUNNING)

    def enter(dialog: QWidget) -> None:
        assert isinstance(dialog, MomentDialog)
        assert dialog.focusWidget() is dialog.at.hour
        assert dialog.height() >= dialog.sizeHint().height()
        QTest.keyClick(dialog.at.hour, KEY.Key_Return)

    answer(enter)
    page.acting.go_through(Door.SUPPLEMENT)
    now = state(lists_window, filed.RUNNING)
    assert isinstance(now, Published) and now.to_examine


def test_space_ticks_an_enclosure_of_a_candidate(lists_window: Window) -> None:
    page = opened(lists_window, filed.FAULTY)
    page.tabs.choose("enclosures")
    page.enclosures.show_paper(page.desk.paper, may_type=True)  # type: ignore[union-attr]
    table = page.enclosures.table
    table.setCurrentIndex(table.model().index(0, 2))
    QTest.keyClick(table, KEY.Key_Space)
    assert page.desk is not None
    lacks = page.desk.paper.candidates[0].lacks
    QTest.keyClick(table, KEY.Key_Space)
    assert (lacks, page.desk.paper.candidates[0].lacks) == (("acceptance",), ())


def test_a_digit_filters_the_lists_from_the_table(lists_window: Window) -> None:
    lists_window.show_place("lists")
    page = lists_window.screen_shown
    assert isinstance(page, ListsPage)
    page.table.setFocus()
    before = page.filters.current()
    QTest.keyClick(page.table, KEY.Key_2)
    assert page.filters.current() != before


def test_every_place_has_its_digit(lists_window: Window) -> None:
    """The tenth of them is Alt+0."""
    QTest.keyClick(lists_window, KEY.Key_0, ALT)
    assert lists_window.place == "settings"


def test_f8_brings_the_finding_into_view_from_its_top(lists_window: Window) -> None:
    page = opened(lists_window, filed.RUNNING)
    for _step in range(3):
        QTest.keyClick(page.table, KEY.Key_F8)
        QApplication.processEvents()
        card = page.panel.stack.open_card()
        assert card is not None
        assert not card.visibleRegion().isEmpty()
        assert card.visibleRegion().boundingRect().top() == 0
