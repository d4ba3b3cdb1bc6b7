"""All stations in two views of the same rows, board and table; one of them is chosen in both."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget

from core.words.catalogue import Words
from gui.kit import theme
from gui.kit.sheet import Sheet
from gui.kit.table import Table
from gui.kit.tiles import StationBoard
from gui.models.station_row import StationRow
from gui.models.station_table import COLUMNS, StationTable
from gui.models.station_tiles import StationTiles

WIDTHS, WIDE = (58, 0, 0, 140, 62, 132, 84), (58, 0, 0, 210, 62, 170, 84)
ROOMY = 1200
"""From this width on every state and name is told whole."""
VIEWS = ("board", "table")


class Stations(QStackedWidget):
    """`chosen` tells which station is current, `wanted` which is to be opened."""

    chosen = Signal(str)
    wanted = Signal(str)

    def __init__(self, words: Words, spoken: Callable[[StationRow], str]) -> None:
        super().__init__()
        self._at = ""
        self._shown: Sequence[StationRow] = ()
        self._tiles = StationTiles(spoken, self)
        self._rows = StationTable(words, spoken, self)
        self.board = StationBoard(words("minutes.board"))
        self.board.setModel(self._tiles)
        self.table = Table(words("minutes.table"), row_height=30, uniform=True)
        self.table.setModel(self._rows)
        self.table.set_widths(WIDTHS)
        head = self.table.horizontalHeader()
        head.setSectionsClickable(True)
        head.sectionClicked.connect(self.sort_by)
        sheet = Sheet()
        sheet.body.setContentsMargins(1, 1, 1, 1)
        sheet.body.addWidget(self.table)
        self.addWidget(self.board)
        self.addWidget(sheet)
        for view in (self.board, self.table):
            view.selectionModel().currentChanged.connect(self._current)
            view.activated.connect(self._open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.set_widths(WIDE if self.width() >= theme.current().px(ROOMY) else WIDTHS)

    @property
    def view(self) -> QAbstractItemView:
        """The view that is seen."""
        return self.board if self.currentIndex() == 0 else self.table

    @property
    def at(self) -> str:
        """Id of the chosen station."""
        return self._at

    def show_rows(self, rows: Sequence[StationRow]) -> None:
        """Shows these; the chosen station stays chosen while it is among them."""
        self._shown = rows
        self._fill()

    def choose(self, station: str) -> None:
        """Makes a station the current one in both views."""
        if station == self._at:
            return
        self._at = station
        self.board.setCurrentIndex(self._tiles.place(station))
        self.table.setCurrentIndex(self._rows.place(station))
        self.chosen.emit(station)

    def turn(self, view: str) -> None:
        """Brings board or table into view, with the caret in it."""
        had_focus = self.view.hasFocus()
        self.setCurrentIndex(VIEWS.index(view))
        self._fill()
        if had_focus:
            self.view.setFocus()
        self.view.scrollTo(self.view.currentIndex())

    def sort_by(self, column: int) -> None:
        """Sorts the table; by the same column again the other way round."""
        at = self._at
        self._rows.sort_by(column)
        self.table.setCurrentIndex(self._rows.place(at))

    def sort_on(self) -> None:
        """Sorts by the next column."""
        self.sort_by((self._rows.sorted_by + 1) % len(COLUMNS))

    def turn_order(self) -> None:
        """Sorts the other way round."""
        self.sort_by(self._rows.sorted_by)

    def _fill(self) -> None:
        """Hands the rows to the view that is seen; the other one gets them when it is."""
        at = self._at
        if self.view is self.board:
            self._tiles.set_rows(self._shown)
            self.board.fit()
        else:
            self._rows.set_rows(self._shown)
        if all(row.id != at for row in self._shown):
            at = self._shown[0].id if self._shown else ""
        self._at = ""
        self.choose(at)

    def _current(self, index: QModelIndex) -> None:
        model = index.model()
        if isinstance(model, StationTiles | StationTable) and index.isValid():
            row = model.row_at(index)
            if row is not None:
                self.choose(row.id)

    def _open(self, index: QModelIndex) -> None:
        model = index.model()
        if isinstance(model, StationTiles | StationTable):
            row = model.row_at(index)
            if row is not None:
                self.wanted.emit(row.id)
