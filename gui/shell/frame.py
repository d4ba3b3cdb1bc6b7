"""The window's frame: seen at once, with the mark of the program, until there is a window in it.

It knows no theme and as little of Qt as it can, since it stands between a double click and the
first sign that something happens.
"""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QCloseEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow

NAME = "Мандат"
SIZE = QSize(1366, 768)
GROUNDS = {"light": "#F2F3F1", "dark": "#171C1A"}
"""The ground of each scheme, as the tokens have it."""
SEATS = (
    *((-20, 9.5), (-15.6, -2.3), (-6, -9.7), (6, -9.7), (15.6, -2.3), (20, 9.5)),
    *((-7.6, 7.7), (0, 1.3), (7.6, 7.7)),
)
"""The half circle of seats around the middle, in pixels."""
_RADIUS = 4
_MIDDLE = 128


class Frame(QMainWindow):
    """Holds the window that is made after the first paint, and bears its title."""

    def __init__(self, scheme: str) -> None:
        super().__init__()
        own = "dark" if self.palette().window().color().lightness() < _MIDDLE else "light"
        self._scheme = scheme if scheme in GROUNDS else own
        self.setWindowTitle(NAME)

    def put_up(self) -> None:
        """Show it, over all of a screen that is no larger than itself."""
        room = self.screen().availableSize()
        self.resize(room.boundedTo(SIZE))
        if room.width() <= SIZE.width() or room.height() <= SIZE.height():
            self.showMaximized()
        else:
            self.show()

    def hold(self, window: QMainWindow) -> None:
        """Take the window in; from now on it says what the title is, and whether one may leave."""
        window.windowTitleChanged.connect(self.setWindowTitle)
        self.setWindowTitle(window.windowTitle())
        first = window.focusWidget()
        self.setCentralWidget(window)
        window.show()
        if first is not None:
            first.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        inside = self.centralWidget()
        event.setAccepted(inside is None or inside.close())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.centralWidget() is not None:
            return
        ground = QColor(GROUNDS[self._scheme])
        painter = QPainter(self)
        painter.fillRect(self.rect(), ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        faint = ground.darker(115) if self._scheme == "light" else ground.lighter(180)
        painter.setPen(faint)
        painter.setBrush(faint)
        middle = QPointF(self.rect().center())
        for x, y in SEATS:
            painter.drawEllipse(middle + QPointF(x, y), _RADIUS, _RADIUS)
