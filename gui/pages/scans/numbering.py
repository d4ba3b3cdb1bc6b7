"""The number of a station typed on the row of a file whose name does not begin with it."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from gui.pages.scans.view import ScansView

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Numbering(QObject):
    """Figures go into the chosen row; Enter keeps them, Esc or another row forgets them."""

    changed = Signal()
    kept = Signal(object, int)
    """A file, and the number that was typed for it."""

    def __init__(self, view: ScansView) -> None:
        super().__init__(view)
        self._view = view
        self.path: Path | None = None
        self.typed = ""
        view.table.installEventFilter(self)
        view.table.selectionModel().currentChanged.connect(self._moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            if self.typed and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            return False
        return event.type() is QEvent.Type.KeyPress and self._press(event)

    def _press(self, event: QKeyEvent) -> bool:
        """Whether the key was one of ours."""
        text, key = event.text(), event.key()
        path = self._view.chosen()
        if path is not None and text.isascii() and text.isdigit():
            self._tell(path, self.typed + text)
        elif not self.typed:
            return False
        elif key == Qt.Key.Key_Backspace:
            self._tell(path, self.typed[:-1])
        elif key == Qt.Key.Key_Escape:
            self._tell(None, "")
        elif key in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            number, self.path, self.typed = int(self.typed), None, ""
            self.kept.emit(path, number)
        else:
            return False
        return True

    def _moved(self) -> None:
        if self.typed and self._view.chosen() != self.path:
            self._tell(None, "")

    def _tell(self, path: Path | None, typed: str) -> None:
        self.path, self.typed = path, typed
        self.changed.emit()
