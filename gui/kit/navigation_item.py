"""One place in the navigation: a dot or an icon, its name, and a badge if something waits."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from gui.kit import icons, paint, theme
from gui.kit.dots import Stage, draw_thread_dot
from gui.kit.tokens import RAIL


@dataclass(frozen=True, slots=True)
class NavigationItem:
    """One place one can go to.

    `badge` is a number of things a person must decide (`badge_tone` `wrn`, or `err` when one is
    overdue); `spoken` tells state and badge in words to a screen reader.
    """

    id: str
    text: str
    icon: str = ""
    section: str = "thread"
    state: Stage = Stage.TODO
    badge: str = ""
    badge_tone: str = "wrn"
    spoken: str = ""


class NavigationButton(QAbstractButton):
    """36 px high; ↑ and ↓ ask for the neighbour with `step_wanted`."""

    step_wanted = Signal(int)

    def __init__(self, item: NavigationItem) -> None:
        super().__init__()
        self.item = item
        self._current = False
        self._rail = False
        self._hover = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_item(item)
        theme.follow(self.updateGeometry)

    def show_item(self, item: NavigationItem) -> None:
        """Takes over a changed item."""
        self.item = item
        self.setAccessibleName(item.text)
        self.setAccessibleDescription(item.spoken or item.badge)
        self.set_rail(self._rail)

    def set_current(self, current: bool) -> None:
        """Marks this as where one is."""
        self._current = current
        self.update()

    def set_rail(self, rail: bool) -> None:
        """Shows only dot, icon and badge."""
        self._rail = rail
        self.setToolTip(self.item.text if rail else "")
        self.update()

    def dot_centre(self) -> QPoint:
        """Where the thread runs through."""
        return QPoint(RAIL // 2 if self._rail else 28, self.height() // 2)

    def sizeHint(self) -> QSize:
        now = theme.current()
        return QSize(RAIL if self._rail else now.px(200), now.px(36))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_wanted.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hover = True
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._hover = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        self._paint_ground(painter)
        ink = "ink" if self._current or self._hover else "ink2"
        self._paint_sign(painter, ink)
        right = self.width() - 10.0
        if self.item.badge:
            right = self._paint_badge(painter)
        if not self._rail:
            words = QRectF(48, 0, right - 48 - 4, self.height())
            font = now.font(15, self._current)
            paint.write(painter, words, self.item.text, font, now.colour(ink))
        if self.hasFocus():
            ring = QRectF(self.rect()).adjusted(5, 2, -3, -2)
            paint.box(painter, ring, None, now.colour("focus"), width=2)

    def _paint_ground(self, painter: QPainter) -> None:
        if not self._current:
            return
        now = theme.current()
        spot = QRectF(self.rect())
        painter.fillRect(spot, now.colour("surface"))
        painter.fillRect(QRectF(0, 0, spot.width(), 1), now.colour("line"))
        painter.fillRect(QRectF(0, spot.height() - 1, spot.width(), 1), now.colour("line"))
        bar = "focus" if now.tokens.dark else "accent"
        painter.fillRect(QRectF(0, 0, 4, spot.height()), now.colour(bar))

    def _paint_sign(self, painter: QPainter, ink: str) -> None:
        now = theme.current()
        centre = self.dot_centre()
        if self.item.section == "thread":
            ground = "surface" if self._current else "nav"
            draw_thread_dot(painter, QPointF(centre), self.item.state, ground)
            return
        side = now.px(20)
        spot = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
        icons.draw(painter, self.item.icon, now.hex(ink), spot)

    def _paint_badge(self, painter: QPainter) -> float:
        """Paints the number that waits; answers with its left end."""
        now = theme.current()
        font = now.font(12 if self._rail else 13, True)
        high = now.px(16 if self._rail else 20)
        width = max(high, round(paint.width_of(self.item.badge, font) + (8 if self._rail else 12)))
        spot = QRectF(self.width() - 11 - width, (self.height() - high) / 2, width, high)
        if self._rail:
            spot.moveTopRight(QPointF(self.width() - 4, 2))
        if self.item.badge_tone == "err":
            paint.box(painter, spot, now.colour("err_so"), radius=high / 2)
            ink = now.colour("on_so")
        else:
            paint.box(painter, spot, now.colour("wrn_bg"), now.colour("wrn_ln"), radius=high / 2)
            ink = now.colour("wrn")
        paint.write(painter, spot, self.item.badge, font, ink, paint.CENTRE)
        return spot.left()
