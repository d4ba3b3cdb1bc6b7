"""What the board of minutes shows: the state of every station, counts, and what needs a look."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from core.base import moments
from core.base.findings import Finding, Severity
from core.base.script import folded
from core.book.side import Draft
from core.domain.minutes.model import Kept
from core.domain.tally.model import StationResult, Tally
from gui.models.drafts import station_of
from gui.models.station_row import StationRow, StationState

FILTERS = ("all", "clean", "draft", "error", "doubt", "missing")


@dataclass(frozen=True, slots=True)
class AsksForAttention:
    """A station and the gravest of its findings; `more` of them are not said."""

    row: StationRow
    finding: Finding
    more: int


@dataclass(frozen=True, slots=True)
class Board:
    """All stations in order, how many of each kind, and who asks for attention."""

    rows: tuple[StationRow, ...] = ()
    attention: tuple[AsksForAttention, ...] = ()
    counts: Mapping[str, int] | None = None
    errors: int = 0
    doubts: int = 0
    notes: int = 0

    @property
    def stations_in(self) -> int:
        """How many stations' minutes are in."""
        return self.count("clean") + self.count("error")

    def count(self, kind: str) -> int:
        """How many stations a filter lets through."""
        return (self.counts or {}).get(kind, 0)


def board(tally: Tally, kept: Mapping[str, Kept], drafts: Sequence[Draft]) -> Board:
    """The board as the book stands, with the entries that are under way."""
    begun = {station_of(draft.key): draft for draft in drafts}
    rows = tuple(_row(result, kept, begun) for result in tally.stations)
    grades = [finding.severity for _station, finding in tally.findings]
    return Board(
        rows=rows,
        attention=_attention(tally, rows),
        counts={kind: sum(1 for row in rows if passes(row, kind)) for kind in FILTERS},
        errors=grades.count(Severity.ERROR),
        doubts=grades.count(Severity.DOUBT),
        notes=grades.count(Severity.NOTE),
    )


def passes(row: StationRow, kind: str) -> bool:
    """Whether a filter lets a station through.

    Minutes with a doubt are in (`clean`) all the same; `doubt` shows them together.
    """
    match kind:
        case "all":
            return True
        case "doubt":
            return row.doubts > 0
        case _:
            return row.state.value == kind


def shown(rows: Sequence[StationRow], kind: str, sought: str) -> tuple[StationRow, ...]:
    """Stations that a filter lets through and that fit what is sought.

    A number fits at its beginning, words anywhere in name or address, in either script.
    """
    fitting = [row for row in rows if passes(row, kind)]
    wanted = folded(sought)
    if not wanted:
        return tuple(fitting)
    if wanted.isdigit():
        return tuple(row for row in fitting if str(row.number).startswith(wanted))
    return tuple(r for r in fitting if wanted in folded(f"{r.id} {r.name} {r.address}"))


def by_number(rows: Sequence[StationRow], typed: str) -> StationRow | None:
    """The station of a number typed on the page."""
    if not typed.isdigit():
        return None
    return next((row for row in rows if row.number == int(typed)), None)


def _row(
    result: StationResult, kept: Mapping[str, Kept], drafts: Mapping[str, Draft]
) -> StationRow:
    station = result.station
    grades = [finding.severity for finding in result.findings]
    errors, doubts = grades.count(Severity.ERROR), grades.count(Severity.DOUBT)
    at: datetime | None = None
    who = ""
    state = StationState.MISSING
    if result.minutes is not None:
        state = StationState.ERROR if errors else StationState.CLEAN
        stamp = kept[station.id].stamp
        at, who = stamp.happened, stamp.person.name
    elif station.id in drafts:
        draft = drafts[station.id]
        state, at, who = StationState.DRAFT, moments.read(draft.saved), draft.person
    return StationRow(
        station.id, station.number, station.name, station.address, state, errors, doubts, at, who
    )


def _attention(tally: Tally, rows: Sequence[StationRow]) -> tuple[AsksForAttention, ...]:
    """Grave errors first, then doubts; within each the order of the register."""
    order = (Severity.ERROR, Severity.DOUBT)
    asking = []
    for result, row in zip(tally.stations, rows, strict=True):
        grave = sorted(
            (f for f in result.findings if f.severity in order),
            key=lambda f: order.index(f.severity),
        )
        if grave:
            asking.append(AsksForAttention(row, grave[0], len(grave) - 1))
    return tuple(sorted(asking, key=lambda one: order.index(one.finding.severity)))
