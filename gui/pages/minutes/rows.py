"""From a station's file to its row on the board, whatever lies half-typed beside the chain."""

from datetime import datetime

from core.base import moments
from core.base.findings import Severity
from core.book.side import Draft
from core.domain.minutes.case import Case
from core.domain.minutes.entry import EntryRule
from core.domain.minutes.room import Dossier
from core.domain.minutes.states import Again, Definitive, Different, Empty, FirstDone, FirstGrave
from core.domain.minutes.steps import VotingAnnulled
from core.domain.tally.model import StationResult
from gui.models.station_row import StationRow, StationState

S = StationState
TO_COME, UNDER_WAY, DONE = 0, 1, 2


def row_of(
    result: StationResult, dossier: Dossier, rule: EntryRule, draft: Draft | None = None
) -> StationRow:
    """The row of one station; of minutes that do not stand yet it tells no finding."""
    station, case = result.station, dossier.now
    grades = [finding.severity for finding in result.open_findings] if result.findings else []
    errors, doubts = grades.count(Severity.ERROR), grades.count(Severity.DOUBT)
    if isinstance(case.state, FirstGrave):
        errors = len(case.state.first.grave)
    at, who = _last(case, draft)
    return StationRow(
        station.id,
        station.number,
        station.name,
        station.address,
        _state(dossier, draft is not None, errors > 0),
        errors,
        doubts,
        at,
        who,
        _entries(case, rule, draft is not None),
    )


def _state(dossier: Dossier, typing: bool, faulty: bool) -> StationState:
    case = dossier.now
    if case.aside is not None:
        return S.ANNULLED if isinstance(case.aside.act, VotingAnnulled) else S.UNDETERMINABLE
    match case.state:
        case Empty() if typing:
            return S.FIRST
        case Empty() if case.received:
            return S.RECEIVED
        case Empty():
            return S.REPEAT if dossier.repeats else S.MISSING
        case FirstGrave():
            return S.GRAVE
        case FirstDone():
            return S.SECOND if typing else S.FIRST_DONE
        case Different():
            return S.DIFFERENT
        case Again():
            return S.AGAIN
        case Definitive():
            return S.ERROR if faulty else S.STANDS


def _entries(case: Case, rule: EntryRule, typing: bool) -> tuple[int, ...]:
    """Two bars where minutes are typed twice, one where once."""
    whole = 1 if rule is EntryRule.ONCE else 2
    made: list[int] = []
    match case.state:
        case Empty():
            made = [UNDER_WAY] if typing else []
        case FirstGrave():
            made = [DONE]
        case FirstDone():
            made = [DONE, UNDER_WAY] if typing else [DONE]
        case Again(entries=entries, waiting=waiting):
            made = [UNDER_WAY if at in waiting else DONE for at in range(len(entries))]
        case Different(entries=entries) | Definitive(entries=entries):
            made = [DONE] * len(entries)
    return (*made, *[TO_COME] * (whole - len(made)))


def _last(case: Case, draft: Draft | None) -> tuple[datetime | None, str]:
    """Who did the last thing to a station, and when."""
    if draft is not None and not isinstance(case.state, Definitive):
        return moments.read(draft.saved), draft.person
    if not case.steps:
        return None, ""
    step = case.steps[-1]
    return step.happened, step.person
