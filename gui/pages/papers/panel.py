"""The right panel of the page of papers: language, files, the book's anchor, and marks."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from core.domain.papers.model import Issued
from core.words.catalogue import Language, Words
from gui.kit import paint, theme
from gui.kit.buttons import Button
from gui.kit.chips import Chip
from gui.kit.keys import KeyCap
from gui.kit.pane import Pane
from gui.kit.sheet import Sheet, boxed, row
from gui.kit.texts import Label, Prose
from gui.pages.papers.presenter import LANGUAGES, language_name

WAYS = (
    ("pdf", ".pdf", "document-pdf", "Ctrl+D"),
    ("xlsx", ".xlsx", "table", "Ctrl+E"),
    ("txt", ".txt", "text-font", "Ctrl+T"),
    ("zip", ".zip", "save", "Ctrl+S"),
)
"""Ways out of the program: id, suffix, icon, key."""


class PapersPanel(Sheet):
    """`save_wanted` carries a suffix."""

    language_chosen = Signal(object)
    save_wanted = Signal(str)
    print_wanted = Signal()
    issue_wanted = Signal()
    copy_wanted = Signal(str)

    def __init__(self, words: Words, language: Language) -> None:
        super().__init__(words("papers.document"))
        self._words = words
        pane = Pane(margins=(16, 12, 16, 12))
        self._column = pane.column
        self.body.addWidget(pane, 1)
        self._column.addWidget(Label(words("papers.language"), 13, "ink2", strong=True))
        self._group = QButtonGroup(self)
        for one in LANGUAGES:
            button = QRadioButton(language_name(words, one))
            button.setAccessibleName(button.text())
            button.setChecked(one is language)
            self._group.addButton(button)
            button.toggled.connect(lambda on, which=one: self._choose(on, which))
            self._column.addWidget(button)
        self._column.addSpacing(6)
        self.buttons: list[Button] = []
        self.issue = self._add_button(words("papers.issue"), "primary", "signature", "Ctrl+S")
        self.issue.clicked.connect(self.issue_wanted)
        self._apart = Prose(words("refused.paper.book_apart"), size=13, tone="wrn")
        self._column.addWidget(self._apart)
        self._copies = self._made_copies()
        self._column.addWidget(self._copies)
        self._lines: dict[str, QWidget] = {}
        for name, suffix, icon, key in WAYS:
            role = "primary" if suffix == ".zip" else "secondary"
            button_of = self._add_button(words(f"papers.save.{name}"), role, icon, key)
            button_of.clicked.connect(lambda _on=False, s=suffix: self.save_wanted.emit(s))
            self._lines[suffix] = button_of.parentWidget() or button_of
        printing = self._add_button(words("papers.print"), "secondary", "print", "Ctrl+P")
        printing.clicked.connect(self.print_wanted)
        self._column.addSpacing(6)
        self._marks = QVBoxLayout()
        self._marks.setSpacing(6)
        self._column.addLayout(self._marks)
        self._mark_note = Prose("", size=13, tone="ink2")
        self._column.addWidget(self._mark_note)
        self._column.addWidget(Label(words("papers.anchor"), strong=True))
        self.anchor = Anchor(words("papers.anchor"))
        self._column.addWidget(self.anchor)
        self._column.addWidget(Prose(words("papers.anchor.note"), size=13, tone="ink2"))
        self._column.addStretch(1)

    def show_ways(self, suffixes: Sequence[str]) -> None:
        """Shows the ways a kind of paper can leave the program."""
        for suffix, line in self._lines.items():
            line.setVisible(suffix in suffixes)
        line_of = self.issue.parentWidget()
        if line_of is not None:
            line_of.setVisible(".pdf" in suffixes)

    def show_apart(self, apart: bool) -> None:
        """Says before anybody asks that a book set apart issues nothing."""
        self.issue.setEnabled(not apart)
        self._apart.setVisible(apart)

    def show_issued(self, issued: Issued | None) -> None:
        """Offers copies of the issued files; the others are fresh, and not signed."""
        self._copies.setVisible(issued is not None)

    def _made_copies(self) -> QWidget:
        words = self._words
        line = row()
        for suffix in (".xlsx", ".pdf"):
            button = Button(words(f"issue.copy{suffix}"), "link", small=True)
            button.clicked.connect(lambda _on=False, s=suffix: self.copy_wanted.emit(s))
            line.addWidget(button)
        line.addStretch(1)
        column = QVBoxLayout()
        column.setContentsMargins(0, 2, 0, 6)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(Prose(words("papers.fresh"), size=13, tone="ink2"))
        made = boxed(column)
        made.hide()
        return made

    def show_marks(self, marks: Sequence[tuple[str, str, str]]) -> None:
        """Shows the marks the paper carries."""
        while (item := self._marks.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for text, tone, icon in marks:
            self._marks.addWidget(Chip(text, tone, icon))
        self._mark_note.say(self._words.count("papers.marks", len(marks)))
        self._mark_note.setVisible(bool(marks))

    def _add_button(self, text: str, role: str, icon: str, key: str) -> Button:
        button = Button(text, role, icon=icon)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setAccessibleName(text)
        self.buttons.append(button)
        self._column.addWidget(boxed(row(button, KeyCap(key))))
        return button

    def _choose(self, on: bool, language: Language) -> None:
        if on:
            self.language_chosen.emit(language)


class Anchor(QWidget):
    """The eight groups of an anchor, framed, four in a row."""

    def __init__(self, spoken: str) -> None:
        super().__init__()
        self._groups: tuple[str, ...] = ()
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.follow(self.updateGeometry)

    def show_anchor(self, anchor: str) -> None:
        """Shows these groups."""
        self._groups = tuple(anchor.split())
        self.setAccessibleDescription(anchor)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, 2 * theme.current().px(28) + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        width, height = (self.width() - 3 * 7) / 4, now.px(28)
        for i, group in enumerate(self._groups[:8]):
            spot = QRectF((i % 4) * (width + 7), (i // 4) * (height + 6), width, height)
            paint.box(painter, spot, now.colour("surface"), now.colour("line2"), radius=3)
            paint.write(painter, spot, group, now.font(15, True), now.colour("ink"), paint.CENTRE)
