"""The page of wordings: a text settled, refused with its reason, restored, and kept in a file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from core.domain.papers.wordings import Wordings
from core.office.issue import report_of
from core.words.catalogue import Language
from gui.pages.papers.page import PapersPage
from gui.pages.wordings.page import WordingsPage
from gui.shell.window import Window
from tests.support.dialogs import named

CONTROL = Qt.KeyboardModifier.ControlModifier
KEY = "report.remedy"
OWN = "Против овог извештаја подноси се приговор."


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> WordingsPage:
    window.show_place("papers")
    papers = window.screen_shown
    assert isinstance(papers, PapersPage)
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(papers.table, Qt.Key.Key_F2)
    shown = window.screen_shown
    assert isinstance(shown, WordingsPage)
    choose(shown, KEY)
    return shown


def choose(page: WordingsPage, key: str) -> None:
    rows = range(page.model.rowCount())
    at = next(n for n in rows if page.model.about(page.model.index(n, 0)).template.key == key)
    page.table.setCurrentIndex(page.model.index(at, 0))


def own(page: WordingsPage, key: str = KEY, language: str = "sr") -> str:
    return page.session.standing.of(Wordings).own(key, language)


def test_a_text_is_settled_and_stands_on_the_paper(page: WordingsPage) -> None:
    assert not page.editor.verb.isEnabled()
    page.editor.field.setPlainText(OWN)
    QTest.keyClick(page.editor.field, Qt.Key.Key_S, CONTROL)
    assert own(page) == OWN
    book = page.session.book
    assert book is not None
    assert OWN in str(report_of(book, "report", Language.SR_CYRL).blocks)
    assert not page.editor.verb.isEnabled()


def test_the_shipped_text_comes_back(page: WordingsPage) -> None:
    page.editor.field.setPlainText(OWN)
    page.settle()
    page.editor.restore()
    page.settle()
    assert own(page) == ""


def test_a_field_is_put_in_and_an_unknown_one_refused(page: WordingsPage) -> None:
    choose(page, "decision.proclaimed.ruled")
    told: list[str] = []
    page.session.told.connect(lambda notice: told.append(notice.text))
    page.editor.field.setPlainText("Проглашава се ")
    page.editor.field.moveCursor(QTextCursor.MoveOperation.End)
    QTest.mouseClick(named(page, "{name}"), Qt.MouseButton.LeftButton)
    assert page.editor.text() == "Проглашава се {name}"
    page.editor.field.setPlainText("Проглашава се {листа}")
    page.settle()
    assert own(page, "decision.proclaimed.ruled") == ""
    assert "{name}, {assembly}, {who}" in told[-1]
    assert page.editor.text() == "Проглашава се {листа}"


def test_english_is_worded_apart(page: WordingsPage) -> None:
    page.language.choose("en")
    page.refresh()
    choose(page, KEY)
    page.editor.field.setPlainText("An objection may be filed.")
    page.settle()
    assert (own(page), own(page, language="en")) == ("", "An objection may be filed.")


def test_texts_are_kept_and_taken_over(
    page: WordingsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.editor.field.setPlainText(OWN)
    page.settle()
    file = str(tmp_path / "текстови.json")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_rest: (file, ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_rest: (file, ""))
    page.keep()
    page.editor.restore()
    page.settle()
    assert own(page) == ""
    page.take()
    assert own(page) == OWN
