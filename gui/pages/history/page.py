"""The page `history`."""

from PySide6.QtWidgets import QVBoxLayout

from gui.bridge.screen import Screen
from gui.bridge.session import Session
from gui.kit.head import PageHead


class HistoryPage(Screen):
    """The page `history`."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        column = QVBoxLayout(self)
        column.addWidget(PageHead(self.words("place.history")))
        column.addStretch(1)
