"""Something said with its numbers (исказ), as a value; the sentence is in `core.words`."""

from dataclasses import dataclass
from fractions import Fraction

Fact = int | str | Fraction


@dataclass(frozen=True, slots=True)
class Statement:
    """What is said: the key of its sentence, what fills it, and the law's values it rests on.

    `count` is the number its plural hangs on. Facts called `list` and `rival` are ballot numbers;
    fractions are exact and written with as many decimals as the reader wants.
    """

    code: str
    facts: tuple[tuple[str, Fact], ...] = ()
    provisions: tuple[str, ...] = ()
    count: int | None = None
