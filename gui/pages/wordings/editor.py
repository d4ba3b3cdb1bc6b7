"""One text of the papers being worded: the text, its fields by name, and the shipped one beside."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from core.office.wordings import Worded
from core.words.catalogue import Words
from gui.kit.buttons import Button
from gui.kit.keys import KeyCap
from gui.kit.pane import Pane
from gui.kit.sheet import Sheet, boxed, row
from gui.kit.texts import Label, Prose


class Editor(Sheet):
    """`settled` when the text is to hold from now on."""

    settled = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__(" ", " ")
        self._words = words
        self._one: Worded | None = None
        self._typed: dict[tuple[str, str], str] = {}
        pane = Pane(margins=(16, 12, 16, 12))
        self.body.addWidget(pane, 1)
        self.field = QPlainTextEdit()
        self.field.setAccessibleName(words("wordings.text"))
        self.field.setTabChangesFocus(True)
        self.field.setMinimumHeight(150)
        self.field.textChanged.connect(self._tell)
        self._fields = QVBoxLayout()
        self._fields.setSpacing(4)
        self._shipped = Prose("", size=13, tone="ink2")
        pane.column.addWidget(Label(words("wordings.text"), strong=True))
        pane.column.addWidget(self.field, 1)
        pane.column.addWidget(Label(words("wordings.fields"), strong=True))
        pane.column.addLayout(self._fields)
        pane.column.addWidget(Label(words("wordings.shipped"), strong=True))
        pane.column.addWidget(self._shipped)
        self.verb = Button(words("wordings.settle"), "primary", "checkmark")
        self.verb.clicked.connect(self.settled)
        self.back = Button(words("wordings.restore"), "plain")
        self.back.clicked.connect(self.restore)
        foot = self.foot(60)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(KeyCap("Ctrl+S"))
        foot.addWidget(self.verb)

    @property
    def changed(self) -> bool:
        """Whether the text differs from what the papers say now."""
        return self._one is not None and self.text() != plain(self._one.text)

    def text(self) -> str:
        """The text typed, its spaces in order."""
        return plain(self.field.toPlainText())

    def show_text(self, one: Worded) -> None:
        """A text to be worded; what was typed and not settled waits for its turn."""
        if self._one is not None and self.changed:
            self._typed[_key(self._one)] = self.field.toPlainText()
        self._one = one
        self.title.setText(self._words(f"wording.{one.template.key}"))
        typed = self._typed.pop(_key(one), one.text)
        if self.field.toPlainText() != typed:
            self.field.setPlainText(typed)
        self._shipped.say(one.shipped)
        self._show_fields(one)
        self._tell()

    @property
    def waiting(self) -> bool:
        """Whether something is typed that nobody has settled."""
        return self.changed or bool(self._typed)

    def restore(self) -> None:
        """Put the shipped text into the field; it holds once it is settled."""
        if self._one is not None:
            self.field.setPlainText(self._one.shipped)
            self.field.setFocus()

    def put(self, field: str) -> None:
        """Put a field in braces where the caret stands."""
        self.field.insertPlainText(f"{{{field}}}")
        self.field.setFocus()

    def _show_fields(self, one: Worded) -> None:
        while (item := self._fields.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        before: QWidget = self.field
        for name in one.template.fields:
            self._fields.addWidget(self._field(name, name in one.template.needed))
        for button in [b for b in self.findChildren(Button) if b.role == "link" and b.isEnabled()]:
            QWidget.setTabOrder(before, button)
            before = button
        for button in (self.back, self.verb):
            QWidget.setTabOrder(before, button)
            before = button
        if not one.template.fields:
            self._fields.addWidget(Prose(self._words("wordings.no_fields"), size=13, tone="ink2"))

    def _field(self, name: str, needed: bool) -> QWidget:
        words = self._words
        button = Button(f"{{{name}}}", "link", small=True)
        told = words(f"wordings.field.{name}")
        button.setAccessibleName(button.text())
        button.setAccessibleDescription(told)
        button.clicked.connect(lambda: self.put(name))
        line = row(button, gap=8)
        told = words("wordings.needed", what=told) if needed else told
        line.addWidget(Prose(told, size=13, tone="ink2"), 1)
        return boxed(line)

    def _tell(self) -> None:
        self.verb.setEnabled(self.changed)
        self.back.setEnabled(self._one is not None and self.text() != plain(self._one.shipped))


def plain(text: str) -> str:
    """A text with single, ordinary spaces, as it is settled and compared."""
    return " ".join(text.split())


def _key(one: Worded) -> tuple[str, str]:
    return one.template.key, one.language
