"""The gallery's page of results: tables of lists and quotients, and the half circle."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QWidget

from gui.kit.buttons import Button
from gui.kit.cells import Cell, NameCell, QuotientCell, TagCell, TextCell
from gui.kit.chips import Chip
from gui.kit.head import PageHead
from gui.kit.hemicycle import Bloc, Hemicycle
from gui.kit.practice import PracticeBand
from gui.kit.sheet import Sheet, row
from gui.kit.table import CELL, ROW, RowKind, Table
from gui.kit.texts import Label, rule
from tests.gui.kit.gallery_frame import framed, window

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)


def results() -> QWidget:
    """Results: lists, half circle, quotients."""
    head = PageHead("Резултати")
    head.add_beside(Chip("Прелиминарно: 101 од 104 бирачка места, 97,1%", "wrn", "hourglass"))
    head.add(Label("понедељак, 7. децембар, 02:14", tone="ink2"))
    head.add(Button("Пројектор", icon="projection-screen"))
    page, body = framed(head)
    body.addWidget(PracticeBand("ВЕЖБА, измишљени подаци"))
    lists = Sheet()
    lists.body.addWidget(_lists_table())
    half = Sheet()
    circle = Hemicycle("мандата")
    seats = ((1, 16), (2, 10), (3, 7), (4, 4), (6, 3), (7, 3), (8, 1), (9, 1))
    circle.show_seats([Bloc(n, s) for n, s in seats], 45)
    half.body.addWidget(circle)
    half.body.addWidget(rule())
    half.setFixedWidth(410)
    body.addLayout(row(lists, half, gap=12))
    quotients = Sheet("Количници", "45. добија 462,33, следећи је 459,00", head=32)
    quotients.add_to_head(Button("цела табела", "link"))
    quotients.body.addWidget(_quotients_table())
    body.addWidget(quotients, 1)
    return window("results", page, "dddcct", ((("F11",), "пројектор"),))


def _model(heads: Sequence[str], rows: Sequence[Sequence[Cell]]) -> QStandardItemModel:
    model = QStandardItemModel(0, len(heads))
    model.setHorizontalHeaderLabels(list(heads))
    for cells in rows:
        items = []
        for cell in cells:
            item = QStandardItem(cell.spoken)
            item.setData(cell, CELL)
            items.append(item)
        model.appendRow(items)
    return model


def _lists_table() -> Table:
    names = (
        ("Градски договор", "7.623", "32,25%", "16", "15–17", "+237"),
        ("Моравски савез", "5.049", "21,36%", "10", "10–12", "+37"),
        ("Наше улице", "3.440", "14,55%", "7", "6–8", "+259"),
        ("Странка поморавског села", "1.871", "7,91%", "4", "3–5", "+441"),
        ("Доста чекања", "643", "2,72%", "0", "0–2", "+69"),
        ("Нови мост", "1.831", "7,75%", "3", "3–5", "+19"),
        ("Зелена обала", "1.387", "5,87%", "3", "2–4", "+485"),
        ("Цинцарска заједница Мораве", "368", "1,56%", "1", "0–2", "+317"),
        ("Пензионери Нове Мораве", "773", "3,27%", "1", "1–2", "+152"),
    )
    rows: list[list[Cell]] = []
    for number, (name, votes, share, seats, may, need) in enumerate(names, 1):
        out = "ink2" if seats == "0" else "ink"
        close = need in ("+37", "+19")
        note, mark = ("испод цензуса" if seats == "0" else ""), ("×1,35" if number == 8 else "")
        rows.append(
            [
                TagCell(number),
                NameCell(name, note, mark, out),
                TextCell(votes, "right", out),
                TextCell(share, "right", out),
                TextCell(seats, "right", out, strong=seats != "0", size=18),
                TextCell(may, "centre", "ink2"),
                TextCell(need, "right", "wrn" if close else "ink2", strong=close),
            ]
        )
    empty = TextCell("")
    sums = [empty, TextCell("Укупно", strong=True), TextCell("22.985", "right", strong=True)]
    total = TextCell("45", "right", strong=True, size=18)
    rows.append([*sums, empty, total, empty, empty])
    heads = ("Бр.", "Изборна листа", "Гласова", "Удео", "Мандата", "Може бити", "До следећег")
    model = _model(heads, rows)
    for i in (2, 3, 4, 6):
        model.setHeaderData(i, Qt.Orientation.Horizontal, _RIGHT, _ALIGN)
    model.item(len(rows) - 1, 0).setData(RowKind.SUM, ROW)
    table = Table("листе", 26, 28)
    table.setModel(model)
    table.set_widths((44, 0, 82, 70, 74, 84, 94))
    table.setFixedHeight(28 + 9 * 26 + 31)
    return table


def _quotients_table() -> Table:
    numbers = (
        (1, "7.623,00", "3.811,50", "476,44", "448,41"),
        (2, "5.049,00", "2.524,50", "504,90", "459,00"),
        (7, "1.387,00", "693,50", "462,33", "346,75"),
    )
    rows: list[list[Cell]] = [
        [
            TagCell(n),
            QuotientCell(a, "won"),
            QuotientCell(b, "won"),
            QuotientCell(c, "last" if n == 7 else "won", "÷16", True),
            QuotientCell(d, "next" if n == 2 else "", "÷17", True),
        ]
        for n, a, b, c, d in numbers
    ]
    model = _model(("Бр.", "÷1", "÷2", "последњи добијен", "први без мандата"), rows)
    for i in range(1, 5):
        model.setHeaderData(i, Qt.Orientation.Horizontal, _RIGHT, _ALIGN)
    table = Table("количници", 23, 24)
    table.setModel(model)
    table.set_widths((92, 70, 70, 132, 126))
    return table
