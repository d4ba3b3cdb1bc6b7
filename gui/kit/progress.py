"""Bands that show parts of a whole, and the small bar with a word before and figures after."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui.kit import paint, theme
from gui.kit.sheet import row
from gui.kit.texts import Label


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the band: how many, and the token of its colour; `""` is a dashed nothing."""

    count: int
    token: str


class ProgressBand(QWidget):
    """Stretches in proportion to their counts, 2 px apart; 12 px high, or 6 for the small one."""

    def __init__(self, parts: Sequence[Part] = (), height: int = 12, spoken: str = "") -> None:
        super().__init__()
        self._parts = tuple(parts)
        self._height = height
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.follow(self.updateGeometry)

    def set_parts(self, parts: Sequence[Part], spoken: str = "") -> None:
        """Shows these; `spoken` is the whole in words."""
        self._parts = tuple(parts)
        self.setAccessibleDescription(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, theme.current().px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        whole = QRectF(self.rect())
        outline = QPainterPath()
        outline.addRoundedRect(whole, 3, 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(outline)
        shown = [p for p in self._parts if p.count > 0]
        total = sum(p.count for p in shown)
        if not total:
            painter.fillRect(whole, now.colour("line"))
            return
        room = whole.width() - 2 * (len(shown) - 1)
        left = 0.0
        for part in shown:
            width = room * part.count / total
            spot = QRectF(round(left), 0, round(left + width) - round(left), whole.height())
            if part.token:
                painter.fillRect(spot, now.colour(part.token))
            else:
                paint.dashed(painter, spot, now.colour("edge"), radius=2)
            left += width + 2


class ProgressLine(QWidget):
    """A word, figures at the right, and under both a band of 6 px."""

    def __init__(self, word: str, figures: str, parts: Sequence[Part]) -> None:
        super().__init__()
        self._figures = Label(figures, 13, "ink2")
        self._band = ProgressBand(parts, 6, word)
        line = row(Label(word), None, self._figures)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 5, 0, 5)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self._band)
        self.setAccessibleName(word)
        self.setAccessibleDescription(figures)

    def show_progress(self, figures: str, parts: Sequence[Part]) -> None:
        """Moves on."""
        self._figures.setText(figures)
        self._band.set_parts(parts, figures)
        self.setAccessibleDescription(figures)
