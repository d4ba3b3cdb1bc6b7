"""F11 anywhere in the window: the night on the wall of the hall, or off it again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow

from gui.bridge.session import Session

if TYPE_CHECKING:
    from gui.pages.projector.page import Projector


class Projecting(QObject):
    """Makes the projector's window when it is first wanted."""

    def __init__(self, window: QMainWindow, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._projector: Projector | None = None
        QShortcut(QKeySequence("F11"), window).activated.connect(self.turn)

    def turn(self) -> None:
        """Put it up, or take it away."""
        if self._projector is not None and self._projector.isVisible():
            self._projector.close()
            return
        if self._session.book is None:
            self._session.tell(self._session.words("projector.no_book"), "inf")
            return
        if self._projector is None:
            from gui.pages.projector.page import Projector

            self._projector = Projector(self._session, self._window)
        self._projector.put_up()
