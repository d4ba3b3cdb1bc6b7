"""Has the list enough candidates, and no more than seats (број кандидата)?"""

from collections.abc import Iterator
from fractions import Fraction

from core.base.findings import Finding, Severity
from core.base.shares import ceiling
from core.domain.lists.rules.case import Case, Leads, Rule, finding
from core.law.profile import LegalProfile

_LEAST = "lists.least_share_of_candidates"
_MOST = "lists.most_share_of_candidates"


def least(law: LegalProfile, seats: int) -> int:
    """The fewest candidates: a third of the seats, rounded up."""
    return ceiling(_share(law, _LEAST) * seats)


def most(law: LegalProfile, seats: int) -> int:
    """The most candidates: as many as seats."""
    return int(_share(law, _MOST) * seats)


def _share(law: LegalProfile, key: str) -> Fraction:
    value = law.provision(key).value
    assert isinstance(value, Fraction)
    return value


def _find(case: Case) -> Iterator[Finding]:
    count, seats = len(case.candidates), case.particulars.seats
    fewest, highest = least(case.law, seats), most(case.law, seats)
    if count < fewest:
        yield finding(
            case, "size.few", Severity.ERROR, _LEAST, ("candidates",),
            count=count, least=fewest, seats=seats,
        )  # fmt: skip
    if count > highest:
        yield finding(
            case, "size.many", Severity.ERROR, _MOST, ("candidates",),
            count=count, most=highest, seats=seats,
        )  # fmt: skip


RULE = Rule("size", (_LEAST, _MOST), {"size.few": Leads.ORDER, "size.many": Leads.ORDER}, _find)
