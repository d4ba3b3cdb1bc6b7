"""How minutes are entered and what counts as unusual: settings that only an act changes."""

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from core.domain.commission.decisions import Ruling
from core.domain.minutes.acts import decide_rule
from core.domain.minutes.entry import EntryRule
from core.domain.minutes.room import MinutesRoom
from core.domain.standing import Decision
from core.domain.tally.outliers import Thresholds, set_thresholds
from gui.bridge.act_dialog import ActDialog
from gui.bridge.session import Session
from gui.kit.buttons import Button
from gui.kit.count_field import CountField
from gui.kit.fields import FieldRow, TextField
from gui.kit.sheet import Sheet, boxed, row
from gui.kit.texts import Label, Prose, Run

LABEL = 190


class EnteringSheet(Sheet):
    """The rule in force and the thresholds in words; two verbs open their dialogs."""

    def __init__(self, session: Session) -> None:
        words = session.words
        super().__init__(words("settings.entering"))
        self._session = session
        self._rule = Prose("")
        self._limits = Prose("", size=13, tone="ink2")
        change = Button(words("settings.entering.change"), icon="keyboard")
        limits = Button(words("settings.thresholds.change"), icon="search")
        change.clicked.connect(self.change_rule)
        limits.clicked.connect(self.change_thresholds)
        inside = self.inside()
        inside.addWidget(self._rule)
        inside.addWidget(Prose(words("settings.entering.note"), size=13, tone="ink2"))
        inside.addWidget(self._limits)
        inside.addWidget(boxed(row(change, limits, None)))

    def show_standing(self) -> None:
        """What is in force now."""
        words, standing = self._session.words, self._session.standing
        rule = words(f"entry.rule.{standing.of(MinutesRoom).rule.value}")
        self._rule.say(Run(rule[:1].upper() + rule[1:], True))
        limits = standing.of(Thresholds)
        self._limits.say(
            words(
                "settings.thresholds.now",
                invalid=limits.invalid,
                turnout=limits.turnout,
                share=limits.list_share,
                least=limits.least,
            )
        )

    def change_rule(self) -> None:
        """Ask for the commission's decision."""
        self._ask(RuleDialog(self._session, self), "settings.entering.done")

    def change_thresholds(self) -> None:
        """Ask for other thresholds and why."""
        self._ask(ThresholdsDialog(self._session, self), "settings.thresholds.done")

    def _ask(self, dialog: ActDialog, done: str) -> None:
        said = self._session.words(done)
        dialog.accepted.connect(lambda: self._session.do(dialog.decision(), said))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class RuleDialog(ActDialog):
    """The ways of entering; number and ground of the commission's decision."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        words = session.words
        verb = words("settings.entering.verb")
        super().__init__(session, parent, words("settings.entering.dialog"), verb)
        self._now = session.standing.of(MinutesRoom).rule
        self._rules = tuple(EntryRule)
        self._group = QButtonGroup(self)
        for number, rule in enumerate(self._rules):
            button = QRadioButton(words(f"entry.rule.{rule.value}"))
            button.setChecked(rule is self._now)
            self._group.addButton(button, number)
            self.body.addWidget(button)
        self.number = TextField(words("settings.entering.number"), required=True)
        self.ground = TextField(words("settings.law.ground"), required=True)
        self.body.addWidget(FieldRow(words("settings.entering.number"), self.number, LABEL))
        self.body.addWidget(FieldRow(words("settings.law.ground"), self.ground, LABEL))
        self.set_note(words("settings.entering.printed"))
        self.require(self.number, self.ground)
        self.set_ready_when(lambda: self._chosen() is not self._now)
        self._group.idToggled.connect(lambda _id, _on: self.refresh())
        self._group.button(self._rules.index(self._now)).setFocus()

    def decision(self) -> Decision:
        return decide_rule(self._chosen(), Ruling(self.number.text(), self.ground.text()))

    def _chosen(self) -> EntryRule:
        return self._rules[self._group.checkedId()]


class ThresholdsDialog(ActDialog):
    """Four numbers and the reason they are changed."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        words = session.words
        verb = words("settings.thresholds.verb")
        super().__init__(session, parent, words("settings.thresholds.dialog"), verb)
        self._now = session.standing.of(Thresholds)
        self.fields: dict[str, CountField] = {}
        for name in Thresholds.__dataclass_fields__:
            field = CountField(words(f"history.says.threshold.{name}"), words.number, 34)
            field.set_value(getattr(self._now, name))
            field.changed.connect(self.refresh)
            self.fields[name] = field
            self.body.addLayout(row(Label(field.accessibleName(), tone="ink2"), None, field))
        self.reason = TextField(words("settings.thresholds.reason"), required=True)
        self.body.addWidget(FieldRow(words("settings.thresholds.reason"), self.reason, 70))
        self.set_note(words("settings.thresholds.note"))
        self.require(self.reason)
        self.set_ready_when(lambda: self._typed() not in (None, self._now))
        next(iter(self.fields.values())).setFocus()

    def decision(self) -> Decision:
        return set_thresholds(self._typed() or self._now, self.reason.text())

    def _typed(self) -> Thresholds | None:
        values = {name: field.value() for name, field in self.fields.items()}
        numbers = {name: value for name, value in values.items() if isinstance(value, int)}
        return Thresholds(**numbers) if len(numbers) == len(values) else None
