"""Days and hours as people type them, and as the fields show them."""

import re
from datetime import date, time

_DAY = re.compile(r"(\d{1,2})[.,/\-\s]+(\d{1,2})[.,/\-\s]+(\d{4})\s*\.?\s*")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_HOUR = re.compile(r"(\d{1,2})[.:,\s]?(\d{2})")


def day(text: str) -> date | None:
    """A date typed as `12. 11. 2026.`, `12.11.2026`, `12/11/2026` or `2026-11-12`."""
    text = text.strip()
    if match := _DAY.fullmatch(text):
        numbers = match[3], match[2], match[1]
    elif match := _ISO.fullmatch(text):
        numbers = match[1], match[2], match[3]
    else:
        return None
    try:
        return date(*map(int, numbers))
    except ValueError:
        return None


def written(value: date) -> str:
    """A date as the fields show it, in every language of the window."""
    return f"{value.day}. {value.month}. {value.year}."


def hour(text: str) -> time | None:
    """An hour typed as `13:05`, `13.05`, `9 20` or `1305`."""
    match = _HOUR.fullmatch(text.strip())
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:
        return None
    return time(int(match[1]), int(match[2]))
