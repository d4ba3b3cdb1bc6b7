"""Who takes part in the distribution: the threshold (цензус), minority lists, and the fallback."""

from fractions import Fraction

from core.base.shares import ceiling
from core.domain.seats.model import Contender, Contest, Entrant, Ground, Threshold
from core.law.profile import SeatLaw

PLAIN = Fraction(1)


def entrants(contest: Contest) -> tuple[Threshold, tuple[Entrant, ...]]:
    """The threshold and every contender with its ground and factor.

    A list reaches the threshold with at least the law's share of the base, inclusive. When no
    list does, all lists with votes take part. Quotients of a minority list are raised only while
    it stays below the threshold.
    """
    needed = ceiling(contest.law.threshold_percent * contest.base * Fraction(1, 100))
    fallback = not any(c.votes > 0 and c.votes >= needed for c in contest.contenders)
    threshold = Threshold(contest.base, needed, fallback)
    return threshold, tuple([_entrant(c, threshold, contest.law) for c in contest.contenders])


def _entrant(contender: Contender, threshold: Threshold, law: SeatLaw) -> Entrant:
    if contender.votes == 0:
        return Entrant(contender, False, Ground.NO_VOTES, PLAIN)
    if contender.votes >= threshold.votes_needed:
        return Entrant(contender, True, Ground.THRESHOLD, PLAIN)
    exempt = contender.minority and law.minority_exempt
    if threshold.fallback:
        raised = exempt and law.minority_factor_in_fallback
        factor = law.minority_factor if raised else PLAIN
        return Entrant(contender, True, Ground.FALLBACK, factor)
    if exempt:
        return Entrant(contender, True, Ground.MINORITY, law.minority_factor)
    return Entrant(contender, False, Ground.BELOW_THRESHOLD, PLAIN)
