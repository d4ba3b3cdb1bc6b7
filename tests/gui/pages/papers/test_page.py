"""The page of papers in a real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QRadioButton
from pytestqt.qtbot import QtBot

from gui.pages.papers import printing
from gui.pages.papers.page import PapersPage
from gui.shell.window import Window
from tests.support.dialogs import named

CONTROL = Qt.KeyboardModifier.ControlModifier


def opened(window: Window, qtbot: QtBot, kind: str = "seats") -> PapersPage:
    """The page, in view, its document drawn."""
    window.show_place("papers", kind)
    page = window.screen_shown
    assert isinstance(page, PapersPage)
    qtbot.waitUntil(lambda: bool(page.preview.which), timeout=20_000)
    return page


def test_the_document_is_shown_page_by_page(window: Window, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    assert window.focusWidget() is page.table
    assert page.preview.which.startswith("страна 1 од ")
    QTest.keyClick(page.table, Qt.Key.Key_PageDown)
    assert page.preview.which.startswith("страна 2 од ")
    QTest.keyClick(page.table, Qt.Key.Key_Plus, CONTROL)
    QTest.keyClick(page.table, Qt.Key.Key_PageUp)
    assert page.preview.which.startswith("страна 1 од ")


def test_its_language_is_chosen_apart(window: Window, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    english = named(page, "енглески")
    assert isinstance(english, QRadioButton)
    QTest.keyClick(english, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(page.preview.which), timeout=20_000)
    assert window.session.words.language.value == "sr-Cyrl"
    assert page.language.value == "en"


@pytest.mark.parametrize(
    ("key", "suffix", "begins"),
    [
        (Qt.Key.Key_D, ".pdf", b"%PDF"),
        (Qt.Key.Key_E, ".xlsx", b"PK"),
        (Qt.Key.Key_T, ".txt", b""),
    ],
)
def test_it_is_saved(
    window: Window,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    key: Qt.Key,
    suffix: str,
    begins: bytes,
) -> None:
    target = tmp_path / f"расподела{suffix}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_rest: (str(target), ""))
    page = opened(window, qtbot)
    QTest.keyClick(page.table, key, CONTROL)
    qtbot.waitUntil(target.exists, timeout=20_000)
    assert target.read_bytes().startswith(begins)
    assert target.stat().st_size > 1000


@pytest.mark.parametrize("key", [Qt.Key.Key_S, Qt.Key.Key_E])
def test_open_data_are_saved_as_the_one_archive_they_can_be(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: Qt.Key
) -> None:
    target = tmp_path / "подаци.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_rest: (str(target), ""))
    page = opened(window, qtbot, "open-data")
    shown = [button.text() for button in page.panel.buttons if button.isVisible()]
    assert shown == ["Сачувај ZIP…", "Штампај…"]
    QTest.keyClick(page.table, key, CONTROL)
    qtbot.waitUntil(target.exists, timeout=20_000)
    assert target.read_bytes().startswith(b"PK")
    window.show_place("papers", "report")
    shown = [button.text() for button in page.panel.buttons if button.isVisible()]
    assert shown == [
        "Издај и потпиши…", "Сачувај PDF…", "Сачувај Excel…", "Сачувај текст…", "Штампај…",
    ]  # fmt: skip


def test_a_computer_without_a_printer_says_so(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "any_printer", lambda: False)
    page = opened(window, qtbot)
    told: list[str] = []
    window.session.told.connect(lambda notice: told.append(notice.text))
    QTest.keyClick(page.table, Qt.Key.Key_P, CONTROL)
    assert told == [
        "На овом рачунару нема штампача. Сачувајте PDF и одштампајте га на другом рачунару."
    ]


def test_the_anchor_is_the_books_own(window: Window, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    assert window.session.book is not None
    assert page.panel.anchor.accessibleDescription() == window.session.book.anchor
