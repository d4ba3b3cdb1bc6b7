"""The look of tables: no grid, rules of one pixel, quiet heads, cells that paint themselves.

A model gives a cell under `CELL` (see `cells`) and, under `ROW` in column 0, the kind of row.
Rows of kind `GROUP` are spanned and `SUM` stands over a black rule; both after `arrange_rows`.
"""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
)

from gui.kit import paint, theme
from gui.kit.room import show_spot
from gui.kit.tokens import GROUP_ROW, PLAIN_ROW, TABLE_HEAD
from gui.kit.whole import WholeWords

CELL = Qt.ItemDataRole.UserRole + 2
ROW = Qt.ItemDataRole.UserRole + 3

_Index = QModelIndex | QPersistentModelIndex


class RowKind(StrEnum):
    """What a row is."""

    PLAIN = "plain"
    GROUP = "group"
    SUM = "sum"
    FIFTH = "fifth"
    """Last of five candidates: a stronger rule under it."""
    DIFFERENT = "different"
    """The two entries differ: amber ground and bar."""
    SETTLED = "settled"
    """A difference that is resolved: green bar."""


class CellDelegate(WholeWords):
    """Paints ground, rules and focus frame, and leaves the rest to the cell."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        now = theme.current()
        spot = QRectF(option.rect)
        kind = _kind(index)
        self._paint_ground(painter, option, index, kind)
        cell = index.data(CELL)
        if kind is RowKind.GROUP:
            inner = spot.adjusted(10, 0, -10, 0)
            words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
            paint.write(painter, inner, words, now.font(13, True), now.colour("ink2"))
        elif cell is not None:
            painter.save()
            painter.setClipRect(spot)
            cell.paint(painter, spot)
            painter.restore()
        else:
            self._paint_text(painter, spot, index, kind)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint.box(painter, spot.adjusted(0, 0, 0, -1), None, now.colour("focus"), 2, 2)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, kind: RowKind
    ) -> None:
        now = theme.current()
        spot = QRectF(option.rect)
        grounds = {RowKind.GROUP: "surface2", RowKind.DIFFERENT: "wrn_bg"}
        ground = grounds.get(kind, "surface")
        if option.state & QStyle.StateFlag.State_Selected and kind is not RowKind.GROUP:
            ground = "sel"
        elif option.state & QStyle.StateFlag.State_MouseOver and kind is RowKind.PLAIN:
            ground = "hover"
        if ground != "surface":  # the sheet under the table is that already, with round corners
            painter.fillRect(spot, now.colour(ground))
        rule = "line2" if kind is RowKind.FIFTH else "line"
        thick = 2 if kind is RowKind.FIFTH else 1
        last = index.row() + 1 == index.model().rowCount()
        next_is_sum = not last and _kind(index.sibling(index.row() + 1, 0)) is RowKind.SUM
        if next_is_sum:
            rule, thick = "ink", 2
        if last and kind is not RowKind.FIFTH:
            thick = 0
        bottom = QRectF(spot.left(), spot.bottom() - thick, spot.width(), thick)
        painter.fillRect(bottom, now.colour(rule))
        bars = {RowKind.DIFFERENT: "wrn_so", RowKind.SETTLED: "ok_so"}
        if kind in bars and index.column() == 0:
            painter.fillRect(
                QRectF(spot.left(), spot.top(), 4, spot.height()), now.colour(bars[kind])
            )

    def _paint_text(self, painter: QPainter, spot: QRectF, index: _Index, kind: RowKind) -> None:
        now = theme.current()
        text = index.data(Qt.ItemDataRole.DisplayRole)
        if text is None:
            return
        wanted = index.data(Qt.ItemDataRole.TextAlignmentRole)
        flags = paint.LEFT if wanted is None else Qt.AlignmentFlag(wanted)
        font = now.font(15, kind is RowKind.SUM)
        inner = spot.adjusted(10, 0, -10, 0)
        paint.write(painter, inner, str(text), font, now.colour("ink"), flags)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(60, theme.current().px(PLAIN_ROW))


class Table(QTableView):
    """Rows are chosen whole, one at a time; Enter or a double click is `activated`.

    Tab leaves the table. `row_height` and `head_height` are measures at 100 %. Where all rows are
    `uniform`, thousands of them cost nothing to arrange.
    """

    def __init__(
        self,
        spoken: str = "",
        row_height: int = PLAIN_ROW,
        head_height: int = TABLE_HEAD,
        uniform: bool = False,
    ) -> None:
        super().__init__()
        self._uniform = uniform
        self.setAccessibleName(spoken)
        self._row_height, self._head_height = row_height, head_height
        self._widths: tuple[int, ...] = ()
        self.setItemDelegate(CellDelegate(self))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlternatingRowColors(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setDefaultAlignment(paint.LEFT)
        theme.follow(self._retheme)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self.arrange_rows)
            model.layoutChanged.connect(self.arrange_rows)
            self._retheme()

    def set_widths(self, widths: Sequence[int]) -> None:
        """Widths of the columns at 100 %; 0 takes what is left."""
        self._widths = tuple(widths)
        self._retheme()

    def arrange_rows(self) -> None:
        """Gives each kind of row its height and spans the group rows."""
        model = _model(self)
        if model is None or self._uniform:
            return
        now = theme.current()
        self.clearSpans()
        heights = {RowKind.GROUP: GROUP_ROW, RowKind.DIFFERENT: 46, RowKind.SETTLED: 46}
        for i in range(model.rowCount()):
            kind = _kind(model.index(i, 0))
            if kind is RowKind.GROUP and model.columnCount() > 1:
                self.setSpan(i, 0, 1, model.columnCount())
            height = heights.get(kind, self._row_height)
            height += 4 if kind is RowKind.SUM else 0
            if self.rowHeight(i) != now.px(height):
                self.setRowHeight(i, now.px(height))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The cell one is on comes into view, unless the pointer just chose one."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self._show_current()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus():
            self._show_current()

    def _show_current(self) -> None:
        """In the table, and in what the table stands in; a cell of a hidden column is none."""
        at = self.currentIndex()
        if at.isValid() and self.isColumnHidden(at.column()):
            shown = (i for i in range(at.column() + 1, at.model().columnCount()))
            column = next((i for i in shown if not self.isColumnHidden(i)), at.column())
            self.setCurrentIndex(at.siblingAtColumn(column))
            at = self.currentIndex()
        self.scrollTo(at)
        show_spot(self.viewport(), self.visualRect(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        edits = self.state() is QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not edits:
            if self.currentIndex().isValid():
                self.activated.emit(self.currentIndex())
            return
        at = self.currentIndex()
        if event.text().isdigit() and not at.flags() & Qt.ItemFlag.ItemIsEditable:
            event.ignore()  # figures choose filters of the page, not rows of the table
            return
        super().keyPressEvent(event)

    def _retheme(self) -> None:
        now = theme.current()
        self.horizontalHeader().setFixedHeight(now.px(self._head_height))
        self.verticalHeader().setDefaultSectionSize(now.px(self._row_height))
        model = _model(self)
        if model is None:
            return
        head = self.horizontalHeader()
        for i, width in enumerate(self._widths[: model.columnCount()]):
            stretch = QHeaderView.ResizeMode.Stretch
            head.setSectionResizeMode(i, QHeaderView.ResizeMode.Fixed if width else stretch)
            if width:
                self.setColumnWidth(i, now.px(width))
        self.arrange_rows()


def _model(view: QTableView) -> QAbstractItemModel | None:
    return view.model()  # None before setModel, whatever the stubs say


def _kind(index: _Index) -> RowKind:
    kind = index.data(ROW) if index.column() == 0 else index.sibling(index.row(), 0).data(ROW)
    # Qt's own models hand a StrEnum back as a plain string
    return RowKind(kind) if isinstance(kind, str) and kind in set(RowKind) else RowKind.PLAIN
