"""Segments, tabs, filters and navigation by keyboard and mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.kit.dots import Stage
from gui.kit.filters import Filter, FilterChips
from gui.kit.navigation import Navigation
from gui.kit.navigation_item import NavigationItem
from gui.kit.segments import Choice, SegmentedControl, Tabs
from gui.kit.stages import StageLine, StageStop

CHOICES = (Choice("all", "Све", count="11"), Choice("ours", "Чекају"), Choice("done", "Готове"))


@pytest.mark.parametrize("kind", [SegmentedControl, Tabs])
def test_arrows_choose(qtbot: QtBot, kind: type[SegmentedControl] | type[Tabs]) -> None:
    row = kind(CHOICES, "Приказ")
    qtbot.addWidget(row)
    chosen: list[str] = []
    row.chosen.connect(chosen.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(row, key)
    QTest.keyClick(row, Qt.Key.Key_Home)
    QTest.keyClick(row, Qt.Key.Key_End)
    assert chosen == ["ours", "done", "ours", "all", "done"]
    assert row.accessibleName() == "Приказ Готове"
    assert row.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_click_on_a_segment(qtbot: QtBot) -> None:
    row = SegmentedControl(CHOICES)
    qtbot.addWidget(row)
    row.show()
    with qtbot.waitSignal(row.chosen):
        QTest.mouseClick(
            row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 10, row.height() // 2)
        )
    assert row.current() == "done"


def test_chosen_stays_when_counts_change(qtbot: QtBot) -> None:
    row = SegmentedControl(CHOICES)
    qtbot.addWidget(row)
    row.choose("ours")
    with qtbot.assertNotEmitted(row.chosen):
        row.set_choices((*CHOICES[1:], Choice("new", "Нове")))
    assert row.current() == "ours"


def test_filters_wrap_and_choose(qtbot: QtBot) -> None:
    row = FilterChips([Filter(str(i), f"стање {i}", "4", "ok_so") for i in range(8)])
    qtbot.addWidget(row)
    assert row.heightForWidth(2000) == 32
    assert row.heightForWidth(400) > 100
    QTest.keyClick(row, Qt.Key.Key_Right)
    assert row.current() == "1"


@pytest.fixture
def navigation(qtbot: QtBot) -> Navigation:
    made = Navigation(
        [
            NavigationItem("overview", "Преглед", "board", "top"),
            NavigationItem("lists", "Изборне листе", state=Stage.CURRENT, badge="4"),
            NavigationItem("minutes", "Записници"),
            NavigationItem("settings", "Подешавања", "settings", "bottom"),
        ]
    )
    qtbot.addWidget(made)
    made.set_brand("Мандат", ("Град", "избори"))
    made.resize(208, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def test_navigation_by_keys(qtbot: QtBot, navigation: Navigation) -> None:
    wanted: list[str] = []
    navigation.wanted.connect(wanted.append)
    first = navigation.button("overview")
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    QTest.keyClick(first, Qt.Key.Key_Down)
    lists = navigation.button("lists")
    assert lists.hasFocus()
    QTest.keyClick(lists, Qt.Key.Key_Return)
    QTest.keyClick(lists, Qt.Key.Key_Space)
    assert wanted == ["lists", "lists"]
    assert lists.accessibleName() == "Изборне листе"


def test_navigation_selects_and_collapses(navigation: Navigation) -> None:
    navigation.select("minutes")
    assert navigation.current() == "minutes"
    assert navigation.width() == 208
    navigation.set_rail(True)
    assert navigation.width() == 56
    assert navigation.button("minutes").toolTip() == "Записници"
    button = navigation.button("minutes")
    navigation.change("minutes", Stage.DONE, "2", "err")
    assert navigation.button("minutes") is button
    assert button.accessibleDescription() == "2"


def test_stages_are_buttons(qtbot: QtBot) -> None:
    line = StageLine([StageStop(str(i), f"Фаза {i}", "20. 10.", "", Stage.TODO) for i in range(8)])
    qtbot.addWidget(line)
    line.resize(1100, line.sizeHint().height())
    line.show()
    with qtbot.waitSignal(line.chosen) as told:
        node = line.childAt(line.width() // 2 + 30, 40)
        assert node is not None
        QTest.mouseClick(node, Qt.MouseButton.LeftButton)
    assert told.args == ["4"]
