"""The first page: books opened lately, a new election, another book, practice."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QStandardPaths, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from gui.bridge.screen import Keys, Screen
from gui.bridge.session import PRACTICE_FILE, Session
from gui.bridge.settings import own_folder
from gui.kit import theme
from gui.kit.cells import TextCell, TwoLineCell
from gui.kit.empty import EmptyState
from gui.kit.sheet import Sheet
from gui.kit.shortcuts import on_keys
from gui.kit.table import Table
from gui.kit.texts import Label, Prose, rule
from gui.kit.tokens import WORK_ROW
from gui.models.lines import Column, Line, Lines
from gui.pages.start import presenter
from gui.pages.start.doors import Door, Mark, Upright
from gui.pages.start.offer import KEY, OFFER, TourOffer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.domain.election.units import Unit

CTRL = Qt.KeyboardModifier.ControlModifier
PRACTICE_KEY = Qt.Key.Key_F2
PRACTICE_OF_LISTS_KEY = Qt.Key.Key_F3


class StartPage(Screen):
    """One sheet in the middle of the desk: doors at the left, books opened lately at the right."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.setAcceptDrops(True)
        self._lines = Lines((Column(""), Column("")))
        self._sheet = Sheet()
        inside = QHBoxLayout()
        inside.setSpacing(0)
        inside.addWidget(self._left())
        inside.addWidget(Upright())
        inside.addLayout(self._right(), 1)
        self._sheet.body.addLayout(inside, 1)
        foot = self._sheet.foot(38)
        foot.addWidget(Label(self.words("start.drop"), 13, "ink2", elide=True), 1)
        self.offer = TourOffer(self.words)
        self.offer.wanted.connect(self._begin_tour)
        self.offer.declined.connect(self._decline)
        foot.addWidget(self.offer)
        on_keys(self, KEY, self._begin_tour)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._sheet, 1000)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.addStretch(1)
        column.addLayout(line, 1000)
        column.addStretch(1)
        theme.follow(self._retheme)

    def refresh(self) -> None:
        paths = self.session.settings.recent()
        books = presenter.recent(self.words, paths, own_folder() / PRACTICE_FILE, _register(paths))
        self._lines.show(
            [
                Line(
                    (
                        TwoLineCell(book.title, str(book.path)),
                        TextCell(book.changed, "right", "ink2", size=13),
                    ),
                    about=book.path,
                )
                for book in books
            ]
        )
        self._table.setVisible(bool(books))
        self._none.setVisible(not books)
        self.offer.setVisible(not self.session.settings.seen(OFFER))

    def enter(self, argument: Any = None) -> None:
        self.refresh()
        if self._lines.rowCount():
            self._table.setCurrentIndex(self._lines.index(0, 0))
            self._table.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._new.setFocus(Qt.FocusReason.TabFocusReason)

    def keys(self) -> Keys:
        words = self.words
        made = [
            (("↑", "↓"), words("start.key.move")),
            (("Enter",), words("start.key.open")),
            (("Ctrl+N",), words("start.key.new")),
            (("Ctrl+O",), words("start.key.choose")),
            (("Ctrl+L",), words("start.key.package")),
            (("F2",), words("start.key.practice")),
            (("F3",), words("start.key.practice.lists")),
            (("Alt+0",), words("start.key.settings")),
            (("F1",), words("start.key.help")),
        ]
        if self.session.book is not None:
            made.append((("Esc",), words("start.key.back")))
        return made

    def event(self, event: QEvent) -> bool:
        # The window's own Ctrl+O leads to this page; seen here it is this page's key.
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Open)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() == CTRL and event.key() == Qt.Key.Key_N:
            self._begin()
        elif event.modifiers() == CTRL and event.key() == Qt.Key.Key_O:
            self._choose()
        elif event.modifiers() == CTRL and event.key() == Qt.Key.Key_L:
            self._begin_from_package()
        elif event.key() == PRACTICE_KEY:
            self.session.practise()
        elif event.key() == PRACTICE_OF_LISTS_KEY:
            self.session.practise(lists=True)
        elif event.key() == Qt.Key.Key_Escape and self.session.book is not None:
            self.go.emit("overview", None)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        path = presenter.dropped([url.toLocalFile() for url in event.mimeData().urls()])
        if path is None:
            self.session.tell(self.words("start.not_a_book"), "wrn")
        else:
            self.session.open(path)

    def _retheme(self) -> None:
        self._sheet.setMaximumSize(980, theme.current().px(580))

    def _left(self) -> QWidget:
        words = self.words
        self._new = Door(words("start.new"), words("start.new.note"), "add", "Ctrl+N", "primary")
        self._open = Door(words("start.open"), words("start.open.note"), "folder-open", "Ctrl+O")
        self._package = Door(
            words("start.package"), words("start.package.note"), "usb-stick", "Ctrl+L"
        )
        self._package.wanted.connect(self._begin_from_package)
        self._practice = Door(
            words("start.practice"), words("start.practice.note"), "hat-graduation", "F2"
        )
        self._new.wanted.connect(self._begin)
        self._open.wanted.connect(self._choose)
        self._lists = Door(
            words("start.practice.lists"),
            words("start.practice.lists.note"),
            "hat-graduation",
            "F3",
        )
        self._practice.wanted.connect(self.session.practise)
        self._lists.wanted.connect(lambda: self.session.practise(lists=True))
        made = QWidget()
        made.setFixedWidth(344)
        column = QVBoxLayout(made)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(0)
        column.addWidget(Mark())
        column.addSpacing(10)
        column.addWidget(Label(words("app.name"), 22, strong=True))
        column.addWidget(Prose(words("start.lead"), size=13, tone="ink2"))
        column.addSpacing(20)
        for door in (self._new, self._open, self._package, self._practice, self._lists):
            column.addWidget(door)
            column.addSpacing(14)
        column.addStretch(1)
        return made

    def _right(self) -> QVBoxLayout:
        words = self.words
        head = Label(words("start.recent"), strong=True)
        head.setContentsMargins(10, 0, 10, 0)
        self._table = Table(words("start.recent"), WORK_ROW)
        self._table.horizontalHeader().hide()
        self._table.setModel(self._lines)
        self._table.set_widths((0, 190))
        self._table.activated.connect(self._open_chosen)
        self._none = EmptyState("book", words("start.none"), words("start.none.why"))
        self._none.offer(words("start.none.do"), "hat-graduation", "F2")
        self._none.action_wanted.connect(self.session.practise)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addSpacing(10)
        column.addWidget(head)
        column.addSpacing(10)
        column.addWidget(rule())
        column.addWidget(self._table, 1)
        column.addWidget(self._none, 1)
        return column

    def _begin_tour(self) -> None:
        self.session.tour_wanted.emit()
        self._show_offer()

    def _decline(self) -> None:
        self.session.settings.seen(OFFER, now=True)
        self._show_offer()

    def _show_offer(self) -> None:
        self.offer.setVisible(not self.session.settings.seen(OFFER))

    def _begin(self) -> None:
        self.go.emit("wizard", None)

    def _begin_from_package(self) -> None:
        self.go.emit("packages", "start")

    def _choose(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        kind = f"{self.words('book.file_kind')} (*{presenter.SUFFIX})"
        chosen, _kind = QFileDialog.getOpenFileName(self, self.words("start.choose"), folder, kind)
        if chosen:
            self.session.open(Path(chosen))

    def _open_chosen(self, index: QModelIndex) -> None:
        self.session.open(self._lines.about(index))


def _register(paths: Sequence[Path]) -> Sequence[Unit]:
    """The towns that files are named after; read only where there are files."""
    if not paths:
        return ()
    from core.office.units import register

    return register()
