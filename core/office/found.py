"""Begins a book: a new election, or the practice election (вежба) that is shipped."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

from core.base import moments, resources
from core.base.people import Desk, Person, Role
from core.base.refusals import KnownFailure
from core.book.book import Book
from core.domain.acts import in_turn
from core.domain.commission.acts import enroll
from core.domain.election.acts import found
from core.domain.election.model import Particulars
from core.domain.lists.acts import take_over
from core.domain.lists.model import ElectoralList
from core.domain.minutes import form
from core.domain.minutes.acts import confirm, enter
from core.domain.minutes.model import Figures, Minutes
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import FirstGrave
from core.domain.standing import Decision, Standing
from core.domain.stations.acts import register
from core.domain.stations.model import Station
from core.law import load
from core.law.profile import LegalProfile
from core.office import practice_lists


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
    for turn, row in enumerate(data["minutes"]):
        for typist in (0, 1):
            book.desk = Desk(operators[(turn + typist) % len(operators)], device)
            book.do(enter(_minutes(row)), happened=moments.read(row["received"]))
            if isinstance(
                book.standing.of(MinutesRoom).case(str(row["station"])).state, FirstGrave
            ):
                book.desk = secretary
                book.do(confirm(str(row["station"]), "Тако пише на папиру."))
    book.desk = secretary
    return book


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


def _minutes(row: dict[str, Any]) -> Minutes:
    figures = Figures(**{name: row["figures"][form.LETTERS[name]] for name in form.NAMES})
    votes = tuple(sorted((int(no), count) for no, count in row["votes"].items()))
    return Minutes(str(row["station"]), figures, votes)
