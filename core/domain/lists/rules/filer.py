"""Was it filed by somebody entitled to (овлашћено лице), and founded as the law asks?"""

from collections.abc import Iterator

from core.base.findings import Finding, Severity
from core.base.script import folded
from core.domain.lists.paper import Right, SubmitterKind
from core.domain.lists.rules.case import Case, Leads, Rule, finding

_PARTIES = "lists.coalition_parties"
_FOUNDERS = "lists.group_founders"
_AFTER = "lists.agreement_after_call"
_BY_WHOM = "lists.incomplete_curable"
"""Its article is the one on dismissal."""


def _find(case: Case) -> Iterator[Finding]:
    paper, law = case.paper, case.law
    group = paper.submitter.kind is SubmitterKind.GROUP
    coalition = paper.submitter.kind is SubmitterKind.COALITION
    if paper.representative.right is Right.NONE:
        yield finding(
            case, "filer.unauthorised", Severity.ERROR, _BY_WHOM, ("representative.right",),
            name=paper.representative.full_name,
        )  # fmt: skip
    least = law.number(_PARTIES)
    parties = {folded(party) for party in paper.submitter.parties} - {""}
    if coalition and len(parties) < least:
        yield finding(
            case, "filer.few_parties", Severity.ERROR, _PARTIES, ("submitter.parties",),
            count=len(parties), least=least,
        )  # fmt: skip
    least = law.number(_FOUNDERS)
    if group and paper.founders is not None and paper.founders < least:
        yield finding(
            case, "filer.few_founders", Severity.ERROR, _FOUNDERS, ("founders",),
            count=paper.founders, least=least,
        )  # fmt: skip
    dated = paper.agreement
    after = law.provision(_AFTER).value is True
    if group and after and dated is not None and dated < case.particulars.called:
        yield finding(
            case, "filer.agreement_before_call", Severity.DOUBT, _AFTER, ("agreement",),
            day=dated.isoformat(), called=case.particulars.called.isoformat(),
        )  # fmt: skip


RULE = Rule(
    "filer",
    (_BY_WHOM, _PARTIES, _FOUNDERS, _AFTER),
    {
        "filer.unauthorised": Leads.DISMISS,
        "filer.few_parties": Leads.ORDER,
        "filer.few_founders": Leads.ORDER,
        "filer.agreement_before_call": Leads.LOOK,
    },
    _find,
)
