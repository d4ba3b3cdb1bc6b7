"""How quickly minutes come to stand (темпо), and when the last would at that pace."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from heapq import nlargest

from core.domain.minutes.room import MinutesRoom
from core.domain.tally.model import Tally

LEAST = 10
"""Fewer stations than this tell no pace."""
RECENT = 30
"""The pace is that of so many stations, the last that came to stand."""
STILL = timedelta(hours=2)
"""When nothing has come for so long, nobody works, and there is no pace to speak of."""
STEP = timedelta(minutes=5)
_DAY = timedelta(days=1)


def expected_end(stood: Iterable[datetime], left: int, now: datetime) -> datetime | None:
    """When `left` more stations would stand at the pace so far, to the next five minutes.

    `None` until there is a pace, and once nothing is left. A pause since the last one counts
    against the pace; a clock that is behind the last one does not.
    """
    recent = nlargest(RECENT, stood)[::-1]
    if left < 1 or len(recent) < LEAST:
        return None
    now = max(now, recent[-1])
    span = now - recent[0]
    if not span or now - recent[-1] > STILL:
        return None
    end = now + span * left // (len(recent) - 1)
    if end - now > _DAY:
        return None
    hour = end.replace(minute=0, second=0, microsecond=0)
    return hour - (hour - end) // STEP * STEP


def end_of_night(room: MinutesRoom, tally: Tally, now: datetime) -> datetime | None:
    """When the last station would be in at the pace so far; what was put aside is not awaited."""
    left = sum(1 for r in tally.stations if r.minutes is None and r.aside is None)
    if not left:
        return None
    stood = (room.case(r.station.id).stood for r in tally.stations if r.minutes is not None)
    return expected_end((at for at in stood if at is not None), left, now)
