"""Books of every release open for ever, and keep their seats whatever becomes of the law files."""

import shutil
from pathlib import Path

import pytest

from core.base import resources
from core.book.book import Book
from core.book.inspect import inspect
from core.domain.lists.model import Lists
from core.domain.minutes.model import MinutesRoom
from core.domain.seats.model import Distribution
from core.domain.seats.result import of_election
from core.domain.tally.tabulate import tabulate
from core.office.found import law
from tests.support.books import SECRETARY

BOOKS = Path(__file__).parent / "books"
OF_THE_FIRST = {
    "person_enrolled", "election_founded", "election_amended", "reading_chosen", "law_replaced",
    "stations_registered", "station_changed", "station_removed", "lists_taken_over",
    "list_amended", "minutes_entered", "lot_drawn", "taken_back",
}  # fmt: skip
FIRST = "8F0A 766A 9198 7A33 B8B5 A5DC EB33 D6DF"


@pytest.fixture
def book(tmp_path: Path) -> Book:
    copy = tmp_path / "release-0.1.mandat"
    shutil.copy(BOOKS / copy.name, copy)
    return Book.open(copy, SECRETARY)


def _seats(book: Book) -> Distribution:
    result = of_election(book.standing, tabulate(book.standing))
    assert result is not None
    return result


def test_the_first_release(book: Book) -> None:
    """Every kind of act of its time is in it; figures, seats and anchor are those of that day."""
    assert {entry.row.kind for entry in book.entries} == OF_THE_FIRST
    assert book.anchor == FIRST
    tally = tabulate(book.standing)
    assert (tally.stations_in, len(tally.stations)) == (3, 4)
    assert (tally.totals.registered, tally.totals.in_box, tally.totals.invalid) == (1500, 608, 4)
    assert tally.votes == ((1, 300), (2, 150), (3, 150), (4, 4))
    result = _seats(book)
    assert [result.seats_of(no) for no in (1, 2, 3, 4)] == [2, 1, 0, 0]
    assert result.complete
    fourth = book.standing.of(Lists).find(4)
    assert fourth is not None and fourth.minority
    assert len(book.standing.of(MinutesRoom).by_station["3"].earlier) == 1


def test_it_verifies(tmp_path: Path) -> None:
    copy = tmp_path / "b.mandat"
    shutil.copy(BOOKS / "release-0.1.mandat", copy)
    assert inspect(copy, SECRETARY, FIRST).whole


def test_a_changed_law_file_changes_no_book(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every shipped threshold is raised to 45 %: new books see it, this one does not."""
    before = _seats(book)
    original = resources.read_bytes

    def altered(name: str) -> bytes:
        data = original(name)
        return data.replace(b"value = 3\n", b"value = 45\n", 1) if name.startswith("law/") else data

    monkeypatch.setattr(resources, "read_bytes", altered)
    assert law("rs-local-2024").seat_law().threshold_percent == 45
    path = book.path
    book.close()
    again = Book.open(path, SECRETARY)
    assert _seats(again).awards == before.awards
    assert _seats(again).threshold.votes_needed == 19
