"""`mandat lists receive|import|supplement|cure|template`: papers of the lists, in and out."""

from argparse import Namespace
from datetime import datetime
from pathlib import Path
from typing import Any

from core.base.people import Desk
from core.base.refusals import Refused
from core.book.book import Book
from core.cli import list_findings, moment, output, sheets
from core.cli.list_looking import told_passed_over
from core.cli.list_standing import Reading, in_short, items_of, summary
from core.domain.election.model import founded
from core.domain.lists import deciding
from core.domain.lists.clocks import cure_until
from core.domain.lists.model import Submissions
from core.domain.lists.states import Cure, Published
from core.domain.lists.workflow import Door, go_through
from core.office import paper_file
from core.office.filed import Filed
from core.office.paper_file import PaperFile
from core.words import dates
from core.words.catalogue import Words

SUFFIX = ".xlsx"


def take(args: Namespace, speech: Words, desk: Desk) -> int:
    """A form of one list is received; a short sheet of proclaimed lists is taken over."""
    if paper_file.is_form(Path(args.file)):
        return receive(args, speech, desk)
    return sheets.take(args, speech, desk)


def receive(args: Namespace, speech: Words, desk: Desk) -> int:
    """Take a list down that was filed, from its form or a JSON file."""
    file = paper_file.read_paper(Path(args.file))
    at = _received(args, file)
    book = Book.open(Path(args.book), desk)
    try:
        papers = Filed(book)
        receipt = args.receipt or _free_receipt(book)
        _notes(args, speech, book, file)
        assumed = _assumed(args, speech, file, at, receipt)
        sealing = papers.receive(file.paper, receipt, at)
        if args.dry_run:
            sealing.decision(book.standing)
            _tell_plan(args, speech, file, at, receipt)
            return output.FINE
        entries = book.do(sealing.decision, private=sealing.private)
        id: int = entries[0].act.id
        _tell_received(args, Reading(papers, speech, at), id, assumed)
    finally:
        book.close()
    return output.FINE


def supplement(args: Namespace, speech: Words, desk: Desk) -> int:
    """Take down what the submitter brought; without a file the list stays as it was."""
    at = moment.typed(args.at)
    file = paper_file.read_paper(Path(args.file)) if args.file else None
    book = Book.open(Path(args.book), desk)
    try:
        read = Reading(Filed(book), speech, at)
        _bring(args, read, file)
        _tell(args, read)
    finally:
        book.close()
    return output.FINE


def cure(args: Namespace, speech: Words, desk: Desk) -> int:
    """Go through the deficiencies one by one, after the supplement, which may come with it."""
    at = moment.typed(args.at)
    file = paper_file.read_paper(Path(args.file)) if args.file else None
    book = Book.open(Path(args.book), desk)
    try:
        read = Reading(Filed(book), speech, at)
        one = read.one(args.id)
        go_through(one.state, Door.EXAMINE)
        assert isinstance(one.state, Published)
        marks = _marks(args, tuple(item.no for item in items_of(one)))
        counts = any(mark is not Cure.NOT for _no, mark in marks)
        if file is not None or (counts and one.state.brought is None):
            if all(mark is Cure.CURED for _no, mark in marks):
                deciding.in_time(at, cure_until(one.state.published, read.law))
            _bring(args, read, file)
        book.do(deciding.examine(args.id, marks, at))
        _tell(args, read)
    finally:
        book.close()
    return output.FINE


def template(args: Namespace, speech: Words, desk: Desk) -> int:
    """Write the form of a list for the book's election, empty or with what a list says."""
    if Path(args.out).suffix.lower() != SUFFIX:
        raise Refused("cli.bad_out", file=args.out, known=SUFFIX)
    book = Book.open(Path(args.book), desk)
    try:
        particulars, law = founded(book.standing)
        paper = None if args.list is None else Filed(book).paper(args.list)
    finally:
        book.close()
    paper_file.write_form(particulars, law, speech, Path(args.out), paper)
    output.say(speech("cli.report.done", file=args.out))
    return output.FINE


def _received(args: Namespace, file: PaperFile) -> datetime:
    """The moment of receipt: as typed, else as the file says, else now."""
    if not args.at and file.received is not None:
        return file.received
    return moment.typed(args.at)


def _free_receipt(book: Book) -> str:
    """The number after the greatest receipt so far."""
    receipts = [one.receipt for one in book.standing.of(Submissions).by_id.values()]
    numbers = [int(text) for text in receipts if text.isascii() and text.isdigit()]
    return str(max(numbers, default=0) + 1)


def _notes(args: Namespace, speech: Words, book: Book, file: PaperFile) -> None:
    """What of the file was not used."""
    told_passed_over(speech, file.passed_over)
    own, other = founded(book.standing)[0], file.particulars
    if other is not None and (other.held, other.seats) != (own.held, own.seats):
        day = dates.day(speech, other.held)
        output.complain(speech("cli.lists.other_election", name=other.name, day=day))


def _assumed(
    args: Namespace, speech: Words, file: PaperFile, at: datetime, receipt: str
) -> list[str]:
    """What nobody typed, said aloud."""
    told, when = [], dates.moment(speech, at)
    if not args.at:
        key = "cli.lists.at_now" if file.received is None else "cli.lists.at_of_file"
        told.append(speech(key, at=when))
    if not args.receipt:
        told.append(speech("cli.lists.next_receipt", receipt=receipt))
    return told


def _tell_plan(args: Namespace, speech: Words, file: PaperFile, at: datetime, receipt: str) -> None:
    count = len(file.paper.candidates)
    if args.json:
        told: dict[str, Any] = {"done": False, "name": file.paper.name, "receipt": receipt}
        output.as_json({**told, "received": at.isoformat(), "candidates": count})
        return
    when = dates.moment(speech, at)
    name = file.paper.name
    output.say(speech("cli.lists.would_receive", name=name, at=when, receipt=receipt))
    output.say(speech.count("cli.lists.candidates", count))


def _tell_received(args: Namespace, read: Reading, id: int, assumed: list[str]) -> None:
    one, findings, speech = read.one(id), read.findings(id), read.speech
    if args.json:
        told = list_findings.documents(speech, findings, read.law)
        output.as_json({"done": True, **summary(read, id), **told})
        return
    at = dates.moment(speech, one.received)
    output.say(*assumed)
    output.say(speech("cli.lists.received", id=id, name=one.name, at=at, receipt=one.receipt))
    output.say(*in_short(read, id)[1:])
    output.say(*list_findings.lines(speech, findings))
    output.say(list_findings.proposal(speech, findings, read.law))


def _bring(args: Namespace, read: Reading, file: PaperFile | None) -> None:
    """Take a supplement down, and say so: it stays, whatever its examination leads to."""
    paper = read.filed.paper(args.id) if file is None else file.paper
    sealing = read.filed.supplement(args.id, paper, read.now)
    read.book.do(sealing.decision, private=sealing.private)
    if file is not None:
        told_passed_over(read.speech, file.passed_over)
    if not args.json:
        at = dates.moment(read.speech, read.now)
        output.say(read.speech("cli.lists.supplemented", id=args.id, at=at))


def _tell(args: Namespace, read: Reading) -> None:
    if args.json:
        output.as_json(summary(read, args.id))
    else:
        output.say(*in_short(read, args.id))


def _marks(args: Namespace, numbers: tuple[int, ...]) -> tuple[tuple[int, Cure], ...]:
    """How each deficiency stands: all cured, or as marked one by one."""
    if args.cured:
        return tuple((no, Cure.CURED) for no in numbers)
    found: dict[int, Cure] = {}
    for text in args.mark:
        no, _equals, word = text.partition("=")
        known = {mark.value: mark for mark in Cure}
        if no.strip() not in map(str, numbers) or word.strip() not in known:
            raise Refused("cli.bad_mark", text=text)
        found[int(no)] = known[word.strip()]
    if set(found) != set(numbers):
        raise Refused("list.unmarked_items", count=len(numbers))
    return tuple(sorted(found.items()))
