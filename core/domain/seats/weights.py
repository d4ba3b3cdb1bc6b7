"""Votes with their factor as whole numbers on one scale, so that quotients compare exactly."""

from math import lcm
from typing import NamedTuple

from core.domain.seats.model import Entrant

NO_END = 1 << 30


class Weighed(NamedTuple):
    """A list that takes part: its votes times its factor, its votes as cast, its candidates."""

    no: int
    weight: int
    votes: int
    most: int


def weighed(entrants: tuple[Entrant, ...]) -> tuple[Weighed, ...]:
    """The lists that take part, their weights on one scale."""
    playing = [(one.contender, one.factor) for one in entrants if one.takes_part]
    scale = lcm(*{factor.denominator for _contender, factor in playing})
    return tuple(
        Weighed(
            one.no,
            one.votes * factor.numerator * (scale // factor.denominator),
            one.votes,
            NO_END if one.candidates is None else one.candidates,
        )
        for one, factor in playing
    )
