"""Asking in which order a page is read leaves the page whole."""

import gc

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from gui.kit import reading
from gui.kit.pane import Pane


class Tab(QWidget):
    """A column that nobody keeps but Qt, as most parts of a page are."""

    def __init__(self) -> None:
        super().__init__()
        pane = Pane()
        self.first, self.second = QLineEdit(), QLineEdit()
        pane.column.addWidget(self.first)
        pane.column.addWidget(self.second)
        QVBoxLayout(self).addWidget(pane)


def test_what_only_qt_keeps_is_not_collected_after_tab(qtbot: QtBot) -> None:
    """The viewport of an area that scrolls gives its focus to the area: asked, it owns the area."""
    tab = Tab()
    qtbot.addWidget(tab)
    for _press in range(3):
        reading.in_order(tab)
        gc.collect()
    assert Shiboken.isValid(tab.first)
    assert Shiboken.isValid(tab.second)
    assert tab.findChildren(Pane)
