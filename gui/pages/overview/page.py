"""The page `overview`."""

from PySide6.QtWidgets import QVBoxLayout

from gui.bridge.screen import Screen
from gui.bridge.session import Session
from gui.kit.head import PageHead


class OverviewPage(Screen):
    """The page `overview`."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        column = QVBoxLayout(self)
        column.addWidget(PageHead(self.words("place.overview")))
        column.addStretch(1)
