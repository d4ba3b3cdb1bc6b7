"""The line under the findings in which a doubt is explained; nothing waits for it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from core.words.catalogue import Words
from gui.kit.buttons import Button
from gui.kit.fields import TextField
from gui.kit.sheet import Sheet, row
from gui.kit.texts import Prose

MOST = 300
"""Letters of a reason."""


class ExplainForm(Sheet):
    """Enter gives the reason, Esc goes back to the paper; finishing gives it as well."""

    given = Signal(str, str)
    """Code of the finding, and the reason."""
    dropped = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._code = ""
        self._about = Prose("", size=14)
        self.reason = TextField(words("entry.explain.reason"), words("entry.explain.hint"))
        self.reason.setMaxLength(MOST)
        self._verb = Button(words("entry.explain.verb"), "primary", small=True)
        drop = Button(words("entry.explain.cancel"), small=True)
        inside = self.inside(10)
        inside.addWidget(self._about)
        inside.addWidget(self.reason)
        buttons = row(self._verb, drop, gap=8)
        buttons.addStretch(1)
        inside.addLayout(buttons)
        self.reason.returnPressed.connect(self.give)
        self.reason.textChanged.connect(lambda text: self._verb.setEnabled(bool(text.strip())))
        self._verb.clicked.connect(self.give)
        drop.clicked.connect(self.dropped)
        self._verb.setEnabled(False)
        self.hide()

    def ask(self, code: str, about: str, reason: str) -> None:
        """Opens for one finding, with the reason there is."""
        self._code = code
        self._about.say(about)
        self.reason.setText(reason)
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def give(self) -> None:
        """Gives the reason that is typed, while the line is open."""
        if not self.isHidden() and self.reason.text().strip():
            self.given.emit(self._code, " ".join(self.reason.text().split()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
