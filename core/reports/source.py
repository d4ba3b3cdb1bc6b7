"""What a paper is made from: the standing, its totals and seats, and where and when it was read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from core.book.act import Entry
from core.domain.election.model import Particulars, founded
from core.domain.lists.model import ElectoralList
from core.domain.seats.determining import NOT_DETERMINED, Finality, finality
from core.domain.seats.model import Distribution
from core.domain.seats.result import of_election, without_base
from core.domain.standing import Standing
from core.domain.tally.model import Tally
from core.domain.tally.tabulate import tabulate
from core.law.profile import LegalProfile

Counted = tuple[Tally, Distribution | None]


@dataclass(frozen=True, slots=True)
class Source:
    """One reading of the book; `anchor` is its head, `program` and `made` go into the foot.

    `entries` is the journal, `acts` what it holds by the id of the act: a list's state keeps only
    its own data, and a paper may be about an earlier one.
    """

    standing: Standing
    tally: Tally
    distribution: Distribution | None
    anchor: str
    program: str
    made: datetime
    entries: tuple[Entry, ...] = ()
    acts: Mapping[str, Any] = field(default_factory=dict)
    number: str = ""
    """Under which number a paper is issued that has none of its own."""
    areas: bool = False
    """Whether stations are told by their area (општина) too."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Names that lie beside the chain by the tokens of acts; one that was erased is not there."""
    finality: Finality = NOT_DETERMINED
    """Whether the commission determined just these results, and by which decision."""

    @property
    def particulars(self) -> Particulars:
        """What was called, where and for when."""
        return founded(self.standing)[0]

    @property
    def law(self) -> LegalProfile:
        """The law of this election."""
        return founded(self.standing)[1]

    @property
    def preliminary(self) -> bool:
        """Whether the commission has still to determine them as they stand (прелиминарно)."""
        return not self.finality.final

    @property
    def without_base(self) -> tuple[str, ...]:
        """Stations whose minutes lack the number the threshold is a share of."""
        return without_base(self.tally, self.law)

    def list_of(self, no: int) -> ElectoralList:
        """The list under that number of the ballot."""
        return next(entry for entry in self.tally.lists if entry.no == no)


def source(
    standing: Standing,
    anchor: str,
    program: str,
    made: datetime,
    entries: Sequence[Entry] = (),
    counted: Counted | None = None,
) -> Source:
    """Add up and distribute once; every table of one paper then shows the same figures.

    `counted` is what was added up of this very standing already. Raises `Refused` before the
    election is founded.
    """
    tally, spread = counted or count(standing)
    acts = {entry.row.id: entry.act for entry in entries}
    areas = any(result.station.area for result in tally.stations)
    return Source(
        *(standing, tally, spread, anchor, program, made, tuple(entries), acts),
        areas=areas,
        finality=finality(standing, tally, spread),
    )


def count(standing: Standing) -> Counted:
    """The totals and the seats of a standing."""
    tally = tabulate(standing)
    return tally, of_election(standing, tally)
