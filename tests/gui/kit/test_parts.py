"""Messages, dialogs, tables, the board, and that every picture of the gallery can be drawn."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.kit import theme
from gui.kit.buttons import Button
from gui.kit.cells import ChipCell, TextCell
from gui.kit.dialog import FormDialog
from gui.kit.fields import TextField
from gui.kit.message import Message, MessageBar
from gui.kit.sums import Sum, SumsPanel
from gui.kit.table import CELL, ROW, RowKind, Table
from gui.kit.tiles import TILE, StationBoard, Tile, TileState
from gui.kit.tokens import DARK
from tests.gui.kit import gallery, gallery_screens


@pytest.fixture
def dialog(qtbot: QtBot) -> FormDialog:
    made = FormDialog(None, "Решење о исправци", "Упиши исправку", "Одустани")
    qtbot.addWidget(made)
    return made


def test_enter_waits_for_required_fields(qtbot: QtBot, dialog: FormDialog) -> None:
    number, ground = TextField("Број"), TextField("Основ")
    dialog.body.addWidget(number)
    dialog.body.addWidget(ground)
    dialog.require(number, ground)
    dialog.show()
    dialog.activateWindow()
    number.setFocus()
    qtbot.waitUntil(number.hasFocus)
    assert not dialog.verb.isEnabled()
    QTest.keyClicks(number, "013-97/2026")
    QTest.keyClick(number, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert ground.hasFocus()
    ground.insert("увид")
    assert dialog.verb.isEnabled()
    QTest.keyClick(ground, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted.value


def test_escape_takes_back(qtbot: QtBot, dialog: FormDialog) -> None:
    dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected.value
    assert all(not b.isDefault() for b in dialog.findChildren(QPushButton))


def test_message_closes_by_itself(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    with qtbot.waitSignal(bar.closed, timeout=3000):
        bar.show_message(Message("Сачувано", seconds=1))
        assert not bar.isHidden()
    assert bar.isHidden()


def test_message_action(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.show_message(Message("Утврђено", action="Поништи", key="Ctrl+Z"))
    with qtbot.waitSignal(bar.action_wanted):
        QTest.keyClick(bar.findChildren(Button)[0], Qt.Key.Key_Return)


def test_table_rows(qtbot: QtBot) -> None:
    model = QStandardItemModel(0, 2)
    kinds = (RowKind.GROUP, RowKind.PLAIN, RowKind.DIFFERENT, RowKind.SUM)
    for kind in kinds:
        items = [QStandardItem("ред"), QStandardItem("1")]
        items[0].setData(kind, ROW)
        items[1].setData(ChipCell("готово", "ok"), CELL)
        model.appendRow(items)
    table = Table("листе", row_height=26)
    qtbot.addWidget(table)
    table.setModel(model)
    table.set_widths((0, 120))
    assert [table.rowHeight(i) for i in range(4)] == [28, 26, 46, 30]
    assert table.columnSpan(0, 0) == 2
    table.show()
    table.setCurrentIndex(model.index(1, 0))
    activated: list[int] = []
    table.activated.connect(lambda index: activated.append(index.row()))
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert activated == [2]
    table.grab()


@pytest.mark.parametrize(("stations", "tile"), [(104, 47), (1300, 30)])
def test_board(qtbot: QtBot, stations: int, tile: int) -> None:
    model = QStandardItemModel()
    for number in range(1, stations + 1):
        item = QStandardItem()
        item.setData(Tile(number, TileState.ERROR, 2, (2, 1)), TILE)
        model.appendRow(item)
    board = StationBoard("места")
    qtbot.addWidget(board)
    board.setModel(model)
    board.resize(754, 500)
    board.show()
    qtbot.waitExposed(board)
    assert board.gridSize().height() == tile + 5
    assert board.go_to(12)
    assert not board.go_to(stations + 1)
    QTest.keyClick(board, Qt.Key.Key_Right)
    right = board.currentIndex().data(TILE).number
    QTest.keyClick(board, Qt.Key.Key_Down)
    below = board.currentIndex().data(TILE).number
    assert below > right
    board.grab()


def test_digits_are_left_to_the_page(qtbot: QtBot) -> None:
    page = _Page()
    got: list[str] = []
    qtbot.addWidget(page)
    page.typed = got
    board = StationBoard()
    board.setParent(page)
    board.setModel(QStandardItemModel())
    QTest.keyClick(board, Qt.Key.Key_4)
    assert got == ["4"]


class _Page(QWidget):
    typed: list[str]

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress:
            self.typed.append(event.text())  # type: ignore[attr-defined]
        return super().event(event)


def test_sums_are_spoken(qtbot: QtBot) -> None:
    panel = SumsPanel([Sum("open", "збир листа = V", "148 од 156,", "још 8")])
    qtbot.addWidget(panel)
    assert panel.accessibleDescription() == "збир листа = V: 148 од 156, још 8"
    assert TextCell("1.204", "right").spoken == "1.204"


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("page", ["parts", *gallery_screens.PAGES])
def test_gallery(qapp: QApplication, qtbot: QtBot, page: str, dark: bool) -> None:
    if dark:
        theme.apply(qapp, theme.Theme(DARK, 115))
    made = {"parts": gallery.parts, **gallery_screens.PAGES}[page]()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    unnamed = [b for b in made.findChildren(QPushButton) if not (b.text() or b.accessibleName())]
    assert not unnamed
    assert not made.grab().isNull()
