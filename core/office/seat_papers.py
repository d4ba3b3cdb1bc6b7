"""The papers there are on seats (исправе о мандатима): certificates, decisions that fill one."""

from dataclasses import dataclass

from core.base.refusals import Refused
from core.base.script import folded
from core.domain.mandates.model import Mandate, Mandates
from core.domain.papers.about import OfSeat
from core.domain.standing import Standing
from core.reports.kinds import KINDS
from core.reports.of_seat import made, on_seat

OF_SEAT = tuple(kind.name for kind in KINDS.values() if kind.of_seat)
"""Kinds that are of a seat."""
DECIDED = tuple(name for name in OF_SEAT if KINDS[name].about_one)
"""Those of them by which the commission decided; the others can be made of all seats at once."""


@dataclass(frozen=True, slots=True)
class Made:
    """A paper of a kind on one mandate: `key` is what it is about."""

    key: str
    mandate: Mandate


def made_of(standing: Standing, kind: str) -> tuple[Made, ...]:
    """All papers of a kind by the order of the seats, and on a seat one after another."""
    return tuple(
        _of(standing, one)
        for seat in standing.of(Mandates).seats
        for one in made(kind, standing, seat)
    )


def found(standing: Standing, kind: str, typed: str) -> Made:
    """The last paper of a kind on the seat typed, or the first of somebody with that in his name.

    Refused where there is no such seat, no such person, or no such paper on it.
    """
    told = typed.strip()
    if told.isascii() and told.isdecimal():
        several = made(kind, standing, int(told))
        if not several:
            code = "mandate" if not on_seat(standing, int(told)) else kind
            raise Refused(f"paper.no_{code}", seat=told)
        return _of(standing, several[-1])
    for one in made_of(standing, kind):
        if folded(told) in folded(one.mandate.holder.name):
            return one
    raise Refused("paper.no_holder", name=told)


def _of(standing: Standing, one: OfSeat) -> Made:
    return Made(one.key, on_seat(standing, one.seat)[one.no - 1])
