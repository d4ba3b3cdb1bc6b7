"""The page of papers: every document previewed, saved, printed, and issued for good."""

from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout

from core.base.refusals import Refused
from core.domain.papers.about import About
from core.office.issue import suffixes_of
from core.office.official import Order
from core.words.catalogue import Language
from gui.bridge.screen import Keys, Screen
from gui.bridge.session import Session
from gui.kit import theme
from gui.kit.buttons import Button
from gui.kit.cells import TextCell
from gui.kit.head import PageHead
from gui.kit.keys import KeyCap
from gui.kit.pane import Pane
from gui.kit.sheet import Sheet, boxed, row
from gui.kit.shortcuts import on_keys
from gui.kit.table import RowKind, Table
from gui.kit.tokens import NARROW, PAGE_SIDE, SHEET_GAP
from gui.models.lines import Column, Line, Lines
from gui.pages.papers.chooser import Chooser
from gui.pages.papers.chosen import CHOSEN, Chosen, whole_about
from gui.pages.papers.kind_cell import KindCell
from gui.pages.papers.loose_bar import LooseBar
from gui.pages.papers.panel import PapersPanel
from gui.pages.papers.presenter import Paper, first, grouped, is_apart, issued_of, marks, of_chosen
from gui.pages.papers.press import Press
from gui.pages.papers.preview import PreviewSheet
from gui.pages.papers.step_hand import hand_over
from gui.pages.papers.wizard import Wizard, wizard_keys

ROOMY = 900
"""From so many pixels on three sheets stand side by side."""
PANEL, WIZARD = 0, 1


class PapersPage(Screen):
    """Papers at the left, the document in the middle, what to do with it at the right."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        words = self.words
        self._language = words.language
        self.model = Lines((Column(words("place.papers")),))
        self.table = Table(words("papers.kinds"), 50)
        self.table.horizontalHeader().hide()
        self.table.setModel(self.model)
        self.table.set_widths((0,))
        self.table.selectionModel().currentChanged.connect(self._moved)
        self.preview = PreviewSheet(words)
        self.press = Press(session, self.preview)
        self.chooser = Chooser(words)
        self.preview.body.insertWidget(0, self.chooser)
        self._chosen = Chosen(session)
        self.panel = PapersPanel(words, self._language)
        self.wizard = Wizard(session)
        self.right = QStackedWidget()
        self.loose = LooseBar(session, lambda: self.wizard.working)
        self._build()
        self._connect()
        for keys, wanted in (
            ("Ctrl+S", self.issue),
            ("Ctrl+D", partial(self.save, ".pdf")),
            ("Ctrl+E", partial(self.save, ".xlsx")),
            ("Ctrl+T", partial(self.save, ".txt")),
            ("Ctrl+P", self.print_out),
            ("F2", partial(self._go_to, "wordings")),
            ("Ctrl+Shift+V", partial(self._go_to, "verify")),
            ("F3", self.chooser.enter),
            ("PgDown", partial(self.preview.turn, 1)),
            ("PgUp", partial(self.preview.turn, -1)),
            ("Ctrl++ Ctrl+=", partial(self.preview.zoom, 1)),
            ("Ctrl+-", partial(self.preview.zoom, -1)),
            ("Ctrl+0", partial(self.preview.zoom, 0)),
        ):
            on_keys(self, keys, wanted)
        theme.follow(self._fit)

    @property
    def paper(self) -> Paper:
        """The paper chosen, about the station or mandate chosen where it is of one."""
        chosen = self.model.about(self.table.currentIndex())
        if not isinstance(chosen, Paper):
            kind = first(self.session)
            every = [one for _name, found in grouped(self.session) for one in found]
            chosen = next(one for one in every if one.kind == kind)
        choice = self._chosen.choice(chosen.kind)
        return chosen if choice is None else of_chosen(self.session, chosen, choice)

    @property
    def language(self) -> Language:
        """The language of the document, chosen apart from the window's."""
        return self._language

    def keys(self) -> Keys:
        words = self.words
        if self.right.currentIndex() == WIZARD:
            return wizard_keys(words, self.wizard.step)
        return (
            (("↑", "↓"), words("papers.key.kind")),
            *self.chooser.keys(),
            (("PgUp", "PgDn"), words("papers.key.page")),
            (("Ctrl+S",), words("papers.key.issue")),
            (("Ctrl+D",), "PDF"),
            (("Ctrl+E",), "Excel"),
            (("Ctrl+P",), words("papers.key.print")),
            (("Ctrl+Shift+V",), words("papers.key.verify")),
        )

    def refresh(self) -> None:
        book = self.session.book
        if book is None or self.session.election.law is None:
            return
        kept = self.paper.key
        rows: list[Line] = []
        for name, found in grouped(self.session):
            rows.append(Line((TextCell(self.words(f"papers.group.{name}")),), RowKind.GROUP))
            rows += [Line((KindCell(p.title, p.state, p.icon, p.tone),), about=p) for p in found]
        self.model.show(rows)
        self._point(*kept)
        self.panel.anchor.show_anchor(book.anchor)
        self.loose.look()
        self._show()

    def enter(self, argument: Any = None) -> None:
        if argument is not None:
            self._leave_wizard()
        match argument:
            case str(kind):
                self._point(kind, 0)
            case (str(kind), int() | str() as about):
                self._point(kind, whole_about(self.session, kind, about))
        if self.right.currentIndex() == PANEL:
            self.table.setFocus()

    def leave(self) -> bool:
        if self.wizard.working:
            self.session.tell(self.words("issue.working"), "wrn")
            return False
        if self.wizard.out:
            self._leave_wizard()
        else:
            self.wizard.sign.forget_secrets()  # the number and the reason wait; a password does not
        return True

    def save(self, suffix: str) -> None:
        """Save the document chosen as a file of that kind, or as the only one that it can be."""
        ways = suffixes_of(self.paper.kind)
        way = suffix if suffix in ways else ways[0]
        self.press.save(self.paper, self._language, way)

    def print_out(self) -> None:
        """Print the document chosen, or the one that was just issued."""
        if self.right.currentIndex() == WIZARD:
            self.wizard.print_out()
        else:
            self.press.print_out(self.paper, self._language)

    def issue(self) -> None:
        """Begin to issue the document chosen; what only programs read is saved."""
        if self.right.currentIndex() == WIZARD:
            return
        if ".pdf" not in suffixes_of(self.paper.kind):
            self.save(".zip")
            return
        if is_apart(self.session):
            self.session.tell_trouble(Refused("paper.book_apart"))
            return
        self.wizard.begin(Order(self.paper.kind, self._language, self.paper.about))
        self.right.setCurrentIndex(WIZARD)
        self.part = "signing"
        self.table.setEnabled(False)
        self.chooser.setEnabled(False)
        self._fit()
        self.keys_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        now = theme.current()
        narrow = self.window().width() < NARROW or self.width() < now.px(ROOMY)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._across.setDirection(down if narrow else across)
        wide = self.width() >= now.px(1000)
        issuing = self.right.currentIndex() == WIZARD
        side = now.px(272 if wide else 220)
        right = now.px((392 if issuing else 330) if wide else 350 if issuing else 270)
        for sheet, width in ((self._kinds, side), (self.right, right)):
            sheet.setMinimumWidth(0 if narrow else width)
            sheet.setMaximumWidth(16_777_215 if narrow else width)
        self._kinds.setVisible(not (narrow and issuing))
        self.preview.setVisible(not (narrow and issuing))
        self._kinds.setMinimumHeight(now.px(182) if narrow else 0)
        self.preview.setMinimumHeight(now.px(440) if narrow else 0)
        self.right.setMinimumHeight(now.px(400 if issuing else 460) if narrow else 0)
        place = 1 if narrow else 2  # one over the other, what one can do comes before the paper
        if self._across.indexOf(self.right) != place:
            self._across.removeWidget(self.right)
            self._across.insertWidget(place, self.right)

    def _build(self) -> None:
        words = self.words
        self._kinds = Sheet()
        self._kinds.body.addWidget(self.table, 1)
        self.right.addWidget(self.panel)
        self.right.addWidget(self.wizard)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(SHEET_GAP)
        self._across.addWidget(self._kinds)
        self._across.addWidget(self.preview, 1)
        self._across.addWidget(self.right)
        pane = Pane(margins=(PAGE_SIDE, 0, PAGE_SIDE, 14), wraps=False)
        pane.column.addLayout(self._across, 1)
        head = PageHead(words("place.papers"))
        self._wordings = Button(words("papers.wordings"), icon="edit")
        head.add(boxed(row(self._wordings, KeyCap("F2"))))
        self._verify = Button(words("papers.verify"), icon="shield-checkmark")
        head.add(boxed(row(self._verify, KeyCap("Ctrl+Shift+V"))))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (head, self.loose):
            column.addWidget(widget)
        column.addWidget(pane, 1)

    def _connect(self) -> None:
        session = self.session
        self.chooser.chosen.connect(lambda about: self._point(self.paper.kind, about))
        self.chooser.left.connect(self.table.setFocus)
        self.panel.language_chosen.connect(self._speak)
        self.panel.save_wanted.connect(self.save)
        self.panel.print_wanted.connect(self.print_out)
        self.panel.issue_wanted.connect(self.issue)
        self.preview.print_wanted.connect(self.print_out)
        self._wordings.clicked.connect(partial(self._go_to, "wordings"))
        self._verify.clicked.connect(partial(self._go_to, "verify"))
        self.wizard.left.connect(self._leave_wizard)
        self.wizard.moved.connect(self.keys_changed)
        self.panel.copy_wanted.connect(
            lambda suffix: hand_over(
                session, self, issued_of(session, self.paper, self._language), suffix
            )
        )
        self.wizard.issued.connect(self.press.show_again)
        self.wizard.print_wanted.connect(self.press.print_again)
        self.wizard.check_wanted.connect(partial(self.go.emit, "verify"))

    def _point(self, kind: str, about: About) -> None:
        """Choose a paper, or the first where there is none such; one that is chosen by its kind."""
        if kind in CHOSEN:
            if self._chosen.put(kind, about):
                self.preview.first()
            about = 0
        at = next(
            (
                no
                for no in range(self.model.rowCount())
                if isinstance(p := self.model.about(self.model.index(no, 0)), Paper)
                and p.key == (kind, about)
            ),
            1,
        )
        self.table.setCurrentIndex(self.model.index(at, 0))
        self._show()

    def _moved(self, now: QModelIndex, before: QModelIndex) -> None:
        if self.model.about(now) is None and now.isValid():
            return
        if now.row() != before.row():
            self.preview.first()
        self._show()

    def _speak(self, language: Language) -> None:
        self._language = language
        self._show()

    def _show(self) -> None:
        """Show the document chosen; while one is being issued, that one stays."""
        if self.session.book is None or self.right.currentIndex() == WIZARD:
            return
        paper = self.paper
        self.chooser.show_choice(self._chosen.choice(paper.kind))
        self.keys_changed.emit()
        self.panel.show_marks(marks(self.session, paper.kind))
        self.panel.show_apart(is_apart(self.session))
        self.panel.show_ways(suffixes_of(paper.kind))
        self.panel.show_issued(issued_of(self.session, paper, self._language))
        self.preview.title.setText(paper.title)
        self.press.show(paper, self._language)

    def _leave_wizard(self) -> None:
        if self.right.currentIndex() == PANEL:
            return
        self.right.setCurrentIndex(PANEL)
        self.part = ""
        self.table.setEnabled(True)
        self.chooser.setEnabled(True)
        self._fit()
        self.refresh()
        self.keys_changed.emit()
        self.table.setFocus()

    def _go_to(self, place: str, *_pressed: object) -> None:
        """To a page beside this one, unless a paper is being issued."""
        if self.right.currentIndex() == PANEL:
            self.go.emit(place, None)
