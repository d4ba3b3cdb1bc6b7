"""A column that scrolls down inside itself; it takes the focus, so that arrows can scroll it."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.kit import paint, theme


class Pane(QScrollArea):
    """Put content into `column`; with `spoken` it can be reached by Tab and shows the focus.

    What does not wrap (`wraps=False`) first yields as far as it can, and only then scrolls.
    """

    def __init__(
        self,
        spoken: str = "",
        margins: tuple[int, int, int, int] = (14, 8, 14, 10),
        wraps: bool = True,
    ) -> None:
        super().__init__()
        self.setAccessibleName(spoken)
        policy = Qt.FocusPolicy.StrongFocus if spoken else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._inside = _Inside(self)
        self.column = QVBoxLayout(self._inside) if wraps else _Unwrapped(self._inside)
        self.column.setContentsMargins(*margins)
        self.column.setSpacing(6)
        self.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def _follow(self, _left: QWidget | None, reached: QWidget | None) -> None:
        """What gets the focus comes into view, however it got it."""
        inside = reached is not None and self._inside.isAncestorOf(reached)
        if reached is not None and inside and reached.height() < self.viewport().height():
            self.ensureWidgetVisible(reached, 0, 8)

    def bring(self, widget: QWidget) -> None:
        """Bring something inside into view: all of it, or what fits of it from its top."""
        top = widget.mapTo(self._inside, QPoint(0, 0)).y()
        seen = self.viewport().height()
        bar = self.verticalScrollBar()
        if widget.height() >= seen or top < bar.value():
            bar.setValue(top)
        elif top + widget.height() > bar.value() + seen:
            bar.setValue(top + widget.height() - seen)

    def clear(self) -> None:
        """Takes everything out of the column."""
        while (item := self.column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.verticalScrollBar().setValue(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._inside.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._inside.update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if self.hasFocus():
            self._inside.update()


class _Unwrapped(QVBoxLayout):
    """A column whose height does not follow from its width."""

    def hasHeightForWidth(self) -> bool:
        return False


class _Inside(QWidget):
    def __init__(self, pane: Pane) -> None:
        super().__init__()
        self.setObjectName("scrolled")
        self._pane = pane

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pane.hasFocus():
            seen = self.visibleRegion().boundingRect()
            ring = QRectF(seen).adjusted(2, 2, -2, -2)
            paint.box(QPainter(self), ring, None, theme.current().colour("focus"), width=2)
