"""The clocks of the filed lists (рокови): what runs, until when, and whose turn it is."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.base import moments
from core.domain.election.model import Particulars
from core.domain.lists.model import Submission
from core.domain.lists.states import (
    Annulled,
    Cured,
    Denied,
    Dismissed,
    NotCured,
    Ordered,
    Proclaimed,
    Published,
    Received,
    TakenUp,
)
from core.law.profile import LegalProfile


class Turn(StrEnum):
    """Whose turn it is."""

    COMMISSION = "commission"
    SUBMITTER = "submitter"
    NOBODY = "nobody"


class Due(StrEnum):
    """What a clock waits for."""

    DECIDE = "decide"
    """Одлука о поднетој листи."""
    PUBLISH = "publish"
    """Објављивање закључка: until then no clock runs."""
    CURE = "cure"
    """Отклањање недостатака."""
    EXAMINE = "examine"
    """Преглед допуне, which came in time: the cure is decided on within the hours after it."""
    PROCLAIM_CURED = "proclaim_cured"
    """Проглашење пошто су недостаци отклоњени."""
    REFUSE_UNCURED = "refuse_uncured"
    """Одбијање пошто недостаци нису отклоњени."""
    OBJECTION = "objection"
    """Рок за приговор тече."""
    DECIDE_OBJECTION = "decide_objection"
    """Одлука о приговору; the local law's hours for it were not found."""
    ANNUL = "annul"
    """Поништавање решења пошто је приговор усвојен; the hours for it were not found."""
    REDO = "redo"
    """Нова одлука после поништавања."""


@dataclass(frozen=True, slots=True)
class Clock:
    """One clock of one list; without `until` it does not run."""

    id: int
    due: Due
    turn: Turn
    since: datetime
    until: datetime | None
    provision: str = ""

    def expired(self, now: datetime) -> bool:
        """Whether its last moment has passed."""
        return self.until is not None and now > self.until

    def used(self, now: datetime) -> float:
        """Share of the time that is used up, 0 to 1."""
        if self.until is None or self.until <= self.since:
            return 0.0
        return min(1.0, max(0.0, (now - self.since) / (self.until - self.since)))


def clock(one: Submission, law: LegalProfile, now: datetime) -> Clock | None:
    """The clock that runs for a list, or waits to be started; `None` at rest.

    An objection to a decision that was annulled since waits for nothing.
    """
    state = one.state
    match state:
        case Received(at=at):
            return _hours(one, law, Due.DECIDE, at, "decide_list_hours")
        case Ordered(at=at):
            return Clock(one.id, Due.PUBLISH, Turn.COMMISSION, at, None)
        case Published():
            return _published(one, state, law, now)
        case Cured(at=at):
            return _hours(one, law, Due.PROCLAIM_CURED, at, "decide_cured_hours")
        case NotCured(at=at):
            return _hours(one, law, Due.REFUSE_UNCURED, at, "decide_cured_hours")
        case Proclaimed() | Denied() | Dismissed():
            return _decided(one, state, law, now)
        case Annulled(at=at) | TakenUp(annulled=at):
            key = "deadlines.court_redo_days"
            until = _end_of_day(at, law.number(key)) if law.knows(key) else None
            return Clock(one.id, Due.REDO, Turn.COMMISSION, at, until, key)
    return None


def board(
    submissions: tuple[Submission, ...], law: LegalProfile, now: datetime
) -> tuple[Clock, ...]:
    """Every clock, the most urgent first; those that wait to be started come before all."""
    found = [c for one in submissions if (c := clock(one, law, now)) is not None]
    return tuple(sorted(found, key=lambda c: (c.until is not None, c.until or c.since, c.id)))


def cure_until(published: datetime, law: LegalProfile) -> datetime:
    """The last moment to cure: so many hours after the minute of publication."""
    return moments.hours_after(published, law.number("deadlines.cure_hours"))


def withdrawal_until(particulars: Particulars, law: LegalProfile) -> datetime | None:
    """The last moment to withdraw a list: the end of the day the collective list is due."""
    if law.scope != "local":
        return None
    days = law.number("deadlines.collective_list_days")
    return moments.at(particulars.held - timedelta(days=days + 1), 24)


def filing_until(particulars: Particulars, law: LegalProfile) -> datetime | None:
    """The last moment to file a list."""
    if law.scope != "local":
        return None
    return moments.at(particulars.held - timedelta(days=law.number("deadlines.lists_days") + 1), 24)


def _hours(one: Submission, law: LegalProfile, due: Due, since: datetime, name: str) -> Clock:
    key = f"deadlines.{name}"
    until = moments.hours_after(since, law.number(key))
    return Clock(one.id, due, Turn.COMMISSION, since, until, key)


def _published(one: Submission, state: Published, law: LegalProfile, now: datetime) -> Clock:
    until = cure_until(state.published, law)
    brought = state.brought
    if state.to_examine and brought is not None and brought <= until:
        return _hours(one, law, Due.EXAMINE, brought, "decide_cured_hours")
    if now > until:
        return _hours(one, law, Due.REFUSE_UNCURED, until, "decide_cured_hours")
    return Clock(one.id, Due.CURE, Turn.SUBMITTER, state.published, until, "deadlines.cure_hours")


def _decided(
    one: Submission, state: Proclaimed | Denied | Dismissed, law: LegalProfile, now: datetime
) -> Clock | None:
    open_now = [objection.at for objection in one.open_objections if objection.at >= state.at]
    if open_now:
        return Clock(one.id, Due.DECIDE_OBJECTION, Turn.COMMISSION, open_now[0], None)
    if one.upheld:
        return Clock(one.id, Due.ANNUL, Turn.COMMISSION, one.since, None)
    if state.published is None:
        return Clock(one.id, Due.PUBLISH, Turn.COMMISSION, state.at, None)
    key = "deadlines.list_objection_hours"
    until = moments.hours_after(state.published, law.number(key))
    if now > until:
        return None
    return Clock(one.id, Due.OBJECTION, Turn.SUBMITTER, state.published, until, key)


def _end_of_day(at: datetime, days: int) -> datetime:
    """The end of the day so many days after."""
    return moments.at(moments.local(at).date() + timedelta(days=days), 24)
