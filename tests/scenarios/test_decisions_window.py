"""From a grave error to two results in the real window: inspected, corrected, annulled, repeated.

Station 1 came in with more ballots in the box than voters. The commission inspects the material
and corrects the minutes, and the tally follows. Then it annuls the voting upon request, orders
it repeated, two people type the new minutes, and both results can be told.
"""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.base.people import Person, Role
from core.domain.acts import in_turn
from core.domain.commission.acts import enroll
from core.domain.minutes import form
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.steps import (
    MaterialInspected,
    MinutesCorrected,
    RepeatOrdered,
    VotingAnnulled,
)
from core.domain.tally.tabulate import tabulate
from gui.bridge.session import Session
from gui.kit.dialog import FormDialog
from gui.kit.findings import FindingCard
from gui.pages.entry.decisions.aside import AnnulDialog
from gui.pages.entry.decisions.choosing import ChoosingDialog
from gui.pages.entry.decisions.correcting import CorrectDialog
from gui.pages.entry.decisions.repeating import RepeatDialog
from gui.pages.entry.decisions.smaller import InspectDialog
from gui.pages.history.presenter import Journal
from gui.shell.window import Window
from tests.gui.conftest import appearance, session
from tests.scenarios.night import PLAIN, Hands
from tests.support.books import SECRETARY, small_book
from tests.support.dialogs import back_at_work, write

__all__ = ["appearance", "session"]

KEY = Qt.Key
OLIVERA, MILAN = Person("Оливера Пантић", Role.OPERATOR), Person("Милан Тасић", Role.OPERATOR)
BEGUN = datetime(2026, 12, 6, 22, tzinfo=UTC)
NAMES = (*form.NAMES, "list:1", "list:2", "list:3")
FIRST = dict(zip(NAMES, (500, 500, 340, 159, 160, 4, 156, 100, 50, 6), strict=True))
AGAIN = dict(zip(NAMES, (500, 500, 300, 200, 200, 5, 195, 90, 95, 10), strict=True))


class Clock:
    """A clock that goes on by a minute whenever somebody looks."""

    def __init__(self) -> None:
        self.now = BEGUN

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr("core.base.moments.now", made)
    return made


@pytest.fixture
def window(session: Session, clock: Clock, tmp_path: Path, qtbot: QtBot) -> Window:
    book = small_book(tmp_path / "mala.mandat", once=False)
    book.do(in_turn(enroll(OLIVERA), enroll(MILAN)))
    book.close()
    assert session.open(tmp_path / "mala.mandat")
    made = Window(session)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    return made


class Officer:
    """The secretary's hands in the dialogs of decisions."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot

    def choose(self, digit: Qt.Key | None = None) -> None:
        """F3, a digit where not the proposed decision is meant, Enter."""
        self.key(KEY.Key_F3)
        self.stands(ChoosingDialog)
        if digit is not None:
            self.key(digit)
        self.key(KEY.Key_Return)

    def stands(self, kind: type[FormDialog]) -> FormDialog:
        """The dialog that has the keyboard."""
        self.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
        found = QApplication.activeModalWidget()
        assert isinstance(found, kind)
        self.qtbot.waitUntil(lambda: found.isActiveWindow() and found.focusWidget() is not None)
        return found

    def tab_to(self, name: str) -> None:
        """Tab until a field of that name has the caret."""
        for _turn in range(40):
            if self.focused().accessibleName() == name:
                return
            self.key(KEY.Key_Tab)
        raise AssertionError(name)

    def write(self, text: str) -> None:
        write(self.focused(), text)

    def confirm(self) -> None:
        """Enter, and the window has the keyboard again."""
        self.key(KEY.Key_Return)
        assert QApplication.activeModalWidget() is None
        back_at_work(self.window, self.qtbot)

    def key(self, which: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(self.focused(), which, modifier)
        QApplication.processEvents()

    def focused(self) -> QWidget:
        return QApplication.focusWidget() or self.window


def _votes(session: Session) -> tuple[int, ...]:
    return tuple(votes for _no, votes in tabulate(session.standing).votes)


def test_from_a_grave_error_to_two_results(window: Window, session: Session, qtbot: QtBot) -> None:
    hands = Hands(window, {"1": FIRST}, {})
    officer = Officer(window, qtbot)
    _typed_twice(hands)
    assert _votes(session) == (100, 50, 6)

    officer.choose()
    officer.stands(InspectDialog)
    officer.write("Бројањем је утврђено да је гласало 160 бирача.")
    officer.key(KEY.Key_Tab)
    officer.write("Петар Јовић, Ана Ристић")
    officer.confirm()

    officer.choose(KEY.Key_2)
    correcting = officer.stands(CorrectDialog)
    assert isinstance(correcting, CorrectDialog) and correcting.basis.current() == "inspection"
    officer.key(KEY.Key_Up)
    hands.write("160")
    _down_to(officer, correcting.number)
    officer.write("013-90/2026")
    officer.confirm()
    kept = session.standing.of(MinutesRoom).by_station["1"]
    assert kept.minutes.figures.voted == 160
    assert tabulate(session.standing).totals.voted == 160
    assert not [c for c in _cards(window) if c.finding.tone == "err"]

    officer.choose(KEY.Key_3)
    annulling = officer.stands(AnnulDialog)
    assert isinstance(annulling, AnnulDialog) and annulling.chosen() is None
    for _ground in range(4):
        officer.key(KEY.Key_Down)
    officer.tab_to("Број одлуке")
    officer.write("013-91/2026")
    officer.confirm()
    aside = session.standing.of(MinutesRoom).case("1").aside
    assert aside is not None and aside.act.ground == "on_request"
    assert _votes(session) == (0, 0, 0)

    officer.choose()
    repeating = officer.stands(RepeatDialog)
    assert isinstance(repeating, RepeatDialog)
    assert repeating.held.field.text() == "13. 12. 2026."
    officer.write("013-92/2026")
    officer.confirm()

    hands.papers = {"1": AGAIN}
    _typed_twice(hands)
    assert _votes(session) == (90, 95, 10)
    first = tabulate(session.standing, first_voting=True)
    assert tuple(votes for _no, votes in first.votes) == (100, 50, 6)
    officer.key(KEY.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    assert [c.finding.id for c in _cards(window)][:3] == [
        "decided:aside",
        "decided:correction:1",
        "decided:inspection:1",
    ]
    _history_tells(window)


def _typed_twice(hands: Hands) -> None:
    for person in (OLIVERA, MILAN):
        hands.sit(person.name)
        hands.open("1")
        hands.type_whole("1")
        if person is OLIVERA and hands.papers["1"] is FIRST:
            hands.sit(SECRETARY.person.name)
            hands.open("1")
            hands.key(KEY.Key_1, Qt.KeyboardModifier.ControlModifier)
            write(hands.focused(), "Тако пише.")
            hands.key(KEY.Key_Return)
            hands._back_at_work()
    hands.sit(SECRETARY.person.name)
    hands.open("1")


def _down_to(officer: Officer, field: QWidget) -> None:
    for _row in range(len(NAMES)):
        if officer.focused() is field:
            return
        officer.key(KEY.Key_Return)
    assert officer.focused() is field


def _cards(window: Window) -> list[FindingCard]:
    return [c for c in window.screen_shown.findChildren(FindingCard) if c.isVisible()]


def _history_tells(window: Window) -> None:
    """The journal has every decision with its number, and shows them."""
    book = window.session.book
    assert book is not None
    kinds = (MaterialInspected, MinutesCorrected, VotingAnnulled, RepeatOrdered)
    assert [type(e.act) for e in book.entries if isinstance(e.act, kinds)] == list(kinds)
    told = Journal(book.entries, window.session.words)
    said = [dict(told.details(e)) for e in book.entries if isinstance(e.act, kinds)]
    assert "Бројањем је утврђено" in " ".join(said[0].values())
    assert "159 → 160" in " ".join(said[1].values()), "old beside new"
    numbers = ("013-90/2026", "013-91/2026", "013-92/2026")
    assert all(no in " ".join(one.values()) for no, one in zip(numbers, said[1:], strict=True))
