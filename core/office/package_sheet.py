"""The sheet of paper that goes with a package, so that its fingerprint can be typed from it."""

from pathlib import Path

from core.base import moments
from core.base.refusals import KnownFailure
from core.book.book import Book, program
from core.domain.minutes.laptops import Laptops
from core.office.folder import folder_of, keep_out
from core.office.handover import Parcel
from core.office.whole import write_whole
from core.reports.kind import DRAWN
from core.reports.model import Report
from core.reports.package import Packed, package_sheet
from core.reports.source import source
from core.words.catalogue import Language, words


def sheet_of(
    book: Book, parcel: Parcel, file: Path, fingerprint: str, language: Language
) -> Report:
    """The sheet of a package that this book wrote; to be printed, or saved by `save_sheet`."""
    said = parcel.manifest
    packed = Packed(
        file.name,
        fingerprint,
        said.stations,
        said.acts,
        said.device,
        said.person,
        said.made,
        comes_home=book.standing.of(Laptops).apart is not None,
    )
    read = source(book.standing, book.anchor, program(), moments.now(), book.entries)
    return package_sheet(packed, read, words(language))


def save_sheet(book: Book, report: Report, target: Path) -> None:
    """Write the sheet; `KnownFailure` for a suffix that papers are not saved as."""
    may_save(book, target)
    from core.render import draw  # brings typst, which handing over does without

    write_whole(target, draw.draw(report, target.suffix))


def may_save(book: Book, target: Path) -> None:
    """Raises `KnownFailure` where the sheet could not be written there."""
    if target.suffix.lower() not in DRAWN:
        ways = ", ".join(DRAWN)
        raise KnownFailure("report.unknown_format", suffix=target.suffix or "–", known=ways)
    keep_out(target, folder_of(book.path))
