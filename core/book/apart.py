"""A book that begins with the journal of another one and goes on by itself."""

from collections.abc import Iterable
from pathlib import Path

from core.base.people import Desk
from core.book import file
from core.book.act import Row
from core.book.book import Book


def begin_with(path: Path, rows: Iterable[Row], desk: Desk) -> Book:
    """A new file that holds these acts, byte for byte, and nothing that lay beside them."""
    book_file = file.create(path, desk)
    try:
        with book_file.transaction() as connection:
            book_file.append(connection, tuple(rows))
        return Book(book_file, desk)
    except BaseException:
        book_file.close()
        path.unlink(missing_ok=True)
        raise
