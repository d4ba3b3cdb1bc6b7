"""One station as board and table show it: a plain value, built by the page's presenter."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import lru_cache

from core.base.script import folded


class StationState(StrEnum):
    """How far a station's minutes are, from the counter to the tally."""

    MISSING = "missing"
    """Није примљен."""
    RECEIVED = "received"
    """Примљен, нико га још не уноси."""
    FIRST = "first"
    """Први унос је у току."""
    FIRST_DONE = "first_done"
    """Први унос је завршен, чека се други."""
    SECOND = "second"
    """Други унос је у току."""
    DIFFERENT = "different"
    """Уноси се разликују."""
    AGAIN = "again"
    """Поља су враћена на нови унос."""
    GRAVE = "grave"
    """Први унос има грубу грешку; somebody looks at the paper first."""
    STANDS = "stands"
    """Утврђен, без грубе грешке."""
    ERROR = "error"
    """Утврђен, с грубом грешком."""
    ANNULLED = "annulled"
    """Гласање је поништено."""
    UNDETERMINABLE = "undeterminable"
    """Резултати се не могу утврдити."""
    REPEAT = "repeat"
    """Поновно гласање је наложено, записника још нема."""


IN = (StationState.STANDS, StationState.ERROR)
"""Minutes that stand and count."""


@dataclass(frozen=True, slots=True)
class StationRow:
    """Station, state, findings, the entries, and who did the last thing to it and when.

    `entries` says of each entry: 0 not begun, 1 under way, 2 finished.
    """

    id: str
    number: int
    name: str
    address: str
    state: StationState
    errors: int = 0
    doubts: int = 0
    at: datetime | None = None
    who: str = ""
    entries: tuple[int, ...] = ()
    odd: tuple[str, ...] = ()
    """Codes of what sets it apart from all the others."""

    @property
    def sought(self) -> str:
        """The text that a search looks through."""
        return _folded(f"{self.id} {self.name} {self.address}")


@lru_cache(maxsize=20_000)
def _folded(text: str) -> str:
    return folded(text)
