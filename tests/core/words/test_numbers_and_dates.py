"""Numbers, shares, days and spans as each language writes them."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from core.base import moments
from core.words import dates, numbers
from core.words.catalogue import Language, words

SR, LATN, EN = (words(language) for language in Language)


def test_numbers() -> None:
    assert numbers.grouped(1234567) == "1.234.567"
    assert numbers.grouped(1234567, english=True) == "1,234,567"
    assert numbers.percent(Fraction(100 * 23645, 39379)) == "60,04%"
    assert numbers.percent(Fraction(100 * 23645, 39379), english=True) == "60.04%"
    assert numbers.percent(None) == "–"
    assert numbers.decimal(Fraction(9680, 19), 4) == "509,4737"
    assert numbers.decimal(Fraction(-1, 2), 1) == "−0,5"


def test_days() -> None:
    day = date(2026, 12, 6)
    assert dates.day(SR, day) == "6. 12. 2026."
    assert dates.long_day(SR, day) == "6. децембар 2026."
    assert dates.long_day(LATN, day) == "6. decembar 2026."
    assert dates.day_of(SR, day) == "6. децембра 2026."
    assert dates.day(EN, day) == "6 Dec 2026"
    assert dates.long_day(EN, day) == "6 December 2026"
    assert (dates.weekday(SR, day), dates.weekday(EN, day)) == ("недеља", "Sunday")


def test_moments() -> None:
    moment = moments.at(date(2026, 11, 12), 13, 5)
    assert dates.moment(SR, moment) == "12. 11. 2026, 13:05"
    assert dates.hour(moment) == "13:05"


@pytest.mark.parametrize(
    ("span", "serbian", "english"),
    [
        (timedelta(minutes=48, seconds=59), "48 мин", "48 min"),
        (timedelta(hours=2, minutes=23), "2 ч 23 мин", "2 h 23 min"),
        (timedelta(hours=47, minutes=13), "47 ч 13 мин", "47 h 13 min"),
        (timedelta(hours=85), "3 дана 13 ч", "3 days 13 h"),
        (timedelta(days=21), "21 дан", "21 days"),
        (timedelta(seconds=-5), "0 мин", "0 min"),
    ],
)
def test_spans(span: timedelta, serbian: str, english: str) -> None:
    assert dates.span(SR, span) == serbian
    assert dates.span(EN, span) == english
