"""The fields of a new election in their sheets, and what they hold."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QVBoxLayout, QWidget

from core.base.people import Role
from core.domain.election.model import KINDS, REGIONS
from core.law.profile import LegalProfile
from core.office.units import register
from core.words.catalogue import Words
from gui.kit import theme
from gui.kit.buttons import Button
from gui.kit.date_field import DateField
from gui.kit.fields import TextField
from gui.kit.segments import Choice, SegmentedControl
from gui.kit.sheet import Sheet
from gui.kit.texts import Label
from gui.models.law_words import law_name
from gui.pages.wizard.asked import Asked
from gui.pages.wizard.draft import Draft
from gui.pages.wizard.presenter import Seen
from gui.pages.wizard.readings import Readings
from gui.pages.wizard.unit_field import UnitField

ROLES = (Role.SECRETARY, Role.CHAIR, Role.OPERATOR)
NARROW = 1080


class Form(QWidget):
    """Two columns, or one where the window is narrow; `changed` tells of every change."""

    changed = Signal()

    def __init__(self, words: Words, laws: Sequence[LegalProfile]) -> None:
        super().__init__()
        self._words, self._laws = words, tuple(laws)
        self._asked: dict[str, Asked] = {}
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(12)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(12)
            self._columns.addLayout(column, 1)
        left.addWidget(self._where())
        left.addWidget(self._who())
        left.addStretch(1)
        right.addWidget(self._law())
        right.addStretch(1)
        self._listen()

    def draft(self, unit: str) -> Draft:
        """What is typed now; `unit` is the name without the city it is told apart by."""
        return Draft(
            unit=unit,
            kind=self.kind.current(),
            region=str(self.region.currentData()),
            seats=self.seats.text(),
            called=self.called.field.text(),
            held=self.held.field.text(),
            voters=self.voters.text(),
            name=self.name.text(),
            address=self.address.text(),
            readings=self.readings.chosen(),
            ground=self.ground.text(),
            person=self.person.text(),
            role=Role(self.role.current()),
            path=self.path.text(),
        )

    def law_chosen(self) -> LegalProfile:
        """The version of the law chosen now."""
        return self._laws[max(0, self.law.currentIndex())]

    def choose_law(self, profile: str) -> None:
        """Propose a version of the law by its id; only a choice by hand is told as a change."""
        ids = [law.id for law in self._laws]
        if profile in ids:
            with QSignalBlocker(self.law):
                self.law.setCurrentIndex(ids.index(profile))

    def choose_region(self, region: str) -> None:
        """Choose a region by its id."""
        self.region.setCurrentIndex(self.region.findData(region))

    def show_remarks(self, seen: Seen, of_unit: str) -> None:
        """Put every remark under its field."""
        for field, asked in self._asked.items():
            remark = seen.of(field)
            asked.say(remark.tone, of_unit if field == "unit" else remark.text)

    def show_ground(self, asked: bool) -> None:
        """The ground is asked only for another reading than proposed."""
        self._asked["ground"].setVisible(asked)

    def focus_on(self, field: str) -> QWidget:
        """Bring the caret to a field, and answer with it."""
        widget = self._asked[field].field
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        return widget

    def fit(self, width: int) -> None:
        """Two columns where the page is wide enough for them."""
        narrow = width < theme.current().px(NARROW)
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def _where(self) -> Sheet:
        words = self._words
        self.unit = UnitField(register(), words("wizard.unit"), words("wizard.unit.hint"))
        kinds = [Choice(kind, words(f"wizard.kind.{kind}")) for kind in KINDS]
        self.kind = SegmentedControl(kinds, words("wizard.kind"))
        self.region = _combo([(region, words(f"region.{region or 'none'}")) for region in REGIONS])
        self.choose_region("")
        self.seats = _short(TextField(words("wizard.seats")))
        self.voters = _short(TextField(words("wizard.voters")))
        hint = words("wizard.date.hint")
        self.called = DateField(words, words("wizard.called"), hint)
        self.held = DateField(words, words("wizard.held"), hint)
        for field in (self.called, self.held):
            field.setMaximumWidth(theme.current().px(190))
        self.name = TextField(words("wizard.name"))
        self.address = TextField(words("wizard.address"), words("wizard.address.hint"))
        hinted = Label(words("wizard.voters.hint"), 13, "ink2", elide=True)
        return self._sheet(
            words("wizard.where"),
            self._ask("unit", self.unit),
            self._ask("kind", self.kind, None),
            self._ask("region", self.region, None),
            self._ask("seats", self.seats, None),
            self._ask("called", self.called, None),
            self._ask("held", self.held, None),
            self._ask("voters", self.voters, hinted),
            self._ask("name", self.name),
            self._ask("address", self.address),
        )

    def _law(self) -> Sheet:
        words = self._words
        self.law = _combo([(law.id, law_name(words, law)) for law in self._laws])
        self.readings = Readings(words("wizard.questions.none"))
        self.ground = TextField(words("wizard.ground"), words("wizard.ground.hint"))
        sheet = self._sheet(
            words("wizard.law"),
            self._ask("law", self.law, label="wizard.version"),
            Label(words("wizard.questions"), 13, "ink2", strong=True),
            self.readings,
            self._ask("ground", self.ground),
        )
        sheet.add_to_head(Label(words("wizard.questions.note"), 13, "ink2"))
        return sheet

    def _who(self) -> Sheet:
        words = self._words
        self.person = TextField(words("wizard.person"))
        roles = [Choice(role.value, words(f"role.{role.value}")) for role in ROLES]
        self.role = SegmentedControl(roles, words("wizard.role"))
        self.path = TextField(words("wizard.path"))
        self.choose = Button(words("wizard.choose"), icon="folder-open")
        return self._sheet(
            words("wizard.who"),
            self._ask("person", self.person),
            self._ask("role", self.role, None),
            self._ask("path", self.path, self.choose),
        )

    def _ask(
        self, field: str, widget: QWidget, *beside: QWidget | int | None, label: str = ""
    ) -> Asked:
        target = widget.field if isinstance(widget, DateField) else widget
        asked = Asked(self._words(label or f"wizard.{field}"), widget, *beside, painted=target)
        self._asked[field] = asked
        return asked

    def _sheet(self, title: str, *parts: QWidget) -> Sheet:
        sheet = Sheet(title)
        inside = sheet.inside()
        for part in parts:
            inside.addWidget(part)
        return sheet

    def _listen(self) -> None:
        fields = (self.seats, self.voters, self.name, self.address, self.ground, self.person)
        for field in (*fields, self.path, self.called.field, self.held.field):
            field.textChanged.connect(lambda _text: self.changed.emit())
        for row_of_choices in (self.kind, self.role):
            row_of_choices.chosen.connect(lambda _id: self.changed.emit())
        self.readings.changed.connect(self.changed)


def _combo(items: Sequence[tuple[str, str]]) -> QComboBox:
    made = QComboBox()
    made.setMaxVisibleItems(12)
    for value, text in items:
        made.addItem(text, value)
    return made


def _short(field: TextField) -> TextField:
    field.setMaximumWidth(theme.current().px(120))
    return field
