"""Issues a paper for good: workbook and PDF, signed, taken down as an act, and only then named.

The order is fixed. The head H of the book is read; the workbook carries H and is signed, its hash
is X; the PDF carries H and X and is signed; both lie on disk under names nobody takes for theirs;
the act with all hashes goes into the book; the files get their names. Wherever the power fails,
either nothing was issued, or what is missing can be told and mended (`core.office.loose`).
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

from core.base.refusals import KnownFailure, Refused
from core.book import access
from core.book.anchor import groups
from core.book.book import Book
from core.domain.papers.about import About, in_file
from core.domain.papers.acts import PaperIssued, issue, may_issue
from core.domain.papers.model import Issued, PaperFile, Papers, Subject
from core.office.folder import folder_of, keep_out
from core.office.issue import read_now, suffixes_of
from core.office.means import Holder, Means, all_opened
from core.office.whole import write_whole
from core.render.volumes import file_names
from core.reports.kinds import build
from core.reports.model import Report
from core.reports.source import Counted, Source
from core.words.catalogue import Language, words

UNNAMED = ".issuing-"
ISSUED_AS = (".xlsx", ".pdf")
"""What the commission signs; files for programs are no papers, and go out as they are."""
MOST_NUMBER = 60


@dataclass(frozen=True, slots=True)
class Order:
    """Which paper is to be issued, under which number, and why again if it was issued before."""

    kind: str
    language: Language
    about: About = 0
    number: str = ""
    reason: str = ""

    @property
    def subject(self) -> Subject:
        """Which paper it is."""
        return Subject(self.kind, self.about, self.language.value)


@dataclass(frozen=True, slots=True)
class Draft:
    """One reading of the book for one order; from here on the book itself is not needed."""

    order: Order
    read: Source
    head: bytes
    edition: int
    folder: Path
    stem: str


@dataclass(frozen=True, slots=True)
class Prepared:
    """Files that lie in the folder without their names, and what the act will say of them."""

    draft: Draft
    act: PaperIssued
    report: Report
    holders: tuple[Holder, ...]
    lying: tuple[Path, ...]

    def still_there(self) -> None:
        """Raises `KnownFailure` when a file is gone or was changed while it waited."""
        for path, one in zip(self.lying, self.act.files, strict=True):
            if sha256(content_of(path)).hexdigest() != one.hash:
                raise KnownFailure("paper.disturbed", file=one.name)

    def discard(self) -> None:
        """Take the files away again."""
        _remove(self.lying)


class NotNamed(KnownFailure):
    """A paper is issued, its act is in the book, but a file of it did not get its name."""

    def __init__(self, issued: Issued, trouble: KnownFailure) -> None:
        super().__init__(trouble.code, **trouble.facts)
        self.issued = issued


@dataclass(frozen=True, slots=True)
class Watch:
    """Who looks on: `progress` hears a step (`workbook`, `pdf`, `sign`) and how far it is."""

    progress: Callable[[str, int, int], None] = lambda _step, _done, _of: None
    stopped: Callable[[], bool] = lambda: False


UNWATCHED = Watch()


def read(book: Book, order: Order, counted: Counted | None = None) -> Draft:
    """Read the book once, on its own thread; refused when the paper cannot be issued now."""
    if book.read_only:
        raise Refused("book.read_only")
    access.may(book.desk.person, PaperIssued)
    if not set(ISSUED_AS) <= set(suffixes_of(order.kind)):
        raise Refused("paper.for_programs", known=", ".join(suffixes_of(order.kind)))
    number = " ".join(order.number.split())
    if len(number) > MOST_NUMBER:
        raise Refused("paper.long_number", most=MOST_NUMBER)
    edition = may_issue(book.standing, order.subject, order.reason)
    seen = read_now(book, order.kind, counted)
    folder = folder_of(book.path)
    stem = _stem(book, replace(order, number=number), edition)
    seen = replace(seen, number=number)
    return Draft(replace(order, number=number), seen, book.head, edition, folder, stem)


def prepare(draft: Draft, means: Sequence[Means], watch: Watch = UNWATCHED) -> Prepared:
    """Draw, sign and write the files; leaves none behind when it fails or is stopped.

    Raises `KnownFailure` (password, card, certificate, disk), `Refused` when the paper cannot be
    made, and `Stopped`.
    """
    from core.office.signers import Signers
    from core.render import apart, draw

    speech = words(draft.order.language)
    report = build(draft.order.kind, draft.read, speech, draft.order.about)
    at = draft.read.made
    with _all_or_nothing() as written, all_opened(means) as keys:
        signers = Signers(keys, at, purpose_of(report, draft))
        signers.ready()
        watch.progress("workbook", 0, 1)
        workbook = signers.workbook(draw.draw(report, ".xlsx"))
        x = sha256(workbook)
        files = [_lay(draft, written, f"{draft.stem}.xlsx", workbook)]
        told = replace(report, file_anchor=groups(x.digest()))
        parts = apart.documents(
            told,
            progress=lambda done, of: watch.progress("pdf", done, of),
            stopped=watch.stopped,
        )
        for no, part in enumerate(parts, start=1):
            watch.progress("sign", no, len(parts))
            name = f"{draft.stem}.pdf" if len(parts) == 1 else f"{draft.stem}-{no}.pdf"
            files.append(_lay(draft, written, name, signers.pdf(part)))
        act = _act(draft, tuple(files), signers.names, report)
        return Prepared(draft, act, told, signers.holders, tuple(written))


def finish(book: Book, prepared: Prepared) -> Issued:
    """Take the paper down, on the book's own thread, and give its files their names.

    Refused when the book went on meanwhile: the paper would carry another head than its own. When
    only the naming fails, the act stands, the files wait to be mended, and `NotNamed` says so. A
    fault of another kind leaves them too: whether the act came to the disk, the next start can
    tell.
    """
    try:
        if book.head != prepared.draft.head:
            raise Refused("paper.book_moved")
        prepared.still_there()
        book.do(issue(prepared.act))
    except Refused:
        prepared.discard()
        raise
    issued = book.standing.of(Papers).issued[-1]
    unnamed: KnownFailure | None = None
    for lying, one in zip(prepared.lying, prepared.act.files, strict=True):
        try:
            give_name(lying, one)
        except KnownFailure as trouble:
            unnamed = trouble
    if unnamed is not None:
        raise NotNamed(issued, unnamed)
    return issued


def give_name(lying: Path, one: PaperFile) -> None:
    """Give a file its name; `KnownFailure` when the disk does not take it."""
    named = lying.with_name(one.name)
    if named.exists():
        raise KnownFailure("paper.name_taken", file=str(named))
    try:
        lying.replace(named)
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise KnownFailure("paper.not_named", file=one.name, reason=reason) from fault


def copy_to(issued: Issued, folder: Path, targets: dict[str, Path]) -> None:
    """Hand copies over, each suffix to its file; the originals stay where they are."""
    for suffix, target in targets.items():
        of_kind = [one for one in issued.files if one.suffix == suffix]
        language = Language(issued.subject.language)
        keep_out(target, folder)
        for one, into in zip(of_kind, file_names(target, len(of_kind), language), strict=True):
            write_whole(into, content_of(folder / one.name))


def fingerprint_of(issued: Issued) -> str:
    """The fingerprint of the issued workbook, as the paper carries it."""
    workbook = issued.file(".xlsx")
    assert workbook is not None
    return groups(bytes.fromhex(workbook.hash))


def content_of(path: Path) -> bytes:
    """The bytes of an issued file."""
    try:
        return path.read_bytes()
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise KnownFailure("file.cannot_read", file=str(path), reason=reason) from fault


def purpose_of(report: Report, draft: Draft) -> str:
    """What stands beside a signature, in Excel too: the paper, its number, and the head H."""
    speech = words(draft.order.language)
    title = " ".join((report.title, *report.subtitle[:1]))
    told = speech("sign.purpose", title=title, anchor=report.anchor)
    return (
        told
        if len(told) <= 250
        else speech("sign.purpose", title=report.title, anchor=report.anchor)
    )


def _stem(book: Book, order: Order, edition: int) -> str:
    speech = words(Language.SR_LATN)
    parts = [book.path.stem, speech(f"papers.file.{order.kind}")]
    parts += [in_file(order.about)] if order.about else []
    parts += [order.language.value] if order.language is not Language.SR_CYRL else []
    parts += [speech("papers.file.edition", no=edition)] if edition > 1 else []
    return "-".join(parts)


@contextmanager
def _all_or_nothing() -> Iterator[list[Path]]:
    """The files written so far; they are gone again when anything goes wrong."""
    written: list[Path] = []
    try:
        yield written
    except BaseException:
        _remove(written)
        raise


def _remove(paths: Sequence[Path]) -> None:
    for path in paths:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _lay(draft: Draft, written: list[Path], name: str, content: bytes) -> PaperFile:
    """Write a file whole under a name that says it is not issued yet."""
    if (draft.folder / name).exists():
        raise KnownFailure("paper.name_taken", file=str(draft.folder / name))
    try:
        draft.folder.mkdir(exist_ok=True)
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise KnownFailure("report.cannot_write", file=str(draft.folder), reason=reason) from fault
    path = draft.folder / f"{UNNAMED}{token_hex(4)}-{name}"
    write_whole(path, content)
    written.append(path)
    return PaperFile(name, sha256(content).hexdigest())


def _act(
    draft: Draft, files: tuple[PaperFile, ...], signers: tuple[str, ...], report: Report
) -> PaperIssued:
    order = draft.order
    return PaperIssued(
        kind=order.kind,
        about=order.about,
        language=order.language.value,
        edition=draft.edition,
        number=report.number,
        head=draft.head.hex(),
        files=files,
        signers=signers,
        reason=order.reason,
    )
