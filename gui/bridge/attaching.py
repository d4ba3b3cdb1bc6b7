"""Files become pictures of minutes: made small off the window's thread, laid down, attached."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core.base.refusals import KnownFailure, Refused
from core.book import access
from core.domain.minutes.scans import PaperAttached
from core.office import scans
from core.office.scans import Picture
from gui.bridge.background import Job
from gui.bridge.pictures import Brought, bring_all
from gui.bridge.session import Session

SUFFIXES = (".jpg", ".jpeg", ".png", ".pdf")
MOST_AT_ONCE = 40
"""So many files are one station's at the most: it has a dozen pages, and all are held at once."""


def chosen(session: Session, parent: QWidget) -> tuple[Path, ...]:
    """The files a person chooses, several at once; none where the dialog was left."""
    words, book = session.words, session.book
    folder = str(book.path.parent) if book is not None else ""
    patterns = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in SUFFIXES)
    files, _filter = QFileDialog.getOpenFileNames(
        parent, words("paper.choose"), folder, f"{words('paper.files')} ({patterns})"
    )
    return tuple(Path(file) for file in files)


def may_attach(session: Session) -> bool:
    """Whether the person at the desk may; otherwise it is told why not."""
    try:
        if session.book is not None and session.book.read_only:
            raise Refused("book.read_only")
        if session.person is not None:
            access.may(session.person, PaperAttached)
    except Refused as refused:
        session.tell_trouble(refused)
        return False
    return True


class Attaching(QObject):
    """One reading after another of chosen files for an open book; `stop` lets it be."""

    progressed = Signal(int, int)
    brought = Signal(object)
    """A tuple of `Brought`."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None

    @property
    def under_way(self) -> bool:
        """Whether files are being read now."""
        return self._job is not None

    def read(self, paths: Sequence[Path]) -> None:
        """Bring files to pictures; what was being read before is let go."""
        self.stop()
        if len(paths) > MOST_AT_ONCE:
            raise ValueError(len(paths))
        chosen = tuple(paths)
        job: Job
        job = Job(lambda: bring_all(chosen, job.tell, job.is_stopped), self)
        job.progressed.connect(self.progressed)
        job.done.connect(self._done)
        job.failed.connect(self._failed)
        self._job = job
        job.start()

    def stop(self) -> None:
        """Let the reading be."""
        if self._job is not None:
            self._job.stop()
            self._job = None

    def attach(self, pictures: Sequence[tuple[Picture, str]], said: str) -> bool:
        """Lay pictures beside the book and attach each to its station, in one bundle with Undo."""
        book = self._session.book
        assert book is not None
        try:
            decision = scans.attached(pictures, self._session.standing)
            decision(self._session.standing)
            for picture, _station in pictures:
                scans.lay(book.path, picture)
        except (Refused, KnownFailure) as trouble:
            self._session.tell_trouble(trouble)
            return False
        return self._session.do(decision, said) is not None

    def _done(self, found: tuple[Brought, ...]) -> None:
        self._job = None
        self.brought.emit(found)

    def _failed(self, trouble: BaseException) -> None:
        self._job = None
        raise trouble
