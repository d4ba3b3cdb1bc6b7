"""Of which station or mandate a paper is: typed by number, its name shown beside it."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.words.catalogue import Words
from gui.bridge.screen import Keys
from gui.kit import theme
from gui.kit.buttons import Button
from gui.kit.fields import TextField
from gui.kit.keys import KeyCap
from gui.kit.sheet import row
from gui.kit.texts import Label, Prose
from gui.pages.papers.choice import Choice

KEY = "F3"
WIDTH, WIDE = 92, 172


class Chooser(QWidget):
    """A field for number or name; `chosen` carries what the paper is about, `left` a wish to go on.

    Enter takes what was typed, ↑ and ↓ go through all papers of the kind, Esc leaves it as it was.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._choice: Choice[Any] | None = None
        self.field = TextField("")
        self.named = Prose("", size=13, tone="ink2")
        self._label = Label("", 13, "ink2", strong=True)
        self._label.setBuddy(self.field)
        self._before = Button(
            role="icon", icon="arrow-up", small=True, spoken=words("papers.before")
        )
        self._after = Button(
            role="icon", icon="arrow-down", small=True, spoken=words("papers.after")
        )
        self._before.clicked.connect(lambda: self._step(-1))
        self._after.clicked.connect(lambda: self._step(1))
        self.field.textEdited.connect(self._typed)
        line = row(self._label, self.field, KeyCap(KEY), self._before, self._after, None)
        both = QVBoxLayout(self)
        both.setContentsMargins(14, 8, 14, 8)
        both.setSpacing(4)
        both.addLayout(line)
        both.addWidget(self.named)
        theme.follow(self._retheme)

    def show_choice(self, choice: Choice[Any] | None) -> None:
        """What can be chosen for the paper shown; nothing, and the line is gone."""
        self._choice = choice
        self.setVisible(choice is not None)
        if choice is not None:
            told = self._words(f"papers.{choice.of}")
            self._label.setText(told)
            self.field.setAccessibleName(told)
            self._retheme()
            self._put_back()

    def enter(self) -> None:
        """The caret into the field, all of it marked."""
        if self.isVisible() and self.isEnabled():
            self.field.setFocus()
            self.field.selectAll()

    def keys(self) -> Keys:
        """Its part of the page's keys line."""
        if self._choice is None:
            return ()
        return (((KEY,), self._words(f"papers.key.{self._choice.of}")),)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif key == Qt.Key.Key_Escape:
            self._put_back()
            self.left.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        assert self._choice is not None
        about = self._choice.about_of(self.field.text())
        if about is None:
            self._typed(self.field.text())
            self.field.selectAll()
            return
        self.chosen.emit(about)
        self.left.emit()

    def _step(self, by: int) -> None:
        if self._choice is not None:
            self.chosen.emit(self._choice.beside(by))
            self.field.selectAll()

    def _typed(self, text: str) -> None:
        """The name of what is typed so far, or why there is no such paper."""
        assert self._choice is not None
        told = self._choice.told_of(text)
        self.field.set_finding("" if self._choice.about_of(text) is not None else "err")
        self._say(told)

    def _put_back(self) -> None:
        assert self._choice is not None
        self.field.setText(self._choice.typed)
        self.field.set_finding("")
        self._say(self._choice.told)

    def _say(self, told: str) -> None:
        self.named.say(told)
        self.field.setAccessibleDescription(told)

    def _retheme(self) -> None:
        wide = self._choice is not None and self._choice.wide
        self.field.setFixedWidth(theme.current().px(WIDE if wide else WIDTH))
