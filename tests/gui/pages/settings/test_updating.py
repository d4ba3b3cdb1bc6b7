"""A newer version from a stick, in a real window by the keyboard: proved, told, begun, the end."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from core.base.refusals import Stopped
from core.office import updating
from core.words.catalogue import Language
from gui.bridge.session import Session
from gui.kit.texts import Prose
from gui.pages.settings.page import SettingsPage
from gui.pages.settings.updating import UpdateSheet
from gui.shell.window import Window
from tests.support.updates import CONTENT, HERE, OTHER, package, trusted

KEY, U = Qt.Key, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
TIME = 20_000


class Card:
    """The sheet in the settings, and what the dialog of files answers."""

    def __init__(self, page: SettingsPage, qtbot: QtBot, patch: pytest.MonkeyPatch) -> None:
        self.page, self.qtbot, self._patch = page, qtbot, patch

    @property
    def sheet(self) -> UpdateSheet:
        return self.page.update_sheet

    def text(self) -> str:
        return "\n".join(one.text() for one in self.sheet.findChildren(Prose) if one.isVisible())

    def open(self, file: Path, says: str) -> None:
        self._patch.setattr(QFileDialog, "getOpenFileName", lambda *_rest: (str(file), ""))
        QTest.keyClick(self.page, KEY.Key_U, U)
        self.wait(says)

    def wait(self, says: str) -> None:
        self.qtbot.waitUntil(lambda: says in self.text(), timeout=TIME)


@pytest.fixture(autouse=True)
def trusting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.signing.update_keys.shipped", lambda: (trusted(),))
    monkeypatch.setattr(updating, "here", lambda: HERE)
    monkeypatch.setattr("gui.pages.settings.updating.own_folder", lambda: tmp_path)


@pytest.fixture
def card(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Card:
    window.show_place("settings")
    page = window.screen_shown
    assert isinstance(page, SettingsPage)
    return Card(page, qtbot, monkeypatch)


def opener(folder: Path, patch: pytest.MonkeyPatch) -> Path:
    """A program of the system that is handed an installer; it leaves word what it was handed."""
    programs, word = folder / "bin", folder / "word.txt"
    programs.mkdir()
    script = programs / "xdg-open"
    script.write_text(f'#!/bin/sh\necho "$1" > "{word}.new"\nmv "{word}.new" "{word}"\n')
    script.chmod(0o755)
    patch.setenv("PATH", f"{programs}:/usr/bin:/bin")
    return word


def test_from_the_stick_to_the_end_of_the_program(
    window: Window, card: Card, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    word = opener(tmp_path, monkeypatch)
    assert "мрежа није потребна" in card.text()
    card.open(package(tmp_path), "Пакет је исправан: Мандат 0.2.0 за Linux (amd64), 1. 5. 2027.")
    assert "кључем „Проба 2027“" in card.text() and "Бржи записници.\nДруга ставка." in card.text()
    assert "Отворена је књига" in card.text()
    install = card.sheet.install
    assert install.text() == "Затвори књигу и инсталирај"
    card.qtbot.waitUntil(install.hasFocus, timeout=TIME)
    QTest.keyClick(install, KEY.Key_Return)
    card.qtbot.waitUntil(lambda: not window.isVisible(), timeout=TIME)
    assert window.session.book is None
    card.qtbot.waitUntil(word.is_file, timeout=TIME)
    taken = Path(word.read_text(encoding="utf-8").strip())
    assert taken.parent == tmp_path / "updates" and taken.read_bytes() == CONTENT


def test_where_nothing_opens_installers_it_is_typed(
    card: Card, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    window.session.close()
    window.show_place("settings")
    card.open(package(tmp_path), "Пакет је исправан")
    assert "Отворена је књига" not in card.text() and card.sheet.install.text() == "Инсталирај"
    QTest.keyClick(card.sheet.install, KEY.Key_Space)
    card.wait("покрените у терминалу")
    (typed,) = [one.text() for one in card.sheet.findChildren(QLineEdit) if one.isVisible()]
    assert typed == f"sudo apt-get install {tmp_path}/updates/mandat_0.2.0_amd64.deb"
    assert window.isVisible()


def test_an_opener_that_does_not_start_is_said(
    card: Card, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    window.session.told.connect(lambda notice: told.append(notice.text))
    opener(tmp_path, monkeypatch)
    (tmp_path / "bin" / "xdg-open").write_text("#!/no/such/program\n", encoding="utf-8")
    card.open(package(tmp_path), "Пакет је исправан")
    QTest.keyClick(card.sheet.install, KEY.Key_Return)
    card.qtbot.waitUntil(lambda: bool(told), timeout=TIME)
    assert "Инсталација није покренута" in told[-1] and window.isVisible()


def test_trouble_is_a_sentence_and_another_package_can_follow(card: Card, tmp_path: Path) -> None:
    foreign = package(tmp_path, key=OTHER)
    card.open(foreign, "није потписао нико")
    assert not card.sheet.install.isVisible()
    card.open(package(tmp_path), "Пакет је исправан")
    assert card.sheet.install.isVisible()


def test_a_stick_that_changes_after_the_proof_begins_nothing(card: Card, tmp_path: Path) -> None:
    file = package(tmp_path)
    card.open(file, "Пакет је исправан")
    file.write_bytes(file.read_bytes().replace(CONTENT[:9], b"malicious"))
    QTest.keyClick(card.sheet.install, KEY.Key_Return)
    card.wait("није она која је потписана")
    assert card.page.session.book is not None
    assert not card.sheet.install.isVisible()
    assert list((tmp_path / "updates").iterdir()) == []


def test_work_under_way_can_be_stopped(
    card: Card, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[bool] = []
    never = Event()

    def long(_path: Path, watch: updating.Watch) -> None:
        watch.progress(1, 2)
        while not watch.stopped():
            never.wait(0.01)
        ended.append(True)
        raise Stopped

    monkeypatch.setattr(updating, "look", long)
    card.open(tmp_path / "дуг.update", "Проверава се дуг.update: 50%")
    card.qtbot.waitUntil(card.sheet.stop.hasFocus, timeout=TIME)
    QTest.keyClick(card.sheet.stop, KEY.Key_Return)
    assert "мрежа није потребна" in card.text()
    card.qtbot.waitUntil(lambda: bool(ended), timeout=TIME)


def test_a_build_without_keys_offers_nothing(
    qtbot: QtBot, practice: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.signing.update_keys.shipped", tuple)
    page = SettingsPage(practice)
    qtbot.addWidget(page)
    page.show()
    page.come_into_view()
    card = Card(page, qtbot, monkeypatch)
    assert "не верује ниједном кључу" in card.text()
    assert not card.sheet.open.isEnabled()


def test_the_notes_are_in_the_letters_of_the_window(
    qtbot: QtBot, practice: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    practice.speak(Language.SR_LATN)
    page = SettingsPage(practice)
    qtbot.addWidget(page)
    page.show()
    page.come_into_view()
    card = Card(page, qtbot, monkeypatch)
    card.sheet.check(package(tmp_path))
    card.wait("Paket je ispravan")
    assert "Brži zapisnici." in card.text()
