"""The register of polling stations (бирачка места)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.base.collation import azbuka


@dataclass(frozen=True, slots=True)
class Station:
    """One polling station; `registered` counts the voters in its extract (извод), if known.

    `area` tells stations of the same number apart where a book covers several municipalities.
    """

    number: int
    name: str
    address: str = ""
    area: str = ""
    registered: int | None = None

    @property
    def id(self) -> str:
        """What other acts call this station: `12`, or `Чачак/12` where there are areas."""
        return f"{self.area}/{self.number}" if self.area else str(self.number)

    @property
    def with_area(self) -> str:
        """Its name, after its area where there are areas."""
        return ", ".join(part for part in (self.area, self.name.strip()) if part)


@dataclass(frozen=True, slots=True)
class Stations:
    """All polling stations by their id, in the order they were entered."""

    by_id: Mapping[str, Station] = field(default_factory=dict)

    @property
    def areas(self) -> frozenset[str]:
        """The areas the stations lie in."""
        return frozenset(station.area for station in self.by_id.values())

    def find(self, number: int, area: str = "") -> Station | None:
        """The station of that number in its area; without an area only where it is unique."""
        if area:
            return self.by_id.get(f"{area}/{number}")
        exact = self.by_id.get(str(number))
        if exact is not None:
            return exact
        same = [s for s in self.by_id.values() if s.number == number]
        return same[0] if len(same) == 1 else None


def in_order(stations: Stations) -> tuple[Station, ...]:
    """Stations by area, in the order of the Serbian alphabet, and number."""
    areas = {area: azbuka(area) for area in stations.areas}
    return tuple(sorted(stations.by_id.values(), key=lambda s: (areas[s.area], s.number)))
