"""Serbia's units of local self-government (јединице локалне самоуправе), read from a table."""

import csv
from dataclasses import dataclass

from core.base.script import folded
from core.domain.election.model import KINDS, REGIONS


@dataclass(frozen=True, slots=True)
class Unit:
    """One municipality or city; `councillors` only where a published result fixes the number.

    `parent` is the city that a city municipality (градска општина) belongs to.
    """

    name: str
    kind: str
    region: str
    district: str = ""
    councillors: int | None = None
    parent: str = ""

    @property
    def label(self) -> str:
        """The name, with the city where there are two of that name: `Палилула (Ниш)`."""
        return f"{self.name} ({self.parent})" if self.parent else self.name


def read(data: bytes) -> tuple[Unit, ...]:
    """Units of a csv with a heading, in its order; `ValueError` names the line that is wrong."""
    lines = data.decode("utf-8-sig").splitlines()
    return tuple(_unit(row, number) for number, row in enumerate(csv.DictReader(lines), start=2))


def slug(name: str) -> str:
    """A name as files bear it: `nova-morava`."""
    return folded(name).replace(" ", "-")


def _unit(row: dict[str, str], number: int) -> Unit:
    try:
        councillors = row["councillors"]
        unit = Unit(
            name=row["name"],
            kind=row["kind"],
            region=row["region"],
            district=row["district"],
            councillors=int(councillors) if councillors else None,
            parent=row["parent"],
        )
    except (KeyError, ValueError) as fault:
        raise ValueError(f"line {number}: {fault}") from fault
    if not unit.name or unit.kind not in KINDS or unit.region not in REGIONS:
        raise ValueError(f"line {number}: {unit.name!r}, {unit.kind!r}, {unit.region!r}")
    return unit
