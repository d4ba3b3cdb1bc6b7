"""A sheet of paper as a picture that is zoomed, turned and moved about, by keys or by hand."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from gui.kit import paint, theme

STEP = 1.25
"""One step of zooming."""
SMALLEST, LARGEST = 0.1, 6.0
FIT_WIDTH = 0.0
PAGE = 0.85
"""So much of the height is moved by a page, so that no line is lost between two."""
QUARTER = 90


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture is looked at: points for a dot of it, how it is turned, and the middle seen."""

    zoom: float = FIT_WIDTH
    turn: int = 0
    middle: tuple[float, float] = (0.5, 0.0)
    """Shares of the turned picture's width and height."""


class PaperView(QAbstractScrollArea):
    """Shows one picture as `look` says; without one it is the bare desk."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # a bar that came and went would change the width that the picture is fitted to
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        self._image = QImage()
        self._turned = QImage()
        self._scaled = QImage()
        self._look = Look()
        self._held: QPoint | None = None
        self._placing = False
        self._bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        for bar in self._bars:
            bar.valueChanged.connect(self._moved)

    def show_picture(self, image: QImage, look: Look) -> None:
        """Another picture, looked at as it was the last time."""
        self._image, self._look = image, look
        self._turn()

    @property
    def look(self) -> Look:
        """How it is looked at now."""
        return self._look

    def zoom(self, steps: int) -> None:
        """Larger or smaller by so many steps, the middle staying in the middle."""
        wanted = self._scale() * STEP**steps
        self._look = replace(self._look, zoom=min(max(wanted, SMALLEST), LARGEST))
        self._place()

    def look_so(self, look: Look) -> None:
        """The same picture looked at in another way."""
        turned = look.turn != self._look.turn
        self._look = look
        (self._turn if turned else self._place)()

    def turn(self, quarters: int) -> None:
        """Turn to the right by quarters, to the left where negative; the top comes into view."""
        turned = (self._look.turn + quarters * QUARTER) % 360
        self._look = replace(self._look, turn=turned, middle=(0.5, 0.0))
        self._turn()

    def move_page(self, pages: int) -> None:
        """Down or up by what is seen."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(pages * PAGE * self.viewport().height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        now, painter = theme.current(), QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), now.colour("line"))
        if not self._turned.isNull():
            self._draw(painter)
        if self.hasFocus():
            ring = QRectF(self.viewport().rect())
            paint.box(painter, ring, None, now.colour("focus"), radius=0, width=2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.viewport().update()  # the ring comes or goes
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._held = event.position().toPoint()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            return
        here = event.position().toPoint()
        for bar, by in zip(self._bars, (here - self._held).toTuple(), strict=True):
            bar.setValue(bar.value() - by)
        self._held = here

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)

    def _turn(self) -> None:
        self._turned = self._image
        if self._look.turn and not self._image.isNull():
            self._turned = self._image.transformed(QTransform().rotate(self._look.turn))
        self._scaled = QImage()
        self._place()

    def _scale(self) -> float:
        if self._look.zoom or self._turned.isNull():
            return self._look.zoom or 1.0
        return max(self.viewport().width() / self._turned.width(), SMALLEST / 10)

    def _size(self) -> QSize:
        return self._turned.size() * self._scale() if not self._turned.isNull() else QSize(0, 0)

    def _place(self) -> None:
        """Puts the scroll bars where the look wants them."""
        self._placing = True
        whole, seen = self._size().toTuple(), self.viewport().size().toTuple()
        for bar, length, room, at in zip(self._bars, whole, seen, self._look.middle, strict=True):
            bar.setRange(0, max(length - room, 0))
            bar.setPageStep(room)
            bar.setSingleStep(max(room // 12, 1))
            bar.setValue(round(at * length - room / 2))
        self._placing = False
        self.viewport().update()

    def _moved(self) -> None:
        """Moved by hand or key: remember which part is seen."""
        if self._placing:
            return
        whole, seen = self._size().toTuple(), self.viewport().size().toTuple()
        x, y = (
            (bar.value() + min(room, length) / 2) / length if length else 0.5
            for bar, length, room in zip(self._bars, whole, seen, strict=True)
        )
        self._look = replace(self._look, middle=(x, y))
        self.viewport().update()

    def _draw(self, painter: QPainter) -> None:
        ratio = self.devicePixelRatioF()
        size, dots = self._size(), self._scale() * ratio
        left = max(self.viewport().width() - size.width(), 0) / 2
        bars = self._bars
        spot = QRectF(QPointF(left - bars[0].value(), -bars[1].value()), size.toSizeF())
        if dots >= 1:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(spot, self._turned)
            return
        wanted = size * ratio  # made smaller once, with care: thin strokes must not break
        if self._scaled.size() != wanted:
            keep, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode
            self._scaled = self._turned.scaled(wanted, keep, smooth.SmoothTransformation)
        painter.drawImage(spot, self._scaled)
