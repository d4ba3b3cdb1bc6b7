"""One station as board and table show it: a plain value, built by the page's presenter."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class StationState(StrEnum):
    """How far a station's minutes are."""

    MISSING = "missing"
    DRAFT = "draft"
    """Somebody has begun to type them."""
    CLEAN = "clean"
    """They are in, without a grave error."""
    ERROR = "error"
    """They are in, with a grave error."""


@dataclass(frozen=True, slots=True)
class StationRow:
    """Station, state, findings, and when and by whom the minutes (or the draft) were entered."""

    id: str
    number: int
    name: str
    address: str
    state: StationState
    errors: int = 0
    doubts: int = 0
    at: datetime | None = None
    who: str = ""
