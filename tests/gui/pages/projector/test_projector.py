"""What the hall sees, when it is put up and taken away, and that it says what the pages say."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.book.book import Book
from core.domain.election.model import Election
from core.domain.minutes.acts import enter, reopen
from core.domain.seats.result import of_election
from core.domain.tally.tabulate import tabulate
from core.words.catalogue import Language, words
from gui.bridge.session import Session
from gui.models.results import Results
from gui.pages.projector.page import Projector
from gui.pages.projector.presenter import Hall, Shown, shown
from gui.pages.projector.view import HINT_TOP, Wall
from gui.shell.window import Window
from tests.gui.pages.minutes.night import night_book
from tests.support.books import minutes, small_book

AT = datetime.fromisoformat("2026-12-07T02:14:00+01:00")


def wall_of(book: Book, language: Language = Language.SR_CYRL) -> Shown:
    election, tally = book.standing.of(Election), tabulate(book.standing)
    assert election.law is not None and election.particulars is not None
    spread = of_election(book.standing, tally)
    results = Results(tally, spread, election.law, election.particulars.seats, words(language))
    return shown(results, election.particulars, Hall(AT))


def test_the_wall_is_in_one_script(tmp_path: Path) -> None:
    book = night_book(tmp_path / "a.mandat")
    wall = wall_of(book, Language.SR_LATN)
    told = (wall.spoken, *wall.foot, *(one.name for one in wall.rows))
    assert not [text for text in told if any("Ѐ" <= sign <= "ӿ" for sign in text)]


def test_a_night_says_what_is_open_and_what_has_no_result(tmp_path: Path) -> None:
    book = night_book(tmp_path / "a.mandat")
    wall = wall_of(book)
    book.close()
    assert (wall.stations_in, wall.of_all) == ("3", "од 13 бирачких места")
    assert wall.open == ("4", "5", "6", "7", "8", "9", "10", "11", "13")
    assert wall.aside == ("12",)
    assert wall.state == "ПРЕЛИМИНАРНИ РЕЗУЛТАТИ"
    assert wall.at == "02:14"


def test_before_the_first_minutes_there_is_nothing_to_boast_of(tmp_path: Path) -> None:
    book = small_book(tmp_path / "a.mandat", stations=2)
    wall = wall_of(book)
    book.close()
    assert (wall.stations_in, wall.shares, wall.blocs) == ("0", (), ())
    assert {(row.votes, row.share, row.seats) for row in wall.rows} == {("0", "–", "–")}


def test_lists_stand_in_ballot_order_whatever_they_won(tmp_path: Path) -> None:
    book = small_book(tmp_path / "a.mandat", stations=1)
    book.do(enter(minutes(1, 3, 60, 20)))
    wall = wall_of(book, Language.EN)
    book.close()
    assert [row.no for row in wall.rows] == [1, 2, 3]
    assert [row.part for row in wall.rows] == [3 / 60, 1, 20 / 60]
    assert wall.state == "PRELIMINARY RESULTS"
    assert "of 1 polling station" in wall.spoken


def test_f11_puts_the_very_figures_up_and_esc_takes_them_away(
    practice: Session, window: Window, qtbot: QtBot
) -> None:
    QTest.keyClick(window, Qt.Key.Key_F11)
    projector = window.findChild(Projector)
    assert isinstance(projector, Projector)
    qtbot.waitUntil(projector.isVisible)
    assert projector.isFullScreen()
    assert "52 од 62 бирачка места" in projector.wall.accessibleDescription()
    distribution = practice.distribution()
    assert distribution is not None
    assert f"{distribution.seats_of(1)}; 2 " in projector.wall.accessibleDescription()
    settled = "29 од 45 мандата не може више да се промени"
    assert projector.wall.accessibleDescription().endswith(settled)
    QTest.keyClick(projector, Qt.Key.Key_Escape)
    assert not projector.isVisible()
    assert window.isVisible()


def test_it_follows_the_night_and_goes_with_the_book(
    practice: Session, window: Window, qtbot: QtBot
) -> None:
    QTest.keyClick(window, Qt.Key.Key_F11)
    projector = window.findChild(Projector)
    assert isinstance(projector, Projector)
    qtbot.waitUntil(projector.isVisible)
    open_before = practice.tally().stations_in
    station = next(one.station.id for one in practice.tally().stations if one.minutes is not None)
    practice.do(reopen(station, "Прочитано погрешно."))
    said = projector.wall.accessibleDescription()
    assert practice.tally().stations_in == open_before - 1
    assert f"; {open_before - 1} од 62" in said
    practice.close()
    assert not projector.isVisible()


def test_without_a_book_f11_says_why_nothing_happens(window: Window, session: Session) -> None:
    session.close()
    told: list[str] = []
    session.told.connect(lambda notice: told.append(notice.text))
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert told == ["На пројектору се приказује отворена књига. Отворите је, па притисните F11."]


@pytest.mark.parametrize("lists", [3, 12, 15, 20, 30])
def test_every_list_stays_on_the_wall(lists: int, tmp_path: Path, qapp: QApplication) -> None:
    book = small_book(tmp_path / "a.mandat", lists=lists, stations=1)
    book.do(enter(minutes(1, *[10] * lists)))
    wall = Wall("пројектор")
    wall.resize(1920, 1080)
    wall.show_night(wall_of(book))
    book.close()
    picture = wall.grab().toImage()
    below = _inked(picture, QRect(758, 1004, 1106, 9))
    assert not below, "the last row runs into the foot"
    assert _inked(picture, QRect(758, 240, 1106, 760))


def test_how_to_get_back_hides_nothing_that_must_be_read(tmp_path: Path, qtbot: QtBot) -> None:
    """Only the foot is written over, not the plate that calls the results preliminary."""
    book = night_book(tmp_path / "a.mandat")
    wall = Wall("пројектор")
    qtbot.addWidget(wall)
    wall.resize(1920, 1080)
    wall.show_night(wall_of(book))
    book.close()
    # Qt may draw a letter a shade otherwise once it has been drawn in another size too.
    _with_hint(wall)
    before, after = wall.grab().toImage(), _with_hint(wall)
    above = QRect(0, 0, 1920, HINT_TOP - 2)
    assert after.copy(above) == before.copy(above)
    assert after != before


def _with_hint(wall: Wall) -> QImage:
    wall.show_hint("Esc или F11 затвара")
    picture = wall.grab().toImage()
    wall.hide_hint()
    return picture


def _inked(picture: QImage, spot: QRect) -> bool:
    """Whether anything but the ground stands in a part of the picture."""
    part = picture.copy(spot).convertToFormat(QImage.Format.Format_RGB32)
    ground = picture.convertToFormat(QImage.Format.Format_RGB32).pixel(2, 2)
    return set(memoryview(bytes(part.constBits())).cast("I")) != {ground}
