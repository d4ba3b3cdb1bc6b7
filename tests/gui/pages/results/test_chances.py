"""What the page says of margins, of open stations and of a station asked about, without a window.

| stations in | open | voters known | under the half circle | columns |
|---|---|---|---|---|
| all | none | – | how many are given away | votes to the next seat |
| some | some | of all | how many are certain | fewest to most as well |
| some | some | not of one | that nothing can be bounded | a dash and why |
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.book.book import Book
from core.domain.minutes.acts import enter
from core.domain.seats.scenarios import Outlook, Reach
from core.domain.seats.still_open import StillOpen, still_open
from core.domain.stations.acts import change
from core.domain.stations.model import Station
from core.domain.tally.model import Tally, Totals
from core.law.load import kept
from core.office.found import law_text, practice
from core.words.catalogue import Language, words
from gui.models.chances import Chances, beyond_reach
from gui.models.results import Results
from gui.pages.results import asking
from gui.pages.results import open as still
from gui.pages.results.margins import may_be, to_next
from tests.gui.pages.results.test_presenter import texts, with_chances
from tests.support.books import minutes, small_book


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """The practice election: ten stations are open."""
    book = practice(tmp_path_factory.mktemp("town") / "town.mandat", "лаптоп")
    yield book
    book.close()


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Book]:
    """Two of three stations are in, with 500 voters each; nobody is near the threshold."""
    book = small_book(tmp_path / "a.mandat", 3, 3)
    book.do(enter(minutes(1, 200, 130, 100)))
    book.do(enter(minutes(2, 210, 100, 120)))
    yield book
    book.close()


def closed(book: Book) -> Chances:
    """The same once the third station is in too."""
    book.do(enter(minutes(3, 5, 4, 1)))
    return with_chances(book)


def said(chances: Chances) -> str:
    """What the panel says before the threshold."""
    return texts(still.closest(chances))


def test_the_columns_tell_the_outlook_and_the_margins(town: Book) -> None:
    chances = with_chances(town)
    assert chances.still.outlook is not None
    for one in chances.still.outlook.reaches:
        told = may_be(chances, one.no).text
        assert told.removeprefix("~") == f"{one.fewest}–{one.most}"
        assert told.startswith("~") is not one.exact
    assert [to_next(chances, one.no).text for one in chances.margins[:3]] == ["+250", "+75", "+18"]


def test_only_the_list_that_lacks_least_stands_out(town: Book) -> None:
    chances = with_chances(town)
    cells = [to_next(chances, one.no) for one in chances.margins]
    assert [cell.text for cell in cells if cell.tone == "wrn"] == ["+3"]


def test_each_figure_says_in_words_what_it_means(town: Book) -> None:
    chances = with_chances(town)
    third = to_next(chances, 3)
    assert third.hint.startswith("још 18 гласова до следећег мандата, на рачун листе 7; са ")
    assert third.spoken == f"+18, {third.hint}"
    assert may_be(chances, 1).hint == "најмање 12, највише 25 мандата"
    assert may_be(chances, 4).hint.startswith("Сигурно не мање од 2 ни више од 15 мандата.")


def test_while_stations_are_open_the_seats_that_are_certain_are_told(town: Book) -> None:
    chances = with_chances(town)
    assert still.heading(chances) == "Шта још може да се промени"
    told = ("29 од 45 мандата је сигурно", "ниједно отворено место их не може променити")
    assert still.certain(chances) == told
    assert beyond_reach(chances) == "29 од 45 мандата не може више да се промени"


def test_the_panel_names_open_stations_and_the_closest_seats(town: Book) -> None:
    chances = with_chances(town)
    text, named = still.stations(chances)
    assert text == "Отворено је 10 места са 5.186 уписаних бирача:"
    assert named[:3] == (("4", ""), ("11", ""), ("20", ""))
    assert said(chances).splitlines() == [
        "Наше улице: још 18 гласова до следећег мандата",
        "Моравски савез: још 75 гласова до следећег мандата",
        "Зелена обала: са 8 гласова мање губи 45. мандат",
        "Цинцарска заједница Мораве: са 43 гласа мање губи 38. мандат",
        "Доста чекања: још 3 гласа до цензуса",
    ]


def test_of_few_open_stations_it_is_told_what_each_waits_for(small: Book) -> None:
    text, named = still.stations(with_chances(small))
    assert text == "Отворено је 1 место са 500 уписаних бирача:"
    assert named == (("3", "није унет"),)


def test_when_all_is_in_the_closest_margins_stay(small: Book) -> None:
    chances = closed(small)
    assert still.heading(chances) == "Колико је било блиско"
    assert still.certain(chances) == ("45 од 45 мандата", "према свим унетим записницима")
    assert (may_be(chances, 1).text, beyond_reach(chances)) == ("", "")
    assert "до следећег мандата" in said(chances)
    assert "мање губи" in said(chances)


def test_without_a_number_of_voters_nothing_is_bounded(small: Book) -> None:
    small.do(change("3", Station(3, "Место 3"), "Извод није стигао."))
    chances = with_chances(small)
    strong, why = still.certain(chances)
    assert strong == "45 од 45 мандата"
    assert why.endswith("није уписан број бирача за места 3")
    assert may_be(chances, 1).text == "–"
    assert "није уписан број бирача" in may_be(chances, 1).hint
    assert "Упишите га на страници Бирачка места" in said(chances)


def test_whoever_asks_why_is_told_how_close_it_was(town: Book) -> None:
    told = texts(still.about(with_chances(town), 7))
    assert "Још 331 глас до следећег мандата" in told
    assert "са 8 гласова мање губи 45. мандат, у корист листе 3" in told
    assert "мандата може бити: 2–14" in told


@pytest.mark.parametrize(
    ("third", "told"),
    [
        (15, "са 1 гласом мање губи 2 мандата, у корист листа 1, 2"),
        (14, "још 1 глас и добија још 2 мандата, на рачун листа 1, 2"),
    ],
)
def test_at_the_threshold_several_seats_come_or_go_at_once(
    third: int, told: str, tmp_path: Path
) -> None:
    """More than half of some 480 ballots are invalid, so that 15 votes are the threshold."""
    book = small_book(tmp_path / "c.mandat", 3, 1)
    book.do(enter(minutes(1, 120, 100, third, invalid=250)))
    chances = with_chances(book)
    book.close()
    assert told in to_next(chances, 3).hint


def test_a_station_that_matters_is_told_with_its_lists(small: Book) -> None:
    chances = closed(small)
    tally = chances.results.tally
    small_one = still_open(small.standing, tally, ("3",))
    whole = still_open(small.standing, tally, ("1",))
    assert asking.answer(chances, whole).text == (
        "Поништавање гласања на месту 1 може да промени мандате листа 1, 2, 3."
    )
    assert asking.answer(chances, whole).tone == "wrn"
    assert asking.hanging(chances, small_one)[0] == (1, 2, 3)
    assert asking.refused(chances, "3") == ""


def test_a_station_that_does_not_matter_is_told_so(tmp_path: Path) -> None:
    book = small_book(tmp_path / "b.mandat", 2, 2)
    book.do(change("2", Station(2, "Место 2", registered=1), "Један бирач."))
    book.do(enter(minutes(1, 300, 170)))
    book.do(enter(minutes(2, 1, 0, registered=1)))
    chances = with_chances(book)
    found = still_open(book.standing, chances.results.tally, ("2",))
    book.close()
    message = asking.answer(chances, found)
    told = "Поништавање гласања на месту 2 не може да промени ниједан мандат."
    assert (message.text, message.tone) == (told, "ok")


def test_an_open_station_is_not_asked_about(small: Book) -> None:
    chances = with_chances(small)
    assert "већ отворено" in asking.refused(chances, "3")
    assert asking.still_asked(chances, ("1", "3")) == ("1",)


REACH = st.tuples(*[st.integers(0, 6)] * 4).map(sorted)


@given(then=REACH)
@settings(max_examples=200)
def test_what_surely_hangs_on_a_station_is_never_told_as_perhaps(then: list[int]) -> None:
    """A list has 3 seats and all is in.

    | then | told |
    |---|---|
    | a result was found with other seats | it can change |
    | none was found, but the bounds allow it | it may be |
    | the bounds are 3 and 3 | it cannot |
    """
    least, seen_least, seen_most, most = then
    reach = Reach(1, least, most, seen_least, seen_most)
    now = StillOpen((), (), (), 3, Outlook(0, (Reach(1, 3, 3, 3, 3),)))
    asked = replace(now, asked=("1",), outlook=Outlook(9, (reach,)))
    surely, perhaps = asking.hanging(Chances(_nothing(), now, ()), asked)
    assert (surely == (1,)) is (seen_least < 3 or seen_most > 3)
    assert (perhaps == (1,)) is (not surely and (least < 3 or most > 3))


def _nothing() -> Results:
    law = kept(law_text("rs-local-2022"))
    return Results(Tally((), (), Totals(), ()), None, law, 3, words(Language.EN))
