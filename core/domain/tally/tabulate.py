"""Adds up the minutes of all stations; a figure the paper does not have counts as nothing."""

from core.base.findings import Finding, Severity
from core.domain.election.model import founded
from core.domain.lists.model import Lists
from core.domain.minutes import form
from core.domain.minutes.case import Case
from core.domain.minutes.check import check
from core.domain.minutes.model import Minutes, counted
from core.domain.minutes.room import Dossier, MinutesRoom, as_they_stood, kept
from core.domain.minutes.states import Definitive, stage_of
from core.domain.standing import Standing
from core.domain.stations.model import Station, Stations, in_order
from core.domain.tally.model import StationResult, Tally, Totals
from core.law.profile import LegalProfile


def tabulate(standing: Standing, first_voting: bool = False) -> Tally:
    """Totals as the election stands, without minutes that were put aside.

    With `first_voting` the totals of the first voting everywhere, before any of it was annulled.
    """
    _particulars, law = founded(standing)
    room = standing.of(MinutesRoom)
    stations = in_order(standing.of(Stations))
    files = {s.id: room.dossiers.get(s.id) for s in stations}
    results = tuple(result_of(one, files[one.id], law, first_voting) for one in stations)
    minutes = [result.minutes for result in results if result.minutes is not None]
    lists = standing.of(Lists)
    votes = dict.fromkeys(lists.numbers, 0)
    for entry in minutes:
        for no, figure in entry.votes:
            votes[no] += counted(figure)
    return Tally(
        results,
        lists.all,
        _totals(minutes),
        tuple(votes.items()),
        room.rule,
        sum(1 for one in results if counts_once(one, files[one.station.id])),
    )


def result_of(
    station: Station, dossier: Dossier | None, law: LegalProfile, first_voting: bool = False
) -> StationResult:
    """What one station's file comes to."""
    if dossier is None:
        return StationResult(station, None)
    voting = 1 if first_voting else len(dossier.votings)
    case = dossier.votings[voting - 1]
    stands = as_they_stood(case) if first_voting else kept(case)
    stage = stage_of(case.state)
    if stands is None:
        return StationResult(station, None, aside=case.aside, voting=voting, stage=stage)
    explained = tuple(one for one, _person in case.explained)
    findings = (*_void(case), *check(stands.minutes, law))
    return StationResult(station, stands.minutes, findings, explained, None, voting, stage)


def _void(case: Case) -> tuple[Finding, ...]:
    """D1: a correction of figures that stand there no more, so the commission decides anew."""
    return tuple(
        Finding(
            "D1", Severity.ERROR, "", tuple(name for name, _old, _new in one.changed),
            (("number", one.step.act.ruling.number),),
        )
        for one in case.void
    )  # fmt: skip


def counts_once(result: StationResult, dossier: Dossier | None) -> bool:
    """Whether a station counts by the typing of one person alone."""
    if result.minutes is None or dossier is None:
        return False
    state = dossier.votings[result.voting - 1].state
    return isinstance(state, Definitive) and len(state.entries) == 1


def _totals(minutes: list[Minutes]) -> Totals:
    sums = {name: sum(counted(m.figures.of(name)) for m in minutes) for name in form.NAMES}
    return Totals(**sums)
