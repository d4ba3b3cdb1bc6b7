"""`mandat minutes receive|missing`: minutes come in at the counter, and which are awaited."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from core.base import moments
from core.base.people import Desk
from core.base.refusals import Refused
from core.book.book import Book
from core.book.side import sealed
from core.cli import moment, output
from core.cli.minutes_papers import station_of
from core.domain.minutes.acts import hand_over, next_receipt
from core.domain.minutes.receiving import LACKS, awaited
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.steps import MinutesHandedOver
from core.domain.stations.model import Stations
from core.words import dates
from core.words.catalogue import Words

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    Group = _SubParsersAction[ArgumentParser]

MOST_COPIES = 99


def add(group: "Group", verb: Callable[..., ArgumentParser]) -> None:
    """The two verbs."""
    take = verb(group, "receive", receive)
    take.add_argument("book", metavar="BOOK")
    take.add_argument("station", metavar="STATION")
    take.add_argument("--receipt", type=int, default=0, metavar="N")
    take.add_argument("--at", default="", metavar="MOMENT")
    take.add_argument("--by", default="", metavar="NAME", help="who handed them over")
    take.add_argument("--copies", type=int, metavar="N")
    take.add_argument("--lacks", action="append", default=[], choices=LACKS)
    take.add_argument("--note", default="", metavar="TEXT")
    take.add_argument("--json", action="store_true")
    of_missing = verb(group, "missing", missing)
    of_missing.add_argument("book", metavar="BOOK")
    of_missing.add_argument("--json", action="store_true")


def receive(args: Namespace, speech: Words, desk: Desk) -> int:
    """Take down that a station's minutes came in; who brought them is kept beside the chain."""
    if args.copies is not None and not 0 <= args.copies <= MOST_COPIES:
        raise Refused("cli.bad_copies", most=MOST_COPIES)
    at = moment.typed(args.at)
    book = Book.open(Path(args.book), desk)
    try:
        station = station_of(book, args.station)
        room = book.standing.of(MinutesRoom)
        person = " ".join(args.by.split())
        private = (sealed(person),) if person else ()
        act = MinutesHandedOver(
            station,
            args.receipt or next_receipt(room),
            private[0].token if private else "",
            args.copies,
            tuple(one for one in LACKS if one in args.lacks),
            " ".join(args.note.split()),
        )
        book.do(hand_over(act, at), private=private)
        _tell(args, speech, book, act)
    finally:
        book.close()
    return output.FINE


def missing(args: Namespace, speech: Words, desk: Desk) -> int:
    """Stations whose minutes are still awaited; 1 while there are any."""
    book = Book.open(Path(args.book), desk)
    try:
        stations, count = awaited(book.standing), len(book.standing.of(Stations).by_id)
    finally:
        book.close()
    if args.json:
        rows = [{"station": s.id, "name": s.name, "address": s.address} for s in stations]
        output.as_json({"stations": count, "missing": rows})
    else:
        rows_of = [(s.id, s.name, s.address) for s in stations]
        output.say(*(output.table(rows_of, right=(0,)) if rows_of else []))
        output.say(speech.count("cli.minutes.missing", len(stations), all=count))
    return output.FOUND if stations else output.FINE


def _tell(args: Namespace, speech: Words, book: Book, act: MinutesHandedOver) -> None:
    step = book.standing.of(MinutesRoom).case(act.station).received[-1]
    left = len(awaited(book.standing))
    if args.json:
        output.as_json(
            {
                "receipt": act.receipt,
                "station": act.station,
                "voting": step.act.voting,
                "at": moments.local(step.happened).isoformat(timespec="minutes"),
                "copies": act.copies,
                "lacks": list(act.lacks),
                "missing": left,
            }
        )
        return
    name = book.standing.of(Stations).by_id[act.station].name
    at = dates.moment(speech, step.happened)
    output.say(
        speech("cli.minutes.received", receipt=act.receipt, number=act.station, name=name, at=at)
    )
    if act.lacks:
        lacks = ", ".join(speech(f"handover.lacks.{one}") for one in act.lacks)
        output.say(speech("cli.minutes.lacks", lacks=lacks))
    output.say(speech.count("cli.minutes.left", left))
