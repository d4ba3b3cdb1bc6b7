"""A filed list as JSON says it (docs/formats.md)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from core.domain.election.acts import MOST_SEATS
from core.domain.election.model import Particulars
from core.domain.lists.acts import MOST_CANDIDATES
from core.domain.lists.filing import MOST_LIST_NAME
from core.domain.lists.paper import (
    OF_CANDIDATE,
    OF_CANDIDATES,
    OF_LIST,
    STRUCK,
    Candidate,
    Leader,
    ListPaper,
    Motion,
    Representative,
    Right,
    Sex,
    Signatures,
    Submitter,
    SubmitterKind,
)
from core.domain.minutes.model import MOST
from core.office.strict_json import Odd, Table, odd

MOST_NAMES = 60
"""Parties of a coalition, or leaders."""
_RIGHTS = {True: Right.AUTHORISED, False: Right.NONE, None: Right.AUTHORISED}


@dataclass(frozen=True, slots=True)
class PaperDocument:
    """What a document says; `law` is the id it names, `passed_over` are keys that nobody knows."""

    paper: ListPaper
    received: datetime | None
    particulars: Particulars | None
    law: str
    passed_over: tuple[str, ...]


def read(document: Table) -> PaperDocument:
    """The list of a document; raises `Odd` at the first thing that cannot be."""
    election = document.table("election", needed=False)
    particulars = _election(election) if election else None
    law = election.text("law") if election else ""
    listed = document.table("list")
    assert listed is not None
    received = listed.moment("received")
    paper = _paper(listed)
    for table in (document, election):
        if table is not None:
            table.close()
    return PaperDocument(paper, received, particulars, law, tuple(document.passed_over))


def _election(table: Table) -> Particulars:
    name, unit = table.text("name"), table.text("unit")
    if not name:
        raise Odd("bad", table.where("name"))
    called, held = table.day("called"), table.day("date")
    if called is None or held is None:
        raise Odd("bad", table.where("called" if called is None else "date"))
    if called >= held:
        raise Odd("bad", f"{table.where('date')}: {held.isoformat()} <= {called.isoformat()}")
    seats = table.count("seats", 1, MOST_SEATS)
    if seats is None:
        raise Odd("bad", table.where("seats"))
    return Particulars(
        name=name,
        unit=unit or name,
        kind="municipality",
        region="",
        seats=seats,
        called=called,
        held=held,
        voters=table.count("voters", 1, MOST),
    )


def _paper(table: Table) -> ListPaper:
    submitter = table.table("submitter")
    assert submitter is not None
    if table.value("candidates") is None:
        raise Odd("bad", table.where("candidates"))
    paper = ListPaper(
        name=table.text("name", MOST_LIST_NAME),
        submitter=_submitter(submitter),
        leaders=_leaders(table),
        representative=_representative(table.table("representative", needed=False)),
        candidates=tuple(
            _candidate(table.as_table(row, f"{table.where('candidates')}[{at}]"))
            for at, row in enumerate(table.rows("candidates", MOST_CANDIDATES))
        ),
        signatures=_signatures(table),
        enclosures=_enclosures(table),
        motion=_motion(table),
        agreement=table.day("agreement"),
        founders=table.count("founders", 0, MOST),
    )
    table.close()
    return paper


def _submitter(table: Table) -> Submitter:
    found = Submitter(
        table.chosen("kind", SubmitterKind),
        table.text("name"),
        tuple(
            table.as_text(party, f"{table.where('parties')}[{at}]")
            for at, party in enumerate(table.rows("parties", MOST_NAMES))
        ),
    )
    table.close()
    return found


def _leaders(table: Table) -> tuple[Leader, ...]:
    """The leader as one text, as an object, or as an array of either."""
    value, place = table.value("leader"), table.where("leader")
    if not isinstance(value, list):
        return _leader(table, value, place)
    rows = enumerate(table.rows("leader", MOST_NAMES))
    return tuple(one for at, row in rows for one in _leader(table, row, f"{place}[{at}]"))


def _leader(table: Table, value: Any, place: str) -> tuple[Leader, ...]:
    if not isinstance(value, dict):
        name = table.as_text(value, place)
        return (Leader(name),) if name else ()
    person = table.as_table(value, place)
    found = Leader(person.text("name"), person.text("surname"), person.number("jmbg"))
    person.close()
    return (found,)


def _representative(table: Table | None) -> Representative:
    if table is None:
        return Representative()
    authorised = table.flag("authorised")
    found = Representative(
        name=table.text("name"),
        surname=table.text("surname"),
        right=table.chosen("right", Right, _RIGHTS[authorised]),
        jmbg=table.number("jmbg"),
        address=table.text("address"),
        telephone=table.text("telephone"),
        email=table.text("email"),
    )
    if authorised is not None and authorised is (found.right is Right.NONE):
        raise Odd("bad", f"{table.where('right')}: {found.right.value}")
    table.close()
    return found


def _candidate(table: Table) -> Candidate:
    found = Candidate(
        name=table.text("name"),
        surname=table.text("surname"),
        sex=table.chosen("sex", Sex, Sex.UNKNOWN),
        occupation=table.text("occupation"),
        place=table.text("place"),
        party=table.text("party"),
        jmbg=table.number("jmbg"),
        born=table.day("birth_date"),
        address=table.text("address"),
        lacks=_names(table, "lacks", OF_CANDIDATE),
    )
    table.close()
    return found


def _signatures(table: Table) -> Signatures:
    """How many were filed; or an object that says also how many were struck out, and why."""
    if not isinstance(table.value("signatures"), dict):
        return Signatures(table.count("signatures", 0, MOST))
    counted = table.table("signatures")
    assert counted is not None
    struck = counted.table("struck", needed=False)
    reasons: tuple[tuple[str, int], ...] = ()
    if struck is not None:
        reasons = tuple((why, n) for why in STRUCK if (n := struck.count(why, 0, MOST)))
        struck.close()
    found = Signatures(counted.count("filed", 0, MOST), reasons)
    counted.close()
    return found


def _motion(table: Table) -> Motion | None:
    if not isinstance(table.value("minority"), dict):
        return Motion() if table.flag("minority") else None
    said = table.table("minority")
    assert said is not None
    found = Motion(said.text("nation"), said.count("percent", 0, 100))
    said.close()
    return found


def _enclosures(table: Table) -> tuple[str, ...]:
    known = (*OF_LIST, OF_CANDIDATES)
    named = _names(table, "enclosures", known)
    return known if table.flag("enclosures_complete") else named


def _names(table: Table, name: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """Some of the known names, in the order of the form."""
    rows = table.rows(name, len(known))
    for at, row in enumerate(rows):
        if row not in known:
            raise odd(f"{table.where(name)}[{at}]", row)
    return tuple(one for one in known if one in rows)
