"""The page of the journal: every act, searched, read whole, and taken back."""

from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from core.base.refusals import KnownFailure, Refused
from core.book import chain
from core.book.act import Entry
from core.book.codec import TakenBack
from core.book.replay import may_take_back
from core.book.telling import spans
from core.domain.lists.model import Lists
from core.domain.minutes.room import MinutesRoom, blind
from core.words import codes
from gui.bridge.background import Job
from gui.bridge.screen import Keys, Screen
from gui.bridge.session import Session
from gui.kit import theme
from gui.kit.chips import Icon
from gui.kit.fields import SearchField
from gui.kit.head import PageHead
from gui.kit.sheet import Sheet
from gui.kit.shortcuts import on_keys
from gui.kit.table import Table
from gui.kit.texts import Label
from gui.kit.tokens import NARROW, PAGE_SIDE, SHEET_GAP, TWO_LINE_ROW
from gui.models.lines import Lines
from gui.pages.history.details import DetailsSheet
from gui.pages.history.dialog import TakeBackDialog
from gui.pages.history.presenter import Journal, columns

UNCRAMPED = 1040
"""From so many pixels on the table has room for every column beside the panel."""


class HistoryPage(Screen):
    """The journal at the left, one act of it at the right."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        words = self.words
        self._journal = Journal((), words)
        self._found: tuple[Entry, ...] = ()
        self._job: Job | None = None
        self.model = Lines(columns(words))
        self.table = Table(words("place.history"), TWO_LINE_ROW)
        self.table.setModel(self.model)
        self.table.set_widths((62, 142, 142, 0, 150))
        self.table.selectionModel().currentChanged.connect(self._tell_current)
        self.search = SearchField(words("history.search"), 260)
        self.search.sought.connect(self._show)
        self.details = DetailsSheet(words)
        self.details.take_back.clicked.connect(self.take_back)
        self._build()
        for keys, wanted in (
            ("Del", self.take_back),
            ("Ctrl+F", self.search.setFocus),
            ("F5", self.verify),
        ):
            on_keys(self, keys, wanted)
        theme.follow(self._fit)

    def keys(self) -> Keys:
        words = self.words
        return (
            (("↑", "↓"), words("history.key.move")),
            (("Tab",), words("history.key.details")),
            (("Del",), words("history.key.back")),
            (("Ctrl+F",), words("history.key.search")),
            (("F5",), words("history.key.verify")),
        )

    @property
    def verified(self) -> bool:
        """Whether the chain was proved since the journal last changed."""
        return self._job is None

    def proof(self) -> tuple[str, str]:
        """What the line of the proof says."""
        return self._state.text(), self._anchor.text()

    def refresh(self) -> None:
        if self.session.book is None:
            return
        unseen = blind(self.session.standing.of(MinutesRoom))
        lists = self.session.standing.of(Lists).names
        self._journal = Journal(self.session.book.entries, self.words, unseen, lists)
        self._show()
        self.verify()

    def enter(self, argument: Any = None) -> None:
        self.table.setFocus()

    def verify(self) -> None:
        """Prove every link of the chain once more."""
        if self._job is not None:
            self._job.stop()
        rows = tuple(entry.row for entry in self._journal.entries)
        self._icon.show_icon("hourglass", "ink2")
        self._state.setText(self.words("history.verifying"))
        self._anchor.setText("")
        job = Job(lambda: (len(rows), chain.breaks(rows)), self)
        job.done.connect(self._tell_verified)
        self._job = job
        job.start()

    def take_back(self) -> None:
        """Take back the current act, with all that was done together with it."""
        book, entry = self.session.book, self._current()
        if book is None or entry is None:
            return
        try:
            may_take_back(book.entries, entry.row.bundle)
        except Refused as refused:
            self.session.tell_trouble(refused)
            return
        together = self._journal.together(entry)
        about = self._journal.about(entry)
        what = self.words.count(
            "history.back.what",
            len(together),
            acts=spans(together),
            act=codes.act(self.words, entry.row.kind),
            about=about,
        )
        dialog = TakeBackDialog(self.words, self, what)
        if dialog.exec():
            try:
                book.take_back(entry.row.bundle, dialog.reason.text())
            except (Refused, KnownFailure) as trouble:
                self.session.tell_trouble(trouble)
            else:
                self.session.tell(self.words("undo.done"), "inf")
        dialog.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.window().width() < NARROW
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._across.setDirection(down if narrow else across)
        width = 16_777_215 if narrow else theme.current().px(352)
        self.details.setMaximumWidth(width)
        cramped = self.width() < theme.current().px(UNCRAMPED if not narrow else UNCRAMPED - 364)
        for column in (2, 4):
            self.table.setColumnHidden(column, cramped)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.search.takes(event, self.table):
            super().keyPressEvent(event)

    def _build(self) -> None:
        head = PageHead(self.words("place.history"))
        head.add(self.search)
        self._icon = Icon("hourglass", "ink2", 16)
        self._state, self._anchor = Label("", strong=True), Label("", 14, "ink2", elide=True)
        line = QHBoxLayout()
        line.setContentsMargins(14, 8, 14, 8)
        line.setSpacing(8)
        for widget in (self._icon, self._state, self._anchor):
            line.addWidget(widget, 1 if widget is self._anchor else 0)
        proof = Sheet()
        proof.body.addLayout(line)
        sheet = Sheet()
        sheet.body.addWidget(self.table, 1)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(SHEET_GAP)
        self._across.addWidget(sheet, 1)
        self._across.addWidget(self.details, 1)
        body = QVBoxLayout()
        body.setContentsMargins(PAGE_SIDE, 0, PAGE_SIDE, 14)
        body.setSpacing(12)
        body.addWidget(proof)
        body.addLayout(self._across, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(body, 1)

    def _show(self, _sought: str = "") -> None:
        kept = self._current()
        self._found = self._journal.found(self.search.text())
        self.model.show_made(len(self._found), lambda at: self._journal.line(self._found[at]))
        seqs = [entry.row.seq for entry in self._found]
        at = seqs.index(kept.row.seq) if kept and kept.row.seq in seqs else 0
        self.table.setCurrentIndex(self.model.index(at, 0))
        if not self._found:
            self.details.tell(self.words("history.details"), "", (), back=False)

    def _current(self) -> Entry | None:
        seq = self.model.about(self.table.currentIndex())
        return self._journal.entry(seq) if seq is not None else None

    def _tell_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        entry = self._current()
        if entry is None:
            return
        words, row = self.words, entry.row
        title = words("history.act", seq=str(row.seq), act=codes.act(words, row.kind))
        gone = row.bundle in self._journal.gone
        back = row.seq > 1 and not gone and not isinstance(entry.act, TakenBack)
        about = self._journal.about(entry)
        if gone:
            about = f"{about} ({words('history.taken_back')})".strip()
        self.details.tell(title, about, self._journal.details(entry), back)

    def _tell_verified(self, outcome: tuple[int, tuple[chain.Break, ...]]) -> None:
        self._job = None
        acts, breaks = outcome
        words, book = self.words, self.session.book
        if breaks:
            self._icon.show_icon("error-circle", "err_so")
            self._state.setText(words("history.broken", seq=breaks[0].seq))
            return
        self._icon.show_icon("checkmark-circle", "ok_so")
        self._state.setText(words.count("history.whole", acts))
        anchor = book.anchor if book else ""
        self._anchor.setText(words("history.anchor", anchor=anchor))
