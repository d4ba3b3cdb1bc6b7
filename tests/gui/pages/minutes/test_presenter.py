"""The board as plain Python: states, counts, filters, search, attention, and the models' orders."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from core.base import moments
from core.book.book import Book
from core.book.drafts import draft_key
from core.domain.minutes.acts import enter, explain
from core.domain.minutes.entry import Explanation
from core.domain.minutes.room import MinutesRoom
from core.domain.stations.model import Station
from core.domain.tally.progress import end_of_night
from core.domain.tally.running import carried_on
from core.words.catalogue import Language, words
from gui.kit.tiles import TileState
from gui.models.station_row import StationRow, StationState
from gui.models.station_table import COLUMNS, URGENCY, StationTable
from gui.models.station_tiles import StationTiles, tile_of
from gui.pages.minutes import presenter, telling
from gui.pages.minutes.asking import asking
from gui.pages.minutes.presenter import Board, Night
from tests.gui.pages.minutes.night import STATES, night_book, night_of
from tests.support.books import OPERATOR, SECRETARY, minutes, small_book

SR = words(Language.SR_CYRL)
MILAN, JELENA = OPERATOR.person.name, SECRETARY.person.name


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = night_book(tmp_path / "noc.mandat")
    yield made
    made.close()


def board(book: Book) -> Board:
    return presenter.board(night_of(book))


def asked(book: Book, officer: bool = True) -> list[tuple[str, str, str, str]]:
    """Number, sentence, details and verb of each row of the list at the right."""
    night = night_of(book, officer)
    rows = [
        telling.attention(SR, one)
        for one in asking(presenter.board(night), night.room, night.officer)
    ]
    return [(row.number, row.sentence, row.formula, row.verb) for row in rows]


def test_every_state_is_told(book: Book) -> None:
    rows = board(book).rows
    assert tuple(row.state.value for row in rows) == STATES
    assert {row.state for row in rows} | {StationState.UNDETERMINABLE} == set(StationState)
    assert set(URGENCY) == set(StationState)


def test_the_two_bars_say_how_far_the_entries_are(book: Book) -> None:
    both, first, none = (2, 2), (2, 0), (0, 0)
    assert [row.entries for row in board(book).rows] == [
        *(both, both, both, (1, 0), none, none, first, (2, 1), both, (1, 1), first, both, none)
    ]


def test_typed_once_has_one_bar(tmp_path: Path) -> None:
    made = small_book(tmp_path / "b.mandat")
    made.do(enter(minutes(1, 1, 2, 3)))
    assert [row.entries for row in board(made).rows] == [(2,), (0,), (0,), (0,)]
    made.close()


def test_filters_have_counts(book: Book) -> None:
    one = board(book)
    assert {kind: one.count(kind) for kind in presenter.FILTERS} == {
        "all": 13, "stands": 3, "second": 2, "first": 1, "received": 1, "different": 2,
        "error": 2, "missing": 1, "doubt": 2, "aside": 2, "odd": 0,
    }  # fmt: skip
    for kind in presenter.FILTERS:
        assert len(presenter.shown(one.rows, kind, "")) == one.count(kind)
    assert (one.stations_in, one.came, one.left) == (3, 11, 9)
    assert (one.errors, one.doubts) == (1, 3)


def test_who_did_the_last_thing(book: Book) -> None:
    told = {row.id: row.who for row in board(book).rows}
    assert {told[id] for id in ("1", "2", "3", "5", "9", "10", "12")} == {JELENA}
    assert {told[id] for id in ("4", "7", "11")} == {MILAN}
    assert (told["8"], told["6"], told["13"]) == (JELENA, "", "")


def test_attention_is_asked_for_worst_first_and_figures_only_where_minutes_stand(
    book: Book,
) -> None:
    assert asked(book) == [
        ("11", "C1: у кутији више него изашлих", "први унос; погледајте папир", "Отвори"),
        ("3", "C1: у кутији више него изашлих", "B 160 > G 159, за 1 више · још 1", "Отвори"),
        ("9", "разлика у 2 поља", "листа 2, листа 3", "Разреши"),
        ("10", "враћено на нови унос", f"листа 2, листа 3 · чека: {MILAN}", "Отвори"),
        ("2", "W2: U и G нису збир R", "U 339 + G 160 = 499 ≠ R 500 · још 1", "Отвори"),
    ]


def test_who_types_the_second_entry_is_not_told_what_is_wrong_in_the_first(book: Book) -> None:
    first, *rest = asked(book, officer=False)
    waits = "чека секретара или председника"
    assert first == ("11", "груба грешка у првом уносу", waits, "Отвори")
    assert rest == asked(book)[1:]


def test_an_explained_doubt_asks_no_more(book: Book) -> None:
    result = night_of(book).tally.stations[1]
    for one in result.findings:
        given = Explanation(one.code, one.fields, one.facts, "листић је однет")
        book.do(explain("2", given))
    assert "2" not in [number for number, *_rest in asked(book)]
    assert board(book).rows[1].doubts == 0
    assert board(book).count("doubt") == 1


def test_rows_that_did_not_change_are_the_very_same(book: Book) -> None:
    running = carried_on(book.standing)
    drafts = book.side.drafts()
    night = Night(running.tally, book.standing.of(MinutesRoom), drafts)
    before = presenter.board(night)
    book.do(enter(minutes(6, 1, 2, 3)))
    book.side.write_draft(draft_key("7", JELENA), JELENA, b"{}")
    running = carried_on(book.standing, running)
    night = Night(running.tally, book.standing.of(MinutesRoom), book.side.drafts())
    after = presenter.board(night, before)
    changed = [new.id for new, old in zip(after.rows, before.rows, strict=True) if new is not old]
    assert changed == ["6", "7"]
    assert after == presenter.board(night)


def test_the_expected_end_counts_what_is_left(tmp_path: Path) -> None:
    made = small_book(tmp_path / "b.mandat", stations=14)
    start = moments.now() - timedelta(hours=2)
    for number in range(1, 13):
        when = start + timedelta(minutes=6 * number)
        made.do(enter(minutes(number, 1, 2, 3)), happened=when)
    last = start + timedelta(minutes=72)
    night = night_of(made)
    end = end_of_night(night.room, night.tally, last)
    assert end is not None
    assert timedelta(minutes=12) <= end - last < timedelta(minutes=17)
    made.close()


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
    ("typed", "found"), [("", ""), ("4", "4"), ("41", "41"), ("5", ""), ("4x", "")]
)
def test_a_typed_number_names_its_station(typed: str, found: str) -> None:
    assert " ".join(row.id for row in presenter.by_number(ROWS, typed)) == found


@pytest.mark.parametrize(
    ("column", "order"),
    [
        ("number", "1 2 3 4 5 6 7 8 9 10 11 12 13"),
        ("state", "11 3 9 10 8 4 7 5 6 13 12 1 2"),
        ("findings", "3 11 2 1 4 5 6 7 8 9 10 12 13"),
        ("who", "1 2 3 5 8 9 10 12 4 7 11 6 13"),
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


def table_way() -> Qt.Orientation:
    return Qt.Orientation.Horizontal


def test_tiles_say_in_words_what_they_show(qapp: QApplication, book: Book) -> None:
    tiles = StationTiles(lambda row: telling.spoken(SR, row))
    tiles.set_rows(board(book).rows)
    said = tiles.data(tiles.place("3"), Qt.ItemDataRole.AccessibleTextRole)
    assert isinstance(said, str)
    assert said.startswith("3 Место 3, утврђен с грешком · 1 груба грешка · 1 лака · Јелена Марић")
    assert tiles.row_at(QModelIndex()) is None


def test_every_state_has_its_tile(book: Book) -> None:
    rows = board(book).rows
    assert len({tile_of(row).state for row in rows}) == len(TileState) == 11
    assert [tile_of(row).doubts for row in rows[:3]] == [False, True, False]
