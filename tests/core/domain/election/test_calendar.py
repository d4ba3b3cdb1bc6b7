"""Deadlines against dates that commissions published, and the law proposed for a day."""

from dataclasses import replace
from datetime import date

import pytest

from core.base import moments
from core.domain.election.acts import proposed_law
from core.domain.election.calendar import calendar
from core.office.found import law
from tests.support.books import PARTICULARS


@pytest.mark.parametrize(
    ("held", "profile", "code", "last_day"),
    [
        # 21 June 2020, 17 December 2023, 2 June 2024: dates printed in the commissions' calendars
        (date(2020, 6, 21), "rs-local-2020", "lists_days", date(2020, 6, 5)),
        (date(2020, 6, 21), "rs-local-2020", "collective_list_days", date(2020, 6, 10)),
        (date(2023, 12, 17), "rs-local-2022", "lists_days", date(2023, 11, 26)),
        (date(2023, 12, 17), "rs-local-2022", "collective_list_days", date(2023, 12, 1)),
        (date(2023, 12, 17), "rs-local-2022", "extended_composition_days", date(2023, 12, 9)),
        (date(2023, 12, 17), "rs-local-2022", "notices_days", date(2023, 12, 11)),
        (date(2023, 12, 17), "rs-local-2022", "silence_days", date(2023, 12, 14)),
        (date(2024, 6, 2), "rs-local-2024", "lists_days", date(2024, 5, 12)),
    ],
)
def test_published_dates(held: date, profile: str, code: str, last_day: date) -> None:
    particulars = replace(PARTICULARS, called=date(2020, 3, 1), held=held)
    found = {d.code: d.until for d in calendar(particulars, law(profile))}
    assert found[code] == moments.at(last_day, 24)


def test_hours_after_closing() -> None:
    """3 April 2022: requests until 6 April 20:00; the report 96 hours after closing."""
    particulars = replace(PARTICULARS, called=date(2022, 2, 15), held=date(2022, 4, 3))
    found = {d.code: d.until for d in calendar(particulars, law("rs-local-2022"))}
    assert found["annulment_request_hours"] == moments.at(date(2022, 4, 6), 20)
    assert found["boards_hours"] == moments.at(date(2022, 4, 4), 8)
    assert found["results_hours"] == moments.at(date(2022, 4, 7), 20)


def test_in_order_of_time_and_none_without_a_calendar() -> None:
    found = calendar(PARTICULARS, law("rs-local-2022"))
    assert [d.until for d in found] == sorted(d.until for d in found)
    assert all(d.article for d in found)
    assert calendar(PARTICULARS, law("rs-parliament-2022")) == ()


@pytest.mark.parametrize(
    ("held", "profile"),
    [
        (date(2016, 4, 24), "rs-local-2007"),
        (date(2020, 6, 21), "rs-local-2020"),
        (date(2022, 4, 3), "rs-local-2022"),
        (date(2026, 12, 6), "rs-local-2022"),
    ],
)
def test_proposed_law(held: date, profile: str) -> None:
    assert proposed_law(held) == profile
