"""Keys of a page or dialog: they work wherever inside it the focus is, and nowhere else."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def on_keys(widget: QWidget, sequences: str, wanted: Callable[[], object]) -> None:
    """Calls `wanted` on each of the sequences (apart by spaces: `Ctrl+Return Ctrl+Enter`)."""
    for sequence in sequences.split():
        key = QShortcut(QKeySequence(sequence), widget)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(wanted)


@contextmanager
def busy() -> Iterator[None]:
    """Shows the pointer of waiting meanwhile."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
