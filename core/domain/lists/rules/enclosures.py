"""Is everything enclosed that the law asks for (прилози уз изборну листу)?"""

from collections.abc import Iterator

from core.base.findings import Finding, Severity
from core.domain.lists.paper import OF_CANDIDATES, ListPaper, Right, SubmitterKind
from core.domain.lists.rules.case import Case, Leads, Rule, field_of, finding

_CURE = "deadlines.cure_hours"


def asked(paper: ListPaper) -> tuple[str, ...]:
    """The enclosures this list needs, in the order of the form."""
    found = []
    if paper.leaders:
        found.append("leader_consent")
    if paper.representative.right in (Right.AUTHORISED, Right.NONE):
        found.append("authorisation")
    if paper.submitter.kind is not SubmitterKind.PARTY:
        found.append("agreement")
    return (*found, "supporters", "statements", "electronic", OF_CANDIDATES)


def _find(case: Case) -> Iterator[Finding]:
    for name in asked(case.paper):
        if name in case.paper.enclosures:
            continue
        grade = Severity.DOUBT if name == OF_CANDIDATES else Severity.ERROR
        code = "enclosures.not_gone_through" if name == OF_CANDIDATES else "enclosures.of_list"
        yield finding(case, code, grade, _CURE, (f"enclosure:{name}",), what=name)
    for place, one in case.candidates:
        if one.lacks:
            yield finding(
                case, "enclosures.of_candidate", Severity.ERROR, _CURE,
                tuple(field_of(place, name) for name in one.lacks),
                place=place, name=one.full_name, what=",".join(one.lacks),
            )  # fmt: skip


RULE = Rule(
    "enclosures",
    (_CURE,),
    {
        "enclosures.of_list": Leads.ORDER,
        "enclosures.not_gone_through": Leads.LOOK,
        "enclosures.of_candidate": Leads.ORDER,
    },
    _find,
)
