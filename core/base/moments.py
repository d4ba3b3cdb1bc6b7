"""The only clock of the program, and how a moment (тренутак) is written down."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

BELGRADE = ZoneInfo("Europe/Belgrade")


def now() -> datetime:
    """This computer's time in Serbia, to the microsecond, with its offset."""
    return datetime.now(BELGRADE)


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


def local(moment: datetime) -> datetime:
    """The same moment on a clock in Serbia."""
    return moment.astimezone(BELGRADE)


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """An hour of a day in Serbia; hour 24 is the midnight that ends the day."""
    if hour == 24:
        return datetime(day.year, day.month, day.day, tzinfo=BELGRADE) + timedelta(days=1)
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=BELGRADE)


def hours_after(moment: datetime, hours: int) -> datetime:
    """So many hours later by the sun, also over a change of summer time (рок у часовима)."""
    utc = moment.astimezone(ZoneInfo("UTC"))
    return (utc + timedelta(hours=hours)).astimezone(BELGRADE)
