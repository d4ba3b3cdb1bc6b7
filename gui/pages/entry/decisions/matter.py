"""A station's file as it lies before the commission (предмет): what stands, what is found in it."""

from dataclasses import dataclass

from core.base.findings import Finding, Severity
from core.domain.election.model import founded
from core.domain.lists.model import ElectoralList, Lists
from core.domain.minutes.case import Case
from core.domain.minutes.check import check
from core.domain.minutes.room import MinutesRoom
from core.domain.standing import Standing
from core.domain.stations.model import Station, Stations, in_order
from core.law.profile import LegalProfile


@dataclass(frozen=True, slots=True)
class Matter:
    """One voting at one station; `code` is the finding that brought it up, if one did.

    Findings are those of minutes that stand: others still have to be typed unseen.
    """

    station: Station
    lists: tuple[ElectoralList, ...]
    law: LegalProfile
    case: Case
    findings: tuple[Finding, ...] = ()
    code: str = ""
    put_aside: tuple[Station, ...] = ()
    """Every station that waits for repeat voting."""

    @property
    def fields(self) -> tuple[str, ...]:
        """Fields that the finding rests on; of the gravest one, where none brought it up."""
        order = tuple(Severity)
        found = sorted(self.findings, key=lambda f: (f.code != self.code, order.index(f.severity)))
        return next((f.fields for f in found if f.fields), ())


def matter_of(standing: Standing, station: str, code: str = "") -> Matter:
    """The file of a station's last voting."""
    _particulars, law = founded(standing)
    room, every = standing.of(MinutesRoom), standing.of(Stations)
    case = room.case(station)
    findings = check(case.minutes, law) if case.minutes is not None else ()
    waiting = tuple(one for one in in_order(every) if room.case(one.id).aside is not None)
    lists = standing.of(Lists).all
    return Matter(every.by_id[station], lists, law, case, findings, code, waiting)
