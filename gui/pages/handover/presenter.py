"""What the counter shows: the register of hand-overs, who is awaited, and what is being typed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from core.base import moments
from core.base.script import folded
from core.domain.election.model import founded
from core.domain.minutes.acts import next_receipt
from core.domain.minutes.case import Step
from core.domain.minutes.receiving import awaited, due
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.steps import MinutesHandedOver
from core.domain.standing import Standing
from core.domain.stations.model import Station, Stations, in_order
from core.words import dates
from core.words.catalogue import Words
from gui.bridge.session import Session
from gui.kit.cells import TextCell, TwoLineCell
from gui.models.lines import Column, Line
from gui.models.script import named

CAME, AWAITED = "came", "awaited"
VIEWS = (CAME, AWAITED)
COLUMNS = {CAME: ("receipt", "no", "station", "at", "lacks"), AWAITED: ("no", "station", "state")}
WIDTHS = {CAME: (72, 52, 0, 104, 132), AWAITED: (56, 0, 190)}
IF_ROOM = ("receipt", "lacks", "state")
_RIGHT = ("receipt", "no", "at")


@dataclass(frozen=True, slots=True)
class Came:
    """One hand-over: the station, the act, and the how-manieth voting it is of."""

    station: Station
    step: Step
    voting: int

    @property
    def key(self) -> tuple[str, int, str]:
        """What tells it from every other: station, voting, act."""
        return self.station.id, self.voting, self.step.id


@dataclass(frozen=True, slots=True)
class Counter:
    """The register as the book stands."""

    stations: tuple[Station, ...] = ()
    came: tuple[Came, ...] = ()
    awaited: tuple[Station, ...] = ()
    receipt: int = 1
    """The number to give next."""
    due: datetime | None = None
    begun: frozenset[str] = frozenset()
    """Awaited stations whose minutes are being typed all the same."""
    names: Mapping[str, tuple[Station, ...]] = field(default_factory=dict)
    """Stations by what may be typed for them."""

    def named(self, typed: str) -> tuple[Station, ...]:
        """Stations that a number, or an area and a number, may mean; a whole id means one."""
        exact = tuple(one for one in self.names.get(folded(typed), ()) if one.id == typed)
        return exact or self.names.get(folded(typed), ())

    def station(self, typed: str) -> Station | None:
        """The one station that is meant."""
        found = self.named(typed)
        return found[0] if len(found) == 1 else None

    def last(self, station: str) -> Came | None:
        """The last hand-over of a station's last voting."""
        return next((one for one in self.came if one.station.id == station), None)

    def came_again(self, station: Station) -> Came | None:
        """What is there already of the voting that is awaited; `None` where nothing is."""
        return None if station in self.awaited else self.last(station.id)


@dataclass(frozen=True, slots=True)
class Typed:
    """The cover sheet as it is typed; `at` is `None` while the hour cannot be read."""

    number: str
    at: datetime | None
    receipt: str
    handed_by: str = ""
    copies: int | None = None
    lacks: tuple[str, ...] = ()
    note: str = ""


def is_blank(typed: Typed) -> bool:
    """Whether nothing was typed that would be missed; hour and receipt are proposed."""
    return not (typed.number or typed.handed_by or typed.lacks or typed.note)


def counter(standing: Standing) -> Counter:
    """The register, the last hand-over first."""
    room = standing.of(MinutesRoom)
    stations = in_order(standing.of(Stations))
    came = [
        Came(station, step, voting)
        for station in stations
        for voting, case in enumerate(room.dossier(station.id).votings, start=1)
        for step in case.received
    ]
    came.sort(key=lambda one: (one.step.happened, one.step.act.receipt), reverse=True)
    coming = awaited(standing)
    begun = frozenset(one.id for one in coming if room.case(one.id).steps)
    limit = due(*founded(standing))
    names: dict[str, tuple[Station, ...]] = {}
    for one in stations:
        for name in {str(one.number), folded(one.id)}:
            names[name] = (*names.get(name, ()), one)
    return Counter(stations, tuple(came), coming, next_receipt(room), limit, begun, names)


def trouble(counter: Counter, typed: Typed) -> str:
    """Why it cannot be taken down yet, as a key of `handover.trouble.*`; empty when it can."""
    if not typed.number.strip():
        return "number"
    if counter.station(typed.number) is None:
        return "several" if counter.named(typed.number) else "no_station"
    if typed.at is None:
        return "moment"
    if not typed.receipt.isdigit():
        return "receipt"
    return ""


def act_of(counter: Counter, typed: Typed, token: str) -> MinutesHandedOver:
    """The act that a complete cover sheet leads to; `token` stands for who handed over."""
    station = counter.station(typed.number)
    assert station is not None
    return MinutesHandedOver(
        station.id, int(typed.receipt), token, typed.copies, typed.lacks, typed.note.strip()
    )


def columns(words: Words, view: str) -> tuple[Column, ...]:
    """Heads of one of the two tables."""
    return tuple(
        Column(words(f"handover.column.{name}"), "right" if name in _RIGHT else "left")
        for name in COLUMNS[view]
    )


def came_line(words: Words, one: Came, reveal: Callable[[str], str | None]) -> Line:
    """A hand-over: receipt, station, who brought and who took it, when, and what is missing."""
    act = one.step.act
    by = reveal(act.handed_by) if act.handed_by else None
    people = [words("handover.repeat", no=one.voting)] if one.voting > 1 else []
    people += [words("handover.by", name=by)] if by else []
    people.append(words("handover.taken_by", name=one.step.person))
    if act.note:
        people.append(act.note)
    lacks = ", ".join(words(f"handover.lacks.{name}") for name in act.lacks)
    missing = TextCell(lacks, "left", "wrn", size=13, icon="warning", icon_token="wrn_so")
    return Line(
        (
            TextCell(str(act.receipt), "right"),
            TextCell(one.station.id, "right", strong=True),
            TwoLineCell(named(words, one.station.with_area), named(words, " · ".join(people))),
            TextCell(hour(one.step.happened), "right"),
            missing if lacks else TextCell(words("handover.all_there"), "left", "ink2", size=13),
        ),
        about=one.key,
    )


def awaited_line(words: Words, one: Station, begun: bool) -> Line:
    """A station whose minutes nobody has handed over."""
    state = words(f"handover.awaited.{'typed' if begun else 'nothing'}")
    return Line(
        (
            TextCell(one.id, "right", strong=True),
            TwoLineCell(named(words, one.with_area), named(words, one.address) or " "),
            TextCell(state, "left", "wrn" if begun else "ink2", size=13),
        ),
        about=one.id,
    )


def lines(session: Session, shown: Counter, view: str) -> tuple[int, Callable[[int], Line]]:
    """How many lines a table has, and what makes each when it is seen."""
    words, book = session.words, session.book
    assert book is not None
    if view == AWAITED:
        rest: Sequence[Station] = shown.awaited
        return len(rest), lambda at: awaited_line(words, rest[at], rest[at].id in shown.begun)
    return len(shown.came), lambda at: came_line(words, shown.came[at], book.side.reveal)


def head_note(words: Words, shown: Counter) -> str:
    """How many came, and until when the boards have time."""
    done = len(shown.stations) - len(shown.awaited)
    said = [words.count("handover.count", len(shown.stations), done=done)]
    if shown.due is not None:
        said.append(words("handover.due", at=dates.moment(words, shown.due)))
    return " · ".join(said)


def hour(at: datetime) -> str:
    """The hour; of another day with day and month: `6. 12. 23:40`."""
    local = moments.local(at)
    if local.date() == moments.local(moments.now()).date():
        return dates.hour(at)
    return f"{local.day}. {local.month}. {dates.hour(at)}"


def place_of(shown: Counter, view: str, about: object) -> int:
    """The row of a station, or of one hand-over, in one of the two tables, or −1."""
    if view == AWAITED:
        return next((at for at, one in enumerate(shown.awaited) if one.id == about), -1)
    rows = enumerate(shown.came)
    return next((at for at, one in rows if about in (one.key, one.station.id)), -1)
