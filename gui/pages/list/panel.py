"""The panel beside the tabs: what was found, the fives, women, and signatures."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.words.catalogue import Words
from gui.bridge.basis import cite
from gui.kit.chips import Chip
from gui.kit.findings import FindingStack
from gui.kit.fives import FivesChart
from gui.kit.meter import Meter
from gui.kit.pane import Pane
from gui.kit.sheet import Sheet, boxed, row
from gui.kit.texts import Label
from gui.pages.list import telling
from gui.pages.list.desk import Desk


class FindingsPanel(QWidget):
    """`jump_wanted` names the field of the paper a finding rests on."""

    jump_wanted = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._desk: Desk | None = None
        self._errors, self._doubts = Chip("", "err", "error-circle"), Chip("", "wrn", "warning")
        self._none = Chip(words("list.no_findings"), "ok", "checkmark-circle")
        self.stack = FindingStack()
        self.stack.action_wanted.connect(self.jump)
        self.stack.opened.connect(self.jump)
        self.fives = FivesChart(words("list.fives"))
        self.fives.chosen.connect(self._to_five)
        self._women, self._signatures = Meter(), Meter()
        head = row(Label(words("list.findings"), strong=True), self._errors, self._doubts)
        head.addWidget(self._none)
        head.addStretch(1)
        self._pane = Pane(margins=(0, 0, 4, 0))
        self._pane.column.addWidget(self.stack)
        self._pane.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._pane, 1)
        column.addWidget(self._built_measures())

    def show_desk(self, desk: Desk) -> None:
        """Show what the rules found in what is typed now."""
        self._desk = desk
        errors, doubts = desk.counts()
        self._errors.setVisible(bool(errors))
        self._doubts.setVisible(bool(doubts))
        self._none.setVisible(not errors and not doubts)
        words = self._words
        self._errors.show_state(words.count("list.faults", errors), "err", "error-circle")
        self._doubts.show_state(words.count("list.doubts", doubts), "wrn", "warning")
        self.stack.set_findings(telling.cards(words, desk))
        self.fives.show_fives(telling.columns(desk))
        for widget, keys in (
            (self.fives, ("lists.sex_in_block", "lists.sex_partial_block")),
            (self._women, ("lists.sex_percent",)),
            (self._signatures, ("lists.signatures_by_voters",)),
        ):
            cite(widget, words, desk.law, *keys)
        for meter, measure in (
            (self._women, telling.women(words, desk)),
            (self._signatures, telling.support(words, desk)),
        ):
            meter.show_measure(
                measure.word, measure.figures, measure.share, measure.limit, measure.token
            )

    def step(self, by: int) -> None:
        """Open the next finding, or the one before, and go to its field."""
        self.jump(self.stack.step(by))

    def jump(self, card: str) -> None:
        """Go to the field a finding rests on."""
        if self._desk is None:
            return
        for found in self._desk.findings:
            if telling.card_id(found) == card and found.fields:
                self.stack.open(card)
                self.jump_wanted.emit(found.fields[0])
                break
        QTimer.singleShot(0, self, self._show_open)

    def _show_open(self) -> None:
        card = self.stack.open_card()
        if card is not None:
            self._pane.bring(card)

    def _built_measures(self) -> Sheet:
        words = self._words
        sheet = Sheet()
        inside = sheet.inside(12)
        inside.setSpacing(4)
        legend = Label(words("list.fives.legend"), 12, "ink2")
        inside.addWidget(boxed(row(Label(words("list.fives"), strong=True), None, legend)))
        chart = Pane(margins=(0, 0, 0, 0))
        chart.column.addWidget(self.fives, 0, Qt.AlignmentFlag.AlignTop)
        chart.setMaximumHeight(96)
        inside.addWidget(chart)
        inside.addWidget(self._women)
        inside.addWidget(self._signatures)
        return sheet

    def _to_five(self, at: int) -> None:
        if self._desk is not None:
            size = self._desk.law.number("lists.sex_block")
            self.jump_wanted.emit(f"candidate:{at * size + 1}:sex")
