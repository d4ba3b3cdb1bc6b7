"""The calendar of an election (роковник): what is due by when, and by which article."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from core.base import moments
from core.domain.election.model import Particulars
from core.law.profile import LegalProfile


@dataclass(frozen=True, slots=True)
class Deadline:
    """One time limit: `code` names its sentence, `until` its last moment."""

    code: str
    until: datetime
    article: str


_FULL_DAYS_BEFORE = (
    "lists_days",
    "stations_days",
    "collective_list_days",
    "roll_closed_days",
    "foreign_observers_days",
    "domestic_observers_days",
    "extended_composition_days",
    "notices_days",
    "roll_changes_days",
    "silence_days",
)
_HOURS_AFTER_ROLL = ("ballot_number_hours", "extracts_hours")
_HOURS_AFTER_CLOSING = ("boards_hours", "annulment_request_hours", "results_hours")


def calendar(particulars: Particulars, law: LegalProfile) -> tuple[Deadline, ...]:
    """Every limit the profile fixes, in order of time; none where the profile has only seats.

    "At the latest N days before voting" leaves N full days between: the last moment is 24:00 of
    the day E − N − 1. Limits in hours run from the closing of the polling stations.
    """
    if law.scope != "local":
        return ()
    held = particulars.held
    found = [
        _deadline(
            law, name, moments.at(held - timedelta(days=law.number(f"deadlines.{name}") + 1), 24)
        )
        for name in _FULL_DAYS_BEFORE
        if law.knows(f"deadlines.{name}")
    ]
    closed = next((d.until for d in found if d.code == "roll_closed_days"), None)
    if closed is not None:
        for name in _HOURS_AFTER_ROLL:
            if law.knows(f"deadlines.{name}"):
                hours = law.number(f"deadlines.{name}")
                found.append(_deadline(law, name, moments.hours_after(closed, hours)))
    opening = moments.at(held, law.number("deadlines.polls_open_hour"))
    closing = moments.at(held, law.number("deadlines.polls_close_hour"))
    found.append(_deadline(law, "polls_open_hour", opening))
    found.append(_deadline(law, "polls_close_hour", closing))
    for name in _HOURS_AFTER_CLOSING:
        hours = law.number(f"deadlines.{name}")
        found.append(_deadline(law, name, moments.hours_after(closing, hours)))
    return tuple(sorted(found, key=lambda deadline: deadline.until))


def _deadline(law: LegalProfile, name: str, until: datetime) -> Deadline:
    return Deadline(name, until, law.provision(f"deadlines.{name}").article)
