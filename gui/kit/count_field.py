"""The field for a number copied from the paper: digits only, and `–` where the paper has none.

Its value is a `Count`: an `int`, `Mark.ABSENT` (the paper carries no number) or `None` (not typed).
"""

from collections.abc import Callable
from enum import Enum
from typing import TypeAlias

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QRegularExpressionValidator,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from core.words import numbers
from gui.kit import theme
from gui.kit.tokens import COUNT_FIELD


class Mark(Enum):
    """What stands in the field instead of a number."""

    ABSENT = "–"


Count: TypeAlias = int | Mark | None

Write: TypeAlias = Callable[[int], str]
_DASHES = "-–—−"
_APART = str.maketrans("", "", ".,")
_DIGITS = 7
_NEXT = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class CountField(QLineEdit):
    """Right-aligned number; grouped when left, plain when entered, typing replaces.

    `spoken` is its accessible name, `write` groups a number as the language does, `height` is 36,
    or 28 on forms with many lists. The colours of
    `set_finding` (`""`, `"err"`, `"wrn"`) yield to the focus frame while one types.
    """

    changed = Signal()
    left = Signal()
    entered = Signal()
    next_wanted = Signal()
    previous_wanted = Signal()

    def __init__(
        self,
        spoken: str = "",
        write: Write = numbers.grouped,
        height: int = COUNT_FIELD[1],
        width: int = 0,
    ) -> None:
        super().__init__()
        self._write = write
        self.setObjectName("countField")
        self.setAccessibleName(spoken)
        self._height, self._width = height, width or COUNT_FIELD[0]
        self._fresh = False
        pattern = QRegularExpression(f"[0-9]{{0,{_DIGITS}}}|[{_DASHES}]")
        self.setValidator(QRegularExpressionValidator(pattern, self))
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDragEnabled(False)
        self.setAcceptDrops(False)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.textEdited.connect(self._edited)
        theme.restyle(self, empty=True, finding="")
        theme.follow(self._retheme)

    def value(self) -> Count:
        """What the field holds; see `Count`."""
        text = self.text().translate(_APART)
        if text in _DASHES:
            return Mark.ABSENT if text else None
        return int(text)

    def set_value(self, value: Count) -> None:
        """Puts a value in without telling of it."""
        match value:
            case None:
                text = ""
            case Mark():
                text = value.value
            case _:
                text = str(value) if self.hasFocus() else self._write(value)
        self.setText(text)
        self._show_emptiness()

    def is_typed(self) -> bool:
        """Whether there is a number or a dash."""
        return self.value() is not None

    def set_finding(self, severity: str) -> None:
        """Paints the field `err` or `wrn`; `""` takes the paint off."""
        theme.restyle(self, finding=severity)

    def set_width(self, width: int) -> None:
        """Changes how wide it is, in pixels of the usual type."""
        if width != self._width:
            self._width = width
            self._retheme()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Paste):
            event.accept()
        elif plain and event.key() in _NEXT:
            self.next_wanted.emit()
        elif plain and event.key() == Qt.Key.Key_Up:
            self.previous_wanted.emit()
        elif event.text() and event.text() in _DASHES and plain:
            self.setText(Mark.ABSENT.value)
            self._edited()
        elif event.text().isdigit() and self.value() is Mark.ABSENT:
            self.clear()
            super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        value = self.value()
        if isinstance(value, int):
            self.setText(str(value))
        super().focusInEvent(event)
        self.selectAll()
        self._fresh = event.reason() is Qt.FocusReason.MouseFocusReason
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is Qt.FocusReason.PopupFocusReason:
            return
        value = self.value()
        if isinstance(value, int):
            self.setText(self._write(value))
        self.deselect()
        self.left.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.MiddleButton:
            event.accept()  # X11 pastes the selection with this button
            return
        super().mouseReleaseEvent(event)
        if self._fresh and not self.hasSelectedText():
            self.selectAll()
        self._fresh = False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        event.ignore()

    def _edited(self) -> None:
        self._show_emptiness()
        self.changed.emit()

    def _show_emptiness(self) -> None:
        theme.restyle(self, empty=not self.text())

    def _retheme(self) -> None:
        now = theme.current()
        self.setFont(now.font(20 if self._height > 30 else 18, True))
        self.setFixedSize(now.px(self._width), now.px(self._height))
