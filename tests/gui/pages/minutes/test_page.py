"""The board by keyboard alone: numbers, arrows, filters, search, table, attention, empty states."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.book.book import Book
from core.domain.acts import in_turn
from core.domain.lists.acts import take_over
from core.domain.lists.model import ElectoralList
from core.domain.minutes.acts import enter
from core.domain.stations.acts import register
from core.domain.stations.model import Station
from gui.bridge.session import Session
from gui.kit.more import MoreButton
from gui.kit.tiles import StationBoard
from gui.models.attention import Attention
from gui.pages.minutes.page import MinutesPage
from gui.pages.minutes.view import BoardView
from gui.shell.window import Window
from tests.support.books import OPERATOR, SECRETARY, founding, minutes, small_book

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def board(window: Window, qtbot: QtBot) -> Window:
    qtbot.waitUntil(window.isActiveWindow)
    window.show_place("minutes")
    return window


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(which: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), which, modifier)


def view(window: Window) -> BoardView:
    return window.screen_shown.findChild(BoardView)  # type: ignore[return-value]


def entered(window: Window) -> str:
    return next(
        w.accessibleName()
        for w in window.screen_shown.findChildren(QWidget)
        if w.accessibleName().startswith("S ")
    )


def test_the_night_in_one_line(board: Window) -> None:
    texts = [w.text() for w in view(board).findChildren(QWidget) if hasattr(w, "text")]
    said = {"52", "од 62 утврђено", "57", "примљено, недостаје 5", "по овом темпу до 00:15"}
    assert said <= {t for t in texts if isinstance(t, str)}
    assert view(board).filters.accessibleName() == "приказана бирачка места: Сви"


@pytest.mark.parametrize("place", ["board", "search-left", "attention", "filters"])
def test_a_number_typed_anywhere_opens_that_station(board: Window, place: str) -> None:
    widgets = {
        "board": view(board).stations.board,
        "attention": view(board).attention.list,
        "filters": view(board).filters,
    }
    if place == "search-left":
        press(Qt.Key.Key_F, CTRL)
        press(Qt.Key.Key_Escape)
    else:
        widgets[place].setFocus()
    QTest.keyClicks(focused(), "4")
    QTest.keyClicks(focused(), "7")
    assert view(board).strip.text() == "47 Спортска хала Enter отвара записник"
    press(Qt.Key.Key_Return)
    assert board.place == "entry"
    assert board.screen_shown.isVisible()


def test_a_number_that_is_nobodys_opens_nothing(board: Window) -> None:
    QTest.keyClicks(focused(), "999")
    assert "нема бирачког места" in view(board).strip.text()
    press(Qt.Key.Key_Return)
    assert board.place == "minutes"
    press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_Backspace)
    assert view(board).strip.text().startswith("9 ")
    press(Qt.Key.Key_Escape)
    assert "Enter" not in view(board).strip.text()
    assert board.place == "minutes"


def test_arrows_move_and_the_name_shows_beside(board: Window) -> None:
    assert isinstance(focused(), StationBoard)
    assert view(board).strip.text().startswith("1 Градска библиотека")
    press(Qt.Key.Key_Right)
    assert view(board).strip.text().startswith("2 Гимназија")
    press(Qt.Key.Key_Return)
    assert board.place == "entry"
    press(Qt.Key.Key_Escape)
    assert board.place == "minutes"
    assert view(board).strip.text().startswith("2 Гимназија")


def test_f8_goes_through_what_asks_for_attention(board: Window) -> None:
    asked = []
    for _ in range(6):
        press(Qt.Key.Key_F8)
        asked.append(view(board).stations.at)
    assert asked == ["33", "14", "47", "60", "29", "5"]
    press(Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert view(board).stations.at == "60"
    view(board).attention.list.setFocus()
    press(Qt.Key.Key_Return)
    assert board.place == "entry"


def test_differences_have_a_page_of_their_own(practice: Session, qtbot: QtBot) -> None:
    page = MinutesPage(practice)
    qtbot.addWidget(page)
    wished: list[tuple[str, object]] = []
    page.go.connect(lambda place, about: wished.append((place, about)))
    page.show()
    page.come_into_view("29")
    for widget in (page.findChild(StationBoard), page.findChild(BoardView).attention.list):  # type: ignore[union-attr]
        widget.setFocus()  # type: ignore[union-attr]
        QTest.keyClick(widget, Qt.Key.Key_Return)  # type: ignore[arg-type]
    assert wished == [("compare", "29")] * 2


def test_filters_by_key_and_search_by_name(board: Window) -> None:
    press(Qt.Key.Key_7, CTRL)
    assert view(board).filters.current() == "error"
    assert view(board).stations.board.model().rowCount() == 4
    press(Qt.Key.Key_1, CTRL)
    press(Qt.Key.Key_F, CTRL)
    view(board).search.setText("спорт")
    press(Qt.Key.Key_Return)
    assert view(board).stations.at == "47"
    press(Qt.Key.Key_Return)
    assert board.place == "entry"


def test_the_table_is_sorted_by_keys_and_opens_too(board: Window) -> None:
    press(Qt.Key.Key_F9)
    table = view(board).stations.table
    assert focused() is table
    for _ in range(3):
        press(Qt.Key.Key_F3)
    press(Qt.Key.Key_Home, CTRL)
    assert view(board).stations.at == "33"
    press(Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_End, CTRL)
    assert view(board).stations.at == "33"
    press(Qt.Key.Key_Return)
    assert board.place == "entry"


def test_ctrl_n_enters_the_next_that_is_not_in(board: Window) -> None:
    press(Qt.Key.Key_N, CTRL)
    assert board.place == "entry"
    press(Qt.Key.Key_Escape)
    assert view(board).stations.at == "4"


def test_ctrl_i_goes_to_importing(board: Window) -> None:
    press(Qt.Key.Key_I, CTRL)
    assert board.place == "importing"


def test_an_entry_under_way_is_blue_on_coming_back(board: Window) -> None:
    QTest.keyClicks(focused(), "4")
    press(Qt.Key.Key_Return)
    QTest.keyClicks(focused(), "688")
    press(Qt.Key.Key_Escape)
    assert view(board).strip.text().startswith("4 Дом културе")
    assert "први унос у току" in view(board).strip.text()


@pytest.mark.parametrize("gap", ["lists", "stations"])
def test_what_must_come_first_is_said_with_a_way_there(
    session: Session, tmp_path: Path, qtbot: QtBot, gap: str
) -> None:
    book = Book.create(tmp_path / "prazna.mandat", SECRETARY)
    setting = [founding()]
    if gap == "stations":
        setting.append(take_over((ElectoralList(1, "Листа 1"),)))
    book.do(in_turn(*setting))
    book.close()
    window = Window(session)
    qtbot.addWidget(window)
    window.show()
    assert session.open(tmp_path / "prazna.mandat")
    qtbot.waitUntil(window.isActiveWindow)
    window.show_place("minutes")
    press(Qt.Key.Key_Return)
    assert window.place == gap


def test_thirteen_hundred_stations_are_shown_without_a_pause(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    book = small_book(tmp_path / "velika.mandat", stations=1300)
    book.do(in_turn(*(enter(minutes(n, n % 90, 7, 9)) for n in range(1, 1001))))
    book.close()
    assert session.open(tmp_path / "velika.mandat")
    session.tally()
    best, pages = 1.0, []
    for _ in range(3):
        started = time.process_time()
        page = MinutesPage(session)
        page.resize(1158, 676)
        page.come_into_view()
        best = min(best, time.process_time() - started)
        qtbot.addWidget(page)
        pages.append(page)
    assert all(len(page.findChildren(QWidget)) < 120 for page in pages), "no widget for each tile"
    assert best < 0.3, f"{best:.3f} s"  # of the processor; some 60 ms here


def test_who_sits_down_sees_no_more_than_he_may(
    board: Window, practice: Session, qtbot: QtBot
) -> None:
    """Station 33 waits with a grave error: its code is for officers."""
    sentences = [row.sentence for row in attention_rows(board)]
    assert any(one.startswith("C3") for one in sentences)
    practice.work_as(OPERATOR.person)
    first = attention_rows(board)[0]
    assert first.id == "33" and not first.sentence.startswith("C3")


def attention_rows(window: Window) -> list[Attention]:
    model = view(window).attention.list.rows
    found = [model.row_at(model.index(at)) for at in range(model.rowCount())]
    return [row for row in found if row is not None]


def test_a_number_of_several_areas_shows_them_all(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    book = small_book(tmp_path / "a.mandat", stations=1)
    book.do(register((Station(12, "Школа", area="Чачак"), Station(12, "Дом", area="Љиг"))))
    book.close()
    assert session.open(tmp_path / "a.mandat")
    window = Window(session)
    qtbot.addWidget(window)
    window.show()
    window.show_place("minutes")
    board = view(window).stations.board
    QTest.keyClicks(board, "12")
    assert "2 бирачка места" in view(window).strip.text()
    QTest.keyClick(board, Qt.Key.Key_Return)
    assert window.place == "minutes"
    assert view(window).search.text() == "12"
    assert view(window).stations.at in ("Чачак/12", "Љиг/12")


def odd_book(path: Path, stations: int) -> Book:
    """All stations alike but the seventh, where another list has nearly everything."""
    book = small_book(path, stations=stations)
    papers = [minutes(no, 100, 60, 40) for no in range(1, stations + 1) if no != 7]
    book.do(in_turn(*(enter(paper) for paper in (*papers, minutes(7, 5, 5, 190)))))
    return book


@pytest.mark.parametrize("stations", [30, 1_001])
def test_a_station_apart_from_the_others_has_a_filter(
    stations: int, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    """Of thousands it is worked out once nothing has happened for a moment."""
    odd_book(tmp_path / "a.mandat", stations).close()
    assert session.open(tmp_path / "a.mandat")
    window = Window(session)
    qtbot.addWidget(window)
    window.show()
    window.show_place("minutes")
    shown = view(window)
    qtbot.waitUntil(lambda: any(c.id == "odd" for c in shown.filters.filters()))
    shown.filters.choose("odd")
    assert shown.stations.at == "7"
    assert "удео листе одступа" in shown.strip.text()


@pytest.mark.parametrize(
    ("key", "mods", "place"),
    [
        (Qt.Key.Key_I, CTRL, "importing"),
        (Qt.Key.Key_I, CTRL | Qt.KeyboardModifier.ShiftModifier, "scans"),
        (Qt.Key.Key_L, CTRL, "packages"),
        (Qt.Key.Key_F7, Qt.KeyboardModifier.NoModifier, "handover"),
    ],
)
def test_rarer_things_have_keys(
    board: Window, key: Qt.Key, mods: Qt.KeyboardModifier, place: str
) -> None:
    press(key, mods)
    assert board.place == place


def test_rarer_things_stand_in_a_menu_with_their_keys(board: Window) -> None:
    more = board.screen_shown.findChild(MoreButton)
    assert isinstance(more, MoreButton)
    more.setFocus()
    press(Qt.Key.Key_Return)
    menu = more.menu_shown
    assert menu.isVisible()
    said = [action.text() for action in menu.actions()]
    assert said == [
        "Увези из табеле\tCtrl+I",
        "Приложи снимке…\tCtrl+Shift+I",
        "Рачунари без мреже\tCtrl+L",
    ]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert board.place == "packages"
