"""Seats to persons (додела мандата кандидатима): in the order of the list, from the first.

A list that has fewer candidates left than seats leaves the rest to the list with the next highest
quotient for which it has no seat.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from core.base.refusals import Refused
from core.domain.election.model import founded
from core.domain.lists.model import Lists
from core.domain.mandates.model import Mandates, Nominee, Why
from core.domain.mandates.nominees import nominees
from core.domain.seats.determining import Determination, Determinations
from core.domain.seats.model import Contender, Contest
from core.domain.seats.threshold import entrants
from core.domain.standing import Standing


@dataclass(frozen=True, slots=True)
class Given:
    """A seat's number, who is given it, and by which rule; nobody where the law leaves a tie."""

    seat: int
    who: Nominee
    why: Why


@dataclass(frozen=True, slots=True)
class Next:
    """A list that is next by its quotient (следећи највећи количник)."""

    list: int
    quotient: Fraction


def elect(standing: Standing) -> tuple[Given, ...]:
    """Who is given which seat by the last determination; seats nobody can be given are left out.

    Whoever lost a mandate or is passed over is left out; a mandate of an earlier award counts for
    nothing. Refused while no results are determined, or where nobody knows a list's candidates.
    """
    last = determined(standing)
    unnamed = [no for no, seats in last.act.seats if seats and not nominees(standing, no)]
    if unnamed:
        raise Refused("mandates.no_names", lists=", ".join(map(str, unnamed)))
    room = standing.of(Mandates)
    queues = {
        no: [one for one in nominees(standing, no) if not room.barred(one.key)]
        for no in standing.of(Lists).numbers
    }
    chosen: list[tuple[Nominee, Why]] = []
    won, short = dict.fromkeys(queues, 0), 0
    for no, seats in last.act.seats:
        given = queues[no][:seats]
        del queues[no][:seats]
        won[no], short = seats, short + seats - len(given)
        chosen += [(one, Why.LIST_ORDER) for one in given]
    while short:
        able = {no for no in queues if queues[no]}
        level = [one.list for one in next_lists(standing, last, won, able)]
        if not level or len(level) > short:
            break
        for no in level:
            won[no], short = won[no] + 1, short - 1
            chosen.append((queues[no].pop(0), Why.NEXT_QUOTIENT))
    return tuple(Given(seat, who, why) for seat, (who, why) in enumerate(chosen, start=1))


def next_lists(
    standing: Standing, by: Determination, won: Mapping[int, int], able: set[int]
) -> tuple[Next, ...]:
    """Of the lists in `able`, the one whose next quotient is the highest; several where level.

    `by` is the determination whose votes count, and `won` has the seats of each list so far. Equal
    quotients go by the votes as cast; more than one list is left only where those are equal too.
    """
    particulars, law = founded(standing)
    votes = dict(by.act.votes)
    contenders = tuple(
        Contender(entry.no, votes.get(entry.no, 0), entry.minority)
        for entry in standing.of(Lists).all
    )
    _threshold, playing = entrants(
        Contest(particulars.seats, by.act.base, contenders, law.seat_law())
    )
    ranks = {
        one.contender.no: (
            one.weighted * Fraction(1, won.get(one.contender.no, 0) + 1),
            one.contender.votes,
        )
        for one in playing
        if one.takes_part and one.contender.no in able
    }
    best = max(ranks.values(), default=None)
    return tuple(Next(no, rank[0]) for no, rank in sorted(ranks.items()) if rank == best)


def awarded_by(standing: Standing) -> Determination:
    """The determination that the award in force rests on, whatever was determined after it."""
    award = standing.of(Mandates).award
    every = standing.of(Determinations).all
    of_award = (one for one in every if award is not None and one.id == award.determination)
    return next(of_award, None) or determined(standing)


def determined(standing: Standing) -> Determination:
    """The last determination of the results; refused while there is none."""
    last = standing.of(Determinations).last
    if last is None:
        raise Refused("mandates.not_determined")
    return last
