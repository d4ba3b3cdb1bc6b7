"""Was the list filed in time: until 24:00 of the day E − 21, to the minute."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.base import moments
from core.domain.lists.clocks import filing_until
from core.law.profile import LegalProfile
from core.office.found import law
from tests.core.domain.lists.made import LAW, OLD_LAW, Row, case, row
from tests.support.books import PARTICULARS
from tests.support.filed import list_paper


def _row(typed: str, *codes: str) -> Row:
    return row(typed, list_paper(), *codes, received=moments.typed(typed))


ROWS = (
    _row("2026-11-15T23:59"),
    _row("2026-11-16T00:00"),
    _row("2026-11-16T00:01", "deadline.late"),
    _row("2026-11-16T09:00", "deadline.late"),
    _row("2026-12-06T21:00", "deadline.late"),
    _row("2026-10-20T00:00"),
    _row("2026-10-19T23:59", "deadline.early"),
)


@pytest.mark.law("deadlines.lists_days", "rules.deadline")
@pytest.mark.parametrize("one", ROWS, ids=lambda one: one.what)
def test_in_time_and_late(one: Row) -> None:
    """
    Elections on 6 December 2026, called on 20 October: lists until 15 November 24:00.

    | received          | found                         |
    |-------------------|-------------------------------|
    | 15 November 23:59 | in time                       |
    | 15 November 24:00 | in time                       |
    | 16 November 00:01 | late                          |
    | 20 October 00:00  | in time                       |
    | 19 October 23:59  | before the call: a doubt      |
    """
    assert one.told == one.codes


@pytest.mark.parametrize(
    ("profile", "held", "until"),
    [
        (LAW, date(2023, 12, 17), date(2023, 11, 26)),
        (LAW, date(2024, 6, 2), date(2024, 5, 12)),
        (OLD_LAW, date(2020, 6, 21), date(2020, 6, 5)),
    ],
)
def test_published_last_days(profile: LegalProfile, held: date, until: date) -> None:
    particulars = replace(PARTICULARS, called=date(2019, 1, 1), held=held)
    assert filing_until(particulars, profile) == moments.at(until, 24)


def test_not_filed_yet() -> None:
    """A party's own file, checked before it is filed, is neither late nor early."""
    assert replace(row("not filed", list_paper()), case=case(list_paper(), None)).told == ()


def test_no_calendar() -> None:
    """A profile that has only seats knows no deadline."""
    assert filing_until(PARTICULARS, law("rs-parliament-2022")) is None


@pytest.mark.parametrize(
    ("held", "last", "until"),
    [
        (date(2024, 4, 21), date(2024, 3, 31), "2024-04-01T00:00:00+02:00"),
        (date(2026, 11, 15), date(2026, 10, 25), "2026-10-26T00:00:00+01:00"),
    ],
)
def test_the_last_day_is_the_day_of_the_change(held: date, last: date, until: str) -> None:
    """The day has 23 or 25 hours; it ends at its own midnight all the same."""
    particulars = replace(PARTICULARS, called=date(2024, 1, 1), held=held)
    end = filing_until(particulars, LAW)
    assert end is not None
    assert moments.written(end) == until
    for received in (moments.at(last, 23, 59), end):
        one = row("in time", list_paper(), particulars=particulars, received=received)
        assert one.told == ()
    late = moments.read(until) + timedelta(minutes=1)
    one = row("late", list_paper(), particulars=particulars, received=late)
    assert one.told == ("deadline.late",)
