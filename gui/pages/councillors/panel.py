"""The panel beside the table: cards, the row chosen in words with its buttons, the assembly."""

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.domain.acts import BY_TYPE
from core.domain.election.model import Election
from core.domain.mandates.model import Mandates
from core.domain.standing import Standing
from core.words.catalogue import Words
from gui.bridge.basis import tip
from gui.kit.buttons import Button
from gui.kit.findings import FindingStack
from gui.kit.pane import Pane
from gui.kit.sheet import Sheet
from gui.kit.texts import Prose, Run
from gui.pages.councillors import telling
from gui.pages.councillors.doors import DOORS
from gui.pages.councillors.papers import papers_of
from gui.pages.councillors.presenter import Spot


class SidePanel(QWidget):
    """`wanted` names a door, `paper_wanted` a kind of paper of the row chosen."""

    wanted = Signal(str)
    paper_wanted = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.stack = FindingStack()
        self._row, self._assembly = Sheet(), Sheet()
        self._row_inside = self._row.inside(14)
        self._assembly_inside = self._assembly.inside(14)
        self.pane = Pane(words("councillors.panel"), margins=(0, 0, 4, 0))
        self.pane.column.setSpacing(10)
        for part in (self.stack, self._row, self._assembly):
            self.pane.column.addWidget(part)
        self.pane.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pane)

    def show_cards(self, standing: Standing) -> None:
        """What stands in the way and what is found, and how the assembly stands."""
        cards = telling.cards(self._words, standing)
        self.stack.set_findings(cards)
        self.stack.setVisible(bool(cards))
        given = standing.of(Mandates).award is not None
        self._assembly.setVisible(given)
        _empty(self._assembly_inside)
        for label, text in telling.assembly(self._words, standing) if given else ():
            self._assembly_inside.addWidget(_line(label, text))

    def show_row(self, standing: Standing, spot: Spot, day: date) -> None:
        """The row chosen, in words."""
        told = telling.told(self._words, standing, spot, day)
        self._row.setVisible(told is not None)
        _empty(self._row_inside)
        if told is None:
            return
        self._row.setAccessibleName(told.title)
        self._row_inside.addWidget(Prose(Run(told.title, strong=True), size=17))
        if told.second:
            self._row_inside.addWidget(Prose(told.second, size=14, tone="ink2"))
        for label, text in told.lines:
            self._row_inside.addWidget(_line(label, text))
        self._offer(standing, spot)

    def step(self, by: int) -> None:
        """Open the next card, or the one before."""
        self.stack.step(by)
        QTimer.singleShot(0, self, self._bring)

    def _bring(self) -> None:
        card = self.stack.open_card()
        if card is not None:
            self.pane.bring(card)

    def _offer(self, standing: Standing, spot: Spot) -> None:
        words = self._words
        for at, name in enumerate(telling.verbs(standing, spot)):
            role = "primary" if spot.kind == "vacant" and at == 0 else "secondary"
            button = Button(words(f"councillors.action.{name}"), role, small=True)
            button.clicked.connect(lambda _on=False, wanted=name: self.wanted.emit(wanted))
            button.setToolTip(tip(words, standing.of(Election).law, BY_TYPE[DOORS[name].act].kind))
            self._row_inside.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        for kind in papers_of(standing, spot):
            button = Button(words(f"councillors.paper.{kind}"), icon="document-text", small=True)
            button.clicked.connect(lambda _on=False, wanted=kind: self.paper_wanted.emit(wanted))
            self._row_inside.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


def _line(label: str, text: str) -> QWidget:
    if not label:
        return Prose(text, size=14, tone="ink2")
    return Prose(Run(f"{label}: ", strong=True), text, size=14, tone="ink2")


def _empty(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
