"""The stations as tiles of the board."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.kit.tiles import TILE, Tile, TileState
from gui.models.station_row import StationRow, StationState

_Index = QModelIndex | QPersistentModelIndex

_TILES = {
    StationState.MISSING: TileState.NOT_RECEIVED,
    StationState.RECEIVED: TileState.RECEIVED,
    StationState.FIRST: TileState.FIRST_ENTRY,
    StationState.FIRST_DONE: TileState.FIRST_DONE,
    StationState.SECOND: TileState.SECOND_ENTRY,
    StationState.DIFFERENT: TileState.DIFFERENCE,
    StationState.AGAIN: TileState.AGAIN,
    StationState.GRAVE: TileState.ERROR,
    StationState.STANDS: TileState.CONFIRMED,
    StationState.ERROR: TileState.ERROR,
    StationState.ANNULLED: TileState.ANNULLED,
    StationState.UNDETERMINABLE: TileState.ANNULLED,
    StationState.REPEAT: TileState.REPEAT,
}


class StationTiles(QAbstractListModel):
    """Rows in the order of the register; `spoken` puts a row into words."""

    def __init__(self, spoken: Callable[[StationRow], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spoken = spoken
        self._rows: tuple[StationRow, ...] = ()
        self._places: dict[str, int] = {}

    def set_rows(self, rows: Sequence[StationRow]) -> None:
        """Shows these; where the stations are the same only what changed is drawn anew."""
        same = [r.id for r in rows] == [r.id for r in self._rows]
        if same:
            self._rows = tuple(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self._places = {row.id: i for i, row in enumerate(rows)}
        self.endResetModel()

    def row_at(self, index: _Index) -> StationRow | None:
        """The row of an index."""
        return self._rows[index.row()] if index.isValid() else None

    def place(self, station: str) -> QModelIndex:
        """Where a station stands; an invalid index where it is not shown."""
        at = self._places.get(station)
        return QModelIndex() if at is None else self.index(at)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == TILE:
            return tile_of(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.id
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._spoken(row)
        return None


def tile_of(row: StationRow) -> Tile:
    """How the board shows a station."""
    doubtful = row.state is StationState.STANDS and row.doubts > 0
    return Tile(row.number, _TILES[row.state], row.errors, row.entries, doubtful)
