"""What must hold of every book: replay, and that no change behind its back stays unseen."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.base.refusals import KnownFailure, Refused
from core.book import anchor, chain
from core.book.act import COLUMNS
from core.book.book import Book
from core.book.inspect import inspect
from core.domain.lists.model import ElectoralList
from core.domain.minutes import gates
from core.domain.minutes.acts import enter
from core.domain.stations.acts import change, register
from core.domain.stations.model import Station
from core.domain.tally.tabulate import tabulate
from tests.support.books import SECRETARY, minutes, small_book, spoil


@st.composite
def steps(draw: st.DrawFn) -> list[tuple[str, int, int]]:
    """A scripted evening: entries, changes, new stations and taking back, some of them refused."""
    verbs = st.sampled_from(("enter", "enter_again", "change", "register", "strike", "back"))
    return draw(st.lists(st.tuples(verbs, st.integers(1, 7), st.integers(0, 90)), max_size=14))


def _do(book: Book, verb: str, station: int, votes: int) -> None:
    if verb == "back":
        book.take_back(book.entries[votes % len(book.entries)].row.bundle, "проба")
        return
    book.do(
        {
            "enter": enter(minutes(station, votes, 3, 4)),
            "enter_again": enter(minutes(station, votes, 3, 4), reason="исправка"),
            "change": change(str(station), Station(station, f"Место {votes}"), "исправка"),
            "register": register((Station(station, f"Место {station}"),)),
            "strike": gates.strike_station(str(station), "проба"),
        }[verb]
    )


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(script=steps())
def test_replay_gives_the_same_standing(tmp_path: Path, script: list[tuple[str, int, int]]) -> None:
    """What was folded act by act equals what is folded when the file is opened."""
    path = tmp_path / "b.mandat"
    path.unlink(missing_ok=True)
    book = small_book(path)
    for verb, station, votes in script:
        try:
            _do(book, verb, station, votes)
        except Refused:
            continue
    standing, tally, head = book.standing, tabulate(book.standing), book.head
    book.close()
    again = Book.open(path, SECRETARY)
    assert again.standing == standing
    assert tabulate(again.standing) == tally
    assert again.head == head
    again.close()


@pytest.fixture
def evening(tmp_path: Path) -> Path:
    """A closed book with a few acts."""
    path = tmp_path / "вече.mandat"
    book = small_book(path)
    for station in (1, 2, 3):
        book.do(enter(minutes(station, 10 * station, 20, 30)))
    book.close()
    return path


@pytest.mark.parametrize("column", COLUMNS)
def test_every_change_of_any_column_of_any_act_is_found(evening: Path, column: str) -> None:
    """Each stored value is changed a little, in each act; none of it goes unseen."""
    acts = inspect(evening, SECRETARY).acts
    whole = evening.read_bytes()
    for seq in range(1, acts + 1):
        evening.write_bytes(whole)
        for changed in _changes(evening, column, seq):
            evening.write_bytes(whole)
            spoil(evening, f"UPDATE act SET {column} = ? WHERE seq = {seq}", values=(changed,))
            assert not inspect(evening, SECRETARY).whole, (column, seq, changed)
            with pytest.raises(KnownFailure):
                Book.open(evening, SECRETARY)


def _changes(path: Path, column: str, seq: int) -> list[object]:
    connection = sqlite3.connect(path)
    value = connection.execute(f"SELECT {column} FROM act WHERE seq = {seq}").fetchone()[0]
    connection.close()
    if isinstance(value, int):
        return [value + 100] if column == "seq" else [value + 1, f"{value}x"]
    if isinstance(value, bytes):
        return [bytes([value[0] ^ 1]) + value[1:], value + b" ", value.decode("latin-1")]
    return [value + " ", value[:-1], value.encode()]


def test_a_lost_act_is_found(evening: Path) -> None:
    """Any act taken out, but for the last, breaks the chain by itself."""
    whole = evening.read_bytes()
    acts = inspect(evening, SECRETARY).acts
    for seq in range(1, acts):
        evening.write_bytes(whole)
        spoil(evening, f"DELETE FROM act WHERE seq = {seq}")
        assert not inspect(evening, SECRETARY).whole
        evening.write_bytes(whole)
        spoil(
            evening,
            f"DELETE FROM act WHERE seq = {seq}",
            f"UPDATE act SET seq = seq - 1 WHERE seq > {seq}",
        )
        assert not inspect(evening, SECRETARY).whole


def test_a_cut_tail_is_caught_by_an_anchor_alone(evening: Path) -> None:
    kept = inspect(evening, SECRETARY).head
    spoil(evening, "DELETE FROM act WHERE seq = (SELECT MAX(seq) FROM act)")
    assert inspect(evening, SECRETARY).whole
    found = inspect(evening, SECRETARY, kept)
    assert [broken.how for broken in found.breaks] == ["anchor"]


def test_an_older_anchor_still_holds(evening: Path) -> None:
    kept = inspect(evening, SECRETARY).head
    book = Book.open(evening, SECRETARY)
    book.do(enter(minutes(4, 1, 1, 1)))
    book.close()
    assert inspect(evening, SECRETARY, kept).whole


def test_a_consistently_rewritten_book_is_caught_by_an_anchor(evening: Path) -> None:
    """An insider changes a vote and recomputes every hash after it: only an anchor can tell."""
    kept = inspect(evening, SECRETARY).head
    book = Book.open(evening, SECRETARY)
    rows = [entry.row for entry in book.entries]
    book.close()
    forged, previous = [], chain.ROOT
    for row in rows:
        values = {name: getattr(row, name) for name in COLUMNS}
        values["payload"] = row.payload.replace(b"[1,30]", b"[1,31]")
        values["previous"] = previous
        new = chain.with_hash(row.__class__(**values))
        previous = new.hash
        forged.append(new)
    assert forged[-1].payload != rows[-1].payload
    for row in forged:
        spoil(
            evening,
            f"UPDATE act SET payload = ?, previous = ?, hash = ? WHERE seq = {row.seq}",
            values=(row.payload, row.previous, row.hash),
        )
    assert inspect(evening, SECRETARY).whole
    found = inspect(evening, SECRETARY, kept)
    assert [broken.how for broken in found.breaks] == ["anchor"]


@given(st.binary(min_size=32, max_size=32), st.sampled_from(("{}", "Отисак: {}\nстр. 1", "  {} ")))
def test_an_anchor_is_read_back_as_printed(head: bytes, around: str) -> None:
    printed = anchor.groups(head)
    assert anchor.find(around.format(printed)) == printed
    assert anchor.find(printed.lower()) == printed


def test_lists_are_never_lost_by_a_refusal(tmp_path: Path) -> None:
    book = small_book(tmp_path / "b.mandat")
    head = book.head
    with pytest.raises(Refused):
        book.do(gates.take_over_lists((ElectoralList(1, "Иста"),)))
    assert book.head == head
