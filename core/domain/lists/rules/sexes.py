"""Is the less represented sex (мање заступљени пол) on the list often enough, and in order?

"At least 40 %" is exact: of `n` candidates with `k` of that sex it holds when `100·k ≥ 40·n`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from core.base.findings import Finding, Severity
from core.domain.lists.paper import Candidate, Sex
from core.domain.lists.rules.case import Case, Leads, Rule, field_of, finding
from core.law.profile import LegalProfile

_PERCENT = "lists.sex_percent"
_READING = "lists.sex_reading"
_BLOCK = "lists.sex_block"
_IN_BLOCK = "lists.sex_in_block"
_PARTIAL = "lists.sex_partial_block"
PROVISIONS = (_PERCENT, _READING, _BLOCK, _IN_BLOCK, _PARTIAL)


@dataclass(frozen=True, slots=True)
class Five:
    """One five in order (петорка): its places, who of which sex, and whether it is full."""

    first: int
    sexes: tuple[Sex, ...]
    full: bool

    @property
    def last(self) -> int:
        """Place of its last candidate."""
        return self.first + len(self.sexes) - 1

    def count(self, sex: Sex) -> int:
        """How many of that sex."""
        return sum(1 for one in self.sexes if one is sex)


def fives(candidates: tuple[tuple[int, Candidate], ...], law: LegalProfile) -> tuple[Five, ...]:
    """The candidates in blocks, as the law counts them; the last one may not be full."""
    if not knows(law):
        return ()
    size = law.number(_BLOCK)
    sexes = [one.sex for _place, one in candidates]
    return tuple(
        Five(start + 1, tuple(sexes[start : start + size]), start + size <= len(sexes))
        for start in range(0, len(sexes), size)
    )


def knows(law: LegalProfile) -> bool:
    """Whether the law has all this rule rests on; one kept by an earlier release may not."""
    return all(law.knows(key) for key in PROVISIONS)


def needed(law: LegalProfile, candidates: int) -> int:
    """The fewest of the less represented sex among so many candidates."""
    return -(-law.number(_PERCENT) * candidates // 100)


def short(five: Five, law: LegalProfile) -> Sex | None:
    """The sex of which a full five has too few; `None` where it holds."""
    wanted = _wanted(five, law)
    by_law = law.provision(_READING).value
    watched = (Sex.FEMALE,) if by_law == "women" else (Sex.FEMALE, Sex.MALE)
    return next((sex for sex in watched if five.count(sex) < wanted), None)


def _wanted(five: Five, law: LegalProfile) -> int:
    """What a block must have of each sex; a partial one in its own proportion, rounded down."""
    whole = law.number(_IN_BLOCK)
    if five.full:
        return whole
    return whole * len(five.sexes) // law.number(_BLOCK)


def _find(case: Case) -> Iterator[Finding]:
    law = case.law
    total = len(case.candidates)
    women = sum(1 for _place, one in case.candidates if one.sex is Sex.FEMALE)
    men = sum(1 for _place, one in case.candidates if one.sex is Sex.MALE)
    if not total:
        return
    wanted = needed(law, total)
    by_women = law.provision(_READING).value == "women"
    facts = {"women": women, "total": total, "needed": wanted, "percent": law.number(_PERCENT)}
    known = women + men == total
    grade = Severity.ERROR if by_women and known and women < wanted else Severity.NOTE
    yield finding(case, "sexes.women", grade, _READING, ("candidates",), **facts)
    if not known:
        return
    if not by_women and min(women, men) < wanted:
        fewer = "f" if women <= men else "m"
        yield finding(
            case, "sexes.share", Severity.ERROR, _PERCENT, ("candidates",),
            **facts, fewer=min(women, men), sex=fewer,
        )  # fmt: skip
    for five in fives(case.candidates, law):
        yield from _five(case, five)


def _five(case: Case, five: Five) -> Iterator[Finding]:
    lacking = short(five, case.law)
    if lacking is None:
        return
    reading = str(case.law.provision(_PARTIAL).value)
    if not five.full and reading == "free":
        return
    binding = five.full or reading == "binding"
    places = range(five.first, five.last + 1)
    yield finding(
        case,
        "sexes.five" if five.full else "sexes.last_five",
        Severity.ERROR if binding else Severity.DOUBT,
        _IN_BLOCK if five.full else _PARTIAL,
        tuple(field_of(place, "sex") for place in places),
        first=five.first,
        last=five.last,
        count=five.count(lacking),
        least=_wanted(five, case.law),
        sex=lacking.value,
    )


RULE = Rule(
    "sexes",
    PROVISIONS,
    {
        "sexes.women": Leads.REFUSE,
        "sexes.share": Leads.REFUSE,
        "sexes.five": Leads.REFUSE,
        "sexes.last_five": Leads.REFUSE,
    },
    _find,
)
