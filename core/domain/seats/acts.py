"""A drawn lot (жреб) as an act: drawn outside the program, taken down with who was present."""

from dataclasses import dataclass

from core.domain.seats.model import Tie
from core.domain.standing import Deed, Stamp, Standing


@dataclass(frozen=True, slots=True)
class LotDrawn:
    """The tie that was settled, every list's votes at that time, the winners, how and by whom."""

    seat: int
    places: int
    among: tuple[int, ...]
    figures: tuple[tuple[int, int], ...]
    winners: tuple[int, ...]
    how: str
    present: str


@dataclass(frozen=True, slots=True)
class Lots:
    """All lots drawn so far, in order."""

    drawn: tuple[LotDrawn, ...] = ()


def settles(lots: Lots, tie: Tie, figures: tuple[tuple[int, int], ...]) -> tuple[int, ...]:
    """Winners of the last lot drawn for exactly this tie on exactly these votes, else empty.

    It counts again where the votes change and come back, whatever was drawn meanwhile: else a
    correction there and back would let a lot be drawn anew.
    """
    wanted = (tie.seat, tie.places, tie.among, figures)
    fitting = (
        lot.winners
        for lot in reversed(lots.drawn)
        if (lot.seat, lot.places, lot.among, lot.figures) == wanted
    )
    return next(fitting, ())


def _fold(standing: Standing, act: LotDrawn, _stamp: Stamp) -> Standing:
    return standing.with_room(Lots((*standing.of(Lots).drawn, act)))


DEEDS = (
    Deed(
        "lot_drawn",
        LotDrawn,
        _fold,
        lambda act: frozenset({f"lot:{act.seat}"}),
        reserved_to_officers=True,
    ),
)
