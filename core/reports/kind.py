"""A kind of paper as one row of the table of kinds (врсте докумената)."""

from collections.abc import Callable
from dataclasses import dataclass

from core.base.findings import Missing
from core.domain.papers.about import About
from core.reports.body import Builder
from core.reports.source import Source

DRAWN = (".pdf", ".xlsx", ".txt")
"""What a paper for people is drawn as."""

Lacking = Callable[[Source, About], tuple[Missing, ...]]
"""Says what a paper still lacks before it can be official; `About` is its list, station or seat."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a kind is called, how it is made, and when the commission can stand behind it.

    A paper `about_one` list, station or seat has to be told which; one `of_station` is about a
    station and one `of_seat` about a mandate on a seat, or about all where it need not be told
    which. One with its `own_number` is a ruling. `missing`
    keeps nobody from looking at a paper, nor from issuing it: it says what it lacks, and the
    commission decides. Only one that is `naming` prints names that lie beside the chain.
    """

    name: str
    builder: Builder
    missing: Lacking
    about_one: bool = False
    of_station: bool = False
    of_seat: bool = False
    own_number: bool = False
    naming: bool = False
    suffixes: tuple[str, ...] = DRAWN
