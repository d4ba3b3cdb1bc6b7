"""Doubts that somebody looked at (образложење сумње): whose word stands, and what goes with an act.

An explanation is about the very numbers of a finding; another number, and it is of no doubt more.
"""

from dataclasses import dataclass, replace

from core.base.findings import Finding, Severity
from core.domain.minutes.entry import Explanation
from gui.pages.entry.presenter import Entry


@dataclass(frozen=True, slots=True)
class Explained:
    """Why a doubt is none, and who says so."""

    reason: str
    who: str


def explained(entry: Entry, finding: Finding, person: str) -> Explained | None:
    """What was said of a doubt: just now by `person`, else as the book has it."""
    for one in reversed(entry.typed.explained):
        if one.fits(finding):
            return Explained(one.reason, person)
    for one, who in reversed(entry.turn.explained):
        if one.fits(finding):
            return Explained(one.reason, who)
    return None


def explanation(finding: Finding, reason: str) -> Explanation:
    """The explanation of one finding."""
    return Explanation(finding.code, finding.fields, finding.facts, " ".join(reason.split()))


def explain(entry: Entry, finding: Finding, reason: str) -> None:
    """Takes an explanation down with what is being typed, over an earlier one of the finding."""
    others = tuple(one for one in entry.typed.explained if one.code != finding.code)
    given = (*others, explanation(finding, reason)) if reason.strip() else others
    entry.typed = replace(entry.typed, explained=given)


def fitting(entry: Entry) -> tuple[Explanation, ...]:
    """The explanations that are still about the numbers as they stand."""
    found = entry.findings()
    return tuple(
        one for one in entry.typed.explained if any(one.fits(finding) for finding in found)
    )


def doubts(entry: Entry, person: str) -> tuple[Finding, ...]:
    """Doubts that nobody has explained yet."""
    return tuple(
        finding
        for finding in entry.findings()
        if finding.severity is Severity.DOUBT and explained(entry, finding, person) is None
    )
