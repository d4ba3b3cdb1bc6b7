"""The nine states of a station's entry (стање уноса); each holds only its own data."""

from dataclasses import dataclass
from enum import StrEnum

from core.domain.minutes.entry import Typing
from core.domain.minutes.model import Minutes


class Stage(StrEnum):
    """Names of the states; the two of typing exist only beside the chain, as drafts."""

    EMPTY = "empty"
    """Није уписан."""
    FIRST_TYPING = "first_typing"
    """Први унос је у току."""
    FIRST_GRAVE = "first_grave"
    """Први унос има грубу грешку: somebody looks at the paper before the second entry."""
    FIRST_DONE = "first_done"
    """Први унос је завршен."""
    SECOND_TYPING = "second_typing"
    """Други унос је у току."""
    DIFFERENT = "different"
    """Уноси се разликују."""
    FIRST_AGAIN = "first_again"
    """Поља се враћају на нови први унос."""
    SECOND_AGAIN = "second_again"
    """Поља се враћају на нови други унос."""
    DEFINITIVE = "definitive"
    """Утврђен унос."""


@dataclass(frozen=True, slots=True)
class Empty:
    """Nothing has been finished."""


@dataclass(frozen=True, slots=True)
class FirstGrave:
    """One entry, with grave errors that may be typing errors."""

    first: Typing


@dataclass(frozen=True, slots=True)
class FirstDone:
    """One entry, waiting for the second."""

    first: Typing


@dataclass(frozen=True, slots=True)
class Different:
    """Entries that differ in `fields`."""

    entries: tuple[Typing, ...]
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Again:
    """`fields` are to be typed again by whoever typed `waiting`, the first of them next.

    `waiting` are the entries by their place among `entries`.
    """

    entries: tuple[Typing, ...]
    fields: tuple[str, ...]
    waiting: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Definitive:
    """Entries that agree, or that the commission lets stand alone; `by` is the act that did it."""

    entries: tuple[Typing, ...]
    minutes: Minutes
    by: str


State = Empty | FirstGrave | FirstDone | Different | Again | Definitive


def stage_of(state: State, typing: bool = False) -> Stage:
    """The name of a state; `typing` is whether an unfinished entry lies beside the chain."""
    match state:
        case Empty():
            return Stage.FIRST_TYPING if typing else Stage.EMPTY
        case FirstDone():
            return Stage.SECOND_TYPING if typing else Stage.FIRST_DONE
        case FirstGrave():
            return Stage.FIRST_GRAVE
        case Different():
            return Stage.DIFFERENT
        case Again(waiting=(0, *_)):
            return Stage.FIRST_AGAIN
        case Again():
            return Stage.SECOND_AGAIN
        case Definitive():
            return Stage.DEFINITIVE


def entries_of(state: State) -> tuple[Typing, ...]:
    """The finished entries a state holds."""
    match state:
        case Empty():
            return ()
        case FirstGrave(first=first) | FirstDone(first=first):
            return (first,)
        case Different(entries=entries) | Again(entries=entries) | Definitive(entries=entries):
            return entries
