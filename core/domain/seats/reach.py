"""What can still change (шта још може да се промени) while stations are open.

For each list the fewest and the most seats that any result of the open stations still allows. The
registered voters of those stations bound both the ballots and the votes that can come; ballots
without a vote for any list come too, and raise the threshold.

The bounds are sound: whatever comes within that, no list ends outside of its own. Two things are
taken for granted: what is counted stands as it is, faulty or not, and no open station brings more
ballots than it has voters, nor more votes than ballots. Minutes that say otherwise are in grave
error, and results are not determined on them before the material is inspected. How: a list has
never more seats with more votes of its own, nor with fewer votes of others, as long as the same
lists take part with the same factors; so each way in which lists can take part is weighed at its
best and at its worst. Results worked out in full (`scenarios`) then say what surely can happen;
where the two meet the figure is exact, where not `Reach` says both.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from core.base.shares import ceiling
from core.domain.seats.model import Contender, Contest


@dataclass(frozen=True, slots=True)
class Field:
    """The counted figures, what can still come, and the threshold before and after all of it.

    Weights are whole: a vote weighs `plain`, one of a raised list `raised`. With `fallback` it
    may yet be that no list reaches the threshold; `entries` are the fewest votes that take each
    list over it, without those that cannot get so many.
    """

    contest: Contest
    voters: int
    now: int
    then: int
    plain: int
    raised: int
    fallback: bool
    entries: Mapping[int, int]

    def exempt(self, contender: Contender) -> bool:
        """Whether the list takes part below the threshold as one of a national minority."""
        return contender.minority and self.contest.law.minority_exempt


def field(contest: Contest, voters: int) -> Field:
    """What is counted, with so many voters at the open stations."""
    factor, law = contest.law.minority_factor, contest.law
    share = law.threshold_percent * Fraction(1, 100)
    now, then = ceiling(share * contest.base), ceiling(share * (contest.base + voters))
    fallback = all(one.votes < then for one in contest.contenders)
    entries = {
        one.no: votes
        for one in contest.contenders
        if share < 1 and (votes := _entry(share, contest.base, one.votes)) <= voters
    }
    weights = factor.denominator, factor.numerator
    return Field(contest, voters, now, then, *weights, fallback, entries)


def _entry(share: Fraction, base: int, votes: int) -> int:
    """The fewest further votes that reach the threshold, which every one of them raises."""
    return max(0, ceiling((share * base - votes) * (1 - share) ** -1))


def most_seats(at: Field, contender: Contender, seen: int) -> int:
    """A number of seats the list surely does not exceed; to `seen` it may come up."""
    most = contender.votes + at.voters
    weights = []
    if most >= at.then:
        weights.append(most * at.plain)
    if contender.votes < at.then:
        under = min(most, at.then - 1)
        if at.exempt(contender):
            weights.append(under * at.raised)
        elif at.fallback:
            weights.append(under * at.plain)
    own = max(weights, default=0)
    rivals = [
        (weight, _cap(at.contest, other))
        for other in at.contest.contenders
        if other.no != contender.no and (weight := _lightest(at, other))
    ]
    seats = seen
    while seats < _cap(at.contest, contender) and _within(own, seats + 1, rivals, at.contest.seats):
        seats += 1
    return seats


def fewest_seats(at: Field, contender: Contender, seen: int) -> int:
    """A number of seats the list surely keeps, whatever comes; to `seen` it may come down."""
    own = _lightest(at, contender)
    others = [one for one in at.contest.contenders if one.no != contender.no]
    seats = range(seen, 0, -1) if own else ()
    held = (Held(own, seat, contender.votes) for seat in seats)
    return next((one.seat for one in held if _safe(at, one, others)), 0)


def _cap(contest: Contest, contender: Contender) -> int:
    most = contender.candidates
    return contest.seats if most is None else min(most, contest.seats)


def _lightest(at: Field, contender: Contender) -> int:
    """The least its votes can weigh: nothing where it may be left out of the distribution."""
    votes, law = contender.votes, at.contest.law
    if not votes:
        return 0
    if votes >= at.then:
        return votes * at.plain
    if at.exempt(contender):
        raised = min(votes * at.raised, max(votes, at.now) * at.plain)
        in_fallback = at.fallback and not law.minority_factor_in_fallback
        return min(raised, votes * at.plain) if in_fallback else raised
    return 0


def _within(own: int, seat: int, rivals: list[tuple[int, int]], seats: int) -> bool:
    """Whether a list of that weight may have so many seats, every tie in its favour."""
    before = sum(min(most, (weight * seat - 1) // own) for weight, most in rivals) if own else seats
    return before + seat <= seats


class Held(NamedTuple):
    """A seat a list holds: the weight of its votes at the least, the seat, its votes as cast."""

    weight: int
    seat: int
    votes: int


class Gain(NamedTuple):
    """Quotients a list can still gather against another's: what each costs, and how many."""

    cost: int
    many: int
    no: int


def gains(at: Field, contender: Contender, held: Held) -> tuple[int, list[Gain]]:
    """How many quotients of a list come before a held seat's or stand level with it, and what
    more of them cost.

    Costs are votes, multiplied by the seat and both weights so that they are whole. None is dearer
    than it truly is: what takes a list over the threshold is spread over the quotients it brings.
    """
    unit = held.seat * at.plain * at.raised
    has, cap, no = contender.votes * unit, _cap(at.contest, contender), contender.no
    plain, raised = held.weight * at.raised, held.weight * at.plain
    if at.exempt(contender) and contender.votes < at.then:
        free = min(cap, has // raised)
        under = min(cap, (at.then - 1) * unit // raised)
        if under <= free:
            return free, _up_from(has, free, plain, cap, no)
        below = _up_from(has, free, raised, under, no)
        return free, [*below, *_more(plain, cap - under, no)]
    if contender.votes >= at.now or at.fallback:
        free = min(cap, has // plain)
        return free, _up_from(has, free, plain, cap, no)
    entry = at.entries.get(no)
    if entry is None or not cap:
        return 0, []
    enters = (contender.votes + entry) * unit
    brings = min(cap, enters // plain)
    if not brings:
        return 0, _up_from(has, 0, plain, cap, no)
    return 0, [
        Gain(entry * unit // brings, brings, no),
        *_up_from(enters, brings, plain, cap, no),
    ]


def _up_from(has: int, free: int, cost: int, cap: int, no: int) -> list[Gain]:
    """The next quotient for what is lacking to it, each further one for its whole price."""
    if free >= cap:
        return []
    return [Gain((free + 1) * cost - has, 1, no), *_more(cost, cap - free - 1, no)]


def _more(cost: int, many: int, no: int) -> list[Gain]:
    return [Gain(cost, many, no)] if many > 0 else []


def _safe(at: Field, held: Held, others: list[Contender]) -> bool:
    """Whether the others cannot gather enough quotients as high as the list's at that seat."""
    wanted = at.contest.seats - held.seat + 1
    found: list[Gain] = []
    for other in others:
        free, more = gains(at, other, held)
        wanted -= free
        found += more
    if wanted <= 0:
        return False
    budget = at.voters * held.seat * at.plain * at.raised
    for gain in sorted(found):
        taken = min(gain.many, wanted)
        budget -= gain.cost * taken
        wanted -= taken
        if budget < 0:
            return True
        if not wanted:
            return False
    return True
