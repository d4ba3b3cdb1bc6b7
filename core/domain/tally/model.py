"""Totals of the stations whose minutes are in (збирни резултати гласања)."""

from dataclasses import dataclass

from core.base.findings import Finding, Severity
from core.domain.lists.model import ElectoralList
from core.domain.minutes.case import Step
from core.domain.minutes.entry import EntryRule, Explanation
from core.domain.minutes.model import Minutes
from core.domain.minutes.states import Stage
from core.domain.stations.model import Station

WAITING = (Stage.FIRST_GRAVE, Stage.DIFFERENT, Stage.FIRST_AGAIN, Stage.SECOND_AGAIN)
"""Entries that wait for an officer, or for whoever types fields again."""


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums of the seven counts of the form."""

    registered: int = 0
    received: int = 0
    unused: int = 0
    voted: int = 0
    in_box: int = 0
    invalid: int = 0
    valid: int = 0


@dataclass(frozen=True, slots=True)
class StationResult:
    """One station with its minutes, if they are in, and what the law finds wrong with them."""

    station: Station
    minutes: Minutes | None
    findings: tuple[Finding, ...] = ()
    explained: tuple[Explanation, ...] = ()
    aside: Step | None = None
    """What annulled the voting or found its result undeterminable, where it still does."""
    voting: int = 1
    stage: Stage = Stage.EMPTY
    """How far its entry is; what is under way beside the chain is not told."""

    @property
    def open_findings(self) -> tuple[Finding, ...]:
        """Findings nobody has explained, and grave errors, which no explanation settles."""
        return tuple(
            one
            for one in self.findings
            if one.severity is Severity.ERROR or self.explanation(one) is None
        )

    @property
    def asks(self) -> bool:
        """Whether a person must look at it: a grave error, a doubt, or entries that wait."""
        grave = any(one.severity in (Severity.ERROR, Severity.DOUBT) for one in self.open_findings)
        return grave or self.stage in WAITING

    def explanation(self, finding: Finding) -> Explanation | None:
        """Why a finding is no doubt, while its numbers are those that were explained."""
        return next((one for one in self.explained if one.fits(finding)), None)


@dataclass(frozen=True, slots=True)
class Tally:
    """All stations in order, the totals of those that are in, and the votes of each list."""

    stations: tuple[StationResult, ...]
    lists: tuple[ElectoralList, ...]
    totals: Totals
    votes: tuple[tuple[int, int], ...]
    rule: EntryRule = EntryRule.TWICE
    """How often minutes are typed, which every result says where it is not twice by two."""
    typed_once: int = 0
    """How many of the minutes that count were typed by one person only."""

    @property
    def stations_in(self) -> int:
        """How many stations' minutes are in."""
        return sum(1 for result in self.stations if result.minutes is not None)

    @property
    def complete(self) -> bool:
        """Whether there are stations and none is missing."""
        return bool(self.stations) and self.stations_in == len(self.stations)

    @property
    def missing(self) -> tuple[Station, ...]:
        """Stations whose minutes are not in, other than those whose voting was put aside."""
        return tuple(
            one.station for one in self.stations if one.minutes is None and one.aside is None
        )

    @property
    def put_aside(self) -> tuple[StationResult, ...]:
        """Stations whose voting was annulled or has no result, not repeated yet."""
        return tuple(result for result in self.stations if result.aside is not None)

    @property
    def findings(self) -> tuple[tuple[Station, Finding], ...]:
        """Every finding with its station, in the order of the stations."""
        return tuple((r.station, finding) for r in self.stations for finding in r.findings)

    def votes_of(self, no: int) -> int:
        """Votes of one list in all stations that are in."""
        return dict(self.votes).get(no, 0)
