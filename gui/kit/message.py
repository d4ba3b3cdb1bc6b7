"""The message bar, in place of windows with only OK: what happened, and a way to undo it."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from gui.kit import paint, theme
from gui.kit.buttons import Button
from gui.kit.chips import Icon
from gui.kit.icons import SEVERITY
from gui.kit.keys import KeyCap
from gui.kit.texts import Prose


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence, its severity (`ok`, `inf`, `wrn`, `err`) and at most one action with its key.

    With `seconds` it closes by itself; `dismiss` is the accessible name of the closing cross.
    """

    text: str
    tone: str = "ok"
    action: str = ""
    key: str = ""
    dismiss: str = ""
    seconds: int = 0


class MessageBar(QFrame):
    """Shows one message at a time; hidden while there is none."""

    action_wanted = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("message")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._tone = "ok"
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(18, 0, 14, 0)
        self._line.setSpacing(10)
        self._parts: list[QWidget] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.close_message)
        theme.follow(self._retheme)
        self.hide()

    def show_message(self, message: Message) -> None:
        """Puts a message in place of the one before."""
        self._clear()
        self._tone = message.tone
        icon = Icon(SEVERITY[message.tone], f"{message.tone}_so")
        self._put(icon)
        self._put(Prose(message.text, middle=True), 1)
        if message.action:
            action = Button(message.action, role="link")
            action.clicked.connect(self.action_wanted)
            self._put(action)
        if message.key:
            self._put(KeyCap(message.key))
        if message.dismiss:
            cross = Button(role="icon", icon="dismiss", small=True, spoken=message.dismiss)
            cross.clicked.connect(self.close_message)
            self._put(cross)
        self.setAccessibleName(message.text)
        self.show()
        self._timer.stop()
        if message.seconds:
            self._timer.start(message.seconds * 1000)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def close_message(self) -> None:
        """Takes the message away."""
        if not self.isHidden():
            self._timer.stop()
            self.hide()
            self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        colour = theme.current().colour(f"{self._tone}_so")
        paint.bar(QPainter(self), QRectF(self.rect()), colour)

    def _put(self, widget: QWidget, stretch: int = 0) -> None:
        self._parts.append(widget)
        self._line.addWidget(widget, stretch)

    def _clear(self) -> None:
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts.clear()

    def _retheme(self) -> None:
        self.setMinimumHeight(theme.current().px(42))
