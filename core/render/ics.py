"""Deadlines as a file any calendar program can take in (iCalendar, RFC 5545)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from icalendar import Alarm, Calendar, Event

ALARM = timedelta(hours=-4)
"""So long before a limit the calendar program reminds."""


@dataclass(frozen=True, slots=True)
class Appointment:
    """One limit: an id that stays, its name, its last moment, and what stands under it."""

    id: str
    name: str
    until: datetime
    note: str = ""


def render(title: str, appointments: Sequence[Appointment], made: datetime, program: str) -> bytes:
    """The bytes of an .ics file; moments are written in universal time, so no zone is needed."""
    calendar = Calendar()
    calendar.add("prodid", f"-//Mandat//{program}, rokovnik//SR")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", title)
    for one in appointments:
        event = Event()
        event.add("uid", f"{one.id}@mandat")
        event.add("summary", one.name)
        event.add("dtstamp", made.astimezone(UTC))
        event.add("dtstart", one.until.astimezone(UTC))
        event.add("duration", timedelta())
        if one.note:
            event.add("description", one.note)
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", one.name)
        alarm.add("trigger", ALARM)
        event.add_component(alarm)
        calendar.add_component(event)
    data: bytes = calendar.to_ical()
    return data
