"""The page of councillors: who would be given a seat, who holds one on a day, and who follows."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.base import moments
from core.domain.mandates.model import Mandates
from gui.bridge.basis import rest_on
from gui.bridge.screen import Keys, Screen
from gui.bridge.session import Session
from gui.kit import theme
from gui.kit.empty import EmptyState
from gui.kit.sheet import Sheet, boxed
from gui.kit.shortcuts import on_keys
from gui.kit.table import Table
from gui.kit.tokens import PAGE_SIDE, TWO_LINE_ROW
from gui.models.lines import GroupedLines
from gui.pages.councillors import presenter as p
from gui.pages.councillors import telling
from gui.pages.councillors.acting import Acting
from gui.pages.councillors.bar import DayBar, Head
from gui.pages.councillors.doors import DOORS, MAIN, NOWHERE
from gui.pages.councillors.panel import SidePanel
from gui.pages.councillors.papers import AWARD, wish

SIDE, NARROW = 350, 1000
_ANY = 16_777_215
_WIDTHS = {
    p.SEATED: (66, 56, 0, 190, 98, 98),
    p.BEFORE: (66, 56, 0, 190, 64, 140),
    p.NAMES: (56, 56, 0, 210, 90, 104),
}
_LEAST = {p.SEATED: (3,), p.BEFORE: (5,), p.NAMES: (0,)}
"""Columns a narrow window has no room for; the panel tells the same."""


class CouncillorsPage(Screen):
    """Table and panel; before the results are determined, what must come first."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        words = self.words
        self._mode = ""
        self.model = GroupedLines(p.columns(words, p.SEATED))
        self.table = Table(words("place.councillors"), TWO_LINE_ROW)
        self.table.setModel(self.model)
        self.table.activated.connect(lambda _index: self.open_current())
        self.table.selectionModel().currentRowChanged.connect(lambda _to, _from: self._show_row())
        self.acting = Acting(session, self, self.chosen)
        self.panel = SidePanel(words)
        self.panel.wanted.connect(self.acting.go)
        self.panel.paper_wanted.connect(self.to_paper)
        self.panel.stack.action_wanted.connect(self._answer)
        self.head = Head(words, self.acting.through)
        rest_on(self.head.award, session, "mandates_awarded")
        self.head.paper.clicked.connect(lambda: self.to_paper(AWARD))
        self.bar = DayBar(words)
        self.bar.changed.connect(self._show)
        self._build()
        for keys, wanted in (
            *((door.key, self.acting.through(name)) for name, door in DOORS.items()),
            ("Ctrl+P", lambda: self.to_paper(AWARD)),
            ("Ctrl+F", self.bar.open_search),
            ("F5", self.bar.open_day),
            ("F8", lambda: self.panel.step(1)),
            ("Shift+F8", lambda: self.panel.step(-1)),
        ):
            on_keys(self, keys, wanted)

    def keys(self) -> Keys:
        words, spot = self.words, self.chosen()
        if self._mode == p.EMPTY:
            return ()
        main = MAIN.get(spot.kind, "")
        opens = ((("Enter",), words(f"councillors.key.{main}")),) if main else ()
        doors = tuple(
            ((DOORS[name].key,), words(f"councillors.key.{name}"))
            for name in ("award", *telling.verbs(self.session.standing, spot))
            if name != main and self.acting.can(name, spot)
        )
        moving = ((("↑", "↓"), words("lists.key.move")), *opens, *doors)
        if self._mode != p.SEATED:
            return moving
        return (
            *moving,
            (("F5",), words("councillors.key.day")),
            (("Ctrl+F",), words("lists.key.search")),
            (("1 … 3",), words("lists.key.filter")),
            (("Ctrl+P",), words("councillors.key.paper")),
        )

    def refresh(self) -> None:
        words, standing = self.words, self.session.standing
        shown = p.mode(standing)
        if shown != self._mode:
            self._mode = shown
            self.model.show((), p.columns(words, shown))
            self.table.set_widths(_WIDTHS.get(shown, _WIDTHS[p.SEATED]))
            self._fit()
        self._pages.setCurrentIndex(int(shown != p.EMPTY))
        outdated = telling.is_outdated(standing)
        self.head.show_mode(shown, p.state(words, standing), outdated)
        self.bar.setVisible(shown == p.SEATED)
        self.panel.show_cards(standing)
        self._show()

    def enter(self, argument: Any = None) -> None:
        if self._mode == p.EMPTY:
            self._offer.setFocus()
            return
        if isinstance(argument, int):
            self.go_to(argument)
        self.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.bar.choose(event.text()):
            return
        if event.key() == Qt.Key.Key_Escape and self.bar.leave_day():
            self.table.setFocus()
        elif not self.bar.search.takes(event, self.table):
            super().keyPressEvent(event)

    def chosen(self) -> p.Spot:
        """What the current row is about."""
        found = self.model.about(self.table.currentIndex())
        return found if isinstance(found, p.Spot) else NOWHERE

    def day_shown(self) -> date:
        """The day typed; today where none is, or the day of an award that is still to come."""
        today = moments.local(moments.now()).date()
        return self.bar.typed_day() or p.first_day(self.session.standing, today)

    def open_current(self) -> None:
        """What Enter does on the row."""
        main = MAIN.get(self.chosen().kind)
        if main:
            self.acting.go(main)

    def go_to(self, seat: int) -> None:
        """Choose the row of a seat."""
        self._keep(p.Spot("", seat))

    def to_paper(self, kind: str) -> None:
        """Show a paper on the page of documents."""
        self.go.emit(*wish(kind, self.chosen()))

    def _answer(self, card: str) -> None:
        wanted, seat = telling.answer(self.session.standing, card)
        if wanted == "results":
            self.go.emit("results", None)
        elif wanted == "end":
            self.acting.end_what_is_due(seat)
        elif wanted:
            self.acting.go(wanted)

    def _show(self) -> None:
        words, standing, kept = self.words, self.session.standing, self.chosen()
        if self._mode == p.SEATED:
            day = self.day_shown()
            now = standing.of(Mandates).on(day)
            self.bar.show_counts(p.counts(now))
            sought, wanted = self.bar.search.text(), self.bar.filters.current()
            lines = p.seated(words, standing, day, sought, wanted)
            title, note = (
                p.counted(words, now),
                words("councillors.on.day", day=p.short(words, day)),
            )
        else:
            lines = p.before_award(words, standing, self._mode)
            title, note = words(f"councillors.sheet.{self._mode}"), ""
        self._sheet.title.setText(title)
        self._sheet.note.setText(note)
        self.model.show(lines)
        self._keep(kept)
        self._show_row()

    def _keep(self, kept: p.Spot) -> None:
        """The same row again, else the one of that seat, else the first."""
        abouts = [self.model.line(at).about for at in range(self.model.rowCount())]
        rows = [at for at, one in enumerate(abouts) if one is not None]
        same = [at for at in rows if abouts[at] == kept]
        of_seat = [at for at in rows if kept.seat and abouts[at].seat == kept.seat]
        for at in (*same, *of_seat, *rows)[:1]:
            self.table.setCurrentIndex(self.model.index(at, 0))

    def _show_row(self) -> None:
        spot = self.chosen()
        self.panel.show_row(self.session.standing, spot, self.day_shown())
        self.head.show_open(lambda name: self.acting.can(name, spot))
        self.keys_changed.emit()

    def _fit(self) -> None:
        narrow = self.width() < theme.current().px(NARROW)
        ways = QBoxLayout.Direction
        self._body.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self.panel.setMinimumWidth(0 if narrow else theme.current().px(SIDE))
        self.panel.setMaximumWidth(_ANY if narrow else theme.current().px(SIDE))
        self._body.setStretchFactor(self.panel, 2 if narrow else 0)
        for column in range(self.model.columnCount()):
            self.table.setColumnHidden(column, narrow and column in _LEAST.get(self._mode, ()))

    def _build(self) -> None:
        words = self.words
        empty = Sheet()
        nothing = EmptyState("people", words("councillors.empty"), words("councillors.empty.why"))
        self._offer = nothing.offer(words("councillors.empty.do"), "arrow-right")
        nothing.action_wanted.connect(lambda: self.go.emit("results", None))
        empty.body.addWidget(nothing)
        self._pages = QStackedWidget()
        self._pages.addWidget(empty)
        self._pages.addWidget(self._built_seats())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        outer = QVBoxLayout()
        outer.setContentsMargins(PAGE_SIDE, 0, PAGE_SIDE, 14)
        outer.addWidget(self._pages)
        column.addLayout(outer, 1)

    def _built_seats(self) -> QWidget:
        self._sheet = Sheet(" ", " ")
        self._sheet.body.addWidget(self.table, 1)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(12)
        self._body.addWidget(self._sheet, 3)
        self._body.addWidget(self.panel)
        whole = QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(self.bar)
        whole.addLayout(self._body, 1)
        return boxed(whole)
