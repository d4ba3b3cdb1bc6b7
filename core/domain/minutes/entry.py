"""How minutes are typed (унос записника): by whom, how often, and what one typing holds."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

from core.base.findings import Finding
from core.domain.minutes import form
from core.domain.minutes.model import MOST, Figure, Mark, Minutes, Remarks


class EntryRule(StrEnum):
    """How often minutes are typed before they stand; all but the first need a decision."""

    TWICE = "twice"
    """Двоструки унос: by two people, neither of whom sees the other's figures."""
    TWICE_ALONE = "twice_alone"
    """Двоструки унос који сме да обави исто лице."""
    ONCE = "once"
    """Једноструки унос."""


Answer = Figure | bool | None
"""What stands in a place of the form: a figure, a yes or no, or nothing taken down."""

REMARK = "remark:"
"""Before the name of a remark, where it stands among the fields of the form."""
COMPARED = (
    "control_sheet_put_in",
    "control_sheet_found",
    "control_sheet_signed",
    "voted_outside",
    "assisted",
    "signatures",
)
"""Remarks that two typings are compared by; running text is nobody's to type twice alike."""


YES_OR_NO = ("control_sheet_put_in", "control_sheet_found", "control_sheet_signed")
"""Those of them that are a yes or no; the others are counts."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an act that a package brought home was first taken down (порекло)."""

    act: str
    person: str
    role: str
    device: str
    recorded: str
    happened: str
    place: tuple[str, int]
    """Its place among the acts of its station."""
    knew: tuple[str, ...] = ()
    """The acts of its station that were there when it was done."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A doubt that was looked at, and why the paper is right (образложење сумње).

    It stands while the finding says the same numbers; any other number withdraws it.
    """

    code: str
    fields: tuple[str, ...]
    facts: tuple[tuple[str, int | str], ...]
    reason: str

    def fits(self, finding: Finding) -> bool:
        """Whether the finding is still the one that was explained."""
        return (self.code, self.fields, self.facts) == (
            finding.code,
            finding.fields,
            finding.facts,
        )


@dataclass(frozen=True, slots=True)
class Typing:
    """One person's typing of a station's minutes; `entry` is the act that brought it.

    `hands` are all who typed in it, `grave` the codes of grave errors it had when it was finished.
    """

    entry: str
    minutes: Minutes
    way: str
    source: str
    hands: tuple[str, ...]
    device: str
    recorded: str
    grave: tuple[str, ...] = ()

    @property
    def person(self) -> str:
        """Who finished it."""
        return self.hands[0]


def answers(minutes: Minutes) -> dict[str, Answer]:
    """What stands in each place that is compared, by name, in the order of the form."""
    found: dict[str, Answer] = {name: minutes.figures.of(name) for name in form.NAMES}
    found |= {form.list_field(no): figure for no, figure in minutes.votes}
    return found | {REMARK + name: getattr(minutes.remarks, name) for name in COMPARED}


def differing(several: tuple[Minutes, ...]) -> tuple[str, ...]:
    """Fields in which typings differ; a remark that only some took down is no difference."""
    if all(one == several[0] for one in several[1:]):
        return ()
    rows = [answers(one) for one in several]
    return tuple(
        name
        for name in (rows[0] if rows else ())
        if len({_value(row.get(name)) for row in rows if _counts(name, row.get(name))}) > 1
    )


def with_answers(minutes: Minutes, given: Mapping[str, Answer]) -> Minutes:
    """The same minutes with other figures in these places."""
    if not given:
        return minutes
    counts: dict[str, Any] = {name: given[name] for name in form.NAMES if name in given}
    votes: Any = tuple((no, given.get(form.list_field(no), figure)) for no, figure in minutes.votes)
    remarks: dict[str, Any] = {
        name: given[REMARK + name] for name in COMPARED if REMARK + name in given
    }
    return Minutes(
        minutes.station,
        replace(minutes.figures, **counts),
        votes,
        replace(minutes.remarks, **remarks),
    )


def possible(name: str, answer: Answer) -> bool:
    """Whether an answer can stand in that place: a count in a count's, a yes or no in its own."""
    if name.removeprefix(REMARK) in YES_OR_NO:
        return answer is None or isinstance(answer, bool)
    if isinstance(answer, bool) or not isinstance(answer, int):
        return answer is Mark.ABSENT
    return 0 <= answer <= MOST


def independent(entries: tuple[Typing, ...]) -> bool:
    """Whether two of them have nobody's hand in common."""
    hands = [frozenset(one.hands) for one in entries]
    return any(not mine & theirs for at, mine in enumerate(hands) for theirs in hands[at + 1 :])


def same(one: Answer, other: Answer) -> bool:
    """Whether two answers are the same, a yes never being a 1."""
    return type(one) is type(other) and one == other


def joined(several: tuple[Minutes, ...]) -> Minutes:
    """Minutes that agree as one: what the first left out of the rest is taken from the others."""
    first = several[0]
    for other in several[1:]:
        if other.remarks == first.remarks:
            continue
        first = replace(first, remarks=_filled(first.remarks, other.remarks))
    return first


def _filled(first: Remarks, other: Remarks) -> Remarks:
    blank = Remarks()
    taken = {
        one.name: getattr(other, one.name)
        for one in fields(Remarks)
        if getattr(first, one.name) == getattr(blank, one.name)
    }
    return replace(first, **taken)


def _counts(name: str, answer: Answer) -> bool:
    return not name.startswith(REMARK) or answer not in (None, Mark.NOT_TYPED)


def _value(answer: Answer) -> tuple[str, Answer]:
    """Told apart by kind too, since `True == 1`."""
    return type(answer).__name__, answer
