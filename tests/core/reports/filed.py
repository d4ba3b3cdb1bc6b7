"""Papers of a book with filed lists, read at a fixed moment."""

from core.base import moments
from core.book.book import Book
from core.reports.kinds import build, source
from core.reports.model import Block, Heading, Paragraph, Point, Report
from core.reports.source import Source
from core.words.catalogue import Language, words
from tests.core.reports.elections import ANCHOR
from tests.support.filed import NOW


def read(book: Book, at: str = "") -> Source:
    """A reading of the book at `NOW`, or at a moment as the journal writes it."""
    made = moments.read(at) if at else NOW
    return source(book.standing, ANCHOR, "mandat 1.0", made, book.entries)


def paper(
    book: Book, kind: str, about: int | str = 0, language: Language = Language.SR_CYRL
) -> Report:
    """A paper of that book."""
    return build(kind, read(book), words(language), about)


def told(report: Report) -> str:
    """All the running text of a paper, a line each; what may not break is a plain space."""
    lines = [line for block in report.blocks for line in _lines(block)]
    return "\n".join(lines).replace("\u00a0", " ")


def _lines(block: Block) -> list[str]:
    match block:
        case Paragraph() | Heading():
            return [block.text]
        case Point():
            return [f"{block.label} {block.text}", *block.more]
        case _:
            return []
