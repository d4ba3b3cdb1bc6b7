"""Acts on filed lists and on the ballot in words, for the journal."""

from collections.abc import Iterable
from typing import Any

from core.base import moments
from core.domain.ballot.acts import BallotsOrdered, CollectiveEstablished, MaterialRecorded
from core.domain.commission.acts import ClockFoundBack
from core.domain.lists import deciding, filing, objections
from core.domain.lists.paper import ListPaper
from core.words import dates
from core.words.catalogue import Words

Told = tuple[str, str]

_ON_LISTS = tuple(deed.act for deed in (*filing.DEEDS, *deciding.DEEDS, *objections.DEEDS))
MOST_TOLD = 60


def about(words: Words, act: Any) -> str:
    """What such an act is about; empty where it is none of these."""
    match act:
        case filing.ListReceived(id=id, paper=paper):
            return words("history.about.filed.name", id=id, name=paper.open.name)
        case BallotsOrdered(total=total):
            return words.count("ballot.number.done", total)
        case MaterialRecorded(lines=lines):
            return words.count("history.about.stations", len(lines))
        case CollectiveEstablished(lists=lists):
            return words.count("history.about.lists", len(lists))
    return words("history.about.filed", id=act.id) if isinstance(act, _ON_LISTS) else ""


def told(words: Words, act: Any) -> Iterable[Told]:
    """Everything such an act says; what is sealed of persons stays sealed."""
    ruling = getattr(act, "ruling", None)
    if ruling is not None:
        yield "number", ruling.number
        yield "ground", ruling.ground
    match act:
        case filing.ListReceived() | filing.ListCorrected() | filing.ListSupplemented():
            yield "receipt", getattr(act, "receipt", "")
            yield from _paper(words, act.paper.open)
        case filing.CandidateDropped():
            yield "candidate", str(act.place)
        case deciding.DeficienciesOrdered():
            yield "deficiencies", "\n".join(f"{item.no}. {item.text}" for item in act.items)
        case deciding.DeficienciesExamined():
            marks = (f"{no}. {words(f'cure.{mark.value}')}" for no, mark in act.marks)
            yield "deficiencies", "\n".join(marks)
        case deciding.ListProclaimed() if act.status is not None:
            yield "status", words("list.status.granted" if act.status else "list.status.rejected")
        case deciding.DecisionAnnulled():
            yield "annulled_by", words(f"annulled.{act.by}")
        case objections.ObjectionFiled():
            yield "who", act.who
            yield "ground", act.text
        case objections.ObjectionDecided():
            yield "outcome", words(f"objection.{act.outcome}")
        case CollectiveEstablished():
            yield "lists", "\n".join(f"{no}. {name}" for no, name in act.lists)
        case BallotsOrdered():
            yield "ballots", str(act.total)
            yield "reserve", str(act.reserve or "")
        case MaterialRecorded():
            yield "material", _material(words, act)
        case ClockFoundBack():
            yield "computer", dates.moment(words, moments.read(act.computer))
            yield "last", dates.moment(words, moments.read(act.last))


def _paper(words: Words, paper: ListPaper) -> Iterable[Told]:
    yield "name", paper.name
    yield "submitter", f"{words(f'submitter.{paper.submitter.kind.value}')}: {paper.submitter.name}"
    yield "leader", paper.leader
    rows = [
        f"{no}. {one.full_name}, {one.year_of_birth or '–'}, {one.occupation}, {one.place}"
        for no, one in enumerate(paper.candidates, start=1)
    ]
    if len(rows) > MOST_TOLD:
        rows[MOST_TOLD:] = [words("history.more", n=len(rows) - MOST_TOLD)]
    yield "candidates", "\n".join(rows)
    valid = paper.signatures.valid
    yield "signatures", "" if valid is None else str(valid)


def _material(words: Words, act: MaterialRecorded) -> str:
    lines = [
        words(
            "history.material",
            number=line.station,
            handed="–" if line.handed is None else line.handed,
            returned="–" if line.returned is None else line.returned,
        )
        for line in act.lines[:MOST_TOLD]
    ]
    if len(act.lines) > MOST_TOLD:
        lines.append(words("history.more", n=len(act.lines) - MOST_TOLD))
    return "\n".join(lines)
