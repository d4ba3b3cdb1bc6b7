"""Who does an act: a person, the role (својство) and the device."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What somebody is in the commission's work."""

    SECRETARY = "secretary"
    """Секретар комисије."""
    CHAIR = "chair"
    """Председник комисије."""
    OPERATOR = "operator"
    """Оператер који уноси податке."""
    MEMBER = "member"
    """Члан комисије."""


OFFICERS = (Role.SECRETARY, Role.CHAIR)
"""Who decides for the commission, besides doing what everybody at work does."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at work: name as the commission writes it, and role."""

    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Desk:
    """Who works now and on which device; every act carries it."""

    person: Person
    device: str


def this_device() -> str:
    """Name of this computer in its network, or `laptop` where it has none."""
    import platform

    return platform.node() or "laptop"
