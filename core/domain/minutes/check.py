"""Runs every rule over the minutes; paper leads, so findings never stop an entry."""

from core.base.findings import Finding, Severity
from core.domain.minutes.model import Minutes
from core.domain.minutes.rules import RULES
from core.domain.minutes.rules.view import view
from core.law.profile import LegalProfile


def check(minutes: Minutes, law: LegalProfile, register: int | None = None) -> tuple[Finding, ...]:
    """What the law finds wrong with one station's minutes, in the order of the rules.

    With the voters whom the `register` of stations has there, a note says where S is another.
    """
    seen = view(minutes, law, register)
    return tuple(finding for rule in RULES if (finding := rule(seen)) is not None)


def grave(minutes: Minutes, law: LegalProfile) -> tuple[str, ...]:
    """Codes of the grave errors."""
    return tuple(f.code for f in check(minutes, law) if f.severity is Severity.ERROR)
