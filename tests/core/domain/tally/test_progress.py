"""The pace of the night, as a table.

Stations stand every `gap` minutes from 20:00 on; asked `after` minutes after the last.

    stood  left  gap  after   the last would stand
        9     5    6      0   not said: too few
       10     5    6      0   20:54 + 30 min = 21:24, so 21:25
       10     5    6     10   a pause counts: 64 min for 9, so 21:04 + 36 min = 21:40
       60    10    3      0   of the last 30 only
       10     0    6      0   nothing is left
       10     5    0      0   all at once is no pace
       10     5    6    121   nobody works any more
       10   400    6      0   more than a day is no forecast
"""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from core.base import moments
from core.book.book import Book
from core.domain.commission.decisions import Ruling
from core.domain.minutes.acts import enter
from core.domain.minutes.deciding import correct
from core.domain.minutes.room import MinutesRoom
from core.domain.tally.progress import LEAST, RECENT, end_of_night, expected_end
from core.domain.tally.tabulate import tabulate
from tests.support.books import minutes, small_book

EIGHT = moments.typed("2026-12-06T20:00")


def night(stood: int, gap: int) -> list[datetime]:
    return [EIGHT + timedelta(minutes=gap * n) for n in range(stood)]


@pytest.mark.parametrize(
    ("stood", "left", "gap", "after", "said"),
    [
        (LEAST - 1, 5, 6, 0, None),
        (10, 5, 6, 0, "2026-12-06T21:25"),
        (10, 5, 6, 10, "2026-12-06T21:40"),
        (60, 10, 3, 0, "2026-12-06T23:30"),
        (10, 0, 6, 0, None),
        (10, 5, 0, 0, None),
        (10, 5, 6, 120, "2026-12-07T00:35"),
        (10, 5, 6, 121, None),
        (10, 400, 6, 0, None),
        (40, 40, 6, 0, "2026-12-07T03:55"),
    ],
)
def test_the_last_would_stand(stood: int, left: int, gap: int, after: int, said: str) -> None:
    times = night(stood, gap)
    end = expected_end(reversed(times), left, times[-1] + timedelta(minutes=after))
    assert (moments.written(end)[:16] if end else None) == said


def test_only_the_last_stations_tell_the_pace() -> None:
    """Twenty at a crawl before the last thirty change nothing."""
    slow = [EIGHT - timedelta(hours=n) for n in range(1, 21)]
    quick = night(RECENT, 2)
    now = quick[-1]
    assert expected_end([*slow, *quick], 5, now) == expected_end(quick, 5, now)


def test_a_clock_behind_the_last_station_says_the_same() -> None:
    times = night(20, 6)
    behind = times[0] - timedelta(days=9)
    assert expected_end(times, 5, behind) == expected_end(times, 5, times[-1])


def test_a_whole_five_minutes_stays_as_it_is() -> None:
    times = night(11, 6)
    end = expected_end(times, 10, times[-1])
    assert end == times[-1] + timedelta(hours=1)


def test_a_correction_is_no_pace_and_neither_is_a_spreadsheet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Twelve stations typed six minutes apart, then ten of them corrected at once."""
    book = small_book(tmp_path / "b.mandat", stations=40)
    clock = [EIGHT]
    monkeypatch.setattr("core.base.moments.now", lambda: clock[0])
    for station in range(1, 13):
        clock[0] = EIGHT + timedelta(minutes=6 * station)
        book.do(enter(minutes(station, 10, 20, 30)))
    before = end(book, clock[0])
    for station in range(1, 11):
        given = {"list:1": 11, "list:2": 19}
        ruling = Ruling(f"013-{station + 20}/2026", "Омашка.")
        book.do(correct(str(station), given, "control", ruling, clock[0]))
    for station in range(13, 24):
        book.do(enter(minutes(station, 10, 20, 30), way="sheet"))
    assert before is not None
    assert end(book, clock[0]) == EIGHT + timedelta(minutes=72 + 6 * 17 + 1)
    book.close()


def end(book: Book, now: datetime) -> datetime | None:
    return end_of_night(book.standing.of(MinutesRoom), tabulate(book.standing), now)
