"""Elections to make papers of: a small one written here, and the shipped practice election."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from secrets import token_hex
from typing import Any

from core.base import resources
from core.base.moments import BELGRADE
from core.base.people import Person, Role
from core.domain.acts import fold
from core.domain.commission.acts import enroll
from core.domain.commission.decisions import Ruling
from core.domain.election.acts import found
from core.domain.election.model import Particulars
from core.domain.lists.acts import take_over
from core.domain.lists.model import ElectoralList
from core.domain.minutes import form
from core.domain.minutes.acts import enter
from core.domain.minutes.model import Figures, Mark, Minutes
from core.domain.minutes.steps import PAPER, MinutesTyped
from core.domain.seats.determining import determine
from core.domain.standing import Decision, Stamp, Standing
from core.domain.stations.acts import register
from core.domain.stations.model import Station
from core.reports.kinds import build, source
from core.reports.model import Report
from core.reports.source import Source
from core.words.catalogue import Language, words

ANCHOR = "7F3A 91C4 0B6E D258 A417 3CE9 56F0 82BD"
MADE = datetime(2026, 12, 10, 18, 42, tzinfo=BELGRADE)
LAW = "rs-local-2024"

OFFICE = Particulars(
    name="Избори за одборнике Скупштине општине Брод",
    unit="Брод",
    kind="municipality",
    region="",
    seats=5,
    called=date(2026, 10, 20),
    held=date(2026, 12, 6),
    voters=1000,
    address="Обала 2",
)

LISTS = (
    ElectoralList(1, "Бољи Брод", "Борка Бабић"),
    ElectoralList(2, "Обала", "Ђорђе Љубић"),
    ElectoralList(3, "Заједница Буњеваца", "Антун Ћук", minority=True),
)

VOTES = ((70, 40, 2), (50, 35, 3))
"""Votes of the three lists at each of the two stations."""


@dataclass(frozen=True, slots=True)
class Called:
    """An election to hold: what is elected, by whom, and the minutes that came in."""

    lists: Sequence[ElectoralList] = LISTS
    votes: Sequence[Sequence[int] | None] = VOTES
    office: Particulars = OFFICE
    people: Sequence[Person] = (
        Person("Јелена Марић", Role.SECRETARY),
        Person("Гордана Вукелић", Role.CHAIR),
    )
    practice: bool = False
    station: Station | None = None
    """The only station, where it is not one of the many."""


def minutes_of(station: str, votes: Sequence[int]) -> Minutes:
    """Consistent minutes with two invalid ballots."""
    valid = sum(votes)
    figures = Figures(valid + 50, valid + 50, 48, valid + 2, valid + 2, 2, valid)
    return Minutes(station, figures, tuple(enumerate(votes, start=1)))


def held(called: Called = Called()) -> Standing:
    """The election after all its minutes."""
    law = resources.read_bytes(f"law/{LAW}.toml").decode("utf-8")
    schools = tuple(Station(no, f"Школа {no}") for no in range(1, len(called.votes) + 1))
    stations = schools if called.station is None else (called.station,)
    decisions: list[Decision] = [enroll(person) for person in called.people]
    decisions.append(found(called.office, law, called.practice))
    decisions += [register(stations)] if stations else []
    decisions += [take_over(tuple(called.lists))] if called.lists else []
    decisions += [
        typed
        for no, votes in enumerate(called.votes, start=1)
        if votes is not None
        for typed in twice(minutes_of(str(no), votes))
    ]
    return standing_after(*decisions)


def twice(minutes: Minutes) -> tuple[Decision, Decision]:
    """A file as the first entry and the paper as the second, each by another hand."""
    return enter(minutes, "sheet"), enter(minutes)


RULING = Ruling("013-120/2026", "Обрађени су сви записници.")


def determined(standing: Standing, ruling: Ruling = RULING) -> Standing:
    """The same once the commission has determined its results."""
    return standing_after(determine(ruling, MADE), since=standing)


def standing_after(*decisions: Decision, since: Standing | None = None) -> Standing:
    """What decisions lead to, one after another, by two people in turn."""
    standing = since or Standing()
    for decision in decisions:
        for act in decision(standing):
            second = isinstance(act, MinutesTyped) and act.way == PAPER
            name = "Гордана Вукелић" if second else "Јелена Марић"
            taken = token_hex(4)
            stamp = Stamp(taken, MADE, MADE, Person(name, Role.SECRETARY))
            standing = fold(standing, act, stamp)
    return standing


@cache
def practice() -> Standing:
    """The shipped practice election."""
    sample = json.loads(resources.read_bytes("samples/practice.json"))
    told = sample["election"]
    office = Particulars(
        name=told["name"],
        unit=told["unit"],
        kind=told["kind"],
        region=told["region"],
        seats=told["seats"],
        called=date.fromisoformat(told["called"]),
        held=date.fromisoformat(told["held"]),
        voters=told["voters"],
        address=told["seat"],
    )
    law = resources.read_bytes(f"law/{LAW}.toml").decode("utf-8")
    return standing_after(
        *(enroll(Person(one["name"], Role(one["role"]))) for one in sample["people"]),
        found(office, law, practice=True),
        register(tuple(Station(**one) for one in sample["stations"])),
        take_over(tuple(ElectoralList(**one) for one in sample["lists"])),
        *(typed for one in sample["minutes"] for typed in twice(_sampled(one))),
    )


def _sampled(told: Mapping[str, Any]) -> Minutes:
    names = {field.letter: field.name for field in form.FIELDS}
    figures = {names[letter]: _figure(value) for letter, value in told["figures"].items()}
    votes = tuple((int(no), _figure(value)) for no, value in told["votes"].items())
    return Minutes(str(told["station"]), Figures(**figures), votes)


def _figure(value: int | None) -> int | Mark:
    return Mark.ABSENT if value is None else value


def read(standing: Standing) -> Source:
    """A reading of the book at a fixed moment."""
    return source(standing, ANCHOR, "mandat 1.0", MADE)


def paper(
    standing: Standing, kind: str = "results", language: Language = Language.SR_CYRL
) -> Report:
    """A paper of an election."""
    return build(kind, read(standing), words(language))
