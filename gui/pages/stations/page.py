"""The page of polling stations: the register, added to, put right, struck out, taken over."""

from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from core.domain.stations.model import Station, Stations
from gui.bridge.screen import Keys, Screen
from gui.bridge.session import Session
from gui.kit.buttons import Button
from gui.kit.empty import EmptyState
from gui.kit.fields import SearchField
from gui.kit.filters import DASHED, Filter, FilterChips
from gui.kit.head import PageHead
from gui.kit.sheet import Sheet
from gui.kit.shortcuts import on_keys
from gui.kit.table import Table
from gui.kit.texts import Label
from gui.kit.tokens import PAGE_SIDE
from gui.models.lines import Lines
from gui.pages.stations import presenter as p
from gui.pages.stations.dialogs import StationDialog, StrikeDialog

SWATCHES = {"all": "", "in": "ok_so", "missing": DASHED}


class StationsPage(Screen):
    """The table of all stations, with totals in its foot."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        words = self.words
        self.model = Lines(p.columns(words, areas=False))
        self.table = Table(words("place.stations"))
        self.table.setModel(self.model)
        self.table.activated.connect(self._change_at)
        self.search = SearchField(words("stations.search"), 280)
        self.search.sought.connect(self._show)
        self.filters = FilterChips(spoken=words("stations.filter"))
        self.filters.chosen.connect(self._show)
        self._pages = QStackedWidget()
        self._build()
        for keys, wanted in (
            ("Ins", self.add),
            ("F2", self.change),
            ("Del", self.strike),
            ("Ctrl+I", self.take_over),
            ("Ctrl+F", self.search.setFocus),
        ):
            on_keys(self, keys, wanted)

    def keys(self) -> Keys:
        words = self.words
        adding = (
            (("Ins",), words("stations.key.add")),
            (("Ctrl+I",), words("stations.key.import")),
        )
        if not self.session.standing.of(Stations).by_id:
            return adding
        return (
            (("↑", "↓"), words("stations.key.move")),
            (("Enter",), words("stations.key.change")),
            (("Del",), words("stations.key.strike")),
            *adding,
            (("Ctrl+F",), words("stations.key.search")),
        )

    def refresh(self) -> None:
        if self.session.election.law is None:
            return
        self._show()
        any_there = bool(self.session.standing.of(Stations).by_id)
        self._pages.setCurrentIndex(int(any_there))
        self.filters.setVisible(any_there)
        self.search.setVisible(any_there)
        self.keys_changed.emit()

    def enter(self, argument: Any = None) -> None:
        at = self.model.place_of(argument) if argument is not None else -1
        if at >= 0:
            self.table.setCurrentIndex(self.model.index(at, 0))
        empty = self._pages.currentIndex() == 0
        (self._offer if empty else self.table).setFocus()

    def add(self) -> None:
        """Enter a new station."""
        self._open(None)

    def change(self) -> None:
        """Put the current station right."""
        station = self._current()
        if station is not None:
            self._open(station)

    def strike(self) -> None:
        """Strike the current station out."""
        station = self._current()
        if station is None:
            return
        dialog = StrikeDialog(self.session, self, station)
        if dialog.exec():
            said = self.words("stations.struck", number=station.id)
            self.session.do(dialog.decision(), said=said)
        dialog.deleteLater()

    def take_over(self) -> None:
        """Read stations from a sheet."""
        self.go.emit("importing", "stations")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.search.takes(event, self.table):
            super().keyPressEvent(event)

    def _build(self) -> None:
        words = self.words
        head = PageHead(words("place.stations"))
        take_over = Button(words("stations.import"), icon="table")
        take_over.clicked.connect(self.take_over)
        add = Button(words("stations.add"), "primary", icon="add")
        add.clicked.connect(self.add)
        head.add(take_over)
        head.add(add)
        sheet = Sheet()
        sheet.body.addWidget(self.table, 1)
        foot = sheet.foot(44)
        self._totals, self._unknown = Label("", strong=True), Label("", 13, "ink2", elide=True)
        foot.addWidget(self._totals)
        foot.addWidget(self._unknown, 1)
        for text, icon, wanted in (
            ("stations.change", "edit", self.change),
            ("stations.strike.button", "delete", self.strike),
        ):
            button = Button(words(text), icon=icon, small=True)
            button.clicked.connect(wanted)
            foot.addWidget(button)
        empty = Sheet()
        nothing = EmptyState("location", words("stations.empty"), words("stations.empty.why"))
        self._offer = nothing.offer(words("stations.import"), "table", "Ctrl+I")
        nothing.action_wanted.connect(self.take_over)
        empty.body.addWidget(nothing)
        self._pages.addWidget(empty)
        self._pages.addWidget(sheet)
        above = QHBoxLayout()
        above.addWidget(self.filters, 1)
        above.addWidget(self.search)
        body = QVBoxLayout()
        body.setContentsMargins(PAGE_SIDE, 0, PAGE_SIDE, 14)
        body.setSpacing(12)
        body.addLayout(above)
        body.addWidget(self._pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(body, 1)

    def _show(self, _changed: str = "") -> None:
        words, stations = self.words, self.session.tally().stations
        counts = p.counts(stations)
        self.filters.set_filters(
            [
                Filter(which, words(f"stations.filter.{which}"), str(counts[which]), swatch)
                for which, swatch in SWATCHES.items()
            ]
        )
        kept = self.model.about(self.table.currentIndex())
        areas = self._areas()
        rows = p.shown(stations, self.filters.current(), self.search.text())
        lines = tuple(p.line(one, words, areas) for one in rows)
        self.model.show(lines, p.columns(words, areas))
        self.table.set_widths((70, 0, 0, 150, 100, 180) if areas else (70, 0, 0, 100, 190))
        at = self.model.place_of(kept) if kept is not None else 0
        self.table.setCurrentIndex(self.model.index(max(0, at), 0))
        total, unknown = p.totals(rows, words)
        self._totals.setText(total)
        self._unknown.setText(unknown)

    def _areas(self) -> bool:
        return bool(self.session.standing.of(Stations).areas - {""})

    def _current(self) -> Station | None:
        station = self.model.about(self.table.currentIndex())
        return self.session.standing.of(Stations).by_id.get(station) if station else None

    def _change_at(self, _index: QModelIndex) -> None:
        self.change()

    def _open(self, known: Station | None) -> None:
        dialog = StationDialog(self.session, self, known, self._areas())
        if dialog.exec():
            decided = dialog.decision()
            said = "stations.changed" if known else "stations.added"
            number = known.id if known else dialog.number.text()
            self.session.do(decided, said=self.words(said, number=number))
            self.enter(number)
        dialog.deleteLater()
