"""The way of entering minutes and the thresholds, by their dialogs."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from core.domain.minutes.entry import EntryRule
from core.domain.minutes.room import MinutesRoom
from core.domain.tally.outliers import Thresholds
from gui.bridge.session import Session
from gui.pages.settings.entering import EnteringSheet, RuleDialog, ThresholdsDialog
from tests.gui.pages.settings.test_page import shown


def test_single_entry_wants_a_decision(qtbot: QtBot, practice: Session) -> None:
    page = shown(qtbot, practice)
    sheet = page.findChild(EnteringSheet)
    assert isinstance(sheet, EnteringSheet)
    sheet.change_rule()
    dialog = sheet.findChild(RuleDialog)
    assert isinstance(dialog, RuleDialog)
    assert not dialog.verb.isEnabled()
    dialog.findChildren(QRadioButton)[2].setChecked(True)
    assert not dialog.verb.isEnabled()
    QTest.keyClicks(dialog.number, "013-7")
    QTest.keyClicks(dialog.ground, "malo mesta")
    QTest.keyClick(dialog.ground, Qt.Key.Key_Return)
    room = practice.standing.of(MinutesRoom)
    assert room.rule is EntryRule.ONCE and room.ruled


def test_a_threshold_wants_a_reason(qtbot: QtBot, practice: Session) -> None:
    page = shown(qtbot, practice)
    sheet = page.findChild(EnteringSheet)
    assert isinstance(sheet, EnteringSheet)
    sheet.change_thresholds()
    dialog = sheet.findChild(ThresholdsDialog)
    assert isinstance(dialog, ThresholdsDialog)
    dialog.fields["invalid"].selectAll()
    QTest.keyClicks(dialog.fields["invalid"], "7")
    assert not dialog.verb.isEnabled()
    QTest.keyClicks(dialog.reason, "mala mesta")
    QTest.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert practice.standing.of(Thresholds) == Thresholds(invalid=7)
