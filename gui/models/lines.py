"""Tables as lines of cells: a line is made when it is first seen, so thousands cost nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from gui.kit.cells import ALIGN_CENTRE, ALIGN_RIGHT, Cell, TextCell
from gui.kit.paint import LEFT
from gui.kit.table import CELL, ROW, RowKind

_Index = QModelIndex | QPersistentModelIndex
_ALIGN = {"left": LEFT, "right": ALIGN_RIGHT, "centre": ALIGN_CENTRE}


@dataclass(frozen=True, slots=True)
class Column:
    """Head of a column; `align` is `left`, `right` or `centre`, `spoken` says it in full."""

    title: str
    align: str = "left"
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its cells, what kind of row it is, and what it is about."""

    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.PLAIN
    about: Any = None


class Lines(QAbstractTableModel):
    """Shows lines, given at once or made one by one when they are seen."""

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self._columns = tuple(columns)
        self._count = 0
        self._make: Callable[[int], Line] = lambda _at: Line(())
        self._made: dict[int, Line] = {}
        self._kinds = False

    def show(self, lines: Sequence[Line], columns: Sequence[Column] | None = None) -> None:
        """Replaces all lines, and the columns if others are given."""
        self._replace(len(lines), lines.__getitem__, True, columns)

    def show_made(self, count: int, make: Callable[[int], Line]) -> None:
        """Replaces all lines by `count` plain ones that `make` answers with."""
        self._replace(count, make, False, None)

    def line(self, at: int) -> Line:
        """A line by its place."""
        if at not in self._made:
            self._made[at] = self._make(at)
        return self._made[at]

    def about(self, index: _Index) -> Any:
        """What the row of an index is about; `None` for no row."""
        return self.line(index.row()).about if index.isValid() else None

    def place_of(self, about: Any) -> int:
        """The first row about that, or −1."""
        return next((at for at in range(self._count) if self.line(at).about == about), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if role == ROW:
            return self.line(index.row()).kind if self._kinds else RowKind.PLAIN
        cells = self.line(index.row()).cells
        if index.column() >= len(cells):
            return None
        cell = cells[index.column()]
        if role == CELL:
            return cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell.spoken
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(cell, TextCell):
            return cell.hint or None
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_ALIGN[column.align].value)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return column.spoken or None
        return None

    def _replace(
        self,
        count: int,
        make: Callable[[int], Line],
        kinds: bool,
        columns: Sequence[Column] | None,
    ) -> None:
        self.beginResetModel()
        self._count, self._make, self._kinds, self._made = count, make, kinds, {}
        if columns is not None:
            self._columns = tuple(columns)
        self.endResetModel()


class GroupedLines(Lines):
    """Lines whose headings the arrows pass over."""

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.line(index.row()).kind is RowKind.GROUP:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
