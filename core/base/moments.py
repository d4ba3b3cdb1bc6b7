"""The only clock of the program, and how a moment (тренутак) is written down.

A moment carries its offset and never the zone: Python compares two times of one zone by the face
of the clock, which goes wrong in the hour that October has twice.
"""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

BELGRADE = ZoneInfo("Europe/Belgrade")
YEARS = range(1900, 2101)
"""Years a day of a file may lie in: nobody was born before, nothing is held after."""


def now() -> datetime:
    """This computer's time in Serbia, to the microsecond, with its offset."""
    return local(datetime.now(UTC))


def written(moment: datetime) -> str:
    """ISO 8601 with offset; a moment without an offset is a fault of the program."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs its offset from UTC")
    return moment.isoformat()


def read(text: str) -> datetime:
    """The moment that `written` put down; raises `ValueError` on anything else."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"no offset in {text!r}")
    return moment


def known(moment: datetime) -> bool:
    """Whether it lies in years a file may speak of, so that a clock in Serbia can show it."""
    return moment.year in YEARS


def local(moment: datetime) -> datetime:
    """The same moment on a clock in Serbia."""
    return _fixed(moment.astimezone(BELGRADE))


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """An hour of a day in Serbia; hour 24 is the midnight that ends the day."""
    if hour == 24:
        day, hour = day + timedelta(days=1), 0
    return _fixed(datetime(day.year, day.month, day.day, hour, minute, tzinfo=BELGRADE))


class NoSuchHour(ValueError):
    """A clock in Serbia never showed this: summer time began."""


class DoubledHour(ValueError):
    """A clock in Serbia showed this twice: summer time ended. `both` are the two moments."""

    def __init__(self, both: tuple[datetime, datetime]) -> None:
        super().__init__(str(both))
        self.both = both


def shown(clock: datetime) -> datetime:
    """The moment at which a clock in Serbia showed `clock`, which has no offset.

    Raises `NoSuchHour` and `DoubledHour`: what is not certain is asked, never guessed.
    """
    first, second = (_fixed(clock.replace(tzinfo=BELGRADE, fold=fold)) for fold in (0, 1))
    if first == second:
        return first
    if local(first).replace(tzinfo=None) != clock:
        raise NoSuchHour(clock.isoformat())
    raise DoubledHour((first, second))


def typed(text: str) -> datetime:
    """A moment as a person types it, `2026-11-10T13:05`, with or without its offset.

    Raises `ValueError`, of which `NoSuchHour` and `DoubledHour` are kinds.
    """
    moment = datetime.fromisoformat(text.strip())
    return shown(moment) if moment.tzinfo is None else local(moment)


def hours_after(moment: datetime, hours: int) -> datetime:
    """So many hours later by the sun, also over a change of summer time (рок у часовима)."""
    return local(moment.astimezone(UTC) + timedelta(hours=hours))


def _fixed(moment: datetime) -> datetime:
    """The same moment and face of the clock, with the offset in the place of the zone."""
    offset = moment.utcoffset()
    assert offset is not None
    return moment.replace(tzinfo=timezone(offset))
