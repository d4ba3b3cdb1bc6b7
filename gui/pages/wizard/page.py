"""The page `wizard`."""

from PySide6.QtWidgets import QVBoxLayout

from gui.bridge.screen import Screen
from gui.bridge.session import Session
from gui.kit.head import PageHead


class WizardPage(Screen):
    """The page `wizard`."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        column = QVBoxLayout(self)
        column.addWidget(PageHead(self.words("place.wizard")))
        column.addStretch(1)
