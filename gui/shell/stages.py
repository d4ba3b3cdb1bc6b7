"""Which stage of the procedure is done, under way or to come, and what waits for a person."""

from core.base import moments
from core.base.findings import Severity
from core.domain.ballot.model import Ballot
from core.domain.lists.clocks import Turn, board
from core.domain.lists.model import Lists, Submissions
from core.domain.mandates.model import Mandates
from core.domain.mandates.rules import check
from core.domain.seats.determining import Determinations
from gui.bridge.counted import final_of
from gui.bridge.session import Session
from gui.kit.dots import Stage


def state(session: Session, place: str) -> tuple[Stage, int]:
    """The dot of a place on the thread, and how many things wait there."""
    if session.book is None or session.election.law is None:
        return Stage.TODO, 0
    tally = session.tally()
    match place:
        case "lists":
            return _lists(session)
        case "ballot":
            return _ballot(session), 0
        case "stations":
            return (Stage.DONE if tally.stations else Stage.CURRENT), 0
        case "minutes":
            waiting = sum(1 for result in tally.stations if result.asks)
            if not tally.stations_in and not waiting:
                return Stage.TODO, 0
            return (Stage.DONE if tally.complete else Stage.CURRENT), waiting
        case "results":
            if not tally.stations_in:
                return Stage.TODO, 0
            distribution = session.distribution()
            tied = distribution is not None and not distribution.complete
            done = final_of(session).final
            return (Stage.DONE if done else Stage.CURRENT), int(tied)
        case "councillors":
            return _councillors(session)
    return Stage.TODO, 0


def _lists(session: Session) -> tuple[Stage, int]:
    """Done once the collective list stands, or nothing is in procedure after the filing."""
    room, now = session.standing.of(Submissions), moments.now()
    law = session.election.law
    assert law is not None
    clocks = board(tuple(room.by_id.values()), law, now) if law.scope == "local" else ()
    waiting = sum(1 for clock in clocks if clock.turn is Turn.COMMISSION)
    lists = session.standing.of(Lists).all
    settled = session.standing.of(Ballot).collective is not None or not room.by_id
    return (Stage.DONE if lists and settled else Stage.CURRENT), waiting


def _councillors(session: Session) -> tuple[Stage, int]:
    """Done once mandates are given and nothing is found; vacancies and errors wait."""
    standing = session.standing
    if standing.of(Determinations).last is None:
        return Stage.TODO, 0
    if standing.of(Mandates).award is None:
        return Stage.CURRENT, 1
    waiting = sum(1 for one in check(standing) if one.severity is not Severity.NOTE)
    return (Stage.CURRENT if waiting else Stage.DONE), waiting


def _ballot(session: Session) -> Stage:
    ballot = session.standing.of(Ballot)
    if ballot.collective is None:
        taken = session.standing.of(Lists).all and not session.standing.of(Submissions).by_id
        return Stage.DONE if taken and session.tally().stations_in else Stage.TODO
    return Stage.DONE if ballot.printing is not None else Stage.CURRENT
