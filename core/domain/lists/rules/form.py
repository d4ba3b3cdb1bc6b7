"""Does the list say everything its form asks for (потпуност изборне листе)?"""

from collections.abc import Iterator

from core.base.findings import Finding, Severity
from core.domain.lists.paper import Candidate, Sex, SubmitterKind
from core.domain.lists.rules.case import Case, Leads, Rule, field_of, finding

_COMPLETE = "lists.incomplete_curable"

ASKED = ("name", "surname", "jmbg", "occupation", "place", "address")
"""What the law asks of every candidate (ЗИНП чл. 70); the sex is asked for by the quotas."""


def _find(case: Case) -> Iterator[Finding]:
    paper = case.paper
    blank = [
        name
        for name, text in (
            ("name", paper.name),
            ("submitter.name", paper.submitter.name),
        )
        if not text.strip()
    ]
    if blank:
        yield finding(
            case, "form.list_blank", Severity.ERROR, _COMPLETE, tuple(blank), count=len(blank)
        )
    if not paper.representative.full_name:
        yield finding(case, "form.filer_blank", Severity.ERROR, _COMPLETE, ("representative",))
    coalition = paper.submitter.kind is SubmitterKind.COALITION
    known = {" ".join(party.split()) for party in paper.submitter.parties}
    for place, one in case.candidates:
        lacking = tuple(_blank(one, coalition))
        if one.sex is Sex.UNKNOWN:
            yield finding(
                case, "form.sex_blank", Severity.ERROR, _COMPLETE, (field_of(place, "sex"),),
                place=place, name=one.full_name,
            )  # fmt: skip
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
        if not str(getattr(one, name)).strip():
            yield name
    if coalition and not one.party.strip():
        yield "party"


RULE = Rule(
    "form",
    (_COMPLETE,),
    {
        "form.list_blank": Leads.DISMISS,
        "form.filer_blank": Leads.ORDER,
        "form.candidate_blank": Leads.DISMISS,
        "form.sex_blank": Leads.ORDER,
        "form.other_party": Leads.LOOK,
    },
    _find,
)
