"""Reads a text file of cells (csv): its encoding and its separator are seen from its content."""

import csv
import re
from io import StringIO
from pathlib import Path

from core.base.refusals import Fault, FaultyInput, KnownFailure
from core.sheets.grid import Grid

_SEPARATORS = "\t;,"
_LOOK_AT = 25
_WORD = re.compile(r"[^\W\d_]+")


def read_text(path: Path) -> Grid:
    """The cells of a csv file; a quote out of place is a fault, for it would swallow rows."""
    text = decoded(path)
    if not text.strip():
        return Grid(path.name, ())
    separator = separator_of(text)
    lines = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        rows = tuple(tuple(cells) for cells in lines)
    except csv.Error as fault:
        bad = Fault("bad_row", f"{path.name}!{lines.line_num}")
        raise FaultyInput("sheet.faulty", (bad,), file=path.name) from fault
    return Grid(path.name, rows, separator=separator)


def bad_rows(grid: Grid, heading: int) -> list[Fault]:
    """Rows of a text file that a stray quote or separator has run together or torn apart."""
    if not grid.separator:
        return []
    width = len(grid.rows[heading])
    bad = [heading] if any(_swallowed(cell, grid) for cell in grid.rows[heading]) else []
    bad += [
        row
        for row, cells in enumerate(grid.rows)
        if row > heading and (any(map(_broken, cells)) or any(map(str.strip, cells[width:])))
    ]
    return [Fault("bad_row", grid.place(row)) for row in bad]


def separator_of(text: str) -> str:
    """What parts the cells: it stands in most of the first lines, and often in one of them."""
    head = text.splitlines()[:_LOOK_AT]

    def weight(sign: str) -> tuple[int, int]:
        counts = [line.count(sign) for line in head]
        return sum(map(bool, counts)), max(counts)

    return max(_SEPARATORS, key=weight)


def decoded(path: Path) -> str:
    """The text of a file in UTF-8, in marked UTF-16, or in one of the two old code pages."""
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise KnownFailure("sheet.unreadable", file=path.name, reason=str(fault)) from fault
    marked = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    for encoding in ("utf-16" if marked else "utf-8-sig", *_code_pages(data)):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise KnownFailure("sheet.unreadable", file=path.name, reason="?")


def _code_pages(data: bytes) -> tuple[str, str]:
    """cp1251 first where whole words are Cyrillic; in Latin words its letters stand among ASCII."""
    words = _WORD.findall(data.decode("cp1251", errors="replace"))
    high = [word for word in words if not word.isascii() and len(word) > 1]
    cyrillic = sum(1 for word in high if not any(sign.isascii() for sign in word))
    return ("cp1251", "cp1250") if 2 * cyrillic > len(high) else ("cp1250", "cp1251")


def _broken(cell: str) -> bool:
    return "\n" in cell or "\r" in cell


def _swallowed(cell: str, grid: Grid) -> bool:
    """A heading may be broken into lines; with a separator in it, it has swallowed rows."""
    return _broken(cell) and grid.separator in cell
