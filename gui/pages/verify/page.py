"""The page where a received file is dropped, and told whether its signatures hold."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QVBoxLayout

from core.base.refusals import KnownFailure, Refused
from core.office import roots
from core.office.roots import Root
from core.office.verify import Checked, beside, check_file
from gui.bridge.background import Job
from gui.bridge.screen import Keys, Screen
from gui.bridge.session import Session
from gui.bridge.settings import roots_folder
from gui.kit import theme
from gui.kit.head import PageHead
from gui.kit.pane import Pane
from gui.kit.shortcuts import on_keys
from gui.kit.tokens import PAGE_SIDE, SHEET_GAP
from gui.pages.verify.drop import DropArea
from gui.pages.verify.outcome import Outcome
from gui.pages.verify.roots import RootsSheet

SIDE = 380
ROOMY = 900
"""From so many pixels on the sheets stand side by side."""


class VerifyPage(Screen):
    """At the left where files are dropped and whom one trusts; at the right the outcome."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        words = self.words
        self._file: Path | None = None
        self._job: Job | None = None
        self.drop = DropArea(words)
        self.roots = RootsSheet(words)
        self.outcome = Outcome(words)
        self._build()
        self.drop.dropped.connect(self.check)
        self.drop.choose_wanted.connect(self.choose)
        self.roots.add_wanted.connect(self.add_root)
        self.roots.removed.connect(self._forget)
        on_keys(self, "Ctrl+F", self.choose)
        on_keys(self, "Ins", self.add_root)
        on_keys(self, "Esc", partial(self.go.emit, "papers", None))
        on_keys(self.roots.table, "Del", self.roots.remove)
        theme.follow(self._fit)

    def keys(self) -> Keys:
        words = self.words
        return (
            (("Ctrl+F",), words("verify.key.choose")),
            (("Tab",), words("verify.key.groups")),
            (("Ins",), words("verify.key.root")),
            (("Del",), words("verify.key.forget")),
            (("Esc",), words("verify.key.back")),
        )

    def refresh(self) -> None:
        self.roots.show_roots(roots.kept(roots_folder()))
        if self._file is not None:
            self.check(self._file)

    def enter(self, argument: Any = None) -> None:
        if isinstance(argument, Path):
            self.check(argument)
        self.drop.button.setFocus()

    def choose(self) -> None:
        """Ask for a file and check it."""
        words = self.words
        chosen, _filter = QFileDialog.getOpenFileName(
            self, words("verify.choose"), "", f"{words('verify.files')} (*.xlsx *.pdf);;* (*)"
        )
        if chosen:
            self.check(Path(chosen))

    def check(self, path: Path) -> None:
        """Check a file off the window's thread; only what the book knows is asked here."""
        self._file = path
        self.outcome.show_nothing(self.words("verify.checking"))
        if self._job is not None:
            self._job.stop()
        trusted = tuple(root.path for root in roots.kept(roots_folder()))
        job = Job(lambda: check_file(path, trusted, stopped=job.is_stopped), self)
        job.done.connect(self._show)
        job.failed.connect(self._fail)
        self._job = job
        job.start()

    def add_root(self) -> None:
        """Trust the certificates of a file from now on."""
        words = self.words
        chosen, _filter = QFileDialog.getOpenFileName(
            self,
            words("verify.roots.add"),
            "",
            f"{words('verify.roots.files')} (*.pem *.crt *.cer);;* (*)",
        )
        if not chosen:
            return
        try:
            taken = roots.keep(Path(chosen), roots_folder())
        except KnownFailure as trouble:
            self.session.tell_trouble(trouble)
            return
        self.session.tell(words("verify.roots.added", names=", ".join(one.name for one in taken)))
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        now = theme.current()
        narrow = self.width() < now.px(ROOMY)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._across.setDirection(down if narrow else across)
        for part in (self.drop, self.roots):
            part.setMaximumWidth(16_777_215 if narrow else now.px(SIDE))
            part.setMinimumWidth(0 if narrow else now.px(SIDE))
        self.outcome.setMinimumHeight(now.px(420) if narrow else 0)
        self.roots.setMinimumHeight(now.px(220) if narrow else 0)

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(SHEET_GAP)
        left.addWidget(self.drop)
        left.addWidget(self.roots, 1)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(SHEET_GAP)
        self._across.addLayout(left)
        self._across.addWidget(self.outcome, 1)
        pane = Pane(margins=(PAGE_SIDE, 0, PAGE_SIDE, 14), wraps=False)
        pane.column.addLayout(self._across, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = PageHead(self.words("place.verify"), back=self.words("verify.key.back"))
        head.back_wanted.connect(partial(self.go.emit, "papers", None))
        column.addWidget(head)
        column.addWidget(pane, 1)

    def _show(self, found: Checked) -> None:
        self._job = None
        if self._file is None:
            return
        self.outcome.show_outcome(self._file.name, beside(found, self.session.book))
        if self.outcome.paper is not None and self.isVisible():
            self.outcome.paper.fields[0].setFocus()

    def _fail(self, trouble: BaseException) -> None:
        self._job = None
        if not isinstance(trouble, Refused | KnownFailure):
            raise trouble
        self.outcome.show_nothing(self.session.sentence(trouble), "error-circle")

    def _forget(self, root: Root) -> None:
        try:
            roots.forget(root)
        except KnownFailure as trouble:
            self.session.tell_trouble(trouble)
            return
        self.session.tell(self.words("verify.roots.removed", name=root.name))
        self.refresh()
