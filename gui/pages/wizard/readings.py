"""The law's open questions, each with its readings; another than proposed asks for its ground."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from gui.kit import theme
from gui.kit.texts import Label, Prose
from gui.models.questions import Answer, Question


class Readings(QWidget):
    """Questions one under another; ↑ ↓ move within a question, Tab to the next."""

    changed = Signal()

    def __init__(self, none: str) -> None:
        super().__init__()
        self._none = none
        self._questions: tuple[Question, ...] = ()
        self._groups: list[QButtonGroup] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def ask(self, questions: Sequence[Question]) -> None:
        """Replace the questions; the reading in force is marked."""
        if tuple(questions) == self._questions:
            return
        self._questions = tuple(questions)
        self._groups.clear()
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for question in questions:
            self._column.addWidget(self._asked(question))
        if not questions:
            self._column.addWidget(Prose(self._none, size=13, tone="ink2"))

    def chosen(self) -> tuple[tuple[str, Answer], ...]:
        """Readings that differ from what the law's profile proposes."""
        made = []
        for question, group in zip(self._questions, self._groups, strict=True):
            value = question.readings[max(0, group.checkedId())].value
            if value != question.value:
                made.append((question.key, value))
        return tuple(made)

    def _asked(self, question: Question) -> QWidget:
        made = QWidget()
        made.setAccessibleName(question.title)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(0)
        column.addWidget(Label(question.title, strong=True, elide=True))
        column.addWidget(Label(question.article, 13, "ink2", elide=True))
        group = QButtonGroup(made)
        for number, reading in enumerate(question.readings):
            button = QRadioButton(reading.text)
            button.setAccessibleName(f"{question.title}: {reading.text}")
            button.setMinimumHeight(theme.current().px(24))
            button.setChecked(reading.value == question.value)
            group.addButton(button, number)
            column.addWidget(button)
        group.idToggled.connect(lambda _id, on: self.changed.emit() if on else None)
        self._groups.append(group)
        return made
