"""Draws the parts of the kit as the sheet of parts of the design does, for comparing by eye.

`python -m tests.gui.kit.gallery OUT.png [--dark] [--page parts|screens] [--scale 115]`
"""

import argparse
import sys
from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from gui.kit import paint, theme
from gui.kit.buttons import Button
from gui.kit.cells import TextCell
from gui.kit.chips import Chip
from gui.kit.clock import Clock, ClockFace
from gui.kit.count_field import Count, CountField
from gui.kit.dialog import FormDialog
from gui.kit.empty import EmptyState
from gui.kit.fields import FieldRow, TextField
from gui.kit.findings import Finding, FindingStack
from gui.kit.message import Message, MessageBar
from gui.kit.segments import Choice, SegmentedControl
from gui.kit.sheet import Sheet, boxed, row
from gui.kit.table import CELL, Table
from gui.kit.texts import Label, rule
from gui.kit.tiles import Tile, TileState, draw_tile
from gui.kit.tokens import DARK, LIGHT

FINDINGS = (
    Finding("C1", "err", "У кутији је више листића него што је бирача гласало", "C1, отворен"),
    Finding("C2", "wrn", "Кандидат 7: ЈМБГ „ж“, уписано „м“", "отворен"),
    Finding(
        "C3",
        "ok",
        "Разлика U + G и R",
        "објашњено: „један листић оштећен, записнички предат“, Ј. Марић 23:31",
    ),
)

TILES = (
    Tile(71, TileState.NOT_RECEIVED),
    Tile(62, TileState.RECEIVED),
    Tile(74, TileState.FIRST_ENTRY, entries=(1, 0)),
    Tile(61, TileState.SECOND_ENTRY, entries=(2, 1)),
    Tile(23, TileState.DIFFERENCE, entries=(2, 2)),
    Tile(47, TileState.ERROR, findings=2, entries=(2, 1)),
    Tile(1, TileState.CONFIRMED, entries=(2, 2)),
    Tile(12, TileState.ANNULLED, entries=(2, 2)),
)


def main(arguments: Sequence[str]) -> int:
    """Draws one page of the gallery into a file."""
    from tests.gui.kit import gallery_screens

    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--page", default="parts")
    parser.add_argument("--scale", type=int, default=100)
    wanted = parser.parse_args(arguments)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app, theme.Theme(DARK if wanted.dark else LIGHT, wanted.scale))
    pages = {"parts": parts, **gallery_screens.PAGES}
    page = pages[wanted.page]()
    page.resize(1366, 768)
    page.show()
    focused = page.findChild(QWidget, "focused") or page.findChild(CountField, "focused")
    page.activateWindow()
    if focused is not None:
        focused.setFocus(Qt.FocusReason.TabFocusReason)
    app.processEvents()
    if focused is None and (first := page.focusWidget()) is not None:
        first.clearFocus()
    app.processEvents()
    page.grab().save(wanted.out)
    return 0


def parts() -> QWidget:
    """The sheet of parts, in two columns."""
    page = QWidget()
    line = QHBoxLayout(page)
    line.setContentsMargins(26, 18, 26, 18)
    line.setSpacing(28)
    left, right = QVBoxLayout(), QVBoxLayout()
    for made in (left, right):
        made.setSpacing(10)
        line.addLayout(made, 1)
    _section(left, "Дугмад", _buttons())
    _section(left, "Поље за број", _count_fields())
    _section(left, "Ознаке стања: боја каже чији је ред", _chips())
    _section(left, "Часовник", _clocks())
    _section(left, "Плочице бирачких места", TileRow())
    _section(left, "Порука уместо прозора „У реду“", _message())
    _section(left, "Празно стање", _empty(), last=True)
    left.addStretch(1)
    stack = FindingStack(FINDINGS)
    stack.layout().setSpacing(6)  # type: ignore[union-attr]
    _section(right, "Налаз", stack)
    _section(right, "Прозор: број, датум и основ увек уписује човек", _dialog(), last=True)
    right.addStretch(1)
    return page


class TileRow(QWidget):
    """The eight states of a tile side by side."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(47)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for i, tile in enumerate(TILES):
            draw_tile(painter, QRectF(i * 68, 0, 62, 47), tile)


def _section(into: QVBoxLayout, title: str, part: QWidget | QLayout, last: bool = False) -> None:
    box = QVBoxLayout()
    box.setSpacing(7)
    box.addWidget(Label(title, 13, "ink2", strong=True))
    if isinstance(part, QWidget):
        box.addWidget(part)
    else:
        box.addLayout(part)
    if not last:
        box.addSpacing(4)
        box.addWidget(rule(strong=True))
    into.addLayout(box)


def _buttons() -> QLayout:
    cannot = Button("Није могуће")
    cannot.setEnabled(False)
    views = SegmentedControl((Choice("board", "Плоча"), Choice("table", "Табела")))
    first = row(
        Button("Потпиши", "primary"),
        Button("Напомена"),
        Button("Фокус"),
        cannot,
        Button("Веза", "plain"),
        None,
    )
    second = row(Button("Отвори", "primary", small=True), Button("Отвори", small=True), views, None)
    both = QVBoxLayout()
    both.setSpacing(8)
    both.addLayout(first)
    both.addLayout(second)
    return both


def _count_fields() -> QLayout:
    line = QHBoxLayout()
    line.setSpacing(8)
    shown: tuple[tuple[Count, str, str], ...] = (
        (275, "", "уписано"),
        (None, "", "није стигло"),
        (16, "", "фокус"),
        (160, "err", "груба грешка"),
        (1204, "wrn", "сумња"),
    )
    for value, finding, words in shown:
        field = CountField(words, width=104)
        field.set_value(value)
        field.set_finding(finding)
        if words == "фокус":
            field.setObjectName("countField")
            field.entered.connect(field.deselect)
            page_focus = QWidget()
            page_focus.setObjectName("focused")
            page_focus.setFocusProxy(field)
            page_focus.setParent(field)
            page_focus.setGeometry(0, 0, 0, 0)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(field)
        column.addWidget(Label(words, 12, "ink2"))
        line.addLayout(column)
    line.addStretch(1)
    return line


def _chips() -> QLayout:
    both = QVBoxLayout()
    both.setSpacing(6)
    both.addLayout(
        row(
            Chip("Чека одлуку", "wrn", "gavel"),
            Chip("Тече приговор", "inf", "hourglass"),
            Chip("Проглашена", "ok", "checkmark-circle"),
            Chip("Одбачена", "neu", "dismiss-circle"),
            Chip("Груба грешка", "err", "error-circle"),
            None,
        )
    )
    meaning = "жуто: на реду је комисија, плаво: подносилац, зелено: готово, сиво: мирује, "
    both.addWidget(Label(meaning + "црвено: грешка или истекао рок", 12, "ink2"))
    return both


def _clocks() -> QLayout:
    line = QHBoxLayout()
    line.setSpacing(12)
    for left, until, used, tone, width in (
        ("29 ч 38 мин", "до 16:20", 0.38, "inf", 128),
        ("9 ч 20 мин", "до 20:02", 0.80, "wrn", 128),
        ("48 мин", "до 13:05", 0.98, "err", 128),
        ("истекао", "пре 2 ч 10 мин", 1.0, "err", 150),
    ):
        clock = Clock(ClockFace(left, until, used, tone))
        clock.setFixedWidth(width)
        line.addWidget(clock)
    line.addStretch(1)
    return line


def _message() -> QWidget:
    bar = MessageBar()
    words = "Бирачко место 47 је утврђено. Остало је 32."
    bar.show_message(Message(words, action="Поништи", key="Ctrl+Z"))
    return bar


def _empty() -> QWidget:
    sheet = Sheet()
    state = EmptyState(
        "mail-inbox",
        "Још нема записника",
        "Први се уписује кад бирачки одбор преда материјал.",
    )
    state.offer("Упиши пријем", "mail-inbox", "F7")
    sheet.body.addWidget(state)
    return sheet


def _dialog() -> QWidget:
    title = "Решење о исправци записника, бирачко место 47"
    dialog = FormDialog(None, title, "Упиши исправку", "Одустани")
    dialog.setWindowFlags(Qt.WindowType.Widget)
    dialog.body.addWidget(_corrections())
    number, moment, ground = TextField(), TextField(), TextField()
    number.setText("013-97/2026")
    moment.setText("7. 12. 2026. у 01:20")
    ground.setText("увид у изборни материјал, ЗИНП чл. 110, сходно")
    dialog.body.addWidget(FieldRow("Број решења", number, field_width=190))
    dialog.body.addWidget(FieldRow("Датум и време", moment, field_width=190))
    dialog.body.addWidget(FieldRow("Основ", ground))
    remains = "Старе бројке остају у дневнику и штампају се уз нове."
    dialog.body.addWidget(Label(remains, 13, "ink2"))
    dialog.set_note("Мења се само ово бирачко место.")
    dialog.require(number, moment, ground)
    return _Desk(dialog)


class _Desk(QFrame):
    """The darker ground a dialog lies on in the sheet of parts."""

    def __init__(self, dialog: QWidget) -> None:
        super().__init__()
        line = QVBoxLayout(self)
        line.setContentsMargins(16, 16, 16, 16)
        line.addWidget(dialog)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.box(QPainter(self), QRectF(self.rect()), theme.current().colour("line2"))


def _corrections() -> QWidget:
    model = QStandardItemModel(0, 3)
    model.setHorizontalHeaderLabels(["Поље", "Пише", "Треба"])
    for i in (1, 2):
        model.setHeaderData(i, Qt.Orientation.Horizontal, paint.RIGHT, _ALIGN)
    for field, old, new in (
        ("U неупотребљени листићи", "115", "116"),
        ("B листићи у кутији", "160", "159"),
        ("N неважећи листићи", "4", "3"),
    ):
        cells = (
            TextCell(field),
            TextCell(old, "right", "ink2"),
            TextCell(new, "right", strong=True),
        )
        items = []
        for cell in cells:
            item = QStandardItem(cell.text)
            item.setData(cell, CELL)
            items.append(item)
        model.appendRow(items)
    table = Table("исправке", row_height=26, head_height=26)
    table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    table.setModel(model)
    table.set_widths((0, 100, 102))
    table.setFixedHeight(26 * 4)
    sheet = Sheet()
    sheet.body.addWidget(table)
    return boxed(_tight(sheet))


def _tight(widget: QWidget) -> QLayout:
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(widget)
    return line


_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
