"""Scans and photographs made small enough to be kept: read, turned upright, scaled, coded anew.

Of the file nothing else is kept, so neither the place nor the telephone of a photograph is. All
of it works on any thread.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from core.base.refusals import KnownFailure, Stopped
from core.domain.minutes.scans import MOST_BYTES
from core.office.scans import Picture, bytes_of, kind_of, pages_of_pdf, whole

MOST_PIXELS = 64_000_000
"""An A4 sheet at 600 dots an inch has half of that; more is not opened at all."""
LONG_SIDE = 1_700
"""Pixels of the longer side: some 145 dots an inch of an A4 sheet."""
STEPS = ((False, 85), (False, 75), (True, 75), (True, 60), (True, 45))
"""Whether it is made grey, and the quality, tried in turn before it is made smaller."""
SMALLER = 0.8

Brought = tuple[Path, tuple[Picture, ...], KnownFailure | None]
"""A chosen file, the pictures made of it, and why none were."""


def bring_all(
    paths: Sequence[Path],
    tell: Callable[[int, int], None] = lambda _done, _of: None,
    stopped: Callable[[], bool] = lambda: False,
) -> tuple[Brought, ...]:
    """Every file brought to pictures, or the failure that says why not; raises `Stopped`."""
    found: list[Brought] = []
    for done, path in enumerate(paths):
        tell(done, len(paths))
        if stopped():
            raise Stopped
        try:
            found.append((path, bring(path, stopped), None))
        except KnownFailure as failed:
            found.append((path, (), failed))
    return tuple(found)


def bring(path: Path, stopped: Callable[[], bool] = lambda: False) -> tuple[Picture, ...]:
    """The pictures of a jpg, png or pdf, each small enough; `KnownFailure` for any other file."""
    content = bytes_of(path)
    kind = kind_of(content, path.name)
    if kind == "pdf":
        drawn = pages_of_pdf(content, path.name, LONG_SIDE, stopped)
    else:
        whole(content, kind, path.name)
        drawn = (content,)
    coded = []
    for one in drawn:
        if stopped():
            raise Stopped
        coded.append(_small(opened(one, path.name)))
    return tuple(
        Picture(path.name, "jpg", one, page, len(coded)) for page, one in enumerate(coded, start=1)
    )


def opened(content: bytes, name: str) -> QImage:
    """A picture as it is to be seen, upright; `KnownFailure` where it is broken or too large."""
    held = QByteArray(content)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() * size.height() > MOST_PIXELS:
        most = MOST_PIXELS // 1_000_000
        raise KnownFailure("scan.many_pixels", file=name, most=most)
    image = reader.read()
    if image.isNull():
        raise KnownFailure("scan.broken", file=name)
    return image


def _small(image: QImage) -> bytes:
    """The picture coded so that it fits: first at a lower quality, then grey, then smaller."""
    side = LONG_SIDE
    while True:
        plain = _plain(image, min(side, max(image.width(), image.height())))
        grey = plain.convertToFormat(QImage.Format.Format_Grayscale8)
        for is_grey, quality in STEPS:
            coded = _coded(grey if is_grey else plain, quality)
            if len(coded) <= MOST_BYTES:
                return coded
        side = round(side * SMALLER)


def _plain(image: QImage, side: int) -> QImage:
    """Scaled, on white where it is transparent, and with nothing of the file's notes on it."""
    size = _fitting(image.size(), side)
    if size != image.size():
        keep, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode
        image = image.scaled(size, keep, smooth.SmoothTransformation)
    plain = QImage(size, QImage.Format.Format_RGB32)
    plain.fill(Qt.GlobalColor.white)
    image.setDevicePixelRatio(1.0)
    painter = QPainter(plain)
    painter.drawImage(0, 0, image)
    painter.end()
    return plain


def _fitting(size: QSize, side: int) -> QSize:
    scaled = size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
    return scaled.expandedTo(QSize(1, 1))


def _coded(image: QImage, quality: int) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "jpg", quality)  # type: ignore[call-overload]
    return bytes(held.data())
