"""The page of wordings: the texts of papers that a commission words itself."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QVBoxLayout

from core.base.refusals import KnownFailure, Refused
from core.domain.papers.wordings import word
from core.office.wordings import Worded, all_wordings, keep, take
from gui.bridge.screen import Keys, Screen
from gui.bridge.session import Session
from gui.kit import theme
from gui.kit.buttons import Button
from gui.kit.cells import ChipCell, TextCell
from gui.kit.head import PageHead
from gui.kit.pane import Pane
from gui.kit.segments import Choice, SegmentedControl
from gui.kit.sheet import Sheet, boxed, row
from gui.kit.shortcuts import on_keys
from gui.kit.table import Table
from gui.kit.tokens import PAGE_SIDE, SHEET_GAP
from gui.models.lines import Column, Line, Lines
from gui.pages.wordings.editor import Editor, plain

LANGUAGES = ("sr", "en")
KINDS = "JSON (*.json)"
ROOMY = 900
"""From so many pixels on the two sheets stand side by side."""


class WordingsPage(Screen):
    """At the left the texts, at the right the one chosen, with its fields."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        words = self.words
        self._worded: tuple[Worded, ...] = ()
        self.model = Lines((Column(words("wordings.text")), Column(words("wordings.state"))))
        self.table = Table(words("place.wordings"), 34, 34)
        self.table.setModel(self.model)
        self.table.set_widths((0, 118))
        self.table.selectionModel().currentChanged.connect(self._moved)
        self.language = SegmentedControl(
            [Choice(one, words(f"wording.language.{one}")) for one in LANGUAGES],
            words("wordings.language"),
        )
        self.language.choose(LANGUAGES[0])
        self.language.chosen.connect(lambda _one: self.refresh())
        self.editor = Editor(words)
        self.editor.settled.connect(self.settle)
        self._build()
        on_keys(self, "Ctrl+S", self.settle)
        on_keys(self, "Ctrl+Shift+E", self.keep)
        on_keys(self, "Ctrl+Shift+O", self.take)
        on_keys(self, "Esc", partial(self.go.emit, "papers", None))
        theme.follow(self._fit)

    def keys(self) -> Keys:
        words = self.words
        return (
            (("↑", "↓"), words("wordings.key.move")),
            (("Tab",), words("wordings.key.edit")),
            (("Ctrl+S",), words("wordings.key.settle")),
            (("Ctrl+Shift+E",), words("wordings.key.keep")),
            (("Ctrl+Shift+O",), words("wordings.key.take")),
            (("Esc",), words("verify.key.back")),
        )

    def refresh(self) -> None:
        book = self.session.book
        if book is None or self.session.election.law is None:
            return
        at = max(0, self.table.currentIndex().row())
        chosen = self.language.current()
        self._worded = tuple(one for one in all_wordings(book) if one.language == chosen)
        own = ChipCell(self.words("wordings.own"), "inf", "edit")
        self.model.show(
            [
                Line(
                    (
                        TextCell(self.words(f"wording.{one.template.key}")),
                        own if one.own else TextCell(""),
                    ),
                    about=one,
                )
                for one in self._worded
            ]
        )
        self.table.setCurrentIndex(self.model.index(at, 0))
        self._show()

    def enter(self, argument: Any = None) -> None:
        self.table.setFocus()

    def leave(self) -> bool:
        if self.editor.waiting:
            self.session.tell(self.words("wordings.waiting"), "wrn")
        return True

    def settle(self) -> None:
        """Settle the text that was typed; an empty one brings the shipped one back."""
        one = self._chosen()
        if one is None or not self.editor.changed:
            return
        text = self.editor.text()
        wanted = "" if text == plain(one.shipped) else text
        name = self.words(f"wording.{one.template.key}")
        said = self.words("wordings.settled" if wanted else "wordings.back", name=name)
        if self.session.do(word(one.template.key, wanted, one.language), said) is not None:
            self.table.setFocus()  # so that Ctrl+Z is the window's, not the field's

    def keep(self) -> None:
        """Write the commission's own texts into a file for the next election."""
        book = self.session.book
        assert book is not None
        chosen, _kind = QFileDialog.getSaveFileName(
            self, self.words("wordings.keep"), str(book.path.with_name("tekstovi.json")), KINDS
        )
        if not chosen:
            return
        try:
            count = keep(book, Path(chosen))
        except KnownFailure as trouble:
            self.session.tell_trouble(trouble)
            return
        self.session.tell(self.words.count("cli.wording.kept", count, file=chosen))

    def take(self) -> None:
        """Take the texts of such a file over."""
        book = self.session.book
        assert book is not None
        chosen, _kind = QFileDialog.getOpenFileName(self, self.words("wordings.take"), "", KINDS)
        if not chosen:
            return
        try:
            count = len(take(book, Path(chosen)))
        except (Refused, KnownFailure) as trouble:
            if trouble.code == "nothing_changed":
                self.session.tell(self.words("wordings.same"), "inf")
            else:
                self.session.tell_trouble(trouble)
            return
        self.session.tell(self.words.count("cli.wording.taken", count))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        now = theme.current()
        narrow = self.width() < now.px(ROOMY)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._across.setDirection(down if narrow else across)
        self._texts.setMinimumHeight(now.px(240) if narrow else 0)
        self.editor.setMinimumHeight(now.px(360) if narrow else 0)

    def _build(self) -> None:
        words = self.words
        self._texts = Sheet(words("wordings.texts"), " ")
        self._texts.add_to_head(self.language)
        self._texts.body.addWidget(self.table, 1)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(SHEET_GAP)
        self._across.addWidget(self._texts, 5)
        self._across.addWidget(self.editor, 4)
        pane = Pane(margins=(PAGE_SIDE, 0, PAGE_SIDE, 14), wraps=False)
        pane.column.addLayout(self._across, 1)
        head = PageHead(words("place.wordings"), back=words("verify.key.back"))
        head.back_wanted.connect(partial(self.go.emit, "papers", None))
        taking = Button(words("wordings.take"), icon="arrow-import")
        taking.clicked.connect(self.take)
        keeping = Button(words("wordings.keep"), icon="save")
        keeping.clicked.connect(self.keep)
        head.add(boxed(row(taking, keeping)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(pane, 1)

    def _chosen(self) -> Worded | None:
        found = self.model.about(self.table.currentIndex())
        return found if isinstance(found, Worded) else None

    def _moved(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show()

    def _show(self) -> None:
        one = self._chosen()
        if one is not None:
            self.editor.show_text(one)
