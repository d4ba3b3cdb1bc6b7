"""A column that scrolls down inside itself; it takes the focus, so that arrows can scroll it."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.kit import paint, theme
from gui.kit.room import show_inside


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
        self._inside = QWidget()
        self._inside.setObjectName("scrolled")
        self.column = QVBoxLayout(self._inside) if wraps else _Unwrapped(self._inside)
        self.column.setContentsMargins(*margins)
        self.column.setSpacing(6)
        self.setWidget(self._inside)
        self._ring = Ring(self.viewport())
        self._inside.setAutoFillBackground(False)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def _follow(self, _left: QWidget | None, reached: QWidget | None) -> None:
        """What gets the focus comes into view, however it got it."""
        if reached is not None and self._inside.isAncestorOf(reached):
            show_inside(self, self._inside, reached)

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
        self._ring.show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ring.setGeometry(self.viewport().rect())


class _Unwrapped(QVBoxLayout):
    """A column whose height does not follow from its width."""

    def hasHeightForWidth(self) -> bool:
        return False


class Ring(QWidget):
    """The frame of the focus, over whatever is inside, and in nobody's way."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        ring = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        paint.box(QPainter(self), ring, None, theme.current().colour("focus"), width=2)
