"""Runs every rule over a filed list, and says which decision its findings propose."""

from collections.abc import Iterator
from dataclasses import replace

from core.base.findings import Finding, Severity
from core.domain.lists.rules import RULES
from core.domain.lists.rules.case import Case, Leads, Rule
from core.domain.lists.states import Deficiency
from core.domain.lists.workflow import Door
from core.law.profile import LegalProfile

NO_VALUE = "law.no_value"
"""The book's law lacks a value this rule rests on: it was kept by an earlier release."""

UNSEEN = frozenset(
    {NO_VALUE, "signatures.uncounted", "signatures.no_bracket", "enclosures.not_gone_through"}
)
"""Findings that say that something has not been looked at yet."""

CURABLE_BY = {
    "sexes": "lists.sex_curable",
    "form": "lists.incomplete_curable",
    "identity": "lists.incomplete_curable",
    "name": "lists.grounds_curable",
    "right": "lists.grounds_curable",
    "twice": "lists.grounds_curable",
}
"""Rules whose faults the law lets cure only by one of its readings, and the key of that reading."""

_BY_CODE = {code: (rule, leads) for rule in RULES for code, leads in rule.leads.items()}


def check(case: Case) -> tuple[Finding, ...]:
    """What the law finds wrong with a list, in the order a decision prints it."""
    return tuple(found for rule in RULES for found in _run(rule, case))


def leads_to(found: Finding, law: LegalProfile) -> Leads:
    """The decision a finding proposes; a doubt proposes that somebody looks."""
    if found.code not in _BY_CODE or found.severity is not Severity.ERROR:
        return Leads.LOOK
    rule, leads = _BY_CODE[found.code]
    if leads in (Leads.REFUSE, Leads.DISMISS) and curable(rule.name, law):
        return Leads.ORDER
    return leads


def curable(rule: str, law: LegalProfile) -> bool:
    """Whether the reading in force lets faults of a rule be cured."""
    key = CURABLE_BY.get(rule, "")
    return bool(key) and law.knows(key) and law.provision(key).value is True


def proposed(findings: tuple[Finding, ...], law: LegalProfile) -> Door | None:
    """The decision that the findings together propose: the gravest of them decides.

    `None` where somebody has to look first: a fault leads nowhere yet, or a rule could not see.
    """
    led = {leads_to(found, law) for found in findings}
    for leads, door in (
        (Leads.DISMISS, Door.DISMISS),
        (Leads.REFUSE, Door.REFUSE),
        (Leads.ORDER, Door.ORDER),
    ):
        if leads in led:
            return door
    return None if any(_unseen(found, law) for found in findings) else Door.PROCLAIM


def _unseen(found: Finding, law: LegalProfile) -> bool:
    fault = found.severity is Severity.ERROR and leads_to(found, law) is Leads.LOOK
    return fault or found.code in UNSEEN


def reading_of(found: Finding) -> str:
    """The key of the reading on which it hangs whether a finding can be cured; or nothing."""
    if found.code not in _BY_CODE:
        return ""
    return CURABLE_BY.get(_BY_CODE[found.code][0].name, "")


def deficiencies(findings: tuple[Finding, ...], law: LegalProfile) -> tuple[Deficiency, ...]:
    """The findings that a conclusion would order cured; their words come from the catalogue.

    What only the status or the transcript is about is none of them; what cannot be cured is told.
    """
    items = (
        Deficiency(
            no=0,
            text="",
            code=found.code,
            article=found.article,
            fields=found.fields,
            curable=leads_to(found, law) is Leads.ORDER,
        )
        for found in findings
        if leads_to(found, law) not in (Leads.STATUS, Leads.LOOK)
    )
    return tuple(replace(item, no=no) for no, item in enumerate(items, start=1))


def _run(rule: Rule, case: Case) -> Iterator[Finding]:
    lacking = [key for key in rule.provisions if not case.law.knows(key)]
    if lacking:
        yield Finding(NO_VALUE, Severity.DOUBT, "", (), (("key", ", ".join(lacking)),))
        return
    yield from rule.find(case)
