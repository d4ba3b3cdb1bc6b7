"""Where the seats of an assembly stand in a half circle; numbers only, no painting."""

from dataclasses import dataclass
from math import cos, pi, sin

_INNER = 0.6
"""Radius of the innermost row as a share of the outermost."""
_FILL = 0.92
_LARGEST = 0.19
"""A seat is never wider than this share of the outermost radius."""


@dataclass(frozen=True, slots=True)
class Seating:
    """Centres of the seats from left to right, with the outermost radius as 1 and `radius` each.

    The middle of the half circle is (0, 0); up is negative.
    """

    centres: tuple[tuple[float, float], ...]
    radius: float


def seating(seats: int) -> Seating:
    """Seats in as many rows as give the largest seat, ordered by angle as in the hall."""
    if seats <= 0:
        return Seating((), 0)
    rows = max(range(1, min(seats, 14) + 1), key=lambda r: _diameter(seats, _radii(r)))
    radii = _radii(rows)
    counts = _shared(seats, radii)
    placed = []
    for radius, count in zip(radii, counts, strict=True):
        for i in range(count):
            angle = pi / 2 if count == 1 else pi * i / (count - 1)
            placed.append((round(angle, 9), radius))
    placed.sort()
    centres = tuple((-r * cos(angle), -r * max(0.0, sin(angle))) for angle, r in placed)
    return Seating(centres, min(_LARGEST, _FILL * _diameter(seats, radii)) / 2)


def _radii(rows: int) -> tuple[float, ...]:
    if rows == 1:
        return (1.0,)
    return tuple(_INNER + (1 - _INNER) * i / (rows - 1) for i in range(rows))


def _diameter(seats: int, radii: tuple[float, ...]) -> float:
    """The widest seat that touches no other, in its row and in the next one."""
    counts = _shared(seats, radii)
    if min(counts) < 1:
        return 0
    between = (1 - _INNER) / (len(radii) - 1) if len(radii) > 1 else 1.0
    along = [
        2 * radius * sin(pi / (count - 1) / 2) if count > 1 else 1.0
        for radius, count in zip(radii, counts, strict=True)
    ]
    return min(between, *along)


def _shared(seats: int, radii: tuple[float, ...]) -> tuple[int, ...]:
    """Seats shared among the rows by their length, largest remainders first."""
    whole = sum(radii)
    exact = [seats * radius / whole for radius in radii]
    counts = [int(share) for share in exact]
    by_rest = sorted(range(len(radii)), key=lambda i: exact[i] - counts[i], reverse=True)
    for i in by_rest[: seats - sum(counts)]:
        counts[i] += 1
    return tuple(counts)
