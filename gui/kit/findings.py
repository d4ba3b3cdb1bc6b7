"""Cards of findings (налази): one open with formula, advice and consequence, the others one line.

A card that is closed takes the focus and opens by Enter, Space or a click; in a `FindingStack`
opening one closes the others.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.kit import icons, paint, theme
from gui.kit.buttons import Button
from gui.kit.icons import SEVERITY
from gui.kit.texts import Prose, Run


@dataclass(frozen=True, slots=True)
class Finding:
    """What a card shows; every word is given, the labels ("Прво:", "По закону:") too."""

    id: str
    tone: str
    """`err`, `wrn`, `inf`, or `ok` when explained."""
    title: str
    note: str = ""
    """Second line of the closed card."""
    formula: str = ""
    formula_note: str = ""
    advice: tuple[tuple[str, str], ...] = ()
    """Pairs of label and text."""
    source: str = ""
    """Code and article."""
    action: str = ""
    """Label of the button of the open card, as "Објасни"."""
    second: str = ""
    """Label of another button beside it."""


class FindingCard(QWidget):
    """One finding; `opened` and `closed` tell of the user's wish, the others of its buttons."""

    opened = Signal(str)
    closed = Signal(str)
    action_wanted = Signal(str)
    second_wanted = Signal(str)

    def __init__(self, finding: Finding, is_open: bool = False) -> None:
        super().__init__()
        self._finding = finding
        self._open = is_open
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(finding.title)
        self.setAccessibleDescription(finding.note or finding.formula)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        strong = is_open or bool(finding.note)
        self._title = Prose(Run(finding.title, strong=strong))
        line = QHBoxLayout()
        line.addWidget(self._title, 1)
        line.addSpacing(24)
        self._column.addLayout(line)
        self._note = Prose(finding.note, size=13, tone="ink2")
        self._column.addWidget(self._note)
        self._more = _details(finding, self)
        self._column.addWidget(self._more)
        self._arrange()
        theme.follow(self._retheme)

    @property
    def finding(self) -> Finding:
        """What the card shows."""
        return self._finding

    def is_open(self) -> bool:
        """Whether it shows all."""
        return self._open

    def set_open(self, is_open: bool) -> None:
        """Opens or closes without telling of it."""
        self._open = is_open
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._toggle()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._toggle()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        frame = QRectF(self.rect())
        paint.box(painter, frame, now.colour("surface"), now.colour("line"))
        paint.bar(painter, frame, now.colour(f"{self._finding.tone}_so"))
        side = now.px(20)
        spot = QRectF(16, 10, side, side)
        icons.draw(painter, SEVERITY[self._finding.tone], now.hex(f"{self._finding.tone}_so"), spot)
        if not self._open:
            arrow = QRectF(frame.right() - 12 - side, 10, side, side)
            icons.draw(painter, "chevron-right", now.hex("ink3"), arrow)
        if self.hasFocus():
            paint.box(painter, frame, None, now.colour("focus"), width=2)

    def _retheme(self) -> None:
        self._column.setContentsMargins(24 + theme.current().px(20), 10, 13, 10)

    def _toggle(self) -> None:
        if self._open:
            self.closed.emit(self._finding.id)
        else:
            self.opened.emit(self._finding.id)

    def _arrange(self) -> None:
        finding = self._finding
        self._title.say(Run(finding.title, strong=self._open or bool(finding.note)))
        self._note.setVisible(bool(finding.note) and not self._open)
        told = finding.formula or finding.advice or finding.action
        self._more.setVisible(self._open and bool(told))
        self.updateGeometry()
        self.update()


class FindingStack(QWidget):
    """Findings under each other, at most one of them open."""

    opened = Signal(str)
    action_wanted = Signal(str)
    second_wanted = Signal(str)

    def __init__(self, findings: Sequence[Finding] = ()) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._cards: list[FindingCard] = []
        self.set_findings(findings)

    def set_findings(self, findings: Sequence[Finding], open_id: str | None = None) -> None:
        """Shows these; keeps the open one open if it is still there, or opens `open_id`."""
        wanted = self.open_id() if open_id is None else open_id
        if [c.finding for c in self._cards] == list(findings):
            self.open(wanted)
            return
        focused = next((c.finding.id for c in self._cards if c.hasFocus()), "")
        kept = {card.finding: card for card in self._cards}
        self._cards = [
            kept.pop(finding) if finding in kept else self._made(finding) for finding in findings
        ]
        for card in kept.values():
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for i, card in enumerate(self._cards):
            if self._column.indexOf(card) != i:
                self._column.insertWidget(i, card)
            if card.finding.id == focused and not card.hasFocus():
                card.setFocus()
        self.open(wanted)

    def open(self, finding_id: str) -> None:
        """Opens one and closes the others; an unknown id closes all."""
        for card in self._cards:
            if card.is_open() != (card.finding.id == finding_id):
                card.set_open(card.finding.id == finding_id)

    def open_id(self) -> str:
        """Id of the open one, or nothing."""
        return next((c.finding.id for c in self._cards if c.is_open()), "")

    def open_card(self) -> FindingCard | None:
        """The open one."""
        return next((card for card in self._cards if card.is_open()), None)

    def step(self, by: int) -> str:
        """Opens the next (`1`) or previous (`-1`) finding, round the end; answers with its id."""
        ids = [c.finding.id for c in self._cards]
        if not ids:
            return ""
        now = self.open_id()
        at = (ids.index(now) + by) % len(ids) if now in ids else (0 if by > 0 else -1)
        self.open(ids[at])
        return ids[at]

    def cards(self) -> tuple[FindingCard, ...]:
        """The cards, top first."""
        return tuple(self._cards)

    def _made(self, finding: Finding) -> FindingCard:
        card = FindingCard(finding)
        card.opened.connect(self._open_by_user)
        card.closed.connect(self._close_by_user)
        card.action_wanted.connect(self.action_wanted)
        card.second_wanted.connect(self.second_wanted)
        return card

    def _open_by_user(self, finding_id: str) -> None:
        self.open(finding_id)
        self.opened.emit(finding_id)

    def _close_by_user(self, finding_id: str) -> None:
        self.open("")


def _tell(wanted: SignalInstance, finding_id: str, *_pressed: object) -> None:
    wanted.emit(finding_id)


def _details(finding: Finding, card: FindingCard) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 9, 0, 0)
    column.setSpacing(6)
    if finding.formula:
        note = Run(f" {finding.formula_note}" if finding.formula_note else "", False, "ink2", 13)
        column.addWidget(Prose(Run(finding.formula, strong=True), note, size=17))
    for label, text in finding.advice:
        runs = (Run(f"{label} ", strong=True, tone="ink"), text) if label else (text,)
        column.addWidget(Prose(*runs, size=14, tone="ink2", line=19))
    if finding.source:
        column.addWidget(Prose(finding.source, size=12, tone="ink2"))
    for label, wanted in (
        (finding.second, card.second_wanted),
        (finding.action, card.action_wanted),
    ):
        if label:
            button = Button(label, small=True)
            button.clicked.connect(partial(_tell, wanted, finding.id))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return made
