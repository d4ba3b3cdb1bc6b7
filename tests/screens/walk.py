"""Six lists brought from the counter to the ballot in the window, as a secretary would.

Every step goes through the keys and dialogs of the window; only the clock is moved on between
them. The test of the walk looks at what came out, the album at how it looked.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from core.domain.lists.paper import ListPaper
from core.domain.lists.workflow import Door
from gui.pages.ballot.dialogs import BallotDialog
from gui.pages.ballot.page import BallotPage
from gui.pages.list.curing import ExamineDialog
from gui.pages.list.page import ListPage
from gui.pages.list.ruling import GRANTED, RulingDialog
from gui.pages.lists.page import ListsPage
from gui.pages.lists.receiving import ReceiveDialog
from gui.shell.window import Window
from tests.support import filed
from tests.support.dialogs import answer, write

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key
Shoot = Callable[[str, QWidget], None]


@dataclass(slots=True)
class Walk:
    """The window, a clock that can be moved on, and what takes the pictures."""

    window: Window
    patch: pytest.MonkeyPatch
    shoot: Shoot
    numbers: int = 0
    ids: list[int] = field(default_factory=list)

    def at(self, now: datetime) -> None:
        """The clock shows this now."""
        self.patch.setattr("core.base.moments.now", lambda: now)

    def receive(self, paper: ListPaper, picture: str = "") -> int:
        """The dialog at the counter, then candidates from a spreadsheet, signatures, enclosures."""
        self.window.show_place("lists")
        lists = self.window.screen_shown
        assert isinstance(lists, ListsPage)

        def fill(dialog: QWidget) -> None:
            assert isinstance(dialog, ReceiveDialog)
            write(dialog.name, paper.name)
            write(dialog.submitter, paper.submitter.name)
            write(dialog.person, paper.representative.name)
            write(dialog.surname, paper.representative.surname)
            dialog.kind.choose(paper.submitter.kind.value)
            dialog.right.choose(paper.representative.right.value)
            self._picture(picture, dialog)
            dialog.verb.click()

        answer(fill)
        lists.receive()
        page = self._page()
        assert page.desk is not None
        self.ids.append(page.desk.id)
        self.window.activateWindow()
        QCoreApplication.processEvents()
        page.tabs.choose("candidates")
        page.table.go_to(0, "name")
        QGuiApplication.clipboard().setText(_block(paper))
        QTest.keyClick(page.table, KEY.Key_V, CTRL)
        self._type_rest(page, paper)
        QTest.keyClick(page.table, KEY.Key_S, CTRL)
        assert not page.desk.changed
        return page.desk.id

    def go(self, id: int, door: Door, picture: str = "", mark: str = "", status: str = "") -> None:
        """Through a door of a list, by its dialog."""
        page = self._open(id)

        def fill(dialog: QWidget) -> None:
            if isinstance(dialog, RulingDialog):
                self.numbers += 1
                write(dialog.number, f"013-{self.numbers}/2026")
                if dialog.status is not None:
                    dialog.status.choose(status)
            if isinstance(dialog, ExamineDialog):
                for one in dialog.marks.values():
                    one.choose(mark)
            self._picture(picture, dialog)
            dialog.verb.click()  # type: ignore[attr-defined]

        answer(fill)
        page.acting.go_through(door)

    def bring(self, id: int, paper: ListPaper) -> None:
        """The submitter brings what was missing: it is typed, then received."""
        page = self._open(id)
        self._type_rest(page, paper)
        self.go(id, Door.SUPPLEMENT)

    def establish(self) -> BallotPage:
        """The collective list, on the page of the ballot."""
        self.window.show_place("ballot")
        page = self.window.screen_shown
        assert isinstance(page, BallotPage)

        def fill(dialog: QWidget) -> None:
            assert isinstance(dialog, BallotDialog)
            write(dialog.number, "013-40/2026")
            dialog.verb.click()

        answer(fill)
        page.establish()
        return page

    def look(self, picture: str, place: str, argument: object = None) -> None:
        """Take a picture of a page."""
        self.window.show_place(place, argument)
        self._picture(picture, self.window)

    def _type_rest(self, page: ListPage, paper: ListPaper) -> None:
        """What stands in the other tabs: leader, motion, enclosures, signatures."""
        tab = page.submission
        page.tabs.choose("submission")
        for name, text in (
            ("leaders", paper.leader),
            ("parties", "; ".join(paper.submitter.parties)),
            ("agreement", paper.agreement.strftime("%d. %m. %Y.") if paper.agreement else ""),
            ("founders", str(paper.founders or "")),
        ):
            tab.fields[name].setText(text)
            tab.fields[name].editingFinished.emit()
        if paper.motion is not None:
            tab.motion.setChecked(True)
            tab.fields["percent"].setText(str(paper.motion.percent))
            tab.fields["percent"].editingFinished.emit()
        page.tabs.choose("enclosures")
        page.enclosures.filed.setText(str(paper.signatures.filed))
        page.enclosures.filed.editingFinished.emit()
        for name in tuple(page.enclosures.boxes):
            page.enclosures.boxes[name].setChecked(name in paper.enclosures)

    def _open(self, id: int) -> ListPage:
        self.window.show_place("list", id)
        return self._page()

    def _page(self) -> ListPage:
        page = self.window.screen_shown
        assert isinstance(page, ListPage)
        QCoreApplication.processEvents()
        return page

    def _picture(self, name: str, widget: QWidget) -> None:
        if name:
            QCoreApplication.processEvents()
            self.shoot(name, widget)


def walk(window: Window, patch: pytest.MonkeyPatch, shoot: Shoot) -> Walk:
    """One list proclaimed at once, one cured in hour 47, one expired, one dismissed, one withdrawn,
    one of a minority; then the collective list and the proof of the ballot.
    """
    steps = Walk(window, patch, shoot)
    when = filed.when
    steps.at(when(10, 22, 9, 10))
    at_once = steps.receive(filed.list_paper(30, 1, "Градски договор"), "walk-1-receive")
    steps.at(when(10, 23, 14, 5))
    steps.go(at_once, Door.PROCLAIM, "walk-2-proclaim")
    steps.at(when(10, 26, 11, 20))
    whole = filed.list_paper(20, 2, "Зелена обала")
    cured = steps.receive(filed.lacking(whole, "leader_consent"))
    steps.at(when(10, 27, 16))
    steps.go(cured, Door.ORDER, "walk-3-order")
    steps.look("walk-4-not-published", "lists")
    steps.at(when(10, 27, 16, 20))
    steps.go(cured, Door.PUBLISH)
    _two_that_end(steps)
    steps.at(when(10, 29, 15, 20))  # the forty-seventh hour
    steps.look("walk-5-hour-47", "list", cured)
    steps.bring(cured, whole)
    steps.go(cured, Door.EXAMINE, "walk-6-examine", mark="cured")
    steps.go(cured, Door.PROCLAIM)
    _one_expired(steps)
    steps.at(when(11, 3, 12, 15))
    minority = steps.receive(filed.minority_paper(15, 6))
    steps.at(when(11, 4, 17))
    steps.go(minority, Door.PROCLAIM, "walk-7-minority", status=GRANTED)
    steps.look("walk-8-lists", "lists")
    steps.at(when(11, 20, 12))
    steps.establish()
    steps.look("walk-9-ballot", "ballot")
    return steps


def _two_that_end(steps: Walk) -> None:
    """One dismissed as unauthorised, one withdrawn."""
    steps.at(filed.when(10, 28, 9))
    dismissed = steps.receive(filed.unauthorised_paper())
    withdrawn = steps.receive(filed.list_paper(15, 5, "Пензионери Нове Мораве"))
    steps.at(filed.when(10, 29, 8))
    steps.go(dismissed, Door.DISMISS)
    steps.go(withdrawn, Door.WITHDRAW)


def _one_expired(steps: Walk) -> None:
    """Ordered cured, nothing brought, refused once the hours are over."""
    steps.at(filed.when(10, 30, 10))
    whole = filed.list_paper(16, 3, "Нови мост")
    expired = steps.receive(filed.lacking(whole, "electronic"))
    steps.go(expired, Door.ORDER)
    steps.go(expired, Door.PUBLISH)
    steps.at(filed.when(11, 1, 10, 1))
    steps.go(expired, Door.REFUSE)


def _block(paper: ListPaper) -> str:
    """The candidates as cells copied from a spreadsheet."""
    rows = [
        "\t".join(
            (
                str(no),
                one.name,
                one.surname,
                one.jmbg,
                "ж" if one.sex == "f" else "м",
                one.occupation,
                one.place,
                one.address,
                one.party,
            )
        )
        for no, one in enumerate(paper.candidates, start=1)
    ]
    return "\n".join(rows) + "\n"
