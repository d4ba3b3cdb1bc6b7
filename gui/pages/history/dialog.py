"""The dialog that takes acts back (повлачење радње), with a reason."""

from PySide6.QtWidgets import QWidget

from core.words.catalogue import Words
from gui.kit.dialog import FormDialog
from gui.kit.fields import FieldRow, TextField
from gui.kit.texts import Prose


class TakeBackDialog(FormDialog):
    """Says which acts go, and asks why."""

    def __init__(self, words: Words, parent: QWidget, what: str) -> None:
        super().__init__(parent, words("history.back"), words("history.back.verb"), words("cancel"))
        self.body.addWidget(Prose(what, tone="ink2"))
        self.reason = TextField(words("history.says.reason"), words("history.back.hint"))
        self.body.addWidget(FieldRow(words("history.says.reason"), self.reason))
        self.require(self.reason)
        self.set_note(words("history.back.note"))
        self.reason.setFocus()
