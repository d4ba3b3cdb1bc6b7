"""The stage line of the overview: the eight stages with deadline and note, each a button."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.kit import paint, theme
from gui.kit.dots import Stage, draw_stage_node

_SIDE, _TOP, _BOTTOM = 8, 16, 12


@dataclass(frozen=True, slots=True)
class StageStop:
    """One stage: name, deadline (13, ink), note (13, second ink)."""

    id: str
    name: str
    deadline: str
    note: str
    state: Stage


class StageLine(QWidget):
    """Emits `chosen` with the stage's id; ← → move the focus."""

    chosen = Signal(str)

    def __init__(self, stops: Sequence[StageStop] = ()) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._nodes: list[_Node] = []
        self.set_stops(stops)
        theme.follow(self._retheme)

    def set_stops(self, stops: Sequence[StageStop]) -> None:
        """Shows these stages from left to right."""
        if len(stops) == len(self._nodes):
            for node, stop in zip(self._nodes, stops, strict=True):
                node.show_stop(stop)
        else:
            self._rebuild(stops)
        self.updateGeometry()
        self._place()
        before: Stage | None = None
        for node in self._nodes:
            node.before = before
            before = node.stop.state

    def sizeHint(self) -> QSize:
        hints = [n.sizeHint() for n in self._nodes]
        high = max((h.height() for h in hints), default=0)
        return QSize(sum(h.width() for h in hints) + 2 * _SIDE, high + _TOP + _BOTTOM)

    def minimumSizeHint(self) -> QSize:
        return QSize(60 * len(self._nodes), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        """Equal shares, but wide words take what they need while the narrow ones can give it."""
        needs = [n.sizeHint().width() for n in self._nodes]
        left, high = float(_SIDE), self.height() - _TOP - _BOTTOM
        for node, width in zip(self._nodes, _shares(self.width() - 2 * _SIDE, needs), strict=True):
            node.setGeometry(round(left), _TOP, round(left + width) - round(left), high)
            left += width

    def _rebuild(self, stops: Sequence[StageStop]) -> None:
        for node in self._nodes:
            node.hide()
            node.deleteLater()
        self._nodes = [_Node(stop, i + 1 == len(stops)) for i, stop in enumerate(stops)]
        for node in self._nodes:
            node.clicked.connect(lambda _=False, n=node: self.chosen.emit(n.stop.id))
            node.step_wanted.connect(lambda by, n=node: self._step(n, by))
            node.setParent(self)
            node.show()

    def _retheme(self) -> None:
        self.updateGeometry()
        self._place()

    def _step(self, node: "_Node", by: int) -> None:
        at = self._nodes.index(node) + by
        if 0 <= at < len(self._nodes):
            self._nodes[at].setFocus(Qt.FocusReason.TabFocusReason)


def _shares(room: float, needs: Sequence[int]) -> list[float]:
    """Shares of the room: what is needed beyond an equal share is taken from the others.

    Where it is not enough for all, only the widest are cut.
    """
    if not needs:
        return []
    if sum(needs) >= room:
        most = float(max(needs))
        for count, need in enumerate(sorted(needs)):
            fair = (room - sum(sorted(needs)[:count])) / (len(needs) - count)
            if need >= fair:
                most = fair
                break
        return [min(float(need), most) for need in needs]
    wide: set[int] = set()
    while True:
        share = (room - sum(needs[i] for i in wide)) / max(1, len(needs) - len(wide))
        more = {i for i, need in enumerate(needs) if i not in wide and need > share}
        if not more:
            return [needs[i] if i in wide else share for i in range(len(needs))]
        wide |= more


class _Node(QAbstractButton):
    step_wanted = Signal(int)

    def __init__(self, stop: StageStop, last: bool) -> None:
        super().__init__()
        self.stop = stop
        self.before: Stage | None = None
        self._last = last
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_stop(stop)

    def show_stop(self, stop: StageStop) -> None:
        self.stop = stop
        self.setAccessibleName(stop.name)
        self.setAccessibleDescription(f"{stop.deadline}, {stop.note}")
        self.setToolTip(f"{stop.name}\n{stop.deadline}\n{stop.note}")
        self.update()

    def sizeHint(self) -> QSize:
        now = theme.current()
        stop = self.stop
        widths = [paint.width_of(stop.name, now.font(15, True))]
        widths += [paint.width_of(t, now.font(13)) for t in (stop.deadline, stop.note)]
        return QSize(round(max(widths)) + 9, now.px(23) + 7 + now.px(56))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.step_wanted.emit(-1 if event.key() == Qt.Key.Key_Left else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        middle = self.width() / 2
        centre = QPointF(middle, now.px(23) / 2)
        if self.before is not None:
            self._paint_half(painter, 0, middle, self.before)
        if not self._last:
            self._paint_half(painter, middle, self.width(), self.stop.state)
        draw_stage_node(painter, centre, self.stop.state)
        inks = {Stage.CURRENT: "inf", Stage.TODO: "ink2"}
        name_ink = now.colour(inks.get(self.stop.state, "ink"))
        top = now.px(23) + 7.0
        for text, size, strong, ink, line in (
            (self.stop.name, 15, True, name_ink, 20),
            (self.stop.deadline, 13, False, now.colour("ink"), 18),
            (self.stop.note, 13, False, now.colour("ink2"), 18),
        ):
            spot = QRectF(4, top, self.width() - 8, now.px(line))
            paint.write(painter, spot, text, now.font(size, strong), ink, paint.CENTRE)
            top += now.px(line)
        if self.hasFocus():
            frame = QRectF(self.rect()).adjusted(1, now.px(23) + 3, -1, 0)
            paint.box(painter, frame, None, now.colour("focus"), width=2)

    def _paint_half(self, painter: QPainter, left: float, right: float, state: Stage) -> None:
        now = theme.current()
        colour = now.colour("ok_so" if state is Stage.DONE else "line2")
        painter.fillRect(QRectF(left, now.px(23) / 2 - 1.5, right - left, 3), colour)
