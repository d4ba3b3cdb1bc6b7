"""All stations' minutes as the book has them (записници): files, and what of them counts now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from core.base.shelf import Shelf
from core.domain.minutes.case import Case, Step, knew_of, place_of, with_step, worked_out
from core.domain.minutes.entry import EntryRule, Origin
from core.domain.minutes.model import Kept
from core.domain.minutes.states import Definitive
from core.domain.minutes.steps import MinutesCorrected, MinutesEntered
from core.domain.standing import Stamp


@dataclass(frozen=True, slots=True)
class Repeat:
    """Ordered repeat voting (поновно гласање): the act, and the day it is held."""

    act: str
    held: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """A station's votings in turn, each with its file, and what ordered each repeat."""

    votings: tuple[Case, ...] = (Case(),)
    repeats: tuple[Repeat, ...] = ()

    @property
    def now(self) -> Case:
        """The file of the last voting."""
        return self.votings[-1]

    @property
    def begun(self) -> bool:
        """Whether anything has been taken down."""
        return any(case.steps for case in self.votings)


NOTHING = Dossier()


def key(station: str) -> str:
    """What acts that touch a station's minutes call them."""
    return f"minutes:{station}"


@dataclass(frozen=True, slots=True)
class MinutesRoom:
    """Every station's file; `by_station` are the minutes that stand and count now."""

    dossiers: Shelf[Dossier] = field(default_factory=Shelf)
    by_station: Mapping[str, Kept] = field(default_factory=Shelf)
    rule: EntryRule = EntryRule.TWICE
    ruled: str = ""
    """The act that decided the rule, if one did."""
    withdrawn: frozenset[str] = frozenset()
    """Acts taken back on another laptop, whether or not they came home before."""

    def dossier(self, station: str) -> Dossier:
        """A station's votings; the first, empty one where nothing is taken down."""
        return self.dossiers.get(station, NOTHING)

    def case(self, station: str) -> Case:
        """The file of a station's last voting."""
        return self.dossier(station).now

    def voting(self, station: str) -> int:
        """The how-manieth voting at a station its last file is about."""
        return len(self.dossier(station).votings)

    def received(self) -> Iterator[tuple[str, Step]]:
        """Every hand-over taken down, with its station."""
        for station, dossier in self.dossiers.items():
            for case in dossier.votings:
                for step in case.received:
                    yield station, step

    def begun(self, station: str) -> bool:
        """Whether anything of a station's minutes has been taken down."""
        return self.dossier(station).begun

    @property
    def any_begun(self) -> bool:
        """Whether any station's minutes have been begun."""
        return len(self.dossiers) > 0


@dataclass(frozen=True, slots=True)
class Blind:
    """Stations, each with its voting, whose figures others are still to type unseen."""

    room: MinutesRoom

    def __contains__(self, one: object) -> bool:
        match one:
            case (str(station), int(voting)):
                dossier = self.room.dossier(station)
                last = voting >= len(dossier.votings)
                waits = not isinstance(dossier.now.state, Definitive)
                return last and waits and self.room.rule is not EntryRule.ONCE
        return False


def voting_of(act: Any) -> tuple[str, int]:
    """Which voting an act is about: its station, and the how-manieth there."""
    return getattr(act, "station", ""), getattr(act, "voting", 1)


def blind(room: MinutesRoom) -> Blind:
    """The votings whose minutes do not stand yet, unless the commission lets them be typed once.

    One whose entries were set aside or taken back is among them: the journal keeps both.
    """
    return Blind(room)


def added(room: MinutesRoom, station: str, voting: int, act: object, stamp: Stamp) -> MinutesRoom:
    """The room after one more act of a station's file."""
    dossier = room.dossier(station)
    at = min(voting, len(dossier.votings)) - 1
    origin: Origin | None = getattr(act, "origin", None)
    case = dossier.votings[at]
    step = Step(place_of(case, stamp, origin), act, stamp, knew_of(case, origin))
    if step.id in room.withdrawn:
        return room
    case = with_step(case, step, room.rule)
    votings = (*dossier.votings[:at], case, *dossier.votings[at + 1 :])
    return _put(room, station, replace(dossier, votings=votings))


def repeated(room: MinutesRoom, station: str, repeat: Repeat) -> MinutesRoom:
    """The room once voting at a station is to be repeated: a new, empty file linked to the old."""
    old = room.dossier(station)
    dossier = Dossier((*old.votings, Case()), (*old.repeats, repeat))
    return _put(room, station, dossier)


def without(room: MinutesRoom, station: str, acts: frozenset[str]) -> MinutesRoom:
    """The room once acts of a station were taken back on the laptop that brought them."""
    room = replace(room, withdrawn=room.withdrawn | acts)
    dossier = room.dossier(station)
    if not any(case.holds(act) for case in dossier.votings for act in acts):
        return room
    votings = tuple(
        worked_out(tuple(step for step in case.steps if step.id not in acts), room.rule)
        for case in dossier.votings
    )
    room = _put(room, station, replace(dossier, votings=votings))
    if room.begun(station) or dossier.repeats:
        return room
    return replace(room, dossiers=room.dossiers.without(station))


def ruled(room: MinutesRoom, rule: EntryRule, act: str) -> MinutesRoom:
    """The room under another rule of entry; every file is worked out anew."""
    fresh = MinutesRoom(rule=rule, ruled=act, withdrawn=room.withdrawn)
    for station in room.dossiers:
        old = room.dossiers[station]
        votings = tuple(worked_out(case.steps, rule) for case in old.votings)
        fresh = _put(fresh, station, replace(old, votings=votings))
    return fresh


def undone_by(room: MinutesRoom, rule: EntryRule) -> tuple[str, ...]:
    """Stations the commission decided of, whose minutes would stand no more under another rule."""
    return tuple(
        station
        for station, dossier in room.dossiers.items()
        for case in dossier.votings
        if (case.corrections or case.aside is not None)
        and isinstance(case.state, Definitive)
        and not isinstance(worked_out(case.steps, rule).state, Definitive)
    )


def kept(case: Case) -> Kept | None:
    """The minutes of a file that count; `None` while none do, or once they were put aside."""
    return None if case.aside is not None else as_they_stood(case)


def as_they_stood(case: Case) -> Kept | None:
    """The minutes of a file, whatever was decided of the voting since."""
    minutes = case.minutes
    if minutes is None or not isinstance(case.state, Definitive):
        return None
    by = case.state.by
    settled = (one for one in case.steps if one.stamp.act == by)
    void = case.void
    applied = [one for one in case.corrections if one not in void]
    step = applied[-1].step if applied else next(settled)
    versions = (one for one in case.steps if one.stamp.act == by or _brings(one))
    earlier = tuple(one.stamp.act for one in versions if one.place < step.place)
    way = case.state.entries[0].way
    return Kept(minutes, way, step.stamp.act, step.person, step.happened, earlier)


def _brings(step: Step) -> bool:
    """Whether an act by itself brought minutes that stood."""
    return isinstance(step.act, MinutesEntered | MinutesCorrected)


def _put(room: MinutesRoom, station: str, dossier: Dossier) -> MinutesRoom:
    assert isinstance(room.by_station, Shelf)
    standing = kept(dossier.now)
    by_station = (
        room.by_station.put(station, standing) if standing else room.by_station.without(station)
    )
    return replace(room, dossiers=room.dossiers.put(station, dossier), by_station=by_station)
