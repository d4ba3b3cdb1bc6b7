"""Papers of stations: which there are, what a typed number finds, and how the page chooses them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.domain.papers.about import About, OfStation
from core.office import handover, official, package_file
from core.office.station_papers import DECISIONS, OF_STATION, made_of
from gui.bridge.screen import Keys
from gui.bridge.session import Session
from gui.kit.texts import Prose
from gui.pages.papers.of_station import StationChoice
from gui.pages.papers.page import PapersPage
from gui.pages.papers.presenter import marks, of_stations
from gui.shell.window import Window
from tests.support.books import SECRETARY
from tests.support.night import night

KEY = Qt.Key


@pytest.fixture
def made(session: Session, tmp_path: Path) -> Session:
    """A night with a station in every state is open."""
    path = tmp_path / "ноћ.mandat"
    night(path).close()
    assert session.open(path)
    return session


@pytest.fixture
def shown(made: Session) -> Iterator[Window]:
    window = Window(made)
    window.resize(1366, 768)
    window.show()
    yield window
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def page_of(window: Window, wish: object) -> PapersPage:
    window.show_place("papers", wish)
    page = window.screen_shown
    assert isinstance(page, PapersPage)
    return page


def keys_of(page: PapersPage) -> Keys:
    return page.keys()


def about_of(page: PapersPage) -> About:
    return page.paper.about


def drawn(qtbot: QtBot, page: PapersPage) -> str:
    """The title over the document, once it is drawn."""
    qtbot.waitUntil(lambda: bool(page.preview.which), timeout=20_000)
    return page.preview.title.text()


def typed(page: PapersPage, text: str) -> None:
    QTest.keyClick(page.table, KEY.Key_F3)
    assert page.chooser.field.hasFocus()
    QTest.keyClicks(page.chooser.field, text)


@pytest.mark.parametrize(
    ("kind", "keys"),
    [
        ("correction", ["6#1#1", "6#1#2"]),
        ("annulment", ["7#1#1", "8#1#1"]),
        ("undeterminable", ["9#1#1"]),
        ("repeat", ["8#1#1"]),
    ],
)
def test_every_decision_is_found(made: Session, kind: str, keys: list[str]) -> None:
    assert [one.key for one in made_of(made.standing, kind)] == keys


def test_a_form_can_be_made_of_every_voting(made: Session) -> None:
    assert set(OF_STATION) == {*DECISIONS, "handover", "control-form"}
    keys = [one.key for one in made_of(made.standing, "control-form")]
    assert keys == [f"{no}#1#1" for no in range(1, 9)] + ["8#2#1", "9#1#1", "10#1#1"]


@pytest.mark.parametrize(
    ("kind", "text", "about", "told"),
    [
        ("control-form", "", 0, "ниједно: празан формулар"),
        ("control-form", "3", "3#1#1", "Место 3"),
        ("control-form", " 08 ", "8#2#1", "Место 8 · 2. гласање"),
        ("handover", "", 0, "сва места: регистар примопредаје"),
        ("handover", "77", None, "Бирачко место 77 није уписано."),
        ("handover", "x", None, "Бирачко место x није уписано."),
        ("correction", "6", "6#1#1", "Место 6 · исправка 1 од 2 · број 013-20/2026"),
        ("correction", "06", "6#1#2", "Место 6 · исправка 2 од 2 · број 013-21/2026"),
        ("correction", "", None, "Упишите број бирачког места."),
        (
            "correction", "7", None,
            "Записник са бирачког места 7 није исправљен таквим решењем.",
        ),
        ("annulment", "8", "8#1#1", "Место 8 · 1. гласање · број 013-30/2026"),
        ("annulment", "9", None, "Гласање на бирачком месту 9 није поништено."),
        ("repeat", "7", None, "На бирачком месту 7 није одређено поновно гласање."),
    ],
)  # fmt: skip
def test_what_a_typed_number_finds(
    made: Session, kind: str, text: str, about: object, told: str
) -> None:
    choice = StationChoice(made, kind, 0)
    assert (choice.about_of(text), choice.told_of(text)) == (about, told)


def test_a_decision_begins_with_the_first_and_ends_with_the_last(made: Session) -> None:
    choice = StationChoice(made, "correction", 0)
    assert (choice.about, choice.beside(-1), choice.beside(1)) == ("6#1#1", "6#1#1", "6#1#2")
    assert StationChoice(made, "correction", "6#1#2").beside(1) == "6#1#2"
    whole = StationChoice(made, "handover", 0)
    assert (whole.beside(-1), whole.beside(1)) == (0, "1#1#1")
    assert StationChoice(made, "handover", "1#1#1").beside(-1) == 0


def test_a_wish_with_kind_and_station_opens_the_paper(shown: Window, qtbot: QtBot) -> None:
    page = page_of(shown, ("correction", OfStation("6", 1, 1).key))
    assert drawn(qtbot, page) == "Решење о исправци записника"
    assert page.paper.about == "6#1#1"
    assert page.chooser.field.text() == "6"
    assert "исправка 1 од 2" in page.chooser.field.accessibleDescription()
    page_of(shown, ("annulment", "7"))
    assert (page.paper.kind, page.paper.about) == ("annulment", "7#1#1")
    page_of(shown, "report")
    assert not page.chooser.isVisible()
    assert all("бирачко место" not in told for _caps, told in keys_of(page))


def test_a_wish_for_what_there_is_not_is_told(shown: Window) -> None:
    told: list[str] = []
    shown.session.told.connect(lambda notice: told.append(notice.text))
    page = page_of(shown, ("correction", "1"))
    assert told == ["Записник са бирачког места 1 није исправљен таквим решењем."]
    assert page.paper.about == "6#1#1"


def test_a_station_is_chosen_by_its_number_alone(shown: Window, qtbot: QtBot) -> None:
    page = page_of(shown, "handover")
    assert (("F3",), "бирачко место") in keys_of(page)
    assert drawn(qtbot, page) == "Примопредаја записника"
    typed(page, "77")
    QTest.keyClick(page.chooser.field, KEY.Key_Return)
    assert page.chooser.field.hasFocus() and about_of(page) == 0
    assert page.chooser.field.accessibleDescription() == "Бирачко место 77 није уписано."
    QTest.keyClicks(page.chooser.field, "1")
    QTest.keyClick(page.chooser.field, KEY.Key_Return)
    assert page.table.hasFocus() and about_of(page) == "1#1#1"
    assert drawn(qtbot, page) == "Потврда о пријему записника"
    QTest.keyClick(page.table, KEY.Key_F3)
    QTest.keyClick(page.chooser.field, KEY.Key_Down)
    assert about_of(page) == "2#1#1" and page.chooser.field.hasFocus()
    QTest.keyClicks(page.chooser.field, "5")
    QTest.keyClick(page.chooser.field, KEY.Key_Escape)
    assert page.table.hasFocus() and page.chooser.field.text() == "2"


def test_each_kind_keeps_its_own_station(shown: Window) -> None:
    page = page_of(shown, ("control-form", "8"))
    assert page.paper.about == "8#2#1"
    QTest.keyClick(page.table, KEY.Key_Up)
    assert page.paper.kind == "handover" and about_of(page) == 0
    QTest.keyClick(page.table, KEY.Key_Down)
    assert page.paper.kind == "control-form" and about_of(page) == "8#2#1"


def test_while_a_paper_is_issued_its_station_stays(shown: Window, qtbot: QtBot) -> None:
    page = page_of(shown, ("correction", "6"))
    drawn(qtbot, page)
    QTest.keyClick(page.table, KEY.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert not page.chooser.isEnabled()
    page.chooser.enter()
    assert not page.chooser.field.hasFocus()
    page.wizard.give_up()
    assert page.chooser.isEnabled() and page.paper.about == "6#1#2"


def test_a_book_set_apart_says_before_that_it_issues_nothing(
    made: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    assert made.book is not None
    package = tmp_path / "за лаптоп.mandat-paket"
    handover.parcel(made.book, ("1", "2")).save(package)
    apart = tmp_path / "део.mandat"
    handover.begin(package_file.read(package), apart, SECRETARY).close()
    assert made.open(apart)
    window = Window(made)
    window.show()
    page = page_of(window, "report")
    drawn(qtbot, page)
    assert not page.panel.issue.isEnabled()
    told: list[str] = []
    made.told.connect(lambda notice: told.append(notice.text))
    QTest.keyClick(page.table, KEY.Key_S, Qt.KeyboardModifier.ControlModifier)
    (sentence,) = told
    assert sentence.startswith("Ово је издвојена књига")
    assert sentence in [one.text() for one in page.panel.findChildren(Prose) if one.isVisible()]
    assert "Издвојена књига" in [text for text, *_rest in marks(made, "report")]
    assert marks(made, "handover") == ()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_an_issued_decision_is_counted_on_its_kind(shown: Window, qtbot: QtBot) -> None:
    """Issued by hand, under the number that the decision has already."""
    page = page_of(shown, ("correction", "6"))
    drawn(qtbot, page)
    session = shown.session
    assert session.book is not None
    order = official.Order("correction", page.language, page.paper.about)
    issued = official.finish(session.book, official.prepare(official.read(session.book, order), ()))
    assert issued.number == "013-21/2026"
    states = {one.kind: one.state for one in of_stations(session)}
    assert states["correction"] == "2 решења, издато 1"
    assert states["annulment"] == "2 решења, издато 0"
