"""Who takes part in the distribution: the threshold (цензус), minority lists, and the fallback."""

from fractions import Fraction

from core.base.shares import ceiling
from core.domain.seats.model import Contender, Contest, Entrant, Ground, Threshold


def entrants(contest: Contest) -> tuple[Threshold, tuple[Entrant, ...]]:
    """The threshold and every contender with its ground and factor.

    A list reaches the threshold with at least the law's share of the base, inclusive. When no
    list does, all lists with votes take part. Quotients of a minority list are raised only while
    it stays below the threshold.
    """
    needed = ceiling(contest.law.threshold_percent * contest.base * Fraction(1, 100))
    fallback = not any(c.votes > 0 and c.votes >= needed for c in contest.contenders)
    threshold = Threshold(contest.base, needed, fallback)
    return threshold, tuple(_entrant(c, threshold, contest) for c in contest.contenders)


def _entrant(contender: Contender, threshold: Threshold, contest: Contest) -> Entrant:
    law = contest.law
    plain = Fraction(1)
    if contender.votes == 0:
        return Entrant(contender, False, Ground.NO_VOTES, plain)
    if contender.votes >= threshold.votes_needed:
        return Entrant(contender, True, Ground.THRESHOLD, plain)
    exempt = contender.minority and law.minority_exempt
    if threshold.fallback:
        raised = exempt and law.minority_factor_in_fallback
        factor = law.minority_factor if raised else plain
        return Entrant(contender, True, Ground.FALLBACK, factor)
    if exempt:
        return Entrant(contender, True, Ground.MINORITY, law.minority_factor)
    return Entrant(contender, False, Ground.BELOW_THRESHOLD, plain)
