"""The decision that corrects minutes (решење о исправци): only what changes is typed."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout

from core.base.findings import Finding
from core.base.refusals import Refused
from core.book.telling_minutes import answer
from core.domain.minutes import deciding, form
from core.domain.minutes.check import check
from core.domain.minutes.entry import Answer, answers, same, with_answers
from core.domain.minutes.model import Figure, Mark, Minutes, sum_of_lists
from core.domain.minutes.proposals import Measure
from core.domain.minutes.steps import Changed
from core.domain.standing import Decision
from core.office import drafting_minutes
from core.office.drafting import OFFICIAL
from core.words import codes
from gui.kit import findings as kit
from gui.kit import theme
from gui.kit.findings import FindingStack
from gui.kit.keys import KeyCap
from gui.kit.pane import Pane
from gui.kit.segments import Choice, SegmentedControl
from gui.kit.sheet import row
from gui.kit.texts import Label
from gui.pages.entry.cards import TONES
from gui.pages.entry.counts import CountsForm
from gui.pages.entry.decisions.dialog import MatterDialog
from gui.pages.entry.decisions.remarks import RemarksForm
from gui.pages.entry.presenter import paint

COUNTS, REST = "counts", "rest"
WIDE, NARROW = 1180, 1080
FORM, HEIGHT = 640, 400
MOST, LEAST = 130, 560


class CorrectDialog(MatterDialog):
    """The form with old figures beside empty fields; findings are those after the correction."""

    measure = Measure.CORRECT
    label_width = 98

    def build(self, now: datetime) -> None:
        minutes = self.matter.case.minutes
        assert minutes is not None
        self._minutes, self._old = minutes, answers(minutes)
        self._typed: dict[str, Figure] = {}
        self._names = [*form.NAMES, *(form.list_field(no) for no, _votes in minutes.votes)]
        across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        across.setSpacing(18)
        across.addLayout(self._form(), 3)
        across.addLayout(self._right(now), 2)
        parent = self.parentWidget()
        window = parent.window() if parent is not None else self
        px = theme.current().px
        self.resize(min(px(WIDE), window.width() - 40), self.height())
        self.setMaximumHeight(max(window.height() - 20, px(LEAST)))
        if window.width() < px(NARROW):
            across.setDirection(QBoxLayout.Direction.TopToBottom)
            pane = Pane(margins=(0, 0, 0, 0))
            pane.column.addLayout(across)
            self.body.addWidget(pane, 1)
        else:
            self.body.addLayout(across, 1)
        QShortcut(QKeySequence("F9"), self).activated.connect(self._turn)
        self._tell()
        fields = [name for name in self.matter.fields if name in self._names]
        self.counts.focus((*fields, *self._names)[0])

    def given(self) -> dict[str, Answer]:
        """What was typed in place of what stands."""
        return {**self._typed, **self.rest.given()}

    def changes(self) -> Changed:
        """Which figures change, old and new."""
        try:
            return deciding.changed(self.matter.case, self.matter.station.id, self.given())
        except Refused:
            return ()

    def after(self) -> Minutes:
        """The minutes as they would stand."""
        return with_answers(self._minutes, {name: new for name, _old, new in self.changes()})

    def ready(self) -> bool:
        return super().ready() and bool(self.changes())

    def decision(self) -> Decision:
        station, basis = self.matter.station.id, self.basis.current()
        return deciding.correct(station, self.given(), basis, self.ruling(), self.moment())

    def _form(self) -> QVBoxLayout:
        words = self.session.words
        choices = (
            Choice(COUNTS, words("entry.tab.counts")),
            Choice(REST, words("entry.tab.rest")),
        )
        self.views = SegmentedControl(choices, words("entry.tabs"))
        self.views.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.counts = CountsForm(words, self.matter.lists)
        self.rest = RemarksForm(words, self._old)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.counts)
        self._pages.addWidget(self.rest)
        self.counts.set_low(True)
        self.counts.setMinimumWidth(theme.current().px(FORM))
        self._pages.setMinimumHeight(theme.current().px(HEIGHT))
        self.views.chosen.connect(lambda _id: self._seen())
        self.counts.typed.connect(self._take)
        self.counts.next_wanted.connect(lambda name: self._step(name, 1))
        self.counts.previous_wanted.connect(lambda name: self._step(name, -1))
        self.rest.changed.connect(self._tell)
        column = QVBoxLayout()
        about = Label(words("decision.correct.about"), 13, "ink2", elide=True)
        line = row(about)
        line.setStretch(0, 1)
        line.addWidget(self.views)
        line.addWidget(KeyCap("F9"))
        column.addLayout(line)
        column.addWidget(self._pages, 1)
        return column

    def _right(self, now: datetime) -> QVBoxLayout:
        words = self.session.words
        self.rows = column = QVBoxLayout()
        column.setSpacing(8)
        self.ask_moment(now)
        self.ask_number()
        bases = [Choice(one, words(f"decision.basis.{one}")) for one in deciding.BASES]
        self.basis = SegmentedControl(bases, words("decision.basis"))
        self.basis.choose("inspection" if self.matter.case.inspections else deciding.BASES[0])
        self.basis.chosen.connect(lambda _id: self._tell())
        self.ask(words("decision.basis"), self.basis)
        self.ask_ground(most=MOST)
        self._left = Label("", 13, "ink2", strong=True)
        column.addWidget(self._left)
        self._stack = FindingStack()
        self._stack.setObjectName("scrolled")
        pane = Pane(words("decision.correct.after"), margins=(0, 0, 0, 0))
        pane.column.addWidget(self._stack)
        column.addWidget(pane, 1)
        return column

    def _take(self, name: str, figure: Figure) -> None:
        self._typed.pop(name, None)
        if figure is not Mark.NOT_TYPED:
            self._typed[name] = figure
        self._tell()

    def _step(self, name: str, by: int) -> None:
        at = self._names.index(name) + by
        if at == len(self._names):
            self.number.setFocus(Qt.FocusReason.TabFocusReason)
        elif at >= 0:
            self.counts.focus(self._names[at])

    def _turn(self) -> None:
        self.views.choose(REST if self.views.current() == COUNTS else COUNTS)

    def _seen(self) -> None:
        """The other page of the paper, with the caret in it."""
        shows_rest = self.views.current() == REST
        self._pages.setCurrentIndex(int(shows_rest))
        if shows_rest:
            self.rest.focus()
        else:
            self.counts.focus(self._names[0])

    def _tell(self) -> None:
        """Old beside new, the sum, the findings and the draft of the ground, after each key."""
        words, station = self.session.words, self.matter.station.id
        changes, minutes = self.changes(), self.after()
        found = check(minutes, self.matter.law)
        self.counts.show_old({name: self._beside(name) for name in self._names})
        self.counts.set_total(sum_of_lists(minutes) or 0)
        self.counts.set_paint(paint(found))
        left = words.count("decision.correct.left", len(found)) if found else ""
        self._left.setText(left or words("decision.correct.none"))
        self._stack.set_findings([self._card(one) for one in found], "")
        basis, lists = self.basis.current(), {one.no: one.name for one in self.matter.lists}
        self.redraft(drafting_minutes.correction(OFFICIAL, station, basis, changes, lists))
        self.refresh()

    def _beside(self, name: str) -> tuple[str, bool, str]:
        words, old = self.session.words, self._old[name]
        replaced = name in self._typed and not same(old, self._typed[name])
        figure = answer(words, old)
        return figure, replaced, words("decision.now", figure=figure)

    def _card(self, finding: Finding) -> kit.Finding:
        words = self.session.words
        return kit.Finding(
            finding.code,
            TONES[finding.severity],
            codes.title(words, finding),
            formula=codes.formula(words, finding),
            source=finding.code,
        )
