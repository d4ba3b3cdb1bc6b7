"""No state is told by colour alone: it has a drawing, a word, a figure or another frame."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from gui.kit.dots import Stage, draw_thread_dot
from gui.kit.icons import SEVERITY
from gui.kit.tiles import Tile, TileState, draw_tile

APART = 16
"""By so many pixels two drawings must differ; a tick of 16 px has about twenty."""


def shape(state: TileState) -> QImage:
    """A tile in black and white: where it is darker or lighter than its own ground."""
    picture = QImage(64, 48, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    draw_tile(painter, QRectF(0, 0, 64, 48), Tile(12, state))
    painter.end()
    return picture.convertToFormat(QImage.Format.Format_Grayscale8)


def differs(one: QImage, other: QImage) -> int:
    """How many pixels stand out from the ground in one of two pictures and not in the other."""
    marks = []
    for picture in (one, other):
        ground = picture.pixelColor(20, 5).lightness()
        marks.append(
            [
                abs(picture.pixelColor(x, y).lightness() - ground) > 40
                for y in range(4, 44)
                for x in range(4, 60)
            ]
        )
    return sum(a != b for a, b in zip(*marks, strict=True))


ALIKE = {(TileState.FIRST_ENTRY, TileState.SECOND_ENTRY)}
"""Both are being typed; which entry it is the bars say once the first is done."""


@pytest.mark.parametrize("pair", list(combinations(TileState, 2)), ids=lambda p: f"{p[0]}-{p[1]}")
def test_two_states_of_a_station_differ_without_colour(pair: tuple[TileState, TileState]) -> None:
    if pair not in ALIKE:
        assert differs(shape(pair[0]), shape(pair[1])) >= APART


def test_each_severity_has_a_drawing_of_its_own() -> None:
    drawn = [SEVERITY[tone] for tone in ("err", "wrn", "ok", "inf")]
    assert len(set(drawn)) == len(drawn)


def test_the_dots_of_the_thread_differ_without_colour() -> None:
    pictures = []
    for stage in Stage:
        picture = QImage(24, 24, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        draw_thread_dot(painter, QRectF(0, 0, 24, 24).center(), stage)
        painter.end()
        pictures.append(picture.convertToFormat(QImage.Format.Format_Mono))
    assert all(one != other for one, other in combinations(pictures, 2))
