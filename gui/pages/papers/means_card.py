"""One way to sign, as a card one presses: whose it is, where it lies, and its secret."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from core.words.catalogue import Words
from gui.kit import paint, theme
from gui.kit.chips import Icon
from gui.kit.fields import FieldRow
from gui.kit.sheet import row
from gui.kit.texts import Label, Prose

LABEL = 74


@dataclass(frozen=True, slots=True)
class Shown:
    """What a card says; without `secret` none is asked, `useless` says why it cannot be chosen."""

    title: str
    second: str
    third: str = ""
    secret: str = ""
    note: str = ""
    useless: bool = False
    icon: str = "certificate"


class SecretField(QLineEdit):
    """A password or PIN: never shown, never kept."""

    def __init__(self, spoken: str) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setAccessibleName(spoken)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        theme.follow(self._retheme)

    def set_finding(self, severity: str) -> None:
        """Paints the field `err`; `""` takes the paint off."""
        theme.restyle(self, finding=severity)

    def _retheme(self) -> None:
        self.setFixedHeight(theme.current().px(34))


class MeansCard(QFrame):
    """`toggled` tells of each press; a chosen card shows the field of its secret."""

    toggled = Signal(bool)

    def __init__(self, words: Words, shown: Shown) -> None:
        super().__init__()
        self.setObjectName("means")
        self.shown = shown
        self._on = False
        self.secret: SecretField | None = None
        told = ", ".join(part for part in (shown.title, shown.second, shown.third) if part)
        self.setAccessibleName(told)
        if not shown.useless:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 9)
        column.setSpacing(1)
        self._mark = Icon("circle", "edge", 20)
        title = Label(shown.title, strong=True, elide=True, tone="ink3" if shown.useless else "ink")
        head = row(self._mark, gap=10)
        head.addWidget(title, 1)
        head.addWidget(Icon(shown.icon, "ink2", 20))
        column.addLayout(head)
        for text, tone in (
            (shown.second, "ink2"),
            (shown.third, "err" if shown.useless else "ink2"),
        ):
            if text:
                line = row(30, gap=0)
                line.addWidget(Prose(text, size=13, tone=tone), 1)
                column.addLayout(line)
        if shown.secret:
            self._add_secret(words, column)

    @property
    def chosen(self) -> bool:
        """Whether one signs by it."""
        return self._on

    def choose(self, on: bool) -> None:
        """Choose it, or not."""
        if self.shown.useless or on == self._on:
            return
        self._on = on
        self._mark.show_icon("checkmark-circle" if on else "circle", "focus" if on else "edge")
        self.setAccessibleDescription("✓" if on else "")
        if self.secret is not None:
            self._row.setVisible(on)
            if on:
                self.secret.setFocus()
            else:
                self.secret.clear()
        self.update()
        self.toggled.emit(on)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.choose(not self._on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.choose(not self._on)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        edge = "focus" if self.hasFocus() or self._on else "line2"
        fill = "sel" if self._on else "surface"
        width = 2 if self._on or self.hasFocus() else 1
        paint.box(painter, self.rect().toRectF(), now.colour(fill), now.colour(edge), 6, width)

    def _add_secret(self, words: Words, column: QVBoxLayout) -> None:
        label = words(f"sign.{self.shown.secret}")
        self.secret = SecretField(f"{label}, {self.shown.title}")
        self._row = FieldRow(label, self.secret, LABEL)
        self._row.setVisible(False)
        column.addSpacing(5)
        column.addWidget(self._row)
        if self.shown.note:
            column.addWidget(Prose(self.shown.note, size=13, tone="wrn"))
