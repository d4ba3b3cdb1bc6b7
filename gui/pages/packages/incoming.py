"""Packages that come to this computer: proved by their paper, looked at, taken in or begun from."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.base.people import Desk, this_device
from core.base.refusals import KnownFailure, Refused
from core.book import access
from core.domain.minutes.laptops import PackageMerged
from core.office import merge
from core.office.merge import Plan
from gui.bridge.session import Session
from gui.kit.shortcuts import busy
from gui.pages.packages import coming, files, work
from gui.pages.packages.faces import Faces
from gui.pages.packages.running import Running, Work
from gui.pages.packages.work import Brought, Stopped


class Incoming(QObject):
    """One package at a time; `shown` names the face to be seen, `begun` that a book began."""

    shown = Signal(str)
    begun = Signal()

    def __init__(self, session: Session, faces: Faces, running: Running, page: QWidget) -> None:
        super().__init__(page)
        self._session, self._faces, self._running, self._page = session, faces, running, page
        self._file = Path()
        self.brought: Brought | None = None
        """What is under way, from its reading to its taking in."""
        self._begins = False
        faces.ask.file_wanted.connect(self.choose_again)
        faces.plan.other_wanted.connect(self.choose_again)
        faces.plan.take_wanted.connect(self.take)
        faces.proof.go_on.connect(self.go_on)

    def ask(self) -> None:
        """A book is to begin from a package."""
        self._begins = True
        self._faces.ask.show_begin()
        self.shown.emit("ask")

    def choose(self) -> None:
        """Ask for a package to take in, where this person may take any in."""
        book = self._session.book
        if book is None:
            return
        try:
            if book.read_only:
                raise Refused("book.read_only")
            access.may(book.desk.person, PackageMerged)
        except Refused as refused:
            self._session.tell_trouble(refused)
            return
        self._begins = False
        self.choose_again()

    def choose_again(self) -> None:
        """Ask for a package to the same end as the one before."""
        chosen = files.package_to_read(self._session, self._page)
        if chosen is not None:
            self.read(chosen)

    def read(self, path: Path) -> None:
        """Read a package, and see what it would bring."""
        self._file, self.brought = path, None
        book = None if self._begins else self._session.book
        said = self._session.words("packages.reading", file=path.name)
        self._start(said, lambda stopped: work.read(path, book, stopped), self._read)

    def go_on(self) -> None:
        """The groups are right: look at what comes, or begin."""
        brought, paper = self.brought, self._faces.proof.paper
        if brought is None or paper is None or not paper.right:
            return
        if brought.plan is None:
            self._begin(brought)
        elif brought.plan.standing is self._session.standing:
            self._show_plan(brought.plan)
        else:
            self._plan_anew(brought)

    def take(self) -> None:
        """Take it in as one bundle, as it was shown and not otherwise."""
        brought, session = self.brought, self._session
        plan = brought.plan if brought is not None else None
        if brought is None or plan is None or plan.empty:
            return
        if plan.standing is not session.standing:
            session.tell(session.words("packages.changed"), "wrn")
            self._plan_anew(brought)
            return
        self.brought = None
        with busy():
            session.do(plan.decision(), coming.done(session.words, plan))
        self.shown.emit("desk")

    def _read(self, brought: Brought) -> None:
        self.brought = brought
        person = self._session.settings.person()
        self._faces.proof.show_package(brought, self._file.name, person.name if person else "")
        self.shown.emit("proof")

    def _plan_anew(self, brought: Brought) -> None:
        book = self._session.book
        assert book is not None
        said = self._session.words("packages.planning", file=self._file.name)
        self._start(said, lambda _stopped: merge.plan(book, brought.package), self._show_plan)

    def _show_plan(self, plan: Plan) -> None:
        self.brought = Brought(plan.package, plan)
        self._faces.plan.show_plan(plan, self._file.name)
        self.shown.emit("plan")

    def _begin(self, brought: Brought) -> None:
        session, person = self._session, self._faces.proof.person
        if person is None:
            session.tell_trouble(Refused("person.no_name"))
            return
        target = files.book_to_begin(session, self._page, brought.package)
        if target is None:
            return
        desk = Desk(person, this_device())

        def done(path: Path) -> None:
            session.settings.set_person(person)
            if session.open(path):
                count = len(brought.package.manifest.stations)
                session.tell(session.words.count("packages.begun", count))
                self.begun.emit()

        said = session.words("packages.beginning", file=target.name)
        package = brought.package
        begin = partial(work.begun, package, target, desk)
        self._running.start(Work(said, begin, done, self._failed, _unlinked))

    def _start(
        self, said: str, what: Callable[[Stopped], Any], done: Callable[[Any], None]
    ) -> None:
        self._running.start(Work(said, what, done, self._failed))

    def _failed(self, trouble: Refused | KnownFailure | None) -> None:
        self.brought = None
        if trouble is not None:
            self._faces.ask.show_trouble(self._session.sentence(trouble), self._file.name)
        else:
            self._faces.ask.show_begin()
        self.shown.emit("ask")


def _unlinked(path: Path) -> None:
    path.unlink(missing_ok=True)
