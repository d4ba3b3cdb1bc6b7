"""What may wait until the window has been seen once: it is done right after the first paint."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

AT_LATEST = 1000
"""Milliseconds; a window started minimised is not painted."""


class FirstPaint(QObject):
    """Calls `then` once, after a window was painted for the first time or has waited for it."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._then = window, then
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._seen)
        self._timer.start(AT_LATEST)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._timer.start(0)
        return False

    def _seen(self) -> None:
        self._window.removeEventFilter(self)
        self._then()
