"""A document of the open book into a file the user names; what became of it is told."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from core.base import moments
from core.base.refusals import KnownFailure, Refused
from core.domain.election.model import founded
from core.domain.lists.paper import ListPaper
from core.domain.papers.about import About, in_file
from core.office.calendar_file import write_calendar
from core.office.issue import Counted, Reading, issue, read_now
from core.office.paper_file import write_form
from core.words.catalogue import Language
from gui.bridge.session import Session
from gui.kit.shortcuts import busy


def reading(session: Session, kind: str) -> Reading:
    """The open book read once for a kind of paper, with the totals that the session has anyway."""
    assert session.book is not None
    return read_now(session.book, kind, counted(session))


def counted(session: Session) -> Counted:
    """Totals and seats as the open book stands."""
    return session.tally(), session.distribution()


def asked(
    session: Session, parent: QWidget, title: str, proposed: Path, suffix: str
) -> Path | None:
    """The file a person names for something of that suffix, which it gets; `None` when left."""
    kinds = f"{session.words(f'papers.format{suffix}')} (*{suffix})"
    chosen, _filter = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds)
    if not chosen:
        return None
    target = Path(chosen)
    if target.suffix.lower() != suffix:
        target = target.with_name(target.name + suffix)
    return target


def proposed(session: Session, kind: str, suffix: str, about: About = 0) -> Path:
    """What a document is called beside its book, unless somebody calls it otherwise."""
    book = session.book
    assert book is not None
    name = f"{book.path.stem}-{session.words(f'papers.file.{kind}')}"
    return book.path.with_name(f"{name}-{in_file(about)}{suffix}" if about else f"{name}{suffix}")


def save(
    session: Session, kind: str, suffix: str, language: Language, parent: QWidget, about: About = 0
) -> bool:
    """Ask where to, make the document, tell; `False` when nothing was written.

    `about` is the filed list or the station that a paper is about.
    """
    book = session.book
    assert book is not None
    title = session.words("papers.save_as")
    target = asked(session, parent, title, proposed(session, kind, suffix, about), suffix)
    if target is None:
        return False
    try:
        with busy():
            issue(book, kind, target, language, about)
    except (Refused, KnownFailure) as trouble:
        session.tell_trouble(trouble)
        return False
    session.tell(session.words("papers.saved", file=str(target)))
    return True


def save_calendar(session: Session, parent: QWidget) -> bool:
    """Ask where to and write the calendar as an .ics file; `False` when nothing was written."""
    book = session.book
    assert book is not None
    words = session.words
    chosen, _filter = QFileDialog.getSaveFileName(
        parent,
        words("overview.ics"),
        str(book.path.with_suffix(".ics")),
        f"{words('overview.ics.kind')} (*.ics)",
    )
    if not chosen:
        return False
    target = Path(chosen) if chosen.endswith(".ics") else Path(f"{chosen}.ics")
    try:
        count = write_calendar(book, target, words, moments.now())
    except (Refused, KnownFailure) as trouble:
        session.tell_trouble(trouble)
        return False
    session.tell(words.count("calendar.written", count, file=str(target)))
    return True


def save_form(session: Session, parent: QWidget, paper: ListPaper | None = None) -> bool:
    """Ask where to and write the form of a list, empty or filled in; `False` when not."""
    book = session.book
    assert book is not None
    words = session.words
    file = book.path.with_name(words("lists.form.file"))
    target = asked(session, parent, words("lists.form.save"), file, ".xlsx")
    if target is None:
        return False
    try:
        with busy():
            write_form(*founded(session.standing), words, target, paper)
    except (Refused, KnownFailure) as trouble:
        session.tell_trouble(trouble)
        return False
    session.tell(words("papers.saved", file=str(target)))
    return True
