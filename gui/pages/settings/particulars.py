"""Words and values in two columns; the values can be selected and copied."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from gui.kit import theme
from gui.kit.fields import FieldRow
from gui.pages.settings.presenter import Particular


class Particulars(QWidget):
    """One line for each; the caret can go into a value but nothing can be changed."""

    def __init__(self, label_width: int) -> None:
        super().__init__()
        self._width = label_width
        self._fields: dict[str, QLineEdit] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_lines(self, lines: Sequence[Particular]) -> None:
        """Shows these; a word stays where it is."""
        for line in lines:
            if line.word not in self._fields:
                field = _Value()
                self._fields[line.word] = field
                self._column.addWidget(FieldRow(line.word, field, self._width))
            if self._fields[line.word].text() != line.value:
                self._fields[line.word].setText(line.value)
                self._fields[line.word].setCursorPosition(0)


class _Value(QLineEdit):
    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.follow(self._retheme)

    def _retheme(self) -> None:
        self.setFixedHeight(theme.current().px(34))
