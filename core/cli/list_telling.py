"""Everything of one filed list, section by section, as people read it."""

from collections.abc import Iterator

from core.cli import list_findings
from core.cli.list_standing import Reading, changes_of, in_short, items_of, marks_of
from core.domain.commission.decisions import Ruling
from core.domain.lists.model import Submission, Submissions
from core.domain.lists.states import Received, TakenUp
from core.domain.lists.workflow import doors
from core.words import dates
from core.words.catalogue import Words


def in_full(read: Reading, id: int) -> list[str]:
    """The lines of a list; sections that hold nothing are left out."""
    one, speech = read.one(id), read.speech
    sections = (
        ("moves", _moves(read, one)),
        ("items", _items(speech, one)),
        ("objections", _objections(speech, one)),
        ("difference", changes_of(read, id)),
        ("findings", iter(list_findings.lines(speech, read.findings(id)))),
        ("proposed_items", _proposed(read, one)),
    )
    lines = list(_head(read, one))
    for name, told in sections:
        found = [f"  {line}" for line in told]
        lines += [speech(f"cli.lists.show.{name}"), *found] if found else []
    return [*lines, *_doors(read, one)]


def _head(read: Reading, one: Submission) -> Iterator[str]:
    speech, submitter = read.speech, one.paper.open.submitter
    yield from in_short(read, one.id)
    kind = speech(f"submitter.{submitter.kind.value}")
    yield speech("cli.lists.show.submitter", name=submitter.name, kind=kind)
    at = dates.moment(speech, one.received)
    yield speech("cli.lists.show.received", at=at, receipt=one.receipt)
    no = read.book.standing.of(Submissions).number_of(one.id)
    if no is not None:
        yield speech("cli.lists.show.ballot", no=no)
    ruling: Ruling | None = getattr(one.state, "ruling", None)
    if ruling is not None:
        yield speech("cli.lists.show.ruling", number=ruling.number)
        yield from (f"  {line}" for line in ruling.ground.splitlines())


def _moves(read: Reading, one: Submission) -> Iterator[str]:
    for move in one.moves:
        yield f"{dates.moment(read.speech, move.at)}  {read.speech(f'door.{move.door}')}"


def _items(speech: Words, one: Submission) -> Iterator[str]:
    marks = marks_of(one)
    for item in items_of(one):
        mark = f" [{speech(f'cure.{marks[item.no].value}')}]" if item.no in marks else ""
        yield f"{item.no}. {item.text}{mark}"


def _objections(speech: Words, one: Submission) -> Iterator[str]:
    for objection in one.objections:
        outcome = speech(f"objection.{objection.outcome or 'open'}")
        at = dates.moment(speech, objection.at)
        yield f"{at}  {objection.who}: {objection.text} [{outcome}]"


def _proposed(read: Reading, one: Submission) -> Iterator[str]:
    """What a conclusion would order, while there may be one."""
    if isinstance(one.state, Received | TakenUp):
        for item in read.proposed_items(one.id):
            yield f"{item.no}. {item.text}"


def _doors(read: Reading, one: Submission) -> Iterator[str]:
    speech, found = read.speech, read.proposed(one.id)
    if found is not None:
        yield speech("cli.lists.proposed", door=speech(f"door.{found.value}"))
    opened = ", ".join(speech(f"door.{door.value}") for door in doors(one.state))
    yield speech("cli.lists.show.doors", doors=opened or "–")
