"""What the law finds wrong with the collective list, the number of ballots and their ledger."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from core.base import moments
from core.base.findings import Finding, Severity
from core.domain.ballot.model import Ballot
from core.domain.election.model import founded
from core.domain.lists.model import Lists, Submissions
from core.domain.lists.states import Ended
from core.domain.standing import Standing
from core.domain.stations.model import Stations
from core.law.profile import LegalProfile

CODES = (
    "ballot.pending",
    "ballot.late",
    "ballot.none",
    "ballot.not_as_voters",
    "ballot.handed_more",
    "ballot.station_differs",
)
_DAYS = "deadlines.collective_list_days"
_NUMBER = "deadlines.ballot_number_hours"
PROVISIONS = (_DAYS, _NUMBER)
"""The values of the law these findings rest on."""


def check(standing: Standing, now: datetime) -> tuple[Finding, ...]:
    """The findings, in the order of the procedure; none where the law has no calendar."""
    particulars, law = founded(standing)
    if law.scope != "local" or not law.knows(_NUMBER):
        return ()
    days = law.number(_DAYS) + 1
    until = moments.at(particulars.held - timedelta(days=days), 24)
    return (*_collective(standing, law, until, now), *_material(standing, law))


def _collective(
    standing: Standing, law: LegalProfile, until: datetime, now: datetime
) -> Iterator[Finding]:
    ballot = standing.of(Ballot)
    at = ballot.collective.at if ballot.collective else now
    pending = [
        one.name
        for one in standing.of(Submissions).by_id.values()
        if not isinstance(one.state, Ended)
    ]
    if pending:
        names = "; ".join(pending)
        yield _finding(
            law, "ballot.pending", Severity.DOUBT, _DAYS, count=len(pending), names=names
        )
    if not standing.of(Lists).all:
        yield _finding(law, "ballot.none", Severity.NOTE, _DAYS)
    elif at > until:
        limit = moments.written(until)
        yield _finding(
            law, "ballot.late", Severity.DOUBT, _DAYS, at=moments.written(at), until=limit
        )


def _material(standing: Standing, law: LegalProfile) -> Iterator[Finding]:
    ballot = standing.of(Ballot)
    stations = standing.of(Stations).by_id
    if ballot.printing is None:
        return
    voters = [station.registered for station in stations.values()]
    total = ballot.printing.total
    known = [count for count in voters if count is not None]
    if voters and len(known) == len(voters) and total - ballot.printing.reserve != sum(known):
        yield _finding(
            law, "ballot.not_as_voters", Severity.DOUBT, _NUMBER, total=total, voters=sum(known)
        )
    if ballot.handed > total:
        yield _finding(
            law, "ballot.handed_more", Severity.ERROR, _NUMBER, handed=ballot.handed, total=total
        )
    for id, line in ballot.ledger.items():
        registered = stations[id].registered if id in stations else None
        if line.handed is not None and registered is not None and line.handed != registered:
            yield _finding(
                law, "ballot.station_differs", Severity.NOTE, _NUMBER,
                number=id, handed=line.handed, voters=registered,
            )  # fmt: skip


def _finding(
    law: LegalProfile, code: str, grade: Severity, key: str, **facts: int | str
) -> Finding:
    article = law.provision(key).article
    return Finding(code, grade, article, (), tuple(facts.items()), key)
