"""The calendar of an election (роковник) with the clocks of its lists, as an .ics file."""

from datetime import datetime
from pathlib import Path

from core.book.book import Book, program
from core.domain.election.calendar import calendar
from core.domain.election.model import founded
from core.domain.lists.clocks import board
from core.domain.lists.model import Submissions
from core.domain.standing import Standing
from core.office.whole import write_whole
from core.render.ics import Appointment, render
from core.words import dates
from core.words.catalogue import Words


def appointments(standing: Standing, words: Words, now: datetime) -> tuple[Appointment, ...]:
    """Every limit of the calendar, and every clock of a filed list that runs."""
    particulars, law = founded(standing)
    unit = particulars.unit or particulars.name
    found = [
        Appointment(
            f"{particulars.held.isoformat()}-{deadline.code}",
            f"{words(f'deadline.{deadline.code}')} ({unit})",
            deadline.until,
            f"{dates.last_moment(words, deadline.until)} · {deadline.article}",
        )
        for deadline in calendar(particulars, law)
    ]
    room = standing.of(Submissions).by_id
    clocks = board(tuple(room.values()), law, now) if law.scope == "local" else ()
    for clock in clocks:
        if clock.until is not None:
            due = words(f"due.{clock.due.value}")
            name = words("deadline.of_list", due=due, name=room[clock.id].name)
            id = f"{particulars.held.isoformat()}-list-{clock.id}-{clock.due.value}"
            note = dates.last_moment(words, clock.until)
            found.append(Appointment(id, name, clock.until, note))
    return tuple(sorted(found, key=lambda one: one.until))


def write_calendar(book: Book, target: Path, words: Words, now: datetime) -> int:
    """Write the file whole; says how many limits it holds."""
    found = appointments(book.standing, words, now)
    title = words("calendar.title", unit=founded(book.standing)[0].unit)
    write_whole(target, render(title, found, now, program()))
    return len(found)
