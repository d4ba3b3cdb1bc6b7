"""Stations chosen for a laptop, and what is out and came home, as plain Python."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.base import moments
from core.book.book import Book
from core.book.drafts import draft_key
from core.domain.commission.decisions import Ruling
from core.domain.minutes import acts, deciding
from core.domain.minutes.grounds import UndeterminableGround
from core.domain.minutes.laptops import PackageMerged, hand_out, set_apart
from core.domain.stations.acts import register
from core.domain.stations.model import Station
from core.words.catalogue import Language, words
from gui.pages.packages import presenter as p
from tests.support.books import SECRETARY, minutes, small_book
from tests.support.laptops import PEOPLE

SR = words(Language.SR_CYRL)
ONE, TWO = "AA " * 7 + "AA", "BB " * 7 + "BB"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = small_book(tmp_path / "главна.mandat", stations=8)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("ids", "told"),
    [
        ((), ""),
        (("7",), "7"),
        (("1", "2", "3"), "1-3"),
        (("1", "2", "4", "9", "10"), "1-2, 4, 9-10"),
        (("Чачак/1", "Чачак/2", "Горњи Милановац/3"), "Чачак/1-2, Горњи Милановац/3"),
        (("3", "Чачак/4"), "3, Чачак/4"),
        (("1", "x", "2"), "1, x, 2"),
    ],
)
def test_ranges(ids: tuple[str, ...], told: str) -> None:
    assert p.ranges(ids) == told


def test_stations_of_an_unknown_register_stand_by_their_numbers() -> None:
    assert p.by_number(("10", "9", "x", "1")) == ("x", "1", "9", "10")


@pytest.mark.parametrize(
    ("text", "stations", "refused"),
    [
        ("", (), ""),
        ("  ", (), ""),
        ("1-3, 8", ("1", "2", "3", "8"), ""),
        ("8,1–2", ("1", "2", "8"), ""),
        ("5-3", (), "handover.bad_stations"),
        ("1,x", (), "handover.bad_stations"),
        ("7-9", (), "station.unknown"),
        (",", (), "handover.no_station"),
    ],
)
def test_what_is_typed(book: Book, text: str, stations: tuple[str, ...], refused: str) -> None:
    found = p.choice(text, book.standing)
    assert found.stations == stations
    assert (found.refused.code if found.refused else "") == refused


def test_what_is_chosen_is_told_with_what_one_should_know(book: Book) -> None:
    book.do(hand_out(("2", "3"), "лаптоп 1", ONE))
    book.do(hand_out(("3", "4"), "", TWO))
    book.do(acts.enter(minutes(1, 10, 20, 30)))
    found = p.choice("1-4", book.standing)
    assert p.choice_said(SR, found, book.standing) == "4 бирачка места, 2.000 бирача"
    out, standing = p.choice_doubts(SR, found, book.standing)
    assert out == (
        "Већ предато: 2-4 (лаптоп 1, рачунар без назива). Предајте их и овом рачунару само ако на "
        "њему други човек куца други унос."
    )
    assert standing == "Већ утврђено: 1."
    book.do(register((Station(9, "Дом ученика"),)))
    found = p.choice("8-9", book.standing)
    assert p.choice_said(SR, found, book.standing) == "2 бирачка места"
    assert p.choice_doubts(SR, found, book.standing) == ()
    assert p.choice_said(SR, p.Choice(), book.standing) == ""


def test_what_is_left(book: Book) -> None:
    """Neither what stands, nor what has no result, nor what is out; a first entry is left."""
    book.do(acts.enter(minutes(1, 10, 20, 30)))
    book.do(hand_out(("2", "3"), "лаптоп 1", ONE))
    ruling = Ruling("7/2026", "невреме")
    now = moments.now()
    book.do(deciding.undeterminable("4", UndeterminableGround.NOT_HELD, ruling, now))
    assert p.remaining(book.standing) == ("5", "6", "7", "8")


def came_home(book: Book, began: str, stations: tuple[str, ...]) -> None:
    act = PackageMerged("CC", "ACER-7", "00", stations, began=began)
    book.do(lambda _standing: (act,))


def told(book: Book) -> list[tuple[str, ...]]:
    return [tuple(cell.spoken for cell in line.cells) for line in p.errand_lines(SR, book.standing)]


def test_what_is_out_and_what_came_home(book: Book) -> None:
    assert p.totals(SR, book.standing) == "Све што је предато вратило се."
    book.do(hand_out(("1", "2", "5"), "лаптоп 1", ONE))
    book.do(hand_out(("6",), "", TWO))
    assert [(one[0], one[1], one[3:]) for one in told(book)] == [
        ("рачунар без назива", "6, 1 бирачко место", ("још није", "1 место")),
        ("лаптоп 1", "1-2, 5, 3 бирачка места", ("још није", "3 места")),
    ]
    for began, stations in ((ONE, ("5", "1")), (TWO, ("6",)), ("", ("8",))):
        came_home(book, began, stations)
    assert [(one[0], one[1], one[4]) for one in told(book)] == [
        ("предаја није забележена, ACER-7", "8, 1 бирачко место", "–"),
        ("рачунар без назива, ACER-7", "6, 1 бирачко место", "ништа"),
        ("лаптоп 1, ACER-7", "1-2, 5, 3 бирачка места", "1 место"),
    ]
    assert all(SECRETARY.person.name in one[3] for one in told(book))
    assert p.totals(SR, book.standing) == "На другим рачунарима је 1 бирачко место."
    last = p.errand_lines(SR, book.standing)[-1].about
    assert p.errand_said(SR, book.standing, last) == (f"Недостаје: 2 Место 2. Отисак пакета: {ONE}")


def test_only_the_first_missing_are_named(book: Book) -> None:
    book.do(hand_out(tuple("12345678"), "л", ONE))
    said = p.errand_said(SR, book.standing, p.errand_lines(SR, book.standing)[0].about)
    assert said.startswith("Недостаје: 1 Место 1, 2 Место 2,")
    assert "6 Место 6, и још 2. Отисак" in said


def test_what_was_done_in_a_book_set_apart(book: Book) -> None:
    assert p.work(book) == p.Work((), (), ())
    book.do(acts.enter(minutes(8, 10, 20, 30)))
    book.do(set_apart(("1", "2", "3"), "00" * 32, ONE))
    book.do(acts.enter(minutes(2, 10, 20, 30)))
    book.do(acts.enter(minutes(7, 10, 20, 30)))
    book.side.write_draft(draft_key("3", PEOPLE[0].name), PEOPLE[0].name, b"{}")
    book.side.write_draft("compare:1\tx", "x", b"{}")
    assert p.work(book) == p.Work(("2", "7"), ("1", "3"), ("3",))
