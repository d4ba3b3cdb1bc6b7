"""The colours a list can have, side by side, the chosen one with its number on it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.words.catalogue import Words
from gui.kit import paint, theme

_WIDTH, _HEIGHT, _GAP = 26, 24, 4


class Swatches(QWidget):
    """One of the palette's colours for one list; ← → choose, `chosen` tells list and place."""

    chosen = Signal(int, int)

    def __init__(self, words: Words, number: int, place: int, name: str) -> None:
        super().__init__()
        self._words, self._number, self._place, self._name = words, number, place, name
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._tell()
        theme.follow(self._retheme)

    @property
    def place(self) -> int:
        """The place of the chosen colour among the palette's, from 0."""
        return self._place

    def choose(self, place: int) -> None:
        """Chooses a colour; tells of it if it is another one than before."""
        place = min(len(theme.current().tokens.lists) - 1, max(0, place))
        if place != self._place:
            self._place = place
            self._tell()
            self.update()
            self.chosen.emit(self._number, place)

    def sizeHint(self) -> QSize:
        now = theme.current()
        many = len(now.tokens.lists)
        return QSize(many * now.px(_WIDTH + _GAP) + _GAP, now.px(_HEIGHT) + 2 * _GAP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.choose(self._place + step)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for place, spot in enumerate(self._spots()):
            if spot.contains(event.position()):
                self.choose(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        for place, spot in enumerate(self._spots()):
            paint.box(painter, spot, now.palette_colour(place), radius=3)
            if place == self._place:
                ink = now.colour("on_list")
                paint.box(painter, spot.adjusted(2, 2, -2, -2), None, ink, radius=2)
                paint.write(painter, spot, str(self._number), now.font(13, True), ink, paint.CENTRE)
        if self.hasFocus():
            frame = QRectF(self.rect())
            paint.box(painter, frame, None, now.colour("focus"), width=2)

    def _spots(self) -> list[QRectF]:
        now = theme.current()
        width, height = now.px(_WIDTH), now.px(_HEIGHT)
        step = now.px(_WIDTH + _GAP)
        many = len(now.tokens.lists)
        return [QRectF(_GAP + place * step, _GAP, width, height) for place in range(many)]

    def _tell(self) -> None:
        many = len(theme.current().tokens.lists)
        self.setAccessibleName(
            self._words(
                "settings.colours.spoken",
                no=self._number,
                name=self._name,
                place=self._place + 1,
                many=many,
            )
        )

    def _retheme(self) -> None:
        self.updateGeometry()
        self.update()
