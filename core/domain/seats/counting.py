"""The same seats by another road: a quotient wins when few enough others stand before it.

Written without the code of `dhondt`, in whole numbers only, so that the two can check each other.
"""

from dataclasses import dataclass

from core.domain.seats.model import Contest, Entrant


@dataclass(frozen=True, slots=True)
class Count:
    """Seats certain for each list, and the lists that stand level for `open_places` more."""

    certain: tuple[tuple[int, int], ...]
    level: tuple[int, ...]
    open_places: int


def count_seats(contest: Contest, entrants: tuple[Entrant, ...]) -> Count:
    """For every quotient, how many stand before it or level with it decides its fate."""
    playing = [entrant for entrant in entrants if entrant.takes_part]
    certain = {entrant.contender.no: 0 for entrant in playing}
    level: list[int] = []
    for entrant in playing:
        for divisor in range(1, _most(entrant, contest.seats) + 1):
            before, beside = _standing(entrant, divisor, playing, contest.seats)
            if before + beside < contest.seats:
                certain[entrant.contender.no] += 1
            elif before < contest.seats:
                level.append(entrant.contender.no)
            else:
                break
    places = contest.seats - sum(certain.values()) if level else 0
    return Count(tuple(certain.items()), tuple(sorted(level)), places)


def _most(entrant: Entrant, seats: int) -> int:
    candidates = entrant.contender.candidates
    return seats if candidates is None else min(seats, candidates)


def _standing(
    entrant: Entrant, divisor: int, playing: list[Entrant], seats: int
) -> tuple[int, int]:
    """Quotients before this one, and others level with it, among all of all lists."""
    above = entrant.contender.votes * entrant.factor.numerator
    below = entrant.factor.denominator * divisor
    before, beside = divisor - 1, 0
    for other in playing:
        if other is entrant:
            continue
        left = other.contender.votes * other.factor.numerator * below
        right = above * other.factor.denominator
        most = _most(other, seats)
        before += min(most, (left - 1) // right)
        whole, rest = divmod(left, right)
        if rest == 0 and whole <= most:
            before += other.contender.votes > entrant.contender.votes
            beside += other.contender.votes == entrant.contender.votes
    return before, beside
