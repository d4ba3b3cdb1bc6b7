"""The table law → rule → test: each value, the rules that rest on it, the tests that hold it."""

import json
from dataclasses import dataclass

from core.base import resources
from core.domain.ballot import rules as ballot
from core.domain.lists.rules import RULES
from core.domain.mandates import rules as mandates
from core.law.profile import Certainty, LegalProfile, Value

HELD = "law/held.json"
"""Which tests hold which value or rule, found among the tests and shipped with the program."""


@dataclass(frozen=True, slots=True)
class Line:
    """One value of the law (одредба), what rests on it, and what holds it."""

    key: str
    value: Value
    article: str
    sure: Certainty
    source: str
    rules: tuple[str, ...]
    tests: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One rule (правило): the codes it may answer, the values it rests on, and its tests."""

    name: str
    codes: tuple[str, ...]
    provisions: tuple[str, ...]
    tests: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LawTable:
    """All values of one profile, and all rules."""

    law: LegalProfile
    values: tuple[Line, ...]
    rules: tuple[RuleLine, ...]

    @property
    def untested(self) -> tuple[str, ...]:
        """Keys of values and names of rules that no test holds."""
        lines = (line.key for line in self.values if not line.tests)
        return (*lines, *(rule.name for rule in self.rules if not rule.tests))


def table(law: LegalProfile) -> LawTable:
    """The table of one profile; a profile that has only seats has no rules."""
    held = _held()
    rules = _rules(law, held) if law.scope == "local" else ()
    values = tuple(
        Line(key, p.value, p.article, p.sure, p.source, _resting(rules, key), held.get(key, ()))
        for key, p in law.provisions
    )
    checks = tuple(
        Line(
            key=f"checks.{code}",
            value=check.consequence,
            article=check.article,
            sure=check.sure,
            source=check.source,
            rules=() if check.reserved else (code,),
            tests=held.get(f"checks.{code}", ()),
        )
        for code, check in law.checks
    )
    return LawTable(law, (*values, *checks), rules)


def _held() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = json.loads(resources.read_bytes(HELD))
    return {key: tuple(tests) for key, tests in found.items()}


def _rules(law: LegalProfile, held: dict[str, tuple[str, ...]]) -> tuple[RuleLine, ...]:
    of_lists = [(rule.name, rule.codes, rule.provisions) for rule in RULES]
    of_ballot = ("ballot", ballot.CODES, ballot.PROVISIONS)
    of_mandates = ("mandates", mandates.CODES, mandates.PROVISIONS)
    checks = [code for code, check in law.checks if not check.reserved]
    of_minutes = [(code, (code,), (f"checks.{code}",)) for code in checks]
    return tuple(
        RuleLine(name, codes, provisions, held.get(f"rules.{name}", ()))
        for name, codes, provisions in (*of_lists, of_ballot, of_mandates, *of_minutes)
    )


def _resting(rules: tuple[RuleLine, ...], key: str) -> tuple[str, ...]:
    return tuple(rule.name for rule in rules if key in rule.provisions)
