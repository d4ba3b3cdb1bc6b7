"""The page that takes a sheet over: read it, show what it would bring, then all or nothing."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout

from core.base.refusals import FaultyInput, KnownFailure, Refused
from core.domain.lists.model import Lists
from core.domain.stations.model import Stations
from core.office.paper_file import PaperFile
from core.office.take_over import Plan
from gui.bridge.background import Job
from gui.bridge.screen import Keys, Screen
from gui.bridge.session import Notice, Session
from gui.kit.head import PageHead
from gui.kit.segments import Choice, SegmentedControl
from gui.kit.shortcuts import on_keys
from gui.kit.tokens import PAGE_SIDE
from gui.kit.waiting import WaitingSheet
from gui.pages.importing.cards import ChooseCard, FaultsCard, PlanCard
from gui.pages.importing.presenter import KINDS, PLANNERS, SUFFIXES

_OPEN = Qt.Key.Key_O


class ImportingPage(Screen):
    """Lists, stations or minutes out of a file."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        words = self.words
        self._path: Path | None = None
        self._mapping: dict[str, str] = {}
        self._plan: Plan | None = None
        self._job: Job | None = None
        choices = [Choice(kind, words(f"importing.kind.{kind}")) for kind in KINDS]
        self.kinds = SegmentedControl(choices, words("importing.kinds"))
        self.kinds.chosen.connect(self._kind_chosen)
        self.choose = ChooseCard(words)
        self.reading = WaitingSheet(words("importing.reading"), words("importing.stop"))
        self.plan, self.faults = PlanCard(words), FaultsCard(words)
        self._cards = QStackedWidget()
        for card in (self.choose, self.reading, self.plan, self.faults):
            self._cards.addWidget(card)
        self.choose.file_wanted.connect(self.choose_file)
        self.choose.dropped.connect(self.read)
        self.choose.show_kind(self.kinds.current())
        self.reading.stop_wanted.connect(self.stop)
        self.plan.take_wanted.connect(self.take)
        self.plan.other_wanted.connect(self.choose_file)
        self.faults.again_wanted.connect(self.read_again)
        self.faults.other_wanted.connect(self.choose_file)
        head = PageHead(words("place.importing"), back=words("importing.back"))
        head.back_wanted.connect(self._go_back)
        head.add(self.kinds)
        body = QVBoxLayout()
        body.setContentsMargins(PAGE_SIDE, 0, PAGE_SIDE, 14)
        body.addWidget(self._cards, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(body, 1)
        on_keys(self, "F5", self.read_again)
        on_keys(self, "Ctrl+Return Ctrl+Enter", self.take)

    def keys(self) -> Keys:
        words = self.words
        opens = (("Ctrl+O",), words("importing.key.open"))
        back = (("Esc",), words("importing.key.back"))
        again = (("F5",), words("importing.key.again"))
        card = self._cards.currentWidget()
        if card is self.reading:
            return ((("Esc",), words("importing.stop")),)
        if card is self.plan:
            return ((("Ctrl+Enter",), words("importing.key.take")), opens, again, back)
        if card is self.faults:
            return (again, opens, back)
        return (opens, (("←", "→"), words("importing.key.kind")), back)

    def enter(self, argument: Any = None) -> None:
        kind = argument if argument in KINDS else self._likely()
        self.kinds.choose(kind)
        self._show(self.choose)

    def leave(self) -> bool:
        self._let_go()
        return True

    def choose_file(self) -> None:
        """Ask for a file and read it."""
        known = self._path.parent if self._path else self._folder()
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        title = self.words(f"importing.choose.{self.kinds.current()}")
        filters = f"{self.words('importing.sheets')} ({patterns})"
        chosen, _filter = QFileDialog.getOpenFileName(self, title, str(known), filters)
        if chosen:
            self.read(chosen)

    def read(self, file: str) -> None:
        """Read a file and see what it would bring."""
        self._path, self._mapping = Path(file), {}
        self._begin()

    def read_again(self) -> None:
        """The same file once more, with headings chosen by hand."""
        if self._path is not None and self._cards.currentWidget() in (self.plan, self.faults):
            self._mapping |= self.faults.mapping()
            self._begin()

    def stop(self) -> None:
        """Let the reading be."""
        self._let_go()
        self._show(self.choose)

    def take(self) -> None:
        """All of it into the book, as one bundle."""
        plan = self._plan
        if plan is None or plan.empty or self._cards.currentWidget() is not self.plan:
            return
        kind = self.kinds.current()
        self._plan = None
        entries = self.session.do(plan.decision())
        if entries is None:
            self._show(self.choose)
            return
        self._path = None
        self.go.emit(kind, None)
        said = self.words("importing.done", file=plan.file)
        self.session.told.emit(Notice(said, undo=entries[0].row.bundle))

    def event(self, event: QEvent) -> bool:
        # Ctrl+O opens a sheet here, whatever it means elsewhere in the window
        if event.type() is QEvent.Type.ShortcutOverride and _opens(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _opens(event):
            self.choose_file()
        elif event.key() == Qt.Key.Key_Escape:
            if self._cards.currentWidget() is self.choose:
                self._go_back()
            else:
                self.stop()
        else:
            super().keyPressEvent(event)

    def _begin(self) -> None:
        assert self._path is not None
        self._let_go()
        self.reading.say(self.words("importing.reading.file", file=self._path.name))
        self._show(self.reading)
        planner = PLANNERS[self.kinds.current()]
        work = partial(planner, self.session.standing, self._path, dict(self._mapping))
        job = Job(work, self)
        job.done.connect(self._planned)
        job.failed.connect(self._failed)
        self._job = job
        job.start()

    def _planned(self, plan: Plan | PaperFile) -> None:
        self._job = None
        if isinstance(plan, PaperFile):
            self.go.emit("lists", plan)
            return
        self._plan = plan
        self.plan.show_plan(plan)
        self._show(self.plan)

    def _failed(self, trouble: BaseException) -> None:
        self._job = None
        if not isinstance(trouble, Refused | KnownFailure):
            self._show(self.choose)
            raise trouble
        faults = trouble.faults if isinstance(trouble, FaultyInput) else ()
        file = self._path.name if self._path else ""
        if faults:
            sentence = self.words.count("importing.faulty", len(faults))
        else:
            sentence = self.session.sentence(trouble)
        self.faults.show_faults(sentence, file, faults)
        self._show(self.faults)

    def _show(self, card: ChooseCard | WaitingSheet | PlanCard | FaultsCard) -> None:
        self._cards.setCurrentWidget(card)
        self.kinds.setEnabled(card is not self.reading)
        match card:
            case ChooseCard():
                if card.offer is not None:
                    card.offer.setFocus()
            case WaitingSheet():
                card.stop.setFocus()
            case PlanCard():
                (card.take if card.take.isEnabled() else card.table).setFocus()
            case FaultsCard():
                card.first().setFocus()
        self.keys_changed.emit()

    def _kind_chosen(self, kind: str) -> None:
        self.choose.show_kind(kind)
        on_choice = self.kinds.hasFocus()
        self._plan = None
        self._show(self.choose)
        if on_choice:
            self.kinds.setFocus()

    def _let_go(self) -> None:
        if self._job is not None:
            self._job.stop()
            self._job = None

    def _likely(self) -> str:
        standing = self.session.standing
        if not standing.of(Lists).all:
            return "lists"
        return "minutes" if standing.of(Stations).by_id else "stations"

    def _folder(self) -> Path:
        return self.session.book.path.parent if self.session.book else Path.home()

    def _go_back(self) -> None:
        self.go.emit(self.kinds.current(), None)


def _opens(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent):
        return False
    control = Qt.KeyboardModifier.ControlModifier
    return event.key() == _OPEN and event.modifiers() == control
