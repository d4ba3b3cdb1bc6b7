"""Room for what may be higher than the window: it keeps the height it needs, and scrolls."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QTableView, QWidget

LEAST = QSize(480, 120)
"""No screen is so small that a page does not get so much of it."""


class Room(QScrollArea):
    """Holds one widget, which fills it; where that needs more than there is, bars come.

    Unlike a resizable area it lets what it holds yield first, as far as its parts can. `outgrown`
    tells that it needs another height than before. Without `bars` only wheel and focus scroll it.
    """

    outgrown = Signal()

    def __init__(self, inside: QWidget, bars: bool = True) -> None:
        super().__init__()
        self._inside, self._needed = inside, -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(inside.sizePolicy())
        self.viewport().setAutoFillBackground(False)
        ground = inside.autoFillBackground()
        self.setWidget(inside)
        inside.setAutoFillBackground(ground)
        if not bars:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def sizeHint(self) -> QSize:
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._least().boundedTo(LEAST)

    def hasHeightForWidth(self) -> bool:
        layout = self._inside.layout()
        return layout is not None and layout.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        layout = self._inside.layout()
        return layout.totalHeightForWidth(width) if layout is not None else -1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def viewportEvent(self, event: QEvent) -> bool:
        done = super().viewportEvent(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._fit()
        return done

    def _fit(self) -> None:
        room, least = self.maximumViewportSize(), self._least().width()
        width = max(room.width(), least)
        needed = self._height(width)
        if needed > room.height() and self.verticalScrollBarPolicy() is not _OFF:
            width = max(room.width() - self.verticalScrollBar().sizeHint().width(), least)
            needed = self._height(width)
        self._inside.resize(width, max(room.height(), needed))
        if needed != self._needed:
            self._needed = needed
            self.outgrown.emit()

    def _least(self) -> QSize:
        return self._inside.minimumSizeHint().expandedTo(self._inside.minimumSize())

    def _height(self, width: int) -> int:
        layout = self._inside.layout()
        if layout is None or not layout.hasHeightForWidth():
            return self._least().height()
        return layout.totalMinimumHeightForWidth(width)

    def _follow(self, _left: QWidget | None, reached: QWidget | None) -> None:
        """What gets the focus comes into view, however it got it."""
        if reached is not None and self._inside.isAncestorOf(reached):
            show_inside(self, self._inside, reached)


def show_inside(area: QScrollArea, inside: QWidget, reached: QWidget) -> None:
    """Scroll to a widget; one that is too high for the area shows its top, unless it is looked at.

    A click scrolls nothing under the pointer that is higher than what is seen, and a table brings
    the cell one is on by itself.
    """
    seen, bar = area.viewport().height(), area.verticalScrollBar()
    top = reached.mapTo(inside, QPoint(0, 0)).y()
    if reached.height() + 2 * _AROUND <= seen:
        area.ensureWidgetVisible(reached, _AROUND, _AROUND)
        return
    if isinstance(reached, QTableView) and reached.currentIndex().isValid():
        return
    shown = min(top + reached.height(), bar.value() + seen) - max(top, bar.value())
    if shown < seen / 2 and QApplication.mouseButtons() is Qt.MouseButton.NoButton:
        bar.setValue(top - _AROUND)


def show_spot(widget: QWidget, spot: QRect) -> None:
    """Bring a part of a widget into view in every area around it that scrolls."""
    around = widget.parentWidget()
    while around is not None:
        inside = around.widget() if isinstance(around, QScrollArea) else None
        if isinstance(around, QScrollArea) and inside is not None:
            middle = widget.mapTo(inside, spot.center())
            around.ensureVisible(middle.x(), middle.y(), 0, spot.height() // 2 + _AROUND)
        around = around.parentWidget()


_AROUND = 8
_OFF = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
