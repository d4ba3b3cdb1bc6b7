"""The stations as a table that can be sorted by any of its columns."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.base.script import folded
from core.words import dates
from core.words.catalogue import Words
from gui.kit.cells import ALIGN_RIGHT, Cell, ChipCell, FindingsCell, TextCell
from gui.kit.table import CELL
from gui.models.script import named
from gui.models.station_row import IN, StationRow, StationState

_Index = QModelIndex | QPersistentModelIndex

COLUMNS = ("number", "name", "address", "state", "at", "who", "findings")
_RIGHT = ("number", "at")
S = StationState
CHIPS = {
    S.MISSING: ("neu", "circle"),
    S.RECEIVED: ("neu", "mail-inbox"),
    S.FIRST: ("inf", "keyboard"),
    S.FIRST_DONE: ("inf", "hourglass"),
    S.SECOND: ("inf", "keyboard"),
    S.DIFFERENT: ("wrn", "arrow-swap"),
    S.AGAIN: ("wrn", "arrow-undo"),
    S.GRAVE: ("err", "error-circle"),
    S.STANDS: ("ok", "checkmark"),
    S.ERROR: ("err", "error-circle"),
    S.ANNULLED: ("neu", "dismiss"),
    S.UNDETERMINABLE: ("neu", "dismiss"),
    S.REPEAT: ("neu", "vote"),
}
URGENCY = (
    *(S.GRAVE, S.ERROR, S.DIFFERENT, S.AGAIN, S.SECOND, S.FIRST, S.FIRST_DONE, S.RECEIVED),
    *(S.MISSING, S.REPEAT, S.ANNULLED, S.UNDETERMINABLE, S.STANDS),
)
"""The order of states when sorted by them: what a person must do first, what is done last."""


class StationTable(QAbstractTableModel):
    """Rows sorted by the chosen column, by number at first; `spoken` puts a row into words."""

    def __init__(
        self, words: Words, spoken: Callable[[StationRow], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._words, self._spoken = words, spoken
        self._all: tuple[StationRow, ...] = ()
        self._rows: tuple[StationRow, ...] = ()
        self._places: dict[str, int] = {}
        self.sorted_by = 0
        self.downward = False

    def set_rows(self, rows: Sequence[StationRow]) -> None:
        """Shows these, in the order chosen before."""
        self._all = tuple(rows)
        self.beginResetModel()
        self._order()
        self.endResetModel()

    def sort_by(self, column: int) -> None:
        """Sorts by a column; by the same one again the other way round."""
        self.downward = not self.downward if column == self.sorted_by else False
        self.sorted_by = column
        self.layoutAboutToBeChanged.emit()
        self._order()
        self.layoutChanged.emit()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def row_at(self, index: _Index) -> StationRow | None:
        """The row of an index."""
        return self._rows[index.row()] if index.isValid() else None

    def place(self, station: str) -> QModelIndex:
        """Where a station stands; an invalid index where it is not shown."""
        at = self._places.get(station)
        return QModelIndex() if at is None else self.index(at, 0)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            arrow = f" {'↓' if self.downward else '↑'}" if section == self.sorted_by else ""
            return self._words(f"minutes.column.{COLUMNS[section]}") + arrow
        if role == Qt.ItemDataRole.TextAlignmentRole and COLUMNS[section] in _RIGHT:
            return ALIGN_RIGHT
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (CELL, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return self._spoken(row)
        cell = self._cell(row, COLUMNS[index.column()])
        return cell if role == CELL else cell.spoken

    def _cell(self, row: StationRow, column: str) -> Cell:
        words = self._words
        match column:
            case "number":
                return TextCell(row.id, "right", strong=True)
            case "name":
                return TextCell(named(words, row.name))
            case "address":
                return TextCell(named(words, row.address), tone="ink2")
            case "state":
                return ChipCell(words(f"minutes.state.{row.state.value}"), *CHIPS[row.state])
            case "at":
                return TextCell(dates.hour(row.at) if row.at else "", "right", "ink2")
            case "who":
                return TextCell(named(words, row.who), tone="ink2")
            case _:
                return self._findings(row)

    def _findings(self, row: StationRow) -> Cell:
        if row.state not in IN:
            return TextCell("")
        counts = [
            words
            for words in (
                self._words.count("severity.error", row.errors) if row.errors else "",
                self._words.count("severity.doubt", row.doubts) if row.doubts else "",
            )
            if words
        ]
        return FindingsCell(row.errors, row.doubts, ", ".join(counts))

    def _order(self) -> None:
        column = COLUMNS[self.sorted_by]
        rows = sorted(self._all, key=lambda row: _key(row, column), reverse=self.downward)
        if column == "number":
            rows = list(reversed(self._all)) if self.downward else list(self._all)
        self._rows = tuple(rows)
        self._places = {row.id: i for i, row in enumerate(self._rows)}


def _key(row: StationRow, column: str) -> tuple[object, ...]:
    match column:
        case "state":
            return (URGENCY.index(row.state),)
        case "at":
            return (row.at is None, row.at.timestamp() if row.at else 0)
        case "findings":
            return (-row.errors, -row.doubts)
        case "name" | "address" | "who":
            text = str(getattr(row, column))
            return (not text, folded(text))
        case _:
            return ()
