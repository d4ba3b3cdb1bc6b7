"""What is under the head of the board: progress, filters, the stations, and who asks for attention.

Digits typed on any part of it gather into a station's number; Enter then opens that station.
"""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.words.catalogue import Words
from gui.kit import theme
from gui.kit.fields import SearchField
from gui.kit.filters import FilterChips
from gui.kit.sheet import boxed, column, row
from gui.kit.tiles import MANY
from gui.kit.tokens import PAGE_SIDE, SHEET_GAP
from gui.models.script import named
from gui.models.station_row import StationRow
from gui.pages.minutes import presenter, telling
from gui.pages.minutes.asking import Asks
from gui.pages.minutes.attention_sheet import AttentionSheet
from gui.pages.minutes.legend import Legend
from gui.pages.minutes.presenter import Board
from gui.pages.minutes.progress import ProgressSheet
from gui.pages.minutes.stations import Stations
from gui.pages.minutes.strip import StationStrip

NARROW = 900
"""Under so many logical pixels the list at the right gives way to the tiles."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BoardView(QWidget):
    """Shows a `Board`; `wanted` tells which station is to be opened."""

    wanted = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._shown = Board()
        self._by_id: dict[str, StationRow] = {}
        self._typed = ""
        self._barred = True
        self.progress = ProgressSheet(words)
        self.filters = FilterChips(telling.chips(words, self._shown), words("minutes.filters"))
        self.search = SearchField(words("minutes.search"), 158, 32)
        self.stations = Stations(words, lambda one: telling.spoken(words, one))
        self.strip = StationStrip()
        self.legend = Legend(words)
        self.attention = AttentionSheet(words)
        self._lay_out()
        self.filters.chosen.connect(lambda _kind: self._filter())
        self.search.sought.connect(lambda _text: self._filter())
        self.stations.chosen.connect(self._tell_chosen)
        self.stations.wanted.connect(self.wanted)
        self.attention.wanted.connect(self.wanted)
        self.attention.list.selectionModel().currentChanged.connect(lambda *_: self._follow())
        views = (self.stations.board, self.stations.table, self.attention.list)
        for widget in (*views, self.filters, self.search):
            widget.installEventFilter(self)

    def show_board(
        self, board: Board, asking: Sequence[Asks] = (), end: datetime | None = None
    ) -> None:
        """The board as the book stands now, who asks for attention, and the expected end."""
        self._shown = board
        self._by_id = {row.id: row for row in board.rows}
        twice = any(len(row.entries) > 1 for row in board.rows)
        self._barred = twice and len(board.rows) <= MANY
        self.legend.setVisible(self._barred and self.stations.view is self.stations.board)
        self.progress.show_board(board, end)
        self.filters.set_filters(telling.chips(self._words, board))
        self.attention.show_asking(asking)
        self._filter()

    def choose(self, station: str) -> None:
        """Makes a station the current one."""
        self.stations.choose(station)

    def step(self, by: int) -> None:
        """The next or previous station that asks for attention."""
        station = self.attention.list.step(by)
        if station:
            self.stations.choose(station)
            self.stations.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def turn(self, view: str) -> None:
        """Board or table; the table says itself what asks for attention, and needs the room."""
        self.attention.setVisible(view == "board")
        self.stations.turn(view)
        self.legend.setVisible(view == "board" and self._barred)

    def forget_number(self) -> None:
        """No number is being typed any more."""
        self._type("")

    def takes(self, event: QKeyEvent) -> bool:
        """Takes digits, and while a number stands there also Backspace, Esc and Enter."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        text = event.text()
        if text.isascii() and text.isdigit():
            self._type((self._typed + text).lstrip("0")[:5])
        elif not self._typed:
            return False
        elif event.key() == Qt.Key.Key_Backspace:
            self._type(self._typed[:-1])
        elif event.key() == Qt.Key.Key_Escape:
            self._type("")
        elif event.key() in _ENTER:
            self._open_typed()
        else:
            self._type("")
            return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self.search:
                return self._leaves_search(event)
            return self.takes(event)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.attention.set_narrow(self.width() < theme.current().px(NARROW))

    def _lay_out(self) -> None:
        body = QVBoxLayout(self)
        body.setContentsMargins(PAGE_SIDE, 0, PAGE_SIDE, 14)
        body.setSpacing(SHEET_GAP)
        body.addWidget(self.progress)
        filters = row(self.filters, self.search, gap=12)
        filters.setStretch(0, 1)
        filters.setAlignment(self.search, Qt.AlignmentFlag.AlignTop)
        body.addLayout(filters)
        left = column(self.stations, self.legend, self.strip, gap=6)
        left.setStretch(0, 1)
        halves = row(boxed(left), self.attention, gap=SHEET_GAP)
        halves.setStretch(0, 1)
        body.addLayout(halves, 1)

    def _type(self, typed: str) -> None:
        self._typed = typed
        if not typed:
            self._tell_chosen(self.stations.at)
            return
        found = presenter.by_number(self._shown.rows, typed)
        if not found:
            self.strip.show_typing(typed, "", self._words("minutes.no_such_number"))
        elif len(found) > 1:
            areas = self._words.count("minutes.several", len(found))
            self.strip.show_typing(typed, areas, self._words("minutes.several.enter"))
        else:
            self.stations.choose(found[0].id)
            self.strip.show_typing(
                typed, named(self._words, found[0].name), telling.verb(self._words, found[0])
            )

    def _open_typed(self) -> None:
        """Open the station of that number; of several show them all, to choose by the arrows."""
        found = presenter.by_number(self._shown.rows, self._typed)
        if len(found) == 1:
            self.wanted.emit(found[0].id)
        elif found:
            self.search.setText(self._typed)
            self.forget_number()

    def _leaves_search(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.search.clear()
        elif event.key() not in (*_ENTER, Qt.Key.Key_Down):
            return False
        self.stations.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _filter(self) -> None:
        rows = presenter.shown(self._shown.rows, self.filters.current(), self.search.text())
        self.stations.show_rows(rows)
        self._tell_chosen(self.stations.at)

    def _tell_chosen(self, station: str) -> None:
        self.attention.list.choose(station)
        if self._typed:
            return
        found = self._by_id.get(station)
        if found is None:
            self.strip.show_station("", "", "")
        else:
            self.strip.show_station(found.id, named(self._words, found.name), self._line(found))

    def _follow(self) -> None:
        station = self.attention.list.station()
        if station:
            self.stations.choose(station)

    def _line(self, found: StationRow) -> str:
        return telling.state_line(self._words, found)
