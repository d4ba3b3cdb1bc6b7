"""The highest quotient, seat by seat (систем највећег количника), with the reason of each seat."""

from collections.abc import Mapping
from fractions import Fraction

from core.base.refusals import Refused
from core.domain.seats.model import Award, Contest, Entrant, Reason, Tie

Rank = tuple[Fraction, int]
"""What the law compares: the quotient, then the votes as cast."""


def award_seats(
    contest: Contest, entrants: tuple[Entrant, ...]
) -> tuple[tuple[Award, ...], Tie | None]:
    """Seats one after another to the highest quotient; stops at a tie that no lot has settled.

    Raises `Refused` on a lot that names a list outside its tie, or that no tie has asked for.
    """
    playing = {e.contender.no: e for e in entrants if e.takes_part}
    won = dict.fromkeys(playing, 0)
    awards: list[Award] = []
    lots = list(contest.lots)
    while len(awards) < contest.seats:
        ranks = {
            no: _rank(playing[no], won[no] + 1) for no in playing if _may_win(playing, won, no)
        }
        if not ranks:
            break
        best = max(ranks.values())
        level = tuple(sorted(no for no, rank in ranks.items() if rank == best))
        places = contest.seats - len(awards)
        drawn = len(level) > places
        if drawn:
            tie = Tie(len(awards) + 1, places, level)
            if not lots:
                return tuple(awards), tie
            level = _drawn(tie, lots)
        reason = Reason.LOT if drawn else _reason(best, ranks)
        for no in level:
            won[no] += 1
            awards.append(Award(len(awards) + 1, no, won[no], best[0], reason))
    if lots:
        raise Refused("lot.not_needed", lists=_listed(lots))
    return tuple(awards), None


def _may_win(playing: Mapping[int, Entrant], won: Mapping[int, int], no: int) -> bool:
    most = playing[no].contender.candidates
    return most is None or won[no] < most


def _rank(entrant: Entrant, divisor: int) -> Rank:
    return entrant.weighted * Fraction(1, divisor), entrant.contender.votes


def _drawn(tie: Tie, lots: list[int]) -> tuple[int, ...]:
    winners, lots[:] = lots[: tie.places], lots[tie.places :]
    if len(set(winners)) != tie.places or not set(winners) <= set(tie.among):
        raise Refused(
            "lot.does_not_fit", places=tie.places, among=_listed(tie.among), lists=_listed(winners)
        )
    return tuple(winners)


def _reason(best: Rank, ranks: Mapping[int, Rank]) -> Reason:
    """Why the best rank wins: by more votes, or simply as the highest."""
    if any(rank[0] == best[0] and rank[1] < best[1] for rank in ranks.values()):
        return Reason.MORE_VOTES
    return Reason.HIGHEST_QUOTIENT


def _listed(numbers: list[int] | tuple[int, ...]) -> str:
    return ", ".join(str(no) for no in numbers)
