"""Findings of the law as the cards that show them."""

from collections.abc import Sequence

from core.base.findings import Finding, Severity
from core.law.profile import LegalProfile
from core.words import codes
from core.words.catalogue import Words
from gui.kit import findings as kit

TONES = {Severity.ERROR: "err", Severity.DOUBT: "wrn", Severity.NOTE: "inf"}


def cards(words: Words, law: LegalProfile, findings: Sequence[Finding]) -> list[kit.Finding]:
    """One card for each finding, in their order."""
    return [_card(words, law, finding) for finding in findings]


def _card(words: Words, law: LegalProfile, finding: Finding) -> kit.Finding:
    advice = [(words("entry.finding.first"), codes.first_step(words, finding))]
    check = law.check(finding.code)
    if check is not None:
        consequence = codes.consequence(words, check.consequence)
        advice.append((words("entry.finding.by_law"), consequence))
    return kit.Finding(
        id=finding.code,
        tone=TONES[finding.severity],
        title=codes.title(words, finding),
        formula=codes.formula(words, finding),
        advice=tuple(advice),
        source=" · ".join(part for part in (finding.code, finding.article) if part),
    )
