"""Many pictures attached in one go by keyboard: chosen, seen, read, stopped, gone on, undone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from core.base.people import Person, Role
from core.domain.minutes.scans import Scans
from core.office.scans import lost
from core.words.catalogue import Language
from gui.bridge.session import Session
from gui.kit.cells import ChipCell
from gui.kit.chips import chip_size
from gui.kit.keys import KeysLine
from gui.kit.message import MessageBar
from gui.pages.scans.page import ScansPage
from gui.pages.scans.presenter import State
from gui.shell.window import Window
from tests.support import pictures
from tests.support.books import small_book

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


def scanned(folder: Path, *names: str) -> Path:
    folder.mkdir(exist_ok=True)
    for at, name in enumerate(names):
        (folder / name).write_bytes(pictures.encoded(pictures.sheet(300 + 8 * at, 420)))
    return folder


@pytest.fixture
def window(session: Session, tmp_path: Path, qtbot: QtBot) -> Window:
    small_book(tmp_path / "mala.mandat", stations=12, once=False).close()
    assert session.open(tmp_path / "mala.mandat")
    made = Window(session)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_place("scans")
    return made


@pytest.fixture
def page(window: Window) -> ScansPage:
    shown = window.screen_shown
    assert isinstance(shown, ScansPage)
    return shown


def choose(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Ctrl+O and that folder in the dialog."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))
    key(KEY.Key_O, CTRL)


def test_a_folder_is_attached_in_one_go_and_undone_in_one(
    window: Window, page: ScansPage, session: Session, tmp_path: Path, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    names = [f"{number:03}.jpg" for number in range(1, 12)]
    choose(monkeypatch, scanned(tmp_path / "скенови", *names, "03-2.jpg"))
    assert focused() is page.view.table
    assert session.standing.of(Scans) == Scans(), "seen before anything is attached"
    key(KEY.Key_Return, CTRL)
    assert page.keys() == ((("Esc",), "заустави"),)
    qtbot.waitUntil(lambda: window.place == "minutes", timeout=20_000)
    known = session.standing.of(Scans)
    assert {id: len(of) for id, of in known.by_station.items()} == {
        str(number): 1 + (number == 3) for number in range(1, 12)
    }
    assert said(window) == "Приложено је 12 снимака."
    assert session.book is not None
    assert lost(session.book.path, session.standing) == ()
    QTest.keyClick(focused(), KEY.Key_Z, CTRL)
    assert session.standing.of(Scans) == Scans()


def test_what_goes_nowhere_is_shown_and_stays_after_the_rest_was_attached(
    window: Window, page: ScansPage, session: Session, tmp_path: Path, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    folder = scanned(tmp_path / "скенови", "1.jpg", "99.jpg", "слика.jpg", "2.jpg")
    (folder / "3.jpg").write_bytes(b"\xff\xd8\xff" + bytes(90))
    choose(monkeypatch, folder)
    model = page.view.model
    told = [[cell.spoken for cell in model.line(at).cells] for at in range(5)]
    assert told[0] == ["слика.jpg", "–", "име не почиње бројем; упишите број"]
    assert told[1] == ["99.jpg", "–", "нема бирачког места 99"]
    assert [row[1] for row in told[2:]] == ["1  Место 1", "2  Место 2", "3  Место 3"]
    key(KEY.Key_Return, CTRL)
    qtbot.waitUntil(lambda: "2 снимка" in said(window), timeout=20_000)
    assert window.place == "scans" and "3 датотеке нису приложене" in said(window)
    assert {item.state for item in page.batch.items} == {
        State.FAILED, State.NO_NUMBER, State.NO_STATION,
    }  # fmt: skip
    assert page.keys()[:2] == ((("број", "Enter"), "број места"), (("Del",), "изостави"))
    for _file in range(3):
        key(KEY.Key_Delete)
    assert page.batch.items == ()
    assert focused() is page.view.offer


def test_stopped_it_goes_on_where_it_was(
    window: Window, page: ScansPage, session: Session, tmp_path: Path, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    choose(monkeypatch, scanned(tmp_path / "скенови", *(f"{n}.jpg" for n in range(1, 13))))
    key(KEY.Key_Return, CTRL)
    qtbot.waitUntil(lambda: page.batch.counts[State.READ] >= 2, timeout=20_000)
    key(KEY.Key_Escape)
    assert not page.reading.under_way and window.place == "scans"
    read = page.batch.counts[State.READ]
    assert 2 <= read <= 12
    assert session.standing.of(Scans) == Scans()
    assert "ништа није приложено" in said(window)
    key(KEY.Key_Return, CTRL)
    qtbot.waitUntil(lambda: window.place == "minutes", timeout=20_000)
    assert len(session.standing.of(Scans).by_station) == 12


def test_leaving_the_page_stops_the_reading(
    window: Window,
    page: ScansPage,
    session: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    choose(monkeypatch, scanned(tmp_path / "скенови", *(f"{n}.jpg" for n in range(1, 13))))
    key(KEY.Key_Return, CTRL)
    window.show_place("minutes")
    assert not page.reading.under_way
    window.show_place("scans")
    assert len(page.batch.items) == 12, "what was chosen is still there"


def test_more_than_one_station_takes_is_told_and_never_dropped(
    window: Window, page: ScansPage, session: Session, tmp_path: Path
) -> None:
    window.show_place("entry", "1")
    files = [tmp_path / f"{number}.jpg" for number in range(41)]
    window.screen_shown.picture.paper.take(files)  # type: ignore[attr-defined]
    assert "41 датотеку" in said(window) and "највише 40" in said(window)


def test_who_only_looks_is_told_so(
    window: Window, page: ScansPage, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.work_as(Person("Ана", Role.MEMBER))
    choose(monkeypatch, Path("/"))
    assert "Ана" in said(window)
    assert page.batch.items == ()


@pytest.mark.parametrize("language", list(Language), ids=[one.value for one in Language])
def test_every_key_is_told(
    window: Window, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    language: Language,
) -> None:  # fmt: skip
    session.speak(language)
    window.show_place("scans")
    choose(monkeypatch, scanned(tmp_path / "скенови", "1.jpg"))
    line = window.findChild(KeysLine)
    assert isinstance(line, KeysLine)
    assert len(line.entries) == 6 and all(entry.isVisible() for entry in line.entries)


@pytest.mark.parametrize("language", list(Language), ids=[one.value for one in Language])
def test_what_becomes_of_a_file_is_read_whole_in_a_narrow_window(
    window: Window, session: Session, tmp_path: Path, language: Language
) -> None:
    session.speak(language)
    window.resize(960, 690)
    window.show_place("scans")
    page = window.screen_shown
    assert isinstance(page, ScansPage)
    page._add(scanned(tmp_path / "слике", "IMG_2031.jpg", "99.jpg", "3.jpg"))
    QApplication.processEvents()
    for row in range(3):
        cell = page.view.model.line(row).cells[2]
        assert isinstance(cell, ChipCell)
        room = page.view.table.columnWidth(2) - 20
        assert chip_size(cell.spoken, cell.icon).width() <= room, cell.spoken


def test_the_number_of_a_station_is_typed_on_the_row(window: Window, tmp_path: Path) -> None:
    """A telephone's picture has no number in its name; Esc and another row forget what is typed."""
    page = window.screen_shown
    assert isinstance(page, ScansPage)
    page._add(scanned(tmp_path / "слике", "IMG_2031.jpg", "3.jpg"))

    def row() -> tuple[str, str]:
        index = page.view.model.index(0, 1)
        return str(index.data()), str(index.sibling(0, 2).data())

    assert page.view.chosen() == tmp_path / "слике" / "IMG_2031.jpg"
    key(KEY.Key_9)
    key(KEY.Key_9)
    assert row() == ("99  –", "нема бирачког места 99")
    key(KEY.Key_Escape)
    assert window.place == "scans" and row()[0] == "–", "Esc forgets the number, not the files"
    key(KEY.Key_1)
    key(KEY.Key_0)
    key(KEY.Key_Backspace)
    key(KEY.Key_2)
    assert row() == ("12  Место 12", "Enter задржава, Esc одустаје")
    key(KEY.Key_Down)
    key(KEY.Key_Up)
    assert row()[0] == "–", "on another row nothing is typed any more"
    key(KEY.Key_1)
    key(KEY.Key_2)
    key(KEY.Key_Return)
    assert [(one.path.name, one.state, one.number) for one in page.batch.items] == [
        ("3.jpg", State.GOES, 3),
        ("IMG_2031.jpg", State.GOES, 12),
    ]
    assert page.batch.held_back == 0
