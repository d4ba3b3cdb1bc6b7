"""Which station's minutes come next: the round of stations whose minutes are not in."""

from collections.abc import Container, Iterable, Sequence

from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import Empty


def next_open(stations: Sequence[str], taken: Container[str], after: str = "") -> str | None:
    """The first station after `after` that is not taken, going round; `None` when all are.

    With 1, 2, 3 and 2 taken: after nothing 1, after 1 comes 3, after 3 comes 1.
    """
    start = stations.index(after) + 1 if after in stations else 0
    turned = [*stations[start:], *stations[:start]]
    return next((s for s in turned if s not in taken and s != after), None)


def not_come(room: MinutesRoom, stations: Iterable[str]) -> frozenset[str]:
    """Those whose minutes are still on their way, so that nobody has a paper to type from.

    None where no hand-over was ever taken down: there papers come without being counted in.
    """
    if not takes_hand_overs(room):
        return frozenset()
    cases = ((one, room.case(one)) for one in stations)
    return frozenset(
        one for one, case in cases if isinstance(case.state, Empty) and not case.received
    )


def takes_hand_overs(room: MinutesRoom) -> bool:
    """Whether this commission takes down what is handed over (примопредаја)."""
    return next(room.received(), None) is not None
