"""The page of results: totals, seats with their reasons, quotients, and results by station."""

from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.base import moments
from core.base.refusals import Refused
from core.domain.seats.determining import determinable
from gui.bridge import issuing
from gui.bridge.basis import cite, rest_on
from gui.bridge.counted import results_of
from gui.bridge.reckoning import Reckoning
from gui.bridge.screen import Keys, Screen
from gui.bridge.session import Session
from gui.kit import theme
from gui.kit.buttons import Button
from gui.kit.chips import Chip
from gui.kit.empty import EmptyState
from gui.kit.findings import FindingStack
from gui.kit.head import PageHead
from gui.kit.segments import Choice, SegmentedControl
from gui.kit.sheet import Sheet
from gui.kit.shortcuts import on_keys
from gui.kit.tokens import NARROW, PAGE_SIDE
from gui.models.results import Results
from gui.pages.results.asked import Question
from gui.pages.results.determining import DetermineDialog
from gui.pages.results.lot import LotDialog
from gui.pages.results.parts import KeyFigures
from gui.pages.results.presenter import figures, missing_first, state
from gui.pages.results.reasons import changed_finding, tie_finding
from gui.pages.results.seats_view import SeatsView
from gui.pages.results.whole import WholeSheet
from gui.pages.results.wide import StationsSheet

BASE = ("seats.threshold_percent", "seats.threshold_base")
"""What the threshold among the figures rests on."""
VIEWS = ("lists", "stations", "quotients")
OWN_KEYS = {
    "lists": ((("↑", "↓"), "move"), (("Enter",), "why")),
    "stations": ((("Enter",), "minutes"), (("Ctrl+Shift+N",), "ask")),
    "quotients": ((("↑", "↓"), "move"), (("+", "−"), "seat")),
}
"""Keys of one view only, and the word of each."""
ROOMY = 1000
"""From so many pixels on the head has room for every word, and sheets stand side by side."""


class ResultsPage(Screen):
    """Three views of one result; F9 goes round them."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._results: Results | None = None
        self._reckoning = Reckoning(session)
        self._lacking = ""
        self._figures = KeyFigures(self.words("results.figures"))
        self._alerts = FindingStack()
        self._alerts.action_wanted.connect(self._answer)
        self.seats = SeatsView(self.words)
        self.stations, self.whole = StationsSheet(self.words), WholeSheet(self.words)
        self._views: dict[str, QWidget] = dict(
            zip(VIEWS, (self.seats, self.stations, self.whole), strict=True)
        )
        self._pages = QStackedWidget()
        for view in self._views.values():
            self._pages.addWidget(view)
        self._empty = Sheet()
        self._pages.addWidget(self._empty)
        self.seats.whole_wanted.connect(lambda: self.show_view("quotients"))
        self.seats.minutes_wanted.connect(lambda: self.go.emit("minutes", None))
        self.seats.voters_wanted.connect(lambda: self.go.emit("stations", None))
        self.seats.station_wanted.connect(lambda station: self.go.emit("entry", station))
        self.stations.table.activated.connect(self._open_station)
        self.question = Question(session, self._reckoning, self.stations)
        self._arrange()
        for keys, wanted in (
            ("F9", self.next_view),
            ("Ctrl+E", self.save_workbook),
            ("Ctrl+P", lambda: self.go.emit("papers", "results")),
            ("Ctrl+J", self.record_lot),
            ("Ctrl+Shift+N", self.question.toggle),
            ("Ctrl+Shift+U", self.determine),
        ):
            on_keys(self, keys, wanted)
        theme.follow(self._fit)

    @property
    def view(self) -> str:
        """Which view is seen."""
        return self._segments.current()

    @property
    def _tied(self) -> bool:
        spread = self._results.spread if self._results else None
        return spread is not None and spread.tie is not None

    def keys(self) -> Keys:
        words = self.words
        if self._lacking:
            return ()
        lot = ((("Ctrl+J",), words("results.key.lot")),) if self._tied else ()
        return (
            *lot,
            (("F9",), words("results.key.views")),
            *((keys, words(f"results.key.{key}")) for keys, key in OWN_KEYS[self.view]),
            (("Ctrl+Shift+U",), words("results.key.determine")),
            (("Ctrl+P",), words("results.key.paper")),
            (("Ctrl+E",), words("results.key.excel")),
            (("F11",), words("minutes.key.projector")),
        )

    def refresh(self) -> None:
        results = results_of(self.session)
        if results is None:
            return
        self._results = results
        self._figures.show_figures(figures(results))
        if (law := self.session.election.law) is not None:
            cite(self._figures, self.words, law, *BASE)
        several = (tie_finding(results), changed_finding(results))
        alerts = tuple(one for one in several if one is not None)
        self._alerts.set_findings(alerts, alerts[0].id if alerts else None)
        self._alerts.setVisible(bool(alerts))
        self.seats.show_results(self._reckoning.chances(results))
        for view in (self.stations, self.whole):
            view.show_results(results)
        self.question.show_results(results)
        self._show_lacking(missing_first(results))
        self._tell_state()
        self.keys_changed.emit()

    def enter(self, argument: Any = None) -> None:
        if argument in VIEWS and not self._lacking:
            self._segments.choose(argument)
        self._focus()

    def show_view(self, view: str) -> None:
        """Bring one of the three views to the front."""
        self._segments.choose(view)
        self.part = view
        if not self._lacking:
            self._pages.setCurrentWidget(self._views[view])
            if not self._segments.hasFocus():
                self._focus()
        self.keys_changed.emit()

    def next_view(self) -> None:
        """Lists, stations, quotients, and round again."""
        if not self._lacking:
            self.show_view(VIEWS[(VIEWS.index(self.view) + 1) % len(VIEWS)])

    def save_workbook(self) -> None:
        """The report on the results as a workbook."""
        issuing.save(self.session, "results", ".xlsx", self.words.language, self)

    def record_lot(self) -> None:
        """Take down the lot that settles the tie."""
        spread = self._results.spread if self._results else None
        if self._results is None or spread is None or spread.tie is None:
            return
        names = [(no, self._results.name_of(no)) for no in spread.tie.among]
        dialog = LotDialog(self.session, self, spread.tie, names)
        if dialog.exec():
            self.session.do(dialog.decision(), said=self.words("results.lot.done"))
        dialog.deleteLater()

    def determine(self) -> None:
        """Determine the results as they stand; what stands in the way is told before."""
        try:
            outcome = determinable(self.session.standing)
        except Refused as refused:
            self.session.tell_trouble(refused)
            return
        dialog = DetermineDialog(self.session, self, outcome, moments.now())
        if dialog.exec():
            self.session.do(dialog.decision(), said=self.words("results.determine.done"))
        dialog.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.seats.reasons.about is not None:
            self.seats.reasons.explain(None)
            return
        super().keyPressEvent(event)

    def _answer(self, alert: str) -> None:
        if alert == "tie":
            self.record_lot()
        else:
            self.go.emit("papers", "difference")

    def _fit(self) -> None:
        narrow = self.window().width() < NARROW or self.width() < theme.current().px(ROOMY)
        self.seats.set_narrow(narrow)
        self._tell_state()

    def _arrange(self) -> None:
        words = self.words
        head = PageHead(words("place.results"))
        self._chip = Chip(" ", "wrn", "hourglass")
        head.add_beside(self._chip)
        choices = [Choice(view, words(f"results.view.{view}")) for view in VIEWS]
        self._segments = SegmentedControl(choices, words("results.views"))
        self._segments.chosen.connect(self.show_view)
        head.add(self._segments)
        self._determine = Button(words("results.determine"), icon="gavel")
        self._determine.clicked.connect(self.determine)
        rest_on(self._determine, self.session, "results_determined")
        head.add(self._determine)
        self._paper = Button(words("results.paper"), icon="document-text")
        self._paper.clicked.connect(lambda: self.go.emit("papers", "results"))
        head.add(self._paper)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        body = QVBoxLayout()
        body.setContentsMargins(PAGE_SIDE, 0, PAGE_SIDE, 10)
        body.setSpacing(10)
        body.addWidget(self._figures)
        body.addWidget(self._alerts)
        body.addWidget(self._pages, 1)
        column.addLayout(body, 1)

    def _tell_state(self) -> None:
        if self._results is None:
            return
        roomy = self.width() >= theme.current().px(ROOMY)
        self._chip.show_state(*state(self._results, short=not roomy))
        self._chip.setVisible(self._results.tally.stations_in > 0)
        self._paper.setVisible(roomy)
        self._determine.setVisible(roomy and not self._lacking)

    def _show_lacking(self, lacking: str) -> None:
        """Say what must come first where there is nothing to show yet."""
        self._figures.setVisible(not lacking)
        self._segments.setVisible(not lacking)
        if lacking == self._lacking and lacking:
            return
        self._lacking = lacking
        if not lacking:
            self._pages.setCurrentWidget(self._views[self.view])
            return
        while (item := self._empty.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        words = self.words
        state_shown = EmptyState(
            "vote", words(f"results.empty.{lacking}"), words(f"results.empty.{lacking}.why")
        )
        self._offer = state_shown.offer(words(f"results.empty.{lacking}.do"))
        state_shown.action_wanted.connect(lambda: self.go.emit(lacking, None))
        self._empty.body.addWidget(state_shown)
        self._pages.setCurrentWidget(self._empty)

    def _focus(self) -> None:
        if self._lacking:
            self._offer.setFocus()
            return
        tables = (self.seats.lists.table, self.stations.table, self.whole.table)
        tables[VIEWS.index(self.view)].setFocus()

    def _open_station(self, index: QModelIndex) -> None:
        station = self.stations.model.about(index)
        if station is not None:
            self.go.emit("entry", station)
