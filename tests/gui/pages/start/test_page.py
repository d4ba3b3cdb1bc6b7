"""The start page in a window: its keys, its list, and what happens to a dropped file."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from core.domain.lists.model import Submissions
from core.words.catalogue import Language
from gui.bridge.session import Notice, Session
from gui.kit.table import Table
from gui.pages.start.page import StartPage

CTRL = Qt.KeyboardModifier.ControlModifier


def shown(qtbot: QtBot, session: Session) -> StartPage:
    page = StartPage(session)
    qtbot.addWidget(page)
    page.resize(1366, 700)
    page.show()
    page.come_into_view()
    return page


def wishes(page: StartPage) -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    page.go.connect(lambda place, argument: found.append((place, argument)))
    return found


def test_with_nothing_opened_yet_it_says_what_to_do(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    texts = [button.text() for button in page.findChildren(QPushButton) if button.isVisible()]
    assert texts == [
        "Нови избори",
        "Отвори…",
        "Започни из пакета",
        "Вежба",
        "Вежбај пријем листа",
        "Отвори вежбу",
        "Прођите кроз пробне изборе",
        "Не сада",
    ]


def test_ctrl_n_begins_a_new_election(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    found = wishes(page)
    QTest.keyClick(page, Qt.Key.Key_N, CTRL)
    assert found == [("wizard", None)]


def test_f3_opens_the_practice_of_lists(qtbot: QtBot, session: Session) -> None:
    QTest.keyClick(shown(qtbot, session), Qt.Key.Key_F3)
    assert session.book is not None
    assert session.book.practice
    assert len(session.standing.of(Submissions).by_id) == 11


def test_f2_opens_the_practice_book(qtbot: QtBot, session: Session) -> None:
    QTest.keyClick(shown(qtbot, session), Qt.Key.Key_F2)
    assert session.book is not None
    assert session.book.practice


def test_ctrl_o_asks_for_a_file_and_opens_it(
    qtbot: QtBot, practice: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert practice.book is not None
    path = practice.book.path
    practice.close()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(path), ""))
    QTest.keyClick(shown(qtbot, practice), Qt.Key.Key_O, CTRL)
    assert practice.book is not None
    assert practice.book.path == path


def test_enter_opens_the_book_chosen_with_the_arrows(qtbot: QtBot, practice: Session) -> None:
    assert practice.book is not None
    copy = practice.book.path.with_name("uzice-2026.mandat")
    practice.book.save_copy(copy)
    practice.settings.remember(copy)
    path = practice.book.path
    practice.settings.remember(path)
    practice.close()
    page = shown(qtbot, practice)
    table = page.findChild(Table)
    assert isinstance(table, Table)
    assert table.accessibleName() == "Недавно отваране књиге"
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert practice.book is not None
    assert practice.book.path == copy


def test_esc_goes_back_to_the_open_book(qtbot: QtBot, practice: Session) -> None:
    page = shown(qtbot, practice)
    found = wishes(page)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert found == [("overview", None)]


def test_a_book_dropped_on_the_page_is_opened(qtbot: QtBot, practice: Session) -> None:
    assert practice.book is not None
    path = practice.book.path
    practice.close()
    drop(shown(qtbot, practice), path)
    assert practice.book is not None


def test_another_file_dropped_is_told(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    told: list[Notice] = []
    session.told.connect(told.append)
    drop(shown(qtbot, session), tmp_path / "lists.xlsx")
    assert [notice.text for notice in told] == ["Превуците једну датотеку .mandat."]


def test_it_speaks_the_language_of_the_window(qtbot: QtBot, session: Session) -> None:
    session.speak(Language.EN)
    page = shown(qtbot, session)
    keys = page.keys()
    assert [words for _caps, words in keys][2] == "new election"


def drop(page: StartPage, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action = Qt.DropAction.CopyAction
    event = QDropEvent(
        QPointF(5, 5), action, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.dropEvent(event)
