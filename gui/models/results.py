"""Totals and seats as the book stands, with the words to tell them in, for every page of them."""

from dataclasses import dataclass
from fractions import Fraction

from core.domain.seats.determining import NOT_DETERMINED, Finality
from core.domain.seats.model import Distribution, Entrant
from core.domain.tally.model import Tally
from core.law.profile import LegalProfile
from core.words import numbers
from core.words.catalogue import Language, Words
from gui.kit.hemicycle import Bloc
from gui.models.script import named


@dataclass(frozen=True, slots=True)
class Results:
    """Totals and seats as the book stands, and the words to tell them in."""

    tally: Tally
    spread: Distribution | None
    law: LegalProfile
    seats: int
    words: Words
    finality: Finality = NOT_DETERMINED
    by_seats: bool = False
    """Whether the half circle has the lists by seats, and not by number on the ballot."""

    @property
    def english(self) -> bool:
        """Whether numbers are written the English way."""
        return self.words.language is Language.EN

    def grouped(self, number: int) -> str:
        """A whole number as the language writes it."""
        return numbers.grouped(number, self.english)

    def percent(self, value: Fraction | None, places: int = 2) -> str:
        """A share as the language writes it."""
        return numbers.percent(value, self.english, places)

    @property
    def least_share(self) -> str:
        """The share of the threshold: `3%`."""
        return self.percent(self.law.seat_law().threshold_percent, 0)

    def entrant(self, no: int) -> Entrant | None:
        """A list's part in the distribution; `None` while there is none."""
        if self.spread is None:
            return None
        return next((e for e in self.spread.entrants if e.contender.no == no), None)

    def name_of(self, no: int) -> str:
        """Name of a list."""
        name = next((entry.name for entry in self.tally.lists if entry.no == no), str(no))
        return named(self.words, name)


def decided(results: Results) -> tuple[str, ...]:
    """By which decision the results were determined, and whether they changed since, if any."""
    last = results.finality.last
    if last is None:
        return ()
    key = f"results.{results.finality.stage.value}"
    return (results.words(key, number=last.number),)


def factor_mark(results: Results, entrant: Entrant) -> str:
    """`×1,35` where the quotients of a list are raised."""
    if entrant.factor == 1 or not entrant.takes_part:
        return ""
    return "×" + numbers.decimal(entrant.factor, 2, results.english)


def blocs(results: Results) -> tuple[Bloc, ...]:
    """Seats of the lists that won any, in the order of the half circle."""
    spread = results.spread
    if spread is None:
        return ()
    won = [(entry.no, spread.seats_of(entry.no)) for entry in results.tally.lists]
    if results.by_seats:
        won.sort(key=lambda pair: -pair[1])
    return tuple(Bloc(no, seats) for no, seats in won if seats)
