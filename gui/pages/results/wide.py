"""The view of results station by station, with the question what if one were annulled."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from core.words.catalogue import Words
from gui.kit import theme
from gui.kit.message import Message, MessageBar
from gui.kit.sheet import Sheet
from gui.kit.table import Table
from gui.models.lines import Lines
from gui.models.results import Results
from gui.pages.results import by_station


class StationsSheet(Sheet):
    """Counts and votes of every station, and their sums; over them, what if one were annulled."""

    asking_ended = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__(words("results.stations"), " ", head=36)
        self._words = words
        self._results: Results | None = None
        self.model = Lines(())
        self.table = Table(words("results.stations"), 28, 30)
        self.table.setModel(self.model)
        self._asked: tuple[str, ...] = ()
        self.bar = MessageBar()
        self.bar.action_wanted.connect(self.asking_ended)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.table, 1)

    def show_answer(self, stations: tuple[str, ...], said: Message | None) -> None:
        """What hangs on the stations asked about; `None` where nothing is asked."""
        self._asked = stations
        if self._results is not None:
            self.show_results(self._results)
        if said is None:
            self.bar.close_message()
        else:
            self.bar.show_message(said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.bar.isHidden():
            self.asking_ended.emit()
            return
        super().keyPressEvent(event)

    def show_results(self, results: Results) -> None:
        """Shows the stations; the current one stays current."""
        self._results = results
        kept = self.model.about(self.table.currentIndex())
        self.model.show(by_station.lines(results, self._asked), by_station.columns(results))
        at = max(0, self.model.place_of(kept) if kept is not None else 0)
        self.table.setCurrentIndex(self.model.index(at, 0))
        self.note.setText(self._words("results.stations.note"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._results is not None:
            room = round(100 * (self.width() - 14) / theme.current().scale)
            self.table.set_widths(by_station.widths(self._results, room))
