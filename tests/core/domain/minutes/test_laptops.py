"""What is out with laptops and what came home of it."""

from pathlib import Path

import pytest

from core.base.refusals import Refused
from core.book.book import Book
from core.domain.minutes.laptops import Laptops, PackageMerged, hand_out, set_apart
from core.domain.stations.acts import register, remove
from core.domain.stations.model import Station
from tests.support.books import OPERATOR, SECRETARY, small_book

ONE, TWO = "AA " * 7 + "AA", "BB " * 7 + "BB"


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return small_book(tmp_path / "главна.mandat", stations=4)


def home(book: Book, began: str, *stations: str, device: str = "ACER-7") -> str:
    """A package comes home; says its bundle."""
    act = PackageMerged("CC" * 16, device, "00" * 32, stations, began=began)
    return book.do(lambda _standing: (act,))[0].row.bundle


def test_what_is_missing_is_told_by_the_package_it_went_out_with(book: Book) -> None:
    """
    | went out      | came home      | missing |
    |---------------|----------------|---------|
    | 1, 2, 3       | 1, then 3      | 2       |
    | 3, 4          | nothing        | 3, 4    |
    | (not noted)   | 2              |         |
    """
    book.do(hand_out(("1", "2", "3"), "  лаптоп   1 ", ONE))
    book.do(hand_out(("3", "4"), "лаптоп 2", TWO))
    home(book, ONE, "1")
    home(book, "", "2", device="HP-2")
    home(book, ONE, "3")
    first, second, unnoted = book.standing.of(Laptops).errands()
    assert first.out is not None and first.out.by == SECRETARY.person.name
    assert (first.out.act.laptop, first.devices, first.missing) == (
        "лаптоп 1",
        ("ACER-7",),
        ("2",),
    )
    assert [one.act.stations for one in first.home] == [("1",), ("3",)]
    assert (second.home, second.missing) == ((), ("3", "4"))
    assert (unnoted.out, unnoted.devices, unnoted.stations, unnoted.missing) == (
        None,
        ("HP-2",),
        ("2",),
        (),
    )
    assert book.standing.of(Laptops).elsewhere() == {
        "2": ("лаптоп 1",),
        "3": ("лаптоп 2",),
        "4": ("лаптоп 2",),
    }


@pytest.mark.parametrize(
    ("stations", "code"), [((), "handover.no_station"), (("9",), "station.unknown")]
)
def test_what_cannot_go_out(book: Book, stations: tuple[str, ...], code: str) -> None:
    with pytest.raises(Refused) as refused:
        book.do(hand_out(stations, "л", ONE))
    assert refused.value.code == code


def test_a_book_set_apart_hands_nothing_on(book: Book) -> None:
    book.do(set_apart(("1",), "00" * 32, ONE))
    with pytest.raises(Refused, match="all_of_it"):
        book.do(hand_out(("1",), "л", TWO))


def test_only_an_officer_hands_out(book: Book) -> None:
    book.desk = OPERATOR
    with pytest.raises(Refused, match="not_an_officer"):
        book.do(hand_out(("1",), "л", ONE))


def test_a_note_goes_back_until_something_came_home_or_rests_on_it(book: Book) -> None:
    fifth = book.do(register((Station(5, "Вртић"),)))[0].row.bundle
    noted = book.do(hand_out(("5",), "л", ONE))[0].row.bundle
    with pytest.raises(Refused, match="rested_on"):
        book.take_back(fifth, "грешка")
    came = home(book, ONE, "5")
    with pytest.raises(Refused, match="rested_on"):
        book.take_back(noted, "није предат")
    book.take_back(came, "погрешан пакет")
    book.take_back(noted, "није предат")
    assert book.standing.of(Laptops) == Laptops()


def test_a_station_that_is_out_is_struck_only_by_reason(book: Book) -> None:
    """Handing out bars nothing: what comes for a station no longer there is told when it comes."""
    book.do(hand_out(("4",), "л", ONE))
    book.do(remove("4", "спојено са местом 3"))
    assert book.standing.of(Laptops).elsewhere() == {"4": ("л",)}
