"""The overview (преглед): where the election stands, and what waits for a decision."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from core.base import moments
from core.base.findings import Finding
from core.domain.ballot.model import Ballot
from core.domain.lists.model import Submissions
from core.domain.mandates.model import Mandates
from core.domain.mandates.rules import check
from gui.bridge import issuing
from gui.bridge.counted import final_of
from gui.bridge.screen import Keys, Screen
from gui.bridge.session import Session
from gui.kit import theme
from gui.kit.cells import Cell, ChipCell, ClockCell, TextCell, TwoLineCell
from gui.kit.clock import ClockFace
from gui.kit.dots import Stage
from gui.kit.empty import EmptyState
from gui.kit.head import PageHead
from gui.kit.pane import Pane
from gui.kit.sheet import Sheet, boxed, column
from gui.kit.shortcuts import on_keys
from gui.kit.stages import StageLine, StageStop
from gui.kit.table import RowKind, Table
from gui.kit.texts import Label
from gui.kit.tokens import WORK_ROW
from gui.models.lines import Column, GroupedLines, Line
from gui.pages.overview import presenter
from gui.pages.overview.cells import VerbCell
from gui.pages.overview.facts import Facts
from gui.pages.overview.items import Group, Item, State, Until
from gui.pages.overview.panels import CalendarPanel, ProgressPanel
from gui.pages.overview.stages import PLACES, Stop, stops
from gui.pages.overview.work import work

TICK = 20_000
_SIDE = 372
_NARROW = 1000
_ANY = 16_777_215


class OverviewPage(Screen):
    """Stages on top, the work list in the middle, calendar and progress at the right."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._shown: tuple[Line, ...] = ()
        self._calm: presenter.Calm | None = None
        self._build()
        self._clock = QTimer(self)
        self._clock.setInterval(TICK)
        self._clock.timeout.connect(self._tick)
        self._clock.start()
        on_keys(self, "F5", self._calendar.focus)
        on_keys(self, "Ctrl+E", self.save_calendar)

    def keys(self) -> Keys:
        words = self.words
        return (
            (("↑", "↓"), words("overview.key.move")),
            (("Enter",), words("overview.key.open")),
            (("F5",), words("overview.key.calendar")),
            (("Ctrl+E",), words("overview.key.ics")),
            (("Tab",), words("overview.key.stages")),
            (("Alt+1 … 0",), words("overview.key.places")),
            (("Ctrl+U",), words("overview.key.people")),
        )

    def refresh(self) -> None:
        facts = self._facts()
        if facts is None:
            return
        words = self.words
        self._show_head()
        self._stages.set_stops([_node(stop) for stop in stops(words, facts)])
        self._show_work(facts, work(words, facts))
        due = presenter.coming(words, facts)
        self._calendar.show_due(due, "" if due else presenter.no_calendar(words, facts))
        journal = words.count("overview.journal", facts.acts)
        self._progress.show_progress(presenter.progress(words, facts), journal)

    def enter(self, argument: Any = None) -> None:
        if self._table.isVisibleTo(self):
            self._table.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._offer.setFocus(Qt.FocusReason.TabFocusReason)

    def save_calendar(self) -> None:
        """The calendar with the clocks of the lists, as a file for any calendar program."""
        issuing.save_calendar(self.session, self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.current().px(_NARROW)
        ways = QBoxLayout.Direction
        self._body.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self._side.setMaximumWidth(_ANY if narrow else theme.current().px(_SIDE))
        self._side.setMinimumWidth(0 if narrow else theme.current().px(_SIDE))
        self._work.setMinimumHeight(theme.current().px(300) if narrow else 0)
        self._calendar.show_whole(narrow)

    def _build(self) -> None:
        words = self.words
        head = PageHead(words("place.overview"))
        self._day, self._hour = Label("", tone="ink2"), Label("", 17, strong=True)
        head.add(self._day)
        head.add(self._hour)
        self._stages = StageLine()
        self._stages.chosen.connect(lambda stage: self.go.emit(PLACES[stage], None))
        stages = Sheet()
        stages.body.addWidget(self._stages)
        self._calendar = CalendarPanel(
            words("overview.calendar"), words("overview.calendar.note"), words("overview.ics")
        )
        self._calendar.save_wanted.connect(self.save_calendar)
        self._progress = ProgressPanel(words("overview.progress"))
        self._side = boxed(column(self._calendar, self._progress, gap=12))
        layout = self._side.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.setStretch(0, 1)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(12)
        self._body.addWidget(self._built_work(), 1)
        self._body.addWidget(self._side)
        pane = Pane(margins=(20, 0, 20, 14))
        pane.column.setSpacing(12)
        pane.column.addWidget(stages)
        pane.column.addLayout(self._body, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(head)
        outer.addWidget(pane, 1)

    def _built_work(self) -> Sheet:
        words = self.words
        self._work = Sheet(words("overview.work"))
        self._waiting = Label("", 13, "ink2")
        self._work.add_to_head(self._waiting)
        self._lines = GroupedLines((Column(""), Column(""), Column("")))
        self._table = Table(words("overview.work"), WORK_ROW)
        self._table.horizontalHeader().hide()
        self._table.setModel(self._lines)
        self._table.set_widths((184, 0, 176))
        self._table.activated.connect(self._open)
        self._table.clicked.connect(self._clicked)
        self._work.body.addWidget(self._table, 1)
        self._rest: EmptyState | None = None
        self._offer: QWidget = self._table
        return self._work

    def _facts(self) -> Facts | None:
        election, book = self.session.election, self.session.book
        if book is None or election.particulars is None or election.law is None:
            return None
        return Facts(
            particulars=election.particulars,
            law=election.law,
            tally=self.session.tally(),
            distribution=self.session.distribution(),
            acts=len(book.entries),
            now=moments.now(),
            filed=tuple(self.session.standing.of(Submissions).by_id.values()),
            ballot=self.session.standing.of(Ballot),
            findings=self._findings,
            finality=final_of(self.session),
            mandates=self.session.standing.of(Mandates),
            of_mandates=check(self.session.standing),
        )

    def _findings(self, id: int) -> tuple[Finding, ...]:
        assert self.session.filed is not None
        return self.session.filed.findings(id)

    def _tick(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _show_head(self) -> None:
        day, hour = presenter.head(self.words, moments.now())
        self._day.setText(day)
        self._hour.setText(hour)

    def _show_work(self, facts: Facts, groups: tuple[Group, ...]) -> None:
        self._waiting.setText(presenter.waiting(self.words, groups))
        self._table.setVisible(bool(groups))
        lines = tuple(_lines(groups))
        if lines != self._shown:
            kept = self._lines.about(self._table.currentIndex())
            self._shown = lines
            self._lines.show(lines)
            place = max(self._lines.place_of(kept) if kept is not None else -1, 1)
            if groups:
                self._table.setCurrentIndex(self._lines.index(place, 0))
        self._show_rest(None if groups else presenter.calm(self.words, facts))

    def _show_rest(self, calm: presenter.Calm | None) -> None:
        """The empty state, made anew only when it says something else."""
        if calm == self._calm:
            return
        self._calm = calm
        if self._rest is not None:
            self._rest.hide()
            self._rest.deleteLater()
            self._rest = None
        if calm is not None:
            self._rest = EmptyState("checkmark-circle", calm.title, calm.sentence)
            self._offer = self._rest.offer(calm.verb)
            self._rest.action_wanted.connect(lambda: self.go.emit(calm.place, None))
            self._work.body.addWidget(self._rest, 1)

    def _open(self, index: QModelIndex) -> None:
        item = self._lines.about(index)
        if item is not None:
            self.go.emit(item.place, item.argument)

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == 2:
            self._open(index)


def _node(stop: Stop) -> StageStop:
    return StageStop(stop.id, stop.name, stop.deadline, stop.note, Stage(stop.state))


def _lines(groups: tuple[Group, ...]) -> Iterator[Line]:
    first = True
    for group in groups:
        yield Line((TextCell(group.title),), RowKind.GROUP)
        for item in group.items:
            cells = (_mark(item), TwoLineCell(item.title, item.second), _verb(item, first))
            yield Line(cells, about=item)
            first = first and not item.verb


def _verb(item: Item, first: bool) -> Cell:
    """What Enter does; where it is somebody else's turn, only whose."""
    if item.verb:
        return VerbCell(item.verb, first)
    return TextCell(item.whose, "right", tone="ink2", size=13)


def _mark(item: Item) -> Cell:
    match item.mark:
        case Until(left, until, used, tone):
            return ClockCell(ClockFace(left, until, used, tone))
        case State(text, tone, icon):
            return ChipCell(text, tone, icon)
    return TextCell("")
