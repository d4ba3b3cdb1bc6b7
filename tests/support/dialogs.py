"""Answers a dialog that the test is about to open, types Cyrillic, finds widgets by their names."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot


def answer(act: Callable[[QWidget], None]) -> None:
    """Let `act` work on the next modal dialog as soon as it stands."""

    def work() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        try:
            act(dialog)
        finally:
            if dialog.isVisible():
                dialog.close()

    QTimer.singleShot(0, work)


def answer_later(act: Callable[[QWidget], None], parent: QWidget) -> None:
    """The same for a dialog that background work will open."""
    timer = QTimer(parent)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            timer.stop()
            try:
                act(dialog)
            finally:
                if dialog.isVisible():
                    dialog.close()

    timer.timeout.connect(look)
    timer.start(20)


def named(parent: QWidget, name: str) -> QWidget:
    """The shown widget of that accessible name."""
    found = [w for w in parent.findChildren(QWidget) if w.accessibleName() == name]
    assert found, name
    return next((w for w in found if w.isVisible()), found[0])


def write(field: QWidget, text: str) -> None:
    """Type a text key by key; the keys of QTest know no Cyrillic."""
    for sign in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign)
            QApplication.sendEvent(field, event)


def back_at_work(window: QWidget, qtbot: QtBot) -> None:
    """After a dialog: the window has the keyboard again, as a desktop gives it by itself."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
