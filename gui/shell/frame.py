"""The window's frame: seen at once, with the mark of the program, until there is a window in it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow

from gui.kit import icons, theme

NAME = "Мандат"
SIZE = QSize(1366, 768)
_MARK = 52


class Frame(QMainWindow):
    """Holds the window that is made after the first paint, and bears its title."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(NAME)
        room = self.screen().availableSize()
        self.resize(room.boundedTo(SIZE))
        if room.width() <= SIZE.width() or room.height() <= SIZE.height():
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def hold(self, window: QMainWindow) -> None:
        """Take the window in; from now on it says what the title is, and whether one may leave."""
        window.windowTitleChanged.connect(self.setWindowTitle)
        self.setWindowTitle(window.windowTitle())
        first = window.focusWidget()
        self.setCentralWidget(window)
        window.show()
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        inside = self.centralWidget()
        event.setAccepted(inside is None or inside.close())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.centralWidget() is not None:
            return
        mark = icons.mark(theme.current().hex("line2"), _MARK, self.devicePixelRatioF())
        room = QRectF(QPointF(), mark.deviceIndependentSize())
        room.moveCenter(QRectF(self.rect()).center())
        QPainter(self).drawPixmap(room.topLeft(), mark)
