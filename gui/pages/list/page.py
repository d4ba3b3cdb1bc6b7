"""One filed list: its tabs, what the rules find as one types, and the commission's doors."""

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout

from core.base import moments
from core.base.findings import Severity
from core.base.people import Role
from core.domain.lists.model import Submissions, filed
from core.domain.lists.paper import OF_CANDIDATE, ListPaper, SubmitterKind
from core.domain.lists.workflow import Door
from core.office.citing import OF_CLOCKS
from gui.bridge.basis import cite
from gui.bridge.screen import Keys
from gui.bridge.session import Session
from gui.kit import theme
from gui.kit.buttons import Button
from gui.kit.chips import Chip
from gui.kit.clock import Clock, ClockFace
from gui.kit.head import PageHead
from gui.kit.pane import Pane
from gui.kit.segments import Choice, Tabs
from gui.kit.sheet import Sheet, boxed, row
from gui.kit.shortcuts import on_keys
from gui.kit.texts import Label
from gui.kit.tokens import PAGE_SIDE
from gui.models import list_words
from gui.models.script import named
from gui.pages.list import telling
from gui.pages.list.acting import Acting
from gui.pages.list.bar import DoorBar
from gui.pages.list.candidates import CandidateRows
from gui.pages.list.course_tab import CourseTab
from gui.pages.list.desk import Desk
from gui.pages.list.editing import Editing
from gui.pages.list.enclosures import EnclosuresTab
from gui.pages.list.keeping import PaperKeeping
from gui.pages.list.panel import FindingsPanel
from gui.pages.list.screen import ListScreen
from gui.pages.list.submission import SubmissionTab
from gui.pages.list.table import CandidateTable

TICK = 15_000
SIDE, NARROW = 322, 900
_ANY = 16_777_215
TABS = ("submission", "candidates", "enclosures", "course")


class ListPage(ListScreen):
    """The editor of a list; what is typed is a draft until it is saved."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        words = self.words
        self.desk = None
        self.keeping = PaperKeeping(session, self)
        self.acting = Acting(self)
        self.rows = CandidateRows(words)
        self.table = CandidateTable(words, self.rows)
        self.submission, self.enclosures = SubmissionTab(words), EnclosuresTab(words)
        self.course = CourseTab(words)
        self.editing = Editing(self)
        self.panel, self.bar = FindingsPanel(words), DoorBar(session)
        self.tabs = Tabs([Choice(t, words(f"list.tab.{t}")) for t in TABS], words("list.tabs"))
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        self._ticking = QTimer(self)
        self._ticking.setInterval(TICK)
        self._ticking.timeout.connect(self._tick)
        self._ticking.start()

    def keys(self) -> Keys:
        words = self.words
        there = (
            (("F8",), words("list.key.finding")),
            (("Ctrl+S",), words("list.key.save")),
            (("Ctrl+I",), words("list.key.form")),
            (("Ctrl+1 … 5",), words("list.key.doors")),
            (("Ctrl+PgDn",), words("list.key.tab")),
            (("Esc",), words("list.key.back")),
        )
        if self.tabs.current() != "candidates":
            return there
        return (
            (("Tab",), words("list.key.field")),
            (("Ctrl+Tab",), words("list.key.out")),
            (("Enter",), words("list.key.down")),
            (("Ins",), words("list.key.insert")),
            (("Alt+↑ ↓",), words("list.key.move")),
            (("Ctrl+Del",), words("list.key.remove")),
            *there,
        )

    def refresh(self) -> None:
        if self.desk is not None and self.session.filed is not None:
            if self.desk.id not in self.session.standing.of(Submissions).by_id:
                self.desk = None
                self.go.emit("lists", None)
                return
            draft = self.keeping.found(self.desk.one)
            self.desk = Desk.of(self.session.filed, self.desk.id, draft)
            self.show_desk()

    def enter(self, argument: Any = None) -> None:
        if argument is not None and self.session.filed is not None:
            self.keeping.keep()
            one = filed(self.session.standing, argument)
            self.desk = Desk.of(self.session.filed, argument, self.keeping.found(one))
            fresh = not self.desk.paper.candidates
            self.tabs.choose("submission" if fresh else "candidates")
        if self.desk is None:
            self.go.emit("lists", None)
            return
        self.show_desk()
        self._focus_first()

    def leave(self) -> bool:
        self.keeping.keep()
        if self.desk is not None and self.desk.changed and not self.desk.needs_reason:
            self.acting.save()
        return True

    def typed(self, paper: ListPaper) -> None:
        """Something was typed: the rules look at it, the draft is kept, the page follows."""
        if self.desk is None or not self._may_type():
            return
        self.desk.type(paper)
        self.keeping.soon(self.desk.one, paper)
        self.show_desk()

    def show_desk(self) -> None:
        """Show everything of the list on the desk."""
        desk, words, now = self.desk, self.words, moments.now()
        assert desk is not None
        self._show_part(desk)
        self.panel.show_desk(desk)
        self.bar.show_doors(desk.doors(), telling.primary(desk, now))
        self.bar.say(*telling.proposal(words, desk, now))
        self._show_head(desk)
        counts = {
            "candidates": str(len(desk.paper.standing_candidates)),
            "enclosures": str(desk.paper.signatures.valid or ""),
        }
        self.tabs.set_choices(
            [Choice(t, words(f"list.tab.{t}"), count=counts.get(t, "")) for t in TABS]
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.current().px(NARROW)
        ways = QBoxLayout.Direction
        self._body.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self.panel.setMinimumWidth(0 if narrow else theme.current().px(SIDE))
        self.panel.setMaximumWidth(_ANY if narrow else theme.current().px(SIDE))
        self._stack.setMinimumHeight(theme.current().px(320) if narrow else 0)
        self.panel.setMinimumHeight(theme.current().px(400) if narrow else 0)
        self._clock.setFixedWidth(theme.current().px(164 if narrow else 232))
        self.bar.set_narrow(narrow)

    def jump(self, path: str) -> None:
        """Go to a field of the paper, on whichever tab it stands."""
        kind, _colon, rest = path.partition(":")
        place, _colon, name = rest.partition(":")
        if kind == "enclosure" or path == "signatures" or name in OF_CANDIDATE:
            self._show_tab("enclosures")
            self.enclosures.focus_path(path)
        elif kind == "candidate" and place.isdigit():
            self._show_tab("candidates")
            self.table.go_to(self.rows.row_of(int(place)), name)
        elif path == "candidates":
            self._show_tab("candidates")
            self.table.go_to(0, "name")
        else:
            self._show_tab("submission")
            self.submission.focus_path(path)

    def _build(self) -> None:
        words = self.words
        self._head = PageHead("", " ", back=words("list.back"))
        self._chip, self._draft = Chip(""), Label("", 13, "wrn")
        self._head.add_beside(self._chip)
        self._head.add(self._draft)
        self._save = Button(words("list.save"), icon="checkmark", small=True)
        self._head.add(self._save)
        self._clock = Clock(ClockFace("", "", 0), large=True)
        self._clock.setFixedWidth(theme.current().px(232))
        self._head.add(self._clock)
        sheet = Sheet()
        sheet.body.addWidget(self.table)
        for page in (self.submission, sheet, self.enclosures, self.course):
            self._stack.addWidget(page)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(12)
        self._body.addWidget(self._stack, 1)
        self._body.addWidget(self.panel)
        tabs = boxed(row(self.tabs, margins=0))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(tabs)
        pane = Pane(margins=(PAGE_SIDE, 12, PAGE_SIDE, 12), wraps=False)
        pane.column.addLayout(self._body, 1)
        column.addWidget(pane, 1)
        column.addWidget(self.bar)

    def _connect(self) -> None:
        self.table.leave_wanted.connect(self.focusNextPrevChild)
        self._head.back_wanted.connect(self._back)
        self._save.clicked.connect(self.acting.save)
        self.tabs.chosen.connect(self._show_tab)
        self.submission.typed.connect(self.typed)
        self.enclosures.typed.connect(self.typed)
        self.panel.jump_wanted.connect(self.jump)
        self.bar.wanted.connect(lambda door: self.acting.go_through(Door(door)))
        self.course.paper_wanted.connect(self.acting.issue)
        self.course.answer_wanted.connect(self.acting.answer)
        for keys, wanted in (
            ("F8", lambda: self.acting.step(1)),
            ("Shift+F8", lambda: self.acting.step(-1)),
            ("Ctrl+S", self.acting.save),
            ("Ctrl+I", self.acting.read_form),
            ("Ctrl+PgDown", lambda: self._turn(1)),
            ("Ctrl+PgUp", lambda: self._turn(-1)),
            ("Escape", self._back),
            *((f"Ctrl+{n}", lambda n=n: self.acting.press(n)) for n in range(1, 6)),
        ):
            on_keys(self, keys, wanted)

    def _may_type(self) -> bool:
        """Whether this list stands where it may be typed in, and whoever works here may."""
        session = self.session
        looks = session.person is not None and session.person.role is Role.MEMBER
        closed = session.book is None or session.book.read_only
        return self.desk is not None and self.desk.may_type and not looks and not closed

    def _show_part(self, desk: Desk) -> None:
        """The tab in view; the others only hold the paper until they come into view."""
        for tab in (self.submission, self.enclosures):
            tab.hold(desk.paper)
        match self.tabs.current():
            case "submission":
                self.submission.show_paper(desk.paper, self._may_type())
                self.submission.mark(_tones(desk))
            case "candidates":
                self.rows.show(desk.paper, desk.findings, desk.law, self._may_type())
                self.table.show_party(desk.paper.submitter.kind is SubmitterKind.COALITION)
            case "enclosures":
                self.enclosures.show_paper(desk.paper, self._may_type())
                self.enclosures.mark(_tones(desk))
            case _:
                self.course.show_desk(desk, self.acting.papers())

    def _show_head(self, desk: Desk) -> None:
        words, now = self.words, moments.now()
        state = list_words.state(words, desk.one, desk.law, now)
        self._head.set_title(named(words, desk.paper.name) or words("lists.unnamed"))
        self._head.set_subtitle(telling.subtitle(words, desk))
        self._chip.show_state(state.text, state.tone, state.icon)
        running = desk.clock(now)
        self._clock.setVisible(running is not None)
        if running is not None:
            self._clock.show_time(list_words.face(words, running, now))
            cite(self._clock, words, desk.law, *OF_CLOCKS[running.due])
        self._draft.setText(words("list.unsaved") if desk.changed else "")
        self._save.setVisible(desk.changed)

    def _show_tab(self, name: str) -> None:
        self.tabs.choose(name)
        self.part = name
        self._stack.setCurrentIndex(TABS.index(name))
        if self.desk is not None:
            self._show_part(self.desk)
        self.keys_changed.emit()

    def _turn(self, by: int) -> None:
        at = (TABS.index(self.tabs.current()) + by) % len(TABS)
        self._show_tab(TABS[at])
        self._focus_first()

    def _focus_first(self) -> None:
        name = self.tabs.current()
        self._show_tab(name)
        match name:
            case "submission":
                self.submission.focus_first()
            case "candidates":
                self.table.go_to(max(0, self.table.currentIndex().row()), "name")
            case "enclosures":
                self.enclosures.focus_first()
            case _:
                self.course.focus_first()

    def _back(self) -> None:
        about = ("filed", self.desk.id) if self.desk is not None else None
        self.go.emit("lists", about)

    def _tick(self) -> None:
        if self.isVisible() and self.desk is not None:
            self._show_head(self.desk)
            now = moments.now()
            self.bar.show_doors(self.desk.doors(), telling.primary(self.desk, now))
            self.bar.say(*telling.proposal(self.words, self.desk, now))


def _tones(desk: Desk) -> dict[str, str]:
    """The fields of the list itself in which something was found, the gravest deciding."""
    tones: dict[str, str] = {}
    for grade in (Severity.ERROR, Severity.DOUBT):
        for found in desk.findings:
            if found.severity is grade:
                for path in found.fields:
                    tones.setdefault(path, telling.TONES[grade])
    return tones
