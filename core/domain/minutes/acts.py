"""Entering the minutes of a station, from paper or from a sheet."""

from dataclasses import dataclass

from core.base.refusals import Refused
from core.domain.election.acts import required
from core.domain.election.model import founded
from core.domain.lists import acts as list_acts
from core.domain.lists.model import Lists
from core.domain.minutes import form
from core.domain.minutes.model import (
    MOST,
    Figures,
    Kept,
    Mark,
    Minutes,
    MinutesRoom,
    Remarks,
)
from core.domain.standing import Decision, Deed, Stamp, Standing
from core.domain.stations import acts as station_acts

WAYS = ("paper", "sheet")


@dataclass(frozen=True, slots=True)
class MinutesEntered:
    """The minutes of one station; `reason` says why they replace earlier ones, else it is empty."""

    station: str
    figures: Figures
    votes: tuple[tuple[int, int | Mark], ...]
    remarks: Remarks
    way: str
    source: str = ""
    reason: str = ""


def enter(minutes: Minutes, way: str = "paper", source: str = "", reason: str = "") -> Decision:
    """Take down what the paper says.

    Refused while a field is not typed, when the lists are not those of the ballot, and when the
    station has minutes already and no reason is given.
    """

    if way not in WAYS:
        raise ValueError(way)

    def decide(standing: Standing) -> tuple[MinutesEntered]:
        founded(standing)
        station_acts.known(standing, minutes.station)
        numbers = tuple(no for no, _figure in minutes.votes)
        if not numbers or numbers != standing.of(Lists).numbers:
            raise Refused("minutes.other_lists", number=minutes.station)
        _complete(minutes)
        before = standing.of(MinutesRoom).by_station.get(minutes.station)
        if before is None:
            why = ""
        elif before.minutes == minutes:
            raise Refused("nothing_changed")
        elif not reason.strip():
            raise Refused("minutes.already_entered", number=minutes.station)
        else:
            why = required(reason)
        return (
            MinutesEntered(
                minutes.station, minutes.figures, minutes.votes, minutes.remarks, way, source, why
            ),
        )

    return decide


def _complete(minutes: Minutes) -> None:
    named = [(name, minutes.figures.of(name)) for name in form.NAMES]
    named += [(form.list_field(no), figure) for no, figure in minutes.votes]
    for name, figure in named:
        if figure is Mark.NOT_TYPED:
            raise Refused("minutes.not_typed", number=minutes.station, field=name)
        if isinstance(figure, int) and not 0 <= figure <= MOST:
            raise Refused("minutes.impossible", number=minutes.station, field=name, value=figure)


def _fold(standing: Standing, act: MinutesEntered, stamp: Stamp) -> Standing:
    room = standing.of(MinutesRoom)
    before = room.by_station.get(act.station)
    earlier = (*before.earlier, before.stamp.act) if before else ()
    minutes = Minutes(act.station, act.figures, act.votes, act.remarks)
    kept = Kept(minutes, act.way, stamp, earlier)
    return standing.with_room(MinutesRoom({**room.by_station, act.station: kept}))


def _rests_on(act: MinutesEntered) -> frozenset[str]:
    lists = (list_acts.key(no) for no, _figure in act.votes)
    return frozenset({station_acts.key(act.station), "ballot", "collective", *lists})


DEEDS = (
    Deed(
        "minutes_entered",
        MinutesEntered,
        _fold,
        lambda act: frozenset({f"minutes:{act.station}"}),
        _rests_on,
    ),
)
