"""Colours of lists are chosen by the keyboard, kept on the computer, and can be put back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from gui.bridge.session import Session
from gui.bridge.settings import Look, Settings
from gui.kit import theme
from gui.kit.swatches import Swatches
from gui.kit.texts import Prose
from gui.pages.settings.colours import ColoursSheet
from gui.pages.settings.page import SettingsPage


@pytest.fixture
def sheet(qtbot: QtBot, practice: Session) -> Iterator[ColoursSheet]:
    page = SettingsPage(practice)
    qtbot.addWidget(page)
    page.resize(1158, 706)
    page.show()
    page.activateWindow()
    page.come_into_view()
    found = page.findChild(ColoursSheet)
    assert isinstance(found, ColoursSheet)
    yield found
    practice.appearance.set_places(())


def of(sheet: ColoursSheet, no: int) -> Swatches:
    rows = sheet.findChildren(Swatches)
    return next(one for one in rows if one.accessibleName().startswith(f"Боја листе {no},"))


def test_a_list_takes_another_colour_and_keeps_it(sheet: ColoursSheet, practice: Session) -> None:
    before = theme.current().list_colour(2)
    QTest.keyClick(of(sheet, 1), Qt.Key.Key_Right)
    assert theme.current().list_colour(1) == before
    assert Settings().look().places == ((1, 1),)
    assert of(sheet, 1).accessibleName() == "Боја листе 1, Градски договор: 2. од 12"
    said = [one.text() for one in sheet.findChildren(Prose) if one.isVisible()]
    assert any("1–2" in text for text in said)


def test_colours_go_back_to_those_of_the_numbers(sheet: ColoursSheet, practice: Session) -> None:
    default = theme.current().list_colour(3)
    QTest.keyClick(of(sheet, 3), Qt.Key.Key_Right)
    QTest.keyClick(of(sheet, 3), Qt.Key.Key_Right)
    assert theme.current().list_colour(3) != default
    (back,) = [
        one
        for one in sheet.findChildren(QAbstractButton)
        if "Врати боје" in f"{one.text()}{one.accessibleName()}"
    ]
    QTest.keyClick(back, Qt.Key.Key_Space)
    assert theme.current().list_colour(3) == default
    assert practice.settings.look().places == ()


def test_the_last_colour_is_an_end(sheet: ColoursSheet) -> None:
    last = of(sheet, 8)
    for _step in range(20):
        QTest.keyClick(last, Qt.Key.Key_Right)
    assert last.place == len(theme.current().tokens.lists) - 1


def test_what_cannot_be_read_is_as_if_it_were_not_there(qapp: object) -> None:
    settings = Settings()
    settings.set_look(Look("light", 100, ((1, 4), (3, 0))))
    assert settings.look().places == ((1, 4), (3, 0))
    settings._store.setValue("list_colours", "1:4 x:2 3 ²:1")
    assert settings.look().places == ((1, 4),)
