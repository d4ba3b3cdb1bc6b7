"""Deadlines against dates that commissions published, and the law proposed for a day."""

from dataclasses import replace
from datetime import date

import pytest

from core.base import moments
from core.domain.election.acts import proposed_law
from core.domain.election.calendar import calendar
from core.office.found import law
from tests.support.books import PARTICULARS


@pytest.mark.law(
    "deadlines.lists_days",
    "deadlines.stations_days",
    "deadlines.collective_list_days",
    "deadlines.roll_closed_days",
    "deadlines.foreign_observers_days",
    "deadlines.domestic_observers_days",
    "deadlines.extended_composition_days",
    "deadlines.notices_days",
    "deadlines.roll_changes_days",
    "deadlines.silence_days",
)
@pytest.mark.parametrize(
    ("held", "profile", "code", "last_day"),
    [
        (date(2020, 6, 21), "rs-local-2020", "stations_days", date(2020, 5, 31)),
        (date(2020, 6, 21), "rs-local-2020", "lists_days", date(2020, 6, 5)),
        (date(2020, 6, 21), "rs-local-2020", "roll_closed_days", date(2020, 6, 5)),
        (date(2020, 6, 21), "rs-local-2020", "collective_list_days", date(2020, 6, 10)),
        (date(2020, 6, 21), "rs-local-2020", "roll_changes_days", date(2020, 6, 17)),
        (date(2020, 6, 21), "rs-local-2020", "silence_days", date(2020, 6, 18)),
        (date(2022, 4, 3), "rs-local-2022", "roll_closed_days", date(2022, 3, 18)),
        (date(2023, 12, 17), "rs-local-2022", "stations_days", date(2023, 11, 26)),
        (date(2023, 12, 17), "rs-local-2022", "lists_days", date(2023, 11, 26)),
        (date(2023, 12, 17), "rs-local-2022", "collective_list_days", date(2023, 12, 1)),
        (date(2023, 12, 17), "rs-local-2022", "roll_closed_days", date(2023, 12, 1)),
        (date(2023, 12, 17), "rs-local-2022", "foreign_observers_days", date(2023, 12, 6)),
        (date(2023, 12, 17), "rs-local-2022", "domestic_observers_days", date(2023, 12, 9)),
        (date(2023, 12, 17), "rs-local-2022", "extended_composition_days", date(2023, 12, 9)),
        (date(2023, 12, 17), "rs-local-2022", "notices_days", date(2023, 12, 11)),
        (date(2023, 12, 17), "rs-local-2022", "roll_changes_days", date(2023, 12, 13)),
        (date(2023, 12, 17), "rs-local-2022", "silence_days", date(2023, 12, 14)),
        (date(2024, 6, 2), "rs-local-2024", "lists_days", date(2024, 5, 12)),
        (date(2024, 6, 2), "rs-local-2024", "collective_list_days", date(2024, 5, 17)),
    ],
)
def test_published_dates(held: date, profile: str, code: str, last_day: date) -> None:
    """
    "At the latest N days before" is 24:00 of the day E − N − 1, as the commissions published it.

    | election | what                                          | published until 24:00 of |
    |----------|-----------------------------------------------|--------------------------|
    | 21 06 20 | stations fixed; lists and roll; roll changed  | 31 05; 05 06; 17 06      |
    | 21 06 20 | collective list; silence from                 | 10 06; 18 06             |
    | 03 04 22 | roll closed                                   | 18 03                    |
    | 17 12 23 | lists; collective list and roll               | 26 11; 01 12             |
    | 17 12 23 | observers, foreign and domestic               | 06 12; 09 12             |
    | 17 12 23 | extended composition; notices; roll changed   | 09 12; 11 12; 13 12      |
    | 17 12 23 | silence from                                  | 14 12                    |
    | 02 06 24 | lists; collective list                        | 12 05; 17 05             |
    """
    particulars = replace(PARTICULARS, called=date(2020, 3, 1), held=held)
    found = {d.code: d.until for d in calendar(particulars, law(profile))}
    assert found[code] == moments.at(last_day, 24)


@pytest.mark.law("deadlines.ballot_number_hours", "deadlines.extracts_hours")
def test_hours_after_the_roll_is_closed() -> None:
    """17 December 2023: roll closed on 1 December 24:00, extracts by 3 December 24:00."""
    particulars = replace(PARTICULARS, called=date(2023, 11, 1), held=date(2023, 12, 17))
    found = {d.code: d.until for d in calendar(particulars, law("rs-local-2022"))}
    assert found["ballot_number_hours"] == moments.at(date(2023, 12, 2), 24)
    assert found["extracts_hours"] == moments.at(date(2023, 12, 3), 24)


@pytest.mark.law(
    "deadlines.annulment_request_hours",
    "deadlines.boards_hours",
    "deadlines.results_hours",
    "deadlines.polls_close_hour",
    "deadlines.polls_open_hour",
)
def test_the_day_itself_and_the_hours_after_closing() -> None:
    """3 April 2022: 07:00–20:00; requests until 6 April 20:00; the report 96 hours later."""
    particulars = replace(PARTICULARS, called=date(2022, 2, 15), held=date(2022, 4, 3))
    found = {d.code: d.until for d in calendar(particulars, law("rs-local-2022"))}
    assert found["polls_open_hour"] == moments.at(date(2022, 4, 3), 7)
    assert found["polls_close_hour"] == moments.at(date(2022, 4, 3), 20)
    assert found["annulment_request_hours"] == moments.at(date(2022, 4, 6), 20)
    assert found["boards_hours"] == moments.at(date(2022, 4, 4), 8)
    assert found["results_hours"] == moments.at(date(2022, 4, 7), 20)


def test_hours_after_closing_over_the_end_of_summer_time() -> None:
    """Voting on the very Sunday: 96 hours from 20:00 are 20:00 again, for the change was before."""
    particulars = replace(PARTICULARS, called=date(2026, 9, 1), held=date(2026, 10, 25))
    found = {d.code: d.until for d in calendar(particulars, law("rs-local-2022"))}
    assert found["results_hours"] == moments.at(date(2026, 10, 29), 20)
    particulars = replace(PARTICULARS, called=date(2026, 9, 1), held=date(2026, 10, 24))
    found = {d.code: d.until for d in calendar(particulars, law("rs-local-2022"))}
    assert found["results_hours"] == moments.at(date(2026, 10, 28), 19)


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
