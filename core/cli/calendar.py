"""`mandat calendar`: every limit of the election and of its lists, to read or as an .ics file."""

from argparse import Namespace
from pathlib import Path

from core.base import moments
from core.base.people import Desk
from core.book.book import Book
from core.cli import output
from core.office.calendar_file import appointments, write_calendar
from core.words import dates
from core.words.catalogue import Words


def calendar(args: Namespace, speech: Words, desk: Desk) -> int:
    """Show the calendar, or write it with `--ics`."""
    now = moments.now()
    book = Book.open(Path(args.book), desk)
    try:
        found = appointments(book.standing, speech, now)
        if args.ics:
            count = write_calendar(book, Path(args.ics), speech, now)
            output.say(speech.count("calendar.written", count, file=args.ics))
            return output.FINE
    finally:
        book.close()
    if args.json:
        output.as_json(
            [{"id": one.id, "name": one.name, "until": moments.written(one.until)} for one in found]
        )
        return output.FINE
    rows = [(dates.last_moment(speech, one.until), one.name) for one in found]
    output.say(*(output.table(rows) if rows else [speech("overview.calendar.none")]))
    return output.FINE
