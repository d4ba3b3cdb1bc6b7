"""Pages drawn for the preview, for the printer and into files, off the window's thread."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from core.base.refusals import KnownFailure, Refused, Stopped
from core.office.issue import Which, pages_again, pages_of, read_now, save
from core.reports.model import Report
from core.words.catalogue import Language
from gui.bridge.background import Job, Progress
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


class Press:
    """Draws for a page of the window; a new wish ends the drawing before it."""

    def __init__(self, session: Session, preview: PreviewSheet) -> None:
        self._session = session
        self._preview = preview
        self._drawn: dict[Shown, Pages] = {}
        self._wanted: Shown | None = None
        self._drawing: tuple[Job, Progress] | None = None

    def show(self, paper: Paper, language: Language) -> None:
        """The preview of a paper, made first where it was not made from the book as it is."""
        book = self._session.book
        assert book is not None
        wanted = (Which(paper.kind, language, paper.about), book.anchor)
        self._wanted = wanted
        self._stop()
        if wanted in self._drawn:
            self._preview.show_pages(self._drawn[wanted])
            return
        self._preview.say(self._session.words("papers.drawing"))
        try:
            read = read_now(book)
        except (Refused, KnownFailure) as trouble:
            self._preview.say(self._session.sentence(trouble))
            return
        progress = Progress(self._preview)
        work = partial(pages_of, read, wanted[0], PPI, progress.stopped)
        self._drawing = self._begun(work, progress, partial(self._keep, wanted))

    def show_again(self, report: Report) -> None:
        """The preview of the very report that was issued."""
        self._wanted = None
        self._stop()
        self._preview.say(self._session.words("papers.drawing"))
        progress = Progress(self._preview)
        work = partial(pages_again, report, PPI, progress.stopped)
        self._drawing = self._begun(work, progress, self._preview.show_pages)

    def print_out(self, paper: Paper, language: Language) -> None:
        """Print a paper: the very pages of its PDF."""
        book = self._session.book
        if book is None:
            return
        which = Which(paper.kind, language, paper.about)
        try:
            read = read_now(book)
        except (Refused, KnownFailure) as trouble:
            self._session.tell_trouble(trouble)
            return
        self._print(partial(pages_of, read, which, printing.PPI), paper.title)

    def print_again(self, report: Report) -> None:
        """Print the very report that was issued."""
        self._print(partial(pages_again, report, printing.PPI), report.title)

    def save(self, paper: Paper, language: Language, suffix: str) -> None:
        """Ask where to and write a paper; a long one is drawn while one goes on."""
        session, words = self._session, self._session.words
        book = session.book
        assert book is not None
        name = f"{book.path.stem}-{words(f'papers.file.{paper.kind}')}"
        name = f"{name}-{paper.about}{suffix}" if paper.about else f"{name}{suffix}"
        chosen, _filter = QFileDialog.getSaveFileName(
            self._preview,
            words("papers.save_as"),
            str(book.path.with_name(name)),
            f"{words(f'papers.format{suffix}')} (*{suffix})",
        )
        if not chosen:
            return
        target = Path(chosen)
        if target.suffix.lower() != suffix:
            target = target.with_name(target.name + suffix)
        if target.resolve() == book.path:
            session.tell_trouble(KnownFailure("report.over_book", file=str(target)))
            return
        try:
            read = read_now(book)
        except (Refused, KnownFailure) as trouble:
            session.tell_trouble(trouble)
            return
        which = Which(paper.kind, language, paper.about)
        progress = Progress(self._preview)
        progress.step.connect(self._tell_far)
        far = partial(progress.told, "pdf")
        self._begun(partial(save, read, which, target, far), progress, self._tell_saved)

    def _begun(self, work: object, progress: Progress, done: object) -> tuple[Job, Progress]:
        job = Job(work, self._session)  # type: ignore[arg-type]
        job.done.connect(done)
        job.failed.connect(self._fail)
        job.ended.connect(job.deleteLater)
        job.start()
        return job, progress

    def _stop(self) -> None:
        """Let the drawing under way go, and end the process that draws it."""
        if self._drawing is not None:
            job, progress = self._drawing
            job.stop()
            progress.stop()
            self._drawing = None

    def _keep(self, shown: Shown, pages: Pages) -> None:
        self._drawing = None
        kept = {key: value for key, value in self._drawn.items() if key[1] == shown[1]}
        self._drawn = dict([*kept.items()][1 - MOST_KEPT :]) | {shown: pages}
        if shown == self._wanted:
            self._preview.show_pages(pages)

    def _print(self, work: object, title: str) -> None:
        words = self._session.words
        if not printing.any_printer():
            self._session.tell(words("papers.no_printer"), "wrn")
            return
        printer = printing.ask(self._window(), title)
        if printer is None:
            return
        self._session.tell(words("papers.printing"), "inf")

        def draw(pages: Pages) -> None:
            if printing.draw(printer, pages, title):
                self._session.tell(words.count("papers.printed", len(pages)))
            else:
                self._session.tell(words("papers.not_printed"), "err")

        self._begun(work, Progress(self._preview), draw)

    def _tell_far(self, _step: str, done: int, of: int) -> None:
        if of > 1:
            told = self._session.words("papers.volumes_done", done=done, of=of)
            self._session.tell(told, "inf")

    def _tell_saved(self, files: tuple[Path, ...]) -> None:
        names = ", ".join(str(one) for one in files)
        self._session.tell(self._session.words("papers.saved", file=names))

    def _fail(self, trouble: BaseException) -> None:
        self._drawing = None
        if isinstance(trouble, Stopped):
            return
        if not isinstance(trouble, Refused | KnownFailure):
            raise trouble
        self._preview.say(self._session.sentence(trouble))

    def _window(self) -> QWidget:
        return self._preview.window()
