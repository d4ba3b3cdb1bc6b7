"""May the list have the status of a national minority's list (положај мањинске листе)?"""

from collections.abc import Iterator

from core.base.findings import Finding, Severity
from core.domain.lists.paper import SubmitterKind
from core.domain.lists.rules.case import Case, Leads, Rule, finding

_PARTIES = "lists.minority_only_parties"
_BELOW = "lists.minority_share_below_percent"


def _find(case: Case) -> Iterator[Finding]:
    motion = case.paper.motion
    if motion is None:
        return
    only = case.law.provision(_PARTIES).value is True
    if only and case.paper.submitter.kind is SubmitterKind.GROUP:
        yield finding(
            case, "minority.group", Severity.ERROR, _PARTIES, ("submitter.kind", "motion")
        )
    below = case.law.number(_BELOW)
    if motion.percent is None:
        yield finding(
            case, "minority.share_unknown", Severity.DOUBT, _BELOW, ("motion.percent",), below=below
        )
    elif motion.percent >= below:
        yield finding(
            case, "minority.too_many", Severity.ERROR, _BELOW, ("motion.percent",),
            percent=motion.percent, below=below,
        )  # fmt: skip
    yield finding(case, "minority.intent", Severity.DOUBT, _PARTIES, ("motion",))


RULE = Rule(
    "minority",
    (_PARTIES, _BELOW),
    {
        "minority.group": Leads.STATUS,
        "minority.share_unknown": Leads.STATUS,
        "minority.too_many": Leads.STATUS,
        "minority.intent": Leads.STATUS,
    },
    _find,
)
