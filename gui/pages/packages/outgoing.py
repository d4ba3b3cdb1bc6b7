"""Packages that leave this computer: stations handed out, and what was typed here given back."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.base.refusals import KnownFailure, Refused
from core.book import access
from core.domain.minutes.laptops import PackageHandedOut, hand_out
from core.office import handover
from core.office.handover import Parcel
from core.office.package_file import Laid
from core.office.package_sheet import save_sheet, sheet_of
from gui.bridge import issuing
from gui.bridge.session import Session
from gui.kit.shortcuts import busy
from gui.pages.packages import files, work
from gui.pages.packages.faces import Faces
from gui.pages.packages.running import Running, Work


class Outgoing(QObject):
    """Writes packages over the open book; `shown` names the face that is to be seen now."""

    shown = Signal(str)

    def __init__(self, session: Session, faces: Faces, running: Running, page: QWidget) -> None:
        super().__init__(page)
        self._session, self._faces, self._running, self._page = session, faces, running, page
        faces.out.save_wanted.connect(self.save)
        faces.back.save_wanted.connect(self.save_back)
        faces.handed.sheet_wanted.connect(self.save_sheet)
        self._written: tuple[Parcel, Path, str] | None = None
        """The last package that was written, and its fingerprint."""

    def begin(self) -> None:
        """Ask which stations go out, where this person may hand any out."""
        book = self._session.book
        if book is None:
            return
        try:
            if book.read_only:
                raise Refused("book.read_only")
            access.may(book.desk.person, PackageHandedOut)
        except Refused as refused:
            self._session.tell_trouble(refused)
            return
        self._faces.out.begin(self._session.standing)
        self.shown.emit("out")

    def save(self) -> None:
        """Write the package of the chosen stations, then note that they are out."""
        session, book, form = self._session, self._session.book, self._faces.out
        stations, laptop = form.choice.stations, form.laptop.text()
        if book is None or not stations:
            return
        try:
            handover.may_hand_out(book, stations)
            parcel = handover.parcel(book, stations)
        except Refused as refused:
            session.tell_trouble(refused)
            return
        target = files.package_to_write(session, self._page, laptop or "laptop")
        if target is None:
            return

        def note(fingerprint: str) -> None:
            said = session.words.count("packages.out.done", len(stations))
            if session.do(hand_out(stations, laptop, fingerprint), said) is None:
                target.unlink(missing_ok=True)
                self.shown.emit("out")
                return
            self._show(parcel, target, said, "out", fingerprint)

        may = partial(handover.may_hand_out, book, stations)
        self._write(parcel, target, note, "out", may)

    def save_back(self) -> None:
        """Write what was typed in this book set apart."""
        session, book = self._session, self._session.book
        if book is None or not self._faces.back.save.isEnabled():
            return
        parcel = handover.parcel(book)
        words, count = session.words, len(parcel.manifest.stations)
        name = f"{book.path.stem}-{words('packages.back.name')}"
        target = files.package_to_write(session, self._page, name)
        if target is not None:
            said = words.count("packages.back.done", count)
            show = partial(self._show, parcel, target, said, "back")
            self._write(parcel, target, show, "back")

    def _write(
        self,
        parcel: Parcel,
        target: Path,
        then: Callable[[str], None],
        face: str,
        may: Callable[[], None] = lambda: None,
    ) -> None:
        """Write beside the window; where that fails, back to that face with the reason.

        It is put in its place once Stop can come between no more, where it still `may`.
        """

        def done(laid: Laid) -> None:
            try:
                may()
                laid.put()
            except (KnownFailure, Refused) as trouble:
                laid.drop()
                failed(trouble)
                return
            then(laid.fingerprint)

        def failed(trouble: Refused | KnownFailure | None) -> None:
            self.shown.emit(face)
            if trouble is not None:
                self._session.tell_trouble(trouble)

        said = self._session.words("packages.writing", file=target.name)
        lay = partial(work.laid, parcel, target)
        self._running.start(Work(said, lay, done, failed, Laid.drop))

    def save_sheet(self) -> None:
        """The sheet of paper that goes with the package, with its fingerprint, as a PDF."""
        session, book = self._session, self._session.book
        if book is None or self._written is None:
            return
        parcel, package, fingerprint = self._written
        title = session.words("packages.sheet")
        target = issuing.asked(session, self._page, title, package.with_suffix(".pdf"), ".pdf")
        if target is None:
            return
        try:
            with busy():
                language = session.words.language
                report = sheet_of(book, parcel, package, fingerprint, language)
                save_sheet(book, report, target)
        except KnownFailure as failed:
            session.tell_trouble(failed)
            return
        self._faces.handed.say(session.words("packages.sheet.saved", file=target.name))

    def _show(self, parcel: Parcel, target: Path, said: str, kind: str, fingerprint: str) -> None:
        self._written = parcel, target, fingerprint
        self._faces.handed.show_package(target.name, said, fingerprint, kind)
        self.shown.emit("handed")
