"""What a paper is about: the whole election, a filed list, or one voting at one station."""

from dataclasses import dataclass

About = int | str
"""The id of a filed list, the key of a station's paper, or 0 for the whole election."""

PARTED = "#"
"""Parts of a key; a station's id may hold a stroke, where stations have areas."""


@dataclass(frozen=True, slots=True)
class OfStation:
    """The papers of one voting at a station, and which of several of a kind, from 1 on."""

    station: str
    voting: int = 1
    no: int = 1

    @property
    def key(self) -> str:
        """What a book calls it."""
        return PARTED.join((self.station, str(self.voting), str(self.no)))

    @property
    def in_file(self) -> str:
        """The same as part of a file's name."""
        later = [str(self.voting)] if self.voting > 1 or self.no > 1 else []
        later += [str(self.no)] if self.no > 1 else []
        return "-".join((self.station.replace("/", "-"), *later))


def of_station(about: About) -> OfStation | None:
    """The station that a key is about; `None` where it is about none."""
    if not isinstance(about, str):
        return None
    station, voting, no = [*about.split(PARTED), "1", "1"][:3]
    return OfStation(station, int(voting or 1), int(no or 1))


def in_file(about: About) -> str:
    """What a paper is about as part of a file's name; "" for the whole election."""
    station = of_station(about)
    if station is not None:
        return station.in_file
    return str(about) if about else ""
