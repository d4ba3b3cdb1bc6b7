"""Pages drawn for the preview, for the printer and into files, off the window's thread."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from core.base.refusals import KnownFailure, Refused, Stopped
from core.office.folder import folder_of, keep_out
from core.office.issue import (
    Reading,
    Which,
    first_pages_again,
    first_pages_of,
    pages_again,
    pages_of,
    save,
)
from core.reports.model import Report
from core.words.catalogue import Language
from gui.bridge.background import Job
from gui.bridge.issuing import asked, proposed, reading
from gui.bridge.session import Session
from gui.kit.paper import PPI
from gui.pages.papers import printing
from gui.pages.papers.presenter import Paper
from gui.pages.papers.preview import PreviewSheet

Shown = tuple[Which, str]
"""What is previewed: the paper, and the anchor of the book it was made from."""
Pages = tuple[bytes, ...]
MOST_KEPT = 12
"""So many previews are kept while the book stays as it is."""


class Press(QObject):
    """Draws for a page of the window; a new wish ends the drawing of the preview before it."""

    def __init__(self, session: Session, preview: PreviewSheet) -> None:
        super().__init__(preview)
        self._session = session
        self._preview = preview
        self._drawn: dict[Shown, Pages] = {}
        self._wanted: Shown | None = None
        self._drawing: Job | None = None

    def show(self, paper: Paper, language: Language) -> None:
        """The preview of a paper, made first where it was not made from the book as it is."""
        book = self._session.book
        assert book is not None
        which = Which(paper.kind, language, paper.about)
        wanted = (which, book.anchor)
        if wanted == self._wanted and self._drawing is not None:
            return
        self._wanted = wanted
        self._stop()
        if wanted in self._drawn:
            self._preview.show_pages(self._drawn[wanted])
            return
        self._preview.say(self._session.words("papers.drawing"))
        try:
            read = reading(self._session, paper.kind)
        except (Refused, KnownFailure) as trouble:
            self._preview.say(self._session.sentence(trouble))
            return
        job = self._job(lambda job: first_pages_of(read, which, PPI, job.is_stopped))
        job.done.connect(partial(self._keep, wanted))
        job.failed.connect(self._not_shown)
        self._drawing = job
        job.start()

    def show_again(self, report: Report) -> None:
        """The preview of the very report that was issued, or of its first volume."""
        self._wanted = None
        self._stop()
        self._preview.first()
        self._preview.say(self._session.words("papers.drawing"))
        job = self._job(lambda job: first_pages_again(report, PPI, job.is_stopped))
        job.done.connect(self._preview.show_pages)
        job.failed.connect(self._not_shown)
        self._drawing = job
        job.start()

    def print_out(self, paper: Paper, language: Language) -> None:
        """Print a paper: the very pages of its PDF."""
        which, read = Which(paper.kind, language, paper.about), self._read(paper.kind)
        if read is not None:
            self._print(
                lambda job: pages_of(read, which, printing.PPI, job.is_stopped), paper.title
            )

    def print_again(self, report: Report) -> None:
        """Print the very report that was issued."""
        self._print(lambda job: pages_again(report, printing.PPI, job.is_stopped), report.title)

    def save(self, paper: Paper, language: Language, suffix: str) -> None:
        """Ask where to and write a paper; a long one is drawn while one goes on."""
        session, words, book = self._session, self._session.words, self._session.book
        assert book is not None
        file = proposed(session, paper.kind, suffix, paper.about)
        target = asked(session, self._preview, words("papers.save_as"), file, suffix)
        if target is None:
            return
        if target.resolve() == book.path:
            session.tell_trouble(KnownFailure("report.over_book", file=str(target)))
            return
        try:
            keep_out(target, folder_of(book.path))
        except KnownFailure as trouble:
            session.tell_trouble(trouble)
            return
        which, read = Which(paper.kind, language, paper.about), self._read(paper.kind)
        if read is None:
            return
        job = self._job(lambda job: save(read, which, target, job.tell, job.is_stopped))
        job.progressed.connect(self._tell_far)
        job.done.connect(self._tell_saved)
        job.failed.connect(self._not_done)
        job.start()

    def _read(self, kind: str) -> Reading | None:
        """The book read now; trouble is told."""
        try:
            return reading(self._session, kind)
        except (Refused, KnownFailure) as trouble:
            self._session.tell_trouble(trouble)
            return None

    def _job(self, work: Callable[[Job], Any]) -> Job:
        """Work that can ask its own job whether to stop."""
        job = Job(lambda: work(job), self)
        return job

    def _stop(self) -> None:
        """Let the drawing of the preview go, and end the process that draws it."""
        if self._drawing is not None:
            self._drawing.stop()
            self._drawing = None

    def _keep(self, shown: Shown, pages: Pages) -> None:
        self._drawing = None
        kept = {key: value for key, value in self._drawn.items() if key[1] == shown[1]}
        self._drawn = dict([*kept.items()][1 - MOST_KEPT :]) | {shown: pages}
        if shown == self._wanted:
            self._preview.show_pages(pages)

    def _print(self, work: Callable[[Job], Pages], title: str) -> None:
        words = self._session.words
        if not printing.any_printer():
            self._session.tell(words("papers.no_printer"), "wrn")
            return
        printer = printing.ask(self._preview.window(), title)
        if printer is None:
            return
        self._session.tell(words("papers.printing"), "inf")

        def draw(pages: Pages) -> None:
            if printing.draw(printer, pages, title):
                self._session.tell(words.count("papers.printed", len(pages)))
            else:
                self._session.tell(words("papers.not_printed"), "err")

        job = self._job(work)
        job.done.connect(draw)
        job.failed.connect(self._not_done)
        job.start()

    def _tell_far(self, done: int, of: int) -> None:
        if of > 1:
            told = self._session.words("papers.volumes_done", done=done, of=of)
            self._session.tell(told, "inf")

    def _tell_saved(self, files: tuple[Path, ...]) -> None:
        names = ", ".join(str(one) for one in files)
        self._session.tell(self._session.words("papers.saved", file=names))

    def _not_shown(self, trouble: BaseException) -> None:
        self._drawing = None
        if isinstance(trouble, Stopped):
            return
        if not isinstance(trouble, Refused | KnownFailure):
            raise trouble
        self._preview.say(self._session.sentence(trouble))

    def _not_done(self, trouble: BaseException) -> None:
        if not isinstance(trouble, Refused | KnownFailure):
            raise trouble
        self._session.tell_trouble(trouble)
