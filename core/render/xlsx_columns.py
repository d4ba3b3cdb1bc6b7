"""How wide the columns of a table are, so that it can be read on paper (ширина колона)."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.render.text import written
from core.reports.model import Cell, Column, Table
from core.words.catalogue import Language

NARROWEST, BY_HAND = 6, 24
"""Letters of a column, and of one to write in by hand."""

WIDEST = (60, 45, 34, 26)
"""Letters of the widest column; the less, the more of them there are. Text goes on below."""

BESIDE_TEXT, BESIDE_FIGURES = 3, 2
"""Letters of room that a column has more."""

MOST_LETTERS_UPRIGHT = 135
MOST_LETTERS_TURNED = 230
"""More on a page turned on its side could hardly be read."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Letters of each column, and whether the titles of figures stand on end over them."""

    widths: tuple[int, ...]
    on_end: bool = False

    @property
    def whole(self) -> int:
        """Letters of the whole table."""
        return sum(self.widths)

    @property
    def abreast(self) -> int:
        """How many pages turned on their side it takes beside one another."""
        return -(-self.whole // MOST_LETTERS_TURNED)


def layout(table: Table, language: Language) -> Layout:
    """Columns as wide as their cells; where that is too much, heads on end and narrower text."""
    rows = [row.cells for row in table.rows]
    cells = zip(*rows, strict=True) if rows else [()] * len(table.columns)
    measured = [
        (column, _longest(one, column, language))
        for column, one in zip(table.columns, cells, strict=True)
    ]
    figures = sum(1 for column in table.columns if column.align == "right")
    many = 2 * figures >= len(table.columns)
    tried = Layout(_widths(measured, WIDEST[0], False, table.tall))
    for widest in WIDEST:
        if tried.whole <= MOST_LETTERS_TURNED:
            break
        tried = Layout(_widths(measured, widest, many, table.tall), many)
    return tried


def _widths(
    measured: Sequence[tuple[Column, int]], widest: int, on_end: bool, by_hand: bool
) -> tuple[int, ...]:
    widths: list[int] = []
    for column, longest in measured:
        words = () if on_end and column.align == "right" else column.title.split()
        title = max(map(len, words), default=0)
        least = BY_HAND if (by_hand or column.boxed) and not longest else NARROWEST
        beside = BESIDE_TEXT if column.align == "left" else BESIDE_FIGURES
        widths.append(max(least, min(widest, max(longest, title) + beside)))
    return tuple(widths)


def _longest(cells: Sequence[Cell], column: Column, language: Language) -> int:
    """Letters of the longest cell; of whole numbers only the greatest need be written out."""
    whole = [cell for cell in cells if type(cell) is int]
    others = [cell for cell in cells if type(cell) is not int]
    tried: list[Cell] = [*others, max(whole), min(whole)] if whole else others
    return max((len(written(cell, column, language)) for cell in tried), default=0)
