"""Who works for the commission (изборна комисија)."""

from dataclasses import dataclass

from core.base.people import Person


@dataclass(frozen=True, slots=True)
class Commission:
    """The people who may be at work, in the order they were entered."""

    people: tuple[Person, ...] = ()

    def knows(self, name: str) -> bool:
        """Whether somebody of that name has been entered."""
        return any(person.name == name for person in self.people)
