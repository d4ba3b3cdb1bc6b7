"""What the law lets the commission do about each finding of a station (шта закон дозвољава).

The program proposes, the commission decides: no measure is forbidden here, only listed.
"""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from core.base.findings import Finding, Severity
from core.domain.minutes.case import Case
from core.domain.minutes.grounds import AnnulmentGround, UndeterminableGround
from core.domain.minutes.states import entries_of
from core.law.profile import LegalProfile

REPEAT_DAYS = "deadlines.repeat_vote_days"


class Measure(StrEnum):
    """What the commission may do about a station."""

    INSPECT = "inspect"
    """Увид у изборни материјал."""
    CORRECT = "correct"
    """Решење о исправци записника."""
    ANNUL = "annul"
    """Решење о поништавању гласања."""
    UNDETERMINABLE = "undeterminable"
    """Решење да се резултати гласања не могу утврдити."""
    EXPLAIN = "explain"
    """Образложење сумње."""
    REPEAT = "repeat"
    """Решење о поновном гласању."""
    REOPEN = "reopen"
    """Нови унос записника."""


M = Measure
BY_CONSEQUENCE: dict[str, tuple[Measure, ...]] = {
    "annul": (M.INSPECT, M.ANNUL, M.CORRECT),
    "inspect_annul": (M.INSPECT, M.ANNUL, M.CORRECT, M.UNDETERMINABLE),
    "inspect": (M.INSPECT, M.CORRECT, M.UNDETERMINABLE),
    "undeterminable": (M.UNDETERMINABLE, M.CORRECT),
    "correct": (M.CORRECT,),
    "explain": (M.EXPLAIN,),
    "none": (),
    "unknown": (M.INSPECT, M.CORRECT),
}
"""The measures a consequence in the law leads to, the first of them first."""

ANNULLED_FOR = {
    "C1": AnnulmentGround.BOX_OVER_VOTED,
    "C2": AnnulmentGround.OVER_RECEIVED,
    "K1": AnnulmentGround.NO_CONTROL_SHEET,
}
UNDETERMINABLE_FOR = {
    "K2": UndeterminableGround.FEW_SIGNATURES,
    "K3": UndeterminableGround.INTERRUPTED,
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """What may be done about one finding; `uninspected` where the law wants an inspection first.

    `next` is what comes next: the inspection while there is none, then the measure it leads to.
    """

    finding: Finding
    measures: tuple[Measure, ...]
    uninspected: bool = False

    @property
    def next(self) -> Measure | None:
        """What to prepare now; `None` where the law wants nothing."""
        left = (one for one in self.measures if self.uninspected or one is not Measure.INSPECT)
        return next(left, None)


def proposals(
    findings: Iterable[Finding], law: LegalProfile, inspected: bool = False
) -> tuple[Proposal, ...]:
    """A proposal for every finding, in their order; a doubt may always be explained too."""
    return tuple(_proposal(finding, law, inspected) for finding in findings)


def annulment_ground(findings: Iterable[Finding]) -> AnnulmentGround | None:
    """The ground for annulment that the findings point to, if any does."""
    return next((ANNULLED_FOR[f.code] for f in findings if f.code in ANNULLED_FOR), None)


def undeterminable_ground(case: Case, findings: Iterable[Finding]) -> UndeterminableGround | None:
    """The ground for an undeterminable result that file and findings point to, if any does."""
    if not entries_of(case.state):
        return None if case.received else UndeterminableGround.NOT_DELIVERED
    found = tuple(findings)
    codes = (f.code for f in found if f.code in UNDETERMINABLE_FOR)
    pointed = next((UNDETERMINABLE_FOR[code] for code in codes), None)
    grave = any(f.severity is Severity.ERROR for f in found)
    if pointed is None and grave and case.inspections:
        return UndeterminableGround.ERRORS_STAY
    return pointed


def last_day_of_repeat(law: LegalProfile, decided: date) -> date | None:
    """The last day on which repeat voting may be held; `None` where this law fixes none."""
    if not law.knows(REPEAT_DAYS):
        return None
    return decided + timedelta(days=law.number(REPEAT_DAYS))


def day_of_repeat(law: LegalProfile, decided: date) -> date | None:
    """The day to propose for repeat voting: the last Sunday the law admits, else its last day."""
    last = last_day_of_repeat(law, decided)
    if last is None:
        return None
    sunday = last - timedelta(days=last.isoweekday() % len(calendar.day_name))
    return sunday if sunday > decided else last


def _proposal(finding: Finding, law: LegalProfile, inspected: bool) -> Proposal:
    check = law.check(finding.code)
    silent = "none" if finding.severity is Severity.NOTE else "unknown"
    measures = BY_CONSEQUENCE[check.consequence if check else silent]
    if finding.severity is Severity.DOUBT and M.EXPLAIN not in measures:
        measures = (*measures, M.EXPLAIN)
    return Proposal(finding, measures, M.INSPECT in measures and not inspected)
