"""What a typed list of the ballot comes to."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.domain.lists.model import ElectoralList


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the fields of the dialog."""

    number: str
    name: str
    leader: str
    minority: bool
    candidates: str

    @property
    def fits(self) -> bool:
        """Whether the number can be read."""
        return self.number.isdigit()

    def entry(self) -> ElectoralList:
        """The list the fields describe."""
        name, leader = (" ".join(text.split()) for text in (self.name, self.leader))
        candidates = int(self.candidates) if self.candidates else None
        return ElectoralList(int(self.number), name, leader, self.minority, candidates)


def next_number(lists: Sequence[ElectoralList]) -> int:
    """The number a new list takes on the ballot."""
    return max((entry.no for entry in lists), default=0) + 1
