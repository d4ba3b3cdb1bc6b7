"""What the rules find in lists, as scripts and people read it."""

from typing import Any

from core.base.findings import Finding, Severity
from core.cli import output
from core.domain.lists.check import proposed
from core.law.profile import LegalProfile
from core.words import codes
from core.words.catalogue import Words

SEVERITIES = {Severity.ERROR: "fault", Severity.DOUBT: "doubt", Severity.NOTE: "note"}


def document(speech: Words, found: Finding) -> dict[str, Any]:
    """A finding as scripts read it."""
    return {
        "code": found.code,
        "severity": SEVERITIES[found.severity],
        "provision": found.provision,
        "article": found.article,
        "fields": list(found.fields),
        "facts": dict(found.facts),
        "text": sentence(speech, found),
        "cure": codes.first_step(speech, found),
    }


def proposal(speech: Words, findings: tuple[Finding, ...], law: LegalProfile) -> str:
    """The decision that the findings propose, or that somebody has to look first."""
    door = proposed(findings, law)
    if door is None:
        return speech("cli.lists.look")
    return speech("cli.lists.proposed", door=speech(f"door.{door.value}"))


def documents(speech: Words, findings: tuple[Finding, ...], law: LegalProfile) -> dict[str, Any]:
    """All findings, and the decision they propose together."""
    return {
        "findings": [document(speech, found) for found in findings],
        "proposed": door.value if (door := proposed(findings, law)) else None,
    }


def lines(speech: Words, findings: tuple[Finding, ...]) -> list[str]:
    """Two lines for each finding: what is wrong, and how it is cured."""
    told = []
    for found in findings:
        grade = speech(f"cli.lists.severity.{found.severity.value}")
        told.append(f"{grade}  {found.code}  {sentence(speech, found)} ({found.article})")
        if found.severity is not Severity.NOTE:
            step = codes.first_step(speech, found)
            told.append(f"    {speech('cli.lists.cure', step=step)}")
    return told


def sentence(speech: Words, found: Finding) -> str:
    """What is wrong, with the numbers."""
    title, formula = codes.title(speech, found), codes.formula(speech, found)
    return f"{title}: {formula}" if formula.strip("–") else title


def code_of(findings: tuple[Finding, ...]) -> int:
    """The exit code: doubts and notes are no reason for one."""
    faulty = any(found.severity is Severity.ERROR for found in findings)
    return output.FOUND if faulty else output.FINE
