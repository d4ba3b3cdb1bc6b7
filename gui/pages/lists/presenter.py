"""The lists of the election as lines of a table: in procedure, proclaimed, ended."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from core.base.findings import Finding, Severity
from core.base.script import folded
from core.domain.election.model import Particulars
from core.domain.lists.clocks import Clock, Turn, clock
from core.domain.lists.model import ElectoralList, Lists, Submission, Submissions
from core.domain.lists.rules.signatures import needed
from core.domain.lists.states import Gone, Proclaimed
from core.domain.standing import Standing
from core.law.profile import LegalProfile
from core.words.catalogue import Words
from gui.kit.cells import Cell, ChipCell, ClockCell, FindingsCell, TextCell, TwoLineCell
from gui.kit.table import RowKind
from gui.models import list_words
from gui.models.lines import Column, Line
from gui.models.script import named
from gui.pages.lists.cells import SupportCell

FILED, TAKEN = "filed", "taken"
"""What a line is about: a filed list by its id, or one taken over by its number on the ballot."""

ALL, COMMISSION, SUBMITTER, PROCLAIMED, ENDED = "all", "commission", "submitter", "done", "ended"
FILTERS = (ALL, COMMISSION, SUBMITTER, PROCLAIMED, ENDED)


@dataclass(frozen=True, slots=True)
class Facts:
    """What the page looks at, at one moment; `findings` gives those of a filed list."""

    standing: Standing
    particulars: Particulars
    law: LegalProfile
    findings: Callable[[int], tuple[Finding, ...]]
    now: datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """One list on the page: filed or taken over, its clock, and the group it stands in."""

    about: tuple[str, int]
    name: str
    group: str
    one: Submission | None = None
    taken: ElectoralList | None = None
    clock: Clock | None = None
    no: int | None = None


def columns(words: Words) -> tuple[Column, ...]:
    """Heads of the table."""
    names = (
        ("clock", "left"),
        ("no", "centre"),
        ("name", "left"),
        ("state", "left"),
        ("findings", "left"),
        ("candidates", "right"),
        ("signatures", "right"),
        ("received", "right"),
    )
    return tuple(Column(words(f"lists.column.{name}"), align) for name, align in names)


def entries(facts: Facts) -> tuple[Entry, ...]:
    """Every list: those in procedure by urgency, then the ballot, then those that ended."""
    room = facts.standing.of(Submissions)
    filed = [_filed(one, room, facts) for one in room.by_id.values()]
    ballot = [
        Entry((TAKEN, entry.no), entry.name, PROCLAIMED, taken=entry, no=entry.no)
        for entry in facts.standing.of(Lists).all
        if entry.no not in room.ballot
    ]
    ballot += sorted((e for e in filed if e.group == PROCLAIMED), key=lambda e: e.no or 0)
    going = sorted((e for e in filed if e.group == ALL), key=_urgency)
    ended = sorted(
        (e for e in filed if e.group == ENDED), key=lambda e: e.one.since if e.one else facts.now
    )
    return (*going, *ballot, *ended)


def counts(found: Sequence[Entry]) -> dict[str, int]:
    """How many lists each filter lets through."""
    return {name: sum(1 for entry in found if _passes(entry, name)) for name in FILTERS}


def lines(
    found: Sequence[Entry], words: Words, facts: Facts, sought: str = "", chosen: str = ALL
) -> tuple[Line, ...]:
    """The lists that pass the filter and fit the words sought, under headings of their groups."""
    wanted = folded(sought).split()
    shown = [e for e in found if _passes(e, chosen) and _fits(e, wanted)]
    return tuple(_grouped(shown, words, facts))


def _grouped(shown: Sequence[Entry], words: Words, facts: Facts) -> Iterator[Line]:
    for group in (ALL, PROCLAIMED, ENDED):
        of_group = [entry for entry in shown if entry.group == group]
        if of_group:
            yield Line((TextCell(words(f"lists.group.{group}")),), RowKind.GROUP)
        for entry in of_group:
            yield _line(entry, words, facts)


def _filed(one: Submission, room: Submissions, facts: Facts) -> Entry:
    group = ALL
    if isinstance(one.state, Proclaimed):
        group = PROCLAIMED
    elif isinstance(one.state, Gone):
        group = ENDED
    running = clock(one, facts.law, facts.now)
    going = running is not None and running.until is not None and group == ENDED
    no = room.number_of(one.id)
    return Entry((FILED, one.id), one.name, ALL if going else group, one, None, running, no)


def _urgency(entry: Entry) -> tuple[bool, float, int]:
    """What is not published comes before all: its clock waits for the commission itself."""
    running = entry.clock
    if running is None:
        return True, float("inf"), entry.about[1]
    until = running.until or running.since
    return running.until is not None, until.timestamp(), entry.about[1]


def _passes(entry: Entry, name: str) -> bool:
    match name:
        case "commission":
            return entry.clock is not None and entry.clock.turn is Turn.COMMISSION
        case "submitter":
            return entry.group == ALL and (
                entry.clock is not None and entry.clock.turn is Turn.SUBMITTER
            )
        case "done" | "ended":
            return entry.group == name
    return True


def _fits(entry: Entry, wanted: Sequence[str]) -> bool:
    if not wanted:
        return True
    texts = [entry.name, str(entry.no or "")]
    if entry.taken:
        texts.append(entry.taken.leader)
    if entry.one:
        paper = entry.one.paper.open
        texts += [paper.submitter.name, paper.leader, entry.one.receipt, *paper.submitter.parties]
        texts += [candidate.full_name for candidate in paper.candidates]
    text = folded(" ".join(texts))
    return all(word in text for word in wanted)


def _line(entry: Entry, words: Words, facts: Facts) -> Line:
    cells = _cells_of_taken(entry, words) if entry.one is None else _cells(entry, words, facts)
    return Line(cells, about=entry.about)


def _cells_of_taken(entry: Entry, words: Words) -> tuple[Cell, ...]:
    taken = entry.taken
    assert taken is not None
    status = words("lists.minority") if taken.minority else words("lists.taken_over")
    candidates = "–" if taken.candidates is None else str(taken.candidates)
    return (
        TextCell(""),
        TextCell(str(taken.no), "centre", strong=True),
        TwoLineCell(
            named(words, taken.name), named(words, taken.leader) or words("lists.no_leader")
        ),
        ChipCell(status, "inf" if taken.minority else "ok", "checkmark-circle"),
        TextCell(""),
        TextCell(candidates, "right"),
        TextCell(""),
        TextCell(""),
    )


def _cells(entry: Entry, words: Words, facts: Facts) -> tuple[Cell, ...]:
    one = entry.one
    assert one is not None
    paper = one.paper.open
    size = len(paper.standing_candidates)
    return (
        _clock_cell(entry, words, facts),
        TextCell("" if entry.no is None else str(entry.no), "centre", strong=True),
        TwoLineCell(
            named(words, paper.name) or words("lists.unnamed"), list_words.submitter(words, paper)
        ),
        list_words.state(words, one, facts.law, facts.now).cell,
        _findings_cell(one, words, facts),
        TextCell(str(size) if size else "–", "right"),
        _support(one, size, facts),
        TextCell(list_words.short_moment(words, one.received), "right"),
    )


def _clock_cell(entry: Entry, words: Words, facts: Facts) -> Cell:
    if entry.group == ALL and entry.clock is not None:
        return ClockCell(list_words.face(words, entry.clock, facts.now))
    assert entry.one is not None
    if entry.clock is not None and entry.clock.until is None:
        return ClockCell(list_words.face(words, entry.clock, facts.now))
    when = list_words.short_moment(words, entry.one.state.at)
    return TextCell(when, tone="ink2", size=13)


def _findings_cell(one: Submission, words: Words, facts: Facts) -> Cell:
    if not one.paper.open.candidates:
        return TextCell("–", tone="ink2")
    found = facts.findings(one.id)
    errors = sum(1 for f in found if f.severity is Severity.ERROR)
    doubts = sum(1 for f in found if f.severity is Severity.DOUBT)
    said = [words.count("list.faults", errors)] if errors else []
    said += [words.count("list.doubts", doubts)] if doubts else []
    return FindingsCell(errors, doubts, ", ".join(said) or words("lists.no_findings"))


def _support(one: Submission, candidates: int, facts: Facts) -> Cell:
    paper = one.paper.open
    valid = paper.signatures.valid
    wanted = needed(facts.law, facts.particulars.voters, candidates, paper.motion is not None)
    return SupportCell(valid, wanted)
