"""The papers there are on polling stations (исправе о бирачким местима), one after another."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.base.refusals import Refused
from core.domain.minutes.room import Dossier, MinutesRoom
from core.domain.papers.about import OfStation
from core.domain.standing import Standing
from core.domain.stations.model import Station, Stations, in_order
from core.reports.kinds import KINDS, known
from core.reports.of_station import ASIDE, about_of, made

OF_STATION = tuple(kind.name for kind in KINDS.values() if kind.of_station)
"""Kinds that are of a station."""
DECISIONS = tuple(name for name in OF_STATION if known(name).about_one)
"""Those of them by which the commission decided; the others can be made of every station."""


@dataclass(frozen=True, slots=True)
class Made:
    """A paper of a kind on one voting at a station: `key` is what it is about.

    `no` counts the papers of that voting, of which there are `of`; `number` is that of the
    decision, where it is one.
    """

    key: str
    station: Station
    voting: int
    votings: int
    no: int
    of: int
    number: str


def made_of(standing: Standing, kind: str) -> tuple[Made, ...]:
    """All papers of a kind in the order of the register; each decision once."""
    found: dict[str, Made] = {}
    room, stations = standing.of(MinutesRoom), standing.of(Stations)
    if kind in DECISIONS:  # of few stations, and there may be thousands
        decided = (id for id, one in room.dossiers.items() if made(kind, one))
        stations = Stations({id: stations.by_id[id] for id in decided if id in stations.by_id})
    for station in in_order(stations):
        for one in _of(standing, kind, station, room.dossier(station.id)):
            found.setdefault(one.key, one)
    return tuple(found.values())


def found(standing: Standing, kind: str, typed: str) -> Made:
    """The last paper of a kind on the station typed: its number, or `Чачак/12` with its area.

    Refused where there is no such station, or none such on it.
    """
    area, _stroke, number = (part.strip() for part in typed.rpartition("/"))
    plain = number.isascii() and number.isdecimal()
    station = standing.of(Stations).find(int(number), area) if plain else None
    if station is None:
        raise Refused("station.unknown", number=typed.strip())
    several = tuple(_of(standing, kind, station, standing.of(MinutesRoom).dossier(station.id)))
    if not several:
        raise Refused(f"paper.no_{kind}", number=station.id)
    return several[-1]


def _of(standing: Standing, kind: str, station: Station, dossier: Dossier) -> Iterator[Made]:
    there = made(kind, dossier)
    for voting, no in there:
        key = OfStation(station.id, voting, no).key
        if kind == "repeat":
            key = about_of(standing, kind, station.id, voting)
        of = sum(1 for other, _no in there if other == voting)
        number = _number(kind, dossier, voting, no)
        yield Made(key, station, voting, len(dossier.votings), no, of, number)


def _number(kind: str, dossier: Dossier, voting: int, no: int) -> str:
    """The number of the decision; a repeat keeps only its act, whose paper tells it."""
    case = dossier.votings[voting - 1]
    number = ""
    if kind == "correction":
        number = case.corrections[no - 1].step.act.ruling.number
    elif kind in ASIDE and case.aside is not None:
        number = case.aside.act.ruling.number
    return number
