"""The table one types candidates into: Tab across, Enter down, Alt+↑↓ moves, Ins adds."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QStyleOptionViewItem,
    QWidget,
)

from core.words.catalogue import Words
from gui.kit.table import CellDelegate, Table
from gui.pages.list.candidates import HEADS, CandidateRows
from gui.pages.list.typing import COLUMNS

_Index = QModelIndex | QPersistentModelIndex
_WIDTHS = (42, 40, 82, 94, 126, 42, 46, 0, 86, 96, 50)
_PARTY = HEADS.index("party")
_ROW = 29
FIRST = HEADS.index("name")


class _Editor(CellDelegate):
    """A plain line to type in, as high as the cell; Enter goes down, Tab across."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        made = QLineEdit(parent)
        made.setFrame(False)
        made.setObjectName("cellEditor")
        made.setAccessibleName(
            str(index.model().headerData(index.column(), Qt.Orientation.Horizontal))
        )
        return made


class CandidateTable(Table):
    """Wishes of the keyboard as signals; what they do to the paper, the page decides."""

    insert_wanted = Signal(int)
    remove_wanted = Signal(int)
    move_wanted = Signal(int, int)
    paste_wanted = Signal(int, int, str)
    undo_wanted = Signal()
    leave_wanted = Signal(bool)
    """Ctrl+Tab leaves the table for what comes after it, or with Shift before it."""

    def __init__(self, words: Words, rows: CandidateRows) -> None:
        self._spanned: dict[int, int] = {}
        self._rows = rows
        self.may_undo: Callable[[], bool] = lambda: False
        """Whether typing can be taken back; otherwise Ctrl+Z is the window's."""
        super().__init__(words("list.candidates"), _ROW, 30)
        self.setItemDelegate(_Editor(self))
        self.setModel(rows)
        self.set_widths(_WIDTHS)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked
        )
        self.setTabKeyNavigation(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.dataChanged.connect(self._spans)

    def go_to(self, row: int, name: str) -> None:
        """Bring the focus to a cell."""
        column = HEADS.index(name) if name in HEADS else FIRST
        if 0 <= row < self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(row, column))
            self.scrollTo(self.currentIndex())
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Take over what is being typed in a cell, as if the cell were left."""
        editor = self.focusWidget()
        if self.state() is QAbstractItemView.State.EditingState and isinstance(editor, QLineEdit):
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def show_party(self, shown: bool) -> None:
        """The party of each candidate is asked of a coalition only."""
        self.setColumnHidden(_PARTY, not shown)

    def arrange_rows(self) -> None:
        """The spans of the fives go with all others and come back."""
        super().arrange_rows()
        self._spanned = {}
        self._spans()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and self.may_undo()
            if undo or event.matches(QKeySequence.StandardKey.Paste):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self.currentIndex()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_wanted.emit(at.row(), -1 if key == Qt.Key.Key_Up else 1)
        elif control and key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.leave_wanted.emit(key == Qt.Key.Key_Tab)
        elif key == Qt.Key.Key_Insert:
            self.insert_wanted.emit(at.row())
        elif control and key == Qt.Key.Key_Delete:
            self.remove_wanted.emit(at.row())
        elif key == Qt.Key.Key_Delete:
            self._rows.setData(at, "")
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.state() is not QAbstractItemView.State.EditingState:
                self._down()
        elif not self._types_sex(event):
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Tab goes through the fields one types and on to the next row."""
        actions = QAbstractItemView.CursorAction
        if action in (actions.MoveNext, actions.MovePrevious):
            by = 1 if action is actions.MoveNext else -1
            return self._beside(self.currentIndex(), by)
        return super().moveCursor(action, modifiers)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Enter in a cell takes what was typed and goes down."""
        submitted = hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint if submitted else hint)
        if submitted:
            self._down()

    def _beside(self, at: QModelIndex, by: int) -> QModelIndex:
        typed = [HEADS.index(name) for name in COLUMNS]
        typed = [column for column in typed if not self.isColumnHidden(column)]
        column = at.column() if at.column() in typed else typed[0]
        place = typed.index(column) + by
        row = at.row() + place // len(typed)
        row = min(max(row, 0), self._rows.rowCount() - 1)
        return self._rows.index(row, typed[place % len(typed)])

    def _down(self) -> None:
        at = self.currentIndex()
        below = self._rows.index(min(at.row() + 1, self._rows.rowCount() - 1), at.column())
        self.setCurrentIndex(below)

    def _types_sex(self, event: QKeyEvent) -> bool:
        """One letter says the sex, without an editor."""
        at = self.currentIndex()
        letter = event.text()
        if not at.isValid() or HEADS[at.column()] != "sex" or not letter.isalpha():
            return False
        self._rows.setData(at, letter)
        return True

    def _paste(self) -> None:
        at = self.currentIndex()
        text = QGuiApplication.clipboard().text()
        name = HEADS[at.column()] if at.isValid() else COLUMNS[0]
        if text.strip():
            column = COLUMNS.index(name) if name in COLUMNS else 0
            self.paste_wanted.emit(max(0, at.row()), column, text)

    def _spans(self) -> None:
        """The places of a five stand once beside its rows."""
        blocks = self._rows.blocks()
        if blocks != self._spanned:
            self._spanned = blocks
            self.clearSpans()
            for row, rows in blocks.items():
                if rows > 1:
                    self.setSpan(row, 0, rows, 1)
