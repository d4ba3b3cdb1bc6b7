"""The page of electoral lists: the board of their clocks, the ballot, and those that ended."""

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout

from core.base import moments
from core.domain.election.model import founded
from core.domain.lists.clocks import filing_until
from core.domain.lists.model import Lists
from core.office.paper_file import PaperFile
from core.words import dates
from core.words.catalogue import Words
from gui.bridge import issuing
from gui.bridge.basis import rest_on
from gui.bridge.screen import Keys, Screen
from gui.bridge.session import Session
from gui.kit import theme
from gui.kit.buttons import Button
from gui.kit.empty import EmptyState
from gui.kit.fields import SearchField
from gui.kit.head import PageHead
from gui.kit.segments import Choice, SegmentedControl
from gui.kit.sheet import Sheet, boxed
from gui.kit.shortcuts import on_keys
from gui.kit.table import Table
from gui.kit.tokens import PAGE_SIDE, TWO_LINE_ROW
from gui.models.lines import GroupedLines, Line
from gui.pages.lists import presenter as p
from gui.pages.lists.dialogs import ListDialog
from gui.pages.lists.receiving import ReceiveDialog
from gui.pages.lists.typed import next_number

TICK = 20_000
NARROW = 1000
_LEAVE_OUT = (5, 6, 7)
"""Columns a narrow window has no room for; they stand on the page of each list."""
_WIDTHS = (174, 44, 0, 206, 92, 90, 104, 108)


class ListsPage(Screen):
    """Every list with its state and clock, the most urgent first."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        words = self.words
        self.model = GroupedLines(p.columns(words))
        self.table = Table(words("place.lists"), TWO_LINE_ROW)
        self.table.setModel(self.model)
        self.table.set_widths(_WIDTHS)
        self.table.activated.connect(lambda _index: self.open_current())
        self.filters = SegmentedControl(self._choices({}), words("lists.filter"))
        self.filters.chosen.connect(lambda _name: self._show())
        self.search = SearchField(words("lists.search"), 260)
        self.search.sought.connect(lambda _text: self._show())
        self._entries: tuple[p.Entry, ...] = ()
        self._shown: tuple[Line, ...] = ()
        self._pages = QStackedWidget()
        self._build()
        self._clock = QTimer(self)
        self._clock.setInterval(TICK)
        self._clock.timeout.connect(self._tick)
        self._clock.start()
        for keys, wanted in (
            ("Ctrl+L", self.receive),
            ("Ins", self.add),
            ("Ctrl+I", self.take_over),
            ("Ctrl+E", self.save_form),
            ("Ctrl+F", self.search.setFocus),
        ):
            on_keys(self, keys, wanted)

    def keys(self) -> Keys:
        words = self.words
        adding = (
            (("Ctrl+L",), words("lists.key.receive")),
            (("Ctrl+I",), words("lists.key.import")),
            (("Ctrl+E",), words("lists.key.form")),
            (("Ins",), words("lists.key.add")),
        )
        if not self._entries:
            return adding
        return (
            (("↑", "↓"), words("lists.key.move")),
            (("Enter",), words("lists.key.open")),
            *adding,
            (("Ctrl+F",), words("lists.key.search")),
            (("1 … 5",), words("lists.key.filter")),
        )

    def refresh(self) -> None:
        self._entries = p.entries(self._facts())
        self.filters.set_choices(self._choices(p.counts(self._entries)))
        self._show()
        there = bool(self._entries)
        self._pages.setCurrentIndex(int(there))
        for widget in (self.search, self.filters):
            widget.setVisible(there)
        self._head.set_note(self._until(self.words))
        self.keys_changed.emit()

    def enter(self, argument: Any = None) -> None:
        if isinstance(argument, PaperFile):
            self.table.setFocus()
            if argument.passed_over:
                passed = ", ".join(argument.passed_over)
                self.session.tell(self.words("receive.passed_over", headings=passed), "wrn")
            self.receive_paper(argument)
            return
        at = self.model.place_of(argument) if argument is not None else -1
        if at >= 0:
            self.table.setCurrentIndex(self.model.index(at, 0))
        empty = self._pages.currentIndex() == 0
        (self._offer if empty else self.table).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        narrow = self.width() < theme.current().px(NARROW)
        self._line.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        for column in _LEAVE_OUT:
            self.table.setColumnHidden(column, narrow)

    def receive(self) -> None:
        """Take down a list at the counter, then open it."""
        self.receive_paper(None)

    def receive_paper(self, file: PaperFile | None) -> None:
        """Take down a list whose paper was read from a file, or still has to be typed."""
        at = file.received if file is not None and file.received else moments.now()
        paper = file.paper if file is not None else None
        dialog = ReceiveDialog(self.session, self, at, paper)
        if dialog.exec():
            sealing = dialog.sealing()
            said = self.words("receive.done", receipt=dialog.receipt.text())
            done = self.session.do(sealing.decision, said=said, private=sealing.private)
            if done:
                self.go.emit("list", done[0].act.id)
        dialog.deleteLater()

    def add(self) -> None:
        """Enter a list that was proclaimed before this book began."""
        self._open_taken(None)

    def open_current(self) -> None:
        """Open the current list; one taken over is put right in a dialog."""
        about = self.model.about(self.table.currentIndex())
        if about is None:
            return
        kind, number = about
        if kind == p.FILED:
            self.go.emit("list", number)
        else:
            self._open_taken(number)

    def take_over(self) -> None:
        """Read lists from a sheet."""
        self.go.emit("importing", "lists")

    def save_form(self) -> None:
        """Write the form that submitters fill in."""
        issuing.save_form(self.session, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if digit in ("1", "2", "3", "4", "5") and not self.search.hasFocus():
            self.filters.choose(p.FILTERS[int(digit) - 1])
            return
        if not self.search.takes(event, self.table):
            super().keyPressEvent(event)

    def _build(self) -> None:
        words = self.words
        self._head = PageHead(words("place.lists"))
        take_over = Button(words("lists.import"), icon="table")
        take_over.clicked.connect(self.take_over)
        form = Button(words("lists.form"), "plain", icon="arrow-download")
        form.clicked.connect(self.save_form)
        self._head.add(form)
        receive = Button(words("lists.receive"), "primary", icon="add")
        rest_on(receive, self.session, "list_received")
        receive.clicked.connect(self.receive)
        for widget in (take_over, receive):
            self._head.add(widget)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self.filters)
        self._line.addStretch(1)
        self._line.addWidget(self.search)
        bar = boxed(self._line)
        bar.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sheet = Sheet()
        sheet.body.addWidget(self.table, 1)
        empty = Sheet()
        nothing = EmptyState("document-text", words("lists.empty"), words("lists.empty.why"))
        self._offer = nothing.offer(words("lists.receive"), "add", "Ctrl+L")
        nothing.action_wanted.connect(self.receive)
        empty.body.addWidget(nothing)
        self._pages.addWidget(empty)
        self._pages.addWidget(sheet)
        body = QVBoxLayout()
        body.setContentsMargins(PAGE_SIDE, 0, PAGE_SIDE, 14)
        body.setSpacing(12)
        body.addWidget(bar)
        body.addWidget(self._pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(body, 1)

    def _choices(self, counts: dict[str, int]) -> list[Choice]:
        return [
            Choice(name, self.words(f"lists.filter.{name}"), count=str(counts.get(name, 0)))
            for name in p.FILTERS
        ]

    def _facts(self) -> p.Facts:
        particulars, law = founded(self.session.standing)
        assert self.session.filed is not None
        findings = self.session.filed.findings
        return p.Facts(self.session.standing, particulars, law, findings, moments.now())

    def _until(self, words: Words) -> str:
        facts = self._facts()
        until = filing_until(facts.particulars, facts.law)
        if until is None or until < facts.now:
            return words("lists.filing.over") if until else ""
        left = dates.span(words, until - facts.now)
        return words("lists.filing.until", until=dates.last_moment(words, until), left=left)

    def _show(self) -> None:
        facts = self._facts()
        chosen = self.filters.current() or p.ALL
        lines = p.lines(self._entries, self.words, facts, self.search.text(), chosen)
        if lines == self._shown:
            return
        self._shown = lines
        kept = self.model.about(self.table.currentIndex())
        self.model.show(lines)
        at = self.model.place_of(kept) if kept is not None else 1
        if lines:
            self.table.setCurrentIndex(self.model.index(at if at > 0 else 1, 0))

    def _tick(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _open_taken(self, number: int | None) -> None:
        lists = self.session.standing.of(Lists)
        known = lists.find(number) if number is not None else None
        dialog = ListDialog(self.session, self, known, next_number(lists.all))
        if dialog.exec():
            said = "lists.changed" if known else "lists.added"
            no = dialog.number.text()
            self.session.do(dialog.decision(), said=self.words(said, no=no))
            self.enter((p.TAKEN, int(no)))
        dialog.deleteLater()
