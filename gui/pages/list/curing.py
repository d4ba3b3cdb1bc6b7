"""The dialogs of deficiencies: the conclusion that orders them cured, and the look at the cure."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from core.domain.lists import deciding
from core.domain.lists.states import Cure, Deficiency, Published
from core.domain.standing import Decision
from core.office.citing import GAP, cited
from core.office.drafting import OFFICIAL, items
from core.office.filed import Sealing
from core.words.catalogue import Words
from gui.kit.buttons import Button
from gui.kit.fields import TextField
from gui.kit.pane import Pane
from gui.kit.segments import Choice, SegmentedControl
from gui.kit.texts import Label, Prose
from gui.models.script import named
from gui.pages.list.ruling import MomentDialog, RulingDialog


class OrderDialog(RulingDialog):
    """The conclusion (закључак): which deficiencies, and how each of them is cured."""

    def build_more(self) -> None:
        words = self.session.words
        super().build_more()
        self._lines: list[_Line] = []
        self._pane = Pane(words("list.items"), margins=(0, 0, 0, 0))
        self._pane.setMinimumHeight(220)
        self._pane.column.addStretch(1)
        self.body.addWidget(Label(words("list.items"), strong=True))
        self.body.addWidget(self._pane, 1)
        for item in items(self.desk.findings, self.desk.law, OFFICIAL):
            self._add(item)
        more = Button(words("list.items.add"), icon="add", small=True)
        more.clicked.connect(self.add)
        self.body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def add(self) -> None:
        """One more deficiency, which the examiner found."""
        line = self._add(Deficiency(0, ""))
        line.text.setFocus()

    def chosen(self) -> tuple[Deficiency, ...]:
        """The deficiencies that are ticked; who ticks one holds it curable."""
        return tuple(line.item() for line in self._lines if line.box.isChecked())

    def ready(self) -> bool:
        return super().ready() and bool(self.chosen())

    def decision(self) -> Decision:
        return deciding.order(self.desk.id, self.chosen(), self.ruling(), self.moment())

    def _add(self, item: Deficiency) -> "_Line":
        words = self.session.words
        line = _Line(words, item)
        if not item.curable:
            line.say(words("list.items.incurable"))
        line.box.toggled.connect(lambda _on: self.refresh())
        self._lines.append(line)
        self._pane.column.insertWidget(self._pane.column.count() - 1, line)
        return line


class _Line(QWidget):
    """One deficiency: ticked or not, what is wrong, how it is cured."""

    def __init__(self, words: Words, item: Deficiency) -> None:
        super().__init__()
        self._item = item
        what, how = words("list.items.what"), words("list.items.how")
        article = "" if GAP in item.article else cited(words, item.article)
        self.box = QCheckBox(article or what)
        self.box.setAccessibleName(named(words, item.text) or what)
        self.box.setChecked(item.curable)
        self.text, self.how = TextField(what, what), TextField(how, how)
        self.text.setText(item.text)
        self.how.setText(item.how)
        for field in (self.text, self.how):
            field.setCursorPosition(0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2, 8, 6)
        self._column.setSpacing(4)
        for widget in (self.box, self.text, self.how):
            self._column.addWidget(widget)

    def say(self, note: str) -> None:
        """A sentence under it."""
        self._column.addWidget(Prose(note, size=13, tone="wrn"))

    def item(self) -> Deficiency:
        """The deficiency as typed."""
        text, how = self.text.text().strip(), self.how.text().strip()
        return replace(self._item, text=text, how=how, curable=True)


class SupplementDialog(MomentDialog):
    """What the submitter brought (допуна): its moment; what it changes is typed in the tabs."""

    def sealing(self) -> Sealing:
        """The decision and what it seals."""
        assert self.session.filed is not None
        return self.session.filed.supplement(self.desk.id, self.desk.paper, self.moment())

    def decision(self) -> Decision:
        return self.sealing().decision


class ExamineDialog(MomentDialog):
    """The supplement is gone through item by item; a partial cure is not a cure."""

    def build(self) -> None:
        words = self.session.words
        state = self.desk.one.state
        assert isinstance(state, Published)
        before = dict(state.marks)
        pane = Pane(words("list.items"), margins=(0, 0, 0, 0))
        pane.setMinimumHeight(240)
        self.marks: dict[int, SegmentedControl] = {}
        choices = (Choice("", "–"), *(Choice(c.value, words(f"cure.{c.value}")) for c in Cure))
        for item in state.items:
            pane.column.addWidget(Prose(f"{item.no}. {named(words, item.text)}"))
            control = SegmentedControl(choices, f"{item.no}")
            control.setAccessibleName(named(words, item.text))
            if item.no in before:
                control.choose(before[item.no].value)
            control.chosen.connect(lambda _id: self.refresh())
            pane.column.addWidget(control)
            pane.column.addSpacing(6)
            self.marks[item.no] = control
        pane.column.addStretch(1)
        self.body.addWidget(pane, 1)

    def ready(self) -> bool:
        return super().ready() and all(one.current() for one in self.marks.values())

    def decision(self) -> Decision:
        marks = tuple((no, Cure(one.current())) for no, one in self.marks.items())
        return deciding.examine(self.desk.id, marks, self.moment())
