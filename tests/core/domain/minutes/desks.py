"""Several people at work on minutes, on a bare standing: no book, no file, only acts and folds."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from core.base import moments
from core.base.people import Person, Role
from core.base.refusals import Refused
from core.book import access
from core.domain.acts import fold
from core.domain.commission.decisions import Ruling
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import Stage, stage_of
from core.domain.standing import Dated, Decision, Stamp, Standing
from tests.support.books import setting

SECRETARY = Person("Јелена", Role.SECRETARY)
CHAIR = Person("Гордана", Role.CHAIR)
ANA = Person("Ана", Role.OPERATOR)
BORIS = Person("Борис", Role.OPERATOR)
PEOPLE = (SECRETARY, CHAIR, ANA, BORIS)
NIGHT = moments.at(date(2026, 12, 6), 22)


@dataclass
class Desks:
    """The standing so far, and every act that led to it; each act a second after the last."""

    lists: int = 3
    stations: int = 4
    once: bool = False
    standing: Standing = field(default_factory=Standing)
    acts: list[tuple[Any, Stamp]] = field(default_factory=list)
    rulings: int = 0

    def __post_init__(self) -> None:
        self.do(SECRETARY, setting(self.lists, self.stations, self.once))

    def do(self, person: Person, decision: Decision) -> tuple[Any, ...]:
        """Who may, decide, fold: as the one door of the book does it."""
        acts = decision(self.standing)
        standing = self.standing
        taken: list[tuple[Any, Stamp]] = []
        for act in acts:
            access.check(person, act)
            access.barred(standing, person, act)
            stamp = self._stamp(person, decision, len(self.acts) + len(taken))
            standing = fold(standing, act, stamp)
            taken.append((act, stamp))
        self.standing = standing
        self.acts += taken
        return acts

    def refused(self, person: Person, decision: Decision) -> str:
        """The code under which it is refused; nothing where it is not."""
        before = self.standing
        try:
            self.do(person, decision)
        except Refused as refused:
            assert self.standing is before
            return refused.code
        return ""

    @property
    def room(self) -> MinutesRoom:
        """All minutes so far."""
        return self.standing.of(MinutesRoom)

    def stage(self, station: str = "1", typing: bool = False) -> Stage:
        """How far a station is."""
        return stage_of(self.room.case(station).state, typing)

    def ruling(self) -> Ruling:
        """A decision of the commission with a number of its own."""
        self.rulings += 1
        return Ruling(f"013-{100 + self.rulings}/2026", "Утврђено контролом записника.")

    def _stamp(self, person: Person, decision: Decision, count: int) -> Stamp:
        at: datetime = NIGHT + timedelta(seconds=count)
        happened = decision.at if isinstance(decision, Dated) else at
        return Stamp(f"a{count:05}", at, happened, person)
