"""The list at the right of the board: what a person must look at, gravest first."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyleOptionViewItem,
)

from gui.kit import paint, theme
from gui.kit.whole import WholeWords
from gui.models.attention import ATTENTION, Attention, AttentionModel

ROW = 73
_Index = QModelIndex | QPersistentModelIndex


class _Delegate(WholeWords):
    """Number on its plate, name, finding, formula, and what Enter does painted as a button."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, theme.current().px(ROW))

    def button(self, spot: QRectF, verb: str) -> QRectF:
        """Where the button of a row lies."""
        now = theme.current()
        width = paint.width_of(verb, now.font(14, True)) + 22
        height = now.px(28)
        return QRectF(spot.right() - 12 - width, spot.center().y() - height / 2, width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(ATTENTION)
        if not isinstance(row, Attention):
            return
        now = theme.current()
        spot = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
        if chosen:
            painter.fillRect(spot, now.colour("sel"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(spot, now.colour("hover"))
        rule = QRectF(spot.left(), spot.bottom() - 1, spot.width(), 1)
        painter.fillRect(rule, now.colour("line"))
        self._plate(painter, spot, row)
        button = self.button(spot, row.verb)
        left = spot.left() + 12 + now.px(38) + 10
        words = QRectF(left, spot.top() + now.px(8), button.left() - 10 - left, now.px(20))
        paint.write(painter, words, row.name, now.font(15, True), now.colour("ink"))
        words.translate(0, now.px(20))
        words.setHeight(now.px(18))
        paint.write(painter, words, row.sentence, now.font(13, True), now.colour(row.tone))
        words.translate(0, now.px(18))
        paint.write(painter, words, row.formula, now.font(13), now.colour("ink2"))
        self._button(painter, button, row.verb, chosen)
        if focused:
            paint.box(painter, spot.adjusted(1, 1, -1, -2), None, now.colour("focus"), 3, 2)

    def _plate(self, painter: QPainter, spot: QRectF, row: Attention) -> None:
        now = theme.current()
        height = now.px(32)
        plate = QRectF(spot.left() + 12, spot.center().y() - height / 2, now.px(38), height)
        grave = row.tone == "err"
        ground, ink = ("err_so", "on_so") if grave else ("wrn_bg", "wrn")
        paint.box(painter, plate, now.colour(ground), now.colour(f"{row.tone}_so"))
        size = 17 if len(row.number) < 4 else 13
        paint.write(painter, plate, row.number, now.font(size, True), now.colour(ink), paint.CENTRE)

    def _button(self, painter: QPainter, spot: QRectF, verb: str, primary: bool) -> None:
        now = theme.current()
        ground, edge, ink = ("accent", "accent", "on_accent")
        if not primary:
            ground, edge, ink = "surface", "edge", "ink"
        paint.box(painter, spot, now.colour(ground), now.colour(edge))
        font = now.font(14, primary)
        paint.write(painter, spot, verb, font, now.colour(ink), paint.CENTRE)


class AttentionList(QListView):
    """One row a station; Enter or the button opens it (`wanted` tells its id)."""

    wanted = Signal(str)

    def __init__(self, spoken: str) -> None:
        super().__init__()
        self.setAccessibleName(spoken)
        self.rows = AttentionModel()
        self.rows.setParent(self)
        self._drawing = _Delegate(self)
        self.setItemDelegate(self._drawing)
        self.setModel(self.rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.follow(self._retheme)

    def station(self) -> str:
        """Id of the chosen station, or nothing."""
        row = self.rows.row_at(self.currentIndex())
        return row.id if row else ""

    def choose(self, station: str) -> None:
        """Chooses a station where it is among them, else nothing."""
        index = self.rows.place(station)
        if index.isValid():
            self.setCurrentIndex(index)
        else:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())

    def step(self, by: int) -> str:
        """The next or previous station, round the end; answers with its id."""
        count = self.rows.rowCount()
        if not count:
            return ""
        current = self.currentIndex()
        at = (current.row() + by) % count if current.isValid() else (0 if by > 0 else count - 1)
        self.setCurrentIndex(self.rows.index(at))
        return self.station()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.station():
            self.wanted.emit(self.station())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self.rows.row_at(index)
        if row is not None:
            button = self._drawing.button(QRectF(self.visualRect(index)), row.verb)
            if button.contains(event.position()):
                self.wanted.emit(row.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.station():
            self.wanted.emit(self.station())

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn and not self.currentIndex().isValid():
            self.step(1)
        return super().event(event)

    def _retheme(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
