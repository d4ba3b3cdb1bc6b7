"""Pictures of paper for tests: photographs, turned ones, scans of several pages, and bad files."""

import random
import struct
import zlib
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPdfWriter

CORNER = QColor(200, 30, 30)
"""The upper left corner of a sheet is red, so that one sees which way it lies."""


def sheet(width: int = 1240, height: int = 1754, text: str = "") -> QImage:
    """A white sheet with a red corner and some lines; a text needs an application."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.fillRect(0, 0, width // 4, height // 8, CORNER)
    for line in range(height // 4, height, max(height // 40, 8)):
        painter.drawLine(width // 10, line, width - width // 10, line)
    if text:
        font = painter.font()
        font.setPixelSize(max(height // 30, 6))
        painter.setFont(font)
        spot = QRect(0, height // 7, width, height // 12)
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return image


def filled(title: str, rows: Sequence[tuple[str, str]]) -> QImage:
    """A sheet of minutes in ink: what stands in each row, and the figure written at its end."""
    image = QImage(1240, 1754, QImage.Format.Format_RGB32)
    image.fill(QColor("#f6f1e6"))
    painter = QPainter(image)
    font = painter.font()
    font.setPixelSize(36)
    painter.setFont(font)
    painter.drawText(90, 110, title)
    step = (1754 - 260) // max(len(rows), 1)
    for at, (words, figure) in enumerate(rows):
        line = 220 + at * step
        painter.setPen(Qt.GlobalColor.black)
        painter.drawText(90, line, words)
        painter.drawLine(90, line + 16, 1150, line + 16)
        painter.setPen(QColor("#1a2f8f"))
        painter.drawText(960, line, figure)
    painter.end()
    return image


def photograph(width: int, height: int, seed: int = 7) -> QImage:
    """A sheet as a telephone sees it: noise all over, which no coding makes small."""
    noise = random.Random(seed).randbytes(width * height * 4)
    image = QImage(noise, width, height, QImage.Format.Format_RGB32).copy()
    painter = QPainter(image)
    painter.setOpacity(0.6)
    painter.drawImage(0, 0, sheet(width, height))
    painter.end()
    return image


def encoded(image: QImage, kind: str = "jpg", quality: int = 90) -> bytes:
    """The picture as a file of that kind."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind, quality if kind == "jpg" else -1)  # type: ignore[call-overload]
    return bytes(held.data())


def with_exif(jpeg: bytes, orientation: int, note: bytes = b"44.0165 N 21.0059 E") -> bytes:
    """The same photograph lying on its side, with a note of where it was taken."""
    offset = 8 + 2 + 2 * 12 + 4
    entries = struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
    entries += struct.pack(">HHII", 0x010E, 2, len(note) + 1, offset)
    tiff = b"MM\x00*\x00\x00\x00\x08\x00\x02" + entries + bytes(4) + note + b"\x00"
    part = b"Exif\x00\x00" + tiff
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(part) + 2) + part + jpeg[2:]


def bomb(side: int = 20_000) -> bytes:
    """A PNG of a few kilobytes that would need gigabytes once opened."""
    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    packer = zlib.compressobj(9)
    rows = b"".join(packer.compress(bytes(side + 1)) for _ in range(side)) + packer.flush()
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", rows) + _chunk(b"IEND")


def pdf(path: Path, pages: int) -> Path:
    """A scan of so many pages."""
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(100)
    painter = QPainter(writer)
    for page in range(1, pages + 1):
        if page > 1:
            writer.newPage()
        painter.drawImage(0, 0, sheet(826, 1169, f"Страна {page}"))
    painter.end()
    return path


def _chunk(kind: bytes, content: bytes = b"") -> bytes:
    sum_ = struct.pack(">I", zlib.crc32(kind + content))
    return struct.pack(">I", len(content)) + kind + content + sum_
