"""Every mode of the entry page in the real window: what it shows, what can be typed, which keys.

| station | what is in                     | looked at by                             |
|---------|--------------------------------|------------------------------------------|
| 1       | nothing                        | secretary types, member looks            |
| 2       | Milan's entry                  | another types the second, Milan waits    |
| 3       | Milan's, with a grave error    | officer decides, Milan waits             |
| 4       | the same, confirmed            | who confirmed it has seen it             |
| 5       | two that differ                | officer compares, Milan waits            |
| 6       | the same, fields returned      | Milan types them, Olivera waits          |
| 7       | two alike                      | it stands                                |
| 8       | nothing, and no result         | put aside                                |
"""

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.base import moments
from core.base.people import Person, Role
from core.book.book import Book
from core.domain.commission.decisions import Ruling
from core.domain.minutes import acts, deciding
from core.domain.minutes.grounds import UndeterminableGround
from core.domain.minutes.turns import Mode
from core.words.catalogue import Language
from gui.bridge.session import Session
from gui.kit.count_field import CountField
from gui.kit.keys import KeysLine
from gui.kit.segments import SegmentedControl
from gui.pages.entry.bar import EntryBar
from gui.pages.entry.looking import ConfirmDialog, ReturnDialog
from gui.pages.entry.page import EntryPage
from gui.shell.window import Window
from tests.gui.pages.minutes.night import broken
from tests.support.books import SECRETARY, minutes, small_book
from tests.support.dialogs import answer, back_at_work, write
from tests.support.entered import FIRST, SECOND, typed

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
KEY = Qt.Key
MILAN, OLIVERA, JELENA = FIRST.person, SECOND.person, SECRETARY.person
VERA = Person("Вера Илић", Role.MEMBER)
COUNTS = ("registered", "received", "unused", "voted", "in_box", "invalid", "valid")
ALL = (*COUNTS, "list:1", "list:2", "list:3")
RETURNED = ("unused", "voted", "in_box", "valid", "list:2")
TYPING = ("Enter ↑ ↓", "Ctrl+Enter", "F6", "Esc", "–", "F10", "F8", "F9", "Shift+↓", "Ctrl+Del")
UNTOUCHED = ("Enter ↑ ↓", "Esc", "F6", "F3", "–", "F10", "F9", "Shift+↓")
"""Before the first key, for who may decide."""
LOOKING = ("F8", "F9", "F6", "Ctrl+Enter", "Esc")
DECIDING = ("F3", "F8", "F6", "F9", "Ctrl+Enter", "Esc")


@dataclass(frozen=True, slots=True)
class Seen:
    """What the page is to be for a person at a station; `figures` is how many fields hold one."""

    station: str
    person: Person
    mode: Mode
    open: tuple[str, ...] = ()
    figures: int = 0
    bar: str = ""
    foot: str = ""
    keys: tuple[str, ...] = LOOKING


EVERY = (
    Seen("1", JELENA, Mode.FIRST, ALL, 0, "", "Недовршен унос се чува сам.", UNTOUCHED),
    Seen("1", VERA, Mode.FIRST, (), 0, "", "Записник још није унет."),
    Seen("2", JELENA, Mode.SECOND, ALL, 0, "", "Бројеви првог уноса се не приказују.", UNTOUCHED),
    Seen("2", MILAN, Mode.WAITS_OTHER, (), 10, "Ваш унос је завршен.", "које сте ви откуцали"),
    Seen(
        "3", JELENA, Mode.GRAVE, (), 10, "Први унос има грубу грешку. Погледајте папир",
        "да се упореде с папиром",
        ("F3", "Ctrl+1", "F6", "Ctrl+2", "F8", "Ctrl+J", "F9", "Ctrl+Enter", "Esc"),
    ),
    Seen(
        "3", MILAN, Mode.WAITS_OFFICER, (), 10, "Први унос има грубу грешку; чека",
        "које сте ви откуцали", ("F8", "Ctrl+J", "F6", "F9", "Ctrl+Enter", "Esc"),
    ),
    Seen("3", OLIVERA, Mode.WAITS_OFFICER, (), 0, "Први унос има грубу", "се не приказују"),
    Seen("4", JELENA, Mode.SAW, (), 0, "Папир сте упоредили", "се не приказују", DECIDING),
    Seen("4", OLIVERA, Mode.SECOND, ALL, 0, "", "првог уноса се не приказују", TYPING),
    Seen(
        "5", JELENA, Mode.DIFFERENT, (), 0, "Уноси се разликују. Разлике", "се не приказују",
        ("F3", "Ctrl+1", "F6", "F8", "F9", "Ctrl+Enter", "Esc"),
    ),
    Seen("5", MILAN, Mode.WAITS_RESOLVED, (), 10, "Уноси се разликују; чека се", "ви откуцали"),
    Seen("6", MILAN, Mode.AGAIN, RETURNED, 5, "Враћена поља: U, G, B, V", "Остало је", TYPING),
    Seen("6", JELENA, Mode.AGAIN, RETURNED, 0, "Враћена поља", "се не приказују", UNTOUCHED),
    Seen("6", OLIVERA, Mode.WAITS_OTHER, (), 10, "Враћена поља сада куца Милан", "ви откуцали"),
    Seen("7", JELENA, Mode.STANDS, (), 10, "", "Унето с папира", DECIDING),
    Seen("8", JELENA, Mode.ASIDE, (), 0, "Решењем 013-9/2026 утврђено", "Записник није унет.",
        ("F3", "F8", "F6", "F9", "Ctrl+P", "Ctrl+Enter", "Esc")),
)  # fmt: skip


def night(path: Path) -> None:
    """The book of the table above."""
    book: Book = small_book(path, stations=9, once=False)
    paper = {number: minutes(number, 54, 45, 71, invalid=5) for number in range(1, 9)}
    typed(book, FIRST, paper[2])
    for number in (3, 4):
        book.desk = FIRST
        book.do(acts.enter(broken(number)))
        book.desk = SECRETARY
    book.do(acts.confirm("4", "Тако пише на папиру."))
    for number in (5, 6):
        typed(book, FIRST, paper[number])
        typed(book, SECOND, minutes(number, 54, 46, 71, invalid=5))
    book.do(acts.give_back("6", ()))
    for desk in (FIRST, SECOND):
        typed(book, desk, paper[7])
    never = UndeterminableGround.NOT_DELIVERED
    book.do(deciding.undeterminable("8", never, Ruling("013-9/2026", "Разлог."), moments.now()))
    book.close()


@pytest.fixture
def window(session: Session, tmp_path: Path, qtbot: QtBot) -> Window:
    night(tmp_path / "noc.mandat")
    assert session.open(tmp_path / "noc.mandat")
    made = Window(session)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def opened(window: Window, station: str, person: Person) -> EntryPage:
    window.session.work_as(person)
    window.show_place("entry", station)
    page = window.screen_shown
    assert isinstance(page, EntryPage)
    return page


def fields(page: EntryPage) -> dict[str, CountField]:
    """The count fields of the first page of the paper, by name."""
    found = page.view().sheet.counts.findChildren(CountField)
    return dict(zip(ALL, sorted(found, key=lambda one: _spot(page, one)), strict=True))


def _spot(page: EntryPage, field: CountField) -> tuple[int, int]:
    at = field.mapTo(page, QPoint(0, 0))
    return at.x(), at.y()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def key(which: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(focused(), which, modifier)


def caps(page: EntryPage) -> tuple[str, ...]:
    told = page.keys()
    return tuple(" ".join(one) for one, _what in told)


@pytest.mark.parametrize("seen", EVERY, ids=[f"{one.mode}-{one.person.role}" for one in EVERY])
def test_a_mode_shows_what_it_should(window: Window, seen: Seen) -> None:
    page = opened(window, seen.station, seen.person)
    assert page.entry is not None and page.entry.turn.mode is seen.mode
    shown = fields(page)
    assert tuple(name for name, one in shown.items() if not one.isReadOnly()) == seen.open
    assert sum(1 for one in shown.values() if one.text()) == seen.figures
    bar = page.view().findChild(EntryBar)
    assert isinstance(bar, EntryBar)
    assert bar.isHidden() == (not seen.bar)
    assert bar.accessibleName().startswith(seen.bar)
    feet = [one.accessibleName() or one.text() for one in _labels(page)]  # type: ignore[attr-defined]
    assert any(seen.foot in foot for foot in feet)
    assert caps(page) == seen.keys


def _labels(page: EntryPage) -> list[QWidget]:
    return [one for one in page.view().sheet.findChildren(QWidget) if hasattr(one, "setText")]


@pytest.mark.parametrize("seen", EVERY, ids=[f"{one.mode}-{one.person.role}" for one in EVERY])
def test_only_open_fields_take_keys(window: Window, seen: Seen) -> None:
    """The caret begins in the first open field; where none is, digits do nothing on a button."""
    page = opened(window, seen.station, seen.person)
    before = {name: one.text() for name, one in fields(page).items()}
    first = focused()
    if seen.open:
        assert first is fields(page)[seen.open[0]]
    else:
        assert isinstance(first, QPushButton)
    QTest.keyClicks(first, "12")
    key(KEY.Key_F10)
    after = {name: one.text() for name, one in fields(page).items()}
    changed = {name for name in ALL if after[name] != before[name]}
    lists = {name for name in seen.open if name.startswith("list:")}
    assert changed == ({seen.open[0], *lists} if seen.open else set())


def test_between_returned_fields_the_caret_skips_the_others(window: Window) -> None:
    page = opened(window, "6", MILAN)
    walked = []
    for name in RETURNED:
        walked.append(focused() is fields(page)[name])
        QTest.keyClicks(focused(), "7")
        key(KEY.Key_Return)
    assert walked == [True] * 5
    assert isinstance(focused(), QPushButton), "the verb at the end"


def test_the_officer_confirms_by_keys_and_then_may_not_type(window: Window, qtbot: QtBot) -> None:
    opened(window, "3", JELENA)

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, ConfirmDialog)
        reason = dialog.findChild(QLineEdit)
        assert isinstance(reason, QLineEdit)
        write(reason, "тако пише")
        QTest.keyClick(reason, KEY.Key_Return)

    answer(fill)
    key(KEY.Key_1, CTRL)
    qtbot.waitUntil(lambda: window.place == "minutes")
    back_at_work(window, qtbot)
    page = opened(window, "3", JELENA)
    assert page.entry is not None and page.entry.turn.mode is Mode.SAW
    key(KEY.Key_1, CTRL)
    key(KEY.Key_2, CTRL)
    key(KEY.Key_F2)
    assert page.entry.turn.mode is Mode.SAW


def test_the_officer_returns_fields_by_keys(window: Window, qtbot: QtBot) -> None:
    opened(window, "3", JELENA)

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, ReturnDialog)
        assert dialog.fields == ("voted", "in_box")
        dialog.verb.click()

    answer(fill)
    key(KEY.Key_2, CTRL)
    qtbot.waitUntil(lambda: window.place == "minutes")
    back_at_work(window, qtbot)
    page = opened(window, "3", MILAN)
    assert page.entry is not None and page.entry.turn.mode is Mode.AGAIN
    assert page.entry.path == ("voted", "in_box")


def test_ctrl_1_leads_from_differences_to_the_comparison(window: Window) -> None:
    opened(window, "5", JELENA)
    key(KEY.Key_1, CTRL)
    assert window.place == "compare"


def test_ctrl_enter_leads_a_waiting_person_to_what_is_his(window: Window) -> None:
    """Milan after 5: of what nobody typed comes 9, past what is Olivera's and what stands."""
    page = opened(window, "5", MILAN)
    key(KEY.Key_Return, CTRL)
    entry = page.entry
    assert entry is not None
    assert (entry.station.id, entry.turn.mode) == ("9", Mode.FIRST)


def test_a_member_is_led_nowhere(window: Window) -> None:
    opened(window, "5", VERA)
    key(KEY.Key_Return, CTRL)
    assert window.place == "minutes"


@pytest.mark.parametrize("language", list(Language), ids=[one.value for one in Language])
def test_every_key_is_told_at_1366(window: Window, language: Language) -> None:
    window.session.speak(language)
    line = window.findChild(KeysLine)
    assert isinstance(line, KeysLine)
    for seen in EVERY:
        opened(window, seen.station, seen.person)
        assert len(line.entries) == len(seen.keys)
        assert all(entry.isVisible() for entry in line.entries)
        assert line.height() == 32, "one row is enough"


@pytest.mark.parametrize("language", list(Language), ids=[one.value for one in Language])
def test_ctrl_j_fits_into_the_same_row_while_one_types(window: Window, language: Language) -> None:
    window.session.speak(language)
    page = opened(window, "1", JELENA)
    for figure in ("500", "500", "340", "159"):
        QTest.keyClicks(focused(), figure)
        key(KEY.Key_Return)
    assert "Ctrl+J" in caps(page), "U + G ≠ R is a doubt"
    line = window.findChild(KeysLine)
    assert isinstance(line, KeysLine)
    assert len(line.entries) == len(TYPING) + 1
    assert all(entry.isVisible() for entry in line.entries)
    assert line.height() == 32
    key(KEY.Key_J, CTRL)
    assert not page.view().checks.form.isHidden()


@pytest.mark.parametrize("modifier", [CTRL, SHIFT], ids=["Ctrl+V", "Shift+Ins"])
def test_nothing_is_pasted_into_a_count(window: Window, modifier: Qt.KeyboardModifier) -> None:
    page = opened(window, "1", JELENA)
    QGuiApplication.clipboard().setText("275")
    field = focused()
    assert isinstance(field, CountField)
    QTest.keyClicks(field, "4")
    key(KEY.Key_V if modifier is CTRL else KEY.Key_Insert, modifier)
    assert field.text() == "4"
    QTest.mouseClick(field, Qt.MouseButton.MiddleButton)
    assert field.text() == "4"
    assert field.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu
    assert page.entry is not None and page.entry.typed.figures == {"registered": 4}


def test_nothing_is_dropped_into_a_count(window: Window) -> None:
    page = opened(window, "1", JELENA)
    carried = QMimeData()
    carried.setText("275")
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    for field in fields(page).values():
        enter = QDragEnterEvent(QPoint(5, 5), copy, carried, left, NONE)
        QApplication.sendEvent(field, enter)
        assert not enter.isAccepted()
        QApplication.sendEvent(field, QDropEvent(QPointF(5, 5), copy, carried, left, NONE))
        assert field.text() == ""


def test_a_finding_about_an_answer_is_painted_at_the_answer(window: Window) -> None:
    """The control sheet was not put in: red at the answer, gone once the answer is another."""
    page = opened(window, "1", JELENA)
    key(KEY.Key_F9)
    rest = page.view().sheet.rest
    names = ("put_in", "found", "signed")
    assert "← →" in caps(page)
    controls = dict(zip(names, rest.findChildren(SegmentedControl), strict=True))
    while focused() is not controls["put_in"]:
        assert isinstance(focused(), QLineEdit)
        key(KEY.Key_Return)
    key(KEY.Key_Right)
    key(KEY.Key_Right)
    key(KEY.Key_Return)
    assert {name: one.finding() for name, one in controls.items()} == {
        "put_in": "err", "found": "", "signed": "",
    }  # fmt: skip
    painted = controls["put_in"].grab().toImage()
    assert painted.pixelColor(painted.width() // 3, 1).red() > 150
    key(KEY.Key_Up)
    key(KEY.Key_Left)
    key(KEY.Key_Return)
    assert [one.finding() for one in controls.values()] == ["", "", ""]
