"""What the board of minutes shows: the state of every station, counts, and what needs a look."""

from collections import Counter, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from core.base.findings import Finding, Severity
from core.base.script import folded
from core.book.drafts import station_of
from core.book.side import Draft
from core.domain.minutes.room import MinutesRoom
from core.domain.tally.model import StationResult, Tally
from gui.models.station_row import IN, StationRow, StationState
from gui.pages.minutes.rows import row_of

S = StationState

KINDS: dict[str, tuple[StationState, ...]] = {
    "all": tuple(StationState),
    "stands": IN,
    "second": (S.FIRST_DONE, S.SECOND),
    "first": (S.FIRST,),
    "received": (S.RECEIVED,),
    "different": (S.DIFFERENT, S.AGAIN),
    "error": (S.GRAVE, S.ERROR),
    "missing": (S.MISSING,),
    "doubt": IN,
    "aside": (S.ANNULLED, S.UNDETERMINABLE, S.REPEAT),
    "odd": IN,
}
"""The filters, and the states each lets through; `doubt` wants an unexplained one besides, `odd`
something that sets the station apart."""
FILTERS = tuple(KINDS)
IF_ANY = ("doubt", "aside", "odd")
"""Filters that are not there while they would let nothing through."""


@dataclass(frozen=True, slots=True)
class Night:
    """What the board is made from; `officer` is whether codes of grave errors may be told."""

    tally: Tally
    room: MinutesRoom
    drafts: tuple[Draft, ...] = ()
    officer: bool = True
    unusual: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    """What sets stations apart from all the others, where it has been worked out."""


@dataclass(frozen=True, slots=True)
class Board:
    """All stations in order, how many of each kind, and what they were made from."""

    rows: tuple[StationRow, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    results: tuple[StationResult, ...] = ()
    begun: Mapping[str, Draft] = field(default_factory=dict)
    errors: int = 0
    doubts: int = 0
    notes: int = 0

    @property
    def stations_in(self) -> int:
        """How many stations' minutes stand."""
        return self.count("stands")

    @property
    def came(self) -> int:
        """How many stations' minutes are in the building, or were put aside."""
        return len(self.rows) - self.count("missing") - self.of(S.REPEAT)

    @property
    def left(self) -> int:
        """How many stations are still to come to stand."""
        return len(self.rows) - self.stations_in - self.of(S.ANNULLED, S.UNDETERMINABLE)

    def count(self, kind: str) -> int:
        """How many stations a filter lets through."""
        return self.counts.get(kind, 0)

    def of(self, *states: StationState) -> int:
        """How many stations are in these states."""
        return sum(self.counts.get(f"state.{state.value}", 0) for state in states)


def board(night: Night, before: Board | None = None) -> Board:
    """The board as the book stands; rows of stations that did not change are taken over."""
    before = before or Board()
    results = night.tally.stations
    begun = {station_of(draft.key): draft for draft in night.drafts}
    begun.pop("", None)
    old = before if len(before.rows) == len(results) else Board()
    rows = tuple(
        _with_odd(_row(night, at, result, begun.get(result.station.id), old), night.unusual)
        for at, result in enumerate(results)
    )
    grades = Counter(f.severity for result in results for f in result.open_findings)
    return Board(
        rows,
        _counts(rows),
        results,
        begun,
        grades[Severity.ERROR],
        grades[Severity.DOUBT],
        grades[Severity.NOTE],
    )


def passes(row: StationRow, kind: str) -> bool:
    """Whether a filter lets a station through."""
    besides = {"doubt": row.doubts > 0, "odd": bool(row.odd)}
    return row.state in KINDS[kind] and besides.get(kind, True)


def shown(rows: Sequence[StationRow], kind: str, sought: str) -> tuple[StationRow, ...]:
    """Stations that a filter lets through and that fit what is sought.

    A number fits at its beginning, words anywhere in name or address, in either script.
    """
    fitting = rows if kind == "all" else [row for row in rows if passes(row, kind)]
    wanted = folded(sought)
    if not wanted:
        return tuple(fitting)
    if wanted.isdigit():
        return tuple(row for row in fitting if str(row.number).startswith(wanted))
    return tuple(row for row in fitting if wanted in row.sought)


def warm(rows: Sequence[StationRow]) -> None:
    """Fold what a search looks through, so that the first one is as quick as the next."""
    deque((row.sought for row in rows), maxlen=0)


def by_number(rows: Sequence[StationRow], typed: str) -> tuple[StationRow, ...]:
    """The stations of a number typed on the page: several where there are areas."""
    return tuple(row for row in rows if typed.isdigit() and row.number == int(typed))


def _row(
    night: Night, at: int, result: StationResult, draft: Draft | None, old: Board
) -> StationRow:
    if old.rows and old.results[at] is result and old.begun.get(result.station.id) == draft:
        return old.rows[at]
    room = night.room
    return row_of(result, room.dossier(result.station.id), room.rule, draft)


def _with_odd(row: StationRow, unusual: Mapping[str, tuple[Finding, ...]]) -> StationRow:
    """What sets a station apart depends on all the others, so it may change without its own."""
    found = unusual.get(row.id)
    if not found and not row.odd:
        return row
    codes = tuple(dict.fromkeys(one.code for one in found or ()))
    return row if codes == row.odd else replace(row, odd=codes)


def _counts(rows: Sequence[StationRow]) -> dict[str, int]:
    states = Counter(row.state for row in rows)
    counts = {kind: sum(states[s] for s in kinds) for kind, kinds in KINDS.items()}
    for kind in ("doubt", "odd"):
        counts[kind] = sum(1 for row in rows if passes(row, kind))
    return counts | {f"state.{state.value}": n for state, n in states.items()}
