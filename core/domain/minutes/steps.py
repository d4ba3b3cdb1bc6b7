"""The acts of a station's file (радње у предмету бирачког места), as they are kept in the book."""

from dataclasses import dataclass
from datetime import UTC, datetime

from core.domain.commission.decisions import Ruling
from core.domain.minutes.entry import Answer, EntryRule, Explanation, Origin
from core.domain.minutes.model import Figure, Figures, Minutes, Remarks

PAPER, SHEET = "paper", "sheet"
WAYS = (PAPER, SHEET)

Changed = tuple[tuple[str, Answer, Answer], ...]
"""Field, what stood there, what stands there now."""


def instant(moment: datetime) -> str:
    """A moment as text that sorts by time, whatever the offset it was taken down with."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds")


def moment_of(recorded: str) -> datetime:
    """The moment at which an entry was taken down, however the act that brought it wrote it."""
    read = datetime.fromisoformat(recorded)
    return read if read.tzinfo else read.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class EntryRuleDecided:
    """The commission decided how often minutes are typed (одлука о начину уноса)."""

    rule: EntryRule
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class MinutesHandedOver:
    """Minutes came in (примопредаја записника); the act claims the hour and minute.

    `handed_by` is a token of the side table of particulars, `copies` and `lacks` what the cover
    sheet says, `voting` the how-manieth voting at that station it is about.
    """

    station: str
    receipt: int
    handed_by: str = ""
    copies: int | None = None
    lacks: tuple[str, ...] = ()
    note: str = ""
    voting: int = 1
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class MinutesTyped:
    """One person's whole typing of one station's minutes (унос); `grave` are its grave errors."""

    station: str
    figures: Figures
    votes: tuple[tuple[int, Figure], ...]
    remarks: Remarks
    way: str
    source: str = ""
    explained: tuple[Explanation, ...] = ()
    grave: tuple[str, ...] = ()
    voting: int = 1
    origin: Origin | None = None

    @property
    def minutes(self) -> Minutes:
        """What was typed."""
        return Minutes(self.station, self.figures, self.votes, self.remarks)


@dataclass(frozen=True, slots=True)
class MinutesEntered:
    """A single typing that stands by itself; `reason` says why it replaces earlier minutes."""

    station: str
    figures: Figures
    votes: tuple[tuple[int, Figure], ...]
    remarks: Remarks
    way: str
    source: str = ""
    reason: str = ""
    explained: tuple[Explanation, ...] = ()
    voting: int = 1
    origin: Origin | None = None

    @property
    def minutes(self) -> Minutes:
        """What was typed."""
        return Minutes(self.station, self.figures, self.votes, self.remarks)


@dataclass(frozen=True, slots=True)
class EntryConfirmed:
    """The paper was looked at, and the grave error stands on it (тако пише на папиру)."""

    station: str
    reason: str
    voting: int = 1
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class FieldsReturned:
    """Fields go back to those who typed them (враћено на нови унос)."""

    station: str
    fields: tuple[str, ...]
    reason: str = ""
    voting: int = 1
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class FieldsRetyped:
    """Returned fields of one entry typed again from the paper; `entry` is the act of that entry."""

    station: str
    entry: str
    figures: tuple[tuple[str, Answer], ...]
    grave: tuple[str, ...] = ()
    voting: int = 1
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class DifferencesResolved:
    """What the paper says in the fields in which entries differ (разрешене разлике)."""

    station: str
    figures: tuple[tuple[str, Answer], ...]
    voting: int = 1
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class EntryReopened:
    """All entries of a station are set aside and it is typed anew (унос отворен изнова)."""

    station: str
    reason: str
    voting: int = 1
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class DoubtExplained:
    """A doubt was explained after the entry (образложење сумње)."""

    station: str
    explained: tuple[Explanation, ...]
    voting: int = 1
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class MaterialInspected:
    """Material was inspected (увид у изборни материјал); the act claims when."""

    station: str
    found: str
    present: str = ""
    voting: int = 1


@dataclass(frozen=True, slots=True)
class MinutesCorrected:
    """Решење о исправци записника: only the figures that change, old beside new.

    `basis` is `control` (light errors, without opening material), `inspection` or `sample`.
    """

    station: str
    ruling: Ruling
    basis: str
    changed: Changed
    voting: int = 1


@dataclass(frozen=True, slots=True)
class VotingAnnulled:
    """Решење о поништавању гласања, on one of the listed grounds."""

    station: str
    ground: str
    ruling: Ruling
    voting: int = 1


@dataclass(frozen=True, slots=True)
class ResultUndeterminable:
    """Решење да се резултати гласања не могу утврдити, on one of the listed grounds."""

    station: str
    ground: str
    ruling: Ruling
    voting: int = 1


@dataclass(frozen=True, slots=True)
class RepeatOrdered:
    """Решење о поновном гласању: at these stations only, on the day `held`."""

    stations: tuple[str, ...]
    held: str
    ruling: Ruling
