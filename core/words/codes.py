"""The sentences of findings, refusals, failures, faults of sheets, and acts, by their codes."""

from core.base.findings import Finding, Severity
from core.base.refusals import Fault, KnownFailure, Refused
from core.words.catalogue import Words

FINDINGS = ("C1", "C2", "C3", "C4", "C5", "C6", "C7", "W1", "W2", "W3", "W4", "W5", "W6")

ACTS = (
    "person_enrolled",
    "election_founded",
    "election_amended",
    "reading_chosen",
    "law_replaced",
    "stations_registered",
    "station_changed",
    "station_removed",
    "lists_taken_over",
    "list_amended",
    "minutes_entered",
    "lot_drawn",
    "taken_back",
)


def title(words: Words, finding: Finding) -> str:
    """What is wrong, in one sentence."""
    return words(f"finding.{finding.code}.title", **dict(finding.facts))


def formula(words: Words, finding: Finding) -> str:
    """The check with the numbers in it."""
    return words(f"finding.{finding.code}.formula", **dict(finding.facts))


def first_step(words: Words, finding: Finding) -> str:
    """What to do now."""
    return words(f"finding.{finding.code}.first")


def consequence(words: Words, code: str) -> str:
    """What the law attaches to it, from the profile's word for it."""
    return words(f"consequence.{code}")


def severity(words: Words, grade: Severity, count: int) -> str:
    """So many findings of a severity: `3 грубе грешке`."""
    return words.count(f"severity.{grade.value}", count)


def field_name(words: Words, name: str) -> str:
    """The form's words for a field: a count of the minutes, or the votes of a list."""
    if name.startswith("list:"):
        return words("field.list", no=name.removeprefix("list:"))
    return words(f"field.{name}")


def refusal(words: Words, refused: Refused) -> str:
    """Why not, and what to do instead."""
    return words(f"refused.{refused.code}", **_named(words, refused.facts))


def failure(words: Words, failed: KnownFailure) -> str:
    """What failed in the world outside, and the way out."""
    return words(f"failure.{failed.code}", **_named(words, failed.facts))


def fault(words: Words, found: Fault) -> str:
    """What is wrong in one place of a sheet, and what to do; the place itself is told beside it."""
    return words(f"fault.{found.code}", **_named(words, dict(found.facts)))


def act(words: Words, kind: str) -> str:
    """Name of a kind of act."""
    return words(f"act.{kind}")


def _named(words: Words, facts: dict[str, int | str]) -> dict[str, int | str]:
    name = str(facts.get("field", ""))
    if name.startswith("list:") or words.knows(f"field.{name}"):
        return {**facts, "field": field_name(words, name)}
    return facts
