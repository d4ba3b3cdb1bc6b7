"""Whether what a sight says has room: what is cut off, hidden or squeezed."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTableView,
    QWidget,
)

from gui.kit import theme
from gui.kit.keys import KeysLine
from gui.kit.texts import Label, Prose
from gui.kit.whole import left_out
from tests.walks.pen import Stroke

SLACK = 1
"""Pixels by which a width may be short: Qt rounds."""
LETTER = re.compile(r"[^\W\d_]")
HEAD_PAD = 20


def squeezed(sight: QWidget, strokes: list[Stroke]) -> list[str]:
    """Every text that is not seen whole and is not said whole in a tooltip."""
    found = []
    for widget in sight.findChildren(QWidget):
        if widget.isVisibleTo(sight) and not _out_of_view(widget, sight):
            found += [f"{_name(widget)}: {fault}" for fault in _faults(widget, sight)]
    hinted = _hinted(sight)
    found += [fault for stroke in strokes for fault in _of_stroke(stroke, hinted)]
    return sorted(set(found))


def _faults(widget: QWidget, sight: QWidget) -> Iterator[str]:
    match widget:
        case Prose():
            needs = widget.heightForWidth(widget.width())
            if widget.text() and needs > widget.height() + SLACK:
                yield f"{widget.height()} high, needs {needs}: {widget.text()!r}"
        case Label() if widget.elides:
            pass
        case QLabel() if not widget.wordWrap() and widget.textFormat() is Qt.TextFormat.PlainText:
            yield from _width(widget, widget.text(), widget.contentsRect().width())
        case QCheckBox() | QRadioButton():
            yield from _hint(widget, widget.text())
        case QPushButton() | QComboBox():
            yield from _hint(widget, _said(widget))
        case QLineEdit() if not widget.text():
            room = widget.width() - 20 - widget.textMargins().left()
            yield from _width(widget, widget.placeholderText(), room)
        case QHeaderView():
            yield from _of_head(widget)
        case KeysLine():
            for entry in widget.entries:
                if entry.isHidden():
                    words = [label.text() for label in entry.findChildren(QLabel)]
                    yield f"no room for the key {words}"
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit | Prose):
        lost = _clipped(widget, sight)
        if lost and _said(widget):
            yield f"{lost} outside of what is seen: {_said(widget)!r}"


def _of_stroke(stroke: Stroke, hinted: set[str]) -> Iterator[str]:
    """Words may be elided where a tooltip says them whole; figures never."""
    if stroke.needs <= stroke.room + 0.5 or (LETTER.search(stroke.text) and stroke.text in hinted):
        return
    yield f"{stroke.room:.0f} wide, needs {stroke.needs:.0f}: {stroke.text!r}"


def _hinted(sight: QWidget) -> set[str]:
    """What the tooltips of widgets say, line by line, and those of cells."""
    found: set[str] = set()
    for widget in (sight, *sight.findChildren(QWidget)):
        if widget.isVisibleTo(sight):
            found |= set(widget.toolTip().split("\n"))
            if isinstance(widget, QAbstractItemView):
                found |= {text for index in _seen(widget) for text in left_out(widget, index)}
    return found


def _seen(view: QAbstractItemView) -> Iterator[QModelIndex]:
    """The cells in view."""
    model, room = view.model(), view.viewport().rect()
    columns = model.columnCount(QModelIndex()) if isinstance(view, QTableView) else 1
    for row in range(model.rowCount(QModelIndex())):
        for column in range(columns):
            index = model.index(row, column)
            if view.visualRect(index).intersects(room):
                yield index


def _said(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QLabel | QAbstractButton | Prose):
        return widget.text()
    return ""


def _width(widget: QWidget, text: str, room: int) -> Iterator[str]:
    lines = text.split("\n")
    needs = max(widget.fontMetrics().horizontalAdvance(line) for line in lines)
    if needs > room + SLACK:
        yield f"{room} wide, needs {needs}: {text!r}"


def _hint(widget: QWidget, text: str) -> Iterator[str]:
    needs = widget.sizeHint()
    if text and widget.width() + SLACK < needs.width():
        yield f"{widget.width()} wide, needs {needs.width()}: {text!r}"
    if text and widget.height() + 2 < needs.height():
        yield f"{widget.height()} high, needs {needs.height()}: {text!r}"


def _of_head(head: QHeaderView) -> Iterator[str]:
    model = head.model()
    if head.orientation() is not Qt.Orientation.Horizontal:
        return
    for at in range(head.count()):
        text = str(model.headerData(at, Qt.Orientation.Horizontal) or "")
        tip = model.headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        room = head.sectionSize(at) - HEAD_PAD
        needs = theme.current().metrics(13, True).horizontalAdvance(text)
        if text and not tip and not head.isSectionHidden(at) and room + SLACK < needs:
            yield f"{room} wide, needs {needs}: heading {text!r}"


def _clipped(widget: QWidget, sight: QWidget) -> str:
    """What of a widget lies outside its ancestors, up to the next thing that scrolls."""
    rect = QRect(0, 0, widget.width(), widget.height())
    inner: QWidget = widget
    while inner is not sight:
        outer = inner.parentWidget()
        if outer is None or _scrolls(outer):
            return ""
        rect.translate(inner.pos())
        room = outer.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
        if not room.contains(rect):
            seen = room.intersected(rect)
            return f"{rect.width() - seen.width()}x{rect.height() - seen.height()}"
        inner = outer
    return ""


def _scrolls(outer: QWidget) -> bool:
    above = outer.parentWidget()
    return isinstance(above, QAbstractScrollArea) and above.viewport() is outer


def _out_of_view(widget: QWidget, sight: QWidget) -> bool:
    """Scrolled out of sight, or of an editor that stands nowhere."""
    return widget.visibleRegion().isEmpty() and isinstance(widget.parentWidget(), QAbstractItemView)


def _name(widget: QWidget) -> str:
    return type(widget).__name__
