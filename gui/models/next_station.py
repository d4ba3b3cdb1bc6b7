"""Which station's minutes come next: the round of stations whose minutes are not in."""

from collections.abc import Container, Sequence


def next_open(stations: Sequence[str], taken: Container[str], after: str = "") -> str | None:
    """The first station after `after` that is not taken, going round; `None` when all are.

    With 1, 2, 3 and 2 taken: after nothing 1, after 1 comes 3, after 3 comes 1.
    """
    start = stations.index(after) + 1 if after in stations else 0
    turned = [*stations[start:], *stations[:start]]
    return next((s for s in turned if s not in taken and s != after), None)
