"""What a secretary can do with mandates: the key of each, and why it cannot be done now."""

from dataclasses import dataclass
from datetime import date

from core.base.refusals import Refused
from core.book import access
from core.domain.lists.model import Submissions
from core.domain.mandates import acts, assembly, filling
from core.domain.mandates.grounds import EndGround, MayorGround, PassGround
from core.domain.mandates.nominees import free, is_coalition
from core.domain.mandates.succession import succeed
from core.domain.standing import Standing
from gui.bridge.session import Session
from gui.pages.councillors.presenter import Spot

NOWHERE = Spot("")


@dataclass(frozen=True, slots=True)
class Door:
    """One thing that can be done: its key, and the act it ends in."""

    key: str
    act: type


DOORS = {
    "award": Door("Ctrl+1", acts.MandatesAwarded),
    "names": Door("Ctrl+2", acts.CandidatesNamed),
    "pass": Door("Ctrl+3", acts.CandidatePassedOver),
    "end": Door("Ctrl+4", filling.MandateEnded),
    "fill": Door("Ctrl+5", filling.MandateFilled),
    "agree": Door("Ctrl+6", filling.CoalitionAgreed),
    "constitute": Door("Ctrl+7", assembly.AssemblyConstituted),
    "mayor": Door("Ctrl+8", assembly.MayorElected),
    "mayor_end": Door("Ctrl+9", assembly.MayorEnded),
    "dissolve": Door("Ctrl+0", filling.MandateEnded),
}
"""In the order of the procedure."""

MAIN = {"list": "names", "given": "pass", "vacant": "fill", "held": "end"}
"""What Enter does on a row."""

OF_ALL = ("award", "constitute", "mayor_end", "dissolve")
"""Doors of the whole assembly, the same on every row."""


def why_not(session: Session, name: str, spot: Spot, day: date) -> Refused | None:
    """Why something cannot be done by this person on this row, as shown on a day, if so."""
    try:
        if session.person is not None:
            access.may(session.person, DOORS[name].act)
        _try(session.standing, name, spot, day)
    except Refused as refused:
        return refused
    return None


def candidates_of(standing: Standing, spot: Spot) -> int:
    """The list whose candidate is passed over: the one of the row, or of who follows there."""
    if spot.kind == "vacant":
        choices = succeed(standing, spot.seat).choices
        return choices[0].who.list if choices else spot.list
    return spot.list


def _try(standing: Standing, name: str, spot: Spot, day: date) -> None:
    """Decide with the plainest facts, so that only what stands in the way itself refuses."""
    acts.in_own_book(standing)
    match name:
        case "award":
            acts.awardable(standing)
        case "names":
            _must_be(spot.list)
            if spot.list in standing.of(Submissions).ballot:
                raise Refused("nominee.filed", no=spot.list)
        case "pass":
            _must_be(spot.list)
            if spot.kind in ("given", "passed"):
                acts.pass_over(spot.key, PassGround.DEATH, day)(standing)
            if not free(standing, candidates_of(standing, spot)):
                raise Refused("councillors.nobody_left")
        case "end":
            _must_be(spot.seat)
            filling.end(spot.seat, EndGround.DEATH, date.max)(standing)
        case "fill":
            _must_be(spot.seat)
            succeed(standing, spot.seat)
        case "agree":
            _must_be(spot.list)
            if not is_coalition(standing, spot.list):
                raise Refused("agreement.no_coalition", no=spot.list)
        case _:
            _try_of_assembly(standing, name, spot, day)


def _try_of_assembly(standing: Standing, name: str, spot: Spot, day: date) -> None:
    match name:
        case "constitute":
            assembly.constitute(date.max, 0)(standing)
        case "mayor":
            _must_be(spot.seat)
            assembly.elect_mayor(spot.seat, day, 0, 0)(standing)
        case "mayor_end":
            assembly.end_mayor(MayorGround.DEATH, date.max)(standing)
        case "dissolve":
            filling.dissolve(date.max)(standing)


def _must_be(number: int) -> None:
    """Of the row chosen in the table."""
    if not number:
        raise Refused("councillors.no_row")
