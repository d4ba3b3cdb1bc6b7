"""The cells of the work list and the calendar that only this page has."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from gui.kit import paint, theme
from gui.kit.table import CELL
from gui.kit.tokens import SMALL_BUTTON
from gui.kit.whole import WholeWords

_Index = QModelIndex | QPersistentModelIndex
_PAD = 10


@dataclass(frozen=True, slots=True)
class VerbCell:
    """What Enter does on the row, drawn as the small button at its right end."""

    text: str
    primary: bool = False

    @property
    def spoken(self) -> str:
        return self.text

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        now = theme.current()
        font = now.font(14, self.primary)
        width = paint.width_of(self.text, font) + 2 * _PAD + 2
        height = now.px(SMALL_BUTTON)
        top = round(rect.center().y() - height / 2)
        spot = QRectF(round(rect.right() - 14 - width), top, round(width), height)
        ground, edge, ink = ("accent", "accent", "on_accent")
        if not self.primary:
            ground, edge, ink = ("surface", "edge", "ink")
        paint.box(painter, spot, now.colour(ground), now.colour(edge))
        paint.write(painter, spot, self.text, font, now.colour(ink), paint.CENTRE)


@dataclass(frozen=True, slots=True)
class DueCell:
    """A line of the calendar: the day, what comes due, and how long still."""

    day: str
    name: str
    left: str

    @property
    def spoken(self) -> str:
        return f"{self.day} {self.name}, {self.left}"

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        now = theme.current()
        inner = rect.adjusted(14, 0, -_PAD, 0)
        paint.write(painter, inner, self.day, now.font(15, True), now.colour("ink"))
        font = now.font(13)
        paint.write(painter, inner, self.left, font, now.colour("ink2"), paint.RIGHT)
        name = inner.adjusted(now.px(55), 0, -paint.width_of(self.left, font) - 8, 0)
        paint.write(painter, name, self.name, now.font(15), now.colour("ink"))


class QuietRows(WholeWords):
    """Rows without rules, for the calendar; a row is marked only while the focus is there."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        spot = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected and option.widget.hasFocus():
            painter.fillRect(spot, theme.current().colour("sel"))
        cell = index.data(CELL)
        if cell is not None:
            cell.paint(painter, spot)
