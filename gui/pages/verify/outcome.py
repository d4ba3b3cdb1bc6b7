"""The outcome of a check: one word, then signers, what is wrong, fingerprints, and the book."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.office.verify import Checked
from core.words.catalogue import Words
from gui.kit.chips import Icon
from gui.kit.empty import EmptyState
from gui.kit.pane import Pane
from gui.kit.prove import ProvedByPaper
from gui.kit.sheet import Sheet, boxed, row
from gui.kit.texts import Label, Prose, rule
from gui.pages.verify import presenter
from gui.pages.verify.presenter import Told


class Outcome(Sheet):
    """Shows one checked file, or that none was checked yet."""

    def __init__(self, words: Words) -> None:
        super().__init__(words("verify.outcome"), " ")
        self._words = words
        self._pane = Pane(words("verify.outcome"), margins=(16, 14, 16, 14))
        self.body.addWidget(self._pane, 1)
        self.paper: ProvedByPaper | None = None
        self.heading = ""
        self.show_nothing()

    def show_nothing(self, note: str = "", icon: str = "shield-checkmark") -> None:
        """No file yet, or why there is no outcome."""
        self._pane.clear()
        self.paper = None
        self.heading = note or self._words("verify.none")
        empty = EmptyState(icon, self.heading, self._words("verify.none.told"))
        self._pane.column.addWidget(empty, 1)
        self.note.setText("")

    def show_outcome(self, name: str, found: Checked) -> None:
        """Everything that can be said of a file."""
        words = self._words
        self._pane.clear()
        self.note.setText(name)
        told = presenter.heading(words, found)
        self.heading = told.title
        self._add(_heading(told))
        self._section("verify.signers", presenter.signers(words, found))
        self._section("verify.problems", presenter.problems(words, found))
        book = presenter.of_book(words, found)
        if book is not None:
            self._section("verify.book", (book,))
        if found.on_paper:
            self._add(rule())
            of = "verdict.fingerprint" if found.workbook else "verdict.anchor"
            self._add(Label(words(of), strong=True))
            self.paper = ProvedByPaper(words, found.on_paper)
            self._add(self.paper)
        self._pane.column.addStretch(1)

    def _section(self, title: str, lines: tuple[Told, ...]) -> None:
        if not lines:
            return
        self._add(rule())
        self._add(Label(self._words(title), strong=True))
        for line in lines:
            self._add(_line(line))

    def _add(self, widget: QWidget) -> None:
        self._pane.column.addWidget(widget)


def _heading(told: Told) -> QWidget:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    icon = Icon(told.icon, f"{told.tone}_so" if told.tone != "neu" else "ink3", 24)
    column.addLayout(row(icon, Label(told.title, 22, _tone(told.tone), strong=True), None))
    column.addWidget(Prose(told.second, tone="ink2"))
    return boxed(column)


def _line(told: Told) -> QWidget:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Prose(told.title))
    if told.second:
        column.addWidget(Prose(told.second, size=13, tone=_tone(told.tone)))
    icon = Icon(told.icon, f"{told.tone}_so" if told.tone != "neu" else "ink3", 16)
    line = row(icon, gap=10)
    line.addLayout(column, 1)
    return boxed(line)


def _tone(tone: str) -> str:
    return "ink2" if tone == "neu" else tone
