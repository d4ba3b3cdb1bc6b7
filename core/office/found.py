"""Begins a book: a new election, or the practice election (вежба) that is shipped."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

from core.base import moments, resources
from core.base.people import Desk, Person, Role
from core.base.refusals import KnownFailure
from core.book.book import Book
from core.book.side import sealed
from core.domain.acts import in_turn
from core.domain.commission.acts import enroll
from core.domain.election.acts import found
from core.domain.election.model import Particulars
from core.domain.lists.acts import take_over
from core.domain.lists.model import ElectoralList
from core.domain.minutes import form
from core.domain.minutes.acts import confirm, enter, hand_over
from core.domain.minutes.case import Case
from core.domain.minutes.model import Figures, Minutes
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import FirstGrave
from core.domain.minutes.steps import MinutesHandedOver
from core.domain.standing import Decision, Standing
from core.domain.stations.acts import register
from core.domain.stations.model import Station
from core.law import load
from core.law.profile import LegalProfile
from core.office import practice_lists

COPIES = 6
"""So many copies of the minutes came with each of them in practice."""


def profiles() -> tuple[str, ...]:
    """Ids of the legal profiles that are shipped."""
    return resources.names("law", ".toml")


def law_text(profile: str) -> str:
    """The whole text of a shipped profile; `KnownFailure` naming those there are."""
    if profile not in profiles():
        raise KnownFailure("law.no_such_profile", id=profile, known=", ".join(profiles()))
    return resources.read_bytes(f"law/{profile}.toml").decode("utf-8")


def law(profile: str) -> LegalProfile:
    """A shipped profile, checked."""
    loaded = load.load(law_text(profile).encode("utf-8"), f"{profile}.toml")
    if loaded.id != profile:
        raise KnownFailure("law.bad_value", file=f"{profile}.toml", key="id")
    return loaded


def begin(path: Path, particulars: Particulars, profile: str, desk: Desk) -> Book:
    """A new book with its founding act and its first person; nothing is made when refused."""
    law(profile)
    decision = in_turn(found(particulars, law_text(profile)), enroll(desk.person))
    return _begun(path, decision, desk)


def practice_of_lists(path: Path, device: str, now: datetime) -> Book:
    """A practice book of the invented town while its lists are filed; their clocks run from now."""
    data = json.loads(resources.read_bytes("samples/practice.json"))
    people = [Person(row["name"], Role(row["role"])) for row in data["people"]]
    particulars = practice_lists.dated(_particulars(data["election"]), now)
    setting = in_turn(
        found(particulars, law_text(load.DEFAULT), practice=True),
        *(enroll(person) for person in people),
        register(tuple(Station(**row) for row in data["stations"])),
    )
    book = _begun(path, setting, Desk(people[0], device))
    practice_lists.practise(book, now)
    return book


def practice(path: Path, device: str) -> Book:
    """A practice book of the invented town, marked for good, with most minutes already in."""
    data = json.loads(resources.read_bytes("samples/practice.json"))
    people = [Person(row["name"], Role(row["role"])) for row in data["people"]]
    secretary = Desk(people[0], device)
    setting = in_turn(
        found(_particulars(data["election"]), law_text(load.DEFAULT), practice=True),
        *(enroll(person) for person in people),
        take_over(tuple(ElectoralList(**row) for row in data["lists"])),
        register(tuple(Station(**row) for row in data["stations"])),
    )
    book = _begun(path, setting, secretary)
    operators = [person for person in people if person.role is Role.OPERATOR] or people
    desks = [Desk(person, device) for person in operators]
    came = sorted((*data["minutes"], *data["under_way"]), key=lambda row: str(row["received"]))
    for turn, row in enumerate(came):
        book.desk = secretary
        _hand_over(book, row, receipt=turn + 1)
        stands = "figures" in row
        entries = (row, row) if stands else tuple(row["entries"])
        for at, entry in enumerate(entries):
            book.desk = desks[(turn + at) % len(desks)]
            minutes = _minutes(row["station"], entry)
            book.do(enter(minutes), happened=moments.read(row["received"]))
            if stands and isinstance(_case(book, row).state, FirstGrave):
                book.desk = secretary
                book.do(confirm(str(row["station"]), "Тако пише на папиру."))
    book.desk = secretary
    return book


def _hand_over(book: Book, row: dict[str, Any], receipt: int) -> None:
    """Take down that a station's minutes came in, as the night's counter did."""
    name = sealed(row["handed_by"])
    lacks = tuple(row.get("lacks", ()))
    act = MinutesHandedOver(str(row["station"]), receipt, name.token, COPIES, lacks)
    book.do(hand_over(act, moments.read(row["received"])), private=(name,))


def _case(book: Book, row: dict[str, Any]) -> Case:
    return book.standing.of(MinutesRoom).case(str(row["station"]))


def _begun(path: Path, decision: Decision, desk: Desk) -> Book:
    decision(Standing())
    book = Book.create(path, desk)
    try:
        book.do(decision)
    except BaseException:
        book.close()
        path.unlink()
        raise
    return book


def _particulars(row: dict[str, Any]) -> Particulars:
    return Particulars(
        name=row["name"],
        unit=row["unit"],
        kind=row["kind"],
        region=row["region"],
        seats=row["seats"],
        called=date.fromisoformat(row["called"]),
        held=date.fromisoformat(row["held"]),
        voters=row["voters"],
        address=row["seat"],
    )


def _minutes(station: int, row: dict[str, Any]) -> Minutes:
    figures = Figures(**{name: row["figures"][form.LETTERS[name]] for name in form.NAMES})
    votes = tuple(sorted((int(no), count) for no, count in row["votes"].items()))
    return Minutes(str(station), figures, votes)
