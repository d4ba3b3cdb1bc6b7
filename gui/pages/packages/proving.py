"""A package that was read: what it says of itself, and two groups to be typed from its paper."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from core.base.people import Person
from core.words.catalogue import Words
from gui.kit.buttons import Button
from gui.kit.fields import FieldRow
from gui.kit.pane import Pane
from gui.kit.prove import ProvedByPaper
from gui.kit.sheet import Sheet
from gui.kit.texts import Label, Prose, rule
from gui.models.script import named
from gui.pages.packages.facts import facts
from gui.pages.packages.work import Brought

_WIDTH, _LABEL = 420, 150


class ProofSheet(QWidget):
    """`proved` once the groups are right; `go_on` then presses what the page makes of it."""

    proved = Signal()
    go_on = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.paper: ProvedByPaper | None = None
        self.people: QComboBox | None = None
        self._sheet = Sheet(words("packages.proof"), " ")
        self._pane = Pane(margins=(18, 14, 18, 14))
        self._sheet.body.addWidget(self._pane, 1)
        self._note = Label("", 13, "ink2", elide=True)
        self.verb = Button("", "primary", icon="arrow-right")
        self.verb.clicked.connect(self.go_on)
        foot = self._sheet.foot(56)
        foot.addWidget(self._note, 1)
        foot.addWidget(self.verb)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._sheet)

    def show_package(self, brought: Brought, file: str, likely: str = "") -> None:
        """Another package; the verb rests until its groups are typed.

        Where a book begins from it, `likely` is who probably sits down to it.
        """
        words, package = self._words, brought.package
        what = "take" if brought.plan is not None else "begin"
        self._sheet.note.setText(file)
        self._pane.clear()
        add = self._pane.column.addWidget
        for label, text in facts(words, package):
            add(FieldRow(label, Prose(text), _LABEL))
        self.people = self._made_people(brought.people, likely)
        if self.people is not None:
            add(FieldRow(words("packages.begin.who"), self.people, _LABEL, _WIDTH))
        add(rule())
        add(Label(words("packages.fingerprint"), strong=True))
        self.paper = ProvedByPaper(words, package.fingerprint)
        self.paper.setFixedWidth(_WIDTH)
        self.paper.proved.connect(self._proved)
        add(self.paper)
        self._pane.column.addStretch(1)
        self.verb.setText(words(f"packages.proof.{what}"))
        self.verb.setEnabled(False)
        self._note.setText(words(f"packages.proof.{what}.note"))

    def first(self) -> QWidget:
        """Where the focus begins."""
        return self.paper.fields[0] if self.paper is not None else self.verb

    @property
    def person(self) -> Person | None:
        """Who is to work in the book that begins."""
        return self.people.currentData() if self.people is not None else None

    def _made_people(self, people: Sequence[Person], likely: str) -> QComboBox | None:
        if not people:
            return None
        combo = QComboBox()
        for one in people:
            name = named(self._words, one.name)
            combo.addItem(f"{name}, {self._words(f'role.{one.role.value}')}", one)
        names = [one.name for one in people]
        combo.setCurrentIndex(names.index(likely) if likely in names else 0)
        return combo

    def _proved(self) -> None:
        self.verb.setEnabled(True)
        self.verb.setFocus()
        self.proved.emit()
