"""`mandat results` and `mandat report`: totals, seats, and papers."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from core.base import moments
from core.base.people import Desk
from core.base.refusals import Refused
from core.book.book import Book, program
from core.cli import output, results_determining, seats, seats_telling, signing
from core.domain.lists.model import Lists
from core.domain.minutes import form
from core.domain.seats.model import Distribution
from core.domain.seats.result import other_base
from core.domain.seats.still_open import StillOpen, still_open
from core.domain.stations.model import Stations
from core.office import handover
from core.reports import frame
from core.reports.source import Source, source
from core.reports.typed import as_plain, standing_said
from core.words.catalogue import Language, Words
from core.words.numbers import grouped


def results(args: Namespace, speech: Words, desk: Desk) -> int:
    """Totals, votes and seats as the book stands; undecided while a tie stands."""
    book = Book.open(Path(args.book), desk)
    try:
        read = source(book.standing, book.anchor, program(), moments.now(), book.entries)
        practice = book.practice
        found = _still_open(args, read)
    finally:
        book.close()
    if args.difference:
        return results_determining.difference(read, args.json, speech)
    distribution, base = read.distribution, read.law.seat_law().threshold_base
    lacking, names = read.without_base, read.standing.of(Lists).names
    if args.json:
        more = seats.asked(args, distribution, names, speech) if distribution else {}
        if distribution is not None and args.explain:
            votes, unknown = other_base(read.tally, read.law)
            said = None if unknown else seats_telling.as_other_base(distribution, votes)
            more["other_base"] = said
        if found is not None:
            more["open"] = seats_telling.as_possible(found)
        output.as_json(_document(read, base) | more)
    else:
        output.say(*([speech("practice.band")] if practice else []))
        output.say(*_lines(read, base, speech))
        if distribution is not None:
            output.say(*seats.asked_lines(args, distribution, names, speech))
            if args.explain:
                output.say(*_on_other_base(read, distribution, speech))
        if found is not None:
            output.say(*seats_telling.possible(found, distribution, names, speech))
        output.say(*standing_said(read, speech))
    if lacking:
        output.complain(speech("base.missing", stations=", ".join(lacking)))
    undecided = distribution is not None and not distribution.complete
    return output.FOUND if undecided or lacking else output.FINE


def _on_other_base(read: Source, result: Distribution, speech: Words) -> list[str]:
    """The threshold on the number the law was not read to mean, where all minutes have it."""
    votes, unknown = other_base(read.tally, read.law)
    if unknown:
        return ["  " + speech("results.other.lacking", stations=", ".join(unknown))]
    return seats_telling.other_base(result, votes, speech)


def _still_open(args: Namespace, read: Source) -> StillOpen | None:
    """What open stations can change, where it is asked; with those named taken as open too."""
    if args.open is None:
        return None
    asked = handover.chosen(args.open, read.standing.of(Stations)) if args.open else ()
    return still_open(read.standing, read.tally, asked)


def report(args: Namespace, speech: Words, desk: Desk) -> int:
    """A paper into a file; with keys, issued for good and signed."""
    from core.office.issue import issue, suffixes_of

    language = Language(args.language) if args.language else speech.language
    if signing.issues(args):
        return signing.issue(args, speech, desk, language)
    known = suffixes_of(args.kind)
    if Path(args.out).suffix.lower() not in known:
        raise Refused("cli.bad_out", file=args.out, known=", ".join(known))

    book = Book.open(Path(args.book), desk)
    try:
        issue(book, args.kind, Path(args.out), language, signing.about(args, book))
    finally:
        book.close()
    output.say(speech("cli.report.done", file=args.out))
    return output.FINE


def _document(read: Source, base: str) -> dict[str, Any]:
    tally, distribution = read.tally, read.distribution
    return {
        "preliminary": read.preliminary,
        "stations": {"total": len(tally.stations), "in": tally.stations_in},
        "totals": {name: getattr(tally.totals, name) for name in form.NAMES},
        "lists": [
            {
                "no": entry.no,
                "name": entry.name,
                "votes": tally.votes_of(entry.no),
                "seats": distribution.seats_of(entry.no) if distribution else 0,
            }
            for entry in tally.lists
        ],
        "seats": seats.document(distribution, base, None) if distribution else None,
        **as_plain(read),
    }


def _lines(read: Source, base: str, speech: Words) -> list[str]:
    tally, distribution = read.tally, read.distribution
    english = speech.language is Language.EN
    lines = [speech("cli.results.stations", n=tally.stations_in, total=len(tally.stations))]
    if read.preliminary:
        lines.append(speech("cli.results.preliminary"))
        lines += [frame.determined(read, speech)] if read.finality.last else []
    rows = [
        (speech(f"field.{name}"), grouped(getattr(tally.totals, name), english))
        for name in form.NAMES
    ]
    lines += output.table([*rows], right=(1,))
    if distribution is None:
        return [*lines, speech("cli.results.no_votes")]
    names = {entry.no: entry.name for entry in tally.lists}
    return [*lines, *seats.text(distribution, names, base, speech)]
