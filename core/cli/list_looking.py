"""`mandat lists check` and `show`: what the rules find, and how the filed lists stand."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from core.base.people import Desk
from core.book.book import Book
from core.book.file import SUFFIX
from core.cli import list_findings, moment, output
from core.cli.list_standing import Reading, in_short, state_of, summary, waiting, whole
from core.cli.list_telling import in_full
from core.domain.lists.model import Submission, Submissions
from core.domain.lists.states import Gone
from core.office import paper_file
from core.office.filed import Filed
from core.words import dates
from core.words.catalogue import Words


def check(args: Namespace, speech: Words, desk: Desk) -> int:
    """Check a form or a JSON file before it is filed, or every filed list of a book."""
    path = Path(args.file)
    if path.suffix == SUFFIX:
        return _check_book(args, speech, desk)
    file = paper_file.read_paper(path)
    at = moment.typed(args.at) if args.at else None
    findings = paper_file.check_alone(file, path.name, at)
    assert file.law is not None
    told_passed_over(speech, file.passed_over)
    if args.json:
        output.as_json(list_findings.documents(speech, findings, file.law))
    else:
        output.say(*list_findings.lines(speech, findings))
        output.say(speech.count("cli.check.findings", len(findings)))
        output.say(list_findings.proposal(speech, findings, file.law))
    return list_findings.code_of(findings)


def show(args: Namespace, speech: Words, desk: Desk) -> int:
    """All filed lists with state and clock; or everything of one."""
    now = moment.typed(args.at)
    book = Book.open(Path(args.book), desk)
    try:
        read = Reading(Filed(book), speech, now)
        if args.json and args.id is not None:
            output.as_json(whole(read, args.id))
        elif args.json:
            output.as_json([summary(read, id) for id in book.standing.of(Submissions).by_id])
        else:
            output.say(*(_table(read) if args.id is None else in_full(read, args.id)))
    finally:
        book.close()
    return output.FINE


def told_passed_over(speech: Words, names: tuple[str, ...]) -> None:
    """Say what of a file was not read."""
    if names:
        output.complain(speech("cli.lists.passed_over", names=", ".join(names)))


def _check_book(args: Namespace, speech: Words, desk: Desk) -> int:
    book = Book.open(Path(args.file), desk)
    try:
        read = Reading(Filed(book), speech, moment.typed(args.at))
        filed = tuple(book.standing.of(Submissions).by_id.values())
        findings = {one.id: read.findings(one.id) for one in filed}
        if args.json:
            output.as_json({"lists": [_checked(read, one) for one in filed]})
        for one in () if args.json else filed:
            output.say(*in_short(read, one.id))
            output.say(*(f"  {line}" for line in list_findings.lines(speech, findings[one.id])))
    finally:
        book.close()
    living = [one for one in filed if not isinstance(one.state, Gone)]
    if not filed and not args.json:
        output.say(speech("cli.lists.none"))
    return max((list_findings.code_of(findings[one.id]) for one in living), default=output.FINE)


def _checked(read: Reading, one: Submission) -> dict[str, Any]:
    return {
        **summary(read, one.id),
        **list_findings.documents(read.speech, read.findings(one.id), read.law),
    }


def _table(read: Reading) -> list[str]:
    speech = read.speech
    filed = tuple(read.book.standing.of(Submissions).by_id.values())
    if not filed:
        return [speech("cli.lists.none")]
    names = ("id", "receipt", "name", "state", "due", "until")
    head = tuple(speech(f"cli.lists.column.{name}") for name in names)
    return output.table([head, *(_row(read, one) for one in filed)], right=(0,))


def _row(read: Reading, one: Submission) -> tuple[str, ...]:
    speech, running = read.speech, read.clock(one.id)
    due, until = "", ""
    if running is not None:
        due = speech(f"due.{running.due.value}")
        until = waiting(speech, running)
        if running.until is not None:
            until = dates.last_moment(speech, running.until)
    return (str(one.id), one.receipt, one.name[:60], state_of(read, one), due, until)
