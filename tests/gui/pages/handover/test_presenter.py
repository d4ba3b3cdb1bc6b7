"""The register of hand-overs in words: who came, who is awaited, what keeps one from going on."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from core.base import moments
from core.book.book import Book
from core.domain.minutes.acts import enter, hand_over
from core.domain.minutes.steps import MinutesHandedOver
from core.domain.stations.acts import register
from core.domain.stations.model import Station
from core.words.catalogue import Language, words
from gui.pages.handover import presenter as p
from gui.pages.handover.presenter import Counter, Typed
from tests.gui.pages.minutes.night import night_book
from tests.support.books import minutes, small_book

SR = words(Language.SR_CYRL)
NOW = moments.now()


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = small_book(tmp_path / "a.mandat", stations=4)
    made.do(hand_over(MinutesHandedOver("2", 7, copies=2), NOW - timedelta(hours=2)))
    made.do(hand_over(MinutesHandedOver("3", 8, lacks=("extract",)), NOW - timedelta(hours=1)))
    made.do(enter(minutes(4, 1, 2, 3)))
    yield made
    made.close()


def counter(book: Book) -> Counter:
    return p.counter(book.standing)


def test_the_last_that_came_stands_first(book: Book) -> None:
    assert [(one.station.id, one.step.act.receipt) for one in counter(book).came] == [
        ("3", 8),
        ("2", 7),
    ]
    assert counter(book).receipt == 9


def test_a_station_that_was_typed_without_coming_in_is_awaited_all_the_same(book: Book) -> None:
    shown = counter(book)
    assert [one.id for one in shown.awaited] == ["1", "4"]
    said = [p.awaited_line(SR, one, one.id in shown.begun).cells[2].spoken for one in shown.awaited]
    assert said == ["није предат", "унет, а пријем није уписан"]
    assert p.head_note(SR, shown).startswith("пријем уписан за 2 од 4 бирачка места · рок")


def test_a_repeated_voting_is_awaited_again(tmp_path: Path) -> None:
    book = night_book(tmp_path / "b.mandat")
    book.do(hand_over(MinutesHandedOver("13", 40), NOW))
    shown = counter(book)
    book.close()
    last = shown.last("13")
    assert last is not None
    assert last.voting == 2


def test_what_is_told_of_a_hand_over(book: Book) -> None:
    came = counter(book).came
    cells = p.came_line(SR, came[0], lambda _token: None).cells
    assert cells[4].spoken == "извод из бирачког списка"
    assert cells[2].spoken.endswith(f"примио {came[0].step.person}")
    named = replace(came[1].step, act=replace(came[1].step.act, handed_by="token"))
    line = p.came_line(SR, replace(came[1], step=named), lambda _token: "Петар Перић")
    assert "предао Петар Перић" in line.cells[2].spoken


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        (Typed("", NOW, "9"), "number"),
        (Typed("44", NOW, "9"), "no_station"),
        (Typed("x", NOW, "9"), "no_station"),
        (Typed("1", None, "9"), "moment"),
        (Typed("1", NOW, ""), "receipt"),
        (Typed("1", NOW, "9"), ""),
    ],
)
def test_what_keeps_one_from_going_on(book: Book, typed: Typed, why: str) -> None:
    assert p.trouble(counter(book), typed) == why
    assert not why or SR(f"handover.trouble.{why}", number=typed.number)


def test_a_number_of_several_areas_wants_the_area_too(tmp_path: Path) -> None:
    book = small_book(tmp_path / "c.mandat", stations=1)
    book.do(register((Station(12, "Школа", area="Чачак"), Station(12, "Дом", area="Љиг"))))
    shown = counter(book)
    book.close()
    assert p.trouble(shown, Typed("12", NOW, "1")) == "several"
    found = shown.station("cacak/12")
    assert found is not None and found.area == "Чачак"


def test_only_the_voting_that_is_awaited_comes_again(book: Book) -> None:
    shown = counter(book)
    first, second = shown.station("1"), shown.station("2")
    assert first is not None and second is not None
    assert shown.came_again(first) is None
    again = shown.came_again(second)
    assert again is not None and again.step.act.receipt == 7


def test_the_act_says_all_that_was_typed(book: Book) -> None:
    typed = Typed("1", NOW, "9", "Петар", 2, ("copies",), " кише ")
    act = p.act_of(counter(book), typed, "token")
    assert act == MinutesHandedOver("1", 9, "token", 2, ("copies",), "кише", 1)
