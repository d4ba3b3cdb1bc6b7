"""From the last minutes to the certificates in the real window, by keyboard events only.

The last station is typed, the results are determined, names of two lists taken over are pasted,
the seats are awarded, somebody of the coalition resigns and one of his party follows. The
certificates of the award are saved, and that of the one who followed.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from core.book.book import Book
from core.domain.acts import in_turn
from core.domain.commission.acts import enroll
from core.domain.lists.acts import take_over
from core.domain.lists.model import ElectoralList
from core.domain.mandates.model import Mandates, Why
from core.domain.minutes import form
from core.domain.minutes.acts import enter
from core.domain.seats.determining import Determinations
from core.domain.stations.acts import register
from core.domain.stations.model import Station
from gui.bridge.session import Session
from gui.kit.dialog import FormDialog
from gui.pages.councillors import presenter as councillors
from gui.pages.councillors.awarding import AwardDialog, NamesDialog
from gui.pages.councillors.leaving import EndDialog, FillDialog
from gui.pages.councillors.page import CouncillorsPage
from gui.pages.papers.page import PapersPage
from gui.pages.results.determining import DetermineDialog
from gui.shell.places import key_of
from gui.shell.window import Window
from tests.gui.conftest import appearance, session
from tests.scenarios.night import CTRL, PLAIN, Hands
from tests.scenarios.test_decisions_window import KEY, Officer, clock
from tests.support.books import ONCE, PARTICULARS, SECRETARY, founding, minutes
from tests.support.dialogs import answer, back_at_work

__all__ = ["appearance", "clock", "session"]

Held = Qt.KeyboardModifier
ALT = Qt.KeyboardModifier.AltModifier
DETERMINE = CTRL | Qt.KeyboardModifier.ShiftModifier
LAST = dict(
    zip(
        (*form.NAMES, "list:1", "list:2"),
        (500, 500, 320, 180, 180, 2, 178, 100, 78),
        strict=True,
    )
)
NAMES = {
    1: "Ана Анић; Савез\nБора Бић; Покрет\nВера Вић; Покрет\nГојко Гић; Савез\nДара Дић; Покрет",
    2: "Ђура Ђић\nЕма Ерић\nЖика Жић\nЗора Зић\nИва Ивић",
}
"""Whom the lists have; a coalition filed the first."""


@pytest.fixture
def window(session: Session, clock: object, tmp_path: Path, qtbot: QtBot) -> Window:
    """One station is in, and the other is not."""
    book = Book.create(tmp_path / "skupstina.mandat", SECRETARY)
    lists = tuple(ElectoralList(no, f"Листа {no}", candidates=5) for no in NAMES)
    places = tuple(Station(no, f"Место {no}", registered=500) for no in (1, 2))
    about = founding(what=replace(PARTICULARS, seats=5))
    people = enroll(SECRETARY.person)
    book.do(in_turn(about, people, take_over(lists), register(places), ONCE))
    book.do(enter(minutes(1, 110, 60)))
    book.close()
    assert session.open(tmp_path / "skupstina.mandat")
    made = Window(session)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    return made


class Secretary(Officer):
    """The secretary's hands from page to page."""

    def go(self, place: str) -> None:
        """Alt and the figure of a place."""
        self.key(Qt.Key(KEY.Key_0 + int(key_of(place)[-1])), ALT)
        assert self.window.place == place

    def asked(
        self, kind: type[FormDialog], act: Callable[[], None], key: Qt.Key, held: Held = PLAIN
    ) -> None:
        """A key that opens a dialog, what is done in it, Enter, and back at the window."""

        def work(_dialog: QWidget) -> None:
            self.stands(kind)
            act()
            self.key(KEY.Key_Return)

        answer(work)
        self.key(key, held)
        back_at_work(self.window, self.qtbot)

    def number(self, number: str) -> Callable[[], None]:
        """Under which number the commission decides."""

        def act() -> None:
            self.tab_to("Број одлуке")
            self.write(number)

        return act

    def saved(self, target: Path, patch: pytest.MonkeyPatch) -> str:
        """The paper chosen, saved as a PDF, in words."""
        patch.setattr(QFileDialog, "getSaveFileName", lambda *_rest: (str(target), ""))
        self.key(KEY.Key_D, CTRL)
        self.qtbot.waitUntil(target.is_file, timeout=20_000)
        text = " ".join(one.extract_text() for one in PdfReader(target).pages)
        return " ".join(text.split())

    @property
    def papers(self) -> PapersPage:
        page = self.window.screen_shown
        assert isinstance(page, PapersPage)
        return page

    @property
    def council(self) -> CouncillorsPage:
        page = self.window.screen_shown
        assert isinstance(page, CouncillorsPage)
        return page


def test_from_the_last_minutes_to_the_certificates(
    window: Window,
    session: Session,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    by = Secretary(window, qtbot)
    hands = Hands(window, {"2": LAST}, {}, SECRETARY.person.name)
    hands.open("2")
    hands.type_whole("2")

    by.go("results")
    by.asked(DetermineDialog, by.number("013-20/2026"), KEY.Key_U, DETERMINE)
    last = session.standing.of(Determinations).last
    assert last is not None and last.act.seats == ((1, 3), (2, 2))

    by.go("councillors")
    for no in NAMES:
        _name(by, no)
    by.asked(AwardDialog, by.number("013-21/2026"), KEY.Key_1, CTRL)
    assert _holders(session) == ["Ана Анић", "Бора Бић", "Вера Вић", "Ђура Ђић", "Ема Ерић"]

    _to(by, councillors.Spot("held", 1, 1, 1))
    by.asked(EndDialog, lambda: by.key(KEY.Key_Down), KEY.Key_Return)
    assert by.council.chosen() == councillors.Spot("vacant", 1, 1)
    by.asked(FillDialog, by.number("013-22/2026"), KEY.Key_Return)
    assert _holders(session) == ["Бора Бић", "Вера Вић", "Ђура Ђић", "Ема Ерић", "Гојко Гић"]
    assert session.standing.of(Mandates).all[-1].why is Why.SAME_PARTY

    by.go("papers")
    for _kind in range(40):
        if by.papers.paper.kind == "certificate":
            break
        by.key(KEY.Key_Down)
    told = by.saved(tmp_path / "sva.pdf", monkeypatch)
    assert [name for name in _holders(session) if name in told] == _holders(session)[:4]
    by.key(KEY.Key_F3)
    by.write("Гојко")
    by.key(KEY.Key_Return)
    told = by.saved(tmp_path / "gojko.pdf", monkeypatch)
    assert "Гојко Гић" in told and "Бора Бић" not in told


def _name(by: Secretary, no: int) -> None:
    """To the row of the list, Enter, paste, say whether a coalition filed it, Enter."""
    _to(by, councillors.Spot("list", list=no))

    def paste() -> None:
        QGuiApplication.clipboard().setText(NAMES[no])
        by.key(KEY.Key_V, CTRL)
        by.tab_to("Листу је поднела коалиција")
        if no == 1:
            by.key(KEY.Key_Space)

    by.asked(NamesDialog, paste, KEY.Key_Return)


def _to(by: Secretary, spot: councillors.Spot) -> None:
    """Down the rows from the first."""
    by.key(KEY.Key_Home, CTRL)
    for _row in range(40):
        if by.council.chosen() == spot:
            return
        by.key(KEY.Key_Down)
    raise AssertionError(spot)


def _holders(session: Session) -> list[str]:
    """Who holds a seat, in the order in which mandates were given."""
    return [one.holder.name for one in session.standing.of(Mandates).all if one.ended is None]
