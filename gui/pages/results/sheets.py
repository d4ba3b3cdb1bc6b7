"""The four sheets of the first view: lists, half circle, quotients, reasons."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from core.words.catalogue import Words
from gui.kit import theme
from gui.kit.buttons import Button
from gui.kit.hemicycle import Hemicycle
from gui.kit.sheet import Sheet
from gui.kit.texts import Prose, Run, rule
from gui.models.chances import Chances
from gui.models.lines import Lines
from gui.models.results import blocs
from gui.pages.results import open as still
from gui.pages.results import quotients as q
from gui.pages.results.links import StationLinks
from gui.pages.results.parts import FittedTable, ReasonsPane
from gui.pages.results.presenter import list_columns, list_lines
from gui.pages.results.reasons import Said, threshold, why

RIGHT = 410
"""Width of the right column at 100 %."""
WIDTHS = (44, 0, 70, 66, 70, 82, 94)
NAME = 220
"""Of the table of lists: widths at 100 %, and what the name needs before other columns go."""
MAY_BE, TO_NEXT = 5, 6


class ListsSheet(Sheet):
    """Lists with votes, share and seats; `chosen` tells the ballot number of the current one."""

    chosen = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.model = Lines(list_columns(words))
        self.table = FittedTable(words("results.lists"), 26, 28)
        self.table.setModel(self.model)
        self.table.set_widths(WIDTHS)
        self._open = False
        self.table.selectionModel().currentChanged.connect(self._moved)
        self.body.addWidget(self.table)

    def show_results(self, chances: Chances) -> None:
        """Shows the lists; the current one stays current."""
        kept = self.model.about(self.table.currentIndex())
        self._open = chances.open
        self.model.show(list_lines(chances))
        self._fit()
        at = max(0, self.model.place_of(kept) if kept is not None else 0)
        self.table.setCurrentIndex(self.model.index(at, 0))
        self.table.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """What may still be goes before anything is cut off, and where no station is open."""
        room = 100 * self.width() / theme.current().scale - sum(WIDTHS[:MAY_BE]) - NAME
        may_be = self._open and room >= WIDTHS[MAY_BE]
        to_next = room >= may_be * WIDTHS[MAY_BE] + WIDTHS[TO_NEXT]
        self.table.setColumnHidden(MAY_BE, not may_be)
        self.table.setColumnHidden(TO_NEXT, not to_next)
        self.setMaximumHeight(self.table.whole_height() + 2)

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(self.model.about(now))


class HalfSheet(Sheet):
    """The half circle, and under it how many seats are given away."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.circle = Hemicycle(words("results.seats"), words("results.half"))
        self._note = Prose("", centred=True)
        self._why = Prose("", size=13, tone="ink2", centred=True)
        column = QVBoxLayout()
        column.setContentsMargins(6, 12, 6, 10)
        column.addWidget(self.circle)
        self.body.addLayout(column, 1)
        self.body.addWidget(rule())
        below = QVBoxLayout()
        below.setContentsMargins(16, 8, 16, 9)
        below.setSpacing(0)
        below.addWidget(self._note)
        below.addWidget(self._why)
        self.body.addLayout(below)
        self.set_narrow(False)

    def show_results(self, chances: Chances) -> None:
        """Shows the seats."""
        results = chances.results
        shown = blocs(results)
        spoken = "; ".join(f"{results.name_of(b.ballot_number)}: {b.seats}" for b in shown)
        self.circle.show_seats(shown, results.seats, spoken)
        strong, why_so = still.certain(chances)
        self._note.say(Run(strong, strong=True))
        self._why.say(why_so)

    def set_narrow(self, narrow: bool) -> None:
        """Alone in its row, or in the right column."""
        now = theme.current()
        self.circle.setMinimumHeight(now.px(213 if narrow else 150))
        self.circle.setMaximumHeight(now.px(213))
        self.setMaximumWidth(16_777_215 if narrow else now.px(RIGHT))
        self.setMinimumWidth(0 if narrow else now.px(RIGHT))


class QuotientsSheet(Sheet):
    """The first quotients of each list, the last that won and the first that did not."""

    whole_wanted = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__(words("results.quotients"), " ", head=32)
        self.model = Lines(())
        self.table = FittedTable(words("results.quotients"), 23, 24)
        self.table.setModel(self.model)
        self.body.addWidget(self.table)
        self.body.addStretch(1)
        link = Button(words("results.quotients.whole"), "link", small=True)
        link.clicked.connect(self.whole_wanted)
        self.add_to_head(link)

    def show_results(self, chances: Chances) -> None:
        """Shows the quotients; nothing while there are no seats."""
        results = chances.results
        self.setVisible(results.spread is not None)
        if results.spread is None:
            return
        table = q.quotients(results, results.spread)
        self.note.setText(q.note(table))
        raised = any(entrant.factor != 1 for entrant in table.playing)
        self.model.show(q.short_lines(table), q.short_columns(table))
        each = 70 + 8 * (table.places - q.LEAST_PLACES)
        several = (0,) * table.abreast
        self.table.set_widths((92 if raised else 50, *several, each + 62, each + 62))
        unchosen = QItemSelectionModel.SelectionFlag.NoUpdate
        self.table.selectionModel().setCurrentIndex(self.model.index(0, 0), unchosen)
        self.table.updateGeometry()


class ReasonsSheet(Sheet):
    """What can still change and the threshold, or why the list chosen has its seats."""

    minutes_wanted = Signal()
    voters_wanted = Signal()
    """Wish to type how many voters the stations have."""
    station_wanted = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__(words("told.open"), " ", head=32)
        self._words = words
        self._chances: Chances | None = None
        self.about: int | None = None
        self.pane = ReasonsPane(words("told.open"))
        self.body.addWidget(self.pane, 1)
        self._minutes = Button(words("results.missing.open"), "link", small=True)
        self._minutes.clicked.connect(self.minutes_wanted)
        self._voters = Button(words("results.open.type_voters"), "link", small=True)
        self._voters.clicked.connect(self.voters_wanted)
        self._back = Button(words("told.open"), "link", small=True)
        self._back.clicked.connect(lambda: self.explain(None))
        for link in (self._minutes, self._voters, self._back):
            self.add_to_head(link)
        self.set_narrow(False)

    def show_results(self, chances: Chances) -> None:
        """Shows the same as before, with what the book says now."""
        self._chances = chances
        self._back.setText(still.heading(chances))
        self.explain(self.about)

    def explain(self, no: int | None) -> None:
        """Why that list has its seats; with `None` what can still change."""
        chances = self._chances
        if chances is None:
            return
        self.about = no
        results = chances.results
        unbounded = bool(chances.still.unbounded)
        if no is None:
            title, said = still.heading(chances), self._overall(chances)
        else:
            title = self._words("results.why", no=no, name=results.name_of(no))
            ground, *seats = why(results, no)
            said = (ground, *still.about(chances, no), *seats)
        self.title.setText(title)
        self.pane.setAccessibleName(title)
        self.pane.say(said, self._links(chances) if no is None and chances.open else None)
        self._back.setVisible(no is not None)
        self._voters.setVisible(no is None and unbounded)
        self._minutes.setVisible(no is None and not unbounded and bool(results.tally.missing))

    def _overall(self, chances: Chances) -> tuple[Said, ...]:
        head = Said((Run(self._words("results.threshold"), strong=True),))
        return (*still.closest(chances), head, *threshold(chances.results))

    def _links(self, chances: Chances) -> StationLinks:
        links = StationLinks(*still.stations(chances))
        links.linkActivated.connect(self.station_wanted)
        return links

    def follow(self, no: int | None) -> None:
        """Another list is current: while reasons are shown, show its own."""
        if self.about is not None and no is not None:
            self.explain(no)

    def set_narrow(self, narrow: bool) -> None:
        """Under the other sheets it is as tall as its words, else it scrolls."""
        now = theme.current()
        self.setMaximumWidth(16_777_215 if narrow else now.px(RIGHT))
        self.setMinimumWidth(0 if narrow else now.px(RIGHT))
        self.setMinimumHeight(now.px(260) if narrow else now.px(110))
