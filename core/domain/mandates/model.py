"""What is of mandates: who was given which seat, since when, until when, and why.

Seats are numbered list by list in the order of the ballot. A seat has one mandate after another,
so the composition of the assembly (састав скупштине) can be told for any day.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from core.domain.mandates.grounds import EndGround, MayorGround, PassGround

Key = tuple[int, int]
"""A candidate for the acts: the number of the list and the place on it."""


class Why(StrEnum):
    """By which rule somebody is given a seat."""

    LIST_ORDER = "list_order"
    """По редоследу на изборној листи."""
    SAME_PARTY = "same_party"
    """Коалициона листа: први следећи кандидат исте политичке странке."""
    AGREED_PARTY = "agreed_party"
    """Коалициона листа: странка коју одређује коалициони споразум."""
    NEXT_ON_LIST = "next_on_list"
    """Коалициона листа: први следећи кандидат, кад странка више нема никога."""
    NO_PARTY_EITHER = "no_party_either"
    """Коалициона листа: први следећи кандидат без странке, as the one who left; a reading."""
    NEXT_QUOTIENT = "next_quotient"
    """Листа са следећим највећим количником за који није добила мандат."""
    DECIDED = "decided"
    """Another than the rule proposes, on a recorded ground."""


@dataclass(frozen=True, slots=True)
class Nominee:
    """A candidate of a list on the ballot (кандидат за одборника): list, place, name, party."""

    list: int
    place: int
    name: str
    party: str = ""

    @property
    def key(self) -> Key:
        """By what acts call him."""
        return self.list, self.place


@dataclass(frozen=True, slots=True)
class Ended:
    """How a mandate ended (престанак мандата); from that day on the seat is free."""

    day: date
    ground: EndGround
    note: str = ""


@dataclass(frozen=True, slots=True)
class Mandate:
    """One holder's mandate: on which seat, since which day, by which rule and decision.

    `filling` says that it filled a vacant seat (попуна), `consent` when he agreed in writing, and
    `because` on what ground another than the proposed one was given the seat.
    """

    seat: int
    holder: Nominee
    since: date
    why: Why
    number: str
    consent: date | None = None
    because: str = ""
    filling: bool = False
    ended: Ended | None = None

    @property
    def until(self) -> date | None:
        """The day from which he holds it no more."""
        return self.ended.day if self.ended else None

    def on(self, day: date) -> bool:
        """Whether he holds it on that day."""
        return self.since <= day and (self.ended is None or day < self.ended.day)


@dataclass(frozen=True, slots=True)
class Passed:
    """A candidate who is given no mandate, on what ground and since when."""

    who: Nominee
    ground: PassGround
    day: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class NamedList:
    """Names typed of a list taken over without its paper, and whether a coalition filed it."""

    candidates: tuple[Nominee, ...]
    coalition: bool = False


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a coalition agreed (коалициони споразум): parties a seat goes to, in this order."""

    parties: tuple[str, ...]
    dated: date


@dataclass(frozen=True, slots=True)
class Award:
    """One award to all (додела мандата): on which determination, of how many seats, and when.

    The seats are all the assembly has, also those for which no list had a candidate; `before` is
    how many mandates had been given until then.
    """

    determination: str
    seats: int
    day: date
    number: str
    before: int = 0


@dataclass(frozen=True, slots=True)
class Constitution:
    """The constitutive session (конститутивна седница), and how many mandates it confirmed."""

    day: date
    confirmed: int
    presiding: str = ""


@dataclass(frozen=True, slots=True)
class Mayor:
    """A mayor the councillors elected (председник општине, градоначелник) from among them.

    `votes` were cast for him, by so many councillors present as `voted` says.
    """

    who: Nominee
    seat: int
    day: date
    votes: int
    voted: int
    until: date | None = None
    ground: MayorGround | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Composition:
    """The assembly on one day: who holds a seat, which seats nobody holds, if it is constituted."""

    day: date
    mandates: tuple[Mandate, ...]
    vacant: tuple[int, ...]
    constituted: bool


@dataclass(frozen=True, slots=True)
class Mandates:
    """All mandates in the order they were given, and what bears on who is next."""

    all: tuple[Mandate, ...] = ()
    awards: tuple[Award, ...] = ()
    passed: tuple[Passed, ...] = ()
    named: Mapping[int, NamedList] = field(default_factory=dict)
    agreements: Mapping[int, Agreement] = field(default_factory=dict)
    constitution: Constitution | None = None
    mayors: tuple[Mayor, ...] = ()

    @property
    def award(self) -> Award | None:
        """The award that holds."""
        return self.awards[-1] if self.awards else None

    @property
    def seats(self) -> range:
        """The numbers of the seats."""
        return range(1, self.awards[-1].seats + 1) if self.awards else range(0)

    @property
    def present(self) -> tuple[Mandate, ...]:
        """Those of the award that holds, and what filled its seats since."""
        return self.all[self.awards[-1].before :] if self.awards else ()

    @property
    def dissolved(self) -> bool:
        """Whether the assembly was dissolved (распуштање скупштине), so that nobody follows."""
        return any(m.ended and m.ended.ground is EndGround.DISSOLUTION for m in self.present)

    @property
    def mayor(self) -> Mayor | None:
        """The mayor in office."""
        last = self.mayors[-1] if self.mayors else None
        return last if last is not None and last.until is None else None

    def holder(self, seat: int) -> Mandate | None:
        """The mandate on a seat that has not ended."""
        return next((m for m in self.all if m.seat == seat and m.ended is None), None)

    def last(self, seat: int) -> Mandate | None:
        """The last mandate on a seat by the award that holds, ended or not."""
        return next((m for m in reversed(self.present) if m.seat == seat), None)

    def barred(self, key: Key) -> bool:
        """Whether a candidate is passed over, or lost a mandate other than to a new award."""
        lost = any(m.holder.key == key and m.ended and not _replaced(m) for m in self.all)
        return lost or any(one.who.key == key for one in self.passed)

    def spent(self, key: Key) -> bool:
        """Whether a candidate can be given no seat: he holds one, or is barred."""
        held = any(m.holder.key == key and m.ended is None for m in self.all)
        return held or self.barred(key)

    def on(self, day: date) -> Composition:
        """The composition (састав скупштине) on that day."""
        held = sorted((m for m in self.all if m.on(day)), key=lambda m: m.seat)
        seats = next((a.seats for a in reversed(self.awards) if a.day <= day), 0)
        taken = {m.seat for m in held}
        return Composition(
            day,
            tuple(held),
            tuple(seat for seat in range(1, seats + 1) if seat not in taken),
            self.constitution is not None and self.constitution.day <= day,
        )


def _replaced(mandate: Mandate) -> bool:
    return mandate.ended is not None and mandate.ended.ground is EndGround.REPLACED
