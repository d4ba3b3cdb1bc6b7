"""The highest quotient, seat by seat (систем највећег количника), with the reason of each seat."""

from itertools import count, pairwise, repeat

from core.base.refusals import Refused
from core.domain.seats.model import Award, Contest, Entrant, Reason, Tie
from core.domain.seats.weights import Weighed, weighed

_award = tuple.__new__
"""Makes an `Award` twice as fast as its own name does; a hundred are made in each reckoning."""
Quotient = tuple[int, int, int, int]
"""Its place in the order of quotients, the list's votes, its number with its sign turned, and the
divisor: so the highest comes first, of equal ones that with more votes, then by number."""


def award_seats(
    contest: Contest, entrants: tuple[Entrant, ...]
) -> tuple[tuple[Award, ...], Tie | None]:
    """Seats one after another to the highest quotient; stops at a tie that no lot has settled.

    Raises `Refused` on a lot that names a list outside its tie, or that no tie has asked for.
    """
    table = in_order(weighed(entrants), contest.seats)
    seats, tie = table[: contest.seats], None
    lots = contest.lots
    drawn: tuple[int, ...] = ()
    if len(table) > contest.seats and _rank(table[contest.seats - 1]) == _rank(
        table[contest.seats]
    ):
        tie = _tie(table, contest.seats)
        seats = seats[: tie.seat - 1]
        drawn, lots = lots[: tie.places], lots[tie.places :]
    if lots:
        raise Refused("lot.not_needed", lists=_listed(lots))
    awards = _awards(seats, table, entrants)
    if tie is None or not drawn:
        return awards, tie
    return (*awards, *_by_lot(tie, drawn, table, entrants)), None


def in_order(lists: tuple[Weighed, ...], seats: int) -> list[Quotient]:
    """Quotients from the highest down, at least as many as there are seats, where there are so
    many, and all that stand level with the last of these.

    Whole numbers keep the order of the exact quotients: two that differ do so by at least one
    part in the square of the seats, so multiplied by that square they differ by a whole.
    """
    scale = seats * seats
    least, whole = _least(lists, seats)
    table: list[Quotient] = []
    for one in lists:
        last = min(one.most, seats, one.weight * whole // least)
        weight, votes, no = one.weight * scale, one.votes, -one.no
        table += [(weight // divisor, votes, no, divisor) for divisor in range(1, last + 1)]
    table.sort(reverse=True)
    return table


def _least(lists: tuple[Weighed, ...], seats: int) -> tuple[int, int]:
    """A quotient, as a fraction, that at least so many reach as there are seats.

    Of all votes divided by the seats and the lists together there are enough: each list loses
    less than one in rounding down. Where candidates run out all quotients are wanted.
    """
    if any(one.most < seats for one in lists):
        return 1, seats * max((one.weight for one in lists), default=1)
    return sum(one.weight for one in lists), seats + len(lists)


def _rank(quotient: Quotient) -> tuple[int, int]:
    """What the law compares: the quotient, then the votes as cast."""
    return quotient[:2]


def _tie(table: list[Quotient], seats: int) -> Tie:
    rank = _rank(table[seats - 1])
    level = [at for at, one in enumerate(table) if _rank(one) == rank]
    among = tuple(sorted(-table[at][2] for at in level))
    return Tie(level[0] + 1, seats - level[0], among)


def _awards(
    seats: list[Quotient], table: list[Quotient], entrants: tuple[Entrant, ...]
) -> tuple[Award, ...]:
    if not seats:
        return ()
    quotients, _votes, turned, divisors = zip(*table, strict=True)
    numbers = [-no for no in turned[: len(seats)]]
    winners = map({one.contender.no: one for one in entrants}.__getitem__, numbers)
    rows = zip(count(1), numbers, divisors, winners, repeat(Reason.HIGHEST_QUOTIENT))
    awards = tuple(map(_award, repeat(Award), rows))
    if len(set(quotients)) == len(table):
        return awards
    least = _level(table)
    return tuple(
        award._replace(reason=Reason.MORE_VOTES) if votes > least.get(quotient, votes) else award
        for award, (quotient, votes, _no, _divisor) in zip(awards, seats, strict=True)
    )


def _level(table: list[Quotient]) -> dict[int, int]:
    """The fewest votes behind each quotient that several lists have."""
    found: dict[int, int] = {}
    for before, (quotient, votes, _no, _divisor) in pairwise(table):
        if quotient == before[0]:
            found[quotient] = votes
    return found


def _by_lot(
    tie: Tie, drawn: tuple[int, ...], table: list[Quotient], entrants: tuple[Entrant, ...]
) -> list[Award]:
    if len(set(drawn)) != tie.places or not set(drawn) <= set(tie.among):
        raise Refused(
            "lot.does_not_fit", places=tie.places, among=_listed(tie.among), lists=_listed(drawn)
        )
    rank = _rank(table[tie.seat - 1])
    divisors = {-one[2]: one[3] for one in table if _rank(one) == rank}
    of = {entrant.contender.no: entrant for entrant in entrants}
    return [
        Award(seat, no, divisors[no], of[no], Reason.LOT)
        for seat, no in enumerate(drawn, start=tie.seat)
    ]


def _listed(numbers: tuple[int, ...]) -> str:
    return ", ".join(str(no) for no in numbers)
