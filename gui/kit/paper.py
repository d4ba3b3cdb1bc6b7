"""A page of a document as a picture on the screen: whole, or as large as one likes."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from gui.kit import paint, theme

PPI = 150
"""Resolution of the pictures; printing asks for its own."""
SCREEN_PPI = 96
_EDGE = 12


class PageArea(QScrollArea):
    """Shows one picture, or words where there is none."""

    def __init__(self, spoken: str) -> None:
        super().__init__()
        self.setAccessibleName(spoken)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.viewport().setAutoFillBackground(False)
        self._paper = _Paper()
        self.setWidget(self._paper)
        self._paper.setAutoFillBackground(False)
        self._zoom = 0.0

    def show_page(self, picture: QPixmap | None, note: str = "") -> None:
        """Shows a page, or words where there is none."""
        self._paper.picture, self._paper.note = picture, note
        self._paper.scaled = None
        self._fit()

    def set_zoom(self, zoom: float) -> None:
        """A share of the real size; 0 shows the whole page."""
        self._zoom = zoom
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        now = theme.current()
        painter.fillRect(self.viewport().rect(), now.colour("line"))
        if self.hasFocus():
            ring = QRectF(self.viewport().rect())
            paint.box(painter, ring, None, now.colour("focus"), radius=0, width=2)

    def _fit(self) -> None:
        room = self.viewport().size()
        picture = self._paper.picture
        if picture is None:
            self._paper.resize(room)
        else:
            size = picture.size() * (self._zoom * SCREEN_PPI / PPI)
            if not self._zoom:
                inner = room - QSize(2 * _EDGE, 2 * _EDGE)
                size = picture.size().scaled(inner, Qt.AspectRatioMode.KeepAspectRatio)
            self._paper.resize(size + QSize(2 * _EDGE, 2 * _EDGE))
        self._paper.update()


class _Paper(QWidget):
    picture: QPixmap | None = None
    scaled: QPixmap | None = None
    note = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        now = theme.current()
        inner = self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        if self.picture is None:
            font, ink = now.font(15), now.colour("ink2")
            paint.write(painter, QRectF(inner), self.note, font, ink, paint.CENTRE)
            return
        ratio = self.devicePixelRatioF()
        wanted = inner.size() * ratio
        if self.scaled is None or self.scaled.size() != wanted:
            keep, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode
            self.scaled = self.picture.scaled(wanted, keep, smooth.SmoothTransformation)
            self.scaled.setDevicePixelRatio(ratio)
        painter.drawPixmap(inner.topLeft(), self.scaled)
        frame = QRectF(inner).adjusted(-1, -1, 1, 1)
        paint.box(painter, frame, None, now.colour("line2"), radius=0)
