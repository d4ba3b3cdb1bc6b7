"""Choosing who works and entering a person, by the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.base.people import Person, Role
from core.domain.commission.model import Commission
from gui.bridge.session import Notice, Session
from gui.kit.fields import TextField
from gui.kit.segments import SegmentedControl
from gui.kit.table import Table
from gui.pages.people.page import PeoplePage

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, practice: Session) -> PeoplePage:
    made = PeoplePage(practice)
    qtbot.addWidget(made)
    made.resize(1158, 706)
    made.show()
    made.activateWindow()
    made.come_into_view()
    return made


def people(page: PeoplePage) -> Table:
    table = page.findChild(Table)
    assert isinstance(table, Table)
    return table


def test_enter_seats_the_person_chosen(qtbot: QtBot, page: PeoplePage, practice: Session) -> None:
    table = people(page)
    for _ in range(2):
        QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert practice.person == Person("Оливера Пантић", Role.OPERATOR)
    model = table.model()
    assert model is not None
    assert model.index(2, 2).data() == "сада ради"


def test_a_person_is_entered_with_name_and_role(
    qtbot: QtBot, page: PeoplePage, practice: Session
) -> None:
    told: list[Notice] = []
    practice.told.connect(told.append)
    QTest.keyClick(page, Qt.Key.Key_N, CTRL)
    (name,) = [f for f in page.findChildren(TextField) if f.accessibleName() == "Име и презиме"]
    qtbot.waitUntil(name.hasFocus)
    name.insert("  Нова   Особа ")
    role = page.findChild(SegmentedControl)
    assert isinstance(role, SegmentedControl)
    QTest.keyClick(role, Qt.Key.Key_Right)
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert practice.standing.of(Commission).people[-1] == Person("Нова Особа", Role.MEMBER)
    assert [notice.text for notice in told] == ["Нова Особа је на списку, као члан."]
    assert told[0].undo
    assert name.text() == ""


def test_enter_without_a_name_enters_nobody(
    qtbot: QtBot, page: PeoplePage, practice: Session
) -> None:
    before = practice.standing.of(Commission).people
    (name,) = page.findChildren(TextField)
    name.setFocus()
    qtbot.waitUntil(name.hasFocus)
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert practice.standing.of(Commission).people == before


def test_a_name_that_is_taken_is_refused_and_stays_typed(
    page: PeoplePage, practice: Session, qtbot: QtBot
) -> None:
    told: list[Notice] = []
    practice.told.connect(told.append)
    (name,) = page.findChildren(TextField)
    name.setFocus()
    qtbot.waitUntil(name.hasFocus)
    name.setText("Милан Тасић")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert [notice.tone for notice in told] == ["err"]
    assert name.text() == "Милан Тасић"
