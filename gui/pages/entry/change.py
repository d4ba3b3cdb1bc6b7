"""The dialog before minutes that are in are changed: old and new side by side, and the reason."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QWidget

from core.domain.minutes import form
from core.domain.minutes.model import Figure, Mark
from core.words import codes, numbers
from core.words.catalogue import Language, Words
from gui.kit import theme
from gui.kit.cells import ALIGN_RIGHT, TextCell
from gui.kit.dialog import FormDialog
from gui.kit.fields import FieldRow, TextField
from gui.kit.sheet import Sheet
from gui.kit.table import CELL, Table
from gui.kit.texts import Prose
from gui.pages.entry.presenter import Entry, changed_figures, changed_remarks

MOST_ROWS = 8
"""So many changes are seen at once; more of them scroll."""


class ChangeDialog(FormDialog):
    """Its verb lives once a reason is given; `reason` is what was typed."""

    def __init__(self, parent: QWidget, words: Words, entry: Entry) -> None:
        title = words("entry.change.title", number=entry.station.id)
        super().__init__(parent, title, words("entry.change.verb"), words("entry.change.cancel"))
        self.setMinimumWidth(theme.current().px(620))
        rows = changes(words, entry)
        self.body.addWidget(Prose(words("entry.change.sentence"), tone="ink2"))
        sheet = Sheet()
        table = old_and_new(words, rows)
        sheet.body.addWidget(table)
        self.body.addWidget(sheet)
        self._reason = TextField(words("entry.change.reason"), required=True)
        self.body.addWidget(FieldRow(words("entry.change.reason"), self._reason, 70))
        self.set_note(words("entry.change.note"))
        self.require(self._reason)
        self._reason.setFocus()

    @property
    def reason(self) -> str:
        """Why the minutes are changed."""
        return self._reason.text().strip()


class DropDialog(FormDialog):
    """Asks before what was typed is thrown away."""

    def __init__(self, parent: QWidget, words: Words, station: str) -> None:
        title = words("entry.drop.title", number=station)
        super().__init__(parent, title, words("entry.drop.verb"), words("entry.drop.cancel"))
        self.body.addWidget(Prose(words("entry.drop.sentence"), tone="ink2"))
        self.cancel.setFocus()


def changes(words: Words, entry: Entry) -> tuple[tuple[str, str, str], ...]:
    """What is changed: name of the field, what stood there, what stands there now."""
    letters = form.LETTERS
    rows = []
    for name, old, new in changed_figures(entry):
        letter = f"{letters[name]} – " if name in letters else ""
        label = letter + codes.field_name(words, name)
        rows.append((label, written(words, old), written(words, new)))
    told = words("entry.change.rewritten")
    rows += [(words(f"entry.rest.{name}"), "", told) for name in changed_remarks(entry)]
    return tuple(rows)


def written(words: Words, figure: Figure) -> str:
    """A figure as one reads it."""
    match figure:
        case Mark.ABSENT:
            return "–"
        case Mark.NOT_TYPED:
            return ""
        case _:
            return numbers.grouped(figure, words.language is Language.EN)


def old_and_new(
    words: Words, rows: Sequence[tuple[str, str, str]], widths: tuple[int, int] = (90, 90)
) -> Table:
    """Old and new side by side: name of the field, what stood there, what stands there now."""
    model = QStandardItemModel(0, 3)
    heads = ("entry.change.field", "entry.change.old", "entry.change.new")
    model.setHorizontalHeaderLabels([words(head) for head in heads])
    for column in (1, 2):
        align = Qt.ItemDataRole.TextAlignmentRole
        model.setHeaderData(column, Qt.Orientation.Horizontal, ALIGN_RIGHT, align)
    for label, old, new in rows:
        cells = (TextCell(label), TextCell(old, "right", "ink2"), TextCell(new, "right"))
        items = []
        for cell in cells:
            item = QStandardItem(cell.text)
            item.setData(cell, CELL)
            items.append(item)
        model.appendRow(items)
    table = Table(words("entry.change.table"))
    model.setParent(table)
    table.setModel(model)
    table.set_widths((0, *widths))
    now = theme.current()
    table.setFixedHeight(now.px(34) * (min(len(rows), MOST_ROWS) + 1) + 2)
    return table
