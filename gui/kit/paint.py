"""Strokes shared by everything that paints itself: framed boxes, text in a box, dashed frames."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter


_found: list[list[str]] = []
"""Who wants to know what is elided."""


@contextmanager
def elided() -> Iterator[list[str]]:
    """Gives the texts that `write` elides meanwhile, whole."""
    found: list[str] = []
    _found.append(found)
    yield found
    _found.pop()


def box(
    painter: QPainter,
    rect: QRectF,
    fill: QColor | None,
    edge: QColor | None = None,
    radius: float = 4,
    width: float = 1,
) -> None:
    """A rounded box whose frame of `width` lies inside `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius, radius)
    else:
        half = width / 2
        painter.setPen(QPen(edge, width))
        inner = rect.adjusted(half, half, -half, -half)
        painter.drawRoundedRect(inner, max(0.0, radius - half), max(0.0, radius - half))
    painter.restore()


def dashed(painter: QPainter, rect: QRectF, edge: QColor, radius: float = 4) -> None:
    """A dashed frame of one pixel with nothing in it: something is missing here."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(edge, 1)
    pen.setDashPattern([3, 2])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.restore()


def bar(painter: QPainter, rect: QRectF, fill: QColor, radius: float = 4) -> None:
    """The 4 px bar along the left edge of a framed part, following its rounded corners."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    painter.setClipPath(path)
    painter.fillRect(QRectF(rect.left(), rect.top(), 4, rect.height()), fill)
    painter.restore()


def write(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    colour: QColor,
    flags: Qt.AlignmentFlag = LEFT,
) -> float:
    """One line of text, elided to the box; answers with the width it took."""
    painter.setFont(font)
    painter.setPen(colour)
    measures = QFontMetricsF(font)
    width = measures.horizontalAdvance(text)
    if width > rect.width() + 0.5:
        for found in _found:
            found.append(text)
        text = measures.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        width = measures.horizontalAdvance(text)
    painter.drawText(rect, int(flags.value) | int(Qt.TextFlag.TextSingleLine.value), text)
    return width


def width_of(text: str, font: QFont) -> float:
    """How wide one line of text is."""
    return QFontMetricsF(font).horizontalAdvance(text)
