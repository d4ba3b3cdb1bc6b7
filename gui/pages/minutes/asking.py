"""Which stations ask for a person's attention (тражи пажњу), the worst first."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.base.findings import Finding, Severity
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import Again, Different, FirstGrave
from core.domain.tally.model import StationResult
from gui.models.station_row import StationRow, StationState
from gui.pages.minutes.presenter import Board

S = StationState
_ORDER = (S.GRAVE, S.ERROR, S.DIFFERENT, S.AGAIN, S.STANDS)
_ASK = frozenset(_ORDER)


@dataclass(frozen=True, slots=True)
class Asks:
    """A station and why it asks: a finding with `more` unsaid ones, codes, or fields.

    Figures are told only of minutes that stand; of the others names of fields alone, and codes
    of grave errors only to officers, since the second person types them blind.
    """

    row: StationRow
    finding: Finding | None = None
    more: int = 0
    codes: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    waits_for: str = ""


def asking(shown: Board, room: MinutesRoom, officer: bool) -> tuple[Asks, ...]:
    """Grave errors, differences, returned fields, doubts; within each the register's order."""
    rows = [
        (row, result)
        for row, result in zip(shown.rows, shown.results, strict=True)
        if row.state in _ASK and (row.state is not S.STANDS or row.doubts)
    ]
    asks = [_of(row, result, room, officer) for row, result in rows]
    return tuple(sorted(asks, key=lambda one: _ORDER.index(one.row.state)))


def _of(row: StationRow, result: StationResult, room: MinutesRoom, officer: bool) -> Asks:
    match room.case(row.id).state:
        case FirstGrave(first=first):
            return Asks(row, codes=first.grave if officer else ())
        case Different(fields=fields):
            return Asks(row, fields=fields)
        case Again(entries=entries, fields=fields, waiting=waiting):
            return Asks(row, fields=fields, waits_for=entries[waiting[0]].person)
    grave = _gravest(result.open_findings)
    return Asks(row, grave[0], len(grave) - 1)


def _gravest(findings: Sequence[Finding]) -> list[Finding]:
    order = (Severity.ERROR, Severity.DOUBT)
    asking = (one for one in findings if one.severity in order)
    return sorted(asking, key=lambda one: order.index(one.severity))
