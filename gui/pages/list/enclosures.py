"""The tab of enclosures and signatures (прилози и потписи): ticked, counted, struck out."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from core.domain.lists.paper import OF_CANDIDATE, STRUCK, ListPaper, Signatures
from core.domain.lists.rules.enclosures import asked
from core.words.catalogue import Words
from gui.kit.fields import FieldRow, TextField
from gui.kit.pane import Pane
from gui.kit.sheet import Sheet
from gui.kit.table import Table
from gui.kit.texts import Prose
from gui.models.lines import Column, Line, Lines
from gui.models.script import named
from gui.pages.list.cells import CandidateCell

_LABEL = 230
_TICK, _CROSS = "✓", "–"


class EnclosuresTab(QWidget):
    """What is enclosed with the list and for each candidate, and how many support it."""

    typed = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._paper = ListPaper()
        self._may_type = True
        self.boxes: dict[str, QCheckBox] = {}
        self.filed = TextField(words("list.field.filed"))
        self.struck = {why: TextField(words(f"struck.{why}")) for why in STRUCK}
        digits = QRegularExpressionValidator(QRegularExpression("[0-9]{0,6}"), self)
        for field in (self.filed, *self.struck.values()):
            field.setValidator(digits)
            field.editingFinished.connect(self._count)
        names = [words("list.column.no"), words("list.candidate")]
        heads = [*names, *(words(f"enclosure.{name}.short") for name in OF_CANDIDATE)]
        spoken = ["", "", *(words(f"enclosure.{name}") for name in OF_CANDIDATE)]
        self._model = Lines([Column(h, "left", s) for h, s in zip(heads, spoken, strict=True)])
        self.table = _Ticks(words("list.enclosures.of_candidates"))
        self.table.setModel(self._model)
        self.table.set_widths((36, 0, 104, 104, 104, 104))
        self.table.toggled.connect(self._toggle)
        self._sheet = Sheet(words("list.sheet.enclosures"), head=34)
        self._ticks = self._sheet.inside(12)
        self._build()

    def show_paper(self, paper: ListPaper, may_type: bool) -> None:
        """Show what is enclosed."""
        self._paper, self._may_type = paper, may_type
        self._show_ticks(asked(paper))
        for why, field in self.struck.items():
            _show(field, dict(paper.signatures.struck).get(why, 0) or None, may_type)
        _show(self.filed, paper.signatures.filed, may_type)
        at = self.table.currentIndex()
        row, column = at.row(), at.column()
        self._model.show([self._line(no) for no in range(len(paper.candidates))])
        self.table.setCurrentIndex(self._model.index(max(0, row), max(2, column)))

    def hold(self, paper: ListPaper) -> None:
        """The paper changed while this tab was out of view; nothing is drawn."""
        self._paper = paper

    def mark(self, tones: dict[str, str]) -> None:
        """Paint the count of signatures where something was found."""
        self.filed.set_finding(tones.get("signatures", ""))

    def focus_path(self, path: str) -> None:
        """Go to the box, the count or the cell of a path."""
        kind, _colon, name = path.partition(":")
        place, _colon, what = name.partition(":")
        if kind == "enclosure" and name in self.boxes:
            self.boxes[name].setFocus()
        elif kind == "candidate" and what in OF_CANDIDATE:
            rows = [at for at, one in enumerate(self._paper.candidates) if not one.withdrawn]
            at = self._model.index(rows[int(place) - 1], 2 + OF_CANDIDATE.index(what))
            self.table.setCurrentIndex(at)
            self.table.setFocus()
        else:
            self.filed.setFocus()

    def focus_first(self) -> None:
        """The first box."""
        next(iter(self.boxes.values()), self.filed).setFocus()

    def _build(self) -> None:
        words = self._words
        pane = Pane(margins=(0, 0, 0, 0))
        pane.column.setSpacing(10)
        pane.column.addWidget(self._sheet)
        signatures = Sheet(words("list.sheet.signatures"), head=34)
        inside = signatures.inside(12)
        inside.addWidget(FieldRow(words("list.field.filed"), self.filed, _LABEL, 90))
        inside.addWidget(Prose(words("list.struck"), size=13, tone="ink2"))
        for why, field in self.struck.items():
            inside.addWidget(FieldRow(words(f"struck.{why}"), field, _LABEL, 90))
        pane.column.addWidget(signatures)
        candidates = Sheet(
            words("list.enclosures.of_candidates"), words("list.enclosures.hint"), head=34
        )
        candidates.body.addWidget(self.table)
        self.table.setMinimumHeight(220)
        pane.column.addWidget(candidates, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(pane)

    def _show_ticks(self, names: Sequence[str]) -> None:
        if tuple(self.boxes) != tuple(names):
            for box in self.boxes.values():
                box.hide()
                box.deleteLater()
            self.boxes = {}
            for name in names:
                box = QCheckBox(self._words(f"enclosure.{name}"))
                box.setAccessibleName(box.text())
                box.toggled.connect(lambda on, name=name: self._tick(name, on))
                self._ticks.addWidget(box)
                self.boxes[name] = box
            chain = [*self.boxes.values(), self.filed]
            for before, after in pairwise(chain):
                QWidget.setTabOrder(before, after)
        for name, box in self.boxes.items():
            box.blockSignals(True)
            box.setChecked(name in self._paper.enclosures)
            box.setEnabled(self._may_type)
            box.blockSignals(False)

    def _line(self, at: int) -> Line:
        one = self._paper.candidates[at]
        cells = [
            CandidateCell(str(at + 1), True, quiet=True),
            CandidateCell(named(self._words, one.full_name), struck=bool(one.withdrawn)),
        ]
        for name in OF_CANDIDATE:
            lacks = name in one.lacks
            cells.append(CandidateCell(_CROSS if lacks else _TICK, True, "err" if lacks else ""))
        return Line(tuple(cells), about=at)

    def _tick(self, name: str, on: bool) -> None:
        kept = tuple(one for one in self._paper.enclosures if one != name)
        self.typed.emit(replace(self._paper, enclosures=(*kept, name) if on else kept))

    def _toggle(self, row: int, column: int) -> None:
        if not self._may_type or not 2 <= column < 2 + len(OF_CANDIDATE):
            return
        name, rows = OF_CANDIDATE[column - 2], list(self._paper.candidates)
        lacks = rows[row].lacks
        left = tuple(one for one in lacks if one != name)
        rows[row] = replace(rows[row], lacks=left if name in lacks else (*lacks, name))
        self.typed.emit(replace(self._paper, candidates=tuple(rows)))

    def _count(self) -> None:
        text = self.filed.text()
        struck = tuple((why, int(f.text())) for why, f in self.struck.items() if f.text())
        struck = tuple((why, count) for why, count in struck if count)
        signatures = Signatures(int(text) if text else None, struck)
        if signatures != self._paper.signatures:
            self.typed.emit(replace(self._paper, signatures=signatures))


class _Ticks(Table):
    """Space or Enter ticks the current cell."""

    toggled = Signal(int, int)

    def __init__(self, spoken: str) -> None:
        super().__init__(spoken, 28, 30)
        self.activated.connect(lambda index: self.toggled.emit(index.row(), index.column()))
        self.clicked.connect(lambda index: self.toggled.emit(index.row(), index.column()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and at.isValid():
            self.toggled.emit(at.row(), at.column())
        else:
            super().keyPressEvent(event)


def _show(field: TextField, count: int | None, may_type: bool) -> None:
    if not field.hasFocus() or not field.isModified():
        field.setText("" if count is None else str(count))
    field.setReadOnly(not may_type)
