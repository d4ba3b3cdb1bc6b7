"""One thing to do on the overview: its clock or state, and the page that does it."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Until:
    """A clock: what is left, until when, share used, tone by what is left."""

    left: str
    until: str
    used: float
    tone: str


@dataclass(frozen=True, slots=True)
class State:
    """A state in words: text, tone, icon."""

    text: str
    tone: str
    icon: str


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to do: what it is, its clock or state, and the page that does it."""

    title: str
    second: str
    mark: Until | State | None
    verb: str
    place: str
    argument: Any = None
    whose: str = ""
    """Whose turn it is, where there is nothing for the commission to do."""


@dataclass(frozen=True, slots=True)
class Group:
    """Things of one kind under a heading."""

    title: str
    items: tuple[Item, ...]
