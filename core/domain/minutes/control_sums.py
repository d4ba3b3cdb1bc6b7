"""The sums that must agree (контролни збирови): formula, numbers, and whether they do."""

from collections.abc import Callable
from dataclasses import dataclass

from core.domain.minutes.model import Minutes
from core.domain.minutes.rules.view import View, view
from core.law.profile import LegalProfile


@dataclass(frozen=True, slots=True)
class Control:
    """One control in the letters of the form: what is reckoned, how, and what it is held against.

    `sign` must stand between the sum of `parts` and `against`.
    """

    parts: tuple[str, ...]
    sign: str
    against: str

    @property
    def formula(self) -> str:
        """As the form has it: `N + V = B`."""
        return f"{' + '.join(self.parts)} {self.sign} {self.against}"

    def holds(self, whole: int, against: int) -> bool:
        """Whether the sign may stand between the sum of the parts and that number."""
        return SIGNS[self.sign](whole, against)


LISTS = "ΣL"
"""Stands for the votes of all lists together."""

BOX_AND_VOTED = Control(("B",), "≤", "G")
UNUSED_AND_BOX = Control(("U", "B"), "≤", "R")
INVALID_AND_VALID = Control(("N", "V"), "=", "B")
LISTS_AND_VALID = Control((LISTS,), "=", "V")
BALLOTS_AND_REGISTERED = Control(("N", LISTS), "≤", "S")
UNUSED_AND_VOTED = Control(("U", "G"), "=", "R")
CONTROLS = (
    BOX_AND_VOTED,
    UNUSED_AND_BOX,
    INVALID_AND_VALID,
    LISTS_AND_VALID,
    BALLOTS_AND_REGISTERED,
    UNUSED_AND_VOTED,
)
"""In the order of the checks that hold them: C1, C2, C3, C4 with C6, C5, W2."""

SIGNS: dict[str, Callable[[int, int], bool]] = {
    "=": lambda one, other: one == other,
    "≤": lambda one, other: one <= other,
}


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A control with its numbers; `agrees` is `None` while one of them is not there."""

    control: Control
    parts: tuple[int | None, ...]
    against: int | None

    @property
    def whole(self) -> int | None:
        """The sum of the parts."""
        numbers = [one for one in self.parts if one is not None]
        return sum(numbers) if len(numbers) == len(self.parts) else None

    @property
    def agrees(self) -> bool | None:
        """Whether the sign may stand between them."""
        if self.whole is None or self.against is None:
            return None
        return self.control.holds(self.whole, self.against)


def reckoned(minutes: Minutes, law: LegalProfile) -> tuple[Reckoned, ...]:
    """All controls with the numbers of these minutes."""
    seen = view(minutes, law)
    return tuple(
        Reckoned(one, tuple(_number(seen, part) for part in one.parts), _number(seen, one.against))
        for one in CONTROLS
    )


def _number(seen: View, letter: str) -> int | None:
    number: int | None = getattr(seen, "lists" if letter == LISTS else letter)
    return number
