"""The journal as lines of a table: newest act first, each made when it is seen."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from core.base import moments
from core.base.script import folded
from core.book.act import Entry
from core.book.replay import taken_back
from core.book.telling import Told, about_entry, bundles, claims_another, details, spans
from core.domain.papers.acts import PaperIssued
from core.domain.papers.wordings import TemplateWorded
from core.words import codes, dates
from core.words.catalogue import Words
from gui.kit import paint, theme
from gui.kit.cells import Cell, TextCell, TwoLineCell
from gui.models.lines import Column, Line
from gui.models.script import named

_AS_TYPED = (PaperIssued, TemplateWorded)
"""What these say are names of files and texts for paper, which keep their letters."""


@dataclass(frozen=True, slots=True)
class Struck:
    """A cell of an act that was taken back: what it said, struck through."""

    cell: Cell
    mark: str

    @property
    def spoken(self) -> str:
        return f"{self.cell.spoken} ({self.mark})"

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        self.cell.paint(painter, rect)
        now = theme.current()
        title = self.cell.title if isinstance(self.cell, TwoLineCell) else self.cell.spoken
        strong = isinstance(self.cell, TwoLineCell)
        width = min(paint.width_of(title, now.font(15, strong)), rect.width() - 20)
        middle = rect.center().y() - (now.px(9) if strong else 0)
        left = rect.right() - 10 - width if _to_the_right(self.cell) else rect.left() + 10
        painter.fillRect(QRectF(left, round(middle), width, 1), now.colour("ink2"))


class Journal:
    """All acts of a book; knows which were taken back, and finds them by words.

    It tells no figures of the votings in `blind`, which others are still to type unseen.
    """

    def __init__(
        self,
        entries: Sequence[Entry],
        words: Words,
        blind: Container[tuple[str, int]] = (),
        lists: Mapping[int, str] = codes.NO_NAMES,
    ) -> None:
        self.entries = tuple(entries)
        self.words = words
        self._blind = blind
        self._lists = lists
        self.gone = taken_back(self.entries)
        self._bundles = bundles(self.entries)
        self._texts: dict[int, str] = {}

    def found(self, sought: str) -> tuple[Entry, ...]:
        """The acts that have every word sought, newest first."""
        wanted = folded(sought).split()
        newest_first = reversed(self.entries)
        if not wanted:
            return tuple(newest_first)
        return tuple(e for e in newest_first if all(word in self._text(e) for word in wanted))

    def line(self, entry: Entry) -> Line:
        """One act."""
        row, words = entry.row, self.words
        recorded = dates.moment(words, entry.recorded)
        happened = dates.moment(words, entry.happened) if claims_another(entry) else ""
        act = TwoLineCell(_capital(codes.act(words, row.kind)), self.about(entry))
        cells: tuple[Cell, ...] = (
            TextCell(str(row.seq), "right", "ink2"),
            TextCell(recorded, size=14),
            TextCell(happened, tone="ink2", size=14),
            act,
            TextCell(named(words, row.person)),
        )
        if row.bundle in self.gone:
            mark = words("history.taken_back")
            struck = (Struck(act, mark), Struck(cells[4], mark))
            cells = (*cells[:3], *struck)
        return Line(cells, about=row.seq)

    def about(self, entry: Entry) -> str:
        """What an act is about."""
        return named(self.words, about_entry(self.words, entry, self._bundles))

    def details(self, entry: Entry) -> tuple[Told, ...]:
        """Everything known of an act, as labels and values."""
        words, row = self.words, entry.row
        role = words(f"role.{row.role}")
        told = [
            (words("history.says.recorded"), _to_the_second(words, entry)),
            (words("history.says.by"), named(words, f"{row.person}, {role} ({row.device})")),
        ]
        if claims_another(entry):
            happened = dates.moment(words, entry.happened)
            told.insert(1, (words("history.says.happened"), happened))
        said = details(words, entry.act, self._blind, self._lists)
        if not isinstance(entry.act, _AS_TYPED):
            said = tuple((label, named(words, value)) for label, value in said)
        told += said
        together = self.together(entry)
        if len(together) > 1:
            told.append((words("history.says.together"), spans(together)))
        told.append((words("history.says.program"), row.program))
        told.append((words("history.says.hash"), _in_groups(row.hash.hex())))
        return tuple(told)

    def together(self, entry: Entry) -> list[int]:
        """Numbers of the acts of the same bundle."""
        return self._bundles[entry.row.bundle]

    def entry(self, seq: int) -> Entry:
        """An act by its number."""
        return self.entries[seq - 1]

    def _text(self, entry: Entry) -> str:
        seq = entry.row.seq
        if seq not in self._texts:
            act = codes.act(self.words, entry.row.kind)
            day = dates.day(self.words, moments.local(entry.recorded).date())
            parts = (act, self.about(entry), entry.row.person, day)
            self._texts[seq] = " ".join([str(seq), *map(_folded, parts)])
        return self._texts[seq]


@lru_cache(maxsize=30_000)
def _folded(text: str) -> str:
    return folded(text)  # the same few words stand in thousands of acts


def columns(words: Words) -> tuple[Column, ...]:
    """Heads of the table."""
    return (
        Column(words("history.column.no"), "right"),
        Column(words("history.column.recorded")),
        Column(words("history.column.happened")),
        Column(words("history.column.act")),
        Column(words("history.column.person")),
    )


def _to_the_second(words: Words, entry: Entry) -> str:
    day = dates.moment(words, entry.recorded).rsplit(",", 1)[0]
    return f"{day}, {dates.hour_and_second(entry.recorded)}"


def _in_groups(digits: str) -> str:
    upper = digits.upper()
    return " ".join(upper[i : i + 4] for i in range(0, len(upper), 4))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _to_the_right(cell: Cell) -> bool:
    return isinstance(cell, TextCell) and cell.align == "right"
