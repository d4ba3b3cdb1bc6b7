"""The window for the hall (пројектор): on the second screen where there is one."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.base import moments
from core.domain.minutes.room import MinutesRoom
from core.domain.tally.progress import end_of_night
from gui.bridge.counted import results_of
from gui.bridge.reckoning import Reckoning
from gui.bridge.session import Session
from gui.models.chances import beyond_reach
from gui.pages.projector.presenter import Hall, shown
from gui.pages.projector.view import Wall

EVERY = 10_000
"""Milliseconds after which the hour is told anew."""
HINTED = 6_000
"""Milliseconds for which the only screen says how to get back."""


class Projector(QWidget):
    """Follows the open book while it is up; closes with it."""

    def __init__(self, session: Session, over: QWidget) -> None:
        super().__init__(over, Qt.WindowType.Window)
        self._session, self._over = session, over
        self._reckoning = Reckoning(session)
        self.wall = Wall(session.words("projector"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.wall)
        self._clock = QTimer(self)
        self._clock.setInterval(EVERY)
        self._clock.timeout.connect(self._show_night)
        session.changed.connect(self._follow)
        session.look_changed.connect(self._follow)
        session.language_changed.connect(self._follow)
        session.opened.connect(self._follow)
        session.closed.connect(self.close)

    def put_up(self) -> None:
        """Fill a screen with it: the one nobody types on, where there are two."""
        self._show_night()
        self.setScreen(self._free_screen())
        self.setGeometry(self.screen().geometry())
        self._clock.start()
        beside = self.screen() is not self._over.screen()
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, beside)
        self.wall.show_hint("" if beside else self._session.words("projector.esc"))
        QTimer.singleShot(HINTED, self.wall, self.wall.hide_hint)
        self.showFullScreen()
        if beside:
            self._over.activateWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F11):
            self.close()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._clock.stop()
        self._over.activateWindow()
        super().closeEvent(event)

    def _follow(self) -> None:
        if self.isVisible():
            self._show_night()

    def _show_night(self) -> None:
        session = self._session
        results, about = results_of(session), session.election.particulars
        if results is None or about is None or session.book is None:
            return
        self.setWindowTitle(session.words("projector"))
        self.wall.setAccessibleName(session.words("projector"))
        now = moments.now()
        end = end_of_night(session.standing.of(MinutesRoom), results.tally, now)
        settled = beyond_reach(self._reckoning.chances(results))
        self.wall.show_night(shown(results, about, Hall(now, end, session.book.practice, settled)))

    def _free_screen(self) -> QScreen:
        own = self._over.screen()
        others = [one for one in QGuiApplication.screens() if one is not own]
        return others[0] if others else own
