"""Decisions on a station's minutes taken by keyboard alone in the real window, and taken back."""

from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from core.base import moments
from core.base.people import Person, Role
from core.domain.minutes import deciding
from core.domain.minutes.acts import enter
from core.domain.minutes.case import Case
from core.domain.minutes.grounds import AnnulmentGround, UndeterminableGround
from core.domain.minutes.model import Mark
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import Empty
from gui.bridge.session import Session
from gui.kit.buttons import Button
from gui.kit.dialog import FormDialog
from gui.kit.findings import FindingCard
from gui.kit.message import MessageBar
from gui.kit.texts import Label, Prose
from gui.pages.entry.decisions.aside import AsideDialog
from gui.pages.entry.decisions.choosing import ChoosingDialog
from gui.pages.entry.decisions.correcting import CorrectDialog
from gui.pages.entry.decisions.repeating import RepeatDialog
from gui.pages.entry.decisions.smaller import InspectDialog, ReopenDialog
from gui.pages.entry.page import EntryPage
from gui.shell.window import Window
from tests.gui.pages.entry.test_measures import AT, annul, paper, repeat, ruling
from tests.support.books import small_book
from tests.support.dialogs import back_at_work, named, write

KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def night(
    session: Session, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Window:
    """Station 1 has more ballots in the box than voters; the clock shows 7 December, 10:00."""
    monkeypatch.setattr("core.base.moments.now", lambda: AT)
    small_book(tmp_path / "mala.mandat").close()
    assert session.open(tmp_path / "mala.mandat")
    assert session.do(enter(paper(1, "C1"))) is not None
    made = Window(session)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_place("entry", "1")
    return made


def page(window: Window) -> EntryPage:
    shown = window.screen_shown
    assert isinstance(shown, EntryPage)
    return shown


def case(window: Window, station: str = "1") -> Case:
    return window.session.standing.of(MinutesRoom).case(station)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def key(which: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(focused(), which, modifier)
    QApplication.processEvents()


def said(window: Window) -> str:
    bar = window.findChild(MessageBar)
    return bar.accessibleName() if isinstance(bar, MessageBar) and not bar.isHidden() else ""


D = TypeVar("D", bound=FormDialog)


def dialog(kind: type[D], qtbot: QtBot) -> D:
    """The dialog that stands over the window, once it has the keyboard."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    qtbot.waitUntil(lambda: found.isActiveWindow() and found.focusWidget() is not None)
    return found


def choose(number: Qt.Key, qtbot: QtBot) -> None:
    """F3, the digit of a decision, Enter."""
    key(KEY.Key_F3)
    dialog(ChoosingDialog, qtbot)
    key(number)
    key(KEY.Key_Return)


def cards(window: Window) -> dict[str, FindingCard]:
    found = window.screen_shown.findChildren(FindingCard)
    return {one.finding.id: one for one in found if one.isVisible()}


def caps(window: Window) -> list[str]:
    line = page(window).keys()
    return [cap for several, _words in line for cap in several]


def texts(parent: QWidget) -> str:
    said = [one.text() for one in parent.findChildren(Prose) if one.isVisible()]
    return "\n".join([*said, *(one.text() for one in parent.findChildren(Label))])


def test_f3_proposes_and_enter_prepares_the_inspection(night: Window, qtbot: QtBot) -> None:
    key(KEY.Key_F3)
    chooser = dialog(ChoosingDialog, qtbot)
    assert focused().accessibleName() == "" and isinstance(focused(), QRadioButton)
    assert chooser.chosen().value == "inspect"
    key(KEY.Key_5)
    assert chooser.chosen().value == "inspect", "nothing was annulled, so there is no repeat"
    key(KEY.Key_Return)
    inspecting = dialog(InspectDialog, qtbot)
    assert not inspecting.verb.isEnabled()
    key(KEY.Key_Tab)
    key(KEY.Key_Return)
    assert inspecting.isVisible() and focused() is inspecting.found, "Enter leads to what is empty"
    write(focused(), "Нађено је 159 листића.")
    key(KEY.Key_Tab)
    write(focused(), "Петар Јовић")
    key(KEY.Key_Return)
    step = case(night).inspections[0]
    assert (step.act.found, step.act.present) == ("Нађено је 159 листића.", "Петар Јовић")
    assert "увид у материјал је уписан" in said(night)
    back_at_work(night, qtbot)
    assert cards(night)["C1"].finding.second == "Припреми поништавање"
    key(KEY.Key_Z, CTRL)
    assert not case(night).inspections


def test_only_what_changes_is_typed_and_the_findings_follow(night: Window, qtbot: QtBot) -> None:
    choose(KEY.Key_2, qtbot)
    correcting = dialog(CorrectDialog, qtbot)
    assert "Закон тражи увид" in texts(correcting), "C1 wants the material inspected first"
    assert focused().accessibleName().startswith("B "), "the first field that C1 rests on"
    key(KEY.Key_Up)
    QTest.keyClicks(focused(), "160")
    key(KEY.Key_Return)
    assert "После исправке налаза више нема." in texts(correcting)
    assert not correcting._stack.cards(), "nothing is left that the law finds wrong"
    assert "уместо 159 треба 160" in correcting.ground.toPlainText()
    for _field in range(7):
        key(KEY.Key_Return)
    assert focused() is correcting.number
    key(KEY.Key_Return)
    assert correcting.isVisible(), "Enter never confirms while a field is empty"
    write(focused(), "013-70/2026")
    key(KEY.Key_Return)
    one = case(night).corrections[0]
    assert one.changed == (("voted", 159, 160),)
    assert (one.step.act.basis, one.step.act.ruling.number) == ("control", "013-70/2026")
    field = named(night, "G Број бирача који су изашли на изборе")
    assert isinstance(field, QLineEdit) and field.text() == "160"
    assert field.accessibleDescription() == "било је 159, исправљено решењем 013-70/2026"
    labels = (one for one in page(night).findChildren(Label) if one.font().strikeOut())
    assert [one.text() for one in labels if one.isVisible()] == ["159"]
    assert "decided:correction:1" in cards(night)


def test_the_same_figure_is_no_correction(night: Window, qtbot: QtBot) -> None:
    choose(KEY.Key_2, qtbot)
    correcting = dialog(CorrectDialog, qtbot)
    write(correcting.number, "013-70/2026")
    QTest.keyClicks(focused(), "160")
    assert not correcting.verb.isEnabled()
    QTest.keyClicks(focused(), "1")
    assert correcting.verb.isEnabled()
    key(KEY.Key_Escape)
    assert not case(night).corrections


def test_what_stands_beside_the_numbers_can_be_corrected(night: Window, qtbot: QtBot) -> None:
    choose(KEY.Key_2, qtbot)
    correcting = dialog(CorrectDialog, qtbot)
    key(KEY.Key_F9)
    assert focused().accessibleName().startswith("Контролни лист убачен")
    key(KEY.Key_Right)
    for _field in range(5):
        key(KEY.Key_Tab)
    QTest.keyClicks(focused(), "5")
    write(correcting.number, "013-70/2026")
    QTest.keyClick(correcting.number, KEY.Key_Return)
    assert case(night).corrections[0].changed == (
        ("remark:control_sheet_put_in", None, True),
        ("remark:signatures", Mark.NOT_TYPED, 5),
    )


def test_a_number_given_twice_keeps_the_dialog(night: Window, qtbot: QtBot) -> None:
    choose(KEY.Key_2, qtbot)
    correcting = dialog(CorrectDialog, qtbot)
    QTest.keyClicks(focused(), "501")
    write(correcting.number, "013-1/2026")
    QTest.keyClick(correcting.number, KEY.Key_Return)
    assert correcting.isVisible() and "013-1/2026" in correcting.note.text()
    key(KEY.Key_Escape)


def test_a_moment_still_to_come_keeps_the_dialog_and_what_was_typed(
    night: Window, qtbot: QtBot
) -> None:
    choose(KEY.Key_2, qtbot)
    correcting = dialog(CorrectDialog, qtbot)
    QTest.keyClicks(focused(), "159")
    correcting.at.show_moment(AT + timedelta(days=1))
    write(correcting.number, "013-70/2026")
    QTest.keyClick(correcting.number, KEY.Key_Return)
    assert correcting.isVisible() and not case(night).corrections
    correcting.at.show_moment(AT)
    QTest.keyClick(correcting.number, KEY.Key_Return)
    assert case(night).corrections[0].changed == (("in_box", 160, 159),)


def test_the_ground_is_drafted_anew_until_a_person_edits_it(night: Window, qtbot: QtBot) -> None:
    choose(KEY.Key_3, qtbot)
    annulling = dialog(AsideDialog, qtbot)
    assert annulling.chosen() is AnnulmentGround.BOX_OVER_VOTED, "C1 points to it"
    assert focused() is annulling.number
    drafted = annulling.ground.toPlainText()
    for _field in range(3):
        key(KEY.Key_Backtab, SHIFT)
    key(KEY.Key_Down)
    key(KEY.Key_Down)
    assert annulling.chosen() is AnnulmentGround.NO_CONTROL_SHEET
    assert annulling.ground.toPlainText() != drafted
    write(annulling.ground, "!")
    edited = annulling.ground.toPlainText()
    key(KEY.Key_Up)
    assert annulling.ground.toPlainText() == edited
    assert annulling.newer.isVisible(), "the text speaks of another ground than the one chosen"
    annulling.newer.setFocus()
    key(KEY.Key_Return)
    assert not annulling.newer.isVisible()
    assert annulling.ground.toPlainText() not in (drafted, edited)
    assert focused() is annulling.ground
    write(annulling.ground, "!")
    edited = annulling.ground.toPlainText()
    write(annulling.number, "013-71/2026")
    QTest.keyClick(annulling.number, KEY.Key_Return)
    aside = case(night).aside
    assert aside is not None and aside.act.ground == "not_in_extract"
    assert aside.act.ruling.ground == edited
    assert "1" not in night.session.standing.of(MinutesRoom).by_station
    assert "Гласање је поништено решењем 013-71/2026" in texts(page(night))
    back_at_work(night, qtbot)
    key(KEY.Key_Z, CTRL)
    assert "1" in night.session.standing.of(MinutesRoom).by_station


def test_a_station_without_minutes_can_be_left_without_a_result(
    night: Window, qtbot: QtBot
) -> None:
    night.show_place("entry", "2")
    assert "F3" in caps(night)
    choose(KEY.Key_4, qtbot)
    finding = dialog(AsideDialog, qtbot)
    assert finding.chosen() is not None, "no minutes were handed over"
    write(finding.number, "013-72/2026")
    QTest.keyClick(finding.number, KEY.Key_Return)
    aside = case(night, "2").aside
    assert aside is not None and aside.act.ground == "not_delivered"
    back_at_work(night, qtbot)
    assert "Ctrl+P" in caps(night)
    QTest.keyClicks(focused(), "5")
    assert "Ctrl+P" in caps(night), "nothing of a voting put aside is typed any more"
    card = cards(night)["decided:aside"]
    button = next(one for one in card.findChildren(Button) if one.text() == "Исправа")
    button.setFocus()
    key(KEY.Key_Return)
    assert night.place == "papers"


def test_what_was_half_typed_before_a_repeat_never_enters_the_new_voting(
    night: Window, qtbot: QtBot
) -> None:
    session = night.session
    night.show_place("entry", "2")
    QTest.keyClicks(focused(), "499")
    key(KEY.Key_Escape)
    ground = UndeterminableGround.INTERRUPTED
    decision = deciding.undeterminable("2", ground, ruling(95), moments.now())
    assert session.do(decision) is not None
    assert session.do(repeat(96, 13, "2")) is not None
    night.show_place("entry", "2")
    field = focused()
    assert isinstance(field, QLineEdit) and field.text() == ""
    QTest.keyClicks(field, "500")
    key(KEY.Key_Escape)
    night.show_place("entry", "2")
    field = focused()
    assert isinstance(field, QLineEdit) and field.text() == "500", "its own is resumed"


def test_over_what_is_half_typed_nothing_is_decided(night: Window, qtbot: QtBot) -> None:
    night.show_place("entry", "2")
    QTest.keyClicks(focused(), "5")
    assert "F3" not in caps(night)
    key(KEY.Key_F3)
    assert QApplication.activeModalWidget() is None


def test_repeat_voting_at_several_stations_is_one_decision(night: Window, qtbot: QtBot) -> None:
    session = night.session
    for station, no in ((2, 80), (3, 81)):
        assert session.do(enter(paper(station, "C1"))) is not None
        assert session.do(annul(no, str(station))) is not None
    night.show_place("entry", "2")
    key(KEY.Key_F3)
    chooser = dialog(ChoosingDialog, qtbot)
    assert chooser.chosen().value == "repeat"
    key(KEY.Key_Return)
    repeating = dialog(RepeatDialog, qtbot)
    assert repeating.held.field.text() == "13. 12. 2026.", "the last Sunday within ten days"
    assert repeating.stations() == ("2",)
    repeating._boxes["3"].setFocus()
    key(KEY.Key_Space)
    write(repeating.number, "013-82/2026")
    QTest.keyClick(repeating.number, KEY.Key_Return)
    room = session.standing.of(MinutesRoom)
    held = [room.dossier(one).repeats[0].held for one in ("2", "3")]
    assert held == ["2026-12-13"] * 2
    assert "на 2 бирачка места" in said(night)
    back_at_work(night, qtbot)
    assert focused().accessibleName().startswith("S "), "the new minutes are typed next"
    key(KEY.Key_F9, SHIFT)
    entry = page(night).entry
    assert entry is not None and entry.decided.past
    assert "Shift+F9" in caps(night)
    assert "Гласање је поништено" in texts(page(night))
    key(KEY.Key_F3)
    assert QApplication.activeModalWidget() is None, "of an earlier voting nothing is decided"
    key(KEY.Key_F9, SHIFT)
    assert focused().accessibleName().startswith("S ")


def test_a_day_after_the_last_one_is_told_and_not_forbidden(night: Window, qtbot: QtBot) -> None:
    assert night.session.do(annul(80)) is not None
    choose(KEY.Key_5, qtbot)
    repeating = dialog(RepeatDialog, qtbot)
    field = repeating.held.field
    field.clear()
    assert not repeating.verb.isEnabled()
    write(field, "20. 12. 2026.")
    write(repeating.number, "013-82/2026")
    assert "17. 12. 2026" in repeating._last.text()
    assert repeating.verb.isEnabled()
    field.clear()
    write(field, "6. 12. 2026.")
    assert "Поновно гласање је после гласања" in repeating._last.text()
    key(KEY.Key_Escape)


def test_the_repeat_of_one_station_says_why_and_ctrl_p_leads_to_its_paper(
    night: Window, qtbot: QtBot
) -> None:
    assert night.session.do(annul(80)) is not None
    choose(KEY.Key_5, qtbot)
    repeating = dialog(RepeatDialog, qtbot)
    assert repeating.ground.toPlainText() == (
        "Гласање на бирачком месту број 1 поништено је. "
        "Гласање се понавља само на том бирачком месту."
    )
    write(repeating.number, "013-83/2026")
    key(KEY.Key_Return)
    assert said(night).endswith("Исправа је међу документима (Ctrl+P).")
    back_at_work(night, qtbot)
    assert "Ctrl+P" in caps(night)
    wished: list[object] = []
    page(night).go.connect(lambda place, what: wished.append((place, what)))
    key(KEY.Key_P, CTRL)
    assert wished == [("papers", ("repeat", "1#1#1"))] and night.place == "papers"


def test_in_practice_the_repeat_follows_the_voting_that_is_still_to_come(
    night: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    early = AT - timedelta(days=9)
    monkeypatch.setattr("core.base.moments.now", lambda: early)
    ground = AnnulmentGround.BOX_OVER_VOTED
    assert night.session.do(deciding.annul("1", ground, ruling(80), early)) is not None
    choose(KEY.Key_5, qtbot)
    assert dialog(RepeatDialog, qtbot).held.field.text() == "13. 12. 2026."
    key(KEY.Key_Escape)


def test_minutes_are_opened_for_a_new_entry_with_a_reason(night: Window, qtbot: QtBot) -> None:
    choose(KEY.Key_6, qtbot)
    dialog(ReopenDialog, qtbot)
    write(focused(), "Откуцан је папир другог места.")
    key(KEY.Key_Return)
    assert case(night).state == Empty()
    back_at_work(night, qtbot)
    assert focused().accessibleName().startswith("S ")


def test_the_button_of_a_card_prepares_its_decision(night: Window, qtbot: QtBot) -> None:
    card = cards(night)["W2"]
    card.setFocus()
    key(KEY.Key_Return)
    key(KEY.Key_Tab)
    assert getattr(focused(), "text", str)() == "Припреми исправку"
    key(KEY.Key_Return)
    correcting = dialog(CorrectDialog, qtbot)
    assert focused().accessibleName().startswith("U "), "the first field that W2 rests on"
    assert isinstance(correcting.ground, QPlainTextEdit)
    key(KEY.Key_Escape)


def test_who_is_no_officer_is_told_why_not(night: Window) -> None:
    night.session.work_as(Person("Милан Тасић", Role.OPERATOR))
    page(night).deciding.prepare("C1")
    assert "Милан Тасић" in said(night)
    assert "F3" not in caps(night)
    verbs = [one.text() for one in page(night).findChildren(Button) if one.isVisible()]
    assert verbs and not any("Одлука" in one or "Припреми" in one for one in verbs)
    key(KEY.Key_F3)
    assert QApplication.activeModalWidget() is None
    assert said(night).startswith("О записнику одлучују секретар и председник")


def test_ctrl_p_leads_to_the_paper_of_the_last_decision(night: Window) -> None:
    decision = deciding.correct("1", {"voted": 160}, "control", ruling(90), moments.now())
    assert night.session.do(decision) is not None
    assert "Ctrl+P" in caps(night)
    wished: list[object] = []
    page(night).go.connect(lambda place, what: wished.append((place, what)))
    key(KEY.Key_P, CTRL)
    assert wished == [("papers", ("correction", "1#1#1"))]
    assert night.place == "papers"


@pytest.mark.parametrize("station", ["1", "2"])
def test_every_key_on_the_line_works_and_fits(night: Window, station: str) -> None:
    night.show_place("entry", station)
    assert all(cap in "↑↓–Shift+↓" or QKeySequence(cap).toString() for cap in caps(night))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    entries = [one for one in night._keys.children() if isinstance(one, QWidget)]
    assert entries and all(one.isVisible() for one in entries)


def test_a_day_before_the_voting_is_said(night: Window, qtbot: QtBot) -> None:
    choose(KEY.Key_3, qtbot)
    annulling = dialog(AsideDialog, qtbot)
    annulling.at.day.field.setText("1. 12. 2026.")
    assert annulling.note.text() == "Пре дана гласања. Проверите датум."
    annulling.at.day.field.setText("7. 12. 2026.")
    assert annulling.note.text() == ""
    annulling.reject()
