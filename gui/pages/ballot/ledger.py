"""The ledger of ballot material as a table one types into, station after station."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QStyleOptionViewItem,
    QWidget,
)

from core.domain.ballot.model import Material
from core.domain.stations.model import Station
from core.words.catalogue import Words
from gui.kit.cells import ALIGN_RIGHT, TextCell
from gui.kit.count_field import Write
from gui.kit.paint import LEFT
from gui.kit.table import CELL, ROW, CellDelegate, RowKind, Table
from gui.models.script import named

_Index = QModelIndex | QPersistentModelIndex

HEADS = ("no", "station", "voters", "handed", "returned", "used", "note")
TYPED = ("handed", "returned", "note")
_WIDTHS = (52, 0, 90, 100, 100, 100, 210)


class LedgerRows(QAbstractTableModel):
    """One row a station; `typed` names the station, the column and the text."""

    typed = Signal(str, str, str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._stations: tuple[Station, ...] = ()
        self._ledger: dict[str, Material] = {}

    def show(self, stations: tuple[Station, ...], ledger: dict[str, Material]) -> None:
        """Show the ledger; the rows are made anew only when the stations changed."""
        if stations != self._stations:
            self.beginResetModel()
            self._stations, self._ledger = stations, ledger
            self.endResetModel()
            return
        self._ledger = ledger
        if stations:
            last = self.index(len(stations) - 1, len(HEADS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def line(self, station: str) -> Material:
        """What is taken down of a station."""
        return self._ledger.get(station) or Material(station)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._stations)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(HEADS)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        editable = HEADS[index.column()] in TYPED
        return shown | Qt.ItemFlag.ItemIsEditable if editable else shown

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        name = HEADS[index.column()]
        if role == ROW:
            return RowKind.PLAIN
        station = self._stations[index.row()]
        if role == Qt.ItemDataRole.EditRole:
            return self._text(name, station, str)
        text = self._text(name, station, self._words.number)
        if role == CELL:
            return TextCell(text, "left" if name in ("station", "note") else "right", size=14)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return text
        return None

    def setData(self, index: _Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        station = self._stations[index.row()]
        name = HEADS[index.column()]
        if role == Qt.ItemDataRole.EditRole and str(value) != self._text(name, station, str):
            self.typed.emit(station.id, name, str(value))
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
            return self._words(f"ballot.ledger.{HEADS[section]}")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            left = HEADS[section] in ("station", "note")
            return int((LEFT if left else ALIGN_RIGHT).value)
        return None

    def _text(self, name: str, station: Station, write: Write) -> str:
        line = self.line(station.id)
        match name:
            case "no":
                return str(station.number)
            case "station":
                return named(self._words, station.with_area)
            case "voters":
                return "" if station.registered is None else write(station.registered)
            case "used":
                both = line.handed is not None and line.returned is not None
                return write((line.handed or 0) - (line.returned or 0)) if both else ""
            case "note":
                return line.note
        count = line.handed if name == "handed" else line.returned
        return "" if count is None else write(count)


class LedgerTable(Table):
    """Typing begins an entry; Enter takes it and goes to the next station."""

    def __init__(self, words: Words, rows: LedgerRows) -> None:
        super().__init__(words("ballot.ledger"), 29, 30)
        self.setItemDelegate(_Editor(self))
        self.setModel(rows)
        self.set_widths(_WIDTHS)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.state() is not QAbstractItemView.State.EditingState:
                self._down()
            return
        super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Enter in a cell takes what was typed and goes down."""
        submitted = hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint if submitted else hint)
        if submitted:
            self._down()

    def _down(self) -> None:
        at = self.currentIndex()
        below = at.sibling(at.row() + 1, at.column())
        if below.isValid():
            self.setCurrentIndex(below)


class _Editor(CellDelegate):
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        made = QLineEdit(parent)
        made.setFrame(False)
        made.setObjectName("cellEditor")
        made.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        return made
