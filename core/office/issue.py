"""Issues a paper: reads the book, builds the report, draws it and writes the file whole."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from core.base import moments
from core.base.findings import Missing
from core.base.refusals import KnownFailure, Refused
from core.book.book import Book, program
from core.book.file import SUFFIX
from core.domain.minutes.room import MinutesRoom
from core.domain.papers.about import About
from core.office.folder import folder_of, keep_out
from core.office.whole import write_whole
from core.render import draw
from core.render.volumes import Progress, file_names, parted
from core.reports import of_seat
from core.reports.kinds import build, known, lacking
from core.reports.model import Report
from core.reports.of_station import about_of
from core.reports.source import Counted as Counted
from core.reports.source import Source, source
from core.words.catalogue import Language, words

Reading = Source
"""The book as it was read once; nobody has to keep it open to make papers of it."""


@dataclass(frozen=True, slots=True)
class Which:
    """Which paper: its kind, its language, and what it is about."""

    kind: str
    language: Language
    about: About = 0


def report_of(book: Book, kind: str, language: Language, about: About = 0) -> Report:
    """The report of that kind as the book stands now, with its anchor in the foot.

    `about` is the filed list, the station or the seat that a paper is about. What is sealed of the
    people on a list stays sealed: no paper prints a personal number, a day of birth or an address.
    """
    return build(kind, read_now(book, kind), words(language), about)


def lacking_of(read: Reading, kind: str, about: About = 0) -> tuple[Missing, ...]:
    """What that paper lacks before the commission can number and sign it."""
    return lacking(kind, read, about)


def number_of(read: Reading, which: Which) -> str:
    """The number that a paper has of its own, being a ruling; "" where one is given to it."""
    if not known(which.kind).own_number:
        return ""
    return build(which.kind, read, words(which.language), which.about).number


def suffixes_of(kind: str) -> tuple[str, ...]:
    """What a kind of paper can be saved as, the likeliest first."""
    return known(kind).suffixes


def issue(book: Book, kind: str, target: Path, language: Language, about: About = 0) -> Report:
    """Make a document and write it over an earlier one of that name; its suffix says what it is.

    Raises `KnownFailure` on a suffix that this kind is not saved as, and on a file that cannot be
    written; an earlier document is then still whole.
    """
    if target.resolve() == book.path or target.suffix == SUFFIX:
        raise KnownFailure("report.over_book", file=str(target))
    keep_out(target, folder_of(book.path))
    if target.suffix.lower() not in suffixes_of(kind):
        ways = ", ".join(suffixes_of(kind))
        raise KnownFailure("report.unknown_format", suffix=target.suffix or "–", known=ways)
    report = report_of(book, kind, language, about)
    write_whole(target, draw.draw(report, target.suffix))
    return report


def preview(
    book: Book, kind: str, language: Language, ppi: int = 110, about: About = 0
) -> tuple[bytes, ...]:
    """Pictures (PNG) of the pages as they would be issued now."""
    return draw.pages(report_of(book, kind, language, about), ppi)


def pages_of(
    read: Reading, which: Which, ppi: int, stopped: Callable[[], bool] = lambda: False
) -> tuple[bytes, ...]:
    """Pictures (PNG) of the pages of a paper, made from one reading; raises `Stopped`."""
    report = build(which.kind, read, words(which.language), which.about)
    return draw.pages(report, ppi, stopped=stopped)


def first_pages_of(
    read: Reading, which: Which, ppi: int, stopped: Callable[[], bool] = lambda: False
) -> tuple[bytes, ...]:
    """The same of its first volume, which is enough to look at a very long one."""
    report = build(which.kind, read, words(which.language), which.about)
    return draw.pages(parted(report)[0], ppi, stopped=stopped)


def pages_again(
    report: Report, ppi: int, stopped: Callable[[], bool] = lambda: False
) -> tuple[bytes, ...]:
    """Pictures of the very report that was issued."""
    return draw.pages(report, ppi, stopped=stopped)


def first_pages_again(
    report: Report, ppi: int, stopped: Callable[[], bool] = lambda: False
) -> tuple[bytes, ...]:
    """The same of its first volume."""
    return draw.pages(parted(report)[0], ppi, stopped=stopped)


def save(
    read: Source,
    which: Which,
    target: Path,
    progress: Progress = lambda _done, _of: None,
    stopped: Callable[[], bool] = lambda: False,
) -> tuple[Path, ...]:
    """Write a paper made from one reading, a long PDF as a file for each volume.

    Raises `Stopped`, and `KnownFailure` when the drawing died or the disk does not take it.
    """
    report = build(which.kind, read, words(which.language), which.about)
    files = draw.drawn(report, target.suffix, progress=progress, stopped=stopped)
    targets = file_names(target, len(files), which.language)
    for path, content in zip(targets, files, strict=True):
        write_whole(path, content)
    return targets


def read_now(book: Book, kind: str, counted: Counted | None = None) -> Reading:
    """The book read once, on its own thread; a paper of a kind can then be made on any other.

    Names that lie beside the chain are read for a kind that prints them, and for no other.
    `counted` is what somebody added up of the book as it stands already.
    """
    read = source(book.standing, book.anchor, program(), moments.now(), book.entries, counted)
    return replace(read, names=_names(book)) if known(kind).naming else read


def about_station(book: Book, kind: str, station: str, voting: int = 0, no: int = 0) -> str:
    """What a paper on that station is about; the last voting and paper where none is told."""
    if not known(kind).of_station:
        raise Refused("paper.not_of_station")
    return about_of(book.standing, kind, station, voting, no)


def about_seat(book: Book, kind: str, seat: int, no: int = 0) -> str:
    """What a paper on that seat is about; the last mandate it can be of where none is told."""
    if not known(kind).of_seat:
        raise Refused("paper.not_of_seat")
    return of_seat.about_of(book.standing, kind, seat, no)


def _names(book: Book) -> dict[str, str]:
    """Those who handed minutes over, as far as their names still lie beside the chain."""
    received = book.standing.of(MinutesRoom).received()
    tokens = {step.act.handed_by for _station, step in received}
    told = ((token, book.side.reveal(token)) for token in sorted(tokens) if token)
    return {token: name for token, name in told if name}
