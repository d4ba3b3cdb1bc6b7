"""Three faces of the page: choose a file, what it would bring, what is wrong."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from core.base.refusals import Fault
from core.office.take_over import Plan
from core.words.catalogue import Words
from gui.kit import paint, theme
from gui.kit.buttons import Button
from gui.kit.chips import Icon
from gui.kit.empty import EmptyState
from gui.kit.fields import FieldRow
from gui.kit.sheet import Sheet, boxed, row
from gui.kit.table import Table
from gui.kit.texts import Label, Prose, Run, rule
from gui.models.lines import Lines
from gui.pages.importing import presenter as p


class ChooseCard(Sheet):
    """Where a file is chosen, or dropped."""

    file_wanted = Signal()
    dropped = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._over = False
        self.setAcceptDrops(True)
        self._words = words
        self._shown: EmptyState | None = None
        self.offer: Button | None = None

    def show_kind(self, kind: str) -> None:
        """What kind of sheet is asked for."""
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
        words = self._words
        self._shown = EmptyState(
            "arrow-import", words(f"importing.choose.{kind}"), words(f"importing.columns.{kind}")
        )
        self.offer = self._shown.offer(words("importing.choose"), "folder-open", "Ctrl+O")
        self._shown.action_wanted.connect(self.file_wanted)
        self.body.addWidget(self._shown)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        urls = event.mimeData().urls()
        if len(urls) == 1 and p.readable(urls[0].fileName()):
            self._over = True
            self.update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QEvent) -> None:
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._over = False
        self.update()
        event.acceptProposedAction()
        self.dropped.emit(event.mimeData().urls()[0].toLocalFile())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        now = theme.current()
        colour = now.colour("focus" if self._over else "edge")
        inner = self.rect().adjusted(12, 12, -12, -12)
        paint.dashed(QPainter(self), inner.toRectF(), colour, radius=6)


class PlanCard(QWidget):
    """What the sheet would bring; `take_wanted` takes it over."""

    take_wanted = Signal()
    other_wanted = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._said = QVBoxLayout()
        self._said.setSpacing(6)
        self._said.setContentsMargins(16, 12, 16, 14)
        self.sheet = Sheet(words("importing.plan"), " ")
        self.sheet.body.addLayout(self._said)
        self.sheet.body.addStretch(1)
        foot = self.sheet.foot(56)
        self._foot = Label("", 13, "ink2", elide=True)
        other = Button(words("importing.other"))
        other.clicked.connect(self.other_wanted)
        self.take = Button(words("importing.take"), "primary", icon="arrow-import")
        self.take.clicked.connect(self.take_wanted)
        foot.addWidget(self._foot, 1)
        foot.addWidget(other)
        foot.addWidget(self.take)
        self.model = Lines(p.finding_columns(words))
        self.table = Table(words("importing.findings"))
        self.table.setModel(self.model)
        self.table.set_widths((90, 170, 0, 260))
        self.findings = Sheet(words("importing.findings"), words("importing.findings.note"))
        self.findings.body.addWidget(self.table, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(self.sheet)
        whole.addWidget(self.findings, 1)

    def show_plan(self, plan: Plan) -> None:
        """Shows counts, what was passed over, and findings."""
        words = self._words
        _clear(self._said)
        sheet = "" if plan.sheet == plan.file else plan.sheet
        self.sheet.note.setText(", ".join(text for text in (plan.file, sheet) if text))
        for one in p.counts(plan):
            new = words.count(f"importing.new.{one.what}", one.new)
            known = words.count("importing.known", one.known) if one.known else ""
            runs = (Run(new, strong=True), Run(f", {known}" if known else "", tone="ink2"))
            icon = "add" if one.new else "checkmark"
            self._said.addWidget(_said(icon, "ok" if one.new else "ink3", *runs, size=17))
        for text in p.passed_over(plan, words):
            self._said.addWidget(_said("info", "inf_so", Run(text)))
        if plan.empty:
            self._said.addWidget(_said("checkmark-circle", "ok_so", Run(words("importing.empty"))))
        self.take.setEnabled(not plan.empty)
        self._foot.setText("" if plan.empty else words("importing.take.note"))
        self.model.show(p.finding_lines(plan, words))
        self.findings.setVisible(bool(plan.findings))
        self.table.setCurrentIndex(self.model.index(0, 0))


class FaultsCard(Sheet):
    """What is wrong with the file; a heading not found can be chosen by hand."""

    again_wanted = Signal()
    other_wanted = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__(words("importing.faults"), " ")
        self._words = words
        self._sentence = Prose("")
        self._by_hand = QVBoxLayout()
        self._by_hand.setSpacing(6)
        self._combos: dict[str, QComboBox] = {}
        upper = QVBoxLayout()
        upper.setContentsMargins(16, 12, 16, 12)
        upper.setSpacing(10)
        upper.addWidget(self._sentence)
        upper.addLayout(self._by_hand)
        self.body.addLayout(upper)
        self.body.addWidget(rule())
        self.model = Lines(p.fault_columns(words))
        self.table = Table(words("importing.faults"))
        self.table.setModel(self.model)
        self.table.set_widths((170, 0, 150))
        self.table.selectionModel().currentChanged.connect(self._tell_whole)
        self.body.addWidget(self.table, 1)
        self._whole = Prose("", tone="ink2")
        below = QVBoxLayout()
        below.setContentsMargins(16, 8, 16, 10)
        below.addWidget(self._whole)
        self.body.addLayout(below)
        foot = self.foot(56)
        foot.addWidget(Label(words("importing.faults.note"), 13, "ink2", elide=True), 1)
        other = Button(words("importing.other"))
        other.clicked.connect(self.other_wanted)
        self.again = Button(words("importing.again"), "primary", icon="arrow-sync")
        self.again.clicked.connect(self.again_wanted)
        foot.addWidget(other)
        foot.addWidget(self.again)

    def show_faults(self, sentence: str, file: str, faults: Sequence[Fault]) -> None:
        """Shows one sentence for the whole file, and every fault in it."""
        words = self._words
        self.note.setText(file)
        self._sentence.say(Run(sentence, strong=True, tone="err"))
        self.model.show(p.fault_lines(faults, words))
        self.table.setVisible(bool(faults))
        self._whole.say("")
        self.table.setCurrentIndex(self.model.index(0, 0))
        _clear(self._by_hand)
        self._combos = {}
        for missing in p.missing_headings(faults, words):
            combo = QComboBox()
            combo.addItem(words("importing.heading.none"), "")
            for heading in missing.headings:
                combo.addItem(heading, heading)
            name = words("importing.heading", field=missing.name)
            combo.setAccessibleName(name)
            self._combos[missing.key] = combo
            self._by_hand.addWidget(FieldRow(name, combo, 380, 320))

    def mapping(self) -> dict[str, str]:
        """Headings chosen by hand, by field."""
        return {key: c.currentData() for key, c in self._combos.items() if c.currentData()}

    def first(self) -> QWidget:
        """Where the focus begins."""
        if self._combos:
            return next(iter(self._combos.values()))
        return self.table if self.model.rowCount() else self.again

    def _tell_whole(self) -> None:
        at = self.table.currentIndex().row()
        told = self.model.line(at).cells[1].spoken if 0 <= at < self.model.rowCount() else ""
        fits = paint.width_of(told, theme.current().font(15)) < self.table.columnWidth(1) - 20
        self._whole.say("" if fits else told)
        self._whole.setVisible(not fits)


def _said(icon: str, tone: str, *runs: Run, size: int = 15) -> QWidget:
    line = row(Icon(icon, tone, 16), gap=10)
    line.addWidget(Prose(*runs, size=size), 1)
    return boxed(line)


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
