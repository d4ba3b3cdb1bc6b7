"""Where issued papers and pictures of a book lie; nothing else is saved among the papers."""

from pathlib import Path

from core.base.refusals import KnownFailure

FOLDER = ".documents"
PICTURES = ".papers"


def folder_of(book: Path) -> Path:
    """Where the issued papers of a book lie, beside it."""
    return book.with_suffix(FOLDER)


def pictures_of(book: Path) -> Path:
    """Where the pictures of the minutes of a book lie, beside it."""
    return book.with_suffix(PICTURES)


def keep_out(target: Path, folder: Path) -> None:
    """Raises `KnownFailure` for a target among the issued papers, which nothing is written over."""
    if folder.resolve() in target.resolve().parents:
        raise KnownFailure("report.among_issued", folder=str(folder))
