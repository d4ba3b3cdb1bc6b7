"""Values of the distribution of seats (расподела мандата): who takes part, who wins, and why."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from core.law.profile import SeatLaw


@dataclass(frozen=True, slots=True)
class Contender:
    """A list with its votes; `candidates` caps its seats where known."""

    no: int
    votes: int
    minority: bool = False
    candidates: int | None = None


@dataclass(frozen=True, slots=True)
class Contest:
    """What is distributed among whom; `base` is the number the threshold is a share of.

    `lots` are the winners of each tie in the order the ties arise (извлачење жреба).
    """

    seats: int
    base: int
    contenders: tuple[Contender, ...]
    law: SeatLaw
    lots: tuple[int, ...] = ()


class Ground(StrEnum):
    """Why a list takes part in the distribution, or why it does not."""

    THRESHOLD = "threshold"
    MINORITY = "minority"
    FALLBACK = "fallback"
    BELOW_THRESHOLD = "below_threshold"
    NO_VOTES = "no_votes"


class Reason(StrEnum):
    """Why a seat went where it went."""

    HIGHEST_QUOTIENT = "highest_quotient"
    MORE_VOTES = "more_votes"
    LOT = "lot"
    NEXT_QUOTIENT = "next_quotient"


class Entrant(NamedTuple):
    """A contender, whether it takes part and why, and the factor of its quotients.

    A tuple with names, like `Award`: they are made in each of thousands of reckonings.
    """

    contender: Contender
    takes_part: bool
    ground: Ground
    factor: Fraction

    @property
    def weighted(self) -> Fraction:
        """Votes times factor: the first quotient."""
        return self.contender.votes * self.factor


@dataclass(frozen=True, slots=True)
class Threshold:
    """The least votes (цензус) that reach the share of `base`, and whether nobody did."""

    base: int
    votes_needed: int
    fallback: bool


class Award(NamedTuple):
    """One seat: its number in order, the list, divisor, who won it, and reason.

    `quotient` is worked out where it is asked for.
    """

    seat: int
    no: int
    divisor: int
    entrant: Entrant
    reason: Reason

    @property
    def quotient(self) -> Fraction:
        """The quotient that won the seat, exact."""
        return self.entrant.weighted * Fraction(1, self.divisor)


@dataclass(frozen=True, slots=True)
class Tie:
    """Equal quotients and equal votes (нерешено): from `seat` on, `places` seats, `among` lists."""

    seat: int
    places: int
    among: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Distribution:
    """The outcome: complete, or stopped at a tie; `empty_seats` found no candidate or no vote."""

    contest: Contest
    threshold: Threshold
    entrants: tuple[Entrant, ...]
    awards: tuple[Award, ...]
    tie: Tie | None
    empty_seats: int

    @property
    def complete(self) -> bool:
        """Whether every seat is settled."""
        return self.tie is None

    def seats_of(self, no: int) -> int:
        """Seats of one list so far."""
        return sum(1 for award in self.awards if award.no == no)
