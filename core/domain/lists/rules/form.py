"""Does the list say everything its form asks for (потпуност изборне листе)?"""

from collections.abc import Iterator

from core.base.findings import Finding, Severity
from core.domain.lists.paper import Candidate, Sex, SubmitterKind
from core.domain.lists.rules.case import Case, Leads, Rule, field_of, finding

_COMPLETE = "lists.incomplete_curable"

ASKED = ("name", "surname", "jmbg", "sex", "occupation", "place", "address")
"""What the form asks of every candidate."""


def _find(case: Case) -> Iterator[Finding]:
    paper = case.paper
    blank = [
        name
        for name, text in (
            ("name", paper.name),
            ("submitter.name", paper.submitter.name),
            ("representative", paper.representative.full_name),
        )
        if not text.strip()
    ]
    if blank:
        yield finding(
            case, "form.list_blank", Severity.ERROR, _COMPLETE, tuple(blank), count=len(blank)
        )
    coalition = paper.submitter.kind is SubmitterKind.COALITION
    known = {" ".join(party.split()) for party in paper.submitter.parties}
    for place, one in case.candidates:
        lacking = tuple(_blank(one, coalition))
        if lacking:
            yield finding(
                case, "form.candidate_blank", Severity.ERROR, _COMPLETE,
                tuple(field_of(place, name) for name in lacking),
                place=place, name=one.full_name, what=",".join(lacking),
            )  # fmt: skip
        party = " ".join(one.party.split())
        if coalition and party and known and party not in known:
            yield finding(
                case, "form.other_party", Severity.DOUBT, _COMPLETE, (field_of(place, "party"),),
                place=place, name=one.full_name, party=party,
            )  # fmt: skip


def _blank(one: Candidate, coalition: bool) -> Iterator[str]:
    for name in ASKED:
        value = getattr(one, name)
        if value is Sex.UNKNOWN or not str(value).strip():
            yield name
    if coalition and not one.party.strip():
        yield "party"


RULE = Rule(
    "form",
    (_COMPLETE,),
    {
        "form.list_blank": Leads.DISMISS,
        "form.candidate_blank": Leads.DISMISS,
        "form.other_party": Leads.LOOK,
    },
    _find,
)
