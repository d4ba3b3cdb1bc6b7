"""`mandat new` and `mandat practice`: begin a book."""

from argparse import Namespace
from datetime import date
from pathlib import Path

from core.base import moments
from core.base.people import Desk, this_device
from core.cli import output
from core.domain.election.model import Particulars
from core.office import found
from core.words.catalogue import Words


def new(args: Namespace, speech: Words, desk: Desk) -> int:
    """Found an election in a new file."""
    particulars = Particulars(
        name=args.name,
        unit=args.unit or args.name,
        kind=args.kind,
        region="",
        seats=args.seats,
        called=args.called,
        held=args.date,
        voters=args.voters,
    )
    found.begin(Path(args.book), particulars, args.law, desk).close()
    output.say(speech("cli.new.done", file=args.book, name=args.name))
    return output.FINE


def practice(args: Namespace, speech: Words) -> int:
    """Make a practice book: of the election night, or of the days when lists are filed."""
    if args.stage == "lists":
        found.practice_of_lists(Path(args.book), this_device(), moments.now()).close()
    else:
        found.practice(Path(args.book), this_device()).close()
    output.say(speech("cli.practice.done", file=args.book))
    return output.FINE


def day(text: str) -> date:
    """A day written YYYY-MM-DD."""
    return date.fromisoformat(text)
