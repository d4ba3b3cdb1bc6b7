"""Who may sit down to this book, and who does."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.base.people import Person, Role
from core.words.catalogue import Words


@dataclass(frozen=True, slots=True)
class Seat:
    """One person: name, role, what the role may do, and what is said of them now."""

    person: Person
    role: str
    may: str
    now: str
    """`works`, `foreign` (works, but is not entered in this book) or nothing."""


def seats(words: Words, enrolled: Sequence[Person], at_work: Person | None) -> tuple[Seat, ...]:
    """Everybody in the order of entry; somebody at work who is not entered stands first.

    Whoever has no name is nobody: the computer is new, and nobody has sat down at it.
    """
    people = list(enrolled)
    at_work = at_work if at_work is not None and at_work.name else None
    foreign = at_work is not None and not any(p.name == at_work.name for p in people)
    if at_work is not None and foreign:
        people.insert(0, at_work)
    made = []
    for person in people:
        works = at_work is not None and person.name == at_work.name
        now = "foreign" if works and foreign else "works" if works else ""
        made.append(Seat(person, role_name(words, person.role), may(words, person.role), now))
    return tuple(made)


def role_name(words: Words, role: Role) -> str:
    """The role's name."""
    return words(f"role.{role.value}")


def may(words: Words, role: Role) -> str:
    """What the role may do, in one sentence."""
    return words(f"people.may.{role.value}")
