"""The panel of control sums: a formula at the left, its figures at the right, its state before."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.kit import icons, paint, theme
from gui.kit.icons import SEVERITY


@dataclass(frozen=True, slots=True)
class Sum:
    """One control; `state` is `ok`, `err`, `wrn` or `open` (numbers still missing)."""

    state: str
    formula: str
    figures: str
    strong: str = ""
    """Words after the figures in ink and semibold, as "још 8"."""


class SumsPanel(QWidget):
    """Rows of 27 px; meant for the body of a `Sheet`."""

    def __init__(self, sums: Sequence[Sum] = ()) -> None:
        super().__init__()
        self._sums: tuple[Sum, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_sums(sums)
        theme.follow(self._retheme)

    def set_sums(self, sums: Sequence[Sum]) -> None:
        """Shows these, in their order."""
        grown = len(sums) != len(self._sums)
        self._sums = tuple(sums)
        spoken = "; ".join(f"{s.formula}: {s.figures} {s.strong}".strip() for s in sums)
        self.setAccessibleDescription(spoken)
        if grown:
            self.updateGeometry()
        self.update()

    def sums(self) -> tuple[Sum, ...]:
        """What is shown."""
        return self._sums

    def sizeHint(self) -> QSize:
        now = theme.current()
        return QSize(now.px(328), now.px(27) * len(self._sums) + 7)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        height = theme.current().px(27)
        for i, row in enumerate(self._sums):
            spot = QRectF(12, 3 + i * height, self.width() - 24, height)
            self._paint_row(painter, spot, row)

    def _paint_row(self, painter: QPainter, spot: QRectF, row: Sum) -> None:
        now = theme.current()
        side = now.px(16)
        token = "ink3" if row.state == "open" else f"{row.state}_so"
        place = QRectF(spot.left(), spot.center().y() - side / 2, side, side)
        icons.draw(painter, SEVERITY[row.state], now.hex(token), place)
        loud = row.state in ("err", "wrn")
        ink = now.colour(row.state if loud else "ink2")
        right = QRectF(spot)
        if row.strong:
            font = now.font(15, True)
            width = paint.width_of(row.strong, font)
            paint.write(painter, right, row.strong, font, now.colour("ink"), paint.RIGHT)
            right.setRight(right.right() - width - 4)
        figures = now.font(15, loud)
        taken = paint.width_of(row.figures, figures)
        paint.write(painter, right, row.figures, figures, ink, paint.RIGHT)
        left = QRectF(spot.left() + side + 8, spot.top(), 0, spot.height())
        left.setRight(max(left.left(), right.right() - taken - 8))
        paint.write(painter, left, row.formula, now.font(15, True), now.colour("ink"))

    def _retheme(self) -> None:
        self.updateGeometry()
        self.update()
