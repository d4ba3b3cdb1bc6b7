"""A measure with its limit: a word, figures, and a band with a mark where it must reach."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui.kit import paint, theme
from gui.kit.sheet import row
from gui.kit.texts import Label

_HEIGHT = 8


class Meter(QWidget):
    """`show_measure` says how much of how much, where the limit stands, and in which colour."""

    def __init__(self) -> None:
        super().__init__()
        self._word = Label("", strong=True, elide=True)
        self._figures = Label("", 13, "ink2")
        self._band = _Band()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        line = row(self._word, self._figures)
        line.setStretch(0, 1)
        column.addLayout(line)
        column.addWidget(self._band)

    def show_measure(self, word: str, figures: str, share: float, limit: float, token: str) -> None:
        """`share` and `limit` are parts of the whole band, 0 to 1; no limit is below 0."""
        self._word.setText(word)
        self._figures.setText(figures)
        self._band.show_band(share, limit, token)
        self.setAccessibleName(word)
        self.setAccessibleDescription(figures)


class _Band(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._share, self._limit, self._token = 0.0, -1.0, "inf_so"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.follow(self.updateGeometry)

    def show_band(self, share: float, limit: float, token: str) -> None:
        """Redraw."""
        self._share, self._limit, self._token = share, limit, token
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, theme.current().px(_HEIGHT + 6))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        high = now.px(_HEIGHT)
        track = QRectF(0, 3, self.width(), high)
        paint.box(painter, track, now.colour("line"), radius=high / 2)
        filled = QRectF(track)
        filled.setWidth(track.width() * min(1.0, max(0.0, self._share)))
        if filled.width() >= high:
            paint.box(painter, filled, now.colour(self._token), radius=high / 2)
        if 0 <= self._limit <= 1:
            at = round(min(track.width() - 2, track.width() * self._limit))
            painter.fillRect(QRectF(at, 0, 2, high + 6), now.colour("ink"))
