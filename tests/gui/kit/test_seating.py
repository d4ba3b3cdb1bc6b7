"""The half circle: as many seats as mandates, in order, none over another."""

from itertools import combinations, pairwise
from math import atan2, hypot

import pytest
from pytestqt.qtbot import QtBot

from gui.kit.hemicycle import Bloc, Hemicycle
from gui.kit.seating import seating


@pytest.mark.parametrize("seats", [*range(19, 111), 250])
def test_every_seat_has_its_place(seats: int) -> None:
    made = seating(seats)
    assert len(made.centres) == seats
    apart = min(hypot(a[0] - b[0], a[1] - b[1]) for a, b in combinations(made.centres, 2))
    assert apart >= 2 * made.radius
    assert all(-1 <= x <= 1 and -1 <= y <= 1e-9 for x, y in made.centres)
    # no seat so near the middle that it would cover the figure there
    assert min(hypot(x, y) for x, y in made.centres) - made.radius > 0.45


@pytest.mark.parametrize("seats", [19, 45, 68, 110, 250])
def test_seats_run_from_left_to_right(seats: int) -> None:
    angles = [atan2(-y, -x) for x, y in seating(seats).centres]
    assert all(a <= b + 1e-6 for a, b in pairwise(angles))


def test_forty_five_as_drawn() -> None:
    """Three rows of 11, 15 and 19, as in the picture of the results page."""
    rows: dict[float, int] = {}
    for x, y in seating(45).centres:
        radius = round(hypot(x, y), 3)
        rows[radius] = rows.get(radius, 0) + 1
    assert rows == {0.6: 11, 0.8: 15, 1.0: 19}


@pytest.mark.parametrize("seats", [0, 1, 2, 3, 5])
def test_few_seats(seats: int) -> None:
    assert len(seating(seats).centres) == seats


def test_first_seat_has_the_colour_of_the_first_list(qtbot: QtBot) -> None:
    circle = Hemicycle("мандата")
    qtbot.addWidget(circle)
    circle.resize(396, 213)
    circle.show_seats([Bloc(1, 16), Bloc(2, 29)], 45, "16 и 29")
    picture = circle.grab().toImage()
    colours = {picture.pixelColor(x, 205).name().upper() for x in range(4, 60)}
    assert "#2B5C94" in colours
    assert circle.accessibleDescription() == "16 и 29"
