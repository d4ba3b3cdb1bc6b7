"""The fives in order (петорке) as columns of small boxes: filled is one sex, empty the other."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.kit import paint, theme

_BOX, _GAP, _WIDE, _BETWEEN, _LABEL = 9, 2, 20, 11, 18


@dataclass(frozen=True, slots=True)
class FiveColumn:
    """One five: its label, for each of its places whether it is filled (`None`: not known)."""

    label: str
    filled: tuple[bool | None, ...]
    bad: bool = False


class FivesChart(QWidget):
    """Columns that wrap; ← → choose one, Enter or a click tells which by `chosen`."""

    chosen = Signal(int)

    def __init__(self, spoken: str) -> None:
        super().__init__()
        self._columns: tuple[FiveColumn, ...] = ()
        self._current = 0
        self._spoken = spoken
        self.setAccessibleName(spoken)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.follow(self.updateGeometry)

    def show_fives(self, columns: Sequence[FiveColumn]) -> None:
        """Shows these."""
        if tuple(columns) == self._columns:
            return
        self._columns = tuple(columns)
        self._current = min(self._current, max(0, len(columns) - 1))
        bad = ", ".join(one.label for one in columns if one.bad)
        self.setAccessibleDescription(bad)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(300))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = -(-max(1, len(self._columns)) // self._abreast(width))
        return rows * self._high()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step and self._columns:
            self._current = min(len(self._columns) - 1, max(0, self._current + step))
            self.setAccessibleDescription(self._columns[self._current].label)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._columns:
            self.chosen.emit(self._current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for at in range(len(self._columns)):
            if self._spot(at).contains(event.position()):
                self._current = at
                self.chosen.emit(at)
                self.update()
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        for at, one in enumerate(self._columns):
            spot = self._spot(at)
            if one.bad:
                frame = spot.adjusted(2, 0, -2, -now.px(_LABEL))
                paint.box(painter, frame, now.colour("err_bg"), now.colour("err_so"))
            if self.hasFocus() and at == self._current:
                paint.box(painter, spot.adjusted(0, 0, 0, -1), None, now.colour("focus"), width=2)
            self._boxes(painter, spot, one)
            label = QRectF(
                spot.left(), spot.bottom() - now.px(_LABEL), spot.width(), now.px(_LABEL)
            )
            ink = now.colour("err" if one.bad else "ink2")
            paint.write(painter, label, one.label, now.font(12, one.bad), ink, paint.CENTRE)

    def _boxes(self, painter: QPainter, spot: QRectF, one: FiveColumn) -> None:
        now = theme.current()
        solid = "err_so" if one.bad else "inf_so"
        for place, filled in enumerate(one.filled):
            box = QRectF(0, 0, now.px(_WIDE), now.px(_BOX))
            box.moveCenter(spot.center())
            box.moveTop(round(spot.top() + 4 + place * (now.px(_BOX) + _GAP)))
            fill = now.colour(solid) if filled else now.colour("surface")
            edge = now.colour("line2" if filled is None else solid if filled else "edge")
            paint.box(painter, box, fill, edge, radius=2)

    def _spot(self, at: int) -> QRectF:
        abreast = self._abreast(self.width())
        wide = self._wide()
        row, column = divmod(at, abreast)
        return QRectF(column * wide, row * self._high(), wide, self._high() - 4)

    def _abreast(self, width: int) -> int:
        return max(1, width // self._wide())

    def _wide(self) -> int:
        return theme.current().px(_WIDE + _BETWEEN)

    def _high(self) -> int:
        now = theme.current()
        return 5 * (now.px(_BOX) + _GAP) + now.px(_LABEL) + 12
