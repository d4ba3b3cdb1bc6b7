"""A finding (налаз) says what the law finds wrong, as a value; sentences are in `core.words`."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How grave a finding is; the order of the members is the order of urgency."""

    ERROR = "error"
    """Груба грешка: the law orders something to follow."""
    DOUBT = "doubt"
    """Лака грешка или сумња: may be right, must be looked at."""
    NOTE = "note"
    """Напомена: allowed by the law, shown so that nobody wonders."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: `code` of its rule, how grave, its article, the fields it rests on, its numbers.

    `facts` are name and value pairs that fill the sentence of the code; `provision` is the key of
    the law's value it rests on, where there is one.
    """

    code: str
    severity: Severity
    article: str
    fields: tuple[str, ...] = ()
    facts: tuple[tuple[str, int | str], ...] = ()
    provision: str = ""


@dataclass(frozen=True, slots=True)
class Missing:
    """What a paper still lacks (недостаје) before it can be issued officially, by its code."""

    code: str
    facts: tuple[tuple[str, int | str], ...] = ()


def worst(findings: tuple[Finding, ...]) -> Severity | None:
    """The gravest severity among the findings, `None` where there are none."""
    order = tuple(Severity)
    return min((f.severity for f in findings), key=order.index, default=None)
