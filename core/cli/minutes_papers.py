"""`mandat minutes attach|papers`: pictures of minutes attached, listed and held to their hashes."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.base.people import Desk
from core.book.book import Book
from core.book.telling_minutes import picture
from core.cli import output
from core.domain.minutes.scans import Scan
from core.domain.stations.acts import known
from core.domain.stations.model import Stations
from core.office import scans
from core.words.catalogue import Words

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    Group = _SubParsersAction[ArgumentParser]


def add(group: "Group", verb: Callable[..., ArgumentParser]) -> None:
    """The two verbs."""
    of_attach = verb(group, "attach", attach)
    of_attach.add_argument("book", metavar="BOOK")
    of_attach.add_argument("station", metavar="STATION")
    of_attach.add_argument("files", nargs="+", metavar="FILE.(jpg|png)")
    of_papers = verb(group, "papers", papers)
    of_papers.add_argument("book", metavar="BOOK")
    of_papers.add_argument("--json", action="store_true")


def attach(args: Namespace, speech: Words, desk: Desk) -> int:
    """Attach pictures to a station, all of them or none; only those that are small enough."""
    pictures = [scans.small(Path(file)) for file in args.files]
    book = Book.open(Path(args.book), desk)
    try:
        station = station_of(book, args.station)
        decision = scans.attached([(one, station) for one in pictures], book.standing)
        decision(book.standing)  # what would be refused is not laid down either
        for one in pictures:
            scans.lay(book.path, one)
        book.do(decision)
    finally:
        book.close()
    output.say(speech.count("cli.minutes.attached", len(pictures), number=station))
    return output.FINE


def papers(args: Namespace, speech: Words, desk: Desk) -> int:
    """List every attached picture, and say which are gone or are others than were attached."""
    book = Book.open(Path(args.book), desk)
    try:
        rows = scans.in_turn_of_stations(book.standing)
        lost = {one.scan.sha256: one.how for one in scans.lost(book.path, book.standing)}
    finally:
        book.close()
    told = [(station, scan, lost.get(scan.sha256, "")) for station, scan in rows]
    if args.json:
        output.as_json([_summary(*row) for row in told])
    elif told:
        output.say(*output.table([_row(speech, *row) for row in told], right=(0,)))
    if not args.json:
        key = "cli.minutes.papers.lost" if lost else "cli.minutes.papers.whole"
        output.say(speech.count(key, len(lost) or len(told)))
    return output.FOUND if lost else output.FINE


def station_of(book: Book, typed: str) -> str:
    """The id of the station typed: as in the register, or its number without zeros."""
    register = book.standing.of(Stations)
    found = register.by_id.get(typed)
    if found is None and typed.isascii() and typed.isdigit():
        found = register.find(int(typed))
    return known(book.standing, typed).id if found is None else found.id


def _row(speech: Words, station: str, scan: Scan, how: str) -> tuple[str, ...]:
    state = speech(f"scan.state.{how or 'whole'}")
    return station, picture(speech, scan.act), f"{-(-scan.act.size // 1000)} kB", state


def _summary(station: str, scan: Scan, how: str) -> dict[str, Any]:
    act = scan.act
    return {
        "station": station, "voting": act.voting, "file": act.name, "page": act.page,
        "pages": act.pages, "kind": act.kind, "size": act.size, "sha256": act.sha256,
        "state": how or "whole",
    }  # fmt: skip
