"""Language, look, readings of the law and the copy, by the keyboard."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QRadioButton
from pytestqt.qtbot import QtBot

from core.book.book import Book
from core.domain.election.acts import ElectionAmended
from core.office.updating import trusts_any
from core.words import dates
from core.words.catalogue import Language
from gui.bridge.session import Notice, Session
from gui.kit.segments import SegmentedControl
from gui.kit.table import Table
from gui.kit.theme import Scheme
from gui.pages.settings.amending import AmendDialog
from gui.pages.settings.page import SettingsPage
from gui.pages.settings.reading_dialog import ReadingDialog

COPY = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def shown(qtbot: QtBot, session: Session) -> SettingsPage:
    page = SettingsPage(session)
    qtbot.addWidget(page)
    page.resize(1158, 706)
    page.show()
    page.activateWindow()
    page.come_into_view()
    return page


@pytest.fixture
def page(qtbot: QtBot, practice: Session) -> SettingsPage:
    return shown(qtbot, practice)


def control(page: SettingsPage, name: str) -> SegmentedControl:
    rows = page.findChildren(SegmentedControl)
    (found,) = [one for one in rows if one.accessibleName().startswith(name)]
    return found


def dialog(qtbot: QtBot, page: SettingsPage) -> ReadingDialog:
    table = page.findChild(Table)
    assert isinstance(table, Table)
    QTest.keyClick(table, Qt.Key.Key_Return)
    found = page.findChild(ReadingDialog)
    assert isinstance(found, ReadingDialog)
    return found


def test_the_language_is_chosen_and_kept(
    qtbot: QtBot, page: SettingsPage, practice: Session
) -> None:
    with qtbot.waitSignal(practice.language_changed):
        QTest.keyClick(control(page, "Језик прозора"), Qt.Key.Key_Right)
    assert practice.settings.language() is Language.SR_LATN


def test_scheme_and_size_are_put_in_force_and_kept(
    qtbot: QtBot, page: SettingsPage, practice: Session
) -> None:
    QTest.keyClick(control(page, "Светло или тамно"), Qt.Key.Key_End)
    QTest.keyClick(control(page, "Величина слова"), Qt.Key.Key_Right)
    assert practice.appearance.scheme is Scheme.DARK
    assert practice.appearance.scale == 115
    look = practice.settings.look()
    assert (look.scheme, look.scale) == ("dark", 115)
    practice.appearance.set_scale(100)
    practice.appearance.set_scheme(Scheme.LIGHT)


def test_another_reading_asks_for_its_ground(
    qtbot: QtBot, page: SettingsPage, practice: Session
) -> None:
    asked = dialog(qtbot, page)
    second = asked.findChildren(QRadioButton)[1]
    second.setChecked(True)
    assert not asked.verb.isEnabled()
    asked.ground.setText("одлука 013-3/2026")
    QTest.keyClick(asked.ground, Qt.Key.Key_Return)
    law = practice.election.law
    assert law is not None
    assert law.provision("seats.threshold_base").value == "voted"
    table = page.findChild(Table)
    assert isinstance(table, Table)
    model = table.model()
    assert model is not None
    assert "од броја бирача који су изашли" in model.index(0, 0).data()


def test_the_reading_in_force_cannot_be_chosen_again(qtbot: QtBot, page: SettingsPage) -> None:
    asked = dialog(qtbot, page)
    asked.ground.setText("одлука 013-3/2026")
    assert not asked.verb.isEnabled()
    asked.reject()


def test_a_copy_is_saved_and_holds_the_same_journal(
    qtbot: QtBot,
    page: SettingsPage,
    practice: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[Notice] = []
    practice.told.connect(told.append)
    target = tmp_path / "kopija"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(target), ""))
    QTest.keyClick(page, Qt.Key.Key_S, COPY)
    assert practice.book is not None
    copy = Book.open(target.with_suffix(".mandat"), practice.book.desk)
    assert copy.head == practice.book.head
    copy.close()
    assert told[0].text.startswith("Копија је сачувана и прочитана")


def test_a_copy_over_another_file_is_told(
    qtbot: QtBot, page: SettingsPage, practice: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Notice] = []
    practice.told.connect(told.append)
    assert practice.book is not None
    same = str(practice.book.path)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (same, ""))
    QTest.keyClick(page, Qt.Key.Key_S, COPY)
    assert [notice.tone for notice in told] == ["err"]


def test_without_a_book_there_is_still_the_look(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    assert control(page, "Величина слова").isVisible()
    table = page.findChild(Table)
    assert isinstance(table, Table)
    assert not table.isVisible()
    assert len(page.keys()) == 2 + trusts_any()


def test_the_facts_of_the_election_are_put_right(
    qtbot: QtBot, page: SettingsPage, practice: Session
) -> None:
    """The number of voters may be typed later, as the new book says; the reason is kept."""
    before = practice.election.particulars
    assert before is not None
    QTest.keyClick(page, Qt.Key.Key_F2)
    found = page.findChild(AmendDialog)
    assert isinstance(found, AmendDialog)
    qtbot.waitUntil(found.voters.hasFocus)
    assert not found.verb.isEnabled()
    found.voters.setText("32.1o4")
    found.reason.setText("број из решења министарства")
    assert not found.verb.isEnabled()
    found.voters.setText("32.104")
    found.held.setText("ускоро")
    assert not found.verb.isEnabled()
    found.held.setText(dates.day(practice.words, before.held))
    QTest.keyClick(found.reason, Qt.Key.Key_Return)
    assert practice.election.particulars == replace(before, voters=32_104)
    assert practice.book is not None
    act = practice.book.entries[-1].act
    assert isinstance(act, ElectionAmended) and act.reason == "број из решења министарства"


def test_facts_that_cannot_be_say_why(page: SettingsPage, practice: Session) -> None:
    page.amend()
    found = page.findChild(AmendDialog)
    assert isinstance(found, AmendDialog)
    found.seats.setText("0")
    found.reason.setText("проба")
    QTest.keyClick(found.reason, Qt.Key.Key_Return)
    assert found.isVisible() and "0" in found.note.text()
    found.reject()
