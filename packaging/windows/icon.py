"""The program's mark as Windows keeps it: one file (.ico) with a picture for each size."""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIDES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
HEAD = struct.Struct("<HHH")
ENTRY = struct.Struct("<BBBBHHII")


def write(svg: Path, into: Path) -> None:
    """Draw the mark in every size."""
    pictures = [_png(QSvgRenderer(str(svg)), side) for side in SIDES]
    at = HEAD.size + ENTRY.size * len(pictures)
    entries = b""
    for side, picture in zip(SIDES, pictures, strict=True):
        stated = side % 256  # 256 is written as 0
        entries += ENTRY.pack(stated, stated, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    into.write_bytes(HEAD.pack(0, 1, len(pictures)) + entries + b"".join(pictures))


def _png(drawn: QSvgRenderer, side: int) -> bytes:
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    drawn.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "png")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
