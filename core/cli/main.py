"""The command line: which verbs there are, and which function does each."""

import getpass
import os
import sys
from argparse import ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Callable, Sequence

from core.base.people import Desk, Person, Role, this_device
from core.base.refusals import KnownFailure, Refused
from core.book.book import program
from core.cli import (
    calendar,
    election,
    history,
    laptops,
    law,
    list_filing,
    lists,
    mandates,
    minutes,
    minutes_papers,
    output,
    results,
    results_determining,
    seats,
    seats_telling,
    sheets,
    signing,
    update,
    wording,
)
from core.domain.election.model import KINDS
from core.law.load import DEFAULT
from core.office.found import profiles
from core.words.catalogue import Language, Words

KINDS_OF_PAPER = (
    "results", "report", "stations", "seats", "difference",
    "lists", "conclusion", "decision", "collective", "ballot", "ledger",
    "progress", "handover", "control-form", "correction", "annulment", "undeterminable", "repeat",
    "award", "certificate", "councillor", "journal", "open-data",
)  # fmt: skip


def main(argv: Sequence[str]) -> int:
    """Do one verb; the exit code says how it went."""
    _speak_utf8()
    whole = [word.encode("utf-8", "replace").decode("utf-8") for word in argv]
    spelt = results_determining.as_one_verb(mandates.whole(whole))
    args = parser().parse_args(spelt)
    speech = output.language(args.lang)
    desk = Desk(Person(args.person, Role(args.role)), this_device())
    try:
        code: int = args.run(args, speech, desk)
    except Refused as refused:
        return output.tell_refusal(speech, refused)
    except KnownFailure as failed:
        return output.tell_failure(speech, failed)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return output.FINE
    return code


def parser() -> ArgumentParser:
    """Every verb with its words."""
    top = ArgumentParser(prog="mandat", description="Mandat")
    top.add_argument("--version", action="version", version=program())
    verbs = top.add_subparsers(dest="verb", required=True)
    _begin(verbs)
    _sheets(verbs)
    _papers(verbs)
    mandates.add(verbs.add_parser(mandates.NAME).add_subparsers(required=True), _verb)
    _history(verbs)
    laptops.add(verbs, _verb)
    law_of = _verb(verbs, "law", lambda args, speech, _desk: law.run(args, speech))
    law_of.add_argument("--table", action="store_true", required=True)
    law_of.add_argument("--law", default=DEFAULT, choices=profiles(), metavar="ID")
    law_of.add_argument("--json", action="store_true")
    seats_of = _verb(verbs, "seats", lambda args, speech, _desk: seats.run(args, speech))
    seats_of.add_argument("file", metavar="FILE.json")
    seats_of.add_argument("--json", action="store_true")
    seats_telling.add(seats_of)
    update.add(_verb(verbs, "update", lambda args, speech, _desk: update.run(args, speech)))
    return top


def _begin(verbs: "_SubParsersAction[ArgumentParser]") -> None:
    practice = _verb(verbs, "practice", lambda args, speech, _desk: election.practice(args, speech))
    practice.add_argument("book", metavar="BOOK")
    practice.add_argument("--stage", choices=("night", "lists"), default="night")
    new = _verb(verbs, "new", election.new)
    new.add_argument("book", metavar="BOOK")
    new.add_argument("--name", required=True)
    new.add_argument("--seats", type=int, required=True, metavar="N")
    new.add_argument("--date", type=election.day, required=True, metavar="YYYY-MM-DD")
    new.add_argument("--called", type=election.day, required=True, metavar="YYYY-MM-DD")
    new.add_argument("--voters", type=int, metavar="N")
    new.add_argument("--law", default=DEFAULT, choices=profiles(), metavar="ID")
    new.add_argument("--unit", default="", metavar="NAME")
    new.add_argument("--kind", choices=KINDS, default="municipality")


def _sheets(verbs: "_SubParsersAction[ArgumentParser]") -> None:
    for what in sheets.PLANNERS:
        group = verbs.add_parser(what).add_subparsers(required=True)
        take = _verb(group, "import", list_filing.take if what == "lists" else sheets.take)
        take.set_defaults(what=what)
        take.add_argument("book", metavar="BOOK")
        take.add_argument("file", metavar="FILE")
        take.add_argument("--map", action="append", default=[], metavar="FIELD=HEADING")
        take.add_argument("--sheet", default="", metavar="NAME")
        take.add_argument("--dry-run", action="store_true")
        take.add_argument("--json", action="store_true")
        if what == "minutes":
            _reading(_verb(group, "check", sheets.check))
            minutes.add(group, _verb)
            minutes_papers.add(group, _verb)
        if what == "lists":
            lists.with_receipt(take)
            lists.add(group, _verb)


def _papers(verbs: "_SubParsersAction[ArgumentParser]") -> None:
    _reading(_verb(verbs, "calendar", calendar.calendar)).add_argument(
        "--ics", default="", metavar="FILE.ics"
    )
    of_results = _reading(_verb(verbs, "results", results.results))
    of_results.add_argument("--difference", action="store_true")
    of_results.add_argument("--open", nargs="?", const="", metavar="STATIONS")
    seats_telling.add(of_results)
    results_determining.add(verbs, _verb)
    paper = _verb(verbs, "report", results.report)
    paper.add_argument("book", metavar="BOOK")
    paper.add_argument("kind", choices=KINDS_OF_PAPER)
    paper.add_argument("--out", required=True, metavar="FILE.(xlsx|pdf|txt|zip)")
    paper.add_argument("--list", type=int, default=0, metavar="ID")
    paper.add_argument("--station", default="", metavar="ID")
    paper.add_argument("--voting", type=int, default=0, metavar="N")
    paper.add_argument("--seat", type=int, default=0, metavar="N")
    paper.add_argument(
        "--no", type=int, default=0, metavar="N", help="which of several corrections, or mandates"
    )
    paper.add_argument("--language", choices=[tag.value for tag in Language], default="")
    signing.with_means(paper)
    signing.with_file(_verb(verbs, "verify", signing.verify))
    wording.add(verbs.add_parser("wording").add_subparsers(required=True), _verb)


def _history(verbs: "_SubParsersAction[ArgumentParser]") -> None:
    group = verbs.add_parser("history").add_subparsers(required=True)
    verify = _reading(_verb(group, "verify", history.verify))
    verify.add_argument("--anchor", default="", metavar="GROUPS|FILE")
    _reading(_verb(group, "show", history.show))


def _reading(verb: ArgumentParser) -> ArgumentParser:
    verb.add_argument("book", metavar="BOOK")
    verb.add_argument("--json", action="store_true")
    return verb


def _verb(
    group: "_SubParsersAction[ArgumentParser]",
    name: str,
    run: Callable[[Namespace, Words, Desk], int],
) -> ArgumentParser:
    verb = group.add_parser(name)
    verb.set_defaults(run=run)
    verb.add_argument("--lang", choices=[tag.value for tag in Language], default="sr-Cyrl")
    verb.add_argument("--person", default=_user(), metavar="NAME")
    verb.add_argument("--role", choices=[role.value for role in Role], default="secretary")
    return verb


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "mandat"


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
