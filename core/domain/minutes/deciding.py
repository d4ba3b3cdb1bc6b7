"""What the commission decides once it has controlled minutes: law of minutes, articles 108 to 117.

Inspection of material, correction, annulment, undeterminable result, repeat voting.
"""

from collections.abc import Mapping
from datetime import date, datetime

from core.base import moments
from core.base.refusals import Refused
from core.domain.commission.decisions import Ruling, settled
from core.domain.election.acts import required
from core.domain.election.model import founded
from core.domain.minutes.acts import must_reopen
from core.domain.minutes.case import Case
from core.domain.minutes.entry import Answer, answers, possible, same
from core.domain.minutes.grounds import AnnulmentGround, UndeterminableGround
from core.domain.minutes.laptops import Laptops
from core.domain.minutes.model import Mark
from core.domain.minutes.proposals import Measure
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import entries_of
from core.domain.minutes.steps import (
    Changed,
    MaterialInspected,
    MinutesCorrected,
    RepeatOrdered,
    ResultUndeterminable,
    VotingAnnulled,
)
from core.domain.standing import Dated, Decision, Standing
from core.domain.stations import acts as station_acts

BASES = ("control", "inspection", "sample")
"""On what a correction rests: the control of minutes, inspected material, or a control sample."""


def must_be_possible(standing: Standing, station: str, measure: Measure) -> None:
    """Refused where a measure cannot be taken at a station now, whatever would be typed of it."""
    elsewhere = standing.of(Laptops).apart is not None
    if elsewhere and measure not in (Measure.EXPLAIN, Measure.REOPEN):
        raise Refused("ruling.book_apart")
    match measure:
        case Measure.REPEAT:
            founded(standing)
            _must_be_aside(standing, station)
        case Measure.REOPEN:
            founded(standing)
            must_reopen(standing, station)
        case Measure.ANNUL | Measure.EXPLAIN:
            _open_case(standing, station, entered=True)
        case _:
            _room, case = _open_case(standing, station)
            if measure is Measure.CORRECT and case.minutes is None:
                raise Refused("minutes.do_not_stand", number=station)


def inspect(station: str, found: str, present: str, at: datetime) -> Decision:
    """Material of a station was inspected: what was found and who was there."""

    def decide(standing: Standing) -> tuple[MaterialInspected]:
        room, _case = _open_case(standing, station)
        told = required(found)
        return (MaterialInspected(station, told, " ".join(present.split()), room.voting(station)),)

    return Dated(decide, at)


def correct(
    station: str, given: Mapping[str, Answer], basis: str, ruling: Ruling, at: datetime
) -> Decision:
    """Correct figures of minutes that stand; `given` holds only those that change."""

    if basis not in BASES:
        raise ValueError(basis)

    def decide(standing: Standing) -> tuple[MinutesCorrected]:
        room, case = _open_case(standing, station)
        figures = changed(case, station, given)
        decided = settled(ruling, standing)
        return (MinutesCorrected(station, decided, basis, figures, room.voting(station)),)

    return Dated(decide, at)


def annul(station: str, ground: AnnulmentGround, ruling: Ruling, at: datetime) -> Decision:
    """Annul the voting at a station."""

    def decide(standing: Standing) -> tuple[VotingAnnulled]:
        room, _case = _open_case(standing, station, entered=True)
        decided = settled(ruling, standing)
        return (VotingAnnulled(station, ground.value, decided, room.voting(station)),)

    return Dated(decide, at)


def undeterminable(
    station: str, ground: UndeterminableGround, ruling: Ruling, at: datetime
) -> Decision:
    """Find that the result at a station cannot be determined; it needs no minutes for that."""

    def decide(standing: Standing) -> tuple[ResultUndeterminable]:
        room, _case = _open_case(standing, station)
        decided = settled(ruling, standing)
        return (ResultUndeterminable(station, ground.value, decided, room.voting(station)),)

    return Dated(decide, at)


def repeat(stations: tuple[str, ...], held: date, ruling: Ruling, at: datetime) -> Decision:
    """Order voting to be repeated at stations whose voting was annulled or has no result."""

    def decide(standing: Standing) -> tuple[RepeatOrdered]:
        founded(standing)
        if not stations:
            raise Refused("repeat.no_station")
        for station in stations:
            _must_be_aside(standing, station)
        if held < moments.local(at).date():
            raise Refused("repeat.past", day=held.isoformat())
        once = tuple(dict.fromkeys(stations))
        return (RepeatOrdered(once, held.isoformat(), settled(ruling, standing)),)

    return Dated(decide, at)


def changed(case: Case, station: str, given: Mapping[str, Answer]) -> Changed:
    """Which figures a correction changes, old and new; refused where one cannot stand there."""
    minutes = case.minutes
    if minutes is None:
        raise Refused("minutes.do_not_stand", number=station)
    old = answers(minutes)
    for name, answer in given.items():
        if name not in old or answer is Mark.NOT_TYPED:
            raise Refused("minutes.not_typed", number=station, field=name)
        if not possible(name, answer):
            raise Refused("minutes.not_possible", number=station, field=name)
    found = tuple(
        (name, old[name], given[name])
        for name in old
        if name in given and not same(old[name], given[name])
    )
    if not found:
        raise Refused("nothing_changed")
    return found


def _must_be_aside(standing: Standing, station: str) -> None:
    station_acts.known(standing, station)
    if standing.of(MinutesRoom).case(station).aside is None:
        raise Refused("repeat.nothing_annulled", number=station)


def _open_case(standing: Standing, station: str, entered: bool = False) -> tuple[MinutesRoom, Case]:
    """The file of a station; refused once its voting has been put aside.

    With `entered` it is refused, too, while nothing was finished there.
    """
    founded(standing)
    station_acts.known(standing, station)
    room = standing.of(MinutesRoom)
    case = room.case(station)
    if case.aside is not None:
        raise Refused("minutes.put_aside", number=station)
    if entered and not entries_of(case.state):
        raise Refused("minutes.none", number=station)
    return room, case
