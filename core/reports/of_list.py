"""What the papers on one filed list tell of it: its name, who filed it, its procedure so far."""

from dataclasses import dataclass, replace
from datetime import datetime

from core.base import moments
from core.base.refusals import Refused
from core.domain.commission.decisions import Ruling
from core.domain.lists import clocks
from core.domain.lists.model import Submission, filed
from core.domain.lists.paper import Candidate, ListPaper
from core.domain.lists.states import Deficiency, Proclaimed
from core.domain.lists.workflow import Door
from core.domain.papers.about import About
from core.reports.frame import GAP, of_the_law
from core.reports.model import Column, Paragraph, Row, Table
from core.reports.source import Source
from core.reports.worded import worded
from core.words import dates
from core.words.catalogue import Words

CURE = "deadlines.cure_hours"
OBJECTION = "deadlines.list_objection_hours"
UNKNOWN = "–"
UNBROKEN = "\u00a0"


@dataclass(frozen=True, slots=True)
class Conclusion:
    """The last conclusion on deficiencies, from the journal, and what followed from it."""

    at: datetime
    ruling: Ruling
    items: tuple[Deficiency, ...]
    published: datetime | None = None
    brought: datetime | None = None


def asked(read: Source, about: About) -> Submission:
    """The filed list a paper is about; refused when none was named."""
    if not isinstance(about, int) or not about:
        raise Refused("paper.about_no_list")
    return filed(read.standing, about)


def conclusion_on(read: Source, one: Submission) -> Conclusion | None:
    """The conclusion as the journal has it; a list's later states keep nothing of it."""
    found = None
    for move in one.moves:
        if move.door == Door.ORDER:
            act = read.acts[move.act]
            found = Conclusion(move.at, act.ruling, act.items)
        elif found is not None and move.door == Door.PUBLISH and found.published is None:
            found = replace(found, published=move.at)
        elif found is not None and move.door == Door.SUPPLEMENT:
            found = replace(found, brought=move.at)
    return found


def stood(read: Source, one: Submission) -> tuple[Candidate, ...]:
    """The candidates who were on the list when it was proclaimed, or who are on it now."""
    doors = [move.door for move in one.moves]
    proclaimed = isinstance(one.state, Proclaimed)
    at = len(doors) - 1 - doors[::-1].index(Door.PROCLAIM) if proclaimed else len(doors)
    later = {read.acts[m.act].place for m in one.moves[at:] if m.door == Door.DROP}
    candidates = enumerate(one.paper.open.candidates, start=1)
    return tuple(c for place, c in candidates if not c.withdrawn or place in later)


def named(words: Words, paper: ListPaper) -> str:
    """Name and leader as a sentence has them, in quotation marks where they bring none."""
    name = f"{paper.name} – {paper.leader}" if paper.leader else paper.name
    if any(sign in name for sign in '„“”"«»'):
        return name
    return words("paper.quoted", name=name)


def submitter(paper: ListPaper) -> str:
    """The submitter, a coalition with its parties."""
    told = paper.submitter.name or GAP
    return f"{told} ({', '.join(paper.submitter.parties)})" if paper.submitter.parties else told


def candidates_table(candidates: tuple[Candidate, ...], words: Words) -> Table:
    """Candidates with what the law lets a commission publish of them, and no more."""
    return Table(
        title=words("paper.title.candidates"),
        sheet=words("paper.sheet.candidates"),
        columns=(
            Column(words("paper.no"), "center", 6, ordinal=True),
            Column(words("paper.candidate"), "left", 32),
            Column(words("paper.born"), "center", 16),
            Column(words("paper.occupation"), "left", 30),
            Column(words("paper.home"), "left", 24),
        ),
        rows=tuple(
            Row(
                (
                    no,
                    one.full_name,
                    str(one.year_of_birth or UNKNOWN),
                    one.occupation or UNKNOWN,
                    one.place or UNKNOWN,
                )
            )
            for no, one in enumerate(candidates, start=1)
        ),
    )


def received(read: Source, words: Words, one: Submission) -> Paragraph:
    """When the list came, with which receipt, and who handed it in."""
    said = worded(read, words, "received", at=moment(words, one.received), receipt=one.receipt)
    person = one.paper.open.representative
    if person.full_name:
        right = words(f"right.{person.right.value}")
        said += " " + worded(read, words, "handed_in", name=person.full_name, right=right)
    return Paragraph(said)


def grounds(ruling: Ruling) -> tuple[Paragraph, ...]:
    """The ground somebody typed, line by line."""
    return tuple(Paragraph(line) for line in ruling.ground.splitlines() if line.strip())


def hours(words: Words, read: Source, key: str) -> str:
    """So many hours of the law in the genitive (48 часова), or a gap."""
    if not read.law.knows(key):
        return GAP
    return words.count("paper.hours", read.law.number(key))


def article(words: Words, read: Source, key: str) -> str:
    """The article of a value of the law, or a gap."""
    told = read.law.provision(key).article if read.law.knows(key) else ""
    return of_the_law(words, told) or GAP


def cure_until(read: Source, published: datetime) -> datetime | None:
    """When the hours to cure end, where the law has them."""
    return clocks.cure_until(published, read.law) if read.law.knows(CURE) else None


def moment(words: Words, at: datetime) -> str:
    """A moment as documents say it: `23. октобра 2026. године у 14:05`."""
    day = dates.day_of(words, moments.local(at).date()).replace(" ", UNBROKEN, 1)
    return words("paper.moment", day=day, hour=dates.hour(at))
