"""How close it was (колико је недостајало): votes that would win a list a seat, or cost it one.

All else equal: the votes of one list change, every other figure stays, the base of the threshold
included. Each figure is exact: at that vote the seats are others, at one vote less they are not.
"""

from dataclasses import dataclass, replace

from core.domain.seats.counting import count_seats
from core.domain.seats.dhondt import in_order
from core.domain.seats.model import Contest, Distribution
from core.domain.seats.threshold import entrants
from core.domain.seats.weights import Weighed, weighed


@dataclass(frozen=True, slots=True)
class Turn:
    """So many votes more or fewer, and what that does.

    `changes` are the lists whose seats are then others, and by how many. With `lot` a lot (жреб)
    could do the same at one vote less.
    """

    votes: int
    changes: tuple[tuple[int, int], ...]
    lot: bool

    def of(self, no: int) -> int:
        """How many seats a list then has more, or fewer: often one, at the threshold several."""
        return dict(self.changes).get(no, 0)


@dataclass(frozen=True, slots=True)
class Margin:
    """How close a list is to one more seat, to one fewer, and to the threshold (цензус).

    `gain` and `loss` are the fewest votes that settle it without a lot; `None` where no number of
    votes does. `over` is by how many votes it is over the threshold, below zero what it lacks.
    """

    no: int
    seats: int
    gain: Turn | None
    loss: Turn | None
    over: int


def margins(result: Distribution) -> tuple[Margin, ...]:
    """For every list, in the order of the contest; while a tie is open, of the seats settled."""
    return tuple(_margin(result, contender.no) for contender in result.contest.contenders)


def possible_seats(contest: Contest) -> dict[int, tuple[int, int]]:
    """Seats each list is certain of, and those it may have with a lot in its favour."""
    count = count_seats(contest, entrants(contest)[1])
    certain = dict(count.certain)
    return {
        c.no: (certain.get(c.no, 0), certain.get(c.no, 0) + (c.no in count.level))
        for c in contest.contenders
    }


def with_votes(contest: Contest, no: int, votes: int) -> Contest:
    """The same contest with other votes for one list; a lot drawn for other votes is void."""
    changed = (replace(c, votes=votes) if c.no == no else c for c in contest.contenders)
    return replace(contest, contenders=tuple(changed), lots=())


def _margin(result: Distribution, no: int) -> Margin:
    contest, needed = result.contest, result.threshold.votes_needed
    votes = next(c.votes for c in contest.contenders if c.no == no)
    up = _up(contest, no, (votes, needed), result.seats_of(no) + 1)
    down = _down(contest, no, (votes, needed), result.seats_of(no))
    gain = None if up is None else _turn(result, no, votes, up)
    loss = None if down is None else _turn(result, no, votes, down)
    return Margin(no, result.seats_of(no), gain, loss, votes - needed)


def _turn(result: Distribution, no: int, votes: int, then: int) -> Turn:
    seats = possible_seats(with_votes(result.contest, no, then))
    changes = tuple(
        (other, certain - result.seats_of(other))
        for other, (certain, _possible) in seats.items()
        if certain != result.seats_of(other)
    )
    nearer = then - 1 if then > votes else then + 1
    certain, possible = possible_seats(with_votes(result.contest, no, nearer))[no]
    return Turn(abs(then - votes), changes, certain != possible)


def _up(contest: Contest, no: int, at: tuple[int, int], seat: int) -> int | None:
    """The fewest votes, above those it has, with which a list is certain of so many seats.

    Who takes part changes only where the list passes the threshold, so it is looked for below it
    and then from it on: a minority list may well lose by passing it.
    """
    votes, needed = at
    below, above = max(1, votes + 1), max(1, votes + 1, needed)
    if below < needed:
        found = _least(contest, no, below, seat)
        if found is not None and found < needed:
            return found
    return _least(contest, no, above, seat)


def _down(contest: Contest, no: int, at: tuple[int, int], seat: int) -> int | None:
    """The most votes, below those it has, with which a list surely has fewer than so many seats."""
    votes, needed = at
    if not seat:
        return None
    if votes > needed:
        found = _most(contest, no, votes - 1, seat)
        if found is not None and found >= needed:
            return found
    found = _most(contest, no, min(votes, needed) - 1, seat) if min(votes, needed) > 1 else None
    return 0 if found is None else found


def _least(contest: Contest, no: int, votes: int, seat: int) -> int | None:
    """The fewest votes from `votes` on that make a seat certain, with who takes part then."""
    own, others = _sides(contest, no, votes)
    if own is None or seat > min(own.most, contest.seats):
        return None
    rival = _rival(others, contest.seats, contest.seats - seat)
    if rival is None:
        return votes
    level, exact = _level(own, seat, rival)
    enough = level if exact and level > rival.votes else level + 1
    return max(votes, enough)


def _most(contest: Contest, no: int, votes: int, seat: int) -> int | None:
    """The most votes up to `votes` with which a seat is out of reach, with who takes part then."""
    own, others = _sides(contest, no, votes)
    if own is None or seat > min(own.most, contest.seats):
        return votes
    rival = _rival(others, contest.seats, contest.seats - seat)
    if rival is None:
        return None
    level, exact = _level(own, seat, rival)
    too_few = level - 1 if exact and level >= rival.votes else level
    return min(votes, too_few) if too_few > 0 else None


@dataclass(frozen=True, slots=True)
class _Rival:
    """A quotient of another list: its votes times factor, its votes as cast, and the divisor."""

    weight: int
    votes: int
    divisor: int


def _sides(contest: Contest, no: int, votes: int) -> tuple[Weighed | None, tuple[Weighed, ...]]:
    playing = weighed(entrants(with_votes(contest, no, votes))[1])
    own = next((one for one in playing if one.no == no), None)
    return own, tuple(one for one in playing if one.no != no)


def _rival(others: tuple[Weighed, ...], seats: int, place: int) -> _Rival | None:
    """The other lists' quotient at a place from the highest, counted from 0."""
    table = in_order(others, seats)
    if place >= len(table):
        return None
    _quotient, votes, no, divisor = table[place]
    weight = next(one.weight for one in others if one.no == -no)
    return _Rival(weight, votes, divisor)


def _level(own: Weighed, seat: int, rival: _Rival) -> tuple[int, bool]:
    """The most votes whose quotient is not above the rival's, and whether it is the very same."""
    per_vote = own.weight // own.votes
    whole, rest = divmod(rival.weight * seat, per_vote * rival.divisor)
    return whole, not rest
