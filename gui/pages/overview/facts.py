"""What the overview looks at: the election as it stands at one moment."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from core.base.findings import Finding, Severity
from core.domain.ballot.model import Ballot
from core.domain.election.calendar import Deadline, calendar
from core.domain.election.model import Particulars
from core.domain.lists.clocks import Clock, board
from core.domain.lists.model import Submission
from core.domain.lists.states import Ended, Gone
from core.domain.mandates.model import Mandates
from core.domain.seats.determining import NOT_DETERMINED, Finality
from core.domain.seats.model import Distribution
from core.domain.tally.model import StationResult, Tally
from core.law.profile import LegalProfile


@dataclass(frozen=True, slots=True)
class Facts:
    """Particulars, law, totals, seats, number of acts in the journal, and the moment.

    `filed` are the filed lists, `findings` what the rules find in one of them by its id,
    `finality` is whether the commission determined the results as they stand, and `of_mandates`
    what the rules find once mandates are given.
    """

    particulars: Particulars
    law: LegalProfile
    tally: Tally
    distribution: Distribution | None
    acts: int
    now: datetime
    filed: tuple[Submission, ...] = ()
    ballot: Ballot = field(default_factory=Ballot)
    findings: Callable[[int], tuple[Finding, ...]] = lambda _id: ()
    finality: Finality = NOT_DETERMINED
    mandates: Mandates = field(default_factory=Mandates)
    of_mandates: tuple[Finding, ...] = ()

    @property
    def in_procedure(self) -> tuple[Submission, ...]:
        """Filed lists that are neither proclaimed nor ended."""
        return tuple(one for one in self.filed if not isinstance(one.state, Ended))

    @property
    def ended(self) -> int:
        """How many filed lists ended without proclamation."""
        return sum(1 for one in self.filed if isinstance(one.state, Gone))

    def clocks(self) -> tuple[Clock, ...]:
        """The clocks of the filed lists, the most urgent first."""
        return board(self.filed, self.law, self.now) if self.law.scope == "local" else ()

    def deadlines(self) -> tuple[Deadline, ...]:
        """Every limit of the calendar, in order of time."""
        return calendar(self.particulars, self.law)

    def until(self, code: str) -> datetime | None:
        """Last moment of a limit; `None` where the law has no calendar."""
        return next((d.until for d in self.deadlines() if d.code == code), None)

    @property
    def voted(self) -> bool:
        """Whether voting is over: by the clock, or because minutes are in already."""
        closing = self.until("polls_close_hour")
        by_clock = closing is not None and self.now >= closing
        return by_clock or self.tally.stations_in > 0

    def with_findings(self, *grades: Severity) -> tuple[StationResult, ...]:
        """Stations whose gravest finding is one of these, the most findings first."""
        found = [r for r in self.tally.stations if _gravest(r) in grades]
        return tuple(sorted(found, key=lambda r: -_count(r, grades)))


def _gravest(result: StationResult) -> Severity | None:
    order = tuple(Severity)
    return min((f.severity for f in result.open_findings), key=order.index, default=None)


def _count(result: StationResult, grades: tuple[Severity, ...]) -> int:
    return sum(1 for finding in result.open_findings if finding.severity in grades)
