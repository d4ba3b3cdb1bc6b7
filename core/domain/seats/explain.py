"""Why the seats fell as they did (образложење), step by step, as statements with their numbers."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from core.base.shares import enough_places
from core.base.statements import Statement
from core.domain.seats.model import Award, Distribution, Entrant, Ground
from core.domain.seats.threshold import entrants
from core.law.profile import Base

PLAIN_PLACES, RAISED_PLACES = 4, 6
"""Decimals to begin with; two different quotients can differ so little where none is raised, and
where one is."""

_OF_GROUND = {
    Ground.MINORITY: ("seats.minority_exempt", "seats.minority_factor"),
    Ground.FALLBACK: ("seats.minority_factor_in_fallback",),
}
"""What a ground rests on beside the threshold itself."""


@dataclass(frozen=True, slots=True)
class SeatStory:
    """One award, and the quotient of another list that came closest to it."""

    award: Award
    rival: int | None
    rival_quotient: Fraction | None

    @property
    def statement(self) -> Statement:
        """The award in words, with its numbers."""
        award, votes = self.award, self.award.entrant.contender.votes
        facts = (
            ("seat", award.seat),
            ("list", award.no),
            ("votes", votes),
            ("factor", award.entrant.factor),
            ("divisor", award.divisor),
            ("quotient", award.quotient),
        )
        return Statement(f"told.seat.{award.reason.value}", facts)

    @property
    def behind(self) -> Statement | None:
        """Who stood behind it; `None` where nobody did."""
        if self.rival is None or self.rival_quotient is None:
            return None
        facts = (("rival", self.rival), ("quotient", self.rival_quotient))
        return Statement("told.seat.behind", facts)


def story(result: Distribution) -> tuple[SeatStory, ...]:
    """Every seat in the order it was awarded."""
    won = {entrant.contender.no: 0 for entrant in result.entrants if entrant.takes_part}
    told = []
    for award in result.awards:
        heads = {
            entrant.contender.no: (quotient, entrant.contender.votes)
            for entrant in result.entrants
            if entrant.takes_part
            and entrant.contender.no != award.no
            and (quotient := _next(result, entrant, won[entrant.contender.no])) is not None
        }
        rival = max(heads, key=heads.__getitem__, default=None)
        told.append(SeatStory(award, rival, heads[rival][0] if rival is not None else None))
        won[award.no] += 1
    return tuple(told)


def _next(result: Distribution, entrant: Entrant, won: int) -> Fraction | None:
    most = entrant.contender.candidates
    last = result.contest.seats if most is None else min(most, result.contest.seats)
    return entrant.weighted * Fraction(1, won + 1) if won < last else None


def grounds(result: Distribution) -> tuple[Statement, ...]:
    """The threshold, then list by list why it takes part in the distribution or does not."""
    threshold = threshold_of(result)
    fallback = (Statement("results.threshold.fallback"),) if result.threshold.fallback else ()
    return (threshold, *fallback, *(ground_of(result, entrant) for entrant in result.entrants))


def threshold_of(result: Distribution) -> Statement:
    """The threshold with the base the law is read to mean."""
    law, base = result.contest.law, result.threshold.base
    return Statement(
        f"results.threshold.{law.threshold_base}",
        (
            ("share", f"{law.threshold_percent}%"),
            ("base", base),
            ("exact", law.threshold_percent * base * Fraction(1, 100)),
        ),
        ("seats.threshold_percent", "seats.threshold_base"),
        result.threshold.votes_needed,
    )


def ground_of(result: Distribution, entrant: Entrant) -> Statement:
    """Why a list takes part in the distribution, or why it does not."""
    needed, votes = result.threshold.votes_needed, entrant.contender.votes
    more = f"{100 * (entrant.factor - 1)}%"
    counted = entrant.ground in (Ground.THRESHOLD, Ground.BELOW_THRESHOLD, Ground.MINORITY)
    return Statement(
        f"results.why.{entrant.ground.value}",
        (("list", entrant.contender.no), ("needed", needed), ("more", more)),
        _OF_GROUND.get(entrant.ground, ()),
        votes if counted else None,
    )


@dataclass(frozen=True, slots=True)
class OtherBase:
    """The threshold on the base the law was not read to mean, and the lists it would change."""

    name: Base
    base: int
    needed: int
    exact: Fraction
    differing: tuple[int, ...]


def on_other_base(result: Distribution, votes: int) -> OtherBase:
    """Who would be let in, left out or raised otherwise, were the threshold a share of `votes`."""
    name: Base = "voted" if result.contest.law.threshold_base == "in_box" else "in_box"
    law = replace(result.contest.law, threshold_base=name)
    found, then = entrants(replace(result.contest, base=votes, law=law))
    differing = tuple(
        one.contender.no
        for one, other in zip(result.entrants, then, strict=True)
        if (one.takes_part, one.factor) != (other.takes_part, other.factor)
    )
    exact = law.threshold_percent * votes * Fraction(1, 100)
    return OtherBase(name, votes, found.votes_needed, exact, differing)


def places(result: Distribution, seats: tuple[SeatStory, ...]) -> int:
    """As many decimals as keep all quotients of its story apart."""
    raised = any(entrant.factor != 1 for entrant in result.entrants if entrant.takes_part)
    return enough_places(_told(seats), RAISED_PLACES if raised else PLAIN_PLACES)


def _told(seats: tuple[SeatStory, ...]) -> Iterator[Fraction]:
    for one in seats:
        yield one.award.quotient
        if one.rival_quotient is not None:
            yield one.rival_quotient
