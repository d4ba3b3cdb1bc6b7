"""The paper beside the form: brought by F6, moved by keys while one types, attached and missed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.domain.minutes.scans import Scans
from core.office.folder import pictures_of
from gui.bridge.session import Session
from gui.bridge.station_paper import StationPaper
from gui.kit.message import MessageBar
from gui.kit.paper_view import Look
from gui.pages.entry.page import EntryPage
from gui.shell.window import Window
from tests.support import pictures
from tests.support.books import small_book
from tests.support.dialogs import answer, write

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
KEY = Qt.Key


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def key(which: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(focused(), which, modifier)


def said(window: Window) -> str:
    bar = window.findChild(MessageBar)
    return bar.accessibleName() if isinstance(bar, MessageBar) and not bar.isHidden() else ""


@pytest.fixture
def night(session: Session, tmp_path: Path, qtbot: QtBot) -> Window:
    small_book(tmp_path / "mala.mandat", once=False).close()
    assert session.open(tmp_path / "mala.mandat")
    made = Window(session)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_place("entry", "1")
    return made


def paper(window: Window) -> StationPaper:
    page = window.screen_shown
    assert isinstance(page, EntryPage)
    return page.picture.paper


@pytest.fixture
def attach(night: Window, session: Session, qtbot: QtBot) -> Callable[..., None]:
    def attach(*files: Path, station: str = "1") -> None:
        before = len(session.standing.of(Scans).of(station))
        paper(night).take(files)
        qtbot.waitUntil(
            lambda: len(session.standing.of(Scans).of(station)) > before, timeout=20_000
        )

    return attach


def sheet(folder: Path, name: str, width: int = 700) -> Path:
    path = folder / name
    path.write_bytes(pictures.encoded(pictures.sheet(width, width * 2)))
    return path


def test_f6_offers_to_attach_and_the_typist_goes_on(
    night: Window, session: Session, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [str(sheet(tmp_path, "001.jpg")), str(pictures.pdf(tmp_path / "1.pdf", 2))]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: (files, ""))
    assert focused().accessibleName().startswith("S ")
    key(KEY.Key_F6)
    assert paper(night).isVisible()
    key(KEY.Key_Return)
    qtbot.waitUntil(lambda: len(session.standing.of(Scans).of("1")) == 3, timeout=20_000)
    assert "3 снимка" in said(night)
    assert focused().accessibleName().startswith("S "), "the caret is in the form again"
    assert paper(night).image.view.accessibleName() == "Снимак папира: 001.jpg, 1 од 3"
    QTest.keyClick(focused(), KEY.Key_Z, CTRL)
    assert session.standing.of(Scans) == Scans()


def test_keys_move_the_paper_while_the_caret_stays(
    night: Window, tmp_path: Path, attach: Callable[..., None]
) -> None:
    attach(sheet(tmp_path, "1a.jpg"), sheet(tmp_path, "1b.jpg", 600))
    key(KEY.Key_F6)
    field, view = focused(), paper(night).image.view
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "27")
    assert view.look == Look()
    key(KEY.Key_PageDown)
    down = view.look.middle
    assert down[1] > 0.3
    key(KEY.Key_Plus, CTRL)
    assert view.look.zoom > 0
    key(KEY.Key_Right, CTRL)
    kept = view.look
    assert kept.turn == 90
    key(KEY.Key_PageDown, CTRL)
    assert view.look == Look()
    key(KEY.Key_PageUp, CTRL)
    assert (view.look.turn, view.look.zoom) == (90, kept.zoom)
    key(KEY.Key_0, CTRL)
    key(KEY.Key_Left, CTRL)
    assert (view.look.turn, view.look.zoom) == (0, 0)
    assert focused() is field
    assert field.text() == "27"
    key(KEY.Key_F6)
    assert not field.isVisible()
    key(KEY.Key_Escape)
    assert focused() is field
    assert paper(night).isVisible()
    key(KEY.Key_F6)
    key(KEY.Key_F6)
    assert not paper(night).isVisible()
    key(KEY.Key_Right, CTRL)
    assert view.look.turn == 0, "the keys are the form's again"


def test_f8_brings_the_checks_back_where_there_is_no_room_for_both(
    night: Window, tmp_path: Path, attach: Callable[..., None]
) -> None:
    attach(sheet(tmp_path, "1.jpg"))
    key(KEY.Key_F6)
    page = night.screen_shown
    assert isinstance(page, EntryPage)
    checks = page.view().checks
    assert not checks.isVisible()
    key(KEY.Key_F8)
    assert checks.isVisible()
    assert not paper(night).isVisible()
    night.resize(1900, 900)
    key(KEY.Key_F6)
    assert checks.isVisible()
    assert paper(night).isVisible()


def test_each_station_has_its_own_and_a_name_of_another_is_told(
    night: Window, session: Session, tmp_path: Path, attach: Callable[..., None]
) -> None:
    attach(sheet(tmp_path, "foto.jpg"))
    paper(night).take((sheet(tmp_path, "002.jpg", 500),))
    assert "002.jpg" in said(night)
    assert "бирачког места 2" in said(night)
    night.show_place("entry", "2")
    assert not paper(night).has_pictures
    assert "2" not in session.standing.of(Scans).by_station


def test_a_lost_picture_is_told_on_its_place(
    night: Window, session: Session, tmp_path: Path, attach: Callable[..., None]
) -> None:
    assert session.book is not None
    attach(sheet(tmp_path, "1.jpg"))
    for path in pictures_of(session.book.path).iterdir():
        path.unlink()
    key(KEY.Key_F6)
    spoken = [one.accessibleName() for one in paper(night).image.findChildren(QWidget)]
    assert any(one.startswith("Снимка 1.jpg нема у") for one in spoken)
    attach(sheet(tmp_path, "1-nov.jpg", 650))
    assert paper(night).image.view.isVisible()


def test_dropped_files_are_attached_and_one_is_taken_off_with_a_reason(
    night: Window, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    key(KEY.Key_F6)
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(sheet(tmp_path, "001.jpg")))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    paper(night).image.dropEvent(QDropEvent(QPointF(9, 9), copy, carried, left, NONE))
    qtbot.waitUntil(lambda: "1" in session.standing.of(Scans).by_station, timeout=20_000)

    def fill(dialog: QWidget) -> None:
        write(dialog.reason, "туђ записник")  # type: ignore[attr-defined]
        dialog.verb.click()  # type: ignore[attr-defined]

    answer(fill)
    image = paper(night).image
    image.detach_wanted.emit(image.current)
    qtbot.waitUntil(lambda: session.standing.of(Scans) == Scans())
    assert "није обрисана" in said(night)


def test_the_rest_of_the_paper_stands_in_one_column_beside_the_picture(night: Window) -> None:
    page = night.screen_shown
    assert isinstance(page, EntryPage)
    key(KEY.Key_F9)
    rest = page.view().sheet.rest
    fields = rest.findChildren(QLineEdit)
    assert len({field.mapTo(rest, QPoint(0, 0)).x() for field in fields}) == 2
    key(KEY.Key_F6)
    QApplication.processEvents()
    right = [field.mapTo(rest, QPoint(field.width(), 0)).x() for field in fields]
    assert max(right) <= rest.width(), "nothing is cut off at the right"
