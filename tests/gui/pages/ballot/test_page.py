"""The ballot in a real window: established once, then settled; the ledger typed down."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from core.domain.ballot.model import Ballot, Material
from core.domain.lists.workflow import Door
from gui.pages.ballot.dialogs import BallotDialog, NumberDialog
from gui.pages.ballot.ledger import HEADS
from gui.pages.ballot.page import BallotPage
from gui.pages.list.page import ListPage
from gui.pages.list.ruling import RulingDialog
from gui.shell.window import Window
from tests.support import filed
from tests.support.dialogs import answer, write

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


@pytest.fixture
def page(lists_window: Window) -> BallotPage:
    lists_window.show_place("ballot")
    shown = lists_window.screen_shown
    assert isinstance(shown, BallotPage)
    return shown


def ballot(page: BallotPage) -> Ballot:
    return page.session.standing.of(Ballot)


def establish(page: BallotPage) -> None:
    """Establish the collective list by keyboard."""

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, BallotDialog)
        assert not dialog.ground.toPlainText(), "two lists are not decided on: no draft says so"
        dialog.ground.setPlainText("О преосталим листама одлучиће се накнадно.")
        write(dialog.number, "013-60/2026")
        QTest.keyClick(dialog.number, KEY.Key_Return)

    answer(fill)
    QTest.keyClick(page.table, KEY.Key_1, CTRL)


def test_the_order_is_that_of_proclamation_and_pending_lists_are_told(page: BallotPage) -> None:
    names = [page.model.line(at).cells[1].spoken for at in range(page.model.rowCount())]
    assert [name.partition(",")[0] for name in names] == [
        "Градски договор",
        "Моравски савез",
        "Цинцарска заједница Мораве",
    ]
    assert [card.finding.title for card in page.stack.cards()] == ["Листе у поступку: 2"]


def test_the_collective_list_settles_the_ballot(page: BallotPage, lists_window: Window) -> None:
    """Afterwards no list can be proclaimed, and the sentence says the way out."""
    establish(page)
    collective = ballot(page).collective
    assert collective is not None and collective.lists == (1, 2, 3)
    lists_window.show_place("list", filed.FAULTY)
    shown = lists_window.screen_shown
    assert isinstance(shown, ListPage)
    notes = []

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, RulingDialog)
        write(dialog.number, "013-61/2026")
        dialog.ground.setPlainText("Недостаци нису битни.")
        dialog.verb.click()
        notes.append(dialog.note.text())
        dialog.reject()

    answer(fill)
    shown.acting.go_through(Door.PROCLAIM)
    assert notes == [page.words("refused.lists.after_collective")]


def test_the_number_of_ballots_is_proposed_by_the_voters(page: BallotPage) -> None:
    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, NumberDialog)
        assert (dialog.total.text(), dialog.reserve.text()) == ("2000", "0")
        write(dialog.number, "013-62/2026")
        QTest.keyClick(dialog.number, KEY.Key_Return)

    answer(fill)
    QTest.keyClick(page.table, KEY.Key_2, CTRL)
    printing = ballot(page).printing
    assert printing is not None and printing.total == 2000


def test_the_ledger_is_typed_down_the_stations(page: BallotPage) -> None:
    QTest.keyClick(page.table, KEY.Key_F9)
    assert page.views.current() == "ledger"
    page.fill()
    assert ballot(page).handed == 2000
    page.ledger.setCurrentIndex(page.rows.index(0, HEADS.index("returned")))
    for text in ("120", "95"):
        QTest.keyClick(page.ledger, KEY.Key_F2)
        editors = page.ledger.findChildren(QWidget, "cellEditor")
        editor = next(one for one in editors if one.isVisible())
        write(editor, text)
        QTest.keyClick(editor, KEY.Key_Return)
        QCoreApplication.processEvents()
    assert ballot(page).ledger["1"] == Material("1", 500, 120)
    assert ballot(page).ledger["2"] == Material("2", 500, 95)
    assert page.ledger.currentIndex().row() == 2


def test_more_returned_than_handed_is_refused(page: BallotPage) -> None:
    page.fill()
    page.rows.typed.emit("1", "returned", "501")
    assert ballot(page).ledger["1"].returned is None
    page.rows.typed.emit("1", "returned", "пет")
    assert ballot(page).ledger["1"].returned is None


@pytest.mark.parametrize("text", ["1021", "1.021", "1,021"])
def test_thousands_are_apart_in_the_ledger_but_not_where_one_types(
    page: BallotPage, text: str
) -> None:
    page.rows.typed.emit("1", "handed", text)
    assert ballot(page).ledger["1"].handed == 1021
    cell = page.rows.index(0, HEADS.index("handed"))
    assert cell.data() == "1.021"
    assert cell.data(Qt.ItemDataRole.EditRole) == "1021"


def test_the_proof_is_shown(page: BallotPage) -> None:
    assert page.proof.findChildren(QWidget)
    picture = page.proof.widget()
    assert picture is not None and getattr(picture, "picture", None) is not None
