"""A native chart under its table: a bar for every list, in the colour of its ballot number."""

from collections.abc import Sequence
from typing import Any

from core.render.xlsx_live import FIRST
from core.render.xlsx_sheet import FONT, Workbook
from core.reports.model import Chart, RowKind, Table, whole_number

COLOURS = (
    *("#2B5C94", "#936700", "#27552A", "#A5417C", "#37424D", "#0B6B5B"),
    *("#7A3413", "#5B4BB8", "#776A45", "#12344A", "#5C7A12", "#5C2340"),
)
"""Of the lists, by ballot number, as the windows have them."""

INK, RULE = "#18211E", "#C3C9C3"

LETTER, MARGIN = 7, 5
"""Dots of a letter, and beside the letters of a column."""

BAR, AROUND = 30, 80
"""Dots of a bar, and of title and axis together."""

ROW = 21
"""Dots of a row of a sheet that is one line high."""


def draw_chart(book: Workbook, sheet: Any, table: Table, row: int, widths: Sequence[int]) -> int:
    """Draw the table's chart from that row of its sheet; the last row it takes."""
    told = table.chart
    bars = sum(1 for one in table.rows if one.kind is not RowKind.TOTAL)
    if told is None or not bars:
        return row - 1
    chart = book.workbook.add_chart({"type": "bar"})
    last = FIRST + bars - 1
    chart.add_series(
        {
            "name": told.title,
            "categories": [sheet.name, FIRST, told.names, last, told.names],
            "values": [sheet.name, FIRST, told.values, last, told.values],
            "points": [{"fill": {"color": colour}} for colour in _colours(table, told, bars)],
            "data_labels": {"value": True, "font": _font(bold=True)},
            "gap": 40,
        }
    )
    _set_axes(chart)
    chart.set_title({"name": told.title, "name_font": _font(bold=True), "overlay": False})
    chart.set_legend({"none": True})
    height = AROUND + BAR * bars
    width = sum(LETTER * one + MARGIN for one in widths)
    chart.set_size({"width": width, "height": height})
    sheet.insert_chart(row, 0, chart, {"object_position": 2, "description": told.title})
    return row + -(-height // ROW)


def _set_axes(chart: Any) -> None:
    """The first list on top, whole seats, and no more rules than the eye needs."""
    chart.set_y_axis(
        {"reverse": True, "num_font": _font(), "line": {"color": RULE}, "major_tick_mark": "none"}
    )
    chart.set_x_axis(
        {"visible": False, "min": 0, "major_gridlines": {"visible": False}, "num_format": "0"}
    )


def _colours(table: Table, chart: Chart, bars: int) -> list[str]:
    numbers = (whole_number(row.cells[chart.numbers]) or 1 for row in table.rows[:bars])
    return [COLOURS[(no - 1) % len(COLOURS)] for no in numbers]


def _font(bold: bool = False) -> dict[str, object]:
    return {"name": FONT["font_name"], "size": 10, "bold": bold, "color": INK}
