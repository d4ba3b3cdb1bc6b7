"""The picture at the side of the first and last page of the installer: the mark on its ground."""

from pathlib import Path

from declared import ROOT
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

WIDTH, HEIGHT = 328, 628
"""Twice what NSIS shows at 100 %, so that it is sharp at 200 %."""


def write(into: Path) -> None:
    """Draw it as a bitmap, which is all that NSIS takes."""
    drawn = QSvgRenderer(str(ROOT / "resources" / "icons" / "mandat-app.svg"))
    size = WIDTH // 2
    square = QImage(size, size, QImage.Format.Format_ARGB32)
    square.fill(0)
    _paint(square, drawn, QRectF(0, 0, size, size))
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB888)
    image.fill(square.pixelColor(size // 2, size // 8))
    _paint(image, drawn, QRectF((WIDTH - size) / 2, (HEIGHT - size) / 2, size, size))
    if not image.save(str(into)):
        raise OSError(f"{into} could not be written")


def _paint(image: QImage, drawn: QSvgRenderer, place: QRectF) -> None:
    painter = QPainter(image)
    drawn.render(painter, place)
    painter.end()
