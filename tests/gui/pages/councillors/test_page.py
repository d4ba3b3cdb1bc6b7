"""The page in a real window, by its keys: names, the award, an end, a filling, a coalition."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.domain.mandates.grounds import EndGround, MayorGround, PassGround
from core.domain.mandates.model import Mandates, Why
from core.words.catalogue import Language
from gui.bridge.session import Notice
from gui.pages.councillors import presenter as p
from gui.pages.councillors.awarding import AwardDialog, NamesDialog, PassDialog
from gui.pages.councillors.leaving import AgreeDialog, DissolveDialog, EndDialog, FillDialog
from gui.pages.councillors.page import CouncillorsPage
from gui.pages.councillors.sitting import ConstituteDialog, MayorDialog, MayorEndDialog
from gui.shell.window import Window
from tests.gui.pages.councillors.conftest import Opening
from tests.support import councillors
from tests.support.books import small_book
from tests.support.dialogs import answer, back_at_work, named, write

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


def room(page: CouncillorsPage) -> Mandates:
    return page.session.standing.of(Mandates)


def press(page: CouncillorsPage, key: Qt.Key, held: Qt.KeyboardModifier = CTRL) -> None:
    QTest.keyClick(page.table, key, held)


def ask(page: CouncillorsPage, act: Callable[[QWidget], None]) -> None:
    """Let `act` work on the dialog that comes next; the window has the keyboard until then."""
    page.window().activateWindow()
    QApplication.processEvents()
    answer(act)


def enter(page: CouncillorsPage) -> None:
    press(page, KEY.Key_Return, Qt.KeyboardModifier.NoModifier)


def spoken(page: CouncillorsPage) -> str:
    """Everything the panel says."""
    QApplication.processEvents()
    shown = page.panel.findChildren(QWidget)
    return "\n".join(one.accessibleName() for one in shown if one.isVisible())


def refused(page: CouncillorsPage, key: Qt.Key) -> str:
    """What is told when a key is pressed that opens no dialog."""
    page.window().activateWindow()
    QApplication.processEvents()
    told: list[Notice] = []
    page.session.told.connect(told.append)
    press(page, key)
    page.session.told.disconnect(told.append)
    (notice,) = told
    assert notice.tone == "err"
    return notice.text


def test_before_the_results_are_determined_the_page_leads_to_them(
    opening: Opening, qtbot: QtBot
) -> None:
    page = opening(small_book)
    button = page.focusWidget()
    assert isinstance(button, QPushButton) and button.text() == "Отвори резултате"
    assert page.keys() == ()
    with qtbot.waitSignal(page.go) as went:
        QTest.keyClick(button, KEY.Key_Return)
    assert went.args == ["results", None]


def test_names_of_a_list_taken_over_are_pasted(opening: Opening) -> None:
    """The last list by its row and Enter; a line too few is told, and the verb waits."""
    page = opening(councillors.determined_book)
    QTest.keyClick(page.table, KEY.Key_End, CTRL)
    assert page.chosen() == p.Spot("list", list=8)

    def type_names(dialog: QWidget) -> None:
        assert isinstance(dialog, NamesDialog)
        QGuiApplication.clipboard().setText(councillors.names_of(8, 17))
        QTest.keyClick(dialog.names, KEY.Key_V, CTRL)
        assert not dialog.verb.isEnabled()
        named(dialog, "Листа има 18 кандидата; упишите све, по реду са листе.")
        dialog.names.appendPlainText("; Савез села")
        named(dialog, "Ред 18: нема имена.")
        assert not dialog.verb.isEnabled()
        names = councillors.names_of(8, 17)
        dialog.names.setPlainText(f"{names}\n{names.splitlines()[0]}")
        assert dialog.verb.isEnabled(), "two people can have one name"
        dialog.names.setPlainText(councillors.names_of(8, 18))
        assert dialog.verb.isEnabled()
        dialog.verb.click()

    ask(page, type_names)
    enter(page)
    assert len(room(page).named[8].candidates) == 18
    assert not room(page).named[8].coalition
    line = page.model.line(page.table.currentIndex().row())
    assert line.cells[3].spoken == "уписани"


def test_award_then_an_end_then_who_follows(opening: Opening, window: Window, qtbot: QtBot) -> None:
    """Everything by keyboard, from the preview to the filled seat; then the filling goes back."""
    page = opening(councillors.named_book)
    assert "Драгана Лукић" in spoken(page)

    def award(dialog: QWidget) -> None:
        assert isinstance(dialog, AwardDialog)
        assert not dialog.verb.isEnabled()
        assert "бр. 013-80/2026" in dialog.ground.toPlainText()
        write(dialog.number, "013-81/2026")
        QTest.keyClick(dialog.number, KEY.Key_Return)

    ask(page, award)
    press(page, KEY.Key_1)
    assert len(room(page).on(page.day_shown()).mandates) == 45
    back_at_work(window, qtbot)
    page.go_to(2)
    page.table.setFocus()

    def end(dialog: QWidget) -> None:
        assert isinstance(dialog, EndDialog)
        assert not dialog.verb.isEnabled()
        QTest.keyClick(dialog.focusWidget(), KEY.Key_Down)
        dialog.grounds.choose(0)
        write(dialog.text, "оверена")
        QTest.keyClick(dialog.text, KEY.Key_Return)

    ask(page, end)
    enter(page)
    assert page.chosen() == p.Spot("vacant", 2, 1)
    assert "Мандат 2 је упражњен" in spoken(page)
    back_at_work(window, qtbot)

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, FillDialog)
        assert dialog.because.isHidden() and dialog.other.isHidden()
        assert "по редоследу на изборној листи" in dialog.ground.toPlainText()
        write(dialog.consent.field, "8. 3. 2027.")
        write(dialog.number, "013-12/2027")
        QTest.keyClick(dialog.number, KEY.Key_Return)

    ask(page, fill)
    enter(page)
    one = room(page).holder(2)
    assert one is not None and one.why is Why.LIST_ORDER and one.holder.key == (1, 17)
    assert one.consent == page.day_shown() and one.filling
    assert page.chosen() == p.Spot("held", 2, 1, 17)
    back_at_work(window, qtbot)
    press(page, KEY.Key_Z)
    assert page.chosen() == p.Spot("vacant", 2, 1)


def test_another_than_the_one_proposed_wants_a_reason(opening: Opening) -> None:
    page = opening(councillors.council_at_work)

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, FillDialog)
        write(dialog.number, "013-12/2027")
        dialog.choices.choose(1)
        assert dialog.other.itemText(0).startswith("1.19 "), "the one proposed is not another"
        dialog.other.setCurrentIndex(3)
        assert dialog.because.isVisible() and not dialog.verb.isEnabled()
        write(dialog.because, "Претходни се одрекао.")
        assert dialog.ground.toPlainText() == "Претходни се одрекао."
        dialog.verb.click()

    ask(page, fill)
    enter(page)
    one = room(page).holder(1)
    assert one is not None and one.why is Why.DECIDED and one.because == "Претходни се одрекао."


def test_a_coalition_by_its_agreement(opening: Opening) -> None:
    """Seat 19 was of a party with nobody left; the agreement names who follows, and he does."""
    page = opening(councillors.council_at_work)
    page.go_to(19)
    assert "Коалициони споразум: није уписан" in spoken(page)

    def agree(dialog: QWidget) -> None:
        assert isinstance(dialog, AgreeDialog)
        write(dialog.day.field, "21. 10. 2026.")
        dialog.parties.setPlainText("Савез села\n")
        dialog.verb.click()

    ask(page, agree)
    press(page, KEY.Key_6)
    assert "странке коју одређује коалициони споразум" in spoken(page)

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, FillDialog)
        write(dialog.number, "013-13/2027")
        dialog.verb.click()

    ask(page, fill)
    press(page, KEY.Key_5)
    one = room(page).holder(19)
    assert one is not None and one.why is Why.AGREED_PARTY and one.holder.party == "Савез села"


def test_who_declines_is_passed_over_and_the_next_is_proposed(opening: Opening) -> None:
    page = opening(councillors.council_at_work)
    before = page.model.line(1).cells[2].spoken

    def pass_over(dialog: QWidget) -> None:
        assert isinstance(dialog, PassDialog)
        assert not dialog.verb.isEnabled()
        dialog.grounds.choose(tuple(PassGround).index(PassGround.DECLINED))
        dialog.verb.click()

    ask(page, pass_over)
    press(page, KEY.Key_3)
    assert room(page).passed[-1].who.key == (1, 18)
    assert page.model.line(1).cells[2].spoken != before


def test_the_assembly_and_its_mayor(opening: Opening) -> None:
    """What follows is told: the mandate ends, the seat is filled, another mayor is elected."""
    page = opening(councillors.awarded_book)
    page.go_to(3)
    assert refused(page, KEY.Key_8).startswith("Скупштина тог дана није била конституисана.")

    def constitute(dialog: QWidget) -> None:
        assert isinstance(dialog, ConstituteDialog)
        assert dialog.confirmed.text() == "45"
        named(dialog, "Скупштина има 45 мандата; за конституисање треба потврдити најмање 30.")
        dialog.verb.click()

    ask(page, constitute)
    press(page, KEY.Key_7)

    def elect(dialog: QWidget) -> None:
        assert isinstance(dialog, MayorDialog)
        assert dialog.note.text() == "Треба најмање 23 од 45 гласова."
        write(dialog.votes, "30")
        dialog.verb.click()

    ask(page, elect)
    press(page, KEY.Key_8)
    late, card = page.panel.stack.cards()
    assert late.finding.title == "Конститутивна седница је одржана после рока"
    assert card.finding.action == "Упиши престанак…"

    def end(dialog: QWidget) -> None:
        assert isinstance(dialog, EndDialog)
        assert dialog.verb.isEnabled(), "ground and day are those of the election"
        dialog.verb.click()

    ask(page, end)
    page.panel.stack.action_wanted.emit(card.finding.id)
    last = room(page).last(3)
    assert last is not None and last.ended is not None and last.ended.ground is EndGround.MAYOR
    assert [one.finding.title for one in page.panel.stack.cards()] == [late.finding.title]

    def leave(dialog: QWidget) -> None:
        assert isinstance(dialog, MayorEndDialog)
        dialog.grounds.choose(tuple(MayorGround).index(MayorGround.OTHER))
        assert not dialog.verb.isEnabled(), "another ground wants words"
        dialog.grounds.choose(0)
        dialog.verb.click()

    ask(page, leave)
    press(page, KEY.Key_9)
    assert "није изабран нови" in spoken(page)
    assert [one.finding.tone for one in page.panel.stack.cards()] == ["wrn", "inf"]


def test_a_dissolved_assembly_has_nobody_to_follow(opening: Opening) -> None:
    page = opening(councillors.awarded_book)

    def dissolve(dialog: QWidget) -> None:
        assert isinstance(dialog, DissolveDialog)
        named(dialog, "Престаје мандат за 45 одборника. Мандати се не попуњавају до нових избора.")
        dialog.verb.click()

    ask(page, dissolve)
    press(page, KEY.Key_0)
    assert page.bar.filters.current() == "all"
    assert page.chosen().kind == "vacant"
    assert refused(page, KEY.Key_5) == "Скупштина је распуштена, па се мандати не попуњавају."


def test_what_cannot_be_done_is_told_and_rests_in_the_menu(opening: Opening) -> None:
    page = opening(councillors.council_at_work)
    page.go_to(5)
    assert refused(page, KEY.Key_5).startswith("Мандат 5 није упражњен")
    assert refused(page, KEY.Key_6).startswith("Листу 1 није поднела коалиција")
    assert refused(page, KEY.Key_1).startswith("Мандати су по овим резултатима већ додељени")
    live = {name for name, one in page.head.actions_by_door.items() if one.isEnabled()}
    assert live == {"names", "pass", "end", "mayor_end", "dissolve"}


def test_the_composition_of_another_day(opening: Opening) -> None:
    """Typed into the field of the day; Esc brings today back."""
    page = opening(councillors.council_at_work)
    assert page.table.model().rowCount() == 47
    QTest.keyClick(page.table, KEY.Key_F5)
    assert page.bar.day.popup is not None
    page.bar.day.popup.close()
    page.bar.day.setFocus()
    write(page.bar.day.field, "20. 12. 2026.")
    titles = [page.model.line(0).cells[0].spoken]
    assert titles == ["Одборници по мандатима"]
    QTest.keyClick(page.bar.day.field, KEY.Key_Escape)
    assert page.model.line(0).cells[0].spoken == "Упражњени мандати и ко следи"
    QTest.keyClick(page.table, KEY.Key_3)
    assert page.bar.filters.current() == "vacant"


def test_seats_given_on_earlier_results_are_given_anew(opening: Opening) -> None:
    page = opening(councillors.awarded_book)
    assert not page.head.award.isVisible()
    assert page.session.book is not None
    councillors.determine_anew(page.session.book)
    (card,) = page.panel.stack.cards()
    assert card.finding.tone == "err" and page.head.award.isVisible()

    def award(dialog: QWidget) -> None:
        assert isinstance(dialog, AwardDialog)
        write(dialog.number, "013-14/2027")
        dialog.verb.click()

    ask(page, award)
    page.panel.stack.action_wanted.emit(card.finding.id)
    assert [one.number for one in room(page).awards] == ["013-81/2026", "013-14/2027"]
    assert not page.head.award.isVisible()


def test_papers_are_asked_for_by_kind_and_seat(opening: Opening, qtbot: QtBot) -> None:
    page = opening(councillors.awarded_book)
    with qtbot.waitSignal(page.go) as went:
        press(page, KEY.Key_P)
    assert went.args == ["papers", "award"]
    page = opening_again(page)
    with qtbot.waitSignal(page.go) as went:
        button = next(
            one for one in page.panel.findChildren(QPushButton) if one.text() == "Уверење о избору"
        )
        button.click()
    assert went.args == ["papers", ("certificate", 5)]


def opening_again(page: CouncillorsPage) -> CouncillorsPage:
    page.go.emit("councillors", 5)
    return page


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("width", [1366, 900])
def test_every_state_in_every_language(
    opening: Opening, window: Window, language: Language, width: int
) -> None:
    """Wide and narrow: no key of the catalogue is left, and the table keeps its first rows."""
    window.session.speak(language)
    page = opening(councillors.council_at_work)
    window.resize(width, 690)
    for seat in (1, 5, 19):
        page.go_to(seat)
        assert "councillors." not in spoken(page)
    assert page.table.viewport().height() > 3 * page.table.rowHeight(1)
    assert page.table.isColumnHidden(3) == (width == 900)
