"""The overview in a window, on the practice election."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from core.base.people import Person, Role
from core.domain.commission.acts import enroll
from gui.bridge.session import Session
from gui.kit.table import Table
from gui.kit.texts import Label
from gui.pages.overview.page import OverviewPage

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def page(qtbot: QtBot, practice: Session) -> OverviewPage:
    made = OverviewPage(practice)
    qtbot.addWidget(made)
    made.resize(1158, 706)
    made.show()
    made.activateWindow()
    made.come_into_view()
    return made


def table(page: OverviewPage, name: str) -> Table:
    (found,) = [t for t in page.findChildren(Table) if t.accessibleName() == name]
    return found


def wishes(page: OverviewPage) -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    page.go.connect(lambda place, argument: found.append((place, argument)))
    return found


def test_enter_opens_the_most_urgent_station(qtbot: QtBot, page: OverviewPage) -> None:
    found = wishes(page)
    work = table(page, "Шта чека одлуку")
    qtbot.waitUntil(work.hasFocus)
    QTest.keyClick(work, Qt.Key.Key_Return)
    assert found == [("entry", "14")]


def test_the_arrows_pass_over_the_headings(qtbot: QtBot, page: OverviewPage) -> None:
    found = wishes(page)
    work = table(page, "Шта чека одлуку")
    for _ in range(3):
        QTest.keyClick(work, Qt.Key.Key_Down)
    QTest.keyClick(work, Qt.Key.Key_Return)
    for _ in range(2):
        QTest.keyClick(work, Qt.Key.Key_Down)
    QTest.keyClick(work, Qt.Key.Key_Return)
    assert found == [("compare", "29"), ("minutes", None)]


def test_a_click_on_the_verb_opens_and_elsewhere_only_chooses(
    qtbot: QtBot, page: OverviewPage
) -> None:
    found = wishes(page)
    work = table(page, "Шта чека одлуку")
    model = work.model()
    assert model is not None
    for column in (1, 2):
        spot = work.visualRect(model.index(2, column)).center()
        QTest.mouseClick(work.viewport(), Qt.MouseButton.LeftButton, NONE, spot)
    assert found == [("entry", "47")]


def test_f5_goes_to_the_calendar(qtbot: QtBot, page: OverviewPage) -> None:
    QTest.keyClick(page, Qt.Key.Key_F5)
    qtbot.waitUntil(table(page, "Роковник").hasFocus)


def test_a_stage_is_a_button(qtbot: QtBot, page: OverviewPage) -> None:
    found = wishes(page)
    stages = {b.accessibleName(): b for b in page.findChildren(QAbstractButton)}
    QTest.keyClick(stages["Гласачки листићи"], Qt.Key.Key_Return)
    assert found == [("ballot", None)]


def test_the_journal_is_counted_anew_after_every_act(page: OverviewPage, practice: Session) -> None:
    assert practice.book is not None
    before = len(practice.book.entries)
    practice.do(enroll(Person("Нова Особа", Role.MEMBER)))
    texts = [label.text() for label in page.findChildren(Label)]
    assert f"Дневник је цео, {before + 1} радњи" in texts


def test_the_chosen_row_stays_chosen_when_the_book_changes(
    qtbot: QtBot, page: OverviewPage, practice: Session
) -> None:
    work = table(page, "Шта чека одлуку")
    QTest.keyClick(work, Qt.Key.Key_Down)
    chosen = work.currentIndex().row()
    practice.do(enroll(Person("Нова Особа", Role.MEMBER)))
    assert work.currentIndex().row() == chosen


def test_narrow_windows_put_the_panels_under_the_work_list(
    qtbot: QtBot, page: OverviewPage
) -> None:
    work, calendar = table(page, "Шта чека одлуку"), table(page, "Роковник")
    page.resize(760, 640)
    assert page.width() == 760

    def under() -> bool:
        top = calendar.mapTo(page, calendar.rect().topLeft()).y()
        return top > work.mapTo(page, work.rect().bottomLeft()).y()

    qtbot.waitUntil(under)
