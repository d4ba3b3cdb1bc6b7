"""The ballot (гласачки листић): its order, the collective list, the proof, ballots and ledger."""

from typing import Any

from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.base import moments
from core.base.refusals import KnownFailure, Refused
from core.domain.ballot.acts import record
from core.domain.ballot.model import Ballot
from core.domain.lists.model import Lists
from core.office.issue import preview
from gui.bridge import issuing
from gui.bridge.basis import rest_on
from gui.bridge.screen import Keys, Screen
from gui.bridge.session import Session
from gui.kit import theme
from gui.kit.buttons import Button
from gui.kit.chips import Chip
from gui.kit.empty import EmptyState
from gui.kit.findings import FindingStack
from gui.kit.head import PageHead
from gui.kit.paper import PPI, PageArea
from gui.kit.segments import Choice, SegmentedControl
from gui.kit.sheet import Sheet, boxed, row
from gui.kit.shortcuts import busy, on_keys
from gui.kit.table import Table
from gui.kit.texts import Label, Prose
from gui.kit.tokens import PAGE_SIDE, TWO_LINE_ROW
from gui.models.lines import Lines
from gui.pages.ballot import presenter as p
from gui.pages.ballot.dialogs import BallotDialog, NumberDialog
from gui.pages.ballot.ledger import LedgerRows, LedgerTable

SIDE, NARROW = 356, 1000
_ANY = 16_777_215
VIEWS = ("lists", "ledger")


class BallotPage(Screen):
    """Lists in order with the proof beside them, and the ledger of material."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        words = self.words
        self.model = Lines(p.columns(words))
        self.table = Table(words("ballot.lists"), TWO_LINE_ROW)
        self.table.setModel(self.model)
        self.table.set_widths((54, 0, 230, 96, 156))
        self.rows = LedgerRows(words)
        self.ledger = LedgerTable(words, self.rows)
        self.rows.typed.connect(self._typed)
        self.views = SegmentedControl(
            [Choice(view, words(f"ballot.view.{view}")) for view in VIEWS], words("ballot.views")
        )
        self.views.chosen.connect(self._show_view)
        self.proof = PageArea(words("ballot.proof"))
        self.stack = FindingStack()
        self._chips = {name: Chip("") for name in ("collective", "printing")}
        self._whys = {name: Prose("", size=13, tone="ink2") for name in self._chips}
        self._proofed = ""
        self._build()
        for keys, wanted in (
            ("Ctrl+1", self.establish),
            ("Ctrl+2", self.order),
            ("F9", self._other_view),
            ("Ctrl+P", lambda: self.issue("ballot")),
        ):
            on_keys(self, keys, wanted)

    def keys(self) -> Keys:
        words = self.words
        return (
            (("↑", "↓"), words("lists.key.move")),
            (("Ctrl+1",), words("ballot.key.establish")),
            (("Ctrl+2",), words("ballot.key.order")),
            (("F9",), words("ballot.key.view")),
            (("Ctrl+P",), words("ballot.key.proof")),
        )

    def refresh(self) -> None:
        words, standing = self.words, self.session.standing
        there = bool(standing.of(Lists).all)
        self._pages.setCurrentIndex(int(there) * (1 + VIEWS.index(self.views.current())))
        self.model.show(p.lines(words, standing))
        ballot = standing.of(Ballot)
        self.rows.show(p.stations(standing), dict(ballot.ledger))
        self._totals.setText(p.totals(words, standing))
        for name, state in (
            ("collective", p.collective(words, standing)),
            ("printing", p.printing(words, standing)),
        ):
            self._chips[name].show_state(state.text, state.tone, state.icon)
            self._whys[name].say(state.why)
        self._establish.setVisible(ballot.collective is None)
        self.stack.set_findings(p.findings(words, standing, moments.now()))
        self._show_proof()

    def enter(self, argument: Any = None) -> None:
        if argument in VIEWS:
            self.views.choose(argument)
        shown = {0: self._offer, 1: self.table, 2: self.ledger}[self._pages.currentIndex()]
        shown.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.current().px(NARROW)
        ways = QBoxLayout.Direction
        self._body.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self._side.setMinimumWidth(0 if narrow else theme.current().px(SIDE))
        self._side.setMaximumWidth(_ANY if narrow else theme.current().px(SIDE))

    def establish(self) -> None:
        """Establish the collective list."""
        self._decide(BallotDialog(self.session, self, "collective", moments.now()), "collective")

    def order(self) -> None:
        """Fix the number of ballots."""
        suggested = p.suggested(self.session.standing)
        self._decide(NumberDialog(self.session, self, suggested, moments.now()), "number")

    def fill(self) -> None:
        """Hand every station as many ballots as it has voters, where nothing is typed yet."""
        lines = p.proposed(self.session.standing)
        if lines:
            self.session.do(record(lines), said=self.words.count("ballot.filled", len(lines)))

    def issue(self, kind: str) -> None:
        """Make the proof, the collective list or the ledger as a document."""
        issuing.save(self.session, kind, ".pdf", self.words.language, self)

    def _decide(self, dialog: BallotDialog, kind: str) -> None:
        if dialog.exec():
            self.session.do(dialog.decision(), said=self.words(f"ballot.{kind}.told"))
        dialog.deleteLater()

    def _typed(self, station: str, name: str, text: str) -> None:
        line = p.typed(self.rows.line(station), name, text)
        if line is None:
            self.session.tell(self.words("ballot.not_a_number", text=text), "err")
        else:
            self.session.do(record((line,)))

    def _show_view(self, view: str) -> None:
        self.part = view
        self.refresh()
        self.enter()

    def _other_view(self) -> None:
        at = VIEWS.index(self.views.current())
        self.views.choose(VIEWS[1 - at])

    def _show_proof(self) -> None:
        """The ballot as it would be printed, drawn anew only when the lists changed."""
        book = self.session.book
        key = repr((self.session.standing.of(Lists).all, self.words.language))
        if book is None or not self.session.standing.of(Lists).all or key == self._proofed:
            return
        self._proofed = key
        try:
            with busy():
                pages = preview(book, "ballot", self.words.language, PPI)
        except (Refused, KnownFailure) as trouble:
            self.proof.show_page(None, self.session.sentence(trouble))
            return
        picture = QPixmap()
        picture.loadFromData(pages[0])
        self.proof.show_page(picture)

    def _build(self) -> None:
        words = self.words
        head = PageHead(words("place.ballot"))
        head.add(self.views)
        empty = Sheet()
        nothing = EmptyState("document-text", words("ballot.empty"), words("ballot.empty.why"))
        self._offer = nothing.offer(words("ballot.to_lists"), "arrow-right")
        nothing.action_wanted.connect(lambda: self.go.emit("lists", None))
        empty.body.addWidget(nothing)
        self._pages = QStackedWidget()
        for page in (empty, self._built_lists(), self._built_ledger()):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        outer = QVBoxLayout()
        outer.setContentsMargins(PAGE_SIDE, 0, PAGE_SIDE, 14)
        outer.addWidget(self._pages)
        column.addLayout(outer, 1)

    def _built_lists(self) -> QWidget:
        words = self.words
        sheet = Sheet(words("ballot.lists"), words("ballot.order"))
        sheet.body.addWidget(self.table, 1)
        proof = Sheet(words("ballot.proof"))
        save = Button(words("ballot.save"), icon="arrow-download", small=True)
        save.clicked.connect(lambda: self.issue("ballot"))
        proof.add_to_head(save)
        proof.body.addWidget(self.proof, 1)
        side = QVBoxLayout()
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(10)
        side.addWidget(self._built_states())
        side.addWidget(self.stack)
        side.addWidget(proof, 1)
        self._side = boxed(side)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(12)
        self._body.addWidget(sheet, 1)
        self._body.addWidget(self._side)
        return boxed(self._body)

    def _built_states(self) -> Sheet:
        words = self.words
        sheet = Sheet()
        inside = sheet.inside(12)
        self._establish = Button(words("ballot.establish"), "primary", small=True)
        self._establish.clicked.connect(self.establish)
        rest_on(self._establish, self.session, "collective_established")
        order = Button(words("ballot.order_number"), small=True)
        rest_on(order, self.session, "ballots_ordered")
        order.clicked.connect(self.order)
        save = Button(words("ballot.save_collective"), icon="arrow-download", small=True)
        save.clicked.connect(lambda: self.issue("collective"))
        for name, title, buttons in (
            ("collective", "ballot.collective", (self._establish, save)),
            ("printing", "ballot.number", (order,)),
        ):
            inside.addLayout(row(Label(words(title), strong=True), None, self._chips[name]))
            inside.addWidget(self._whys[name])
            inside.addLayout(row(*buttons, None))
        return sheet

    def _built_ledger(self) -> QWidget:
        words = self.words
        sheet = Sheet(words("ballot.ledger"), words("ballot.ledger.hint"))
        fill = Button(words("ballot.ledger.fill"), icon="arrow-down", small=True)
        fill.clicked.connect(self.fill)
        save = Button(words("ballot.save"), icon="arrow-download", small=True)
        save.clicked.connect(lambda: self.issue("ledger"))
        sheet.add_to_head(fill)
        sheet.add_to_head(save)
        sheet.body.addWidget(self.ledger, 1)
        foot = sheet.foot(44)
        self._totals = Label("", strong=True)
        foot.addWidget(self._totals)
        foot.addStretch(1)
        return sheet
