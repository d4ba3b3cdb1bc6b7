"""One of several by keyboard: arrows choose at once, and Tab passes by what is not chosen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.kit.radios import RadioGroup
from gui.kit.theme import Appearance

KEY = Qt.Key


@pytest.fixture
def group(appearance: Appearance, qtbot: QtBot) -> Iterator[RadioGroup]:
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(QLineEdit())
    made = RadioGroup(window)
    for number, text in enumerate(("прво", "друго", "треће")):
        column.addWidget(made.add(number, text))
    column.addWidget(QLineEdit())
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    yield made
    window.close()


def press(key: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def test_the_first_arrow_chooses(group: RadioGroup) -> None:
    group.focus()
    assert group.checkedId() == -1
    press(KEY.Key_Down)
    assert group.checkedId() == 1
    press(KEY.Key_Down)
    assert group.checkedId() == 2
    press(KEY.Key_Up)
    assert group.checkedId() == 1


def test_tab_reaches_the_chosen_one_alone(group: RadioGroup) -> None:
    group.choose(2)
    window = group.parent()
    assert isinstance(window, QWidget)
    window.findChildren(QLineEdit)[0].setFocus()
    press(KEY.Key_Tab)
    assert QApplication.focusWidget() is group.button(2)
    press(KEY.Key_Tab)
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_what_cannot_be_chosen_is_passed_by(group: RadioGroup) -> None:
    group.button(1).setEnabled(False)
    group.focus()
    press(KEY.Key_Down)
    assert group.checkedId() == 2
