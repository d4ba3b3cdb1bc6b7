"""Which stations are open, what bounds them, and whether those asked about matter."""

from dataclasses import replace
from pathlib import Path

import pytest

from core.base.refusals import Refused
from core.book.book import Book
from core.domain.minutes.acts import enter
from core.domain.seats.result import contest_of, of_election
from core.domain.seats.still_open import still_open
from core.domain.stations.acts import change
from core.domain.stations.model import Station, Stations
from core.domain.tally.tabulate import tabulate
from tests.support.books import minutes, small_book


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """Four stations, of which the first two are in."""
    made = small_book(tmp_path / "отворена.mandat", stations=4)
    made.do(enter(minutes(1, 10, 20, 30)))
    made.do(enter(minutes(2, 40, 5, 5)))
    return made


def registered(book: Book, *numbers: int, voters: int | None) -> None:
    stations = book.standing.of(Stations).by_id
    for number in numbers:
        old = stations[str(number)]
        book.do(change(old.id, Station(number, old.name, registered=voters), "извод"))


def test_a_station_without_voters_bounds_nothing(book: Book) -> None:
    registered(book, 3, voters=None)
    registered(book, 4, voters=100)
    found = still_open(book.standing, tabulate(book.standing))
    assert [station.id for station in found.stations] == ["3", "4"]
    assert found.unbounded == ("3",)
    assert found.outlook is None


def test_open_stations_are_bound_by_their_voters(book: Book) -> None:
    registered(book, 3, 4, voters=7)
    found = still_open(book.standing, tabulate(book.standing))
    assert found.outlook is not None
    assert found.outlook.voters == 14
    assert found.outlook.settled <= found.seats


def test_a_station_asked_about_counts_as_open(book: Book) -> None:
    """Its minutes are taken out of the figures, and its voters may all come anew."""
    registered(book, 3, 4, voters=0)
    tally = tabulate(book.standing)
    nothing = still_open(book.standing, tally)
    assert nothing.outlook is not None
    assert nothing.outlook.settled == nothing.seats
    asked = still_open(book.standing, tally, ("2",))
    assert asked.outlook is not None
    assert asked.outlook.voters > 0
    assert asked.outlook.settled < asked.seats
    contest = contest_of(book.standing, tally)
    assert contest.contenders[0].votes == 50


def test_a_station_with_more_ballots_than_voters_is_bound_by_its_ballots(book: Book) -> None:
    """700 ballots of 500 voters: what came already can come, so the seats of now are in reach."""
    faulty = minutes(3, 400, 200, 90, invalid=10, registered=1_000)
    book.do(enter(replace(faulty, figures=replace(faulty.figures, registered=500))))
    registered(book, 4, voters=0)
    tally = tabulate(book.standing)
    spread = of_election(book.standing, tally)
    found = still_open(book.standing, tally, ("3",))
    assert found.outlook is not None and spread is not None
    assert found.outlook.voters == 700
    for one in found.outlook.reaches:
        assert one.fewest <= spread.seats_of(one.no) <= one.most


def test_a_station_that_is_none_is_refused(book: Book) -> None:
    with pytest.raises(Refused, match=r"station\.unknown"):
        still_open(book.standing, tabulate(book.standing), ("99",))
