"""The page of papers: every kind of document previewed, saved and printed."""

from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from core.base.refusals import KnownFailure, Refused
from core.book.book import Book
from core.office.issue import preview, suffixes_of
from core.words.catalogue import Language
from gui.bridge import issuing
from gui.bridge.background import Job
from gui.bridge.screen import Keys, Screen
from gui.bridge.session import Session
from gui.kit import theme
from gui.kit.cells import TextCell
from gui.kit.head import PageHead
from gui.kit.pane import Pane
from gui.kit.paper import PPI
from gui.kit.sheet import Sheet
from gui.kit.shortcuts import busy, on_keys
from gui.kit.table import RowKind, Table
from gui.kit.tokens import NARROW, PAGE_SIDE, SHEET_GAP
from gui.models.lines import Column, Line, Lines
from gui.pages.papers import printing
from gui.pages.papers.kind_cell import KindCell
from gui.pages.papers.panel import PapersPanel
from gui.pages.papers.presenter import GROUPS, KINDS, first, marks, papers
from gui.pages.papers.preview import PreviewSheet

ROOMY = 900
"""From so many pixels on three sheets stand side by side."""

Shown = tuple[str, Language, str]
"""What is previewed: kind, language, and the anchor of the book it was made from."""


class PapersPage(Screen):
    """Kinds at the left, the document in the middle, what to do with it at the right."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        words = self.words
        self._language = words.language
        self._drawn: dict[Shown, tuple[bytes, ...]] = {}
        self._job: Job | None = None
        self.model = Lines((Column(words("place.papers")),))
        self.table = Table(words("papers.kinds"), 50)
        self.table.horizontalHeader().hide()
        self.table.setModel(self.model)
        self.table.set_widths((0,))
        self.table.selectionModel().currentChanged.connect(self._moved)
        self.preview = PreviewSheet(words)
        self.panel = PapersPanel(words, self._language)
        self.panel.language_chosen.connect(self._speak)
        self.panel.save_wanted.connect(self.save)
        self.panel.print_wanted.connect(self.print_out)
        self.preview.print_wanted.connect(self.print_out)
        self._build()
        for keys, wanted in (
            ("Ctrl+S", partial(self.save, ".pdf")),
            ("Ctrl+E", partial(self.save, ".xlsx")),
            ("Ctrl+T", partial(self.save, ".txt")),
            ("Ctrl+P", self.print_out),
            ("PgDown", partial(self.preview.turn, 1)),
            ("PgUp", partial(self.preview.turn, -1)),
            ("Ctrl++ Ctrl+=", partial(self.preview.zoom, 1)),
            ("Ctrl+-", partial(self.preview.zoom, -1)),
            ("Ctrl+0", partial(self.preview.zoom, 0)),
        ):
            on_keys(self, keys, wanted)
        theme.follow(self._fit)

    @property
    def kind(self) -> str:
        """The kind of paper chosen."""
        return str(self.model.about(self.table.currentIndex()) or first(self.session))

    @property
    def language(self) -> Language:
        """The language of the document, chosen apart from the window's."""
        return self._language

    def keys(self) -> Keys:
        words = self.words
        return (
            (("↑", "↓"), words("papers.key.kind")),
            (("PgUp", "PgDn"), words("papers.key.page")),
            (("Ctrl+S",), "PDF"),
            (("Ctrl+E",), "Excel"),
            (("Ctrl+T",), words("papers.key.text")),
            (("Ctrl+P",), words("papers.key.print")),
            (("Ctrl++", "Ctrl+−"), words("papers.key.zoom")),
        )

    def refresh(self) -> None:
        book = self.session.book
        if book is None or self.session.election.law is None:
            return
        kept = self.kind
        rows: list[Line] = []
        for name, kinds in GROUPS:
            title = TextCell(self.words(f"papers.group.{name}"))
            rows.append(Line((title,), RowKind.GROUP))
            rows += [
                Line((KindCell(p.title, p.state, p.icon, p.tone),), about=p.kind)
                for p in papers(self.session)
                if p.kind in kinds
            ]
        self.model.show(rows)
        self.table.setCurrentIndex(self.model.index(self.model.place_of(kept), 0))
        self.panel.anchor.show_anchor(book.anchor)
        self._show()

    def enter(self, argument: Any = None) -> None:
        at = self.model.place_of(argument) if argument in KINDS else -1
        if at >= 0:
            self.table.setCurrentIndex(self.model.index(at, 0))
        self.table.setFocus()

    def save(self, suffix: str) -> None:
        """Save the document chosen as a file of that kind, or as the only one that it can be."""
        ways = suffixes_of(self.kind)
        way = suffix if suffix in ways else ways[0]
        issuing.save(self.session, self.kind, way, self._language, self)

    def print_out(self) -> None:
        """Print the document chosen."""
        words, book = self.words, self.session.book
        if book is None:
            return
        if not printing.any_printer():
            self.session.tell(words("papers.no_printer"), "wrn")
            return
        title = words(f"papers.kind.{self.kind}")
        printer = printing.ask(self, title)
        if printer is None:
            return
        try:
            with busy():
                pages = preview(book, self.kind, self._language, printing.PPI)
                done = printing.draw(printer, pages, title)
        except (Refused, KnownFailure) as trouble:
            self.session.tell_trouble(trouble)
            return
        if done:
            self.session.tell(words.count("papers.printed", len(pages)))
        else:
            self.session.tell(words("papers.not_printed"), "err")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        now = theme.current()
        narrow = self.window().width() < NARROW or self.width() < now.px(ROOMY)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._across.setDirection(down if narrow else across)
        wide = self.width() >= now.px(1000)
        side, right = now.px(272 if wide else 220), now.px(330 if wide else 270)
        for sheet, width in ((self._kinds, side), (self.panel, right)):
            sheet.setMinimumWidth(0 if narrow else width)
            sheet.setMaximumWidth(16_777_215 if narrow else width)
        self._kinds.setMinimumHeight(now.px(182) if narrow else 0)
        self.preview.setMinimumHeight(now.px(440) if narrow else 0)
        self.panel.setMinimumHeight(now.px(460) if narrow else 0)

    def _build(self) -> None:
        self._kinds = Sheet()
        self._kinds.body.addWidget(self.table, 1)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(SHEET_GAP)
        self._across.addWidget(self._kinds)
        self._across.addWidget(self.preview, 1)
        self._across.addWidget(self.panel)
        pane = Pane(margins=(PAGE_SIDE, 0, PAGE_SIDE, 14), wraps=False)
        pane.column.addLayout(self._across, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PageHead(self.words("place.papers")))
        column.addWidget(pane, 1)

    def _moved(self, now: QModelIndex, before: QModelIndex) -> None:
        if self.model.about(now) is None and now.isValid():
            return
        if now.row() != before.row():
            self.preview.first()
        self._show()

    def _speak(self, language: Language) -> None:
        self._language = language
        self._show()

    def _show(self) -> None:
        """Show the document chosen; make it first where it was not made from the book as it is."""
        book = self.session.book
        if book is None:
            return
        self.panel.show_marks(marks(self.session, self.kind))
        self.panel.show_ways(suffixes_of(self.kind))
        self.preview.title.setText(self.words(f"papers.kind.{self.kind}"))
        wanted = (self.kind, self._language, book.anchor)
        if self._job is not None:
            self._job.stop()
            self._job = None
        if wanted in self._drawn:
            self.preview.show_pages(self._drawn[wanted])
            return
        self.preview.say(self.words("papers.drawing"))
        job = Job(partial(_drawn, book, wanted), self.session)
        job.done.connect(self._keep)
        job.failed.connect(self._fail)
        job.ended.connect(job.deleteLater)
        self._job = job
        job.start()

    def _keep(self, outcome: tuple[Shown, tuple[bytes, ...]]) -> None:
        self._job = None
        shown, pages = outcome
        book = self.session.book
        if book is None:
            return
        self._drawn = {key: kept for key, kept in self._drawn.items() if key[2] == book.anchor}
        self._drawn[shown] = pages
        if shown == (self.kind, self._language, book.anchor):
            self.preview.show_pages(pages)

    def _fail(self, trouble: BaseException) -> None:
        self._job = None
        if not isinstance(trouble, Refused | KnownFailure):
            raise trouble
        self.preview.say(self.session.sentence(trouble))


def _drawn(book: Book, wanted: Shown) -> tuple[Shown, tuple[bytes, ...]]:
    kind, language, _anchor = wanted
    return wanted, preview(book, kind, language, PPI)
