"""The page that attaches many pictures at once: files find their stations by their names."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from core.domain.stations.model import Stations
from core.office import scans
from gui.bridge.attaching import chosen, may_attach
from gui.bridge.screen import Keys, Screen
from gui.bridge.session import Notice, Session
from gui.kit.shortcuts import on_keys
from gui.pages.scans.numbering import Numbering
from gui.pages.scans.presenter import Batch, bare, files_in
from gui.pages.scans.reading import Read, Reading
from gui.pages.scans.view import ScansView


class ScansPage(Screen):
    """Chosen files until they are attached; what was held back stays to be looked at."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.batch = Batch()
        self.reading = Reading(self)
        self._done = self._all = 0
        self.view = ScansView(self.words, session.sentence)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.numbering = Numbering(self.view)
        self.numbering.changed.connect(self.refresh)
        self.numbering.kept.connect(self.put)
        self.view.back_wanted.connect(self._back)
        self.view.folder_wanted.connect(self.choose_folder)
        self.view.files_wanted.connect(self.choose_files)
        self.view.attach_wanted.connect(self.attach)
        self.view.stop_wanted.connect(self.stop)
        self.view.dropped.connect(lambda paths: self._add(*paths))
        self.reading.came.connect(self._came)
        self.reading.done.connect(self._attach_read)
        self.reading.failed.connect(lambda _trouble: self._show())
        self.reading.failed.connect(session.tell_trouble)
        for keys, wanted in (
            ("Ctrl+Shift+O", self.choose_files),
            ("Ctrl+Return Ctrl+Enter", self.attach),
            ("Del", self.leave_out),
            ("Escape", self._back),
        ):
            on_keys(self, keys, wanted)
        self._tell_reading()

    def keys(self) -> Keys:
        words = self.words
        if self.reading.under_way:
            return ((("Esc",), words("scans.key.stop")),)
        opens = (
            (("Ctrl+O",), words("scans.key.folder")),
            (("Ctrl+Shift+O",), words("scans.key.files")),
        )
        back = (("Esc",), words("scans.key.back"))
        if not self.batch.items:
            return (*opens, back)
        attach: Keys = ((("Ctrl+Enter",), words("scans.key.attach")),) if self.batch.good else ()
        number = ((words("minutes.key.number"), "Enter"), words("scans.key.number"))
        return (*attach, number, (("Del",), words("scans.key.leave_out")), *opens, back)

    def refresh(self) -> None:
        standing, typed = self.session.standing, self.numbering.typed
        station = standing.of(Stations).find(int(typed)) if typed else None
        self.view.typing = (self.numbering.path, typed, station)
        self.view.show_batch(self.batch, bare(standing))

    def enter(self, argument: Any = None) -> None:
        self._show()

    def leave(self) -> bool:
        self.stop()
        return True

    def choose_folder(self) -> None:
        """Ask for a folder; all its files, and those in folders in it."""
        if not self._may_choose():
            return
        assert self.session.book is not None
        beside = str(self.session.book.path.parent)
        folder = QFileDialog.getExistingDirectory(self, self.words("scans.folder"), beside)
        if folder:
            self._add(Path(folder))

    def choose_files(self) -> None:
        """Ask for files, several at once."""
        if self._may_choose():
            self._add(*chosen(self.session, self))

    def put(self, path: Path, number: int) -> None:
        """A file goes to the station whose number was typed."""
        if not self.reading.under_way:
            self.batch.put(path, number, self.session.standing.of(Stations))
        self._show()

    def leave_out(self) -> None:
        """Let the file of the chosen row be."""
        path = self.view.chosen()
        if path is not None and not self.reading.under_way:
            self.batch.leave_out(path)
            self._show()

    def attach(self) -> None:
        """Read what was not read yet, then attach all that has its station, in one bundle."""
        book = self.session.book
        if book is None or self.reading.under_way or not self.batch.good:
            return
        if not may_attach(self.session):
            return
        waiting = self.batch.to_read
        if not waiting:
            self._attach_read()
            return
        self._done, self._all = 0, len(waiting)
        self.reading.start(book.path, waiting)
        self._tell_reading()

    def stop(self) -> None:
        """Let the reading be; what was read stays read, and nothing is attached."""
        if self.reading.under_way:
            self.reading.stop()
            self._show()
            self.session.tell(self.words("scans.stopped"), "inf")

    def event(self, event: QEvent) -> bool:
        # Ctrl+O chooses a folder here, whatever it means elsewhere in the window
        if event.type() is QEvent.Type.ShortcutOverride and _opens(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _opens(event):
            self.choose_folder()
        else:
            super().keyPressEvent(event)

    def _may_choose(self) -> bool:
        return not self.reading.under_way and may_attach(self.session)

    def _add(self, *paths: Path) -> None:
        """Files, and what lies in folders; a folder with nothing in it is told."""
        if not self._may_choose():
            return
        stations = self.session.standing.of(Stations)
        for path in paths:
            files = files_in(path) if path.is_dir() else (path,)
            if not files:
                self.session.tell(self.words("scans.no_files", folder=path.name), "wrn")
            self.batch.add(files, stations)
        self._show()

    def _came(self, read: Read) -> None:
        self.batch.take(*read)
        self._done += 1
        self._tell_reading()

    def _attach_read(self) -> None:
        standing = self.session.standing
        pictures = self.batch.settle(standing)
        self._show()
        if not pictures:
            self.session.tell(self.words("scans.nothing"), "inf")
            return
        entries = self.session.do(scans.attached(pictures, standing))
        if entries is None:
            return
        self.batch.keep_troubled()
        said = self.words.count("scans.attached", len(pictures))
        if self.batch.held_back:
            said += f" {self.words.count('scans.left', self.batch.held_back)}"
            self._show()
        else:
            self.go.emit("minutes", None)
        tone = "wrn" if self.batch.held_back else "ok"
        self.session.told.emit(Notice(said, tone, undo=entries[0].row.bundle))

    def _show(self) -> None:
        self.refresh()
        self._tell_reading()

    def _tell_reading(self) -> None:
        under_way = self.reading.under_way
        self.view.show_reading(self._done, self._all if under_way else 0)
        if not under_way or not self._done:
            self.view.focus()
            self.keys_changed.emit()

    def _back(self) -> None:
        if self.reading.under_way:
            self.stop()
        else:
            self.go.emit("minutes", None)


def _opens(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent):
        return False
    control = Qt.KeyboardModifier.ControlModifier
    return event.key() == Qt.Key.Key_O and event.modifiers() == control
