"""The field for a municipality or city: typed in either script, chosen from the register."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCompleter

from core.base.script import folded
from core.domain.election.units import Unit
from gui.kit import icons, theme
from gui.kit.fields import TextField

_Index = QModelIndex | QPersistentModelIndex
_FOLDED = Qt.ItemDataRole.UserRole + 1
_MOST_SHOWN = 10


class UnitField(TextField):
    """Tells the unit chosen; a name that is not in the register is taken as it is typed."""

    chosen = Signal(object)
    """The `Unit` whose name stands in the field now, or `None`."""

    def __init__(self, register: Sequence[Unit], spoken: str, hint: str) -> None:
        super().__init__(spoken, hint)
        self._register = tuple(register)
        self._completer = _Completer(self._register)
        self._completer.setParent(self)
        self._completer.setMaxVisibleItems(_MOST_SHOWN)
        self.setCompleter(self._completer)
        if (popup := self._completer.popup()) is not None:
            popup.setAccessibleName(spoken)
            popup.setObjectName("choices")
            theme.follow(self._frame_choices)
        self.textChanged.connect(self._tell)
        self.setTextMargins(0, 0, 22, 0)

    def unit(self) -> Unit | None:
        """The unit of the register whose label stands in the field."""
        typed = folded(self.text())
        return next((unit for unit in self._register if folded(unit.label) == typed), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self._completer.setCompletionPrefix(folded(self.text()))
            self._completer.complete()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        now = theme.current()
        side = now.px(16)
        spot = QRectF(self.width() - side - 9, (self.height() - side) / 2, side, side)
        icons.draw(QPainter(self), "chevron-down", now.hex("ink2"), spot)

    def _frame_choices(self) -> None:
        if (popup := self._completer.popup()) is not None:
            edge = theme.current().hex("edge")
            popup.setStyleSheet(f"#choices {{ border: 1px solid {edge}; padding: 2px; }}")

    def _tell(self) -> None:
        self.chosen.emit(self.unit())


class _Completer(QCompleter):
    """Finds `Нови Сад` by `novi`, by `Нови` and by `sad`."""

    def __init__(self, register: Sequence[Unit]) -> None:
        super().__init__()
        self.setModel(_Register(register, self))
        self.setCompletionRole(_FOLDED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def splitPath(self, path: str) -> list[str]:
        return [folded(path)]

    def pathFromIndex(self, index: _Index) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole))


class _Register(QAbstractListModel):
    def __init__(self, register: Sequence[Unit], parent: QObject) -> None:
        super().__init__(parent)
        self._labels = tuple(unit.label for unit in register)
        self._folded = tuple(folded(label) for label in self._labels)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._labels)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if role == _FOLDED:
            return self._folded[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._labels[index.row()]
        return None
