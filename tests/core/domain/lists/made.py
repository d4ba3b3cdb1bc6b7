"""What the tests of the rules stand on: rows of a table of cases, and cases of lists."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from core.base import moments
from core.base.findings import Finding, Severity
from core.domain.lists.check import check
from core.domain.lists.paper import Candidate, ListPaper, Sex
from core.domain.lists.rules.case import Case
from core.law.profile import LegalProfile
from core.office.found import law
from tests.support.books import PARTICULARS
from tests.support.filed import list_paper
from tests.support.invented import people

LAW = law("rs-local-2022")
OLD_LAW = law("rs-local-2020")
RECEIVED = moments.at(date(2026, 11, 10), 10)


@dataclass(frozen=True)
class Row:
    """One line of a table of cases: what is so, the case, and the codes it must raise, in order.

    The share of women, a note that every list has, is left out.
    """

    what: str
    case: Case
    codes: tuple[str, ...] = ()

    @property
    def found(self) -> tuple[Finding, ...]:
        """All that the rules find in the case."""
        return check(self.case)

    @property
    def told(self) -> tuple[str, ...]:
        """The codes of it."""
        return tuple(
            one.code
            for one in self.found
            if one.code != "sexes.women" or one.severity is not Severity.NOTE
        )


def row(what: str, paper: ListPaper, *codes: str, **of_case: object) -> Row:
    """A row about a paper, filed in time and alone, where `of_case` says nothing else."""
    return Row(what, replace(case(paper), **of_case), codes)  # type: ignore[arg-type]


def case(paper: ListPaper, received: datetime | None = RECEIVED) -> Case:
    """The case of a paper by the law in force."""
    return Case(PARTICULARS, LAW, paper, received)


def changed(no: int, paper: ListPaper | None = None, /, **particulars: object) -> ListPaper:
    """A list without a fault, but for these particulars of the candidate of one place."""
    whole = paper if paper is not None else list_paper()
    there = list(whole.candidates)
    there[no - 1] = replace(there[no - 1], **particulars)  # type: ignore[arg-type]
    return replace(whole, candidates=tuple(there))


def of_sexes(pattern: str) -> tuple[Candidate, ...]:
    """Bare candidates of the sexes of a pattern such as `fmfmm`; `?` is not known."""
    known = {"f": Sex.FEMALE, "m": Sex.MALE, "?": Sex.UNKNOWN}
    return tuple(Candidate(sex=known[sign]) for sign in pattern)


def listed(pattern: str) -> ListPaper:
    """A list without a fault, whose candidates are taken from thirty women and sixty men."""
    women = iter(one for one in people(90) if one.sex is Sex.FEMALE)
    men = iter(one for one in people(90) if one.sex is Sex.MALE)
    there = tuple(next(women if sign == "f" else men) for sign in pattern)
    return replace(list_paper(), candidates=there)


def reading(law: LegalProfile, **readings: bool | str) -> LegalProfile:
    """The law with other readings of what it leaves open on lists."""
    for name, value in readings.items():
        law = law.with_reading(f"lists.{name}", value)
    return law
