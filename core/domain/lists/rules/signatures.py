"""Do enough voters support the list (потписи подршке) for a unit of this size?"""

from collections.abc import Iterator
from fractions import Fraction

from core.base.findings import Finding, Severity
from core.base.shares import ceiling
from core.domain.lists.rules.case import Case, Leads, Rule, finding
from core.law.profile import LegalProfile

_STEPS = "lists.signatures_by_voters"
_ABOVE = "lists.signatures_above_steps"
_EACH = "lists.signatures_per_candidate"
_REDUCED = "lists.signatures_reduced_for_minority"
_SHARE = "lists.signatures_share_for_minority"
PROVISIONS = (_STEPS, _ABOVE, _EACH, _REDUCED, _SHARE)


def needed(
    law: LegalProfile, voters: int | None, candidates: int, minority: bool = False
) -> int | None:
    """How many certified statements a list needs; `None` while the voters are not known.

    Nor is it known in a book whose law was kept by an earlier release and lacks a value.

    The upper bound of a bracket belongs to it.
    """
    if not all(law.knows(key) for key in PROVISIONS):
        return None
    wanted = _of_bracket(law, voters, candidates)
    share = law.provision(_SHARE).value
    if wanted is None or not minority or law.provision(_REDUCED).value is not True:
        return wanted
    assert isinstance(share, Fraction)
    return ceiling(share * wanted)


def _of_bracket(law: LegalProfile, voters: int | None, candidates: int) -> int | None:
    steps = law.provision(_STEPS).value
    assert isinstance(steps, tuple)
    if voters is None:
        return None
    for bound, count in steps:
        if voters <= bound:
            return count
    return law.number(_ABOVE) or law.number(_EACH) * candidates


def _find(case: Case) -> Iterator[Finding]:
    signatures = case.paper.signatures
    fields = ("signatures",)
    minority = case.paper.motion is not None
    wanted = needed(case.law, case.particulars.voters, len(case.candidates), minority)
    valid = signatures.valid
    if valid is None:
        yield finding(case, "signatures.uncounted", Severity.DOUBT, _STEPS, fields)
        return
    if valid < 0:
        yield finding(
            case, "signatures.more_struck", Severity.ERROR, _STEPS, fields,
            struck=signatures.struck_out, filed=signatures.filed or 0,
        )  # fmt: skip
        return
    if wanted is None:
        yield finding(case, "signatures.no_bracket", Severity.DOUBT, _STEPS, ("voters",))
    elif valid < wanted:
        voters = case.particulars.voters or 0
        yield finding(
            case, "signatures.few", Severity.ERROR, _STEPS, fields,
            valid=valid, needed=wanted, filed=signatures.filed or 0,
            struck=signatures.struck_out, voters=voters,
        )  # fmt: skip


RULE = Rule(
    "signatures",
    PROVISIONS,
    {
        "signatures.uncounted": Leads.LOOK,
        "signatures.more_struck": Leads.LOOK,
        "signatures.no_bracket": Leads.LOOK,
        "signatures.few": Leads.ORDER,
    },
    _find,
)
