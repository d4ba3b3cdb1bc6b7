"""Moments in the nights when summer time begins and ends: asked, never guessed, told apart."""

from datetime import UTC, date, datetime, timedelta

import pytest

from core.base import moments

SPRINGS = ("2024-03-31", "2025-03-30", "2026-03-29")
AUTUMNS = ("2024-10-27", "2025-10-26", "2026-10-25")


@pytest.mark.parametrize("day", SPRINGS)
def test_the_hour_that_march_has_not(day: str) -> None:
    """From 02:00 to 02:59 no clock in Serbia showed anything; before and after it is certain."""
    for minute in ("02:00", "02:30", "02:59"):
        with pytest.raises(moments.NoSuchHour):
            moments.typed(f"{day}T{minute}")
    assert moments.written(moments.typed(f"{day}T01:59")) == f"{day}T01:59:00+01:00"
    assert moments.written(moments.typed(f"{day}T03:00")) == f"{day}T03:00:00+02:00"
    apart = moments.typed(f"{day}T03:00") - moments.typed(f"{day}T01:59")
    assert apart == timedelta(minutes=1)


@pytest.mark.parametrize("day", AUTUMNS)
def test_the_hour_that_october_has_twice(day: str) -> None:
    """From 02:00 to 02:59 it is asked which of the two; with its offset it is told."""
    for minute in ("02:00", "02:30", "02:59"):
        with pytest.raises(moments.DoubledHour) as doubled:
            moments.typed(f"{day}T{minute}")
        summer, winter = doubled.value.both
        assert moments.written(summer) == f"{day}T{minute}:00+02:00"
        assert moments.written(winter) == f"{day}T{minute}:00+01:00"
        assert winter - summer == timedelta(hours=1)
        assert [moments.typed(moments.written(one)) for one in (summer, winter)] == [summer, winter]
    assert moments.written(moments.typed(f"{day}T01:59")) == f"{day}T01:59:00+02:00"
    assert moments.written(moments.typed(f"{day}T03:00")) == f"{day}T03:00:00+01:00"


@pytest.mark.parametrize("day", AUTUMNS)
def test_the_doubled_hour_keeps_its_order(day: str) -> None:
    """02:45 of summer is before 02:30 of winter, whatever the faces of the clocks say."""
    first, second = moments.typed(f"{day}T02:45+02:00"), moments.typed(f"{day}T02:30+01:00")
    assert first < second
    assert second - first == timedelta(minutes=45)
    assert first != moments.typed(f"{day}T02:45+01:00")
    assert moments.hours_after(first, 1) == moments.typed(f"{day}T02:45+01:00")
    assert moments.local(second).fold == 1


def test_a_moment_is_the_same_after_it_was_written_down() -> None:
    """Also in the doubled hour, where Python never finds times of two zones equal."""
    for text in ("2026-10-25T02:30+01:00", "2026-10-25T02:30+02:00", "2026-07-01T12:00"):
        moment = moments.typed(text)
        assert moments.read(moments.written(moment)) == moment
        assert moments.local(moment.astimezone(UTC)) == moment


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2024, 3, 31), 23), (date(2026, 10, 25), 25), (date(2026, 12, 6), 24)]
)
def test_how_long_a_day_is(day: date, hours: int) -> None:
    assert moments.at(day, 24) - moments.at(day, 0) == timedelta(hours=hours)


@pytest.mark.parametrize("text", ["", "31. 3. 2024", "2024-02-30T10:00", "2024-03-31T25:00"])
def test_what_is_no_moment(text: str) -> None:
    with pytest.raises(ValueError, match=r".+|^$"):
        moments.typed(text)


def test_what_a_clock_showed_has_no_offset_yet() -> None:
    clock = datetime.fromisoformat("2026-11-10T13:05")
    assert moments.shown(clock) == moments.at(date(2026, 11, 10), 13, 5)
