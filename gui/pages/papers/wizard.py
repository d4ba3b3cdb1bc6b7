"""Issuing a paper in four steps: check, sign, prove by paper, hand over."""

from contextlib import suppress
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.base.fingerprints import masked
from core.base.refusals import KnownFailure, Refused, Stopped
from core.domain.papers.model import Issued, Papers
from core.office import official
from core.office.means import Means
from core.office.official import Draft, NotNamed, Order, Prepared, Watch
from core.reports.model import Report
from core.words.catalogue import Words
from gui.bridge.background import Job
from gui.bridge.issuing import counted
from gui.bridge.screen import Keys
from gui.bridge.session import Session
from gui.kit.buttons import Button
from gui.kit.sheet import Sheet
from gui.kit.steps import StepsLine
from gui.kit.texts import rule
from gui.pages.papers.presenter import lacking, number_of
from gui.pages.papers.step_check import CheckStep
from gui.pages.papers.step_hand import HandStep, PaperStep
from gui.pages.papers.step_sign import SignStep
from gui.pages.papers.under_way import UnderWay

TABBED = Qt.FocusPolicy.TabFocus
CHECK, SIGN, PAPER, HAND, UNDER_WAY = range(5)
NAMES = ("check", "sign", "paper", "hand")


class Wizard(Sheet):
    """`left` when it is over; `issued` carries the report as it was issued, for the preview."""

    left = Signal()
    issued = Signal(object)
    print_wanted = Signal(object)
    check_wanted = Signal(object)
    far = Signal(str, int, int)
    moved = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        words = session.words
        self._session = session
        self._order: Order | None = None
        self._job: Job | None = None
        self._report: Report | None = None
        self.line = StepsLine([words(f"issue.step.{n}") for n in NAMES], words("issue.step"))
        self.check, self.sign = CheckStep(words), SignStep(session)
        self.paper, self.hand = PaperStep(session), HandStep(session)
        self.under_way = UnderWay(words)
        self.steps = QStackedWidget()
        for step in (self.check, self.sign, self.paper, self.hand, self.under_way):
            self.steps.addWidget(step)
        self.body.addWidget(self.line)
        self.body.addWidget(rule())
        self.body.addWidget(self.steps, 1)
        self.back = Button(words("issue.back"))
        self.cancel = Button(words("issue.cancel"))
        self.on = Button(words("issue.on"), "primary")
        foot = self.foot(60)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.on)
        self.back.clicked.connect(partial(self._show, CHECK))
        self.cancel.clicked.connect(self.give_up)
        self.on.clicked.connect(self.go_on)
        self.check.changed.connect(self._tell_ready)
        self.sign.changed.connect(self._tell_ready)
        self.paper.print_wanted.connect(self.print_out)
        self.hand.check_wanted.connect(self.check_wanted)
        self.far.connect(self.under_way.show_step)

    @property
    def step(self) -> int:
        """The step one is at."""
        return self.steps.currentIndex()

    @property
    def working(self) -> bool:
        """Whether a paper is being drawn and signed now."""
        return self._job is not None

    @property
    def out(self) -> bool:
        """Whether the paper is out already."""
        return self.step in (PAPER, HAND)

    def begin(self, order: Order) -> None:
        """Begin with a paper; a later edition wants a reason."""
        self._order, self._report = order, None
        before = self._session.standing.of(Papers).of(order.subject)
        own = number_of(self._session, order)
        number = own or (before[-1].number if before else "")
        self.check.show_paper(lacking(self._session, order), before, number, not own)
        self.sign.load()
        self._show(CHECK)

    def go_on(self) -> None:
        """From one step to the next."""
        if not self.on.isEnabled():
            return
        if self.step == CHECK:
            self._show(SIGN)
        elif self.step == SIGN:
            self._issue()
        elif self.step == PAPER:
            self._show(HAND)
        else:
            self.left.emit()

    def give_up(self) -> None:
        """Leave without issuing; while it is under way, ask the work to end."""
        if self._job is not None:
            self._job.stop()
            self.under_way.stopping()
            return
        self.sign.forget_secrets()
        self.left.emit()

    def print_out(self) -> None:
        """Print the paper that was issued."""
        if self._report is not None:
            self.print_wanted.emit(self._report)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        elif event.key() == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)

    def _escape(self) -> None:
        """Before the paper is out it is given up; after that one only goes on."""
        if self.out:
            self.go_on()
        else:
            self.give_up()

    def _issue(self) -> None:
        assert self._order is not None and self._session.book is not None
        order = Order(
            self._order.kind,
            self._order.language,
            self._order.about,
            self.check.number.text(),
            self.check.reason.text(),
        )
        means = self.sign.means()
        try:
            draft = official.read(self._session.book, order, counted(self._session))
        except (Refused, KnownFailure) as trouble:
            self.sign.tell(self._session.sentence(trouble))
            return
        self._begin_work(draft, means)

    def _begin_work(self, draft: Draft, means: tuple[Means, ...]) -> None:
        def work() -> Prepared:
            return official.prepare(draft, means, Watch(self._tell_far, job.is_stopped))

        job = Job(work, self)
        job.done.connect(partial(self._prepared, means))
        job.failed.connect(self._failed)
        job.ended.connect(self._let_go)
        self._job = job
        self.under_way.begin()
        self._show(UNDER_WAY)
        job.start()

    def _tell_far(self, step: str, done: int, of: int) -> None:
        """Called by the work, on its thread."""
        with suppress(RuntimeError):  # the window was closed meanwhile
            self.far.emit(step, done, of)

    def _prepared(self, means: tuple[Means, ...], prepared: Prepared) -> None:
        book = self._session.book
        if book is None:
            self._job = None
            prepared.discard()
            return
        try:
            done = official.finish(book, prepared)
        except NotNamed as trouble:
            done = trouble.issued
            self._session.tell_trouble(trouble)
        except (Refused, KnownFailure) as trouble:
            self._failed(trouble)
            return
        self._job = None
        self.sign.remember(means, prepared.holders)
        self.sign.forget_secrets()
        self._show_done(done, prepared.report)

    def _show_done(self, done: Issued, report: Report) -> None:
        self._report = report
        self.paper.show_issued(done)
        self.hand.show_issued(done)
        assert self.paper.proof is not None
        self.paper.proof.proved.connect(partial(self.issued.emit, report))
        self._show(PAPER)
        self.issued.emit(replace(report, file_anchor=masked(report.file_anchor)))

    def _let_go(self, outcome: Any, _trouble: BaseException | None) -> None:
        """A stopped job has ended now; what it still finished goes away again."""
        if self._job is None or not self._job.is_stopped():
            return
        if isinstance(outcome, Prepared):
            outcome.discard()
        self._failed(Stopped())

    def _failed(self, trouble: BaseException) -> None:
        self._job = None
        self._show(SIGN)
        if isinstance(trouble, Stopped):
            self.sign.tell(self._session.words("issue.stopped"))
        elif isinstance(trouble, Refused | KnownFailure):
            self.sign.tell(self._session.sentence(trouble))
        else:
            raise trouble

    def _show(self, step: int) -> None:
        words = self._session.words
        self.steps.setCurrentIndex(step)
        self.line.show_step(SIGN if step == UNDER_WAY else step)
        self.back.setVisible(step == SIGN)
        self.cancel.setVisible(step in (CHECK, SIGN, UNDER_WAY))
        self.cancel.setText(words("issue.stop" if step == UNDER_WAY else "issue.cancel"))
        self.on.setVisible(step != UNDER_WAY)
        verbs = {SIGN: "issue.sign", HAND: "issue.close"}
        self.on.setText(words(verbs.get(step, "issue.on")))
        self.on.set_icon("signature" if step == SIGN else "")
        self._tell_ready()
        entering = self.steps.currentWidget()
        if isinstance(entering, CheckStep | SignStep | PaperStep | HandStep):
            entering.enter()
            self._in_order(entering)
        self.moved.emit()

    def _in_order(self, step: QWidget) -> None:
        """Tab goes through the step and then the verbs below it."""
        inside = [one for one in step.findChildren(QWidget) if one.focusPolicy() & TABBED]
        for before, after in pairwise([*inside, self.back, self.cancel, self.on]):
            QWidget.setTabOrder(before, after)

    def _tell_ready(self) -> None:
        ready = {CHECK: self.check.ready, SIGN: self.sign.ready}
        self.on.setEnabled(ready.get(self.step, True))


def wizard_keys(words: Words, step: int) -> Keys:
    """What the foot of the page says at a step."""
    table: dict[int, Keys] = {
        CHECK: ((("Enter",), words("issue.key.on")), (("Esc",), words("issue.key.leave"))),
        SIGN: (
            (("Tab",), words("issue.key.field")),
            (("Space",), words("issue.key.choose")),
            (("Enter",), words("issue.key.sign")),
            (("Esc",), words("issue.key.leave")),
        ),
        PAPER: (
            (("Ctrl+P",), words("papers.key.print")),
            (("Tab",), words("issue.key.field")),
            (("Enter",), words("issue.key.on")),
        ),
        HAND: ((("Tab",), words("issue.key.field")), (("Esc",), words("issue.key.close"))),
        UNDER_WAY: ((("Esc",), words("issue.key.stop")),),
    }
    return table[step]
