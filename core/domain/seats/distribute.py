"""The one way to a distribution of seats: two algorithms run and must agree."""

from collections import Counter
from dataclasses import replace
from operator import attrgetter

from core.base.refusals import Refused
from core.domain.seats.counting import Count, count_seats
from core.domain.seats.dhondt import award_seats
from core.domain.seats.model import Award, Contest, Distribution, Entrant, Reason, Tie
from core.domain.seats.threshold import entrants

MOST_VOTES = 99_999_999
MOST_SEATS = 1_000
_NO = attrgetter("no")


class Disagreement(RuntimeError):
    """The two algorithms differ: a fault of the program, never shown as a result."""


def distribute(contest: Contest) -> Distribution:
    """Seats of a contest; raises `Refused` on figures that cannot be, naming list and figure."""
    _possible(contest)
    threshold, taking_part = entrants(contest)
    awards, tie = award_seats(contest, taking_part)
    _agree(contest, awards, tie, count_seats(contest, taking_part))
    awards = _surplus_named(contest, taking_part, awards)
    empty = 0 if tie else contest.seats - len(awards)
    return Distribution(contest, threshold, taking_part, awards, tie, empty)


def _surplus_named(
    contest: Contest, taking_part: tuple[Entrant, ...], awards: tuple[Award, ...]
) -> tuple[Award, ...]:
    """Awards that fall to a list only because another ran out of candidates say so."""
    if all(entrant.contender.candidates is None for entrant in taking_part):
        return awards
    uncapped = tuple(
        entrant._replace(contender=replace(entrant.contender, candidates=None))
        for entrant in taking_part
    )
    count = count_seats(contest, uncapped)
    due = {no: seats + (no in count.level) for no, seats in count.certain}
    return tuple(
        award._replace(reason=Reason.NEXT_QUOTIENT) if award.divisor > due[award.no] else award
        for award in awards
    )


def _possible(contest: Contest) -> None:
    if not 1 <= contest.seats <= MOST_SEATS:
        raise Refused("seats.bad_number", seats=contest.seats, most=MOST_SEATS)
    if not 0 <= contest.base <= MOST_VOTES:
        raise Refused("seats.bad_base", base=contest.base)
    if not contest.contenders:
        raise Refused("seats.no_lists")
    seen: set[int] = set()
    for contender in contest.contenders:
        if contender.no in seen:
            raise Refused("seats.number_twice", no=contender.no)
        seen.add(contender.no)
        if not 0 <= contender.votes <= MOST_VOTES:
            raise Refused("seats.bad_votes", no=contender.no, votes=contender.votes)
        if contender.candidates is not None and contender.candidates < 0:
            raise Refused("seats.bad_candidates", no=contender.no)


def _agree(contest: Contest, awards: tuple[Award, ...], tie: Tie | None, count: Count) -> None:
    won = Counter(map(_NO, awards))
    seats = {no: won[no] for no, _sure in count.certain}
    by_count = dict(count.certain)
    drawn = [a.no for a in awards if a.reason is Reason.LOT] if contest.lots else []
    for no in drawn:
        by_count[no] += 1
    level = tie.among if tie else (count.level if drawn else ())
    places = tie.places if tie else (count.open_places if drawn else 0)
    if seats != by_count or level != count.level or places != count.open_places:
        raise Disagreement(f"{contest!r}: {seats} against {count!r}")
