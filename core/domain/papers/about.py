"""What a paper is about: the whole election, a filed list, a voting at a station, a mandate."""

from dataclasses import dataclass

About = int | str
"""The id of a filed list, the key of a station's or a seat's paper, or 0 for the whole election."""

PARTED = "#"
"""Parts of a key; a station's id may hold a stroke, where stations have areas."""

SEAT = "seat"
"""The first part of a seat's key; no station has it for its id."""


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


@dataclass(frozen=True, slots=True)
class OfSeat:
    """The papers of one mandate: on which seat, and which of those given there, from 1 on."""

    seat: int
    no: int = 1

    @property
    def key(self) -> str:
        """What a book calls it."""
        return PARTED.join((SEAT, str(self.seat), str(self.no)))

    @property
    def in_file(self) -> str:
        """The same as part of a file's name."""
        return f"{self.seat}-{self.no}" if self.no > 1 else str(self.seat)


def of_seat(about: About) -> OfSeat | None:
    """The mandate that a key is about; `None` where it is about none."""
    if not isinstance(about, str) or not about.startswith(SEAT + PARTED):
        return None
    _mark, seat, no = [*about.split(PARTED), "1"][:3]
    return OfSeat(int(seat), int(no))


def of_station(about: About) -> OfStation | None:
    """The station that a key is about; `None` where it is about none."""
    if not isinstance(about, str) or of_seat(about) is not None:
        return None
    station, voting, no = [*about.split(PARTED), "1", "1"][:3]
    return OfStation(station, int(voting or 1), int(no or 1))


def in_file(about: About) -> str:
    """What a paper is about as part of a file's name; "" for the whole election."""
    one = of_station(about) or of_seat(about)
    if one is not None:
        return one.in_file
    return str(about) if about else ""
