"""Findings: at most one open, opened by keys and mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.kit.findings import Finding, FindingStack

FINDINGS = tuple(
    Finding(code, "err", f"Налаз {code}", formula="B 160 > G 159", advice=(("Прво:", "проверите"),))
    for code in ("C1", "C2", "C3")
)


@pytest.fixture
def stack(qtbot: QtBot) -> FindingStack:
    made = FindingStack(FINDINGS)
    qtbot.addWidget(made)
    made.resize(330, 600)
    made.show()
    return made


def open_ones(stack: FindingStack) -> list[str]:
    return [card.finding.id for card in stack.cards() if card.is_open()]


def test_keys_open_one_and_close_the_other(qtbot: QtBot, stack: FindingStack) -> None:
    first, second, third = stack.cards()
    with qtbot.waitSignal(stack.opened) as told:
        QTest.keyClick(first, Qt.Key.Key_Return)
    assert told.args == ["C1"]
    assert open_ones(stack) == ["C1"]
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert open_ones(stack) == ["C2"]
    QTest.mouseClick(third, Qt.MouseButton.LeftButton)
    assert open_ones(stack) == ["C3"]
    QTest.keyClick(third, Qt.Key.Key_Return)
    assert open_ones(stack) == []


def test_open_card_is_taller_and_closed_is_one_line(stack: FindingStack) -> None:
    stack.open("C2")
    heights = [card.heightForWidth(330) for card in stack.cards()]
    assert heights[0] == heights[2] == 40
    assert heights[1] > 80


def test_open_one_stays_open_when_findings_change(stack: FindingStack) -> None:
    stack.open("C2")
    stack.set_findings(FINDINGS[1:])
    assert open_ones(stack) == ["C2"]
    stack.set_findings(FINDINGS[:1])
    assert open_ones(stack) == []


def test_steps_go_round(stack: FindingStack) -> None:
    assert [stack.step(1) for _ in range(4)] == ["C1", "C2", "C3", "C1"]
    assert stack.step(-1) == "C3"
    assert FindingStack().step(1) == ""


def test_cards_take_the_focus_and_have_names(stack: FindingStack) -> None:
    for card in stack.cards():
        assert card.focusPolicy() is Qt.FocusPolicy.StrongFocus
        assert card.accessibleName() == card.finding.title
