"""Electoral lists (изборне листе) as they stand on the ballot."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ElectoralList:
    """One proclaimed list: ballot number, name, leader (носилац), status and size.

    `minority` is the status of a list of a national minority (изборна листа националне мањине);
    `candidates` is the number of candidates, where known: a list can win no more seats.
    """

    no: int
    name: str
    leader: str = ""
    minority: bool = False
    candidates: int | None = None


@dataclass(frozen=True, slots=True)
class Lists:
    """The proclaimed lists in the order of the ballot."""

    all: tuple[ElectoralList, ...] = ()

    @property
    def numbers(self) -> tuple[int, ...]:
        """Ballot numbers in order."""
        return tuple(entry.no for entry in self.all)

    def find(self, no: int) -> ElectoralList | None:
        """The list of that ballot number."""
        return next((entry for entry in self.all if entry.no == no), None)
