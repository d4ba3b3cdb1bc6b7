"""`mandat results determine BOOK`, and what changed since: `mandat results BOOK --difference`."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.base import moments
from core.base.people import Desk
from core.base.refusals import Refused
from core.book.book import Book
from core.cli import moment, output
from core.cli.output import shortened
from core.domain.commission.decisions import Ruling
from core.domain.seats.determining import (
    Change,
    Determination,
    Determinations,
    determinable,
    determine,
    last_change,
)
from core.office import drafting_results
from core.office.drafting import OFFICIAL
from core.reports.difference import between, said
from core.reports.source import Source
from core.words import codes, dates
from core.words.catalogue import Language, Words
from core.words.numbers import grouped

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    Group = _SubParsersAction[ArgumentParser]

DETERMINE = "results determine"
"""The verb of two words, which `mandat results BOOK` leaves no place to part otherwise."""


def add(verbs: "Group", verb: Callable[..., ArgumentParser]) -> None:
    """The words of the verb."""
    made = verb(verbs, DETERMINE, run)
    made.add_argument("book", metavar="BOOK")
    made.add_argument("--number", required=True, metavar="NUMBER")
    made.add_argument("--ground", default="", metavar="TEXT")
    made.add_argument("--at", default="", metavar="MOMENT")
    made.add_argument("--json", action="store_true")


def as_one_verb(words: list[str]) -> list[str]:
    """The command line with its verb of two words as one."""
    verb = DETERMINE.split()
    return [DETERMINE, *words[len(verb) :]] if words[: len(verb)] == verb else words


def run(args: Namespace, speech: Words, desk: Desk) -> int:
    """Determine the results as they stand; a ground nobody typed is drafted."""
    at = moment.typed(args.at)
    book = Book.open(Path(args.book), desk)
    try:
        outcome = determinable(book.standing)
        drafted = drafting_results.determination(OFFICIAL, book.standing, outcome)
        book.do(determine(Ruling(args.number, args.ground or drafted), at))
        last = book.standing.of(Determinations).last
    finally:
        book.close()
    assert last is not None
    if args.json:
        output.as_json(_determined(last))
    else:
        day = dates.day_of(speech, moments.local(last.happened).date())
        output.say(speech("paper.results.determined", number=last.number, day=day))
    return output.FINE


def difference(read: Source, as_json: bool, speech: Words) -> int:
    """What differs between the last two outcomes; refused where nothing does."""
    change = last_change(read.standing, read.tally, read.distribution)
    if change is None:
        raise Refused("paper.no_difference")
    if as_json:
        output.as_json(_document(change, read))
    else:
        output.say(*_lines(change, read, speech))
    return output.FINE


def _determined(one: Determination) -> dict[str, Any]:
    return {
        "no": one.no,
        "decision": one.number,
        "decided": moments.local(one.happened).isoformat(timespec="minutes"),
        "totals": dict(one.act.totals),
        "base": one.act.base,
        "votes": {str(no): votes for no, votes in one.act.votes},
        "seats": {str(no): seats for no, seats in one.act.seats},
        "stations": list(one.act.stations),
        "put_aside": list(one.act.aside),
    }


def _document(change: Change, read: Source) -> dict[str, Any]:
    found = change.difference
    return {
        "before": change.earlier.number,
        "now": change.later.number if change.later else None,
        "totals": {name: _pair(was, now) for name, was, now in found.totals},
        "base": _pair(*found.base) if found.base else None,
        "votes": {str(no): _pair(was, now) for no, was, now in found.votes},
        "seats": {str(no): _pair(was, now) for no, was, now in found.seats},
        "stations": {"came": list(found.came), "went": list(found.went)},
        "acts": [
            {
                "seq": one.row.seq,
                "kind": one.row.kind,
                "decision": one.act.ruling.number if hasattr(one.act, "ruling") else None,
            }
            for one in between(read, change)
        ],
    }


def _pair(was: int, now: int) -> dict[str, int]:
    return {"before": was, "now": now}


def _lines(change: Change, read: Source, speech: Words) -> list[str]:
    found = change.difference
    names = {entry.no: shortened(f"{entry.no}. {entry.name}") for entry in read.tally.lists}
    rows = [
        *((speech(f"field.{name}"), was, now) for name, was, now in found.totals),
        *((_of(speech, "votes", names[no]), was, now) for no, was, now in found.votes),
        *((_of(speech, "seats", names[no]), was, now) for no, was, now in found.seats),
    ]
    head = ("", speech("paper.difference.was"), speech("paper.difference.now"))
    told = [(name, _figure(speech, was), _figure(speech, now)) for name, was, now in rows]
    places = [
        f"{speech(f'paper.difference.stations.{which}')}: {', '.join(several)}"
        for which, several in (("came", found.came), ("went", found.went))
        if several
    ]
    acts = [f"{one.row.seq}. {codes.act(speech, one.row.kind)}" for one in between(read, change)]
    return [*said(change, speech), *output.table([head, *told], right=(1, 2)), *places, *acts]


def _of(speech: Words, what: str, name: str) -> str:
    return f"{name}, {speech(f'cli.column.{what}').lower()}"


def _figure(speech: Words, number: int) -> str:
    return grouped(number, speech.language is Language.EN)
