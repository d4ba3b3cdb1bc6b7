"""The states a filed list goes through; each holds only its own data."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from core.domain.commission.decisions import Ruling


class Cure(StrEnum):
    """How an ordered deficiency stands after the submitter's supplement (допуна)."""

    CURED = "cured"
    """Отклоњен."""
    PARTLY = "partly"
    """Делимично отклоњен: as the law counts, not cured."""
    NOT = "not"
    """Није отклоњен."""


@dataclass(frozen=True, slots=True)
class Deficiency:
    """One deficiency (недостатак): the finding or the person it comes from, and how it is cured.

    `code` is empty where a person added it; `fields` are the places of the paper it rests on.
    """

    no: int
    text: str
    how: str = ""
    code: str = ""
    article: str = ""
    fields: tuple[str, ...] = ()
    curable: bool = True


@dataclass(frozen=True, slots=True)
class Received:
    """Примљена: the commission has to decide."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Ordered:
    """Закључак о недостацима донет, није објављен: no clock runs."""

    at: datetime
    ruling: Ruling
    items: tuple[Deficiency, ...]


@dataclass(frozen=True, slots=True)
class Published:
    """Закључак објављен: the hours to cure run from `published`.

    `brought` is when the last supplement came, `marks` how the last examination ended, `examined`
    whether that was after the last supplement.
    """

    at: datetime
    ruling: Ruling
    items: tuple[Deficiency, ...]
    published: datetime
    brought: datetime | None = None
    marks: tuple[tuple[int, Cure], ...] = ()
    examined: bool = False

    @property
    def to_examine(self) -> bool:
        """Whether something was brought that nobody has gone through yet."""
        return self.brought is not None and not self.examined


@dataclass(frozen=True, slots=True)
class Cured:
    """Сви недостаци отклоњени, in time; `at` is when the last of it was brought."""

    at: datetime
    items: tuple[Deficiency, ...]


@dataclass(frozen=True, slots=True)
class NotCured:
    """Недостаци нису отклоњени, and the hours are over; `at` is when they ended."""

    at: datetime
    items: tuple[Deficiency, ...]
    marks: tuple[tuple[int, Cure], ...]


@dataclass(frozen=True, slots=True)
class Proclaimed:
    """Проглашена; `status` says whether the minority status was granted, `None` if not sought."""

    at: datetime
    ruling: Ruling
    status: bool | None = None
    published: datetime | None = None


@dataclass(frozen=True, slots=True)
class Denied:
    """Проглашење одбијено (одбијање проглашења)."""

    at: datetime
    ruling: Ruling
    published: datetime | None = None


@dataclass(frozen=True, slots=True)
class Dismissed:
    """Одбачена."""

    at: datetime
    ruling: Ruling
    published: datetime | None = None


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """Повучена."""

    at: datetime
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class Annulled:
    """Одлука поништена, by a court or on objection; the commission has to take the list up."""

    at: datetime
    by: str
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class TakenUp:
    """Поново узета у рад after its decision was annulled at `annulled`."""

    at: datetime
    annulled: datetime


State = (
    Received
    | Ordered
    | Published
    | Cured
    | NotCured
    | Proclaimed
    | Denied
    | Dismissed
    | Withdrawn
    | Annulled
    | TakenUp
)
STATES: tuple[type, ...] = State.__args__
Gone = Denied | Dismissed | Withdrawn
"""What ended without proclamation."""
Ended = Proclaimed | Gone
"""What a decision has ended, until it is annulled."""
BY = ("court", "objection")
"""By whom a decision was annulled."""


REJECTED, UPHELD = "rejected", "upheld"
"""How an objection ends: одбијен, or усвојен, which annuls the decision."""


@dataclass(frozen=True, slots=True)
class Objection:
    """An objection (приговор) against the decision on a list; `outcome` is empty while it waits."""

    at: datetime
    who: str
    text: str
    outcome: str = ""
    decided: datetime | None = field(default=None)
    late: bool = False


def name_of(state: State) -> str:
    """The word of a state: `received`, `not_cured`."""
    return word(type(state))


def word(kind: type) -> str:
    """The word of a kind of state."""
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in kind.__name__).lstrip("_")
