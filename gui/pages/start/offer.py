"""The offer of the tour at the foot of the first page, until it was taken or declined once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.words.catalogue import Words
from gui.kit.buttons import Button
from gui.kit.keys import KeyCap
from gui.kit.texts import Label

KEY = "Ctrl+T"
OFFER = "tour"
"""What the settings call it."""


class TourOffer(QWidget):
    """A sentence and two buttons."""

    wanted = Signal()
    declined = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        take = Button(words("start.tour"), icon="hat-graduation", small=True)
        take.clicked.connect(self.wanted)
        leave = Button(words("start.tour.later"), "plain", small=True)
        leave.clicked.connect(self.declined)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(Label(words("start.tour.why"), 13, "ink2"))
        line.addWidget(take)
        line.addWidget(KeyCap(KEY))
        line.addWidget(leave)
