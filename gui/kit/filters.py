"""Chips that filter: a swatch of colour, a word and how many; one of them is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.kit import paint, theme

DASHED = "dashed"
"""The swatch of what is not there."""


@dataclass(frozen=True, slots=True)
class Filter:
    """One chip; `swatch` is a token, `DASHED`, or nothing."""

    id: str
    text: str
    count: str
    swatch: str = ""


class FilterChips(QWidget):
    """Chips of 32 px that wrap when there is no room; ← → choose, `chosen` tells the id."""

    chosen = Signal(str)

    _PAD, _GAP, _BETWEEN = 10, 6, 6

    def __init__(self, filters: Sequence[Filter] = (), spoken: str = "") -> None:
        super().__init__()
        self._filters = tuple(filters)
        self._current = 0
        self._spoken = spoken
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._tell()
        theme.follow(self._retheme)

    def set_filters(self, filters: Sequence[Filter]) -> None:
        """Replaces words and counts; the chosen one stays chosen if it is still there."""
        kept = self.current()
        self._filters = tuple(filters)
        ids = [f.id for f in filters]
        self._current = ids.index(kept) if kept in ids else 0
        self._tell()
        self._retheme()

    def filters(self) -> tuple[Filter, ...]:
        """The chips that are there now."""
        return self._filters

    def current(self) -> str:
        """Id of the chosen one."""
        return self._filters[self._current].id if self._filters else ""

    def choose(self, wanted: str) -> None:
        """Chooses by id; tells of it if it is another one than before."""
        for i, one in enumerate(self._filters):
            if one.id == wanted and i != self._current:
                self._current = i
                self._tell()
                self.update()
                self.chosen.emit(wanted)

    def sizeHint(self) -> QSize:
        widths = [self._width(f) for f in self._filters]
        return QSize(sum(widths) + self._BETWEEN * max(0, len(widths) - 1), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(max((self._width(f) for f in self._filters), default=0), self._height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        spots = self._spots(width)
        return round(spots[-1].bottom()) if spots else self._height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step and self._filters:
            at = min(len(self._filters) - 1, max(0, self._current + step))
            self.choose(self._filters[at].id)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for one, spot in zip(self._filters, self._spots(self.width()), strict=True):
            if spot.contains(event.position()):
                self.choose(one.id)
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for i, spot in enumerate(self._spots(self.width())):
            self._paint_chip(painter, spot, self._filters[i], i == self._current)

    def _paint_chip(self, painter: QPainter, spot: QRectF, one: Filter, on: bool) -> None:
        now = theme.current()
        ground, edge, ink = ("sel", "edge", "ink") if on else ("surface", "line2", "ink2")
        width = 1.0
        if on and self.hasFocus():
            edge, width = "focus", 2.0
        paint.box(painter, spot, now.colour(ground), now.colour(edge), width=width)
        left = spot.left() + self._PAD
        if one.swatch:
            side = now.px(12)
            place = QRectF(left, spot.center().y() - side / 2, side, side)
            if one.swatch == DASHED:
                paint.dashed(painter, place, now.colour("edge"), radius=2)
            else:
                paint.box(painter, place, now.colour(one.swatch), radius=2)
            left += side + self._GAP
        rest = QRectF(left, spot.top(), spot.right() - left, spot.height())
        left += paint.write(painter, rest, one.text, now.font(14), now.colour(ink)) + self._GAP
        rest.setLeft(left)
        paint.write(painter, rest, one.count, now.font(14, True), now.colour("ink"))

    def _spots(self, width: int) -> list[QRectF]:
        made: list[QRectF] = []
        left = top = 0
        for one in self._filters:
            wide = self._width(one)
            if left and left + wide > width:
                left, top = 0, top + self._height() + self._BETWEEN
            made.append(QRectF(left, top, wide, self._height()))
            left += wide + self._BETWEEN
        return made

    def _width(self, one: Filter) -> int:
        now = theme.current()
        width = 2 * self._PAD + paint.width_of(one.text, now.font(14)) + self._GAP
        width += paint.width_of(one.count, now.font(14, True))
        if one.swatch:
            width += now.px(12) + self._GAP
        return round(width + 0.5)

    def _height(self) -> int:
        return theme.current().px(32)

    def _tell(self) -> None:
        if self._filters:
            one = self._filters[self._current]
            self.setAccessibleName(" ".join(t for t in (self._spoken, one.text) if t))
            self.setAccessibleDescription(one.count)

    def _retheme(self) -> None:
        self.updateGeometry()
        self.update()
