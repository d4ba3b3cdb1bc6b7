"""The first view of results: lists and half circle, quotients and reasons."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from core.words.catalogue import Words
from gui.kit.pane import Pane
from gui.kit.tokens import SHEET_GAP
from gui.models.chances import Chances
from gui.models.lines import Lines
from gui.pages.results.sheets import HalfSheet, ListsSheet, QuotientsSheet, ReasonsSheet


class SeatsView(Pane):
    """Four sheets in two columns; under each other where the window is narrow."""

    whole_wanted = Signal()
    minutes_wanted = Signal()
    voters_wanted = Signal()
    station_wanted = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__(margins=(0, 0, 0, 0), wraps=False)
        self.lists, self.short = ListsSheet(words), QuotientsSheet(words)
        self.half, self.reasons = HalfSheet(words), ReasonsSheet(words)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(SHEET_GAP)
        left, right = QVBoxLayout(), QVBoxLayout()
        for made, upper, lower in (
            (left, self.lists, self.short),
            (right, self.half, self.reasons),
        ):
            made.setSpacing(10)
            made.addWidget(upper)
            made.addWidget(lower, 1)
        self._across.addLayout(left, 1)
        self._across.addLayout(right)
        self.column.addLayout(self._across, 1)
        self.lists.table.activated.connect(lambda at: self._explain(self.lists.model, at))
        self.short.table.activated.connect(lambda at: self._explain(self.short.model, at))
        self.lists.chosen.connect(self.reasons.follow)
        self.short.whole_wanted.connect(self.whole_wanted)
        self.reasons.minutes_wanted.connect(self.minutes_wanted)
        self.reasons.voters_wanted.connect(self.voters_wanted)
        self.reasons.station_wanted.connect(self.station_wanted)

    def show_results(self, chances: Chances) -> None:
        """Shows totals and seats as they stand."""
        for sheet in (self.lists, self.half, self.short, self.reasons):
            sheet.show_results(chances)

    def set_narrow(self, narrow: bool) -> None:
        """One column, or two."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._across.setDirection(down if narrow else across)
        for table in (self.lists.table, self.short.table):
            table.set_yielding(not narrow)
        self.half.set_narrow(narrow)
        self.reasons.set_narrow(narrow)

    def _explain(self, model: Lines, at: QModelIndex) -> None:
        no = model.about(at)
        if no is not None:
            self.reasons.explain(None if self.reasons.about == no else no)
