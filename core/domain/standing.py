"""The election as it stands: one value a room, and the stamp every act carries."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Generic, TypeVar

from core.base.people import Person

Room = TypeVar("Room")
A = TypeVar("A")


class Standing:
    """What all acts so far have led to; each room is asked for by its type."""

    __slots__ = ("_rooms",)

    def __init__(self, rooms: Mapping[type[Any], Any] | None = None) -> None:
        self._rooms: Mapping[type[Any], Any] = rooms or {}

    def of(self, room: type[Room]) -> Room:
        """The value of one room; an untouched room is its own empty value."""
        found: Room | None = self._rooms.get(room)
        return room() if found is None else found

    def with_room(self, value: object) -> "Standing":
        """The same election with one room replaced."""
        return Standing({**self._rooms, type(value): value})

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Standing) and dict(self._rooms) == dict(other._rooms)

    __hash__ = None  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which act it was, when the computer took it down, when it happened, and by whom."""

    act: str
    recorded: datetime
    happened: datetime
    person: Person


@dataclass(frozen=True, slots=True)
class Deed(Generic[A]):
    """One row of the table of acts (радње): what may happen, and how it changes the standing.

    `touches` names what the act changes, `rests_on` what it takes as given; an act may be taken
    back only while nothing later touches or rests on what it touches.
    """

    kind: str
    act: type[A]
    fold: Callable[[Standing, A, Stamp], Standing]
    touches: Callable[[A], frozenset[str]]
    rests_on: Callable[[A], frozenset[str]] = lambda _act: frozenset()
    version: int = 1
    reserved_to_officers: bool = False
    for_good: bool = False
    """Whether it can never be taken back."""
    bars: Callable[["Standing", A, Person], None] = lambda _standing, _act, _person: None
    """Refused to a person by what he did before: who typed once does not type twice."""
    seals: Callable[[A], frozenset[str]] = lambda _act: frozenset()
    """Seals of what is personal in it, which has to lie beside the chain."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A decision about a moment (тренутак), which the acts that follow then claim."""

    decide: Callable[[Standing], tuple[Any, ...]]
    at: datetime

    def __call__(self, standing: Standing) -> tuple[Any, ...]:
        return self.decide(standing)


@dataclass(frozen=True, slots=True)
class OnDay:
    """A decision about a day (дан) that must have come; the acts claim no moment of it."""

    decide: Callable[[Standing], tuple[Any, ...]]
    day: date

    def __call__(self, standing: Standing) -> tuple[Any, ...]:
        return self.decide(standing)


Decision = Callable[[Standing], tuple[Any, ...]]
"""A verb of the domain: it sees the standing and says which acts follow, or raises `Refused`."""
