"""A moment on the command line (`--at MOMENT`): what is not certain is asked, never guessed."""

import re
from datetime import datetime

from core.base import moments
from core.base.refusals import Refused

_WRITTEN = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?")
_YEARS = range(1990, 2101)


def typed(text: str) -> datetime:
    """The moment a person means; without one, now."""
    wanted = text.strip()
    if not wanted:
        return moments.now()
    if not _WRITTEN.fullmatch(wanted) or int(wanted[:4]) not in _YEARS:
        raise Refused("cli.bad_moment", text=text)
    try:
        return moments.typed(wanted)
    except moments.DoubledHour as doubled:
        first, second = (one.isoformat(timespec="minutes") for one in doubled.both)
        raise Refused("cli.doubled_hour", text=wanted, first=first, second=second) from None
    except moments.NoSuchHour:
        raise Refused("cli.no_such_hour", text=wanted) from None
    except ValueError:
        raise Refused("cli.bad_moment", text=text) from None
