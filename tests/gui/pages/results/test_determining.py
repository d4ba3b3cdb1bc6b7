"""Determining the results in a real window: before, after, and once they changed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.base import moments
from core.domain.commission.decisions import Ruling
from core.domain.minutes import deciding
from core.domain.minutes.acts import enter
from core.domain.seats.determining import Determinations, determine
from gui.bridge.counted import final_of, results_of
from gui.bridge.session import Notice
from gui.kit.chips import Chip
from gui.pages.projector.presenter import Hall, shown
from gui.pages.results.determining import DetermineDialog
from gui.pages.results.page import ResultsPage
from gui.shell.window import Window
from tests.gui.pages.results.test_page import opened
from tests.support.books import VOTED, minutes, small_book
from tests.support.dialogs import answer, back_at_work, write

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(window: Window, tmp_path: Path) -> ResultsPage:
    """The page on a small election that is all in."""
    book = small_book(tmp_path / "sve.mandat", 3, 2, what=VOTED)
    book.do(enter(minutes(1, 100, 50, 30, invalid=3)))
    book.do(enter(minutes(2, 90, 60, 20)))
    book.close()
    window.resize(1366, 760)
    assert window.session.open(tmp_path / "sve.mandat")
    return opened(window)


def chip(page: ResultsPage) -> str:
    """What the chip beside the title says."""
    return page.findChildren(Chip)[0].accessibleName()


def press(page: ResultsPage) -> None:
    """The keys of the action."""
    QTest.keyClick(page.seats.lists.table, Qt.Key.Key_U, CONTROL_SHIFT)


def correct(page: ResultsPage) -> None:
    """One vote of station 2 goes from the second list to the first."""
    found = {"list:1": 91, "list:2": 59}
    ruling = Ruling("013-50/2026", "Увидом је утврђено.")
    page.session.do(deciding.correct("2", found, "inspection", ruling, moments.now()))


def test_it_is_determined_by_the_keyboard(page: ResultsPage, window: Window, qtbot: QtBot) -> None:
    assert chip(page) == "Прелиминарно: сви записници су унети"
    offered = dict(page.keys())
    assert offered["Ctrl+Shift+U",] == "утврди резултат"

    def decide(dialog: QWidget) -> None:
        assert isinstance(dialog, DetermineDialog)
        assert not dialog.verb.isEnabled()
        assert dialog.ground.toPlainText().startswith("Обрађени су записници са 2 бирачка места")
        assert "2. Листа 2: гласова 110, мандата 14;" in dialog.ground.toPlainText()
        write(dialog.number, "013-20/2026")
        QTest.keyClick(dialog.number, Qt.Key.Key_Return)

    answer(decide)
    press(page)
    last = page.session.standing.of(Determinations).last
    assert last is not None and last.number == "013-20/2026"
    assert chip(page) == "Утврђени одлуком бр. 013-20/2026"
    back_at_work(window, qtbot)
    QTest.keyClick(page.seats.lists.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.session.standing.of(Determinations).last is None


def test_what_stands_in_the_way_is_told_before_the_dialog(window: Window) -> None:
    """The practice election lacks minutes: a sentence, and no dialog."""
    page = opened(window)
    told: list[Notice] = []
    window.session.told.connect(told.append)
    press(page)
    (notice,) = told
    assert notice.tone == "err"
    assert notice.text.startswith("Резултати не могу да се утврде док ")


def test_changed_results_offer_the_difference(
    page: ResultsPage, window: Window, qtbot: QtBot
) -> None:
    ruling = Ruling("013-20/2026", "Сви записници су обрађени.")
    page.session.do(determine(ruling, moments.now()))
    correct(page)
    assert chip(page) == "Измењени после утврђивања"
    (button,) = (one for one in page.findChildren(QPushButton) if one.text() == "Види разлику")
    with qtbot.waitSignal(page.go) as went:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert went.args == ["papers", "difference"]


def test_the_hall_sees_whether_they_are_determined(page: ResultsPage) -> None:
    """The mark stays until the commission determines just these results, and comes back."""

    def wall() -> tuple[str, bool, str]:
        session = page.session
        results, about = results_of(session), session.election.particulars
        assert results is not None and about is not None
        seen = shown(results, about, Hall(moments.now()))
        return seen.state, seen.final, seen.foot[-1]

    assert wall()[:2] == ("ПРЕЛИМИНАРНИ РЕЗУЛТАТИ", False)
    page.session.do(determine(Ruling("20", "Обрађено."), moments.now()))
    assert final_of(page.session).final
    assert wall() == ("УТВРЂЕНИ РЕЗУЛТАТИ", True, "Утврђени одлуком бр. 20")
    correct(page)
    assert wall() == (
        "ПРЕЛИМИНАРНИ РЕЗУЛТАТИ",
        False,
        "Утврђени одлуком бр. 20, после тога измењени",
    )
