"""The middle of the page of papers: one page of the document at a time, as large as one likes."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap

from core.words.catalogue import Words
from gui.kit.buttons import Button
from gui.kit.paper import PageArea
from gui.kit.sheet import Sheet
from gui.kit.texts import Label

ZOOMS = (0.0, 0.75, 1.0, 1.25, 1.5, 2.0)
"""Sizes as shares of the real one; 0 shows the whole page."""


class PreviewSheet(Sheet):
    """Title, page x of y, zoom, print; and the page itself."""

    print_wanted = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__(words("place.papers"), elide=True)
        self.note.hide()
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
