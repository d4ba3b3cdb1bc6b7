"""The counter by keyboard alone: one board after another, again, wrongly, and taken back."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.base import moments
from core.domain.minutes.room import MinutesRoom
from core.words.catalogue import Language
from gui.bridge.session import Session
from gui.kit.buttons import Button
from gui.pages.handover.keeping import from_bytes, to_bytes
from gui.pages.handover.page import HandoverPage
from gui.pages.handover.presenter import Typed
from gui.shell.window import Window
from tests.support.books import OPERATOR, SECRETARY, small_book
from tests.support.dialogs import write

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
KEY = Qt.Key
LINES = 4
"""Number, who brought it, copies, note."""


@pytest.fixture
def counter(window: Window, session: Session, tmp_path: Path, qtbot: QtBot) -> Iterator[Window]:
    path = tmp_path / "noc.mandat"
    small_book(path, stations=4).close()
    assert session.open(path)
    qtbot.waitUntil(window.isActiveWindow)
    window.show_place("handover")
    yield window
    session.close()


def page(window: Window) -> HandoverPage:
    shown = window.screen_shown
    assert isinstance(shown, HandoverPage)
    return shown


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_lines(*lines: str) -> None:
    """Each line and Enter after it, wherever the caret went; after the last line the verb's."""
    for line in lines:
        write(focused(), line)
        QTest.keyClick(focused(), KEY.Key_Return)
    if len(lines) == LINES:
        assert isinstance(focused(), Button)
        QTest.keyClick(focused(), KEY.Key_Return)


def received(session: Session) -> list[tuple[str, int, int | None, str]]:
    room = session.standing.of(MinutesRoom)
    return sorted((s, x.act.receipt, x.act.copies, x.act.note) for s, x in room.received())


def test_board_after_board_by_enter_alone(counter: Window, session: Session) -> None:
    type_lines("3", "Петар Перић", "2", "")
    type_lines("1", "Мира Мирић", "2", "без печата")
    assert received(session) == [("1", 2, 2, "без печата"), ("3", 1, 2, "")]
    step = session.standing.of(MinutesRoom).case("3").received[0]
    assert session.book is not None
    assert session.book.side.reveal(step.act.handed_by) == "Петар Перић"
    assert abs(step.happened - moments.now()) < timedelta(minutes=2)
    assert focused() is page(counter).form.number


def test_the_name_stands_beside_the_number_at_once(counter: Window) -> None:
    QTest.keyClicks(focused(), "2")
    assert page(counter).form.name.text() == "Место 2"
    QTest.keyClicks(focused(), "2")
    assert page(counter).form.name.text() == ""
    assert "Бирачког места 22 нема" in page(counter).form.said.text()
    QTest.keyClick(focused(), KEY.Key_Return)
    assert focused() is page(counter).form.number


def test_a_second_time_wants_a_reason(counter: Window, session: Session) -> None:
    type_lines("3", "", "", "")
    type_lines("3", "", "", "")
    assert len(received(session)) == 1
    assert "Већ је примљен" in page(counter).form.said.text()
    write(page(counter).form.remark, "донет други примерак")
    QTest.keyClick(focused(), KEY.Key_Return, CTRL)
    assert received(session) == [("3", 1, None, ""), ("3", 2, None, "донет други примерак")]


def test_what_is_missing_is_ticked_with_space(counter: Window, session: Session) -> None:
    QTest.keyClicks(focused(), "4")
    box = page(counter).form.lacks["control_sheet"]
    box.setFocus()
    QTest.keyClick(box, KEY.Key_Space)
    QTest.keyClick(box, KEY.Key_Return, CTRL)
    assert session.standing.of(MinutesRoom).case("4").received[0].act.lacks == ("control_sheet",)
    assert not box.isChecked()


def test_an_hour_to_come_is_not_taken(counter: Window, session: Session) -> None:
    form = page(counter).form
    QTest.keyClicks(focused(), "1")
    form.at.show_moment(moments.now() + timedelta(hours=3))
    QTest.keyClick(form.number, KEY.Key_Return, CTRL)
    assert received(session) == []
    assert "не каснији од садашњег" in form.said.text()
    QTest.keyClick(form.at.hour, KEY.Key_F5)
    QTest.keyClick(form.at.hour, KEY.Key_Return, CTRL)
    assert [one[0] for one in received(session)] == ["1"]


def test_an_hour_that_was_typed_stays(counter: Window, session: Session) -> None:
    form = page(counter).form
    earlier = moments.now() - timedelta(hours=1)
    QTest.keyClicks(focused(), "1")
    form.at.show_moment(earlier)
    form.remark.setFocus()
    write(form.remark, "донето раније")
    QTest.keyClick(form.remark, KEY.Key_Return, CTRL)
    taken = session.standing.of(MinutesRoom).case("1").received[0].happened
    assert abs(taken - earlier) < timedelta(minutes=1)


@pytest.mark.parametrize("hour", ["21:7x", "01:13"])
def test_nothing_but_a_number_changes_the_hour(
    hour: str, counter: Window, session: Session
) -> None:
    """An hour that was typed, read or not, is the typist's; so is a day typed before it."""
    form = page(counter).form
    form.at.hour.setText(hour)
    form.at.day.field.setText("27. 11. 2026.")
    QTest.keyClicks(form.number, "1")
    write(form.remark, "киша")
    session.changed.emit()
    assert (form.at.hour.text(), form.at.day.field.text()) == (hour, "27. 11. 2026.")


def test_the_hour_proposed_is_that_of_the_number(
    counter: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = page(counter).form
    later = moments.now() + timedelta(minutes=47)
    monkeypatch.setattr("core.base.moments.now", lambda: later)
    QTest.keyClicks(form.number, "1")
    assert form.at.hour.text() == later.astimezone(moments.BELGRADE).strftime("%H:%M")


def test_nobody_takes_down_what_another_began(counter: Window, session: Session) -> None:
    type_lines("3", "Петар Перић")
    session.work_as(OPERATOR.person)
    assert page(counter).form.number.text() == ""
    page(counter).form.number.setFocus()
    type_lines("1", "", "", "")
    session.work_as(SECRETARY.person)
    typed = page(counter).form.typed()
    assert (typed.number, typed.handed_by) == ("3", "Петар Перић")
    assert [one[0] for one in received(session)] == ["1"]


def test_undo_leaves_what_was_begun_meanwhile(counter: Window, session: Session) -> None:
    """The hand-over goes back, the next board's lines stay; the journal keeps both."""
    type_lines("3", "Петар Перић", "2", "важно")
    type_lines("1", "Мира Мирић")
    session.undo(session.book.entries[-1].row.bundle)  # type: ignore[union-attr]
    typed = page(counter).form.typed()
    assert (typed.number, typed.handed_by) == ("1", "Мира Мирић")
    assert received(session) == []


def test_a_page_that_is_gone_hears_nothing(counter: Window, session: Session) -> None:
    session.speak(Language.EN)
    session.tell("anything")
    counter.show_place("handover")
    assert page(counter).form.button.text() == "Take down"


def test_who_is_awaited_goes_into_the_lines(counter: Window) -> None:
    QTest.keyClick(focused(), KEY.Key_F9)
    shown = page(counter)
    assert shown.view == "awaited"
    shown.table.setFocus()
    QTest.keyClick(shown.table, KEY.Key_Down)
    QTest.keyClick(shown.table, KEY.Key_Return)
    assert shown.form.number.text() == "2"
    assert focused() is shown.form.handed_by


def test_taken_back_it_is_awaited_again(counter: Window, session: Session) -> None:
    type_lines("3", "", "", "")
    QTest.keyClick(focused(), KEY.Key_Z, CTRL)
    assert received(session) == []
    assert page(counter).form.receipt.text() == "1"


def test_a_pulled_plug_costs_a_field_at_most(
    counter: Window, session: Session, qtbot: QtBot
) -> None:
    form = page(counter).form
    type_lines("3", "Петар Перић")
    QTest.keyClicks(form.copies, "2")
    QTest.keyClick(form.lacks["extract"], KEY.Key_Space)
    assert session.book is not None
    path, side = session.book.path, session.book.side
    qtbot.waitUntil(lambda: any(d.key.startswith("handover:") for d in side.drafts()))
    session.close()
    assert session.open(path)
    counter.show_place("handover")
    typed = page(counter).form.typed()
    assert (typed.number, typed.handed_by, typed.copies) == ("3", "Петар Перић", 2)
    assert typed.lacks == ("extract",)
    page(counter).take()
    assert received(session) == [("3", 1, 2, "")]
    assert session.book.side.drafts() == ()


def test_undo_brings_the_lines_back(counter: Window, session: Session) -> None:
    type_lines("3", "Петар Перић", "2", "")
    assert page(counter).form.number.text() == ""
    QTest.keyClick(focused(), KEY.Key_Z, CTRL)
    typed = page(counter).form.typed()
    assert (typed.number, typed.handed_by, typed.copies) == ("3", "Петар Перић", 2)


def test_a_draft_of_another_hand_is_none() -> None:
    assert from_bytes(b"{}") is None
    assert from_bytes(b"\xff") is None
    assert from_bytes(to_bytes(Typed("3", None, "1", "Петар"))) == Typed("3", None, "1", "Петар")


def test_f7_on_the_board_leads_here_and_esc_back(counter: Window) -> None:
    counter.show_place("minutes")
    QTest.keyClick(focused(), KEY.Key_F7)
    assert counter.place == "handover"
    assert focused() is page(counter).form.number
    QTest.keyClick(focused(), KEY.Key_Escape)
    assert counter.place == "minutes"


@pytest.mark.parametrize("size", [(1366, 690), (960, 640)])
def test_low_and_narrow_windows_keep_their_foot(size: tuple[int, int], counter: Window) -> None:
    """Nothing forces the window higher; the register keeps room for the names."""
    counter.resize(*size)
    QCoreApplication.processEvents()
    assert (counter.width(), counter.height()) == size
    shown = page(counter)
    assert shown.table.columnWidth(2) > 150
    assert shown.form.button.isVisible()
