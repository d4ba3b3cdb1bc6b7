"""Which stage of the procedure is done, under way or to come, and what waits for a person."""

from core.base.findings import Severity
from core.domain.lists.model import Lists
from gui.bridge.session import Session
from gui.kit.dots import Stage


def state(session: Session, place: str) -> tuple[Stage, int]:
    """The dot of a place on the thread, and how many things wait there."""
    if session.book is None or session.election.law is None:
        return Stage.TODO, 0
    tally = session.tally()
    match place:
        case "lists":
            return (Stage.DONE if session.standing.of(Lists).all else Stage.CURRENT), 0
        case "stations":
            return (Stage.DONE if tally.stations else Stage.CURRENT), 0
        case "minutes":
            waiting = {s.id for s, f in tally.findings if f.severity is Severity.ERROR}
            if not tally.stations_in:
                return Stage.TODO, 0
            return (Stage.DONE if tally.complete else Stage.CURRENT), len(waiting)
        case "results":
            if not tally.stations_in:
                return Stage.TODO, 0
            distribution = session.distribution()
            tied = distribution is not None and not distribution.complete
            return (Stage.DONE if tally.complete and not tied else Stage.CURRENT), int(tied)
    return Stage.TODO, 0
