"""The collective list as established, how many ballots there are, and where each of them went."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from core.domain.commission.decisions import Ruling


@dataclass(frozen=True, slots=True)
class Collective:
    """The collective list (збирна изборна листа): by which decision, when, and which lists."""

    at: datetime
    ruling: Ruling
    lists: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Printing:
    """The decision on the number of ballots (број гласачких листића); `reserve` is in `total`."""

    at: datetime
    ruling: Ruling
    total: int
    reserve: int = 0


@dataclass(frozen=True, slots=True)
class Material:
    """Ballot material of one station (гласачки материјал): ballots handed over and returned.

    `None` is what nobody has taken down yet.
    """

    station: str
    handed: int | None = None
    returned: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Ballot:
    """Everything about the ballot; the ledger (евиденција материјала) by station."""

    collective: Collective | None = None
    printing: Printing | None = None
    ledger: Mapping[str, Material] = field(default_factory=dict)

    @property
    def handed(self) -> int:
        """Ballots handed over so far."""
        return sum(line.handed or 0 for line in self.ledger.values())

    @property
    def returned(self) -> int:
        """Ballots that came back so far."""
        return sum(line.returned or 0 for line in self.ledger.values())
