"""The cover sheet at the counter (пропратни лист): typed line by line, Enter after Enter."""

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QCheckBox, QGridLayout, QSizePolicy, QWidget

from core.base import moments
from core.domain.minutes.receiving import LACKS
from core.words.catalogue import Words
from gui.kit import theme
from gui.kit.buttons import Button
from gui.kit.fields import FieldRow, TextField
from gui.kit.moment_field import MomentField
from gui.kit.pane import Pane
from gui.kit.sheet import Sheet, row
from gui.kit.texts import Label, Prose, Run
from gui.models.script import named
from gui.pages.handover import presenter as p
from gui.pages.handover.presenter import Counter, Typed

WIDTH, NARROW_WIDTH, LABEL = 408, 418, 112
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class IntakeForm(Sheet):
    """Enter goes on, and on the verb takes down (`taken`), as Ctrl+Enter does anywhere."""

    taken = Signal()
    changed = Signal()
    """Something was typed or ticked."""
    pointed = Signal(str)
    """The station whose number stands in the first line."""

    def __init__(self, words: Words) -> None:
        super().__init__(words("handover.form"), head=40)
        self._words = words
        self._counter = Counter()
        self._narrow = False
        self._proposed = ""
        self._proposed_at = ("", "")
        """Receipt, and day and hour, as the program last wrote them."""
        self.number = TextField(words("handover.number"), words("handover.number.hint"))
        self.name = Label("", strong=True, elide=True)
        self.said = Prose("", size=13, tone="ink2")
        self.at = MomentField(words, words("handover.at"))
        self.receipt = TextField(words("handover.receipt"))
        self.handed_by = TextField(words("handover.handed_by"), words("handover.handed_by.hint"))
        self.copies = TextField(words("handover.copies"))
        self.lacks = {name: QCheckBox(words(f"handover.lacks.{name}")) for name in LACKS}
        self.remark = TextField(words("handover.note"))
        self.button = Button(words("handover.take"), "primary", icon="mail-inbox")
        for field, most in ((self.receipt, 5), (self.copies, 2)):
            digits = QRegularExpression(f"[0-9]{{0,{most}}}")
            field.setValidator(QRegularExpressionValidator(digits, self))
        self._lay_out()
        for line in (self.number, self.receipt, self.handed_by, self.copies, self.remark):
            line.textEdited.connect(self.changed)
        for box in self.lacks.values():
            box.toggled.connect(self.changed)
        self.at.changed.connect(self.changed)
        self.number.textChanged.connect(self._numbered)
        self.remark.textChanged.connect(self._tell)
        self.button.clicked.connect(self.taken)
        theme.follow(self._measure)

    def show_counter(self, counter: Counter) -> None:
        """Propose the next receipt, unless another number was typed."""
        self._counter = counter
        if self._written_at() == ("", ""):
            self._propose_now()
        if self.receipt.text() in ("", self._proposed):
            self._proposed = str(counter.receipt)
            self.receipt.setText(self._proposed)
        self._tell()

    def typed(self) -> Typed:
        """What stands in the lines now."""
        copies = self.copies.text()
        return Typed(
            self.number.text().strip(),
            self.at.moment() if not self.at.trouble() else None,
            self.receipt.text(),
            " ".join(self.handed_by.text().split()),
            int(copies) if copies else None,
            tuple(name for name, box in self.lacks.items() if box.isChecked()),
            self.remark.text(),
        )

    def show_typed(self, typed: Typed) -> None:
        """Lines that were typed before."""
        self.number.setText(typed.number)
        if typed.at is not None:
            self.at.show_moment(typed.at)
        self.receipt.setText(typed.receipt)
        self.handed_by.setText(typed.handed_by)
        self.copies.setText("" if typed.copies is None else str(typed.copies))
        for name, box in self.lacks.items():
            box.setChecked(name in typed.lacks)
        self.remark.setText(typed.note)

    def point(self, station: str) -> None:
        """Begin with that station."""
        self.number.setText(station)
        self.handed_by.setFocus()

    def begin_anew(self) -> None:
        """Empty lines for the next board."""
        self.empty()
        self.number.setFocus()

    def empty(self) -> None:
        """Nothing in the lines but what is proposed; as many copies are expected as came before."""
        for field in (self.number, self.handed_by, self.remark, self.receipt):
            field.setText("")  # unlike clear(), this leaves nothing to undo in the line itself
        for box in self.lacks.values():
            box.setChecked(False)
        self._proposed_at = ("", "")
        self._propose_now()
        self.show_counter(self._counter)

    def complain(self, trouble: str) -> None:
        """Say what is missing, and go to it."""
        at = {"moment": self.at, "receipt": self.receipt}.get(trouble, self.number)
        text = self._words(f"handover.trouble.{trouble}", number=self.number.text().strip())
        self.said.say(Run(text, tone="err"))
        at.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.taken.emit()
        else:
            self._go_on()

    def _go_on(self) -> None:
        """The next line one has to type; hour, receipt and what is missing stand there already."""
        turns: tuple[QWidget, ...] = (self.number, self.handed_by, self.copies, self.remark)
        now = next((w for w in turns if w.hasFocus()), None)
        trouble = p.trouble(self._counter, self.typed()) if now is self.number else ""
        if now is self.remark:
            self.button.setFocus(Qt.FocusReason.TabFocusReason)
        elif now is None:
            self.focusNextChild()
        elif trouble in ("number", "no_station", "several"):
            self.complain(trouble)
        else:
            turns[turns.index(now) + 1].setFocus(Qt.FocusReason.TabFocusReason)

    def _numbered(self) -> None:
        """A board stands at the counter now, unless another hour was typed."""
        if self._written_at() == self._proposed_at:
            self._propose_now()
        self._tell()

    def _propose_now(self) -> None:
        self.at.show_moment(moments.now())
        self._proposed_at = self._written_at()

    def _written_at(self) -> tuple[str, str]:
        return self.at.day.field.text(), self.at.hour.text()

    def _tell(self) -> None:
        """The station by name; what is said of it follows the number."""
        typed = self.number.text().strip()
        station = self._counter.station(typed)
        self.name.setText(named(self._words, station.with_area) if station else "")
        self.number.set_finding("err" if typed and not self._counter.named(typed) else "")
        again = self._counter.came_again(station) if station else None
        said = ""
        if again is not None:
            at = p.hour(again.step.happened)
            said = self._words("handover.again", at=at, receipt=again.step.act.receipt)
        elif typed and not self._counter.named(typed):
            said = self._words("handover.trouble.no_station", number=typed)
        self.said.say(Run(said, tone="wrn" if again else "err"))
        if station is not None:
            self.pointed.emit(station.id)

    def set_narrow(self, narrow: bool) -> None:
        """In a narrow window it scrolls, which wants room beside the lines."""
        self._narrow = narrow
        self._measure()

    def _measure(self) -> None:
        now = theme.current()
        self.setFixedWidth(now.px(NARROW_WIDTH if self._narrow else WIDTH))
        self.said.setMinimumHeight(2 * now.line(13))

    def _lay_out(self) -> None:
        words, pane = self._words, Pane(margins=(14, 14, 14, 14))
        self.body.addWidget(pane, 1)
        inside = pane.column
        inside.setSpacing(10)
        first = FieldRow(words("handover.number"), self.number, LABEL, 92)
        first.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        inside.addLayout(row(first, self.name))
        inside.addWidget(self.said)
        inside.addWidget(FieldRow(words("handover.at"), self.at, LABEL))
        inside.addWidget(FieldRow(words("handover.receipt"), self.receipt, LABEL, 92))
        inside.addWidget(FieldRow(words("handover.handed_by"), self.handed_by, LABEL))
        inside.addWidget(FieldRow(words("handover.copies"), self.copies, LABEL, 92))
        inside.addWidget(Label(words("handover.lacks"), tone="ink2"))
        boxes = QGridLayout()
        for at, box in enumerate(self.lacks.values()):
            boxes.addWidget(box, at // 2, at % 2)
        inside.addLayout(boxes)
        inside.addWidget(FieldRow(words("handover.note"), self.remark, LABEL))
        inside.addStretch(1)
        foot = self.foot(56)
        foot.addStretch(1)
        foot.addWidget(self.button)
