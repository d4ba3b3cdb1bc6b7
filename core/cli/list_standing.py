"""How a filed list stands, as scripts and people read it."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from core.base import moments
from core.base.findings import Finding
from core.book.book import Book
from core.cli import list_findings
from core.domain.commission.decisions import Ruling
from core.domain.election.model import founded
from core.domain.lists.clocks import Clock, Due, clock
from core.domain.lists.difference import Difference, difference
from core.domain.lists.model import Submission, Submissions, filed
from core.domain.lists.proposal import next_door
from core.domain.lists.states import (
    Annulled,
    Cure,
    Cured,
    Deficiency,
    NotCured,
    Ordered,
    Published,
    name_of,
)
from core.domain.lists.workflow import Door, doors
from core.law.profile import LegalProfile
from core.office import changes, drafting
from core.office.filed import Filed
from core.words import dates
from core.words.catalogue import Words


@dataclass(frozen=True, slots=True)
class Reading:
    """A book read at a moment, in some words."""

    filed: Filed
    speech: Words
    now: datetime

    @property
    def book(self) -> Book:
        """The open book."""
        return self.filed.book

    @property
    def law(self) -> LegalProfile:
        """The law of its election."""
        return founded(self.book.standing)[1]

    def one(self, id: int) -> Submission:
        """The filed list of that id."""
        return filed(self.book.standing, id)

    def clock(self, id: int) -> Clock | None:
        """The clock of a list."""
        return clock(self.one(id), self.law, self.now)

    def findings(self, id: int) -> tuple[Finding, ...]:
        """What the rules find in a list."""
        return self.filed.findings(id)

    def proposed(self, id: int) -> Door | None:
        """The door the program proposes."""
        return next_door(self.one(id), self.findings(id), self.law, self.now)

    def proposed_items(self, id: int) -> tuple[Deficiency, ...]:
        """What a conclusion would order cured."""
        return drafting.items(self.findings(id), self.law, drafting.OFFICIAL)

    def difference(self, id: int) -> Difference | None:
        """How a list brought again differs from the first; `None` where it was not brought."""
        one = self.one(id)
        if not one.resubmitted:
            return None
        return difference(self.filed.whole(one.first), self.filed.paper(id))


def summary(read: Reading, id: int) -> dict[str, Any]:
    """A list in short, as scripts read it."""
    one, running = read.one(id), read.clock(id)
    paper = one.paper.open
    return {
        "id": id,
        "receipt": one.receipt,
        "name": one.name,
        "submitter": {"kind": paper.submitter.kind.value, "name": paper.submitter.name},
        "received": moments.written(one.received),
        "candidates": len(paper.standing_candidates),
        "state": name_of(one.state),
        "since": moments.written(one.state.at),
        "ballot_no": read.book.standing.of(Submissions).number_of(id),
        "clock": None if running is None else _clock(running, read.now),
    }


def whole(read: Reading, id: int) -> dict[str, Any]:
    """Everything of a list, as scripts read it."""
    one, found, differs = read.one(id), read.proposed(id), read.difference(id)
    return {
        **summary(read, id),
        "moves": [{"door": m.door, "at": moments.written(m.at)} for m in one.moves],
        "ruling": _ruling(one),
        "items": [_item(item, marks_of(one)) for item in items_of(one)],
        "objections": [
            {
                "at": moments.written(objection.at),
                "who": objection.who,
                "text": objection.text,
                "outcome": objection.outcome,
            }
            for objection in one.objections
        ],
        "findings": [list_findings.document(read.speech, f) for f in read.findings(id)],
        "doors": [door.value for door in doors(one.state)],
        "proposed": None if found is None else found.value,
        "proposed_items": [_item(item, {}) for item in read.proposed_items(id)],
        "difference": None if differs is None else asdict(differs),
    }


def items_of(one: Submission) -> tuple[Deficiency, ...]:
    """The deficiencies that were ordered cured, as long as they matter."""
    match one.state:
        case Ordered() | Published() | Cured() | NotCured():
            return one.state.items
    return ()


def marks_of(one: Submission) -> dict[int, Cure]:
    """How each deficiency stands."""
    match one.state:
        case Published() | NotCured():
            return dict(one.state.marks)
        case Cured():
            return {item.no: Cure.CURED for item in one.state.items}
    return {}


def in_short(read: Reading, id: int) -> list[str]:
    """State and clock of a list, as people read it."""
    one = read.one(id)
    lines = [read.speech("cli.lists.now", id=id, name=one.name, state=state_of(read, one))]
    running = read.clock(id)
    return lines if running is None else [*lines, clock_line(read, running)]


def state_of(read: Reading, one: Submission) -> str:
    """The word of a state; of a running cure, whether something was brought or the hours over."""
    key = name_of(one.state)
    if isinstance(one.state, Published):
        running = read.clock(one.id)
        if running is not None and running.due is Due.REFUSE_UNCURED:
            key = "expired"
        elif one.state.to_examine:
            key = "brought"
    return read.speech(f"state.{key}")


def clock_line(read: Reading, running: Clock) -> str:
    """What is due, and until when."""
    speech = read.speech
    due = speech(f"due.{running.due.value}")
    due = f"{due[:1].upper()}{due[1:]}"
    if running.until is None:
        return speech("cli.lists.clock.stands", due=due, why=waiting(speech, running))
    until = dates.last_moment(speech, running.until)
    key = "cli.lists.clock.over" if running.expired(read.now) else "cli.lists.clock"
    return speech(key, due=due, until=until)


def waiting(speech: Words, running: Clock) -> str:
    """Why a clock does not run."""
    return speech("due.not_running" if running.due is Due.PUBLISH else "due.no_limit")


def changes_of(read: Reading, id: int) -> Iterator[str]:
    """The differences from the first list, a sentence each."""
    found = read.difference(id)
    if found is not None:
        yield from changes.lines(read.speech, found)


def _clock(running: Clock, now: datetime) -> dict[str, Any]:
    return {
        "due": running.due.value,
        "turn": running.turn.value,
        "since": moments.written(running.since),
        "until": None if running.until is None else moments.written(running.until),
        "provision": running.provision,
        "expired": running.expired(now),
    }


def _ruling(one: Submission) -> dict[str, str] | None:
    ruling: Ruling | None = getattr(one.state, "ruling", None)
    if ruling is None:
        return None
    found = asdict(ruling)
    return {**found, "by": one.state.by} if isinstance(one.state, Annulled) else found


def _item(item: Deficiency, marks: dict[int, Cure]) -> dict[str, Any]:
    mark = marks.get(item.no)
    return {
        "no": item.no,
        "text": item.text,
        "how": item.how,
        "code": item.code,
        "article": item.article,
        "fields": list(item.fields),
        "curable": item.curable,
        "mark": None if mark is None else mark.value,
    }
