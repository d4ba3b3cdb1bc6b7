"""Days, hours and spans of time as the language writes them."""

from datetime import date, datetime, timedelta

from core.base.moments import local
from core.words.catalogue import Language, Words


def day(words: Words, value: date) -> str:
    """Short: `12. 11. 2026.`, in English `12 Nov 2026`."""
    if words.language is Language.EN:
        return f"{value.day} {words(f'month.{value.month}.short')} {value.year}"
    return f"{value.day}. {value.month}. {value.year}."


def long_day(words: Words, value: date) -> str:
    """With the month's name: `6. децембар 2026.`, in English `6 December 2026`."""
    month = words(f"month.{value.month}")
    if words.language is Language.EN:
        return f"{value.day} {month} {value.year}"
    return f"{value.day}. {month} {value.year}."


def day_of(words: Words, value: date) -> str:
    """In the genitive, as documents say it: `6. децембра 2026.`."""
    if words.language is Language.EN:
        return long_day(words, value)
    return f"{value.day}. {words(f'month.{value.month}.of')} {value.year}."


def weekday(words: Words, value: date) -> str:
    """Name of the day of the week."""
    return words(f"weekday.{value.isoweekday()}")


def hour(moment: datetime) -> str:
    """Hour and minute on a clock in Serbia."""
    return local(moment).strftime("%H:%M")


def hour_and_second(moment: datetime) -> str:
    """Hour, minute and second on a clock in Serbia."""
    return local(moment).strftime("%H:%M:%S")


def moment(words: Words, value: datetime) -> str:
    """Day and hour: `12. 11. 2026, 13:05`."""
    return f"{day(words, local(value).date()).removesuffix('.')}, {hour(value)}"


def last_moment(words: Words, value: datetime) -> str:
    """A limit as people say it: the midnight that ends a day is its 24:00."""
    at = local(value)
    if (at.hour, at.minute) == (0, 0):
        before = (at - timedelta(days=1)).date()
        return f"{day(words, before).removesuffix('.')}, 24:00"
    return moment(words, value)


def span(words: Words, left: timedelta) -> str:
    """How long still: `2 ч 23 мин`, `3 дана 13 ч`, `48 мин`."""
    minutes = max(0, int(left.total_seconds()) // 60)
    hours, minutes = divmod(minutes, 60)
    if hours >= 72:
        days, hours = divmod(hours, 24)
        text = words.count("span.days", days)
        return f"{text} {words('span.hours', n=hours)}" if hours else text
    if hours:
        return f"{words('span.hours', n=hours)} {words('span.minutes', n=minutes)}"
    return words("span.minutes", n=minutes)
