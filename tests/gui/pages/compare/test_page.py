"""Differences resolved by keyboard alone in the real window, left half-way, returned, refused."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.base.people import Person, Role
from core.domain.minutes.acts import reopen
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import Again, Definitive, Different
from core.domain.minutes.steps import DifferencesResolved, FieldsReturned
from gui.bridge.session import Session
from gui.kit.message import MessageBar
from gui.kit.segments import SegmentedControl
from gui.pages.compare.page import ComparePage
from gui.pages.compare.presenter import draft_key
from gui.shell.window import Window
from tests.support.entered import differing_book

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


@pytest.fixture
def window(session: Session, tmp_path: Path, qtbot: QtBot) -> Window:
    differing_book(tmp_path / "razlike.mandat").close()
    assert session.open(tmp_path / "razlike.mandat")
    made = Window(session)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_place("compare", "1")
    return made


@pytest.fixture
def page(window: Window) -> ComparePage:
    shown = window.screen_shown
    assert isinstance(shown, ComparePage)
    return shown


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def key(which: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), which, modifier)


def digits(text: str) -> None:
    QTest.keyClicks(focused(), text)


def state(session: Session) -> object:
    return session.standing.of(MinutesRoom).case("1").state


def _typed(page: ComparePage) -> object:
    assert page.comparison is not None
    return page.comparison.typed


def said(window: Window) -> str:
    bar = window.findChild(MessageBar)
    return bar.accessibleName() if isinstance(bar, MessageBar) and not bar.isHidden() else ""


def last(session: Session) -> object:
    assert session.book is not None
    return session.book.entries[-1].act


def test_the_first_difference_has_the_caret_and_keys_walk_over_differences_only(
    page: ComparePage,
) -> None:
    names = ["U Неупотребљено", "2 Листа 2", "Контролни лист нађен ?"]
    walked = []
    for press in ((KEY.Key_Return,), (KEY.Key_Down,), (KEY.Key_Down,), (KEY.Key_Up,),
                  (KEY.Key_F8,), (KEY.Key_F8,), (KEY.Key_F8, SHIFT)):  # fmt: skip
        walked.append(names.index(focused().accessibleName()))
        key(*press)
    walked.append(names.index(focused().accessibleName()))
    assert walked == [0, 1, 2, 2, 1, 2, 0, 2]


def test_all_is_resolved_from_the_paper_and_can_be_undone(
    window: Window, page: ComparePage, session: Session
) -> None:
    digits("325")
    assert page.view.rows()["unused"].said().outcome == "као први унос"
    key(KEY.Key_Return)
    digits("54")
    key(KEY.Key_Return)
    assert page.view.rows()["list:2"].said().outcome == "као други унос"
    assert isinstance(focused(), SegmentedControl)
    key(KEY.Key_Right)
    key(KEY.Key_Return)
    assert isinstance(focused(), QPushButton) and focused().isEnabled()
    key(KEY.Key_Return, CTRL)
    act = last(session)
    assert isinstance(act, DifferencesResolved)
    assert act.figures == (
        ("unused", 325),
        ("list:2", 54),
        ("remark:control_sheet_found", True),
    )
    assert isinstance(state(session), Definitive)
    assert window.place == "minutes" and "утврђен" in said(window)
    key(KEY.Key_Z, CTRL)
    assert isinstance(state(session), Different)
    window.show_place("compare", "1")
    assert page.comparison is not None and page.comparison.complete, "the draft came back"


def test_a_figure_no_entry_has_goes_back_to_both(
    window: Window, page: ComparePage, session: Session
) -> None:
    for text in ("325", "7"):
        digits(text)
        key(KEY.Key_Return)
    key(KEY.Key_Right)
    assert page.view.rows()["list:2"].said().outcome == "враћа се обома"
    key(KEY.Key_Return, CTRL)
    found = state(session)
    assert isinstance(found, Again) and found.fields == ("list:2",)
    assert "листа 2" in said(window)


def test_it_is_not_confirmed_while_a_field_waits(
    window: Window, page: ComparePage, session: Session
) -> None:
    digits("325")
    key(KEY.Key_Return, CTRL)
    assert isinstance(state(session), Different)
    assert focused().accessibleName() == "2 Листа 2"
    assert said(window).startswith("Остала су 2 поља")


def test_everything_is_returned_to_be_typed_again(
    window: Window, page: ComparePage, session: Session
) -> None:
    key(KEY.Key_R, CTRL)
    act = last(session)
    assert isinstance(act, FieldsReturned) and len(act.fields) == 3
    assert window.place == "minutes"


def test_half_typed_figures_survive_leaving_and_another_window(
    window: Window, page: ComparePage, session: Session
) -> None:
    digits("32")
    key(KEY.Key_Escape)
    assert window.place == "minutes"
    person, book = session.person, session.book
    assert person is not None and book is not None
    draft = book.side.draft(draft_key("1", person.name))
    assert draft is not None and b'"unused": 32' in draft.content
    session.work_as(Person("Зоран Лукић", Role.CHAIR))
    window.show_place("compare", "1")
    assert _typed(page) == {}, "another's figures"
    key(KEY.Key_Escape)
    session.work_as(person)
    window.show_place("compare", "1")
    assert _typed(page) == {"unused": 32}
    assert focused().accessibleName() == "2 Листа 2"


@pytest.mark.parametrize(
    ("person", "why"),
    [
        (Person("Вера Илић", Role.OPERATOR), "само секретар и председник"),
        (Person("Милан Тасић", Role.CHAIR), "уносила иста особа (Милан Тасић)"),
    ],
)
def test_who_may_not_resolve_is_told_why_and_sees_no_figure(
    window: Window, page: ComparePage, session: Session, person: Person, why: str
) -> None:
    key(KEY.Key_Escape)
    session.work_as(person)
    window.show_place("compare", "1")
    names = [w.accessibleName() for w in page.findChildren(QWidget) if w.isVisible()]
    assert any(why in name for name in names)
    assert not any("325" in name or "54" in name for name in names)
    assert not [w for w in page.view.findChildren(SegmentedControl) if w.isVisible()]
    key(KEY.Key_R, CTRL)
    key(KEY.Key_Return, CTRL)
    assert isinstance(state(session), Different)
    told = page.keys()
    assert [keys for keys, _what in told] == [("Esc",), ("F6",)]


def test_a_station_without_differences_leads_to_the_board(window: Window) -> None:
    window.show_place("compare", "2")
    assert window.place == "minutes"


def test_differences_that_are_gone_meanwhile_close_the_page(
    window: Window, page: ComparePage, session: Session
) -> None:
    session.do(reopen("1", "погрешно место"))
    assert window.place == "minutes" and "не разликују" in said(window)
