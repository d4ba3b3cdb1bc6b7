"""One Report value, drawn many ways: workbook, PDF, print, plain text, screen."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from fractions import Fraction
from typing import Any, Literal

from core.words.catalogue import Language


@dataclass(frozen=True, slots=True)
class Place:
    """A cell of the same table: its row and its column, counted from nought."""

    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Ratio:
    """What a share is reckoned from: the cell of the part, and the whole in a cell or told."""

    part: Place
    whole: Place | int


@dataclass(frozen=True, slots=True)
class Amount:
    """An exact fraction with the decimals it is shown with; `percent` adds the sign.

    `unit` is the word behind it; `strong` marks a winner, drawn semibold and with an asterisk.
    A share in per cent may say by its `ratio` how it is reckoned again.
    """

    value: Fraction
    places: int
    percent: bool = False
    unit: str = ""
    strong: bool = False
    ratio: Ratio | None = None


@dataclass(frozen=True, slots=True)
class Sum:
    """A whole number: all whole numbers above it in its column, from the first row, added up.

    By its `name` other tables of the paper can carry it over.
    """

    value: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Carried:
    """A whole number carried over from the sum of that name, where the paper has its table."""

    value: int
    name: str


Cell = str | int | Amount | Sum | Carried | None
Align = Literal["left", "right", "center"]


def whole_number(cell: Cell) -> int | None:
    """The whole number a cell shows; `None` where it shows anything else."""
    match cell:
        case Sum() | Carried():
            return cell.value
        case int():
            return cell
        case _:
            return None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `width` is its share of the page beside the others.

    Whole numbers of an `ordinal` column are written with a full stop, those of a `strong` one
    stand out. The cells of a `boxed` one are boxes to fill by hand.
    """

    title: str
    align: Align = "left"
    width: int = 10
    strong: bool = False
    ordinal: bool = False
    boxed: bool = False


class RowKind(StrEnum):
    """How a row stands out."""

    PLAIN = "plain"
    STRONG = "strong"
    TOTAL = "total"
    """Under a rule of its own, semibold."""
    BELOW_LINE = "below_line"
    """First row under a rule that parts winners from losers."""


@dataclass(frozen=True, slots=True)
class Row:
    """Cells of one row; `note` is a second, smaller line under the first text cell."""

    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.PLAIN
    note: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A bar for every row that is no total: the columns that number, name and measure it.

    The number is that of a list on the ballot, and gives the bar its colour.
    """

    title: str
    numbers: int
    names: int
    values: int


@dataclass(frozen=True, slots=True)
class Table:
    """A titled table; `sheet` names its worksheet, `annex` starts a page, `wide` turns it.

    The rows of a `tall` one leave room to write by hand. A workbook draws the `chart` under it.
    """

    title: str
    sheet: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: str = ""
    annex: bool = False
    wide: bool = False
    tall: bool = False
    chart: Chart | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text of a document; `small` is that of a note under a table."""

    text: str
    small: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within running text (образложење), in the middle of its line."""

    text: str


@dataclass(frozen=True, slots=True)
class Point:
    """A numbered point of a decision (тачка): its label hangs beside it, `more` stands under it.

    An `inner` one belongs to the point before it.
    """

    label: str
    text: str
    more: tuple[str, ...] = ()
    inner: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a ballot: the number to circle, the list, and the person named with it."""

    no: int
    name: str
    person: str = ""


@dataclass(frozen=True, slots=True)
class Ballot:
    """What a voter chooses from (гласачки листић); on one page while its lines can be read.

    `sheet` names its worksheet, `stamp` is where the commission's stamp goes.
    """

    sheet: str
    instruction: str
    choices: tuple[Choice, ...]
    stamp: str


Block = Table | Paragraph | Heading | Point | Ballot


@dataclass(frozen=True, slots=True)
class Signature:
    """A place to sign: the office, and the name under it if known."""

    office: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A word across the document that nobody can overlook: practice, preliminary, draft, proof.

    `word` goes across every sheet, `text` says under the title what it means. Papers of a book set
    `apart` (издвојена књига) have only a part of everything.
    """

    kind: Literal["practice", "apart", "preliminary", "draft", "proof"]
    text: str
    word: str = ""


@dataclass(frozen=True, slots=True)
class Records:
    """Rows for programs to read (отворени подаци): plain texts and numbers, none of them drawn."""

    file: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | int | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """What rows cannot hold, for programs to read: plain values by name, one within another."""

    file: str
    content: Mapping[str, Any]


Enclosed = Records | Outline


@dataclass(frozen=True, slots=True)
class Report:
    """A document: heading of the commission, title, blocks, signatures, and the book's anchor.

    What is `enclosed` leaves the program only where files go together, in a .zip.
    `file_anchor` is the fingerprint of the signed workbook of the same report, told by the papers
    beside it; `volume` says which part of a long paper this is. One that is to keep to `one_page`
    is drawn smaller where it would not, as long as it can be read. Papers made together are its
    `leaves`: each is drawn with the same heading, title and signatures round blocks of its own.
    """

    kind: str
    language: Language
    heading: tuple[str, ...]
    preamble: str
    title: str
    subtitle: tuple[str, ...]
    blocks: tuple[Block, ...]
    signatures: tuple[Signature, ...]
    marks: tuple[Mark, ...]
    anchor: str
    program: str
    made: datetime
    enclosed: tuple[Enclosed, ...] = ()
    file_anchor: str = ""
    number: str = ""
    volume: str = ""
    one_page: bool = False
    leaves: tuple[tuple[Block, ...], ...] = ()

    @property
    def sheets(self) -> tuple[Table | Ballot, ...]:
        """The blocks that have a worksheet of their own."""
        return tuple(block for block in self.blocks if isinstance(block, Table | Ballot))

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables among the blocks."""
        return tuple(block for block in self.blocks if isinstance(block, Table))
