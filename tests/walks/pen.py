"""Sees every line of text that widgets paint themselves, with the room it had."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from gui.kit import paint


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line of text: how wide it is, and how wide it could be."""

    text: str
    needs: float
    room: float


@contextmanager
def watched() -> Iterator[list[Stroke]]:
    """Gives the strokes painted meanwhile."""
    seen: list[Stroke] = []
    write = paint.write

    def noted(
        painter: QPainter,
        rect: QRectF,
        text: str,
        font: QFont,
        colour: QColor,
        flags: Qt.AlignmentFlag = paint.LEFT,
    ) -> float:
        seen.append(Stroke(text, paint.width_of(text, font), rect.width()))
        return write(painter, rect, text, font, colour, flags)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paint, "write", noted)
        yield seen
