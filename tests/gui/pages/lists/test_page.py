"""The page of electoral lists in a real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.domain.election.model import founded
from core.domain.lists.model import Lists, Submissions
from core.office.paper_file import is_form, write_form
from gui.pages.importing.page import ImportingPage
from gui.pages.lists.dialogs import ListDialog
from gui.pages.lists.page import ListsPage
from gui.pages.lists.receiving import ReceiveDialog
from gui.shell.window import Window
from tests.support import filed
from tests.support.books import PARTICULARS
from tests.support.dialogs import answer, answer_later, named, write


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


def test_a_form_is_read_and_received(lists_window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    """The file page knows the form of one list by its headings and hands it to the counter."""
    file = tmp_path / "lista.xlsx"
    particulars, law = founded(lists_window.session.standing)
    write_form(particulars, law, lists_window.session.words, file, filed.list_paper(20, 12, "Нова"))
    lists_window.show_place("importing", "lists")
    page = lists_window.screen_shown
    assert isinstance(page, ImportingPage)
    seen = []

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, ReceiveDialog)
        seen.append((dialog.name.text(), dialog.note.text()))
        dialog.verb.click()

    answer_later(fill, page)
    page.read(str(file))
    qtbot.waitUntil(lambda: lists_window.place == "list", timeout=10_000)
    assert seen == [("Нова", "Прочитано 20 кандидата")]
    session = lists_window.session
    assert session.filed is not None
    assert session.filed.paper(9).candidates[0].jmbg
    assert session.standing.of(Submissions).by_id[9].received == filed.NOW


def test_a_late_list_is_received_and_said_to_be_late(
    lists_window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.base.moments.now", lambda: filed.when(11, 16, 0, 30))
    page = lists_window.screen_shown
    assert isinstance(page, ListsPage)
    said = []

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, ReceiveDialog)
        dialog.at.day.field.setText("16. 11. 2026.")
        dialog.at.hour.setText("0:00")
        said.append(dialog.late.text())
        dialog.at.hour.setText("0:01")
        said.append(dialog.late.text())
        dialog.at.hour.setText("0:45")
        said.append(dialog.late.text())
        dialog.at.day.field.setText("14. 11. 2027.")
        said.append(dialog.at.trouble())
        dialog.reject()

    answer(fill)
    page.receive()
    assert said[0] == ""
    assert said[1] == said[2]
    assert said[1].startswith("Рок за подношење истекао је 16. 11. 2026, 00:00.")
    assert said[3] == "future"


def test_the_form_for_submitters_is_saved(
    lists_window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "obrazac.xlsx"
    chosen = lambda *_how: (str(target), "")  # noqa: E731
    monkeypatch.setattr("gui.bridge.issuing.QFileDialog.getSaveFileName", chosen)
    page = lists_window.screen_shown
    assert isinstance(page, ListsPage)
    QTest.keyClick(page.table, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert is_form(target)
