"""Which decisions there are on minutes, which of them is proposed, and why one cannot be now."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.base.findings import Finding, Severity
from core.base.people import Person
from core.base.refusals import Refused
from core.book import access
from core.domain.acts import BY_TYPE
from core.domain.minutes import steps
from core.domain.minutes.deciding import must_be_possible
from core.domain.minutes.proposals import Measure, proposals
from core.domain.standing import Standing
from core.law.profile import LegalProfile
from core.words import codes
from core.words.catalogue import Words
from gui.bridge.basis import tip
from gui.pages.entry.decisions.matter import Matter

ACTS: dict[Measure, type] = {
    Measure.INSPECT: steps.MaterialInspected,
    Measure.CORRECT: steps.MinutesCorrected,
    Measure.ANNUL: steps.VotingAnnulled,
    Measure.UNDETERMINABLE: steps.ResultUndeterminable,
    Measure.REPEAT: steps.RepeatOrdered,
    Measure.REOPEN: steps.EntryReopened,
}
"""The decisions in the order of the procedure, and the act each ends in."""

PAPERS = {
    Measure.CORRECT: "correction",
    Measure.ANNUL: "annulment",
    Measure.UNDETERMINABLE: "undeterminable",
    Measure.REPEAT: "repeat",
}
"""The kind of paper that a decision is issued as."""


@dataclass(frozen=True, slots=True)
class Option:
    """One decision: the name of its document, what it is for, why not now, whether proposed.

    `basis` cites the articles it rests on.
    """

    measure: Measure
    title: str
    about: str
    why_not: str = ""
    proposed: bool = False
    basis: str = ""


def options(
    words: Words, standing: Standing, matter: Matter, person: Person | None, read_only: bool
) -> tuple[Option, ...]:
    """Every decision, with what speaks against it now."""
    wanted = proposed(matter)
    made = []
    for measure in ACTS:
        no = refused(standing, matter.station.id, measure, person, read_only)
        why_not = codes.refusal(words, no) if no else ""
        about = words(f"decision.about.{measure.value}")
        is_proposed = measure is wanted and no is None
        basis = tip(words, matter.law, BY_TYPE[ACTS[measure]].kind)
        made.append(Option(measure, title(words, measure), about, why_not, is_proposed, basis))
    return tuple(made)


def title(words: Words, measure: Measure) -> str:
    """The name of the document in which a decision is taken down."""
    kind = PAPERS.get(measure)
    return words(f"papers.kind.{kind}") if kind else words(f"decision.title.{measure.value}")


def refused(
    standing: Standing, station: str, measure: Measure, person: Person | None, read_only: bool
) -> Refused | None:
    """Why this person cannot take that decision here now; `None` where nothing speaks against."""
    if read_only:
        return Refused("book.read_only")
    try:
        if person is not None:
            access.may(person, ACTS[measure])
        must_be_possible(standing, station, measure)
    except Refused as why_not:
        return why_not
    return None


def proposed(matter: Matter) -> Measure | None:
    """What to prepare first: for the finding that brought it up, else for the gravest one."""
    if matter.case.aside is not None:
        return Measure.REPEAT
    prepared = prepared_for(matter.findings, matter.law, bool(matter.case.inspections))
    if matter.code in prepared:
        return prepared[matter.code]
    order = tuple(Severity)
    gravest = sorted(matter.findings, key=lambda one: order.index(one.severity))
    return next((prepared[one.code] for one in gravest if one.code in prepared), None)


def prepared_for(
    findings: Iterable[Finding], law: LegalProfile, inspected: bool
) -> dict[str, Measure]:
    """The decision to prepare about each finding by its code; none where an explanation will do."""
    made = ((one.finding.code, one.next) for one in proposals(findings, law, inspected))
    return {code: measure for code, measure in made if measure in ACTS and measure is not None}


def inspection_is_due(matter: Matter) -> bool:
    """Whether the law wants an inspection of the material before a decision is taken."""
    found = proposals(matter.findings, matter.law, bool(matter.case.inspections))
    return any(one.uninspected for one in found)
