"""The page of electoral lists as they stand on the ballot."""

from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from core.domain.lists.model import ElectoralList, Lists
from gui.bridge.screen import Keys, Screen
from gui.bridge.session import Session
from gui.kit.buttons import Button
from gui.kit.empty import EmptyState
from gui.kit.fields import SearchField
from gui.kit.head import PageHead
from gui.kit.sheet import Sheet
from gui.kit.shortcuts import on_keys
from gui.kit.table import Table
from gui.kit.texts import Label
from gui.kit.tokens import PAGE_SIDE, TWO_LINE_ROW
from gui.models.lines import Lines
from gui.pages.lists import presenter as p
from gui.pages.lists.dialogs import ListDialog


class ListsPage(Screen):
    """The table of the proclaimed lists, in the order of the ballot."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        words = self.words
        self.model = Lines(p.columns(words))
        self.table = Table(words("place.lists"), TWO_LINE_ROW)
        self.table.setModel(self.model)
        self.table.set_widths((60, 0, 300, 140))
        self.table.activated.connect(self._change_at)
        self.search = SearchField(words("lists.search"), 260)
        self.search.sought.connect(self._show)
        self._pages = QStackedWidget()
        self._build()
        for keys, wanted in (
            ("Ins", self.add),
            ("F2", self.change),
            ("Ctrl+I", self.take_over),
            ("Ctrl+F", self.search.setFocus),
        ):
            on_keys(self, keys, wanted)

    def keys(self) -> Keys:
        words = self.words
        adding = (
            (("Ins",), words("lists.key.add")),
            (("Ctrl+I",), words("lists.key.import")),
        )
        if not self._lists():
            return adding
        return (
            (("↑", "↓"), words("lists.key.move")),
            (("Enter",), words("lists.key.change")),
            *adding,
            (("Ctrl+F",), words("lists.key.search")),
        )

    def refresh(self) -> None:
        self._show()
        self._pages.setCurrentIndex(int(bool(self._lists())))
        self.search.setVisible(bool(self._lists()))
        self.keys_changed.emit()

    def enter(self, argument: Any = None) -> None:
        at = self.model.place_of(argument) if argument is not None else -1
        if at >= 0:
            self.table.setCurrentIndex(self.model.index(at, 0))
        empty = self._pages.currentIndex() == 0
        (self._offer if empty else self.table).setFocus()

    def add(self) -> None:
        """Enter one more list."""
        self._open(None)

    def change(self) -> None:
        """Put the current list right."""
        no = self.model.about(self.table.currentIndex())
        known = self.session.standing.of(Lists).find(no) if no is not None else None
        if known is not None:
            self._open(known)

    def take_over(self) -> None:
        """Read lists from a sheet."""
        self.go.emit("importing", "lists")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.search.takes(event, self.table):
            super().keyPressEvent(event)

    def _build(self) -> None:
        words = self.words
        head = PageHead(words("place.lists"))
        head.set_note(words("lists.note"))
        take_over = Button(words("lists.import"), icon="table")
        take_over.clicked.connect(self.take_over)
        add = Button(words("lists.add"), "primary", icon="add")
        add.clicked.connect(self.add)
        for widget in (self.search, take_over, add):
            head.add(widget)
        sheet = Sheet()
        sheet.body.addWidget(self.table, 1)
        foot = sheet.foot(44)
        self._totals = Label("", strong=True)
        foot.addWidget(self._totals)
        foot.addStretch(1)
        change = Button(words("lists.change"), icon="edit", small=True)
        change.clicked.connect(self.change)
        foot.addWidget(change)
        empty = Sheet()
        nothing = EmptyState("document-text", words("lists.empty"), words("lists.empty.why"))
        self._offer = nothing.offer(words("lists.import"), "table", "Ctrl+I")
        nothing.action_wanted.connect(self.take_over)
        empty.body.addWidget(nothing)
        self._pages.addWidget(empty)
        self._pages.addWidget(sheet)
        body = QVBoxLayout()
        body.setContentsMargins(PAGE_SIDE, 0, PAGE_SIDE, 14)
        body.addWidget(self._pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(body, 1)

    def _lists(self) -> tuple[ElectoralList, ...]:
        return self.session.standing.of(Lists).all

    def _show(self, _sought: str = "") -> None:
        kept = self.model.about(self.table.currentIndex())
        self.model.show(p.lines(self._lists(), self.words, self.search.text()))
        at = self.model.place_of(kept) if kept is not None else 0
        self.table.setCurrentIndex(self.model.index(max(0, at), 0))
        self._totals.setText(p.totals(self._lists(), self.words))

    def _change_at(self, _index: QModelIndex) -> None:
        self.change()

    def _open(self, known: ElectoralList | None) -> None:
        dialog = ListDialog(self.session, self, known, p.next_number(self._lists()))
        if dialog.exec():
            said = "lists.changed" if known else "lists.added"
            no = dialog.number.text()
            self.session.do(dialog.decision(), said=self.words(said, no=no))
            self.enter(int(no))
        dialog.deleteLater()
