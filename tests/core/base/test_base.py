"""Scripts, exact shares, moments: small things that everything stands on."""

import re
from datetime import UTC, date, datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.base import moments
from core.base.collation import azbuka
from core.base.script import folded, to_latin
from core.base.shares import ceiling, digits, parse_decimal, share


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("Љубинка Његош Џомбић", "Ljubinka Njegoš Džombić"),
        ("ЉУБИЧИЦА И ЊЕГОШ", "LJUBIČICA I NJEGOŠ"),
        ("конјугација, надживети", "konjugacija, nadživeti"),
        ("Љ", "Lj"),
        ("АЉ", "ALJ"),
        ("Ђорђе Ћатић, 1.204", "Đorđe Ćatić, 1.204"),
        ("Vajdasági Magyar Szövetség", "Vajdasági Magyar Szövetség"),
        ("", ""),
    ],
)
def test_latin_is_derived(cyrillic: str, latin: str) -> None:
    assert to_latin(cyrillic) == latin


@pytest.mark.parametrize(
    "text", ["Број гласача", "Broj glasača", "BROJ  GLASACA", "broj_glasaca", " број: гласача "]
)
def test_the_same_words_meet_folded(text: str) -> None:
    assert folded(text) == "broj glasaca"


@given(st.text(alphabet="абвгдђежзијклљмнњопрстћуфхцчџш ", max_size=30))
def test_folding_does_not_mind_the_script(text: str) -> None:
    assert folded(to_latin(text)) == folded(text)


@given(st.fractions(min_value=0, max_value=10**6), st.integers(0, 8))
def test_digits_are_never_further_than_half_a_step(value: Fraction, places: int) -> None:
    whole, rest = digits(value, places)
    shown = Fraction(int(f"{whole}{rest}"), 10**places)
    assert abs(shown - value) <= Fraction(1, 2 * 10**places)


@pytest.mark.parametrize(
    ("value", "places", "expected"),
    [
        (Fraction(9680, 19), 2, (509, "47")),
        (Fraction(1, 2), 0, (1, "")),
        (Fraction(5, 1000), 2, (0, "01")),
        (Fraction(1999, 1000), 2, (2, "00")),
    ],
)
def test_digits(value: Fraction, places: int, expected: tuple[int, str]) -> None:
    assert digits(value, places) == expected


@pytest.mark.parametrize(
    "order",
    [
        ("Ада", "Београд", "Врање", "Ђаково", "Јагодина", "Љиг", "Нови Сад", "Његош", "Џеп", "Шид"),
        ("Ada", "Beograd", "Đakovo", "Jagodina", "Ljig", "Niš", "Njegoš", "Ćuprija", "Šid"),
        ("10. октобар", "Ада", "Ада 2", "Адаптација"),
    ],
)
def test_the_order_of_the_alphabet(order: tuple[str, ...]) -> None:
    assert tuple(sorted(set(order), key=azbuka)) == order


def test_shares_and_ceilings() -> None:
    assert share(1, 3) == Fraction(100, 3)
    assert share(1, 0) is None
    assert [ceiling(Fraction(n, 2)) for n in (0, 1, 2, 3)] == [0, 1, 1, 2]
    assert parse_decimal("1.35") == Fraction(27, 20)
    for text in ("", "1,35", "-1", "1e3", "١", "1.", "NaN"):
        with pytest.raises(ValueError, match=rf"^{re.escape(text)}$|^$"):
            parse_decimal(text)


def test_hours_run_over_the_change_of_summer_time() -> None:
    """48 hours from Saturday 15:00 end on Monday 14:00 by the clock when summer time ends."""
    start = moments.at(date(2026, 10, 24), 15)
    assert moments.hours_after(start, 48) == datetime(2026, 10, 26, 14, tzinfo=moments.BELGRADE)
    assert (moments.hours_after(start, 48) - start.astimezone(UTC)).total_seconds() == 48 * 3600


def test_midnight_that_ends_the_day() -> None:
    assert moments.at(date(2026, 12, 31), 24) == datetime(2027, 1, 1, tzinfo=moments.BELGRADE)


def test_a_moment_is_written_with_its_offset() -> None:
    moment = moments.at(date(2026, 12, 6), 23, 47)
    assert moments.written(moment) == "2026-12-06T23:47:00+01:00"
    assert moments.read(moments.written(moment)) == moment
    with pytest.raises(ValueError, match="offset"):
        moments.written(moment.replace(tzinfo=None))
    with pytest.raises(ValueError, match="offset"):
        moments.read("2026-12-06T23:47:00")
