"""The program's icon as each system wants it, drawn from the one picture in `resources/icons`."""

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "resources" / "icons" / "mandat-app.svg"
FOLDER = ROOT / "build" / "pictures"
SIDES = (16, 24, 32, 48, 64, 128, 256)


def draw(side: int) -> QImage:
    """The picture, so many pixels wide and high."""
    image = QImage(QSize(side, side), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    return image


def png(side: int) -> bytes:
    """The picture as a file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    if not writer.write(draw(side)):
        raise OSError(writer.errorString())
    return bytes(buffer.data().data())


def ico() -> bytes:
    """All sizes in one file for Windows: a head, a row for each picture, then the pictures."""
    pictures = [png(side) for side in SIDES]
    head = struct.pack("<HHH", 0, 1, len(pictures))
    place, rows = len(head) + 16 * len(pictures), b""
    for side, picture in zip(SIDES, pictures, strict=True):
        edge = side % 256
        rows += struct.pack("<BBBBHHII", edge, edge, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return head + rows + b"".join(pictures)


def write(folder: Path = FOLDER) -> Path:
    """Write what PyInstaller, the .deb and the installer ask for."""
    _application = QGuiApplication.instance() or QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    for side in SIDES:
        (folder / f"mandat-{side}.png").write_bytes(png(side))
    (folder / "mandat.ico").write_bytes(ico())
    if sys.platform == "darwin":
        draw(512).save(str(folder / "mandat.icns"), "ICNS")
    return folder


if __name__ == "__main__":
    print(write())
