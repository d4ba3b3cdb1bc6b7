"""The envelope of an act as it lies in the book, fixed for ever."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from core.base import moments
from core.base.people import Person, Role
from core.domain.standing import Stamp


@dataclass(frozen=True, slots=True)
class Row:
    """One stored act, column by column, exactly as the bytes stand in the file."""

    seq: int
    id: str
    kind: str
    version: int
    bundle: str
    recorded: str
    happened: str
    person: str
    role: str
    device: str
    program: str
    payload: bytes
    previous: bytes
    hash: bytes


COLUMNS = tuple(Row.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class Entry:
    """One act taken out of its envelope: the row, and the act itself."""

    row: Row
    act: Any

    @property
    def recorded(self) -> datetime:
        """When the computer's clock took it down."""
        return moments.read(self.row.recorded)

    @property
    def happened(self) -> datetime:
        """The moment it claims to have happened."""
        return moments.read(self.row.happened)

    @property
    def stamp(self) -> Stamp:
        """What the folds may know of the envelope."""
        person = Person(self.row.person, Role(self.row.role))
        return Stamp(self.row.id, self.recorded, self.happened, person)
