"""The panel at the right of the form: control sums above, cards of findings below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from core.words.catalogue import Words
from gui.kit import theme
from gui.kit.findings import Finding, FindingStack
from gui.kit.sheet import Sheet
from gui.kit.sums import Sum, SumsPanel
from gui.pages.entry.cards import DIFFERS
from gui.pages.entry.explain_form import ExplainForm
from gui.pages.entry.sums import ControlSum

WIDTH, SLIM = 330, 300
"""Slim in a narrow window, so that the form beside them keeps room for its words."""
ALL_WELL = "all-well"
"""Id of the card that says there is nothing to say."""


class ChecksPanel(QWidget):
    """Sums and findings of the station being typed."""

    explain_wanted = Signal(str)
    """The code of a doubt whose button was pressed."""
    prepare_wanted = Signal(str)
    """The code of a finding about which a decision is to be prepared."""
    turned = Signal()
    """Other findings are shown, or another one is open."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._well = Finding(ALL_WELL, "ok", words("entry.all_well"))
        self._known: frozenset[str] = frozenset()
        sheet = Sheet(words("entry.sums"), head=36)
        self._sums = SumsPanel()
        self._sums.setAccessibleName(words("entry.sums"))
        sheet.body.addWidget(self._sums)
        self._stack = FindingStack()
        self._stack.setObjectName("scrolled")
        self._stack.setAccessibleName(words("entry.findings"))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._stack)
        self._area = area
        self.form = ExplainForm(words)
        self._stack.action_wanted.connect(self.explain_wanted)
        self._stack.second_wanted.connect(self.prepare_wanted)
        self._stack.opened.connect(lambda _id: self.turned.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(sheet)
        column.addWidget(area, 1)
        column.addWidget(self.form)
        theme.follow(self._retheme)

    def show_sums(self, sums: Sequence[ControlSum]) -> None:
        """The sums as they are after a key."""
        self._sums.set_sums([Sum(s.state, s.formula, s.figures, s.strong) for s in sums])

    def show_findings(self, cards: Sequence[Finding], complete: bool) -> None:
        """The findings as they are after a field; a new grave one opens by itself."""
        ids = [card.id for card in cards]
        grave = [c.id for c in cards if _opens(c) and c.id not in self._known]
        opened = grave[0] if grave else None
        if opened is None and self._stack.open_id() not in ids and ids:
            opened = "" if self._known & set(ids) else ids[0]
        self._known = frozenset(ids)
        if not cards and complete:
            self._stack.set_findings([self._well], "")
        else:
            self._stack.set_findings(cards, opened)
        self.turned.emit()

    def forget(self) -> None:
        """Another station: nothing is known of it yet."""
        self._known = frozenset()
        self.form.hide()
        self._stack.set_findings(())

    def step(self, by: int) -> str:
        """Opens the next or previous finding and answers with its code."""
        if not self._known:
            return ""
        code = self._stack.step(by)
        card = next(c for c in self._stack.cards() if c.finding.id == code)
        self._area.ensureWidgetVisible(card, 0, 8)
        self.turned.emit()
        return code

    def open_id(self) -> str:
        """Code of the finding that is open."""
        return self._stack.open_id()

    def set_room(self, under: bool, slim: bool) -> None:
        """Under the form in the narrowest window, else beside it, slim where there is little."""
        if (under, slim) != (self._under, self._slim):
            self._under, self._slim = under, slim
            self._retheme()

    _under = _slim = False

    def _retheme(self) -> None:
        width = theme.current().px(SLIM if self._slim else WIDTH)
        self.setMinimumWidth(0 if self._under else width)
        self.setMaximumWidth(16_777_215 if self._under else width)
        self.setMinimumHeight(theme.current().px(460) if self._under else 0)


def _opens(card: Finding) -> bool:
    return card.tone == "err" or card.id == DIFFERS
