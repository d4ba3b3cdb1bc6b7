"""Reading dates and counts as people type them."""

from datetime import date

import pytest

from core.office import found
from gui.kit.counts import count
from gui.kit.days import day, written
from gui.pages.wizard.draft import bounds


@pytest.mark.parametrize(
    "text",
    [
        "6. 12. 2026.",
        "6.12.2026",
        "06.12.2026.",
        "6/12/2026",
        "6-12-2026",
        "2026-12-06",
        "6 12 2026",
    ],
)
def test_a_date_is_read_however_it_is_typed(text: str) -> None:
    assert day(text) == date(2026, 12, 6)


@pytest.mark.parametrize("text", ["", "31. 2. 2026.", "6. 12.", "сутра", "6. 12. 26."])
def test_what_is_no_date_is_none(text: str) -> None:
    assert day(text) is None


def test_a_date_written_is_read_back() -> None:
    assert day(written(date(2026, 1, 9))) == date(2026, 1, 9)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("32114", 32114),
        ("32.114", 32114),
        ("32 114", 32114),
        ("32,114", 32114),
        ("45", 45),
        ("", None),
        ("4,5", None),
        ("-3", None),
        ("x", None),
        ("1234567890", None),
    ],
)
def test_a_count_is_read_with_or_without_its_thousands_apart(text: str, number: int | None) -> None:
    assert count(text) == number


@pytest.mark.parametrize(
    ("kind", "least", "most"),
    [("municipality", 19, 75), ("city", None, 90), ("capital", 110, 110)],
)
def test_the_bounds_of_the_assembly_come_from_the_law(
    kind: str, least: int | None, most: int
) -> None:
    said = bounds(kind, found.law("rs-local-2022"))
    assert said is not None
    assert said[:2] == (least, most)
    assert said[2]


def test_a_law_of_seats_alone_says_nothing_of_the_assembly() -> None:
    assert bounds("city", found.law("rs-parliament-2022")) is None
    assert bounds("city_municipality", found.law("rs-local-2022")) is None
