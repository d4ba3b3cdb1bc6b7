"""The figures and particulars of one polling board's minutes (записник о раду бирачког одбора)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Mark(StrEnum):
    """What stands in a field where there is no number."""

    NOT_TYPED = "not_typed"
    """Nobody has typed this field yet."""
    ABSENT = "absent"
    """The paper has no number there (на папиру нема броја)."""


Figure = int | Mark
"""A count as the paper has it, or the mark that says why there is none."""

MOST = 9_999_999


@dataclass(frozen=True, slots=True)
class Figures:
    """The seven counts of the minutes, in the order of the form."""

    registered: Figure = Mark.NOT_TYPED
    received: Figure = Mark.NOT_TYPED
    unused: Figure = Mark.NOT_TYPED
    voted: Figure = Mark.NOT_TYPED
    in_box: Figure = Mark.NOT_TYPED
    invalid: Figure = Mark.NOT_TYPED
    valid: Figure = Mark.NOT_TYPED

    def of(self, field_name: str) -> Figure:
        """The figure of a field of the form."""
        figure: Figure = getattr(self, field_name)
        return figure


@dataclass(frozen=True, slots=True)
class Remarks:
    """What the minutes say besides counts; an empty text or `None` means not taken down.

    `first_voter` is a token of the side table of particulars, never the name itself.
    """

    opened: str = ""
    closed: str = ""
    present: str = ""
    first_voter: str = ""
    control_sheet_put_in: bool | None = None
    control_sheet_found: bool | None = None
    control_sheet_signed: bool | None = None
    voted_outside: Figure = Mark.NOT_TYPED
    assisted: Figure = Mark.NOT_TYPED
    signatures: Figure = Mark.NOT_TYPED
    interruptions: str = ""
    observers: str = ""
    objections: str = ""
    refused_to_sign: str = ""


@dataclass(frozen=True, slots=True)
class Minutes:
    """One station's minutes: its counts, the votes of each list by ballot number, its remarks."""

    station: str
    figures: Figures
    votes: tuple[tuple[int, Figure], ...]
    remarks: Remarks = Remarks()

    def votes_of(self, no: int) -> Figure:
        """Votes of one list; not typed where the minutes do not have it."""
        return dict(self.votes).get(no, Mark.NOT_TYPED)


@dataclass(frozen=True, slots=True)
class Kept:
    """Minutes as they stand, how they came, the act that brought them, and the acts before it.

    `person` and `happened` are whose act it was and when, here or on another laptop.
    """

    minutes: Minutes
    way: str
    act: str
    person: str
    happened: datetime
    earlier: tuple[str, ...] = ()


def counted(figure: Figure) -> int:
    """The number itself; a figure that is not there counts as nothing."""
    return figure if isinstance(figure, int) else 0


def sum_of_lists(minutes: Minutes) -> int | None:
    """Votes of all lists together; `None` while one of them is missing."""
    votes = [figure for _no, figure in minutes.votes]
    numbers = [figure for figure in votes if isinstance(figure, int)]
    return sum(numbers) if votes and len(numbers) == len(votes) else None
