"""The candidates of one list as rows of an editable table, each cell with what was found in it."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from core.base.findings import Finding, Severity
from core.domain.lists.paper import Candidate, ListPaper
from core.domain.lists.rules.sexes import Five, fives, short
from core.law.profile import LegalProfile
from core.words.catalogue import Words
from gui.kit.cells import ALIGN_CENTRE
from gui.kit.paint import LEFT
from gui.kit.table import CELL, ROW, RowKind
from gui.pages.list.cells import CandidateCell, FiveCell
from gui.pages.list.typing import COLUMNS

_Index = QModelIndex | QPersistentModelIndex

HEADS = ("five", "no", *COLUMNS[:4], "year", *COLUMNS[4:])
"""The columns of the table; `five`, `no` and `year` are not typed."""
_TONES = {Severity.ERROR: "err", Severity.DOUBT: "wrn"}
_CENTRED = ("five", "no", "sex", "year")


class CandidateRows(QAbstractTableModel):
    """Rows of candidates and one empty row to go on typing in; `typed` tells what was typed."""

    typed = Signal(int, str, str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._paper = ListPaper()
        self._places: dict[int, int] = {}
        self._marks: dict[tuple[int, str], str] = {}
        self._fives: dict[int, tuple[Five, bool]] = {}
        self._open = True

    def show(
        self, paper: ListPaper, findings: tuple[Finding, ...], law: LegalProfile, may_type: bool
    ) -> None:
        """Show a paper; rows are added or taken out at the end, the rest is redrawn."""
        before = self.rowCount()
        standing = [at for at, one in enumerate(paper.candidates) if not one.withdrawn]
        places = {at: place for place, at in enumerate(standing, start=1)}
        after = len(paper.candidates) + int(may_type)
        if after > before:
            self.beginInsertRows(QModelIndex(), before, after - 1)
        elif after < before:
            self.beginRemoveRows(QModelIndex(), after, before - 1)
        self._paper, self._places, self._open = paper, places, may_type
        self._marks = _marks(findings, {place: at for at, place in places.items()})
        blocks = fives(paper.standing_candidates, law)
        self._fives = {standing[five.first - 1]: (five, bool(short(five, law))) for five in blocks}
        if after > before:
            self.endInsertRows()
        elif after < before:
            self.endRemoveRows()
        last = self.index(max(0, after - 1), len(HEADS) - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def candidate(self, row: int) -> Candidate | None:
        """The candidate of a row; `None` for the empty one."""
        rows = self._paper.candidates
        return rows[row] if 0 <= row < len(rows) else None

    def row_of(self, place: int) -> int:
        """The row of the candidate who stands in that place; −1 for none."""
        return next((row for row, at in self._places.items() if at == place), -1)

    def blocks(self) -> dict[int, int]:
        """Rows at which a five begins, and how many rows it takes."""
        return {row: len(five.sexes) for row, (five, _bad) in self._fives.items()}

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        if parent.isValid():
            return 0
        return len(self._paper.candidates) + int(self._open)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(HEADS)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if HEADS[index.column()] == "five":
            return Qt.ItemFlag.ItemIsEnabled
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        one = self.candidate(index.row())
        typed = HEADS[index.column()] in COLUMNS and self._open
        gone = one is not None and bool(one.withdrawn)
        return shown | Qt.ItemFlag.ItemIsEditable if typed and not gone else shown

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        name, row = HEADS[index.column()], index.row()
        if role == ROW:
            return RowKind.FIFTH if self._ends_five(row) else RowKind.PLAIN
        if role == CELL:
            return self._cell(name, row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(name, row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._words(f'list.column.{name}')}: {self._text(name, row)}"
        return None

    def setData(self, index: _Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        if str(value) != self._text(HEADS[index.column()], index.row()):
            self.typed.emit(index.row(), HEADS[index.column()], str(value))
        return True

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(HEADS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(f"list.column.{HEADS[section]}")
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(f"list.heading.{HEADS[section]}")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            align = ALIGN_CENTRE if HEADS[section] in _CENTRED else LEFT
            return int(align.value)
        return None

    def _text(self, name: str, row: int) -> str:
        one = self.candidate(row)
        if name == "five":
            return ""
        if name == "no":
            place = self._places.get(row)
            return str(place) if place else "–" if one else "+"
        if one is None:
            return ""
        if name == "year":
            return str(one.year_of_birth or "")
        if name == "sex":
            return self._words(f"sex.{one.sex.value}") if one.sex else ""
        return str(getattr(one, name))

    def _cell(self, name: str, row: int) -> FiveCell | CandidateCell:
        if name == "five":
            five, bad = self._fives.get(row, (None, False))
            return FiveCell(f"{five.first}–{five.last}" if five else "", bad)
        one = self.candidate(row)
        tone = self._marks.get((row, "born" if name == "year" else name), "")
        gone = one is not None and bool(one.withdrawn)
        quiet = name == "no" or one is None
        female = name == "sex" and one is not None and one.sex == "f"
        return CandidateCell(
            self._text(name, row), name in _CENTRED, tone, quiet, struck=gone, female=female
        )

    def _ends_five(self, row: int) -> bool:
        place = self._places.get(row)
        blocks = (five for five, _bad in self._fives.values())
        return place is not None and any(five.last == place and five.full for five in blocks)


def _marks(findings: tuple[Finding, ...], rows: dict[int, int]) -> dict[tuple[int, str], str]:
    """Which cells to paint, the gravest finding of each deciding."""
    marks: dict[tuple[int, str], str] = {}
    grades = tuple(Severity)
    for found in sorted(findings, key=lambda one: grades.index(one.severity)):
        tone = _TONES.get(found.severity)
        for path in found.fields:
            kind, _colon, rest = path.partition(":")
            place, _colon, name = rest.partition(":")
            if kind == "candidate" and tone and place.isdigit() and int(place) in rows:
                marks.setdefault((rows[int(place)], name), tone)
    return marks
