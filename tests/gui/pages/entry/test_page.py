"""A station typed by keyboard alone in the real window, saved, interrupted, resumed, changed."""

import json
from pathlib import Path
from unittest.mock import ANY

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from core.base import moments
from core.base.people import Person, Role
from core.book.drafts import draft_key, old_key
from core.domain.minutes import form
from core.domain.minutes.acts import enter, hand_over
from core.domain.minutes.model import Mark
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import Empty, FirstDone
from core.domain.minutes.steps import MinutesHandedOver, MinutesTyped
from gui.bridge.session import Session
from gui.kit import paint, theme
from gui.kit.findings import FindingCard
from gui.kit.form_row import CountRow
from gui.kit.head import PageHead
from gui.kit.message import MessageBar
from gui.kit.texts import Label, Prose
from gui.pages.entry.counts import CountsForm
from gui.pages.entry.typed import Typed, to_bytes
from gui.shell.window import Window
from tests.support.books import minutes, small_book

PAPER = ("275", "275", "115", "160", "160", "4", "156", "37", "37", "35", "9", "5", "9", "16", "8")
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def key(which: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), which, modifier)


def type_fields(*figures: str) -> None:
    for figure in figures:
        QTest.keyClicks(focused(), figure)
        key(Qt.Key.Key_Return)


def name() -> str:
    return focused().accessibleName()


def said(window: Window) -> str:
    bar = window.findChild(MessageBar)
    return bar.accessibleName() if isinstance(bar, MessageBar) and not bar.isHidden() else ""


def draft(session: Session, station: str) -> dict[str, object] | None:
    assert session.book is not None
    name = session.book.desk.person.name
    kept = session.book.side.draft(draft_key(station, name))
    return json.loads(kept.content)["figures"] if kept else None


def at(window: Window, station: str) -> str:
    window.show_place("entry", station)
    return name()


@pytest.fixture
def small(session: Session, tmp_path: Path) -> Session:
    """Three lists, four stations, nothing in yet."""
    small_book(tmp_path / "mala.mandat").close()
    assert session.open(tmp_path / "mala.mandat")
    return session


@pytest.fixture
def night(small: Session, qtbot: QtBot) -> Window:
    window = Window(small)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_a_whole_station_is_typed_by_keyboard_and_stands_in_the_book(
    window: Window, practice: Session, qtbot: QtBot
) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    book = practice.book
    assert book is not None
    before = len(book.entries)
    assert at(window, "4").startswith("S ")
    type_fields(*PAPER)
    assert name() == "" and isinstance(focused(), QWidget)
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Return)
    act = book.entries[-1].act
    assert len(book.entries) == before + 1
    assert isinstance(act, MinutesTyped)
    typed = [act.figures.of(one) for one in form.NAMES] + [n for _no, n in act.votes]
    assert tuple(str(figure) for figure in typed) == PAPER
    assert (act.station, act.way, act.grave) == ("4", "paper", ())
    assert practice.standing.of(MinutesRoom).case("4").state == FirstDone(ANY)
    assert draft(practice, "4") is None
    assert "други унос куца друга особа" in said(window)
    assert window.place == "entry"
    assert name().startswith("S ")
    QTest.keyClick(focused(), Qt.Key.Key_Z, CTRL)
    assert practice.standing.of(MinutesRoom).case("4").state == Empty()


def test_the_keys_of_the_form(night: Window) -> None:
    assert at(night, "1").startswith("S ")
    key(Qt.Key.Key_Up)
    assert name().startswith("S ")
    key(Qt.Key.Key_Down)
    assert name().startswith("R ")
    key(Qt.Key.Key_Minus)
    field = focused()
    assert isinstance(field, QLineEdit)
    assert field.text() == "–"
    QTest.keyClicks(field, "5a")
    assert field.text() == "5"
    key(Qt.Key.Key_Up)
    assert name().startswith("S ")
    for _ in range(6):
        key(Qt.Key.Key_Down)
    assert name().startswith("V ")
    key(Qt.Key.Key_Down)
    assert name() == "1 Листа 1"
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Down)
    assert name().startswith("S "), "the end leads to what is missing"


def test_zeros_fill_the_lists_and_lead_to_the_end(night: Window, small: Session) -> None:
    at(night, "1")
    type_fields("100", "100", "90", "10", "10", "0", "10", "10")
    key(Qt.Key.Key_F10)
    key(Qt.Key.Key_Up)
    assert name() == "3 Листа 3"
    key(Qt.Key.Key_Return, CTRL)
    kept = small.standing.of(MinutesRoom).by_station["1"].minutes
    assert kept.votes == ((1, 10), (2, 0), (3, 0))
    assert name().startswith("S ")


def test_ctrl_enter_too_early_goes_to_the_gap(night: Window, small: Session) -> None:
    at(night, "1")
    type_fields("100", "100")
    key(Qt.Key.Key_Return, CTRL)
    assert name().startswith("U ")
    assert said(night).startswith("Још 8 поља")
    assert not small.standing.of(MinutesRoom).by_station


def test_findings_come_when_a_field_is_left_and_never_hold_back(
    night: Window, small: Session, qtbot: QtBot
) -> None:
    at(night, "1")
    type_fields("275", "275", "115", "159")
    QTest.keyClicks(focused(), "160")
    assert "за 1 више" not in _cards(night)
    key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "У кутији је више листића" in _cards(night))
    type_fields("4", "156")
    for _ in range(3):
        key(Qt.Key.Key_F8)
    assert name().startswith("B "), "round to the first field of C1"
    key(Qt.Key.Key_F8, SHIFT)
    assert name().startswith("S "), "the register of stations has others"
    key(Qt.Key.Key_F8, SHIFT)
    assert name().startswith("U ")
    QTest.keyClicks(focused(), "115")
    for _ in range(5):
        key(Qt.Key.Key_Down)
    type_fields("100", "50", "6")
    key(Qt.Key.Key_Return)
    assert "1" in small.standing.of(MinutesRoom).by_station


DOUBTFUL = ("500", "500", "340", "159", "159", "4", "155", "100", "50", "5")
"""U + G is not R, which is a doubt."""


def keys_told(window: Window) -> str:
    told = window.screen_shown.keys()
    return " ".join(words for _caps, words in told)


def test_finishing_takes_the_reason_that_is_being_typed_along(
    night: Window, small: Session
) -> None:
    at(night, "1")
    type_fields(*DOUBTFUL)
    key(Qt.Key.Key_J, CTRL)
    assert "упиши и заврши унос" in keys_told(night)
    QTest.keyClicks(focused(), "11")
    key(Qt.Key.Key_Return, CTRL)
    explained = small.standing.of(MinutesRoom).case("1").explained
    assert [(one.code, one.reason) for one, _who in explained] == [("W2", "11")]
    assert name().startswith("S ") and "упиши" not in keys_told(night)


def test_a_reason_given_leads_back_to_where_one_was(night: Window, small: Session) -> None:
    at(night, "1")
    type_fields(*DOUBTFUL)
    finish = focused()
    assert getattr(finish, "text", str)() == "Заврши унос"
    key(Qt.Key.Key_J, CTRL)
    QTest.keyClicks(focused(), "11")
    key(Qt.Key.Key_Return)
    assert focused() is finish
    key(Qt.Key.Key_Up)
    field = focused()
    key(Qt.Key.Key_J, CTRL)
    field.setFocus()
    key(Qt.Key.Key_Escape)
    assert night.place == "entry" and "упиши" not in keys_told(night), "it closes the line first"
    assert focused() is field
    key(Qt.Key.Key_Return, CTRL)
    assert "1" in small.standing.of(MinutesRoom).by_station


def test_esc_interrupts_and_the_draft_is_resumed_at_its_field(
    night: Window, small: Session, qtbot: QtBot
) -> None:
    at(night, "2")
    type_fields("275", "270")
    QTest.keyClicks(focused(), "11")
    key(Qt.Key.Key_Escape)
    assert night.place == "minutes"
    assert draft(small, "2") == {"registered": 275, "received": 270, "unused": 11}
    assert at(night, "2").startswith("U ")
    field = focused()
    assert isinstance(field, QLineEdit)
    assert field.text() == "11"
    assert said(night).startswith("Настављен је недовршен унос")


def test_a_key_is_kept_within_a_second(night: Window, small: Session, qtbot: QtBot) -> None:
    at(night, "2")
    QTest.keyClicks(focused(), "27")
    assert draft(small, "2") is None
    qtbot.waitUntil(lambda: draft(small, "2") == {"registered": 27}, timeout=1000)


def test_a_field_that_is_left_is_kept_at_once(night: Window, small: Session, qtbot: QtBot) -> None:
    at(night, "2")
    type_fields("275")
    qtbot.waitUntil(lambda: draft(small, "2") == {"registered": 275}, timeout=300)


def test_a_window_that_died_in_the_middle_goes_on_at_the_same_field(
    night: Window, small: Session, qtbot: QtBot
) -> None:
    book = small.book
    assert book is not None
    at(night, "3")
    type_fields("275", "275", "115")
    qtbot.waitUntil(lambda: len(draft(small, "3") or {}) == 3)
    path = book.path
    book.close()  # as if the plug were pulled: no page is left, nothing is flushed
    small.book = None
    again = Session(small.settings, small.appearance)
    assert again.open(path)
    window = Window(again)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    assert at(window, "3").startswith("G ")
    type_fields("160", "160", "4", "156", "100", "50", "6")
    key(Qt.Key.Key_Return)
    kept = again.standing.of(MinutesRoom).by_station["3"].minutes
    assert (kept.figures.registered, kept.votes) == (275, ((1, 100), (2, 50), (3, 6)))
    assert draft(again, "3") is None


def test_two_peoples_unfinished_entries_lie_side_by_side(night: Window, small: Session) -> None:
    at(night, "1")
    type_fields("275")
    key(Qt.Key.Key_Escape)
    small.work_as(Person("Милан Тасић", Role.OPERATOR))
    assert at(night, "1").startswith("S ")
    field = focused()
    assert isinstance(field, QLineEdit)
    assert field.text() == ""
    type_fields("300", "299")
    key(Qt.Key.Key_Escape)
    assert draft(small, "1") == {"registered": 300, "received": 299}
    small.work_as(Person("Јелена Марић", Role.SECRETARY))
    assert draft(small, "1") == {"registered": 275}
    assert at(night, "1").startswith("R ")


def test_a_draft_kept_under_the_old_key_is_resumed_by_who_wrote_it(
    night: Window, small: Session
) -> None:
    assert small.book is not None
    content = to_bytes(Typed({"registered": 275}, at="received"))
    small.book.side.write_draft(old_key("1"), "Јелена Марић", content)
    small.work_as(Person("Милан Тасић", Role.OPERATOR))
    assert at(night, "1").startswith("S ")
    small.work_as(Person("Јелена Марић", Role.SECRETARY))
    assert at(night, "1").startswith("R ")
    assert [one.key for one in small.book.side.drafts()] == [draft_key("1", "Јелена Марић")]


def test_what_was_typed_can_be_thrown_away(night: Window, small: Session, qtbot: QtBot) -> None:
    at(night, "1")
    type_fields("275")
    key(Qt.Key.Key_Delete, CTRL)
    dialog = night.findChild(QDialog)
    assert dialog is not None
    dialog.accept()
    assert draft(small, "1") is None
    assert name().startswith("S ")
    field = focused()
    assert isinstance(field, QLineEdit)
    assert field.text() == ""


def test_a_change_wants_a_reason_and_keeps_the_old_figures(
    night: Window, small: Session, qtbot: QtBot
) -> None:
    assert small.do(enter(minutes(1, 100, 50, 6, invalid=4))) is not None
    night.show_place("entry", "1")
    assert focused().accessibleName() == "" or not isinstance(focused(), QLineEdit)
    key(Qt.Key.Key_F2)
    assert name().startswith("S ")
    key(Qt.Key.Key_Return, CTRL)
    assert said(night) == "Ништа није промењено."
    type_fields("500", "499")
    key(Qt.Key.Key_Return, CTRL)
    dialog = night.findChild(QDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: name() == "Разлог")
    key(Qt.Key.Key_Return)
    assert dialog.isVisible(), "no reason yet"
    QTest.keyClicks(focused(), "typed wrongly")
    key(Qt.Key.Key_Return)
    kept = small.standing.of(MinutesRoom).by_station["1"]
    assert kept.minutes.figures.received == 499
    assert len(kept.earlier) == 1
    book = small.book
    assert book is not None
    assert book.entries[-1].act.reason == "typed wrongly"
    assert "Измена" in said(night)
    shown = [one.text() for one in night.screen_shown.findChildren(Label)]
    hour = moments.local(kept.happened).strftime("%H:%M")
    assert f"Унето с папира: {kept.person}, {hour}. Измењено 1 пут." in shown


def test_a_change_begun_and_left_is_offered_again(night: Window, small: Session) -> None:
    assert small.do(enter(minutes(1, 100, 50, 6))) is not None
    night.show_place("entry", "1")
    key(Qt.Key.Key_F2)
    type_fields("501")
    key(Qt.Key.Key_Escape)
    night.show_place("entry", "1")
    assert "F2" in said(night)
    key(Qt.Key.Key_F2)
    key(Qt.Key.Key_Up)
    field = focused()
    assert isinstance(field, QLineEdit)
    assert field.text() == "501"


def test_the_rest_of_the_paper_is_taken_down_and_the_name_stays_beside_the_chain(
    night: Window, small: Session
) -> None:
    at(night, "1")
    key(Qt.Key.Key_F9)
    assert name() == "Отварање бирачког места"
    type_fields("07:00", "20:00", "Vera Ilic")
    key(Qt.Key.Key_Right)
    key(Qt.Key.Key_Return)
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Right)
    key(Qt.Key.Key_Right)
    key(Qt.Key.Key_Return)
    type_fields("12", "-", "5", "Ilic, Jovic")
    key(Qt.Key.Key_F9)
    type_fields("500", "500", "340", "160", "160", "4", "156", "100", "50", "6")
    key(Qt.Key.Key_Return)
    book = small.book
    assert book is not None
    rest = small.standing.of(MinutesRoom).by_station["1"].minutes.remarks
    assert (rest.opened, rest.closed, rest.present) == ("07:00", "20:00", "Ilic, Jovic")
    answers = (rest.control_sheet_put_in, rest.control_sheet_found, rest.control_sheet_signed)
    assert answers == (True, None, False)
    assert (rest.voted_outside, rest.assisted, rest.signatures) == (12, Mark.ABSENT, 5)
    assert book.side.reveal(rest.first_voter) == "Vera Ilic"
    assert all(b"Vera" not in entry.row.payload for entry in book.entries)


def test_who_only_looks_is_told_so_before_typing(night: Window, small: Session) -> None:
    small.work_as(Person("Ана", Role.MEMBER))
    night.show_place("entry", "1")
    assert "Ана" in said(night)
    assert not isinstance(focused(), QLineEdit)


def test_twenty_lists_scroll_and_the_sum_stays(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    small_book(tmp_path / "mnogo.mandat", lists=20).close()
    assert session.open(tmp_path / "mnogo.mandat")
    window = Window(session)
    qtbot.addWidget(window)
    window.resize(1366, 690)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    at(window, "1")
    type_fields("500", "500", "300", "200", "200", "0", "200", *["10"] * 19)
    field = focused()
    assert field.accessibleName() == "20 Листа 20"
    qtbot.waitUntil(lambda: not field.visibleRegion().isEmpty())
    total = next(
        w for w in window.findChildren(QWidget) if w.accessibleName() == "Збир гласова листа"
    )
    assert not total.visibleRegion().isEmpty()
    type_fields("10")
    key(Qt.Key.Key_Return)
    assert "1" in session.standing.of(MinutesRoom).by_station


def test_stations_whose_minutes_came_are_typed_before_others(night: Window, small: Session) -> None:
    """Minutes of 4 were handed over, those of 2 and 3 are still on their way."""
    assert small.do(hand_over(MinutesHandedOver("4", 1), moments.now())) is not None
    at(night, "1")
    assert "записник није примљен" in _head(night)
    type_fields("275", "275", "115", "160", "160", "4", "156", "100", "50", "6")
    key(Qt.Key.Key_Return)
    assert _head(night).startswith("4 ") and "записник није примљен" not in _head(night)
    type_fields("275", "275", "115", "160", "160", "4", "156", "100", "50", "6")
    key(Qt.Key.Key_Return)
    assert _head(night).startswith("2 ") and "записник није примљен" in _head(night)


def test_after_the_last_station_the_board_is_shown(night: Window, small: Session) -> None:
    for station in (2, 3, 4):
        assert small.do(enter(minutes(station, 1, 2, 3))) is not None
    at(night, "1")
    type_fields("500", "500", "340", "160", "160", "4", "156", "100", "50", "6")
    key(Qt.Key.Key_Return)
    assert night.place == "minutes"
    assert "сачуван" in said(night)


def _head(window: Window) -> str:
    head = window.screen_shown.findChild(PageHead)
    assert isinstance(head, PageHead)
    return " · ".join(one.text() for one in head.findChildren(Label))


def _cards(window: Window) -> str:
    return " ".join(c.accessibleName() for c in window.findChildren(FindingCard) if c.isVisible())


@pytest.mark.parametrize("width", [960, 1280, 1366])
@pytest.mark.parametrize("picture", [False, True])
def test_no_word_of_the_form_breaks(
    window: Window, practice: Session, qtbot: QtBot, width: int, picture: bool
) -> None:
    """Beside the checks, and beside the paper; lists of the practice have no longer words."""
    qtbot.waitUntil(window.isActiveWindow)
    window.resize(width, 768)
    at(window, "47")
    if picture:
        key(Qt.Key.Key_F6)
    qtbot.wait(1)
    rows = window.screen_shown.findChildren(CountRow)
    assert len(rows) == 15
    font = theme.current().font(15)
    for row in rows:
        (words,) = row.findChildren(Prose)
        longest = max(paint.width_of(word, font) for word in words.text().split())
        assert longest <= words.width(), words.text()


def test_lists_are_reached_by_tab_only_where_they_scroll(
    window: Window, practice: Session, qtbot: QtBot
) -> None:
    """Minutes that stand show all eight lists at once, so there is nothing to scroll."""
    qtbot.waitUntil(window.isActiveWindow)
    at(window, "12")
    (column,) = window.screen_shown.findChildren(CountsForm)[0].findChildren(QScrollArea)
    assert column.focusPolicy() is Qt.FocusPolicy.NoFocus
    column.verticalScrollBar().setRange(0, 40)
    assert column.focusPolicy() is Qt.FocusPolicy.StrongFocus
