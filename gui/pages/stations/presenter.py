"""The register of polling stations as lines of a table, and what a typed station comes to."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.base.findings import Severity, worst
from core.base.script import folded
from core.domain.stations.model import Station
from core.domain.tally.model import StationResult
from core.words import numbers
from core.words.catalogue import Language, Words
from gui.kit.cells import ChipCell, TextCell
from gui.models.lines import Column, Line
from gui.models.script import named

FILTERS = ("all", "in", "missing")


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the fields of the dialog."""

    number: str
    name: str
    address: str
    area: str
    registered: str

    @property
    def fits(self) -> bool:
        """Whether number and voters can be read as counts."""
        return self.number.isdigit() and (not self.registered or self.registered.isdigit())

    def station(self) -> Station:
        """The station the fields describe."""
        texts = (" ".join(text.split()) for text in (self.name, self.address, self.area))
        name, address, area = texts
        registered = int(self.registered) if self.registered else None
        return Station(int(self.number), name, address, area, registered)


def typed(station: Station) -> Typed:
    """The fields of a station as it stands."""
    registered = "" if station.registered is None else str(station.registered)
    return Typed(str(station.number), station.name, station.address, station.area, registered)


def shown(stations: Sequence[StationResult], which: str, sought: str) -> tuple[StationResult, ...]:
    """The stations of a filter that fit the words sought: in number, name, address or area."""
    wanted = folded(sought).split()
    return tuple(one for one in stations if _is(one, which) and _fits(one.station, wanted))


def counts(stations: Sequence[StationResult]) -> dict[str, int]:
    """How many stations each filter has."""
    return {which: sum(_is(one, which) for one in stations) for which in FILTERS}


def columns(words: Words, areas: bool) -> tuple[Column, ...]:
    """Heads of the table; the area only where there are areas."""
    area = (Column(words("stations.column.area")),) if areas else ()
    return (
        Column(words("stations.column.no"), "right"),
        Column(words("stations.column.name")),
        Column(words("stations.column.address")),
        *area,
        Column(words("stations.column.voters"), "right"),
        Column(words("stations.column.minutes")),
    )


def line(one: StationResult, words: Words, areas: bool) -> Line:
    """One station."""
    station, english = one.station, words.language is Language.EN
    voters = "–" if station.registered is None else numbers.grouped(station.registered, english)
    area = (TextCell(station.area, tone="ink2"),) if areas else ()
    return Line(
        (
            TextCell(str(station.number), "right"),
            TextCell(named(words, station.name), strong=True),
            TextCell(named(words, station.address), tone="ink2"),
            *area,
            TextCell(voters, "right"),
            ChipCell(*minutes_state(one, words)),
        ),
        about=station.id,
    )


def minutes_state(one: StationResult, words: Words) -> tuple[str, str, str]:
    """Whether the minutes are in, and how grave what was found in them is."""
    if one.minutes is None:
        return words("stations.minutes.missing"), "neu", "circle"
    match worst(one.findings):
        case Severity.ERROR:
            return words("severity.error.name"), "err", "error-circle"
        case Severity.DOUBT:
            return words("severity.doubt.name"), "wrn", "warning"
    return words("stations.minutes.in"), "ok", "checkmark-circle"


def totals(stations: Sequence[StationResult], words: Words) -> tuple[str, str]:
    """The foot of the table: how many stations and voters, and what is not known."""
    voters = [one.station.registered for one in stations]
    known = sum(count for count in voters if count is not None)
    unknown = sum(count is None for count in voters)
    text = words.count("stations.total", len(stations))
    text += " · " + words.count("stations.total.voters", known)
    return text, words.count("stations.total.unknown", unknown) if unknown else ""


def _is(one: StationResult, which: str) -> bool:
    return which == "all" or (which == "in") == (one.minutes is not None)


def _fits(station: Station, wanted: Sequence[str]) -> bool:
    if not wanted:
        return True
    text = folded(f"{station.number} {station.name} {station.address} {station.area}")
    return all(word in text for word in wanted)
