"""The page of hand-overs (примопредаја): the cover sheet at the left, the register at the right."""

from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from core.book.side import sealed
from core.domain.minutes.acts import hand_over
from gui.bridge.basis import rest_on
from gui.bridge.screen import Keys, Screen
from gui.bridge.session import Session
from gui.kit import theme
from gui.kit.buttons import Button
from gui.kit.filters import DASHED, Filter, FilterChips
from gui.kit.head import PageHead
from gui.kit.sheet import Sheet, boxed, column, row
from gui.kit.shortcuts import on_keys
from gui.kit.table import Table
from gui.kit.tokens import PAGE_SIDE, SHEET_GAP
from gui.models.lines import Lines
from gui.pages.handover import presenter as p
from gui.pages.handover.form import IntakeForm
from gui.pages.handover.keeping import CoverKeeping
from gui.pages.handover.presenter import AWAITED, CAME, VIEWS, Counter

NARROW = 1000
"""Under so many logical pixels the register gives up columns."""
SWATCHES = {CAME: "neu_ln", AWAITED: DASHED}


class HandoverPage(Screen):
    """Entered with a station's id it begins with that station."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        words = self.words
        self._counter = Counter()
        self.form = IntakeForm(words)
        rest_on(self.form.button, session, "minutes_handed_over")
        self.form.taken.connect(self.take)
        self.form.pointed.connect(self._choose)
        self._keeping = CoverKeeping(session, self.form)
        session.told.connect(self._resume)
        session.person_changed.connect(self._keeping.change_hands)
        self.views = FilterChips(spoken=words("handover.views"))
        self.views.chosen.connect(lambda _view: self._show())
        self.model = Lines(())
        self.table = Table(words("handover.register"), 44, 30, uniform=True)
        self.table.setModel(self.model)
        self.table.activated.connect(self._open)
        self._lay_out()
        for keys, wanted in (
            ("F9", self.turn),
            ("Ctrl+P", self.paper),
            ("Ins", self.form.number.setFocus),
            ("Esc", lambda: self.go.emit("minutes", None)),
        ):
            on_keys(self, keys, wanted)

    @property
    def view(self) -> str:
        """`came` or `awaited`."""
        return self.views.current()

    def keys(self) -> Keys:
        words = self.words
        opens = "opens" if self.view == CAME else "begins"
        return (
            (("Enter",), words("handover.key.next")),
            (("Ctrl+Enter",), words("handover.key.take")),
            (("F5",), words("handover.key.now")),
            (("F9",), words("handover.key.views")),
            (("↑ ↓", "Enter"), words(f"handover.key.{opens}")),
            (("Ins",), words("handover.key.number")),
            (("Ctrl+P",), words("handover.key.paper")),
            (("Esc",), words("handover.key.board")),
        )

    def refresh(self) -> None:
        if self.session.book is None or self.session.election.law is None:
            return
        self._counter = p.counter(self.session.standing)
        self.form.show_counter(self._counter)
        self._head.set_note(p.head_note(self.words, self._counter))
        self._show()

    def enter(self, argument: Any = None) -> None:
        self._keeping.resume()
        if isinstance(argument, str):
            self.form.point(argument)
        else:
            self.form.number.setFocus()

    def take(self) -> None:
        """Take down what was typed; the lines are emptied only once that is done."""
        typed = self.form.typed()
        if trouble := p.trouble(self._counter, typed):
            self.form.complain(trouble)
            return
        name = sealed(typed.handed_by) if typed.handed_by else None
        act = p.act_of(self._counter, typed, name.token if name else "")
        assert typed.at is not None
        said = self.words("handover.taken", number=act.station, receipt=act.receipt)
        self._keeping.keep()  # so that Undo can bring the lines back
        how = {"private": (name,) if name else (), "settled_draft": self._keeping.key}
        if self.session.do(hand_over(act, typed.at), said=said, **how) is not None:
            self.form.begin_anew()
            self._keeping.settle()

    def leave(self) -> bool:
        self._keeping.keep()
        return True

    def turn(self) -> None:
        """The other table."""
        self.views.choose(VIEWS[1 - VIEWS.index(self.view)])

    def paper(self) -> None:
        """The receipt of the chosen hand-over, else the whole register."""
        about = self.model.about(self.table.currentIndex()) if self.view == CAME else None
        self.go.emit("papers", ("handover", about[0]) if about else "handover")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a narrow window the register says the number, the name and the hour."""
        narrow = self.width() < theme.current().px(NARROW)
        self.form.set_narrow(narrow)
        for at, name in enumerate(p.COLUMNS[self.view or CAME]):
            self.table.setColumnHidden(at, narrow and name in p.IF_ROOM)

    def _lay_out(self) -> None:
        words = self.words
        self._head = PageHead(words("place.handover"))
        paper = Button(words("handover.paper"), icon="document-text")
        paper.clicked.connect(self.paper)
        self._head.add(paper)
        sheet = Sheet()
        sheet.body.setContentsMargins(1, 1, 1, 1)
        sheet.body.addWidget(self.table, 1)
        right = column(self.views, sheet, gap=SHEET_GAP)
        right.setStretch(1, 1)
        halves = row(self.form, boxed(right), gap=SHEET_GAP)
        halves.setStretch(1, 1)
        body = QVBoxLayout()
        body.setContentsMargins(PAGE_SIDE, 0, PAGE_SIDE, 14)
        body.addLayout(halves, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        whole.addLayout(body, 1)

    def _show(self) -> None:
        words, view = self.words, self.view or CAME
        counts = {CAME: len(self._counter.came), AWAITED: len(self._counter.awaited)}
        self.views.set_filters(
            [Filter(v, words(f"handover.view.{v}"), str(counts[v]), SWATCHES[v]) for v in VIEWS]
        )
        kept = self.model.about(self.table.currentIndex())
        self.model.show((), p.columns(words, view))
        self.model.show_made(*p.lines(self.session, self._counter, view))
        self.table.set_widths(p.WIDTHS[view])
        self._fit()
        self._choose(kept)
        if not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.keys_changed.emit()

    def _resume(self, _notice: object) -> None:
        """After Undo the lines come back, with the keyboard where it was."""
        if self.isVisible():
            self._keeping.resume()

    def _choose(self, about: object) -> None:
        at = p.place_of(self._counter, self.view, about)
        if at >= 0:
            self.table.setCurrentIndex(self.model.index(at, 0))

    def _open(self, index: QModelIndex) -> None:
        about = self.model.about(index)
        if about is not None and self.view == AWAITED:
            self.form.point(about)
        elif about is not None:
            self.go.emit("entry", about[0])
