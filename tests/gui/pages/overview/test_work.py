"""What waits for a decision, in which order, and how much time is left."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.base.findings import Finding, Severity
from core.domain.seats.model import Tie
from core.words.catalogue import Language, words
from gui.pages.overview.facts import Facts
from gui.pages.overview.items import Item, State, Until
from gui.pages.overview.work import clock, time_left, work
from tests.gui.pages.overview.town import (
    NIGHT,
    NOVEMBER,
    SEATS_ONLY,
    awarded,
    determined,
    facts,
    finding,
    shared_out,
    station,
)

SR = words(Language.SR_CYRL)
SERIOUS, SLIGHT = finding("C1", Severity.ERROR), finding("W2", Severity.DOUBT)
NOTE = finding("W4", Severity.NOTE)


def titles(seen: Facts) -> list[str]:
    return [group.title for group in work(SR, seen)]


def items(seen: Facts) -> list[Item]:
    return [item for group in work(SR, seen) for item in group.items]


def test_an_empty_book_asks_for_lists_and_stations() -> None:
    lists, stations = items(facts(NOVEMBER, lists=()))
    assert (lists.title, lists.place) == ("Упишите изборне листе", "lists")
    assert (stations.title, stations.place) == ("Упишите бирачка места", "stations")
    assert isinstance(lists.mark, Until)
    assert (lists.mark.left, lists.mark.until, lists.mark.tone) == (
        "3 дана 13 ч",
        "до 15. 11.",
        "inf",
    )
    assert 0.86 < lists.mark.used < 0.88


def test_before_voting_nothing_waits_once_all_is_set_up() -> None:
    assert work(SR, facts(NOVEMBER, station(1, came=False))) == ()


def test_the_gravest_come_first() -> None:
    seen = facts(
        NIGHT,
        station(3, True, SLIGHT),
        station(5, True, SERIOUS),
        station(7, came=False),
        distribution=shared_out(Tie(45, 1, (1, 2))),
    )
    assert titles(seen) == [
        "Нерешено",
        "Грубе грешке, најтеже прво",
        "Записници који нису утврђени",
        "Лаке грешке и сумње",
    ]
    assert [item.place for item in items(seen)] == ["results", "entry", "minutes", "entry"]


def test_a_station_names_its_first_finding_and_how_many_there_are() -> None:
    (item,) = items(facts(NIGHT, station(47, True, SERIOUS, SLIGHT), station(1, came=False)))[:1]
    assert item.title == "47  Школа 47"
    assert item.second == "2 налаза, први: У кутији је више листића него што је бирача гласало"
    assert item.mark == State("1 груба грешка", "err", "error-circle")
    assert item.argument == "47"


def test_the_station_with_more_serious_findings_stands_higher() -> None:
    seen = facts(NIGHT, station(1, True, SERIOUS), station(2, True, SERIOUS, SERIOUS))
    assert [item.argument for item in items(seen)][:2] == ["2", "1"]


def test_a_note_waits_for_nobody() -> None:
    seen = facts(NIGHT, station(1, True, NOTE), station(2, came=False))
    assert titles(seen) == ["Записници који нису утврђени"]


def test_missing_minutes_are_one_item_with_the_clock_of_the_boards() -> None:
    (item,) = items(facts(NIGHT, *(station(n, came=False) for n in range(1, 21))))
    assert item.title == "Још није утврђено 20 записника"
    assert item.second == "бирачка места 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14…"
    assert isinstance(item.mark, Until)
    assert (item.mark.left, item.mark.until, item.mark.tone) == ("8 ч 13 мин", "до 08:00", "wrn")


def test_with_every_minutes_in_the_results_are_determined_and_then_reported() -> None:
    seen = facts(NIGHT, station(1))
    (item,) = items(seen)
    assert (item.title, item.place) == ("Сви записници су унети", "results")
    signing, giving = items(determined(seen))
    assert (signing.title, signing.place) == ("Резултати су утврђени", "papers")
    assert (giving.title, giving.place) == ("Доделите мандате", "councillors")


def test_given_mandates_wait_only_where_something_is_found() -> None:
    """A vacancy is one item; what is only noted is none."""
    seen = awarded(facts(NIGHT, station(1)))
    assert titles(seen) == ["Завршетак"]
    vacant = Finding("mandates.vacant", Severity.DOUBT, "", facts=(("seat", 5),))
    noted = Finding("mayor.none", Severity.NOTE, "")
    (_signing, item) = items(replace(seen, of_mandates=(vacant, noted)))
    assert (item.second, item.place) == ("Мандат 5 је упражњен", "councillors")
    assert item.mark == State("1 налаз", "wrn", "warning")


def test_a_law_of_seats_alone_has_no_clocks() -> None:
    lists, stations = items(facts(NOVEMBER, lists=(), law=SEATS_ONLY))
    assert lists.mark == stations.mark == State("упис", "wrn", "edit")


@pytest.mark.parametrize(
    ("left", "tone", "text"),
    [
        (timedelta(hours=29, minutes=38), "inf", "29 ч 38 мин"),
        (timedelta(hours=9, minutes=20), "wrn", "9 ч 20 мин"),
        (timedelta(minutes=48), "err", "48 мин"),
        (timedelta(hours=-2, minutes=-10), "err", "истекао"),
    ],
)
def test_the_colour_of_a_clock_says_how_near_it_is(left: timedelta, tone: str, text: str) -> None:
    face = clock(SR, NIGHT - timedelta(days=1), NIGHT + left, NIGHT)
    assert (face.tone, face.left) == (tone, text)
    assert 0 <= face.used <= 1


def test_an_expired_clock_says_how_long_ago() -> None:
    face = clock(SR, NOVEMBER, NIGHT - timedelta(hours=2, minutes=10), NIGHT)
    assert (face.until, face.used) == ("пре 2 ч 10 мин", 1.0)


def test_from_a_week_on_days_are_enough() -> None:
    assert time_left(SR, timedelta(days=8, hours=13)) == "8 дана"
    assert time_left(SR, timedelta(days=3, hours=13)) == "3 дана 13 ч"
