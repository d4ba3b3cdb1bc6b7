"""What the control of the minutes (контрола записника) left open, station by station.

Official papers and the determination of the results ask the same question here.
"""

from collections.abc import Mapping

from core.base.findings import Severity
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import Different
from core.domain.standing import Standing
from core.domain.stations.model import Station
from core.domain.tally.model import StationResult, Tally


def left_open(standing: Standing, tally: Tally) -> Mapping[str, tuple[Station, ...]]:
    """Stations by what is open there: put aside, grave, unexplained, or differing entries.

    Only what is open anywhere is named.
    """
    room = standing.of(MinutesRoom)
    differ = [r for r in tally.stations if isinstance(room.case(r.station.id).state, Different)]
    found = {
        "put_aside": tally.put_aside,
        "grave": [r for r in tally.stations if _is_grave(r, room)],
        "unexplained": [r for r in tally.stations if _open(r, Severity.DOUBT)],
        "different": differ,
    }
    return {
        code: tuple(result.station for result in several)
        for code, several in found.items()
        if several
    }


def _is_grave(result: StationResult, room: MinutesRoom) -> bool:
    """Whether minutes that count have a grave error and nobody inspected the material."""
    case = room.dossier(result.station.id).votings[result.voting - 1]
    return _open(result, Severity.ERROR) and not case.inspections


def _open(result: StationResult, severity: Severity) -> bool:
    return any(one.severity is severity for one in result.open_findings)
