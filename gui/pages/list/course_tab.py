"""The tab of decisions and course (одлуке и ток): deficiencies, steps, objections, papers."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.words.catalogue import Words
from gui.kit import theme
from gui.kit.buttons import Button
from gui.kit.pane import Pane
from gui.kit.sheet import Sheet, boxed, row
from gui.kit.table import Table
from gui.kit.texts import Label, Prose
from gui.models.lines import Column, Line, Lines
from gui.pages.list import course
from gui.pages.list.desk import Desk

SUFFIXES = ((".pdf", "PDF"), (".xlsx", "Excel"), (".txt", ""))
"""The ways to draw a paper, and what their buttons say."""


class CourseTab(QWidget):
    """`paper_wanted` names a kind of paper and the suffix of its file.

    `answer_wanted` names the place of an objection.
    """

    paper_wanted = Signal(str, str)
    answer_wanted = Signal(int)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        objections = (Column(words("list.objection.at")), Column(words("list.objection.who")))
        self._sheets = (
            _Lines(
                words("list.sheet.deficiencies"), course.deficiency_columns(words), (40, 0, 150)
            ),
            _Lines(words("list.sheet.changes"), (Column(words("list.change")),), (0,), 28),
            _Lines(
                words("list.sheet.objections"),
                (*objections, Column(words("list.outcome"))),
                (120, 0, 170),
            ),
            _Lines(
                words("list.sheet.steps"), course.steps_columns(words), (144, 0, 116, 116, 144), 30
            ),
        )
        self._sheets[2].table.activated.connect(
            lambda index: self.answer_wanted.emit(self._sheets[2].lines.about(index))
        )
        self._papers = Sheet(words("list.sheet.papers"), head=34)
        self._buttons = self._papers.inside(12)
        self._none = Prose(words("list.papers.none"), size=13, tone="ink2")
        self._buttons.addWidget(self._none)
        self._made: dict[str, QWidget] = {}
        pane = Pane(margins=(0, 0, 0, 0))
        pane.column.setSpacing(10)
        for sheet in (*self._sheets, self._papers):
            pane.column.addWidget(sheet)
        pane.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(pane)

    @property
    def changes(self) -> Lines:
        """What a supplement changed."""
        return self._sheets[1].lines

    def show_desk(self, desk: Desk, papers: tuple[str, ...]) -> None:
        """Show how the list came to where it stands; `papers` are the kinds that can be made."""
        words = self._words
        for sheet, lines in zip(
            self._sheets,
            (
                course.deficiencies(words, desk),
                course.changes(words, desk),
                course.objection_lines(words, desk),
                course.steps(words, desk),
            ),
            strict=True,
        ):
            sheet.show_lines(lines)
        self._none.setVisible(not papers)
        for kind in papers:
            if kind not in self._made:
                self._made[kind] = self._line_of(kind)
                self._buttons.addWidget(self._made[kind])
        for kind, line in self._made.items():
            line.setVisible(kind in papers)

    def _line_of(self, kind: str) -> QWidget:
        """A kind of paper with a button for each way to draw it."""
        name = self._words(f"list.paper.{kind}")
        line = row(Label(name))
        for suffix, text in SUFFIXES:
            button = Button(text or self._words("papers.key.text"), small=True)
            button.setAccessibleName(f"{name}, {button.text()}")
            wanted = partial(self.paper_wanted.emit, kind, suffix)
            button.clicked.connect(lambda _on=False, wanted=wanted: wanted())
            line.addWidget(button)
        line.addStretch(1)
        return boxed(line)

    def focus_first(self) -> None:
        """The steps."""
        self._sheets[-1].table.setFocus()


class _Lines(Sheet):
    """A table as high as its lines, hidden while it has none."""

    def __init__(
        self, title: str, columns: tuple[Column, ...], widths: tuple[int, ...], row: int = 44
    ) -> None:
        super().__init__(title, head=34)
        self._row = row
        self.lines = Lines(columns)
        self.table = Table(title, row, 28)
        self.table.setModel(self.lines)
        self.table.set_widths(widths)
        self.body.addWidget(self.table)

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show these."""
        self.lines.show(lines)
        self.setVisible(bool(lines))
        now = theme.current()
        self.table.setFixedHeight(now.px(28) + len(lines) * now.px(self._row) + 4)
