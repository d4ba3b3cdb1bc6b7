"""The shipped register of Serbia's municipalities and cities."""

from functools import cache

from core.base import resources
from core.domain.election import units
from core.domain.election.units import Unit


@cache
def register() -> tuple[Unit, ...]:
    """All units of the shipped register, read once."""
    return units.read(resources.read_bytes("units/units.csv"))
