"""Stations go to a laptop and come home in the real window, with one figure that differs."""

import platform
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from core.base.fingerprints import hidden
from core.base.people import Person, Role
from core.book.book import Book
from core.domain.acts import in_turn
from core.domain.commission.acts import enroll
from core.domain.minutes.entry import answers
from core.domain.minutes.laptops import Laptops
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import Stage, stage_of
from core.office.package_file import SUFFIX, read
from gui.bridge.session import Session
from gui.pages.packages.page import PackagesPage
from gui.shell.window import Window
from tests.gui.conftest import appearance, session
from tests.scenarios.night import CTRL, DOWN, ENTER, Hands, Paper
from tests.support.books import SECRETARY, setting

__all__ = ["appearance", "session"]

KEY = Qt.Key
OLIVERA, MILAN = Person("Оливера Пантић", Role.OPERATOR), Person("Милан Тасић", Role.OPERATOR)
PAPERS: dict[str, Paper] = {
    no: {
        "registered": 500,
        "received": 500,
        "unused": 438 - at,
        "voted": 62 + at,
        "in_box": 62 + at,
        "invalid": 2,
        "valid": 60 + at,
        "list:1": 10 + at,
        "list:2": 20,
        "list:3": 30,
    }
    for at, no in enumerate("123")
}
SLIPS = {("2", OLIVERA.name): {"list:2": "30", "list:3": "20"}}  # two rows exchanged: sums hold


class Computers:
    """Two computers that one window stands for in turn, and what goes between them."""

    def __init__(self, hands: Hands, qtbot: QtBot, folder: Path, patch: pytest.MonkeyPatch):
        self.hands, self._qtbot, self._folder, self._patch = hands, qtbot, folder, patch

    def at(self, device: str) -> None:
        """One sits at that computer from now on."""
        self._patch.setattr(platform, "node", lambda: device)

    @property
    def page(self) -> PackagesPage:
        page = self.hands.window.screen_shown
        assert isinstance(page, PackagesPage), self.hands.window.place
        return page

    def saves(self, name: str) -> Path:
        """The system's dialog will answer with this file."""
        path = self._folder / name
        self._patch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(path), ""))
        return path

    def face(self, name: str) -> None:
        """Wait for that face of the page."""
        self._qtbot.waitUntil(lambda: self.page.faces.name == name, timeout=20_000)

    def choose(self, package: Path, key: Qt.Key, mods: Qt.KeyboardModifier) -> None:
        """Choose a package, and type its hidden groups from the paper that came with it."""
        self._patch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(package), ""))
        self.hands.key(key, mods)
        self.face("proof")

    def prove(self, paper: str) -> None:
        """The groups, as they were copied onto paper."""
        for at in hidden(paper):
            self.hands.write(paper.split()[at])


def _hand_out(desk: Computers) -> tuple[Path, str]:
    hands = desk.hands
    hands.window.show_place("packages")
    hands.key(KEY.Key_Insert)
    hands.write("1-3")
    package = desk.saves(f"za-salu{SUFFIX}")
    hands.key(ENTER, CTRL)
    desk.face("handed")
    paper = desk.page.faces.handed.fingerprint
    hands.key(KEY.Key_Escape)
    return package, paper


def _begin(desk: Computers, package: Path, paper: str) -> None:
    hands = desk.hands
    hands.key(KEY.Key_O, CTRL)
    hands.key(KEY.Key_L, CTRL)
    desk.choose(package, KEY.Key_I, CTRL)
    hands.key(KEY.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    hands.key(KEY.Key_Home)
    hands.key(DOWN)  # after the secretary, in the order of entry
    assert desk.page.faces.proof.person == OLIVERA
    hands.key(KEY.Key_Tab)
    desk.saves("sala.mandat")
    desk.prove(paper)
    hands.key(ENTER)


def _give_back(desk: Computers) -> tuple[Path, str]:
    desk.hands.window.show_place("packages")
    assert desk.page.faces.name == "back"
    package = desk.saves(f"iz-sale{SUFFIX}")
    desk.hands.key(ENTER, CTRL)
    desk.face("handed")
    return package, desk.page.faces.handed.fingerprint


def test_two_computers(
    session: Session, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    main = tmp_path / "glavna.mandat"
    book = Book.create(main, SECRETARY)
    book.do(in_turn(setting(stations=3, once=False), enroll(OLIVERA), enroll(MILAN)))
    book.close()
    monkeypatch.setattr(platform, "node", lambda: "GLAVNI")
    assert session.open(main)
    window = Window(session)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    desk = Computers(Hands(window, PAPERS, SLIPS), qtbot, tmp_path, monkeypatch)
    hands = desk.hands

    package, paper = _hand_out(desk)
    hands.sit(MILAN.name)
    hands.open("1")
    for station in PAPERS:
        hands.type_whole(station)

    desk.at("ACER-7")
    _begin(desk, package, paper)
    qtbot.waitUntil(lambda: window.place == "minutes", timeout=20_000)
    assert session.book is not None and session.book.desk.device == "ACER-7"
    assert session.person == OLIVERA
    hands.person = OLIVERA.name
    hands.open("1")
    for station in PAPERS:
        hands.type_whole(station)
    assert not hands.caught
    back, paper = _give_back(desk)
    assert read(back).manifest.stations == ("1", "2", "3")

    desk.at("GLAVNI")
    hands.key(KEY.Key_O, CTRL)
    hands.key(DOWN)
    hands.key(ENTER)
    assert session.book.path == main
    hands.sit(SECRETARY.person.name)
    window.show_place("packages")
    desk.choose(back, KEY.Key_I, CTRL)
    desk.prove(paper)
    hands.key(ENTER)
    desk.face("plan")
    shown = desk.page.faces.plan
    told = [shown.fields.index(row, 0).data() for row in range(shown.fields.rowCount())]
    assert (told, shown.fields.columnCount()) == (["2 Листа 2", "3 Листа 3"], 1)
    hands.key(ENTER, CTRL)

    room = session.standing.of(MinutesRoom)
    stages = {no: stage_of(room.case(no).state) for no in PAPERS}
    assert stages == {"1": Stage.DEFINITIVE, "2": Stage.DIFFERENT, "3": Stage.DEFINITIVE}
    (errand,) = session.standing.of(Laptops).errands()
    assert (errand.devices, errand.missing) == (("ACER-7",), ())
    hands.open("2")
    hands.resolve("2")
    kept = session.standing.of(MinutesRoom).by_station
    for station, source in PAPERS.items():
        stands = answers(kept[station].minutes)
        assert {name: stands[name] for name in source} == dict(source), station
    window.close()
