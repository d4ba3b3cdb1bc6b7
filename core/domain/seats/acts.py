"""A drawn lot (жреб) as an act: drawn outside the program, taken down with who was present."""

from dataclasses import dataclass

from core.base.refusals import Refused
from core.domain.election.acts import required
from core.domain.seats.model import Tie
from core.domain.standing import Decision, Deed, Stamp, Standing


@dataclass(frozen=True, slots=True)
class LotDrawn:
    """The tie that was settled, its winners, how the lot was drawn and who was present."""

    seat: int
    among: tuple[int, ...]
    winners: tuple[int, ...]
    how: str
    present: str


@dataclass(frozen=True, slots=True)
class Lots:
    """All lots drawn so far, in order."""

    drawn: tuple[LotDrawn, ...] = ()


def draw(tie: Tie, winners: tuple[int, ...], how: str, present: str) -> Decision:
    """Take down a lot for a tie that stands now."""

    def decide(_standing: Standing) -> tuple[LotDrawn]:
        if len(set(winners)) != tie.places or not set(winners) <= set(tie.among):
            raise Refused(
                "lot.does_not_fit",
                places=tie.places,
                among=", ".join(map(str, tie.among)),
                lists=", ".join(map(str, winners)),
            )
        return (LotDrawn(tie.seat, tie.among, winners, required(how), required(present)),)

    return decide


def settles(lots: Lots, tie: Tie) -> tuple[int, ...]:
    """Winners of the last lot drawn for exactly this tie; empty where there is none."""
    fitting = [lot for lot in lots.drawn if (lot.seat, lot.among) == (tie.seat, tie.among)]
    return fitting[-1].winners if fitting else ()


def _fold(standing: Standing, act: LotDrawn, _stamp: Stamp) -> Standing:
    return standing.with_room(Lots((*standing.of(Lots).drawn, act)))


DEEDS = (Deed("lot_drawn", LotDrawn, _fold, lambda act: frozenset({f"lot:{act.seat}"})),)
