"""One of a few, side by side: the segmented control (with counts) and the row of tabs."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.kit import icons, paint, theme


@dataclass(frozen=True, slots=True)
class Choice:
    """One segment or tab; `count` is the quiet figure after the word."""

    id: str
    text: str
    icon: str = ""
    count: str = ""


class _Row(QWidget):
    """What segments and tabs share: choices, the chosen one, keys and mouse."""

    chosen = Signal(str)

    _PAD, _GAP = 13, 6

    def __init__(self, choices: Sequence[Choice], spoken: str = "") -> None:
        super().__init__()
        self._choices = tuple(choices)
        self._current = 0
        self._spoken = spoken
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._tell()
        theme.follow(self._retheme)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Replaces words and counts; the chosen one stays chosen if it is still there."""
        kept = self.current()
        self._choices = tuple(choices)
        ids = [c.id for c in self._choices]
        self._current = ids.index(kept) if kept in ids else 0
        self._retheme()
        self._tell()

    def current(self) -> str:
        """Id of the chosen one."""
        return self._choices[self._current].id if self._choices else ""

    def choose(self, wanted: str) -> None:
        """Chooses by id; tells of it if it is another one than before."""
        for i, choice in enumerate(self._choices):
            if choice.id == wanted and i != self._current:
                self._current = i
                self.update()
                self._tell()
                self.chosen.emit(wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        last = len(self._choices) - 1
        if step:
            self.choose(self._choices[min(last, max(0, self._current + step))].id)
        elif event.key() == Qt.Key.Key_Home:
            self.choose(self._choices[0].id)
        elif event.key() == Qt.Key.Key_End:
            self.choose(self._choices[last].id)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for choice, spot in zip(self._choices, self._spots(), strict=True):
            if spot.contains(event.position()):
                self.choose(choice.id)
                return

    def _widths(self) -> list[float]:
        now = theme.current()
        made: list[float] = []
        for choice in self._choices:
            width = 2 * self._PAD + paint.width_of(choice.text, now.font(15, True))
            if choice.icon:
                width += now.px(16) + self._GAP + 1
            if choice.count:
                width += self._GAP + paint.width_of(choice.count, now.font(13))
            made.append(round(width + 0.5))
        return made

    def _spots(self) -> list[QRectF]:
        made, left = [], 1.0
        for width in self._widths():
            made.append(QRectF(left, 0, width, self.height()))
            left += width + self._between()
        return made

    def _between(self) -> int:
        return 1

    def _words(self, painter: QPainter, spot: QRectF, choice: Choice, on: bool) -> None:
        now = theme.current()
        ink = "ink" if on else "ink2"
        left = spot.left() + self._PAD
        if choice.icon:
            side = now.px(16)
            place = QRectF(left, spot.center().y() - side / 2, side, side)
            icons.draw(painter, choice.icon, now.hex(ink), place)
            left += side + self._GAP + 1
        rest = QRectF(left, spot.top(), spot.right() - left, spot.height())
        left += paint.write(painter, rest, choice.text, now.font(15, on), now.colour(ink))
        if choice.count:
            rest.setLeft(left + self._GAP)
            paint.write(painter, rest, choice.count, now.font(13), now.colour("ink2"))

    def _tell(self) -> None:
        if self._choices:
            choice = self._choices[self._current]
            self.setAccessibleName(" ".join(t for t in (self._spoken, choice.text) if t))
            self.setAccessibleDescription(choice.count)

    def _retheme(self) -> None:
        self.updateGeometry()
        self.update()


class SegmentedControl(_Row):
    """Two to five views of the same thing; ← → choose, `chosen` tells the id.

    The colours of `set_finding` (`""`, `"err"`, `"wrn"`) yield to the focus frame, as in a field.
    """

    _finding = ""

    def set_finding(self, severity: str) -> None:
        """Paints the control `err` or `wrn`; `""` takes the paint off."""
        if severity != self._finding:
            self._finding = severity
            self.update()

    def finding(self) -> str:
        """How it is painted."""
        return self._finding

    def sizeHint(self) -> QSize:
        widths = self._widths()
        return QSize(round(sum(widths)) + len(widths) + 1, theme.current().px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        frame = QRectF(self.rect())
        found = self._finding if not self.hasFocus() else ""
        paint.box(painter, frame, now.colour(f"{found}_bg" if found else "surface"))
        for i, (choice, spot) in enumerate(zip(self._choices, self._spots(), strict=True)):
            on = i == self._current
            if on:
                self._chosen_ground(painter, spot, i)
            if i + 1 < len(self._choices):
                rule = QRectF(spot.right(), 1, 1, spot.height() - 2)
                painter.fillRect(rule, now.colour("line2"))
            self._words(painter, spot, choice, on)
        edge, width = (f"{found}_so", 2) if found else ("edge", 1)
        if self.hasFocus():
            edge, width = "focus", 2
        paint.box(painter, frame, None, now.colour(edge), width=width)

    def _chosen_ground(self, painter: QPainter, spot: QRectF, i: int) -> None:
        colour = theme.current().colour("sel")
        inner = spot.adjusted(0, 1, 0, -1)
        paint.box(painter, inner, colour, radius=3)
        if i > 0:
            painter.fillRect(inner.adjusted(0, 0, -4, 0), colour)
        if i + 1 < len(self._choices):
            painter.fillRect(inner.adjusted(4, 0, 0, 0), colour)


class Tabs(_Row):
    """Parts of one case, over a rule as wide as the page; ← → choose."""

    def __init__(self, choices: Sequence[Choice], spoken: str = "") -> None:
        super().__init__(choices, spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(sum(self._widths())) + 40, theme.current().px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), now.colour("line2"))
        for i, (choice, spot) in enumerate(zip(self._choices, self._spots(), strict=True)):
            on = i == self._current
            self._words(painter, spot.adjusted(0, 0, 0, -2), choice, on)
            if on:
                under = QRectF(spot.left(), self.height() - 3, spot.width(), 3)
                painter.fillRect(under, now.colour("focus" if now.tokens.dark else "accent"))
                if self.hasFocus():
                    ring = spot.adjusted(1, 2, -1, -4)
                    paint.box(painter, ring, None, now.colour("focus"), width=2)

    def _spots(self) -> list[QRectF]:
        return [spot.translated(19, 0) for spot in super()._spots()]

    def _between(self) -> int:
        return 2
