"""The pictures of one station's minutes over the open book: shown, attached and taken off.

Put it beside the fields of a page, tell it the station, and let its keys reach the page by `obey`.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.base.refusals import KnownFailure
from core.book.telling_minutes import picture
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.scans import Scan, Scans, detach
from core.domain.standing import Decision
from core.domain.stations.model import Stations
from core.office.scans import content_of, proposed
from gui.bridge.act_dialog import ActDialog
from gui.bridge.attaching import MOST_AT_ONCE, Attaching, chosen, may_attach
from gui.bridge.pictures import Brought, opened
from gui.bridge.session import Session
from gui.kit.fields import FieldRow, TextField
from gui.kit.paper_image import Keys, PaperImage, Shown
from gui.kit.texts import Prose


class StationPaper(QWidget):
    """The viewer with a station's pictures in it."""

    changed = Signal()
    """Pictures came or went, so the keys may be others."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.station = ""
        self._scans: tuple[Scan, ...] = ()
        self._voting: int | None = None
        self.image = PaperImage(session.words)
        self._attaching = Attaching(session, self)
        self.image.attach_wanted.connect(self.attach)
        self.image.detach_wanted.connect(self.detach)
        self.image.dropped.connect(lambda files: self.take(tuple(map(Path, files))))
        self._attaching.brought.connect(self._brought)
        session.changed.connect(self.refresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.image)

    def show_station(self, station: str, voting: int | None = None) -> None:
        """Another station; without a voting, its last one."""
        if (station, voting) != (self.station, self._voting):
            self._attaching.stop()
        self.station, self._voting = station, voting
        self._scans = ()
        self.refresh()

    @property
    def has_pictures(self) -> bool:
        """Whether there is anything to see."""
        return bool(self._scans)

    @property
    def pages(self) -> int:
        """How many pictures there are."""
        return len(self._scans)

    def obey(self, page: QWidget) -> None:
        """Its keys work wherever on that page the caret is, while it is seen."""
        self.image.obey(page)

    def keys(self) -> Keys:
        """Its part of the page's keys line, while it is seen."""
        return self.image.keys() if self.isVisible() else ()

    def refresh(self) -> None:
        """The pictures as the book has them now."""
        standing = self.session.standing
        last = standing.of(MinutesRoom).voting(self.station)
        found = standing.of(Scans).of(self.station, self._voting or last)
        if found != self._scans or not found:
            self._scans = found
            shown = [Shown(one.sha256, picture(self.session.words, one.act)) for one in found]
            self.image.show_pictures(shown, self._read)
            self.changed.emit()

    def attach(self) -> None:
        """Ask for files and attach them to this station."""
        if may_attach(self.session):
            self.take(chosen(self.session, self))

    def take(self, files: Sequence[Path]) -> None:
        """Attach files to this station; none where one's name says another, or they are many."""
        if not files or not self.station or not may_attach(self.session):
            return
        if len(files) > MOST_AT_ONCE:
            said = self.session.words.count("paper.many", len(files), most=MOST_AT_ONCE)
            self.session.tell(said, "wrn")
            return
        stations = self.session.standing.of(Stations)
        for one in files:
            found = proposed(one.name, stations)
            if found is not None and found.id != self.station:
                said = self.session.words("paper.elsewhere", file=one.name, number=found.id)
                self.session.tell(said, "wrn")
                return
        self.session.tell(self.session.words.count("paper.reading", len(files)), "inf")
        self._attaching.read(files)

    def detach(self, sha256: str) -> None:
        """Ask why, then take a picture off this station."""
        scan = next((one for one in self._scans if one.sha256 == sha256), None)
        if scan is None or not may_attach(self.session):
            return
        dialog = _DetachDialog(self.session, self, self.station, scan)
        dialog.accepted.connect(lambda: self._detached(dialog.decision()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _detached(self, decision: Decision) -> None:
        self.session.do(decision, self.session.words("paper.detached", number=self.station))

    def _brought(self, found: tuple[Brought, ...]) -> None:
        pictures = [(one, self.station) for _path, made, _failed in found for one in made]
        said = self.session.words.count("paper.attached", len(pictures), number=self.station)
        if pictures and self._attaching.attach(pictures, said):
            self.image.choose(pictures[0][0].sha256)
        failed = next((failed for _path, _made, failed in found if failed is not None), None)
        if failed is not None:
            self.session.tell_trouble(failed)

    def _read(self, sha256: str) -> QImage | str:
        book = self.session.book
        scan = next(one for one in self._scans if one.sha256 == sha256)
        assert book is not None
        try:
            return opened(content_of(book.path, scan), scan.act.name)
        except KnownFailure as failed:
            return self.session.sentence(failed)


class _DetachDialog(ActDialog):
    """Why a picture is taken off; the file itself stays on the disk."""

    def __init__(self, session: Session, parent: QWidget, station: str, scan: Scan) -> None:
        words = session.words
        super().__init__(session, parent, words("paper.detach.title"), words("paper.detach.verb"))
        self._station, self._scan = station, scan
        said = words("paper.detach.sentence", file=picture(words, scan.act), number=station)
        self.body.addWidget(Prose(said, tone="ink2"))
        self.reason = TextField(words("entry.change.reason"), required=True)
        self.body.addWidget(FieldRow(words("entry.change.reason"), self.reason, 70))
        self.require(self.reason)
        self.reason.setFocus()

    def decision(self) -> Decision:
        return detach(self._station, self._scan.sha256, self.reason.text())
