"""The frame of every dialog: title, body, a note and verbs at the foot.

Esc takes back. Enter presses the verb only when no required field is empty; until then it moves
to the first empty one.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from gui.kit import reading
from gui.kit.buttons import Button
from gui.kit.room import Room
from gui.kit.texts import Label, Prose

_TITLE = 40
"""What the bar with the title takes of the screen."""


class FormDialog(QDialog):
    """Put content into `body`; say with `require` which fields must not stay empty."""

    def __init__(self, parent: QWidget | None, title: str, verb: str, cancel: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._required: list[QWidget] = []
        self._ready: Callable[[], bool] = lambda: True
        self.note = Prose("", size=13, tone="ink2", middle=True)
        self.verb = Button(verb, role="primary")
        self.cancel = Button(cancel)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(18, 14, 18, 12)
        self.body.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head, head_line = _band("dialogHead", 18, 12)
        head_line.addWidget(Label(title, 17, strong=True))
        head_line.addStretch(1)
        column.addWidget(head)
        middle = QFrame()
        middle.setObjectName("dialogBody")
        middle.setLayout(self.body)
        room = Room(middle)
        room.outgrown.connect(self._grow)
        column.addWidget(room, 1)
        foot, self._foot = _band("dialogFoot", 18, 10)
        self._foot.addWidget(self.note, 1)
        self._foot.addWidget(self.cancel)
        self._foot.addWidget(self.verb)
        column.addWidget(foot)
        self.cancel.clicked.connect(self.reject)
        self.verb.clicked.connect(self._confirm)
        self.setMinimumWidth(480)
        self.refresh()

    def set_note(self, text: str) -> None:
        """The sentence at the left of the foot."""
        self.note.say(text)

    def add_verb(self, button: Button) -> None:
        """Puts another verb between the two."""
        self._foot.insertWidget(self._foot.count() - 1, button)

    def require(self, *fields: QWidget) -> None:
        """These must hold something before the verb lives."""
        for field in fields:
            self._required.append(field)
            if isinstance(field, QLineEdit | QPlainTextEdit):
                field.textChanged.connect(self.refresh)
            field.installEventFilter(self)
        self.refresh()

    def set_ready_when(self, ready: Callable[[], bool]) -> None:
        """Another condition for the verb; call `refresh` when its answer may have changed."""
        self._ready = ready
        self.refresh()

    def refresh(self) -> None:
        """Lets the verb live or rest."""
        self.verb.setEnabled(self._first_empty() is None and self._ready())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._grow()

    def _grow(self) -> None:
        """As high as its texts need at the width it has, and no higher than the screen."""
        layout = self.layout()
        if layout is None or not self.isVisible():
            return
        screen = self.screen().availableGeometry()
        needed = max(layout.heightForWidth(self.width()), self.sizeHint().height())
        height = min(needed, screen.height() - _TITLE)
        if needed > self.height() or self.height() > height:
            self.resize(self.width(), height)
        beyond = self.y() + height - screen.bottom()
        if beyond > 0:
            self.move(self.x(), max(screen.top(), self.y() - beyond))

    def event(self, event: QEvent) -> bool:
        reading.before_tab(self, event)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            empty = self._first_empty()
            if empty is not None:
                empty.setFocus(Qt.FocusReason.TabFocusReason)
            elif self.verb.isEnabled():
                self.verb.click()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Hide and watched in self._required:
            self.refresh()
        return super().eventFilter(watched, event)

    def _confirm(self) -> None:
        if self._first_empty() is None and self._ready():
            self.accept()

    def _first_empty(self) -> QWidget | None:
        return next((f for f in self._required if _is_empty(f)), None)


def _is_empty(field: QWidget) -> bool:
    if field.isHidden():
        return False
    if isinstance(field, QLineEdit):
        return not field.text().strip()
    if isinstance(field, QPlainTextEdit):
        return not field.toPlainText().strip()
    return False


def _band(name: str, sides: int, ends: int) -> tuple[QFrame, QHBoxLayout]:
    frame = QFrame()
    frame.setObjectName(name)
    line = QHBoxLayout(frame)
    line.setContentsMargins(sides, ends, sides, ends)
    line.setSpacing(8)
    return frame, line
