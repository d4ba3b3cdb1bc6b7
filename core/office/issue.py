"""Issues a paper: reads the book, builds the report, draws it and writes the file whole."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from core.base import moments
from core.base.refusals import KnownFailure
from core.book.book import Book, program
from core.book.file import SUFFIX
from core.render import draw
from core.reports.kinds import build, source
from core.reports.model import Report
from core.words.catalogue import Language, words


def report_of(book: Book, kind: str, language: Language, about: int = 0) -> Report:
    """The report of that kind as the book stands now, with its anchor in the foot.

    `about` is the id of the filed list a paper is about. What is sealed of the people on it stays
    sealed: no paper prints a personal number, a day of birth or an address.
    """
    acts = {entry.row.id: entry.act for entry in book.entries}
    read = source(book.standing, book.anchor, program(), moments.now(), acts)
    return build(kind, read, words(language), about)


def issue(book: Book, kind: str, target: Path, language: Language, about: int = 0) -> Report:
    """Make a document and write it over an earlier one of that name; its suffix says what it is.

    Raises `KnownFailure` on a suffix that cannot be drawn and on a file that cannot be written;
    an earlier document is then still whole.
    """
    if target.resolve() == book.path or target.suffix == SUFFIX:
        raise KnownFailure("report.over_book", file=str(target))
    report = report_of(book, kind, language, about)
    write_whole(target, draw.draw(report, target.suffix))
    return report


def preview(
    book: Book, kind: str, language: Language, ppi: int = 110, about: int = 0
) -> tuple[bytes, ...]:
    """Pictures (PNG) of the pages as they would be issued now."""
    return draw.pages(report_of(book, kind, language, about), ppi)


def write_whole(target: Path, content: bytes) -> None:
    """Write a file so that it is either wholly new or left as it was."""
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        try:
            with beside.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(target)
        except OSError:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            raise
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise KnownFailure("report.cannot_write", file=str(target), reason=reason) from fault
