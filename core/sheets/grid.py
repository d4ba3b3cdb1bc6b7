"""A sheet (табела) as text cells that know their address, and what stands behind strange ones."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet: its name, its rows of text, and what must not be there.

    `strange` maps (row, column), counted from zero, to a fault code; `merged` lists ranges.
    `separator` is what parts the cells of a text file; a workbook has none.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    strange: dict[tuple[int, int], str] = field(default_factory=dict)
    merged: tuple[tuple[str, int, int], ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    separator: str = ""

    @property
    def width(self) -> int:
        """How many columns the widest row has."""
        return max(map(len, self.rows), default=0)

    def text(self, row: int, column: int) -> str:
        """Trimmed text of a cell; empty beyond the edge."""
        cells = self.rows[row]
        return cells[column].strip() if column < len(cells) else ""

    def filled(self, row: int, column: int) -> bool:
        """Whether anything stands in a cell, be it a formula that shows nothing."""
        return bool(self.text(row, column)) or (row, column) in self.strange

    def place(self, row: int, column: int | None = None) -> str:
        """Where a cell stands, as a spreadsheet says it: `Sheet1!C5`."""
        return f"{self.name}!{'' if column is None else column_letters(column)}{row + 1}"


@dataclass(frozen=True, slots=True)
class Workbook:
    """The visible sheets of a file, and the names of the hidden ones, which are not read."""

    file: str
    grids: tuple[Grid, ...]
    hidden: tuple[str, ...] = ()


def column_letters(column: int) -> str:
    """Letters of a column counted from zero: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_of(letters: str) -> int:
    """The column of such letters, counted from zero."""
    column = 0
    for letter in letters.upper():
        column = 26 * column + ord(letter) - 64
    return column - 1
