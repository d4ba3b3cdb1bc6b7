"""The page of electoral lists in a real window."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.domain.lists.model import Lists
from gui.pages.lists.dialogs import ListDialog
from gui.pages.lists.page import ListsPage
from gui.shell.window import Window
from tests.support.books import PARTICULARS
from tests.support.dialogs import answer, named, write


def opened(window: Window) -> ListsPage:
    """The page, in view."""
    window.show_place("lists")
    page = window.screen_shown
    assert isinstance(page, ListsPage)
    return page


def test_eight_lists_are_there(window: Window) -> None:
    page = opened(window)
    assert page.model.rowCount() == 1 + 8
    assert page.model.about(page.table.currentIndex()) == ("taken", 1)
    assert window.focusWidget() is page.table


def test_lists_are_entered_one_by_one(window: Window, tmp_path: Path) -> None:
    assert window.session.begin(tmp_path / "new.mandat", PARTICULARS, "rs-local-2022")
    page = opened(window)
    assert named(page, "Још нема изборних листа").isVisible()

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, ListDialog)
        assert dialog.number.text() == "1"
        write(dialog.name, "Градски договор")
        write(dialog.candidates, "45")
        QTest.keyClick(dialog.minority, Qt.Key.Key_Space)
        QTest.keyClick(dialog.name, Qt.Key.Key_Return)

    answer(fill)
    focused = window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Insert)
    entry = window.session.standing.of(Lists).find(1)
    assert entry is not None and entry.minority and entry.candidates == 45
    assert window.focusWidget() is page.table


def test_no_list_is_added_once_minutes_are_in(window: Window) -> None:
    page = opened(window)

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, ListDialog)
        write(dialog.name, "Девета листа")
        QTest.keyClick(dialog.name, Qt.Key.Key_Return)
        assert dialog.note.text() == "Листе се не додају кад је већ унет записник."

    answer(fill)
    QTest.keyClick(page.table, Qt.Key.Key_Insert)
    assert len(window.session.standing.of(Lists).all) == 8


def test_a_list_is_put_right_with_a_reason(window: Window) -> None:
    page = opened(window)

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, ListDialog)
        dialog.leader.clear()
        write(dialog.leader, "Милица Станојковић Јовић")
        write(dialog.reason, "презиме из решења")
        QTest.keyClick(dialog.reason, Qt.Key.Key_Return)

    answer(fill)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    entry = window.session.standing.of(Lists).find(1)
    assert entry is not None and entry.leader == "Милица Станојковић Јовић"


def test_ctrl_i_goes_to_the_import(window: Window, qtbot: QtBot) -> None:
    page = opened(window)
    with qtbot.waitSignal(page.go) as went:
        QTest.keyClick(page.table, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert went.args == ["importing", "lists"]
