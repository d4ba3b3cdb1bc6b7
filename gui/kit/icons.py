"""Icons in the colour of a token, drawn once for each name, size, colour and pixel ratio.

Files are Fluent System Icons, drawn separately for 16, 20 and 24 pixels: `NAME-SIZE-CUT.svg`.
Severity icons are asked for by their filled cut (`error-circle`, `warning`, …, see `FILLED`).
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from core.base import resources

FILLED = frozenset({"checkmark-circle", "warning", "error-circle", "info"})
"""Names whose filled cut is meant unless another is asked for."""

SEVERITY = {
    "err": "error-circle",
    "wrn": "warning",
    "ok": "checkmark-circle",
    "inf": "info",
    "neu": "circle",
    "open": "circle",
}
"""The icon that goes with each tone."""


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0, cut: str = "") -> QPixmap:
    """Square picture of `size` logical pixels, filled with `colour` (`#RRGGBB`)."""
    return _pixmap(name, colour, size, ratio, cut or _cut(name))


def icon(name: str, colour: str, size: int, disabled: str = "", tail: int = 0) -> QIcon:
    """Icon for a button, sharp on each screen there is; `tail` leaves room after it."""
    made = QIcon()
    for ratio in ratios():
        made.addPixmap(_with_tail(pixmap(name, colour, size, ratio), size, tail))
        if disabled:
            faint = _with_tail(pixmap(name, disabled, size, ratio), size, tail)
            made.addPixmap(faint, QIcon.Mode.Disabled)
    return made


def draw(painter: QPainter, name: str, colour: str, rect: QRectF) -> None:
    """Paints an icon into `rect`, at the pixel ratio of what is painted on."""
    ratio = painter.device().devicePixelRatioF()
    picture = pixmap(name, colour, round(min(rect.width(), rect.height())), ratio)
    side = picture.width() / picture.devicePixelRatio()
    left = round((rect.center().x() - side / 2) * ratio) / ratio
    top = round((rect.center().y() - side / 2) * ratio) / ratio
    painter.drawPixmap(QRectF(left, top, side, side), picture, QRectF(picture.rect()))


def mark(colour: str, width: int, ratio: float = 1.0) -> QPixmap:
    """The program's own mark, a half circle of seats."""
    height = round(width * 15 / 26)
    return _render(_source("icons/mandat.svg"), colour, QSize(width, height), ratio)


def window_icon() -> QIcon:
    """The mark on a petrol ground, for the window and the task bar."""
    made = QIcon()
    source = _source("icons/mandat-app.svg")
    for side in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(_render(source, "", QSize(side, side), 1.0))
    return made


def ratios() -> tuple[float, ...]:
    """The pixel ratios of the screens there are; the theme is put in force anew with each more."""
    return tuple(sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()}))


def forget() -> None:
    """Drops the cache; called when the theme changes."""
    _pixmap.cache_clear()


def cached() -> int:
    """How many pictures are held."""
    return _pixmap.cache_info().currsize


def _cut(name: str) -> str:
    return "filled" if name in FILLED else "regular"


@lru_cache(maxsize=1024)
def _pixmap(name: str, colour: str, size: int, ratio: float, cut: str) -> QPixmap:
    return _render(_source(_file(name, size, cut)), colour, QSize(size, size), ratio)


def _file(name: str, size: int, cut: str) -> str:
    """The drawing nearest in size: exact, else the one meant for the next size up, else any."""
    drawn = (16, 20, 24) if size > 12 else (12, 16, 20, 24)
    fit = next((d for d in drawn if d >= size), 24)
    order = (fit, *(d for d in drawn if d != fit))
    for side in order:
        path = f"icons/{name}-{side}-{cut}.svg"
        if resources.path(path).is_file():
            return path
    raise FileNotFoundError(f"icons/{name}-{size}-{cut}.svg")


@lru_cache(maxsize=512)
def _source(path: str) -> bytes:
    return resources.read_bytes(path)


def _render(source: bytes, colour: str, size: QSize, ratio: float) -> QPixmap:
    if colour:
        source = source.replace(b"<svg ", f'<svg fill="{colour}" '.encode(), 1)
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(source)).render(painter)
    painter.end()
    made = QPixmap.fromImage(image)
    made.setDevicePixelRatio(ratio)
    return made


def _with_tail(picture: QPixmap, size: int, tail: int) -> QPixmap:
    if not tail:
        return picture
    ratio = picture.devicePixelRatio()
    wide = QPixmap(QSize(size + tail, size) * ratio)
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return wide
