"""Was the list filed in time (благовременост)?"""

from collections.abc import Iterator

from core.base import moments
from core.base.findings import Finding, Severity
from core.domain.lists.clocks import filing_until
from core.domain.lists.rules.case import Case, Leads, Rule, finding

_DAYS = "deadlines.lists_days"


def _find(case: Case) -> Iterator[Finding]:
    until = filing_until(case.particulars, case.law)
    if case.received is None or until is None:
        return
    if case.received > until:
        yield finding(
            case,
            "deadline.late",
            Severity.ERROR,
            _DAYS,
            ("received",),
            at=moments.written(case.received),
            until=moments.written(until),
        )
    if case.received < moments.at(case.particulars.called, 0):
        yield finding(
            case,
            "deadline.early",
            Severity.DOUBT,
            _DAYS,
            ("received",),
            at=moments.written(case.received),
            called=case.particulars.called.isoformat(),
        )


RULE = Rule(
    "deadline",
    (_DAYS,),
    {"deadline.late": Leads.DISMISS, "deadline.early": Leads.LOOK},
    _find,
)
