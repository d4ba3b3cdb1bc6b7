"""Papers of mandates on the page: which there are, what a typed seat or name finds, and issuing.

| typed        | a certificate is of                   | a decision on a vacant seat            |
|--------------|---------------------------------------|----------------------------------------|
| nothing      | all whom the award gave a seat        | is asked for                           |
| a seat       | who was given it last                 | the last that filled it                |
| a name       | the first with that in the name       | the same                               |
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.domain.commission.decisions import Ruling
from core.domain.minutes import deciding
from core.domain.seats.determining import determine
from core.office import official
from gui.bridge.session import Session
from gui.pages.papers.of_seat import SeatChoice
from gui.pages.papers.page import PapersPage
from gui.pages.papers.presenter import grouped
from gui.shell.window import Window
from tests.core.reports.seated import FILLED, seated_book
from tests.support.dialogs import write

KEY = Qt.Key


@pytest.fixture
def made(session: Session, tmp_path: Path) -> Session:
    """Mandates were given, one is vacant no more, and one was given later."""
    path = tmp_path / "мандати.mandat"
    seated_book(path).close()
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


def drawn(qtbot: QtBot, page: PapersPage) -> str:
    """The title over the document, once it is drawn."""
    qtbot.waitUntil(lambda: bool(page.preview.which), timeout=20_000)
    return page.preview.title.text()


@pytest.mark.parametrize(
    ("kind", "text", "about", "told"),
    [
        ("certificate", "", 0, "сва: по једно за свакога коме је мандат додељен"),
        ("certificate", "1", "seat#1#2", "Кандидат 2.13 · решење 013-140/2026"),
        ("certificate", "kandidat 3.1", "seat#32#1", "Кандидат 3.1 · решење 013-131/2026"),
        ("certificate", "99", None, "Мандат број 99 није додељен."),
        ("councillor", "", None, "Упишите број мандата или име одборника."),
        ("councillor", "45", "seat#45#1", "Кандидат 2.14 · решење 013-141/2026"),
        ("councillor", "2", None, "Мандат број 2 није додељен као упражњен."),
        ("councillor", "Перић", None, "Нема таквог документа о лицу у чијем је имену „Перић“."),
    ],
)
def test_what_is_typed_finds(made: Session, kind: str, text: str, about: object, told: str) -> None:
    choice = SeatChoice(made, kind, 0)
    assert (choice.about_of(text), choice.told_of(text)) == (about, told)


def test_a_mandate_that_ended_says_so(made: Session) -> None:
    choice = SeatChoice(made, "certificate", "seat#1#1")
    assert choice.told == "Кандидат 1.1 · решење 013-131/2026 · мандат престао 24. 11. 2026."
    assert (choice.beside(-1), choice.beside(1)) == (0, "seat#1#2")


def test_the_page_has_a_group_of_mandates(made: Session) -> None:
    groups = dict(grouped(made))
    assert [(one.kind, one.state) for one in groups["mandates"]] == [
        ("award", "013-131/2026, додељено 44 од 45"),
        ("certificate", "013-131/2026, додељено 44 од 45"),
        ("councillor", "2 решења, издато 0"),
    ]


def test_results_determined_anew_ask_for_a_new_award(made: Session) -> None:
    assert made.book is not None
    put_right = {"list:1": 204, "list:2": 101}
    made.book.do(deciding.correct("1", put_right, "inspection", Ruling("1/26", "Увид."), FILLED))
    made.book.do(determine(Ruling("2/26", "Поново."), FILLED))
    states = {one.state for one in dict(grouped(made))["mandates"] if one.kind != "councillor"}
    assert states == {"013-131/2026, резултати су после тога поново утврђени"}


def test_a_wish_with_a_seat_opens_its_last_paper(shown: Window, qtbot: QtBot) -> None:
    page = page_of(shown, ("councillor", 45))
    assert drawn(qtbot, page) == "Решење о додели упражњеног мандата"
    assert page.paper.about == "seat#45#1"
    assert page.chooser.field.text() == "45"
    assert page.chooser.field.accessibleName() == "Мандат или име"
    page_of(shown, ("certificate", "seat#1#1"))
    assert (page.paper.kind, page.paper.about) == ("certificate", "seat#1#1")
    page_of(shown, "award")
    assert page.paper.kind == "award" and not page.chooser.isVisible()


def test_a_wish_for_what_there_is_not_is_told(shown: Window) -> None:
    told: list[str] = []
    shown.session.told.connect(lambda notice: told.append(notice.text))
    page_of(shown, ("councillor", 2))
    assert told == ["Мандат број 2 није додељен као упражњен."]


def test_a_certificate_is_chosen_by_name_and_issued(shown: Window, qtbot: QtBot) -> None:
    page = page_of(shown, "certificate")
    keys = page.keys()
    assert (("F3",), "мандат") in keys
    assert drawn(qtbot, page) == "Уверења о избору"
    QTest.keyClick(page.table, KEY.Key_F3)
    write(page.chooser.field, "Кандидат 2.5")
    QTest.keyClick(page.chooser.field, KEY.Key_Return)
    assert page.table.hasFocus() and page.paper.about == "seat#25#1"
    assert drawn(qtbot, page) == "Уверење о избору за одборника"
    book = shown.session.book
    assert book is not None
    order = official.Order("certificate", page.language, page.paper.about, "013-200/2026")
    issued = official.finish(book, official.prepare(official.read(book, order), ()))
    assert [one.name for one in issued.files] == [
        "мандати-uverenje-25.xlsx",
        "мандати-uverenje-25.pdf",
    ]
