"""Cells that had no room for their words say them whole in a tooltip."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QHelpEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from gui.kit import paint

_Index = QModelIndex | QPersistentModelIndex


def left_out(view: QAbstractItemView, index: _Index) -> tuple[str, ...]:
    """The texts of a cell that are not seen whole, found by painting it once more, unseen."""
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    option.rect = QRect(view.visualRect(index))
    unseen = QPixmap(1, 1)
    with paint.elided() as found:
        painter = QPainter(unseen)
        view.itemDelegateForIndex(index).paint(painter, option, index)
        painter.end()
    return tuple(dict.fromkeys(found))


class WholeWords(QStyledItemDelegate):
    """The delegate all tables and lists start from."""

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        if event.type() is QEvent.Type.ToolTip and index.isValid():
            words = left_out(view, index)
            if words:
                QToolTip.showText(event.globalPos(), "\n".join(words), view)
                return True
        return super().helpEvent(event, view, option, index)
