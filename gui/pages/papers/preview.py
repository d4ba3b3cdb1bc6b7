"""The middle of the page of papers: one page of the document at a time, as large as one likes."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from core.words.catalogue import Words
from gui.kit import paint, theme
from gui.kit.buttons import Button
from gui.kit.sheet import Sheet
from gui.kit.texts import Label

PPI = 150
"""Resolution of the pictures; printing asks for its own."""
SCREEN_PPI = 96
ZOOMS = (0.0, 0.75, 1.0, 1.25, 1.5, 2.0)
"""Sizes as shares of the real one; 0 shows the whole page."""
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


class PreviewSheet(Sheet):
    """Title, page x of y, zoom, print; and the page itself."""

    print_wanted = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__(words("place.papers"), " ")
        self._words = words
        self._pages: tuple[bytes, ...] = ()
        self._at, self._zoom = 0, 0
        self.area = PageArea(words("papers.preview"))
        self.body.addWidget(self.area, 1)
        self._which = Label("", 13, "ink2")
        self.add_to_head(self._which)
        for icon, text, wanted in (
            ("zoom-out", "papers.zoom.out", lambda: self.zoom(-1)),
            ("zoom-in", "papers.zoom.in", lambda: self.zoom(1)),
            ("print", "papers.print", self.print_wanted.emit),
        ):
            button = Button(role="icon", icon=icon, small=True, spoken=words(text))
            button.clicked.connect(wanted)
            self.add_to_head(button)

    @property
    def which(self) -> str:
        """Which page of how many is shown, in words."""
        return self._which.text()

    def show_pages(self, pages: Sequence[bytes]) -> None:
        """Shows a document from its first page, or from the same page of the same document."""
        self._pages = tuple(pages)
        self._at = min(self._at, max(0, len(pages) - 1))
        self._show()

    def say(self, note: str) -> None:
        """Shows words in place of pages."""
        self._pages = ()
        self._which.setText("")
        self.area.show_page(None, note)
        self.area.setAccessibleDescription(note)

    def first(self) -> None:
        """The next document begins with its first page."""
        self._at = 0

    def turn(self, by: int) -> None:
        """To another page."""
        at = max(0, min(len(self._pages) - 1, self._at + by))
        if self._pages and at != self._at:
            self._at = at
            self._show()

    def zoom(self, by: int) -> None:
        """Larger, smaller, or with 0 the whole page."""
        self._zoom = max(0, min(len(ZOOMS) - 1, self._zoom + by)) if by else 0
        self.area.set_zoom(ZOOMS[self._zoom])

    def _show(self) -> None:
        picture = QPixmap()
        picture.loadFromData(self._pages[self._at])
        text = self._words("papers.page", page=self._at + 1, pages=len(self._pages))
        self._which.setText(text)
        self.area.setAccessibleDescription(text)
        self.area.show_page(picture)
        self.area.verticalScrollBar().setValue(0)
