"""What the papers on one polling station tell of it: its place, its file, and its decisions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from core.base.refusals import Refused
from core.book.telling import spans
from core.domain.election.model import founded
from core.domain.minutes.case import Case, Step
from core.domain.minutes.entry import Answer
from core.domain.minutes.room import Dossier, MinutesRoom
from core.domain.minutes.steps import ResultUndeterminable, VotingAnnulled
from core.domain.papers.about import About, OfStation, of_station
from core.domain.standing import Standing
from core.domain.stations import acts as station_acts
from core.domain.stations.model import Station, Stations, in_order
from core.reports.frame import GAP, of_the_law
from core.reports.source import Source
from core.words import numbers
from core.words.catalogue import Language, Words

ABSENT = "–"
"""Stands where the paper has no number."""

ASIDE = {"annulment": VotingAnnulled, "undeterminable": ResultUndeterminable}
"""Kinds of papers by which a voting is put aside, and the act each tells of."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The station a paper is about, its file, which voting, and which of several papers."""

    station: Station
    dossier: Dossier
    voting: int
    no: int

    @property
    def case(self) -> Case:
        """The file of that voting."""
        return self.dossier.votings[self.voting - 1]


def asked(read: Source, about: About) -> Asked:
    """The station a paper is about; refused when none was named, or it had no such voting."""
    told = of_station(about)
    if told is None:
        raise Refused("paper.about_no_station")
    station = read.standing.of(Stations).by_id.get(told.station)
    if station is None:
        raise Refused("station.unknown", number=told.station)
    dossier = read.standing.of(MinutesRoom).dossier(station.id)
    if not 1 <= told.voting <= len(dossier.votings):
        raise Refused("paper.no_voting", number=station.id, voting=told.voting)
    return Asked(station, dossier, told.voting, told.no)


def made(kind: str, dossier: Dossier) -> tuple[tuple[int, int], ...]:
    """Voting and number of each paper of a kind that a station's file gives."""
    votings = tuple(enumerate(dossier.votings, start=1))
    if kind == "correction":
        return tuple((v, no) for v, case in votings for no in _counted(case.corrections))
    if kind == "repeat":
        return tuple((no, 1) for no in _counted(dossier.repeats))
    if kind in ASIDE:
        return tuple((v, 1) for v, c in votings if c.aside and isinstance(c.aside.act, ASIDE[kind]))
    return tuple((v, 1) for v, _case in votings)


def about_of(standing: Standing, kind: str, station: str, voting: int = 0, no: int = 0) -> str:
    """The key of a paper; the last of its kind where neither voting nor number is told.

    A decision on repeat voting at several stations is one paper, kept under the first of them.
    """
    founded(standing)
    station_acts.known(standing, station)
    dossier = standing.of(MinutesRoom).dossier(station)
    fits = [one for one in made(kind, dossier) if voting in (0, one[0]) and no in (0, one[1])]
    if not fits:
        return OfStation(station, voting or len(dossier.votings), no or 1).key
    voting, no = fits[-1]
    if kind == "repeat":
        station, voting = _first_of(standing, dossier.repeats[voting - 1].act)
    return OfStation(station, voting, no).key


def ordered(standing: Standing, act: str) -> tuple[tuple[Station, int], ...]:
    """The stations at which one act ordered voting repeated, and which voting each repeats."""
    room = standing.of(MinutesRoom)
    return tuple(
        (station, no)
        for station in in_order(standing.of(Stations))
        for no, repeat in enumerate(room.dossier(station.id).repeats, start=1)
        if repeat.act == act
    )


def place(station: Station) -> str:
    """Number, name and address as sentences have them after `бирачко место број`."""
    number = f"{station.number} ({station.area})" if station.area else str(station.number)
    parts = (number, station.name.strip(), station.address.strip())
    return ", ".join(part for part in parts if part)


def day_of(read: Source, asked: Asked) -> date:
    """The day on which that voting was held."""
    if asked.voting == 1:
        return read.particulars.held
    return date.fromisoformat(asked.dossier.repeats[asked.voting - 2].held)


def numbers_of(stations: Iterable[Station]) -> str:
    """Numbers of stations, runs of them drawn together, by area where there are areas."""
    told: dict[str, list[int]] = {}
    for station in stations:
        told.setdefault(station.area, []).append(station.number)
    return "; ".join(f"{area} {spans(several)}".strip() for area, several in told.items())


def article(words: Words, text: str) -> str:
    """An article of the law in the letters of the paper, or a gap."""
    return of_the_law(words, text) or GAP


def outcome(step: Step | None) -> str:
    """How a voting was put aside: `annulled` or `undeterminable`; "" where it was not."""
    if step is None:
        return ""
    return "annulled" if isinstance(step.act, VotingAnnulled) else "undeterminable"


def answered(words: Words, value: Answer) -> str | int:
    """What stands in a place of the form, as a cell has it."""
    match value:
        case bool():
            return words("history.yes" if value else "history.no")
        case int():
            return value
        case _:
            return ABSENT


def figure(words: Words, value: int) -> str:
    """A number in a sentence."""
    return numbers.grouped(value, words.language is Language.EN)


def _first_of(standing: Standing, act: str) -> tuple[str, int]:
    station, voting = ordered(standing, act)[0]
    return station.id, voting


def _counted(several: tuple[object, ...]) -> range:
    return range(1, len(several) + 1)
