"""The stations that ask for a person's attention (тражи пажњу), gravest first."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

_Index = QModelIndex | QPersistentModelIndex

ATTENTION = Qt.ItemDataRole.UserRole + 4


@dataclass(frozen=True, slots=True)
class Attention:
    """One station in words: number, name, why it asks, the details, and what Enter does."""

    id: str
    number: str
    name: str
    tone: str
    sentence: str
    formula: str
    verb: str

    @property
    def spoken(self) -> str:
        """All of it in one sentence."""
        return f"{self.number} {self.name}. {self.sentence}. {self.formula}"


class AttentionModel(QAbstractListModel):
    """Rows of `Attention` under the role `ATTENTION`."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Attention, ...] = ()

    def set_rows(self, rows: Sequence[Attention]) -> None:
        """Shows these."""
        if tuple(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_at(self, index: _Index) -> Attention | None:
        """The row of an index."""
        return self._rows[index.row()] if index.isValid() else None

    def place(self, station: str) -> QModelIndex:
        """Where a station stands; an invalid index where it does not ask for attention."""
        at = next((i for i, row in enumerate(self._rows) if row.id == station), None)
        return QModelIndex() if at is None else self.index(at)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == ATTENTION:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        return None
