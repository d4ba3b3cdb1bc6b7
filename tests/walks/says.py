"""What a sight says: every text a person sees, points at, or has read out."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from gui.kit.texts import Prose
from gui.shell.window import Window

CYRILLIC = re.compile("[Ѐ-ӿ]{2,}")
KEY = re.compile(r"(?<![\w./\\-])[a-z_]+(?:\.[a-z_0-9]+)+(?![\w.@])")
"""A key of the catalogue that no catalogue has is shown as it is."""
FILES = re.compile(
    r"\.(?:mandat\w*|xlsx|xlsm|csv|pdf|jpg|png|docx|json|pem|p12|txt|ics|com|rs|so)$"
)
CODE = " · "
"""Findings say the code of their rule before it, and the article after it."""
FIELD = re.compile(r"\{\w+\}")
GAP = re.compile(r"(чл|čl|Art)\. _")
"""The number of an article that no source has confirmed is left open on papers only."""
ROWS = 30
TYPED = "Јелена Марић Мандат лаптоп велика сала вежба"
"""What the sights themselves type, sign with or name files after."""
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)


def told(sight: QWidget, painted: set[str]) -> set[str]:
    """All texts of a window or dialog; `painted` are those its widgets wrote themselves.

    What a person types, or has typed, in a field or a cell is not the program's.
    """
    found, typed = set(painted) | {sight.windowTitle()}, {""}
    for widget in (sight, *sight.findChildren(QWidget)):
        if widget is sight or widget.isVisibleTo(sight):
            found |= set(_of(widget))
            typed |= set(_typed(widget))
    return {text for text in found if not any(text.endswith(own) for own in typed if own)} - {""}


def amiss(texts: set[str], data: set[str], quotes: str, latin: bool) -> list[str]:
    """Keys, fields left empty, and Cyrillic where the window has other letters.

    `data` are the words of the book, which an English window shows as they were typed; `quotes`
    what the sight shows as it stands elsewhere, `{}` among it if fields are what it is about.
    """
    found, known = [], data | set(CYRILLIC.findall(quotes))
    for text in sorted(texts):
        keys = [key for key in KEY.findall(text) if not FILES.search(key)]
        left = FIELD.search(text) and "{}" not in quotes
        if left or (keys and CODE not in text):
            found.append(f"a raw key or field: {text!r}")
        if GAP.search(text):
            found.append(f"an open number: {text!r}")
        if latin and set(CYRILLIC.findall(text)) - known:
            found.append(f"Cyrillic: {text!r}")
    return found


def words_of_the_book(window: Window) -> set[str]:
    """Every Cyrillic word that somebody typed: into the open book, or before it was opened."""
    book = window.session.book
    files = (book.path, book.path.with_name(f"{book.path.name}-wal")) if book is not None else ()
    texts = [file.read_bytes().decode("utf-8", "ignore") for file in files if file.exists()]
    return set(CYRILLIC.findall(" ".join((*texts, TYPED))))


def _of(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    yield from (action.text() for action in widget.actions())
    match widget:
        case QLabel() | QAbstractButton() | Prose():
            yield widget.text()
        case QLineEdit() | QPlainTextEdit():
            yield widget.placeholderText()
        case QGroupBox():
            yield widget.title()
        case QComboBox():
            yield from (widget.itemText(at) for at in range(widget.count()))
        case QHeaderView():
            pass
        case QAbstractItemView():
            yield from _of_view(widget)


def _typed(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLineEdit():
            yield widget.text()
        case QPlainTextEdit():
            yield from widget.toPlainText().split("\n")
        case QTableView():
            model = widget.model()
            for row in range(min(ROWS, model.rowCount(QModelIndex()))):
                for column in range(model.columnCount(QModelIndex())):
                    index = model.index(row, column)
                    if index.flags() & Qt.ItemFlag.ItemIsEditable:
                        yield str(index.data(Qt.ItemDataRole.EditRole) or "")


def _of_view(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    columns = model.columnCount(QModelIndex()) if isinstance(view, QTableView) else 1
    for column in range(columns):
        for role in ROLES:
            yield str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
            for row in range(min(ROWS, model.rowCount(QModelIndex()))):
                yield str(model.index(row, column).data(role) or "")
