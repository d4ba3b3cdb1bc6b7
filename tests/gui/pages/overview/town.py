"""A small invented election at any of its stages, for looking at its overview."""

from dataclasses import replace
from datetime import date, datetime

from core.base import moments
from core.base.findings import Finding, Severity
from core.domain.election.model import Particulars
from core.domain.lists.model import ElectoralList
from core.domain.mandates.model import Award, Mandates
from core.domain.minutes.model import Figures, Minutes
from core.domain.seats.determining import Finality, Stage
from core.domain.seats.model import Contest, Distribution, Threshold, Tie
from core.domain.stations.model import Station
from core.domain.tally.model import StationResult, Tally, Totals
from core.law.profile import LegalProfile
from core.office import found
from gui.pages.overview.facts import Facts

TOWN = Particulars(
    name="Избори за одборнике",
    unit="Нова Морава",
    kind="city",
    region="south_east",
    seats=45,
    called=date(2026, 10, 20),
    held=date(2026, 12, 6),
)
LISTS = (ElectoralList(1, "Градски договор"), ElectoralList(2, "Моравски савез"))
LAW = found.law("rs-local-2022")
SEATS_ONLY = found.law("rs-parliament-2022")

NOVEMBER = moments.at(date(2026, 11, 12), 10, 42)
NIGHT = moments.at(date(2026, 12, 6), 23, 47)


def finding(code: str, grade: Severity) -> Finding:
    """A finding with every number its sentences ask for."""
    facts = dict.fromkeys("SRUGBNV", 1) | {"more": 1, "sum": 2, "lists": 3, "count": 1}
    return Finding(code, grade, "чл. 1", facts=tuple(facts.items()))


def station(number: int, came: bool = True, *findings: Finding) -> StationResult:
    """A station, with its minutes and what is wrong with them."""
    minutes = Minutes(str(number), Figures(), ()) if came else None
    return StationResult(Station(number, f"Школа {number}"), minutes, findings)


def facts(
    now: datetime,
    *stations: StationResult,
    lists: tuple[ElectoralList, ...] = LISTS,
    law: LegalProfile = LAW,
    distribution: Distribution | None = None,
) -> Facts:
    """The election at a moment."""
    tally = Tally(stations, lists, Totals(), ())
    return Facts(TOWN, law, tally, distribution, 7, now)


def determined(seen: Facts) -> Facts:
    """The same once the commission has determined its results."""
    return replace(seen, finality=Finality(Stage.DETERMINED))


def awarded(seen: Facts) -> Facts:
    """The same once mandates are given on the determination."""
    award = Award("determination", 45, NIGHT.date(), "013-21/2026")
    return replace(determined(seen), mandates=Mandates(awards=(award,)))


def shared_out(tie: Tie | None = None) -> Distribution:
    """A distribution, complete or stopped at a tie."""
    contest = Contest(45, 100, (), LAW.seat_law())
    return Distribution(contest, Threshold(100, 3, False), (), (), tie, 0)
