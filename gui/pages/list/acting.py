"""The doors of a list: the dialog of each, and the act it ends in."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QLineEdit

from core.base import moments
from core.base.refusals import FaultyInput, KnownFailure
from core.domain.lists.states import Ended
from core.domain.lists.workflow import Door
from core.office.paper_file import read_paper
from core.words import codes
from gui.bridge import issuing
from gui.bridge.act_dialog import ActDialog
from gui.kit.shortcuts import busy
from gui.pages.list.curing import ExamineDialog, OrderDialog, SupplementDialog
from gui.pages.list.keeping import draft_key
from gui.pages.list.ruling import MomentDialog, RulingDialog
from gui.pages.list.screen import ListScreen
from gui.pages.list.steps import AnswerDialog, ObjectionDialog, ReasonDialog, saved

_DIALOGS: dict[Door, type[MomentDialog]] = {
    Door.ORDER: OrderDialog,
    Door.EXAMINE: ExamineDialog,
    Door.SUPPLEMENT: SupplementDialog,
    Door.PUBLISH: MomentDialog,
    Door.TAKE_UP: MomentDialog,
    Door.OBJECT: ObjectionDialog,
}


class Acting(QObject):
    """What the buttons of the page do to the book."""

    def __init__(self, page: ListScreen) -> None:
        super().__init__(page)
        self._page = page

    def press(self, place: int) -> None:
        """The door of that button."""
        door = self._page.bar.door_at(place)
        if door is not None:
            self.go_through(door)

    def settle(self) -> None:
        """What is being typed in a field or a cell counts, though nobody has left it yet."""
        self._page.table.settle()
        field = self._page.focusWidget()
        if isinstance(field, QLineEdit):
            field.editingFinished.emit()

    def step(self, by: int) -> None:
        """Go to the next finding, or the one before."""
        self.settle()
        self._page.panel.step(by)

    def go_through(self, door: Door) -> None:
        """Open the dialog of a door; what is typed is saved first."""
        self.settle()
        page, desk = self._page, self._page.desk
        if desk is None or (door is not Door.SUPPLEMENT and not self._settled()):
            return
        desk = page.desk
        assert desk is not None
        make = _DIALOGS.get(door, RulingDialog)
        dialog = make(page.session, page, desk, door, moments.now())
        if dialog.exec():
            self._do(dialog, f"list.done.{door.value}")
        dialog.deleteLater()

    def answer(self, place: int) -> None:
        """Decide on an objection that waits."""
        page = self._page
        if page.desk is None or page.desk.one.objections[place - 1].outcome:
            return
        dialog = AnswerDialog(page.session, page, page.desk, place, moments.now())
        if dialog.exec():
            self._do(dialog, "list.done.answer")
        dialog.deleteLater()

    def save(self) -> bool:
        """Take the transcript down; `False` where it was not."""
        self.settle()
        page, desk = self._page, self._page.desk
        page.keeping.keep()
        if desk is None or not desk.changed:
            if desk is not None:
                page.keeping.drop(desk.one)
            return True
        if desk.needs_reason:
            dialog = ReasonDialog(page.session, page, desk)
            done = bool(dialog.exec()) and self._do(dialog, "list.saved")
            dialog.deleteLater()
            return done
        sealing = saved(page.session, desk.id, desk.paper)
        return self._take(sealing.decision, sealing.private, "list.saved")

    def read_form(self) -> None:
        """Take what a form says into the tabs, as if it were typed: it is saved afterwards."""
        page, desk = self._page, self._page.desk
        if desk is None or not desk.may_type or page.session.book is None:
            return
        words = page.words
        filters = f"{words('importing.sheets')} (*.xlsx *.xlsm *.json)"
        folder = str(page.session.book.path.parent)
        chosen, _filter = QFileDialog.getOpenFileName(page, words("list.form"), folder, filters)
        if not chosen:
            return
        try:
            with busy():
                file = read_paper(Path(chosen))
                page.typed(file.paper)
            if file.passed_over:
                passed = ", ".join(file.passed_over)
                page.session.tell(words("receive.passed_over", headings=passed), "wrn")
        except FaultyInput as faulty:
            first = faulty.faults[0]
            said = f"{first.place}: {codes.fault(words, first)}"
            count = len(faulty.faults)
            page.session.tell(words.count("list.form.faulty", count, first=said), "err")
        except KnownFailure as trouble:
            page.session.tell_trouble(trouble)

    def issue(self, kind: str, suffix: str) -> None:
        """Make a paper of this list."""
        desk = self._page.desk
        if desk is not None:
            page = self._page
            issuing.save(page.session, kind, suffix, page.words.language, page, desk.id)

    def papers(self) -> tuple[str, ...]:
        """The kinds of paper that can be made of the list, by what was decided on it."""
        assert self._page.desk is not None
        one = self._page.desk.one
        ordered = any(move.door == Door.ORDER for move in one.moves)
        decided = isinstance(one.state, Ended)
        return ("conclusion",) * ordered + ("decision",) * decided

    def _settled(self) -> bool:
        """Whether nothing typed is left that the book does not know."""
        desk = self._page.desk
        return desk is not None and (not desk.changed or self.save())

    def _do(self, dialog: ActDialog, said: str) -> bool:
        sealing = getattr(dialog, "sealing", None)
        if sealing is None:
            return self._take(dialog.decision(), (), said)
        made = sealing()
        return self._take(made.decision, made.private, said)

    def _take(self, decision: Any, private: Any, said: str) -> bool:
        page = self._page
        assert page.desk is not None
        page.keeping.settle()
        done = page.session.do(
            decision,
            said=page.words(said, name=page.desk.paper.name),
            private=private,
            settled_draft=draft_key(page.desk.one),
        )
        return done is not None
