"""Fields for words: a plain one, the search field, and rows of label and field."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from gui.kit import icons, theme
from gui.kit.texts import Label
from gui.kit.tokens import FIELD


class TextField(QLineEdit):
    """A line of words; `required` fields hold back the verb of a `FormDialog` while empty."""

    def __init__(self, spoken: str = "", hint: str = "", required: bool = False) -> None:
        super().__init__()
        self.required = required
        self.setAccessibleName(spoken)
        self.setPlaceholderText(hint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.follow(self._retheme)

    def set_finding(self, severity: str) -> None:
        """Paints the field `err` or `wrn`; `""` takes the paint off."""
        theme.restyle(self, finding=severity)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undoes = event.matches(QKeySequence.StandardKey.Undo)
            if undoes and not self.isUndoAvailable():
                event.ignore()  # then the window takes back the last act
                return False
        return super().event(event)

    def _retheme(self) -> None:
        self.setFixedHeight(theme.current().px(FIELD))


class SearchField(QLineEdit):
    """A field with a magnifying glass; `sought` tells of each change.

    A page hands its keys to `takes`: Esc empties the field, ↓ and Enter go on to what was found.
    """

    sought = Signal(str)

    def __init__(self, hint: str = "", width: int = 176, height: int = FIELD) -> None:
        super().__init__()
        self._width, self._height = width, height
        self.setAccessibleName(hint)
        self.setPlaceholderText(hint)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.sought)
        theme.follow(self._retheme)

    def takes(self, event: QKeyEvent, found: QWidget) -> bool:
        """Whether a key of the page was meant for the search; `found` is where its finds stand."""
        key, here = event.key(), self.hasFocus()
        if key == Qt.Key.Key_Escape and (here or self.text()):
            self.clear()
        elif not (here and key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)):
            return False
        found.setFocus()
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        now = theme.current()
        side = now.px(16)
        spot = QRectF(10, (self.height() - side) / 2, side, side)
        icons.draw(QPainter(self), "search", now.hex("ink3"), spot)

    def _retheme(self) -> None:
        now = theme.current()
        self.setTextMargins(now.px(16) + 5, 0, 0, 0)
        self.setFixedSize(now.px(self._width), now.px(self._height))


class FieldRow(QWidget):
    """A label of fixed width, then the field, as in dialogs."""

    def __init__(
        self, label: str, field: QWidget, label_width: int = 110, field_width: int = 0
    ) -> None:
        super().__init__()
        self.field = field
        self._label = Label(label, tone="ink2")
        self._label.setBuddy(field)
        self._widths = label_width, field_width
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(self._label)
        fixed = field.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Fixed
        line.addWidget(field, 0 if field_width or fixed else 1)
        if field_width or fixed:
            line.addStretch(1)
        if not field.accessibleName():
            field.setAccessibleName(label)
        theme.follow(self._retheme)

    def _retheme(self) -> None:
        now = theme.current()
        label_width, field_width = self._widths
        self._label.setFixedWidth(now.px(label_width))
        if field_width:
            self.field.setFixedWidth(now.px(field_width))
