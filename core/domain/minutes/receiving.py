"""Minutes on their way in (предаја записника): until when, what may be missing, who is awaited."""

from datetime import datetime

from core.base import moments
from core.domain.election.model import Particulars
from core.domain.minutes.room import MinutesRoom
from core.domain.standing import Standing
from core.domain.stations.model import Station, Stations, in_order
from core.law.profile import LegalProfile

LACKS = ("signatures", "copies", "control_sheet", "extract", "ballots")
"""What a board may come without; the catalogue's `handover.lacks.*` names it."""
CLOSE, HOURS = "deadlines.polls_close_hour", "deadlines.boards_hours"


def due(particulars: Particulars, law: LegalProfile) -> datetime | None:
    """Until when boards bring their minutes (рок за предају); `None` where the law has none."""
    if not (law.knows(CLOSE) and law.knows(HOURS)):
        return None
    close = moments.at(particulars.held, law.number(CLOSE))
    return moments.hours_after(close, law.number(HOURS))


def awaited(standing: Standing) -> tuple[Station, ...]:
    """Stations of whose last voting no hand-over is taken down, in order.

    Nothing is awaited where the voting was annulled or its result cannot be determined.
    """
    room = standing.of(MinutesRoom)
    cases = ((one, room.case(one.id)) for one in in_order(standing.of(Stations)))
    return tuple(one for one, case in cases if not case.received and case.aside is None)
