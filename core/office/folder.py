"""Where the issued papers of a book lie, and that nothing else is saved there."""

from pathlib import Path

from core.base.refusals import KnownFailure

FOLDER = ".documents"


def folder_of(book: Path) -> Path:
    """Where the issued papers of a book lie, beside it."""
    return book.with_suffix(FOLDER)


def keep_out(target: Path, folder: Path) -> None:
    """Raises `KnownFailure` for a target among the issued papers, which nothing is written over."""
    if folder.resolve() in target.resolve().parents:
        raise KnownFailure("report.among_issued", folder=str(folder))
