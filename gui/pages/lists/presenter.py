"""The lists of the ballot as lines of a table, and what a typed list comes to."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.base.script import folded
from core.domain.lists.model import ElectoralList
from core.words.catalogue import Words
from gui.kit.cells import Cell, ChipCell, TagCell, TextCell, TwoLineCell
from gui.models.lines import Column, Line


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


def columns(words: Words) -> tuple[Column, ...]:
    """Heads of the table."""
    return (
        Column(words("lists.column.no"), "centre"),
        Column(words("lists.column.name")),
        Column(words("lists.column.status")),
        Column(words("lists.column.candidates"), "right"),
    )


def lines(lists: Sequence[ElectoralList], words: Words, sought: str) -> tuple[Line, ...]:
    """The lists that fit the words sought, in the order of the ballot."""
    wanted = folded(sought).split()
    return tuple(
        _line(entry, words)
        for entry in lists
        if all(word in folded(f"{entry.no} {entry.name} {entry.leader}") for word in wanted)
    )


def totals(lists: Sequence[ElectoralList], words: Words) -> str:
    """The foot of the table."""
    known = [entry.candidates for entry in lists if entry.candidates is not None]
    text = words.count("lists.total", len(lists))
    if len(known) == len(lists):
        text += " · " + words.count("lists.total.candidates", sum(known))
    return text


def _line(entry: ElectoralList, words: Words) -> Line:
    status: Cell = TextCell("")
    if entry.minority:
        status = ChipCell(words("lists.minority"), "inf", "people")
    leader = entry.leader or words("lists.no_leader")
    candidates = "–" if entry.candidates is None else str(entry.candidates)
    return Line(
        (
            TagCell(entry.no),
            TwoLineCell(entry.name, leader),
            status,
            TextCell(candidates, "right"),
        ),
        about=entry.no,
    )
