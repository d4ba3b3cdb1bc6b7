"""The same seats by another road: a common divisor of the votes, put right seat by seat.

Written without the code of `dhondt`: it never lists quotients and takes the law's comparison by
multiplying crosswise, so that the two can check each other.
"""

from dataclasses import dataclass

from core.domain.seats.model import Contest, Entrant


@dataclass(frozen=True, slots=True)
class Count:
    """Seats certain for each list, and the lists that stand level for `open_places` more."""

    certain: tuple[tuple[int, int], ...]
    level: tuple[int, ...]
    open_places: int


@dataclass(slots=True)
class _Side:
    """A list at the reckoning: votes over `below` are its first quotient."""

    no: int
    votes: int
    above: int
    below: int
    most: int
    seats: int = 0


def count_seats(contest: Contest, entrants: tuple[Entrant, ...]) -> Count:
    """Rounded down by one divisor, then the best next quotient in or the worst last one out."""
    sides = [_side(entrant, contest.seats) for entrant in entrants if entrant.takes_part]
    _by_divisor(sides, contest.seats)
    given = sum(side.seats for side in sides)
    while given > contest.seats:
        _last(sides).seats -= 1
        given -= 1
    while given < contest.seats and (first := _next(sides)):
        first.seats += 1
        given += 1
    return _settled(sides)


def _side(entrant: Entrant, seats: int) -> _Side:
    contender, factor = entrant.contender, entrant.factor
    most = seats if contender.candidates is None else min(seats, contender.candidates)
    above = contender.votes * factor.numerator
    return _Side(contender.no, contender.votes, above, factor.denominator, most)


def _by_divisor(sides: list[_Side], seats: int) -> None:
    """Votes over a divisor near the one that gives all seats; how near changes only the speed."""
    votes = sum(side.above // side.below for side in sides)
    for side in sides:
        near = (2 * seats + len(sides)) * side.above // (2 * votes * side.below) if votes else 0
        side.seats = min(side.most, near)


def _next(sides: list[_Side]) -> _Side | None:
    """The list whose next quotient is highest; equal quotients by the votes as cast."""
    best: _Side | None = None
    for side in sides:
        if side.seats < side.most and (best is None or _before(side, 1, best, 1) > 0):
            best = side
    return best


def _last(sides: list[_Side]) -> _Side:
    """The list whose last quotient is lowest."""
    worst: _Side | None = None
    for side in sides:
        if side.seats and (worst is None or _before(side, 0, worst, 0) < 0):
            worst = side
    assert worst is not None
    return worst


def _before(one: _Side, step: int, other: _Side, other_step: int) -> int:
    """Above zero where one's quotient, so many steps on, comes before the other's."""
    left = one.above * other.below * (other.seats + other_step)
    right = other.above * one.below * (one.seats + step)
    return left - right or one.votes - other.votes


def _settled(sides: list[_Side]) -> Count:
    """What is certain: a last quotient that stands level with a next one is not."""
    first = _next(sides)
    if first is None or not any(side.seats for side in sides):
        return Count(tuple((side.no, side.seats) for side in sides), (), 0)
    last = _last(sides)
    if _before(last, 0, first, 1):
        return Count(tuple((side.no, side.seats) for side in sides), (), 0)
    holding = [side.no for side in sides if side.seats and not _before(side, 0, last, 0)]
    waiting = [
        side.no for side in sides if side.seats < side.most and not _before(side, 1, first, 1)
    ]
    certain = tuple((side.no, side.seats - (side.no in holding)) for side in sides)
    return Count(certain, tuple(sorted((*holding, *waiting))), len(holding))
