"""A package lies in its file: its fingerprint to copy onto paper, and what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.words.catalogue import Words
from gui.kit.buttons import Button
from gui.kit.chips import Icon
from gui.kit.pane import Pane
from gui.kit.prove import Fingerprint
from gui.kit.sheet import Sheet, boxed, row
from gui.kit.texts import Label, Prose, rule

STEPS = 3
_WIDTH = 420


class HandedSheet(QWidget):
    """Shown once a package is written; `done_wanted` goes on."""

    done_wanted = Signal()
    sheet_wanted = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.fingerprint, self.kind = "", ""
        self._sheet = Sheet(words("packages.handed"), " ")
        self._pane = Pane(margins=(18, 16, 18, 16))
        self._sheet.body.addWidget(self._pane, 1)
        self.copy = Button(words("packages.copy"), icon="copy")
        self.sheet = Button(words("packages.sheet"), icon="print")
        self.done = Button(words("packages.done"), "primary", icon="checkmark")
        foot = self._sheet.foot(56)
        self._note = Label("", 13, "ink2", elide=True)
        foot.addWidget(self._note, 1)
        foot.addWidget(self.copy)
        foot.addWidget(self.sheet)
        foot.addWidget(self.done)
        self.copy.clicked.connect(self.copy_out)
        self.sheet.clicked.connect(self.sheet_wanted)
        self.done.clicked.connect(self.done_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._sheet)

    def show_package(self, file: str, said: str, fingerprint: str, kind: str) -> None:
        """A package that goes `out` to begin from, or `back` home."""
        words = self._words
        self.fingerprint, self.kind = fingerprint, kind
        self._sheet.note.setText(file)
        self._note.setText(words("packages.handed.note"))
        self._pane.clear()
        add = self._pane.column.addWidget
        head = row(Icon("checkmark-circle", "ok_so", 24), Label(said, 17, strong=True), None)
        add(boxed(head))
        add(Prose(words("packages.fingerprint.copy"), tone="ink2"))
        print_ = Fingerprint(words("packages.fingerprint"), fingerprint)
        print_.setFixedWidth(_WIDTH)
        add(print_)
        add(rule())
        add(Label(words("packages.next"), strong=True))
        for no in range(1, STEPS + 1):
            line = row(Label(f"{no}.", tone="ink2"), gap=10)
            line.setAlignment(Qt.AlignmentFlag.AlignTop)
            line.addWidget(Prose(words(f"packages.next.{kind}.{no}")), 1)
            add(boxed(line))
        self._pane.column.addStretch(1)

    def copy_out(self) -> None:
        """The fingerprint to the clipboard."""
        QGuiApplication.clipboard().setText(self.fingerprint)
        self.say(self._words("packages.copied"))

    def say(self, text: str) -> None:
        """What was done with the fingerprint, in the foot: the message bar still offers Undo."""
        self._note.setText(text)
