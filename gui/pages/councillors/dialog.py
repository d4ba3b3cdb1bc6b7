"""What the dialogs about mandates have in common: days in fields of their own, and grounds."""

from collections.abc import Iterable
from datetime import date, datetime

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QWidget

from gui.bridge.decision_dialog import DecisionDialog
from gui.bridge.session import Session
from gui.kit import days
from gui.kit.date_field import DateField
from gui.kit.fields import TextField
from gui.kit.radios import RadioGroup
from gui.kit.sheet import row
from gui.kit.texts import Label, Prose

DAY_WIDTH = 190
INDENT = 26


class MandateDialog(DecisionDialog):
    """Titled and verbed by the name of what is done."""

    label_width = 150

    def __init__(self, session: Session, parent: QWidget, name: str) -> None:
        words = session.words
        title, verb = words(f"councillors.title.{name}"), words(f"councillors.verb.{name}")
        super().__init__(session, parent, title, verb)
        self._days: list[DateField] = []
        self._timed = False

    def ask_moment(self, now: datetime) -> None:
        self._timed = True
        super().ask_moment(now)

    def ask_day(self, key: str, value: date | None, optional: bool = False) -> DateField:
        """A day; one that is optional may stay empty."""
        words = self.session.words
        made = DateField(words, words(key))
        made.field.setText(days.written(value) if value else "")
        made.field.textChanged.connect(self.refresh)
        self._days.append(made)
        self.ask(words(key), made, DAY_WIDTH)
        if not optional:
            self.require(made.field)
        return made

    def ask_note(self) -> TextField:
        """What is worth keeping besides; may stay empty."""
        words = self.session.words
        made = TextField(words("councillors.note"), words("councillors.note.hint"))
        self.ask(words("councillors.note"), made)
        return made

    def ask_count(self, key: str, value: int | None = None) -> TextField:
        """A number of councillors or votes."""
        made = TextField(self.session.words(key))
        made.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]{0,4}"), self))
        made.setText("" if value is None else str(value))
        self.ask(self.session.words(key), made, 90)
        self.require(made)
        return made

    def ask_one(self, options: Iterable[tuple[str, str]], chosen: int = -1) -> RadioGroup:
        """One of several sentences, each with a quieter one under it if it has one."""
        group = RadioGroup(self)
        for at, (text, under) in enumerate(options):
            button = group.add(at, text)
            button.setAccessibleDescription(under)
            self.rows.addWidget(button)
            if under:
                below = Prose(under, size=13, tone="ink2")
                self.rows.addLayout(row(INDENT, below, gap=0))
        if chosen >= 0:
            group.choose(chosen)
        group.idToggled.connect(lambda _id, _on: self.refresh())
        return group

    def say(self, text: str, strong: bool = False) -> None:
        """Whom or what it is about."""
        self.rows.addWidget(
            Label(text, strong=True, elide=True) if strong else Prose(text, size=14, tone="ink2")
        )

    def ready(self) -> bool:
        typed = all(
            days.day(one.field.text()) is not None for one in self._days if one.field.text().strip()
        )
        return typed and (not self._timed or super().ready())


def day_in(field: DateField) -> date:
    """The day of a field that must have one."""
    found = days.day(field.field.text())
    assert found is not None
    return found
