"""The next time limit, as the foot of the window says it."""

from datetime import datetime

from core.domain.election.calendar import calendar
from core.domain.election.model import founded
from core.domain.lists.clocks import Due, Turn, board
from core.domain.lists.model import Submissions
from core.words import dates
from gui.bridge.session import Session
from gui.models.script import named


def next_deadline(session: Session, now: datetime) -> tuple[str, str]:
    """Name of the limit and how much is left of it; empty where none is to come."""
    words = session.words
    if session.election.particulars is None:
        return "", ""
    coming = [
        (d.until, words(f"deadline.{d.code}"))
        for d in calendar(*founded(session.standing))
        if d.until > now
    ]
    coming += _of_lists(session, now)
    if not coming:
        return "", ""
    until, name = min(coming)
    if until < now:
        return words("deadline.over", name=name), words(
            "due.expired", span=dates.span(words, now - until)
        )
    left = words("deadline.left", span=dates.span(words, until - now))
    return words("deadline.next", name=name), left


def _of_lists(session: Session, now: datetime) -> list[tuple[datetime, str]]:
    """The clocks of the filed lists that run, and those of the commission that are over."""
    room = session.standing.of(Submissions).by_id
    law = founded(session.standing)[1]
    if law.scope != "local":
        return []
    return [
        (
            one.until,
            session.words(
                "deadline.of_list",
                due=session.words(f"due.{one.due.value}"),
                name=named(session.words, room[one.id].name),
            ),
        )
        for one in board(tuple(room.values()), law, now)
        if one.until is not None
        and one.due is not Due.OBJECTION
        and (one.until > now or one.turn is Turn.COMMISSION)
    ]
