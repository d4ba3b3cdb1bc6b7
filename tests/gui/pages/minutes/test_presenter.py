"""The board as plain Python: states, counts, filters, search, attention, and the models' orders."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from core.base.findings import Severity
from core.book.book import Book
from core.domain.acts import in_turn
from core.domain.minutes.acts import enter
from core.domain.minutes.model import Minutes
from core.domain.minutes.room import MinutesRoom
from core.domain.stations.model import Station
from core.domain.tally.tabulate import tabulate
from core.words.catalogue import Language, words
from gui.models.drafts import draft_key, old_key, station_of
from gui.models.station_row import StationRow, StationState
from gui.models.station_table import COLUMNS, StationTable
from gui.models.station_tiles import StationTiles, tile_of
from gui.pages.minutes import presenter, telling
from gui.pages.minutes.presenter import Board
from tests.support.books import minutes, small_book

SR = words(Language.SR_CYRL)


def broken(station: int) -> Minutes:
    """C1 and W2: one more in the box than turned out."""
    good = minutes(station, 100, 50, 6, invalid=4)
    figures = type(good.figures)(500, 500, 340, 159, 160, 4, 156)
    return Minutes(str(station), figures, good.votes)


def doubtful(station: int) -> Minutes:
    """W2 and W3: one unused ballot is not accounted for."""
    good = minutes(station, 100, 50, 6, invalid=4)
    figures = type(good.figures)(500, 500, 339, 160, 160, 4, 156)
    return Minutes(str(station), figures, good.votes)


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """1 in order, 2 a doubt, 3 a grave error, 4 begun, 5 and 6 not in."""
    made = small_book(tmp_path / "mala.mandat", stations=6)
    made.do(in_turn(*map(enter, (minutes(1, 1, 2, 3), doubtful(2), broken(3)))))
    made.side.write_draft(draft_key("4", "Милан"), "Милан", b"{}")
    made.side.write_draft("list:4", "Милан", b"{}")
    return made


def board(book: Book) -> Board:
    kept = book.standing.of(MinutesRoom).by_station
    return presenter.board(tabulate(book.standing), kept, book.side.drafts())


def test_states_counts_and_who(book: Book) -> None:
    one = board(book)
    assert [row.state.value for row in one.rows] == [
        *("clean", "clean", "error", "draft", "missing", "missing")
    ]
    counts = {kind: one.count(kind) for kind in presenter.FILTERS}
    assert counts == {"all": 6, "clean": 2, "draft": 1, "error": 1, "doubt": 2, "missing": 2}
    assert (one.stations_in, one.errors, one.doubts) == (3, 1, 3)
    assert [row.who for row in one.rows] == ["Јелена Марић"] * 3 + ["Милан", "", ""]
    assert [tile_of(row).doubts for row in one.rows[:3]] == [False, True, False]
    book.close()


def test_grave_errors_ask_for_attention_first(book: Book) -> None:
    asking = board(book).attention
    told = [(one.row.id, one.finding.code, one.finding.severity, one.more) for one in asking]
    assert told == [("3", "C1", Severity.ERROR, 1), ("2", "W2", Severity.DOUBT, 1)]
    row = telling.attention(SR, asking[0])
    assert row.sentence == "C1: у кутији више него изашлих"
    assert row.formula == "B 160 > G 159, за 1 више · још 1"
    book.close()


def station(number: int, name: str, address: str = "", area: str = "") -> StationRow:
    one = Station(number, name, address, area)
    return StationRow(one.id, number, name, address, StationState.MISSING)


ROWS = (
    station(1, "Гимназија", "Ђачка 4"),
    station(4, "Дом културе", "Трг слободе 7"),
    station(14, "ОШ „Обала“", "Обала 21"),
    station(41, "Спортска хала", "Липарска 2"),
)


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        ("", "1 4 14 41"),
        ("4", "4 41"),
        ("14", "14"),
        ("9", ""),
        ("обала", "14"),
        ("OBALA", "14"),
        ("djacka", "1"),
        ("Đačka 4", "1"),
        ("спорт", "41"),
        ("  ", "1 4 14 41"),
    ],
)
def test_search_finds_by_number_name_and_address_in_any_script(sought: str, found: str) -> None:
    assert " ".join(row.id for row in presenter.shown(ROWS, "all", sought)) == found


@pytest.mark.parametrize(
    ("typed", "found"), [("", None), ("4", "4"), ("41", "41"), ("5", None), ("4x", None)]
)
def test_a_typed_number_names_one_station(typed: str, found: str | None) -> None:
    row = presenter.by_number(ROWS, typed)
    assert (row.id if row else None) == found


@pytest.mark.parametrize(
    ("column", "order"),
    [
        ("number", "1 2 3 4 5 6"),
        ("state", "3 4 5 6 1 2"),
        ("findings", "3 2 1 4 5 6"),
        ("who", "1 2 3 4 5 6"),
    ],
)
def test_the_table_is_sorted_by_any_column(
    qapp: QApplication, book: Book, column: str, order: str
) -> None:
    table = StationTable(SR, lambda row: row.name)
    table.set_rows(board(book).rows)
    if column != "number":
        table.sort_by(COLUMNS.index(column))
    ids = [table.row_at(table.index(i, 0)) for i in range(table.rowCount())]
    assert " ".join(row.id for row in ids if row) == order
    assert table.headerData(COLUMNS.index(column), table_way()) is not None
    table.sort_by(COLUMNS.index(column))
    assert table.downward
    assert table.place("3").isValid()
    assert not table.place("99").isValid()
    book.close()


def table_way() -> Qt.Orientation:
    return Qt.Orientation.Horizontal


def test_tiles_say_in_words_what_they_show(qapp: QApplication, book: Book) -> None:
    tiles = StationTiles(lambda row: telling.spoken(SR, row))
    tiles.set_rows(board(book).rows)
    said = tiles.data(tiles.place("3"), Qt.ItemDataRole.AccessibleTextRole)
    assert isinstance(said, str)
    assert said.startswith("3 Место 3, груба грешка · 1 груба грешка · 1 лака · Јелена Марић, ")
    assert tiles.row_at(QModelIndex()) is None
    book.close()


@pytest.mark.parametrize(
    ("key", "station"),
    [
        (draft_key("4", "Милан"), "4"),
        (draft_key("Чачак/4", "Милан Тасић"), "Чачак/4"),
        (old_key("4"), "4"),
        ("list:4", ""),
        ("", ""),
    ],
)
def test_a_draft_says_of_which_station_it_is(key: str, station: str) -> None:
    assert station_of(key) == station
