"""The button behind which rarer things of a page are: a menu that names the key of each."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from gui.kit.buttons import Button


class MoreButton(Button):
    """Enter, Space or a click opens the menu; the keys themselves belong to the page."""

    def __init__(self, text: str) -> None:
        super().__init__(text, icon="more-horizontal")
        self.menu_shown = QMenu(self)
        self.clicked.connect(self._open)

    def offer(self, text: str, key: str, wanted: Callable[[], object]) -> QAction:
        """One thing more; the answer can be disabled."""
        action = self.menu_shown.addAction(f"{text}\t{key}")
        action.triggered.connect(lambda _on=False: wanted())
        return action

    def _open(self) -> None:
        self.menu_shown.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
        first = self.menu_shown.actions()
        if first:
            self.menu_shown.setActiveAction(first[0])
