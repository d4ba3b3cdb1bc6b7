"""A report as plain text in columns, for a letter, a terminal, and for comparing by eye."""

import textwrap
from collections.abc import Sequence
from itertools import zip_longest

from core.render.text import made_line, one_line, written
from core.reports.model import (
    Align,
    Ballot,
    Block,
    Column,
    Heading,
    Paragraph,
    Point,
    Report,
    Row,
    RowKind,
    Table,
)
from core.words.catalogue import words

WIDTH = 88
WIDEST_TEXT = 44
"""Longer text in a column goes on in the next line."""

LABEL, FRAMED = 5, 10
"""So far in stands the text of a numbered point, and a list behind its number on the ballot."""

BY_HAND = 20
"""A column to write in by hand is so wide."""

BOX = "[" + 12 * " " + "]"
"""What is to be filled by hand."""

BETWEEN = "  "

Lines = list[str]


def render(report: Report) -> str:
    """The whole document; lines end without spaces."""
    say = words(report.language)
    lines = [*(one_line(line) for line in report.heading), ""]
    lines += [*_wrapped(report.preamble), ""] if report.preamble else []
    lines += [line.center(WIDTH) for line in (report.title, *report.subtitle)]
    lines += [f"[{mark.text}]".center(WIDTH) for mark in report.marks]
    behind = [b for b in report.blocks if isinstance(b, Table) and b.annex]
    front = [block for block in report.blocks if block not in behind]
    for leaf in report.leaves or (front,):
        for block in leaf:
            lines += ["", *_block(block, report)]
        lines += ["", *_signatures(report)]
    for table in behind:
        lines += ["", *_block(table, report)]
    lines += ["", f"{say('paper.anchor')}: {report.anchor}"]
    lines += [f"{say('paper.file_anchor')}: {report.file_anchor}"] if report.file_anchor else []
    lines.append(made_line(report))
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _block(block: Block, report: Report) -> Lines:
    match block:
        case Paragraph():
            return _wrapped(block.text)
        case Heading():
            return [block.text.center(WIDTH)]
        case Point():
            return _point(block)
        case Ballot():
            return _ballot(block)
        case Table():
            return _table(block, report)


def _point(point: Point) -> Lines:
    """The text beside its label, and what stands under it."""
    parts = [point.text, *point.more]
    before = " " * (LABEL if point.inner else 0)
    room = WIDTH - LABEL - len(before)
    texts = [line for part in parts for line in _folded(one_line(part), room)]
    labels = [point.label, *[""] * (len(texts) - 1)]
    return [f"{before}{label:<{LABEL}}{text}" for label, text in zip(labels, texts, strict=True)]


def _ballot(ballot: Ballot) -> Lines:
    lines = [*_wrapped(ballot.instruction), ""]
    for one in ballot.choices:
        texts = [
            *_folded(one_line(one.name), WIDTH - FRAMED),
            *([one.person] if one.person else []),
        ]
        numbers = [f"( {f'{one.no}.':^4})", *[""] * (len(texts) - 1)]
        lines.append("─" * WIDTH)
        lines += [f"{no:<{FRAMED}}{one_line(t)}" for no, t in zip(numbers, texts, strict=True)]
    return [*lines, "─" * WIDTH, "", ballot.stamp.center(WIDTH)]


def _table(table: Table, report: Report) -> Lines:
    cells = [_cells(row, table.columns, report) for row in table.rows]
    widths = [
        max(_width(at, cells) or (BY_HAND if table.tall else 0), *map(len, _heads(c, table.wide)))
        for at, c in enumerate(table.columns)
    ]
    aligns = [column.align for column in table.columns]
    heavy, light = ("═" * _whole(widths), "─" * _whole(widths))
    lines = [table.title, heavy]
    if any(column.title for column in table.columns):
        titles = [_folded(c.title, width) for c, width in zip(table.columns, widths, strict=True)]
        lines += [*_row(titles, widths, aligns), light]
    for row, texts in zip(table.rows, cells, strict=True):
        if row.kind in (RowKind.TOTAL, RowKind.BELOW_LINE):
            lines.append(light)
        lines += [*_row(texts, widths, aligns), *([""] if table.tall else [])]
    lines.append(heavy)
    return [*lines, *(_wrapped(table.note) if table.note else [])]


def _cells(row: Row, columns: Sequence[Column], report: Report) -> list[Lines]:
    """Every cell of a row as the lines it takes; a note follows the first text."""
    texts = [
        [BOX]
        if column.boxed and cell is None
        else _folded(written(cell, column, report.language), WIDEST_TEXT)
        for cell, column in zip(row.cells, columns, strict=True)
    ]
    if row.note:
        at = next((no for no, cell in enumerate(row.cells) if isinstance(cell, str)), 0)
        texts[at] = [*texts[at], *_folded(row.note, WIDEST_TEXT)]
    return texts


def _width(at: int, cells: list[list[Lines]]) -> int:
    return max((len(line) for row in cells for line in row[at]), default=0)


def _heads(column: Column, wide: bool) -> Lines:
    """What a column is at least as wide as: its title, or each word where many stand abreast."""
    return (column.title.split() if wide else [column.title]) or [""]


def _row(texts: list[Lines], widths: list[int], aligns: list[Align]) -> Lines:
    lines = zip_longest(*texts, fillvalue="")
    return [
        BETWEEN.join(
            _aligned(text, width, align)
            for text, width, align in zip(line, widths, aligns, strict=True)
        )
        for line in lines
    ]


def _aligned(text: str, width: int, align: Align) -> str:
    match align:
        case "left":
            return text.ljust(width)
        case "right":
            return text.rjust(width)
        case "center":
            return text.center(width)


def _whole(widths: list[int]) -> int:
    return sum(widths) + len(BETWEEN) * (len(widths) - 1)


def _signatures(report: Report) -> Lines:
    half = WIDTH // 2
    places = [("_" * 28, one.office, one_line(one.name)) for one in report.signatures]
    return ["".join(text.center(half) for text in line) for line in zip(*places, strict=True)]


def _folded(text: str, width: int) -> Lines:
    return textwrap.wrap(text, max(1, width), break_on_hyphens=False) or [""]


def _wrapped(text: str) -> Lines:
    return _folded(one_line(text), WIDTH)
