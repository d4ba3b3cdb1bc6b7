"""A small council on a bare standing: lists with named candidates, votes, and what happens then."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from core.base import moments
from core.domain.acts import fold
from core.domain.commission.decisions import Ruling
from core.domain.election.acts import found
from core.domain.lists.acts import take_over
from core.domain.lists.model import ElectoralList
from core.domain.mandates import acts, filling
from core.domain.mandates.filling import Heir
from core.domain.mandates.grounds import EndGround
from core.domain.mandates.model import Key, Mandates, Nominee
from core.domain.mandates.succession import Succession, succeed
from core.domain.minutes.acts import enter
from core.domain.seats.determining import determine
from core.domain.standing import Dated, Decision, Stamp, Standing
from core.domain.stations.acts import register
from core.domain.stations.model import Station
from core.office.found import law_text
from tests.support.books import ONCE, PARTICULARS, SECRETARY, minutes

START = moments.at(date(2026, 11, 2), 10)
DETERMINED = moments.at(date(2026, 12, 8), 20)
AWARDED = moments.at(date(2026, 12, 10), 12)
DAY = AWARDED.date()


def on(month: int, day: int, year: int = 2027) -> date:
    """A day of the council's term."""
    return date(year, month, day)


def noon(day: date) -> datetime:
    """Noon of a day in Serbia."""
    return moments.at(day, 12)


@dataclass(frozen=True)
class Slate:
    """A list of the council: its votes, and the candidates' parties by their letters.

    `"ab-"` is three candidates: of party A, of party B, and of none.
    """

    votes: int
    parties: str
    coalition: bool = False
    minority: bool = False

    def people(self, no: int) -> tuple[Nominee, ...]:
        """The candidates by name: `2.3` is the third of the second list."""
        return tuple(
            Nominee(no, place, f"{no}.{place}", "" if letter == "-" else f"Странка {letter}")
            for place, letter in enumerate(self.parties, start=1)
        )


@dataclass
class Council:
    """The standing so far; a decision without a moment is taken down at the start."""

    slates: tuple[Slate, ...]
    seats: int
    law: str = "rs-local-2022"
    named: bool = True
    standing: Standing = field(default_factory=Standing)
    rulings: int = 100
    done: int = 0

    def __post_init__(self) -> None:
        self.do(found(replace(PARTICULARS, seats=self.seats), law_text(self.law)))
        self.do(ONCE)
        entries = tuple(
            ElectoralList(no, f"Листа {no}", minority=one.minority, candidates=len(one.parties))
            for no, one in self._numbered()
        )
        self.do(take_over(entries))
        self.do(register((Station(1, "Место", registered=5_000),)))
        self.do(enter(minutes(1, *(one.votes for one in self.slates), registered=5_000)))
        self.do(determine(self.ruling(), DETERMINED))
        if self.named:
            for no, one in self._numbered():
                self.do(acts.name_candidates(no, one.people(no), one.coalition))

    def _numbered(self) -> tuple[tuple[int, Slate], ...]:
        return tuple(enumerate(self.slates, start=1))

    def do(self, decision: Decision) -> tuple[Any, ...]:
        """Decide and fold."""
        taken = decision(self.standing)
        for act in taken:
            self.done += 1
            at = decision.at if isinstance(decision, Dated) else START
            stamp = Stamp(f"act {self.done}", at, at, SECRETARY.person)
            self.standing = fold(self.standing, act, stamp)
        return taken

    def ruling(self) -> Ruling:
        """A decision of the commission with a number of its own."""
        self.rulings += 1
        return Ruling(f"013-{self.rulings}/2026", "Образложење.")

    def awarded(self) -> "Council":
        """The seats are given."""
        self.do(acts.award(self.ruling(), AWARDED))
        return self

    @property
    def room(self) -> Mandates:
        """The mandates."""
        return self.standing.of(Mandates)

    def leaves(self, name: str, day: date = DAY, ground: EndGround | None = None) -> int:
        """Somebody's mandate ends; the seat that is free now."""
        held = next(one for one in self.room.all if one.holder.name == name and not one.ended)
        self.do(filling.end(held.seat, ground or EndGround.RESIGNATION, day))
        return held.seat

    def follows(self, seat: int) -> Succession:
        """Who follows."""
        return succeed(self.standing, seat)

    def fills(self, seat: int, key: Key, day: date = DAY, because: str = "") -> None:
        """A vacant seat is given."""
        heir = Heir(key, day, because)
        self.do(filling.fill(seat, heir, self.ruling(), noon(day)))

    def names(self, day: date = DAY) -> list[str]:
        """Who sits on that day, by the order of the seats."""
        return [one.holder.name for one in self.room.on(day).mandates]
