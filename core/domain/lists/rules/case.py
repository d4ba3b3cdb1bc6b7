"""What a rule of the lists may look at, and how it says what it found."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import cached_property

from core.base.findings import Finding, Severity
from core.domain.election.model import Particulars
from core.domain.lists.paper import Candidate, ListPaper
from core.law.profile import LegalProfile


class Leads(StrEnum):
    """Where a finding leads: the decision it proposes."""

    DISMISS = "dismiss"
    """Одбацивање."""
    REFUSE = "refuse"
    """Одбијање проглашења."""
    ORDER = "order"
    """Закључак о недостацима."""
    STATUS = "status"
    """Only the status of a minority list (положај) is in question."""
    LOOK = "look"
    """A doubt: somebody has to look."""


@dataclass(frozen=True, slots=True)
class Other:
    """Another filed list; `earlier` says it was proclaimed before this one.

    `people` has the names of its candidates by ЈМБГ, `leaders` the names of its leaders by ЈМБГ,
    or by their folded name where the number is not known.
    """

    name: str
    earlier: bool
    people: Mapping[str, str] = field(default_factory=dict)
    leaders: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Case:
    """One list before the rules: the election, the law, the paper, and what it is held against.

    `received` is when it was filed, `units` are the folded names of all other municipalities.
    """

    particulars: Particulars
    law: LegalProfile
    paper: ListPaper
    received: datetime | None = None
    others: tuple[Other, ...] = ()
    units: frozenset[str] = frozenset()

    @cached_property
    def candidates(self) -> tuple[tuple[int, Candidate], ...]:
        """Those who are on the list still, each with its place now."""
        return self.paper.standing_candidates


@dataclass(frozen=True, slots=True)
class Rule:
    """One question of the law (правило): the values it rests on, and the codes it may answer.

    `find` yields the findings; `leads` says which decision each code proposes.
    """

    name: str
    provisions: tuple[str, ...]
    leads: Mapping[str, Leads]
    find: Callable[[Case], Iterator[Finding]]

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of its findings."""
        return tuple(self.leads)


def finding(
    case: Case,
    code: str,
    severity: Severity,
    provision: str,
    fields: tuple[str, ...],
    **facts: int | str,
) -> Finding:
    """A finding with the article the election's law gives for the value it rests on."""
    article = case.law.provision(provision).article
    return Finding(code, severity, article, fields, tuple(facts.items()), provision)


def field_of(place: int, name: str) -> str:
    """The path of a candidate's field: `candidate:7:jmbg`."""
    return f"candidate:{place}:{name}"
