"""The picture of the program in the sizes and the forms that Linux, Windows and macOS want."""

import struct
import sys
from pathlib import Path

from project import RESOURCES
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE = RESOURCES / "icons" / "mandat-app.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256)
OF_WINDOWS = (16, 20, 24, 32, 40, 48, 64, 128, 256)
"""Windows shows 20 and 40 where all is made larger by a quarter."""
MAC = {b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}


def png(size: int) -> bytes:
    """The picture as a square of so many pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(written.data())


def ico() -> bytes:
    """All sizes in one file, for Windows."""
    pictures = [(size, png(size)) for size in OF_WINDOWS]
    heads, at = b"", 6 + 16 * len(pictures)
    for size, picture in pictures:
        heads += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return b"".join((struct.pack("<HHH", 0, 1, len(pictures)), heads, *(p for _, p in pictures)))


def icns() -> bytes:
    """The large sizes in one file, for macOS."""
    parts = []
    for kind, size in MAC.items():
        picture = png(size)
        parts.append(kind + struct.pack(">I", 8 + len(picture)) + picture)
    body = b"".join(parts)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(ico())
