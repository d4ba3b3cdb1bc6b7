"""What the commission decided (решење, закључак): its number and its ground, typed by a person."""

import re
import unicodedata
from dataclasses import dataclass

from core.base.refusals import Refused
from core.base.script import folded
from core.domain.standing import Standing

MOST_GROUND = 20_000
_BEFORE = re.compile(r"^(br|broj) (?=\S)")


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision of the commission: the number under which it is filed, and its ground."""

    number: str
    ground: str


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of all decisions so far (деловодни бројеви), each of which is given once.

    Two that differ only in spaces, dashes, case, script or a "бр." before them are the same.
    """

    taken: frozenset[str] = frozenset()


def noted(standing: Standing, ruling: Ruling) -> Standing:
    """The standing in which the number of that ruling is taken."""
    return standing.with_room(Numbers(standing.of(Numbers).taken | {_same(ruling.number)}))


def settled(ruling: Ruling, standing: Standing) -> Ruling:
    """The ruling with its spaces in order; refused without number or ground, or a number twice."""
    number = " ".join(ruling.number.split())
    ground = "\n".join(" ".join(line.split()) for line in ruling.ground.strip().splitlines())
    if not number:
        raise Refused("ruling.no_number")
    if not ground:
        raise Refused("ruling.no_ground")
    if len(ground) > MOST_GROUND:
        raise Refused("ruling.long_ground", most=MOST_GROUND)
    if _same(number) in standing.of(Numbers).taken:
        raise Refused("ruling.number_taken", number=number)
    return Ruling(number, ground)


def _same(number: str) -> str:
    """A key under which ways of writing one number meet."""
    key = folded(unicodedata.normalize("NFKC", number))
    return _BEFORE.sub("", key)
