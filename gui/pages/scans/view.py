"""What one sees of many pictures at once: files with their stations, how far the reading is."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.base.refusals import KnownFailure
from core.domain.stations.model import Station
from core.words.catalogue import Words
from gui.kit import theme
from gui.kit.buttons import Button
from gui.kit.cells import ChipCell, TextCell
from gui.kit.empty import EmptyState
from gui.kit.head import PageHead
from gui.kit.progress import Part, ProgressBand
from gui.kit.sheet import Sheet, boxed, row
from gui.kit.table import Table
from gui.kit.texts import Label
from gui.kit.tokens import PAGE_SIDE
from gui.models.lines import Column, Line, Lines
from gui.models.script import named
from gui.pages.scans.presenter import GOOD, PLACEABLE, Batch, Item, State

TONES = {
    State.GOES: ("neu", "circle"),
    State.READ: ("inf", "checkmark"),
    State.ALREADY: ("ok", "checkmark-circle"),
    State.FAILED: ("err", "error-circle"),
}
"""The others hold a file back."""
NARROW = 1000
"""Under so many logical pixels the names give way to what becomes of each file."""


class ScansView(QWidget):
    """Shows a `Batch`; tells what is wanted."""

    back_wanted = Signal()
    folder_wanted = Signal()
    files_wanted = Signal()
    attach_wanted = Signal()
    stop_wanted = Signal()
    dropped = Signal(object)
    _ready = False
    typing: tuple[Path | None, str, Station | None] = (None, "", None)
    """Of which file a number is being typed, the figures, and the station that has it."""

    def __init__(self, words: Words, told: Callable[[KnownFailure], str]) -> None:
        super().__init__()
        self._words, self._told = words, told
        self.setAcceptDrops(True)
        head = PageHead(words("scans.title"), words("scans.subtitle"), words("scans.back"))
        head.back_wanted.connect(self.back_wanted)
        self._folder = Button(words("scans.folder"), icon="folder-open")
        self._files = Button(words("scans.files"), icon="document-text")
        self._folder.clicked.connect(self.folder_wanted)
        self._files.clicked.connect(self.files_wanted)
        head.add(boxed(row(self._folder, self._files)))
        self._empty = Sheet()
        offer = EmptyState("camera", words("scans.empty"), words("scans.empty.sentence"))
        self.offer = offer.offer(words("scans.folder"), "folder-open", "Ctrl+O")
        offer.action_wanted.connect(self.folder_wanted)
        self._empty.body.addWidget(offer)
        columns = ("scans.column.file", "scans.column.station", "scans.column.state")
        self.model = Lines([Column(words(key)) for key in columns])
        self.table = Table(words("scans.table"))
        self.table.setModel(self.model)
        self._faces = QStackedWidget()
        self._faces.addWidget(self._empty)
        self._faces.addWidget(self._listed())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        body = QHBoxLayout()
        body.setContentsMargins(PAGE_SIDE, 0, PAGE_SIDE, 14)
        body.addWidget(self._faces)
        column.addLayout(body, 1)

    def show_batch(self, batch: Batch, bare: int) -> None:
        """All files anew; `bare` is how many stations have no picture yet."""
        items, at = batch.items, self.table.currentIndex().row()
        self.model.show_made(len(items), lambda place: self._line(items[place]))
        self._faces.setCurrentIndex(1 if items else 0)
        self.table.setCurrentIndex(self.model.index(max(min(at, len(items) - 1), 0), 0))
        words, counts = self._words, []
        if batch.good:
            counts.append(words.count("scans.good", batch.good))
            counts.append(words.count("scans.stations", batch.stations))
        if batch.held_back:
            counts.append(words.count("scans.held", batch.held_back))
        counts.append(words.count("scans.bare", bare))
        self._said.setText(" · ".join(counts))
        self._ready = batch.good > 0

    def show_reading(self, done: int, all_: int) -> None:
        """How far the reading is; nothing of all where none is under way."""
        reading = all_ > 0
        told = self._words("scans.reading", done=done, all=all_) if reading else ""
        self._progress.setText(told)
        self._band.set_parts((Part(done, "ok_so"), Part(all_ - done, "line2")), told)
        for widget in (self._progress, self._band, self._stop):
            widget.setVisible(reading)
        for widget in (self._folder, self._files):
            widget.setDisabled(reading)
        self._attach.setEnabled(self._ready and not reading)

    def focus(self) -> None:
        """Where the keys go: to the files, to the stop, or to the button that chooses some."""
        if not self._stop.isHidden():
            self._stop.setFocus()
        else:
            (self.table if self.model.rowCount() else self.offer).setFocus()

    def chosen(self) -> Path | None:
        """The file whose row is chosen."""
        about: Path | None = self.model.about(self.table.currentIndex())
        return about

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.current().px(NARROW)
        self.table.set_widths((210, 0, 345) if narrow else (240, 420, 0))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._stop.isHidden() and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        urls = event.mimeData().urls()
        self.dropped.emit(tuple(Path(u.toLocalFile()) for u in urls if u.isLocalFile()))

    def _listed(self) -> Sheet:
        words = self._words
        sheet = Sheet()
        sheet.body.addWidget(self.table, 1)
        self._said, self._progress = Label("", elide=True), Label("", tone="ink2")
        self._band = ProgressBand(height=6, spoken=words("scans.progress"))
        self._band.setFixedWidth(160)
        self._stop = Button(words("scans.stop"), icon="dismiss")
        self._attach = Button(words("scans.attach"), "primary", "attach")
        self._stop.clicked.connect(self.stop_wanted)
        self._attach.clicked.connect(self.attach_wanted)
        foot = sheet.foot(56)
        foot.addWidget(self._said, 1)
        for widget in (self._progress, self._band, self._stop, self._attach):
            foot.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        return sheet

    def _line(self, item: Item) -> Line:
        if item.path == self.typing[0]:
            return self._line_typed(item)
        words, station = self._words, item.station
        tone, icon = TONES.get(item.state, ("wrn", "warning"))
        where = f"{station.id}  {named(words, station.name)}" if station is not None else "–"
        quiet = "ink" if item.state in GOOD else "ink2"
        if item.failed is not None:
            said = self._told(item.failed)
            becomes: TextCell | ChipCell = TextCell(said, "left", "err", size=14)
        else:
            facts = {"number": item.other or item.number or ""}
            becomes = ChipCell(words(f"scans.state.{item.state}", **facts), tone, icon)
        return Line(
            (TextCell(item.path.name, tone=quiet), TextCell(where, tone=quiet), becomes),
            about=item.path,
        )

    def _line_typed(self, item: Item) -> Line:
        """The row in which a number is being typed."""
        words, (_path, typed, station) = self._words, self.typing
        if item.state not in PLACEABLE:
            where, said = "–", words("scans.number.not_here")
        elif station is None:
            where, said = f"{typed}  –", words("scans.state.no_station", number=typed)
        else:
            where = f"{typed}  {named(words, station.name)}"
            said = words("scans.number.keep")
        cells = (TextCell(item.path.name), TextCell(where, strong=True), TextCell(said, size=14))
        return Line(cells, about=item.path)
