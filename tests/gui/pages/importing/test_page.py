"""The page of the import in a real window: a whole evening out of one sheet, and back."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog
from pytestqt.qtbot import QtBot

from core.base import resources
from core.domain.lists.model import Lists
from core.domain.minutes import form
from core.domain.minutes.gates import take_over_lists
from core.domain.minutes.room import MinutesRoom
from core.domain.stations.model import Stations
from gui.pages.importing.page import ImportingPage
from gui.shell.window import Window
from tests.support.books import ONCE
from tests.support.dialogs import named

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def samples(tmp_path: Path) -> Path:
    """The shipped sheet of the practice evening, as a file of its own."""
    path = tmp_path / "practice-stations.csv"
    path.write_bytes(resources.read_bytes("samples/practice-stations.csv"))
    return path


def fresh(window: Window, path: Path) -> ImportingPage:
    """The page over a new book that has the eight lists."""
    session = window.session
    particulars, lists = session.election.particulars, session.standing.of(Lists).all
    assert particulars is not None and len(lists) == 8
    assert session.begin(path, particulars, "rs-local-2022")
    assert session.do(take_over_lists(lists))
    window.show_place("importing", "minutes")
    page = window.screen_shown
    assert isinstance(page, ImportingPage)
    return page


def read(page: ImportingPage, qtbot: QtBot, file: Path) -> None:
    """Read a file and wait for what comes of it."""
    page.read(str(file))
    qtbot.waitUntil(lambda: not page.reading.isVisible(), timeout=20_000)


def test_an_evening_is_taken_over_whole_and_undone(
    window: Window, qtbot: QtBot, tmp_path: Path, samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = fresh(window, tmp_path / "new.mandat")
    window.session.do(ONCE)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_rest: (str(samples), ""))
    focused = window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_O, CONTROL)
    qtbot.waitUntil(page.plan.isVisible, timeout=20_000)
    assert window.focusWidget() is page.plan.take
    assert page.plan.model.rowCount() > 0
    QTest.keyClick(page.plan.take, Qt.Key.Key_Return, CONTROL)
    assert window.place == "minutes"

    with samples.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))[1:]
    tally = window.session.tally()
    assert tally.stations_in == len(rows) == 52
    for column, name in enumerate(form.NAMES, start=3):
        assert getattr(tally.totals, name) == sum(int(row[column]) for row in rows), name
    for no, votes in tally.votes:
        assert votes == sum(int(row[9 + no]) for row in rows), no

    focused = window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Z, CONTROL)
    assert not window.session.standing.of(MinutesRoom).by_station
    assert not window.session.standing.of(Stations).by_id


def test_the_same_sheet_twice_brings_nothing(window: Window, qtbot: QtBot, samples: Path) -> None:
    window.show_place("importing", "minutes")
    page = window.screen_shown
    assert isinstance(page, ImportingPage)
    read(page, qtbot, samples)
    assert page.plan.isVisible()
    assert not page.plan.take.isEnabled()


def test_a_faulty_sheet_is_not_taken_at_all(
    window: Window, qtbot: QtBot, tmp_path: Path, samples: Path
) -> None:
    page = fresh(window, tmp_path / "new.mandat")
    whole = samples.read_text(encoding="utf-8-sig")
    samples.write_text(whole.replace("812,812,374", "812,812,три", 1), encoding="utf-8")
    read(page, qtbot, samples)
    assert page.faults.isVisible()
    assert page.faults.model.index(0, 0).data() == "practice-stations.csv!F2"
    assert not window.session.standing.of(MinutesRoom).by_station
    samples.write_text(whole, encoding="utf-8")
    QTest.keyClick(page.faults.table, Qt.Key.Key_F5)
    qtbot.waitUntil(page.plan.isVisible, timeout=20_000)


def test_a_heading_is_chosen_by_hand(
    window: Window, qtbot: QtBot, tmp_path: Path, samples: Path
) -> None:
    page = fresh(window, tmp_path / "new.mandat")
    whole = samples.read_text(encoding="utf-8-sig")
    samples.write_text(whole.replace("Гласало", "Дошло их је", 1), encoding="utf-8")
    read(page, qtbot, samples)
    combo = named(page, "Колона за „Број бирача који су изашли на изборе“")
    assert isinstance(combo, QComboBox)
    assert window.focusWidget() is combo
    QTest.keyClick(combo, Qt.Key.Key_Down)
    assert combo.currentText() == "Дошло их је"
    QTest.keyClick(combo, Qt.Key.Key_F5)
    qtbot.waitUntil(page.plan.isVisible, timeout=20_000)
    assert page.plan.take.isEnabled()


def test_a_reading_that_was_stopped_brings_nothing(
    window: Window, qtbot: QtBot, tmp_path: Path, samples: Path
) -> None:
    page = fresh(window, tmp_path / "new.mandat")
    page.read(str(samples))
    assert page.reading.isVisible()
    QTest.keyClick(page.reading.stop, Qt.Key.Key_Escape)
    assert page.choose.isVisible()
    read(page, qtbot, samples)
    assert page.plan.isVisible()


def test_a_file_that_is_no_sheet_is_told(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    page = fresh(window, tmp_path / "new.mandat")
    read(page, qtbot, tmp_path / "нема.xlsx")
    assert page.faults.isVisible()
    assert page.faults.model.rowCount() == 0


def test_esc_goes_back_to_where_it_came_from(window: Window) -> None:
    window.show_place("importing", "stations")
    focused = window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert window.place == "stations"
