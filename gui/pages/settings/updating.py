"""A newer version from a stick (новије издање): proved, told what is new, taken out and begun."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QProcess, Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from core.base.refusals import KnownFailure, Refused
from core.office import updating
from core.office.updating import Starting, Update, Watch
from gui.bridge.background import Job
from gui.bridge.session import Session
from gui.bridge.settings import own_folder
from gui.kit.buttons import Button
from gui.kit.keys import KeyCap
from gui.kit.sheet import Sheet, boxed, row
from gui.kit.texts import Prose
from gui.pages.settings import presenter
from gui.pages.settings.particulars import Particulars
from gui.pages.settings.presenter import Particular

KEY = "Ctrl+Shift+U"
_LABEL, _BAR = 100, 320


class UpdateSheet(Sheet):
    """What a package brings; `begun` when its installer runs and this program is to end."""

    begun = Signal()

    def __init__(self, session: Session) -> None:
        words = session.words
        super().__init__(words("settings.update"))
        self._session = session
        self._job: Job | None = None
        self._update: Update | None = None
        self._said = Prose("")
        self._notes = Prose("", size=13, tone="ink2")
        self._bar = QProgressBar()
        self._bar.setRange(0, 100)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR)
        self._bar.setAccessibleName(words("settings.update"))
        self._warned = Prose("", size=13, tone="wrn")
        self._by_hand = Particulars(_LABEL)
        self.open = Button(words("settings.update.open"), icon="usb-stick")
        self.open.clicked.connect(self.choose)
        self.install = Button(words("settings.update.install"), "primary")
        self.install.clicked.connect(self.take_out)
        self.stop = Button(words("settings.update.stop"), icon="dismiss")
        self.stop.clicked.connect(self.let_be)
        self._build()
        self.show_nothing()

    def choose(self) -> None:
        """Ask for a package and prove it."""
        words = self._session.words
        kind = f"{words('settings.update.files')} (*{updating.SUFFIX})"
        chosen, _kind = QFileDialog.getOpenFileName(self, words("settings.update.choose"), "", kind)
        if chosen:
            self.check(Path(chosen))

    def check(self, path: Path) -> None:
        """Prove a package off the window's thread."""
        self._update = None
        self._work(
            lambda watch: updating.look(path, watch),
            lambda share: self._session.words(
                "settings.update.checking", file=path.name, share=share
            ),
            self._show,
        )

    def take_out(self) -> None:
        """Take the installer out to the program's own folder, and begin it from there."""
        update = self._update
        if update is None or not self.install.isEnabled():
            return
        self._work(
            lambda watch: updating.take_out(update, updating.own(own_folder()), watch),
            lambda share: self._session.words("settings.update.taking", share=share),
            self._begin,
        )

    def let_be(self) -> None:
        """Stop what is under way; nothing of it is kept."""
        if self._job is not None:
            self._job.stop()
            self._job = None
        self.show_nothing()

    def show_nothing(self) -> None:
        """No package yet: how one comes, or that this build could prove none."""
        self._update = None
        words = self._session.words
        trusting = updating.trusts_any()
        self._said.say(
            words("settings.update.how") if trusting else words("refused.update.no_keys")
        )
        self._seen(self.open)
        self.open.setEnabled(trusting)

    def show_standing(self) -> None:
        """Whether a book is open, which is closed before anything is installed."""
        words, book = self._session.words, self._session.book
        waiting = self._update is not None and self._job is None
        self._warned.setVisible(waiting and book is not None)
        if book is not None:
            self._warned.say(words("settings.update.open_book", book=book.path.stem))
        verb = "settings.update.install" if book is None else "settings.update.close_and_install"
        self.install.setText(words(verb))

    def _work(
        self,
        work: Callable[[Watch], Any],
        said: Callable[[str], str],
        done: Callable[[Any], None],
    ) -> None:
        if self._job is not None:
            self._job.stop()

        def tell(octets: int, of: int) -> None:
            percent = 100 * octets // of
            self._bar.setValue(percent)
            self._said.say(said(f"{percent}%"))

        tell(0, 1)
        self._seen(self._bar, self.stop)
        self.stop.setFocus()
        job: Job = Job(lambda: work(Watch(job.tell, job.is_stopped)), self)
        job.progressed.connect(tell)
        job.done.connect(lambda outcome: self._ended(done, outcome))
        job.failed.connect(self._fail)
        self._job = job
        job.start()

    def _ended(self, done: Callable[[Any], None], outcome: Any) -> None:
        self._job = None
        done(outcome)

    def _show(self, update: Update) -> None:
        words = self._session.words
        self._update = update
        self._said.say("\n".join(presenter.of_update(words, update)))
        self._notes.say(presenter.news(words, update))
        self._seen(self._notes, self.open, self.install)
        self.show_standing()
        self.install.setFocus()

    def _begin(self, installer: Path) -> None:
        """The book is let go first, so that nothing of it is open while the program is replaced."""
        way = updating.starting(installer)
        self._session.close()
        if not way.command:
            self._tell_by_hand(way)
            return
        started, _id = QProcess.startDetached(way.command[0], list(way.command[1:]))
        if not started:
            self._tell_by_hand(way)
            self._session.tell_trouble(KnownFailure("update.not_started", typed=way.typed))
            return
        self._session.tell(self._session.words("settings.update.started"))
        self.begun.emit()

    def _tell_by_hand(self, way: Starting) -> None:
        words = self._session.words
        self._said.say(words("settings.update.by_hand"))
        self._by_hand.show_lines([Particular(words("settings.update.terminal"), way.typed)])
        self._seen(self._by_hand, self.open)
        self._by_hand.setFocus()

    def _fail(self, trouble: BaseException) -> None:
        self._job = None
        self._seen(self.open)
        self.open.setFocus()
        if not isinstance(trouble, Refused | KnownFailure):
            self.show_nothing()
            raise trouble
        self._update = None
        self._said.say(self._session.sentence(trouble))

    def _seen(self, *parts: QWidget) -> None:
        """Only these of what comes and goes."""
        for part in (self._bar, self._notes, self._warned, self._by_hand, self.install, self.stop):
            part.setVisible(part in parts)
        self._opening.setVisible(self.open in parts)

    def _build(self) -> None:
        self._opening = boxed(row(self.open, KeyCap(KEY)))
        buttons = row(self._opening, self.install, self.stop, None)
        inside = self.inside()
        for part in (self._said, self._notes, self._bar, self._warned, self._by_hand):
            inside.addWidget(part)
        inside.addWidget(boxed(buttons))
