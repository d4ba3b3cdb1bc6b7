"""The next time limit, as the foot of the window says it."""

from datetime import datetime

from core.domain.election.calendar import calendar
from core.domain.election.model import founded
from core.words import dates
from gui.bridge.session import Session


def next_deadline(session: Session, now: datetime) -> tuple[str, str]:
    """Name of the limit and how much is left of it; empty where none is to come."""
    words = session.words
    if session.election.particulars is None:
        return "", ""
    coming = [d for d in calendar(*founded(session.standing)) if d.until > now]
    if not coming:
        return "", ""
    name = words(f"deadline.{coming[0].code}")
    left = words("deadline.left", span=dates.span(words, coming[0].until - now))
    return words("deadline.next", name=name), left
