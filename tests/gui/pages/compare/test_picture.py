"""The paper beside a comparison: seen at once, follows the caret, whole with F6, every key told."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.base.people import Person, Role
from core.domain.minutes.scans import Scans
from core.words.catalogue import Language
from gui.bridge.session import Session
from gui.kit.keys import KeysLine
from gui.kit.paper_view import Look
from gui.pages.compare.page import ComparePage
from gui.pages.compare.rows import Columns
from gui.shell.window import Window
from tests.support import pictures
from tests.support.entered import differing_book

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
KEY = Qt.Key


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def key(which: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(focused(), which, modifier)


def sheet(folder: Path, name: str, width: int = 700) -> Path:
    path = folder / name
    path.write_bytes(pictures.encoded(pictures.sheet(width, width * 3)))
    return path


@pytest.fixture
def window(session: Session, tmp_path: Path, qtbot: QtBot) -> Window:
    differing_book(tmp_path / "razlike.mandat").close()
    assert session.open(tmp_path / "razlike.mandat")
    made = Window(session)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_place("compare", "1")
    return made


@pytest.fixture
def page(window: Window) -> ComparePage:
    shown = window.screen_shown
    assert isinstance(shown, ComparePage)
    return shown


@pytest.fixture
def attach(page: ComparePage, session: Session, qtbot: QtBot) -> Callable[..., None]:
    def attach(*files: Path) -> None:
        wanted = len(session.standing.of(Scans).of("1")) + len(files)
        page.picture.paper.take(files)
        qtbot.waitUntil(lambda: len(session.standing.of(Scans).of("1")) == wanted, timeout=20_000)

    return attach


def test_the_paper_stands_beside_the_table_and_the_caret_stays_in_it(
    page: ComparePage, tmp_path: Path, attach: Callable[..., None]
) -> None:
    attach(sheet(tmp_path, "001.jpg"))
    view = page.picture.paper.image.view
    assert view.isVisible() and view.accessibleName().startswith("Снимак папира: 001.jpg")
    field = focused()
    assert isinstance(field, QLineEdit) and field.accessibleName() == "U Неупотребљено"
    QTest.keyClicks(field, "32")
    key(KEY.Key_Plus, CTRL)
    key(KEY.Key_PageDown)
    assert view.look.zoom > 0
    key(KEY.Key_0, CTRL)
    assert view.look.zoom == 0
    assert focused() is field and field.text() == "32"


def test_it_follows_the_caret_and_remembers_where_a_field_was_found(
    page: ComparePage, tmp_path: Path, attach: Callable[..., None]
) -> None:
    """First as far down as the field stands on the form, later where it was looked up."""
    attach(sheet(tmp_path, "1.jpg"))
    view = page.picture.paper.image.view
    key(KEY.Key_F8)
    assert focused().accessibleName() == "2 Листа 2"
    guessed = view.look
    assert 0.4 < guessed.middle[1] < 0.8
    key(KEY.Key_Right, CTRL)
    key(KEY.Key_Plus, CTRL)
    found = view.look
    assert found.turn == 90 and found != guessed
    key(KEY.Key_F8)
    assert focused().accessibleName().startswith("Контролни лист нађен")
    assert view.look.middle[1] > found.middle[1], "further down, turned as it was"
    key(KEY.Key_Up)
    assert focused().accessibleName() == "2 Листа 2"
    assert view.look == found


def test_of_several_pages_none_is_guessed_but_each_field_keeps_its_own(
    page: ComparePage, tmp_path: Path, attach: Callable[..., None]
) -> None:
    attach(sheet(tmp_path, "1a.jpg"), sheet(tmp_path, "1b.jpg", 600))
    image = page.picture.paper.image
    first = image.current
    key(KEY.Key_F8)
    assert (image.current, image.view.look) == (first, Look())
    key(KEY.Key_PageDown, CTRL)
    second = image.current
    assert second != first
    key(KEY.Key_Up)
    key(KEY.Key_PageUp, CTRL)
    key(KEY.Key_F8)
    assert image.current == second


def test_f6_makes_it_whole_and_esc_brings_the_table_back_first(
    window: Window, page: ComparePage, tmp_path: Path, attach: Callable[..., None]
) -> None:
    attach(sheet(tmp_path, "1.jpg"))
    field = focused()
    key(KEY.Key_F6)
    assert focused() is page.picture.paper.image.view
    assert not field.isVisible()
    assert page.keys()[0] == (("F6", "Esc"), "табела")
    key(KEY.Key_Escape)
    assert focused() is field and window.place == "compare"
    key(KEY.Key_F6)
    key(KEY.Key_F6)
    assert focused() is field
    key(KEY.Key_Escape)
    assert window.place == "minutes"


def test_f6_leads_to_attaching_where_there_is_no_picture(
    page: ComparePage, session: Session, tmp_path: Path, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    files = [str(sheet(tmp_path, "001.jpg"))]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: (files, ""))
    field = focused()
    key(KEY.Key_F6)
    assert focused() is not field
    key(KEY.Key_F6)
    assert focused() is field
    key(KEY.Key_F6)
    key(KEY.Key_Return)
    qtbot.waitUntil(lambda: session.standing.of(Scans).of("1") != (), timeout=20_000)
    assert focused() is field, "the caret is in the table again"


def test_who_may_not_resolve_sees_the_paper_but_no_figure(
    window: Window, page: ComparePage, session: Session, tmp_path: Path, attach: Callable[..., None]
) -> None:
    attach(sheet(tmp_path, "1.jpg"))
    key(KEY.Key_Escape)
    session.work_as(Person("Вера Илић", Role.OPERATOR))
    window.show_place("compare", "1")
    assert page.picture.paper.image.view.isVisible()
    key(KEY.Key_F6)
    key(KEY.Key_Escape)
    assert window.place == "compare"


@pytest.mark.parametrize("language", list(Language), ids=[one.value for one in Language])
def test_every_key_is_told_at_1366(
    window: Window, page: ComparePage, session: Session, tmp_path: Path,
    attach: Callable[..., None], language: Language,
) -> None:  # fmt: skip
    attach(sheet(tmp_path, "1a.jpg"), sheet(tmp_path, "1b.jpg", 600))
    session.speak(language)
    window.show_place("compare", "1")
    line = window.findChild(KeysLine)
    assert isinstance(line, KeysLine)
    assert len(line.entries) == len(window.screen_shown.keys())
    assert all(entry.isVisible() for entry in line.entries)
    assert line.entries[-1].geometry().right() <= line.width()


def test_in_a_narrow_window_f6_brings_what_has_no_room_beside(
    window: Window, page: ComparePage, tmp_path: Path, attach: Callable[..., None]
) -> None:
    window.resize(880, 640)
    field, image = focused(), page.picture.paper.image
    assert not image.isVisible()
    key(KEY.Key_F6)
    assert image.isVisible() and focused() is not field
    key(KEY.Key_F6)
    assert focused() is field and not image.isVisible()
    attach(sheet(tmp_path, "1.jpg"))
    assert focused() is field
    key(KEY.Key_F6)
    assert focused() is image.view
    key(KEY.Key_Escape)
    assert focused() is field


@pytest.mark.parametrize("width", [960, 1100, 1120, 1280, 1366])
def test_names_of_fields_have_room_at_every_width(
    window: Window, page: ComparePage, width: int
) -> None:
    window.resize(width, 700)
    QApplication.processEvents()
    row = page.view.rows()["unused"]
    assert Columns(row.width(), len(row.said().figures)).label.width() >= 130
    if width == 960:
        assert not page.view.has_room_beside and not page.picture.paper.isVisible()
