"""`mandat minutes …`: the rule of entry, and the verbs of its neighbours."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from core.base.people import Desk
from core.book.book import Book
from core.cli import minutes_counter, minutes_deciding, minutes_standing, output
from core.domain.commission.decisions import Ruling
from core.domain.minutes.acts import decide_rule
from core.domain.minutes.entry import EntryRule
from core.words.catalogue import Words

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    Group = _SubParsersAction[ArgumentParser]


def add(group: "Group", verb: Callable[..., ArgumentParser]) -> None:
    """The verbs of `mandat minutes` besides taking over a sheet and checking."""
    of_rule = verb(group, "rule", rule)
    of_rule.add_argument("book", metavar="BOOK")
    of_rule.add_argument("rule", choices=[one.value for one in EntryRule])
    of_rule.add_argument("--number", required=True, metavar="NUMBER")
    of_rule.add_argument("--ground", required=True, metavar="TEXT")
    of_status = verb(group, "status", minutes_standing.status)
    of_status.add_argument("book", metavar="BOOK")
    of_status.add_argument("--json", action="store_true")
    minutes_counter.add(group, verb)
    for decision in minutes_deciding.MAKERS:
        minutes_deciding.with_words(verb(group, decision, minutes_deciding.decide), decision)


def rule(args: Namespace, speech: Words, desk: Desk) -> int:
    """Record the commission's decision on how often minutes are typed."""
    book = Book.open(Path(args.book), desk)
    try:
        book.do(decide_rule(EntryRule(args.rule), Ruling(args.number, args.ground)))
    finally:
        book.close()
    output.say(speech("cli.minutes.rule", rule=speech(f"entry.rule.{args.rule}")))
    return output.FINE
