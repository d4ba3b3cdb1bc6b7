"""Who works now (ко ради): choosing a person, and entering one into the book."""

from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from core.base.people import Person, Role
from core.domain.commission.acts import enroll
from core.domain.commission.model import Commission
from gui.bridge.screen import Keys, Screen
from gui.bridge.session import Session
from gui.kit import theme
from gui.kit.buttons import Button
from gui.kit.cells import Cell, ChipCell, TextCell, TwoLineCell
from gui.kit.fields import TextField
from gui.kit.head import PageHead
from gui.kit.keys import KeyCap
from gui.kit.segments import Choice, SegmentedControl
from gui.kit.sheet import Sheet, row
from gui.kit.shortcuts import on_keys
from gui.kit.table import Table
from gui.kit.texts import Label, Prose
from gui.kit.tokens import PAGE_SIDE, TABLE_HEAD, WORK_ROW
from gui.models.lines import Column, Line, Lines
from gui.models.script import named
from gui.pages.people import presenter
from gui.pages.people.presenter import Seat

_SIDE, _NARROW = 420, 960
_ANY = 16_777_215


class PeoplePage(Screen):
    """The people of the book in a table, and at the right a form for one more."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        words = self.words
        self._whence: tuple[str, Any] = ("overview", None)
        """Where one came from, and what was shown there."""
        session.person_changed.connect(self.book_changed)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setContentsMargins(PAGE_SIDE, 0, PAGE_SIDE, 14)
        self._body.setSpacing(12)
        self._body.addWidget(self._people(), 1)
        self._body.addWidget(self._form())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(PageHead(words("place.people")))
        outer.addLayout(self._body, 1)
        on_keys(self, "Ins Ctrl+N", self._name.setFocus)

    def keys(self) -> Keys:
        words = self.words
        return (
            (("↑", "↓"), words("people.key.move")),
            (("Enter",), words("people.key.sit")),
            (("Ctrl+N",), words("people.key.add")),
            (("←", "→"), words("people.key.role")),
            (("Esc",), words("people.key.back")),
        )

    def refresh(self) -> None:
        enrolled = self.session.standing.of(Commission).people
        found = presenter.seats(self.words, enrolled, self.session.person)
        kept = self._table.currentIndex().row()
        self._lines.show([self._line(seat) for seat in found])
        working = next((i for i, seat in enumerate(found) if seat.now), 0)
        at = kept if 0 <= kept < len(found) else working
        self._table.setCurrentIndex(self._lines.index(at, 0))

    def enter(self, argument: Any = None) -> None:
        self._whence = argument or self._whence
        first = self._table if self._lines.rowCount() else self._name
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._table.hasFocus():
            self._enroll()
            return
        if event.key() == Qt.Key.Key_Escape:
            if self._table.hasFocus():
                self.go.emit(*self._whence)
            else:
                self._table.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        now = theme.current()
        narrow = self.width() < now.px(_NARROW)
        ways = QBoxLayout.Direction
        self._body.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self._side.setMaximumWidth(_ANY if narrow else now.px(_SIDE))
        self._side.setMinimumWidth(0 if narrow else now.px(_SIDE))

    def _people(self) -> Sheet:
        words = self.words
        sheet = Sheet(words("people.who"), words("people.who.note"))
        heads = [Column(words(f"people.column.{name}")) for name in ("person", "may", "now")]
        self._lines = Lines(heads)
        self._table = Table(words("people.who"), WORK_ROW, TABLE_HEAD)
        self._table.setModel(self._lines)
        self._table.set_widths((186, 0, 142))
        self._table.activated.connect(self._sit_down)
        sheet.body.addWidget(self._table, 1)
        return sheet

    def _form(self) -> Sheet:
        words = self.words
        self._side = Sheet(words("people.add"))
        inside = self._side.inside()
        self._name = TextField(words("people.name"), words("people.name.hint"))
        self._name.textChanged.connect(self._show_ready)
        roles = [Choice(role.value, presenter.role_name(words, role)) for role in Role]
        self._role = SegmentedControl(roles, words("people.role"))
        self._role.choose(Role.OPERATOR.value)
        self._role.chosen.connect(self._show_role)
        self._may = Prose("", size=13, tone="ink2")
        self._verb = Button(words("people.enroll"), "primary", "add")
        self._verb.clicked.connect(self._enroll)
        inside.addWidget(Label(words("people.name"), tone="ink2"))
        inside.addWidget(self._name)
        inside.addSpacing(4)
        inside.addWidget(Label(words("people.role"), tone="ink2"))
        inside.addWidget(self._role, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self._may)
        inside.addSpacing(4)
        inside.addLayout(row(self._verb, KeyCap("Enter"), None))
        inside.addStretch(1)
        inside.addWidget(Prose(words("people.advice"), size=13, tone="ink2"))
        self._show_role(self._role.current())
        self._show_ready()
        return self._side

    def _line(self, seat: Seat) -> Line:
        states: dict[str, Cell] = {
            "works": ChipCell(self.words("people.now"), "ok", "checkmark-circle"),
            "foreign": ChipCell(self.words("people.foreign"), "wrn", "warning"),
        }
        person = TwoLineCell(named(self.words, seat.person.name), seat.role)
        state = states.get(seat.now, TextCell(""))
        return Line((person, TextCell(seat.may, tone="ink2", size=13), state), about=seat.person)

    def _sit_down(self, index: QModelIndex) -> None:
        person: Person = self._lines.about(index)
        role = presenter.role_name(self.words, person.role)
        name = named(self.words, person.name)
        if person == self.session.person:
            self.session.tell(self.words("people.already", name=name), "inf")
        else:
            self.session.work_as(person)
            self.session.tell(self.words("people.sat_down", name=name, role=role))
        self.go.emit(*self._whence)

    def _enroll(self) -> None:
        name = " ".join(self._name.text().split())
        if not name:
            self._name.setFocus()
            return
        role = Role(self._role.current())
        shown = presenter.role_name(self.words, role)
        said = self.words("people.enrolled", name=name, role=shown)
        if self.session.do(enroll(Person(name, role)), said):
            self._name.clear()
            self._table.setCurrentIndex(self._lines.index(self._lines.rowCount() - 1, 0))
            self._table.setFocus()

    def _show_role(self, role: str) -> None:
        self._may.say(presenter.may(self.words, Role(role)))

    def _show_ready(self) -> None:
        self._verb.setEnabled(bool(self._name.text().strip()))
