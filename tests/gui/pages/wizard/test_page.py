"""The wizard in a window, from an empty form to an election in a book."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from core.domain.commission.model import Commission
from gui.bridge.session import Session
from gui.kit.fields import TextField
from gui.pages.wizard.page import WizardPage

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> WizardPage:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path))
    made = WizardPage(session)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    made.activateWindow()
    made.come_into_view()
    qtbot.waitUntil(made.form.unit.hasFocus)
    return made


def field(page: WizardPage, name: str) -> TextField:
    found = [f for f in page.findChildren(TextField) if f.accessibleName() == name]
    assert len(found) == 1, name
    return found[0]


def verb(page: WizardPage) -> QPushButton:
    (button,) = [b for b in page.findChildren(QPushButton) if b.text() == "Започни изборе"]
    return button


def fill(qtbot: QtBot, page: WizardPage) -> None:
    QTest.keyClicks(field(page, "Дан расписивања"), "20.10.2026")
    QTest.keyClicks(field(page, "Дан гласања"), "6.12.2026")
    page.form.unit.setText("Ужице")


def test_the_unit_brings_kind_region_seats_name_and_file(
    qtbot: QtBot, page: WizardPage, tmp_path: Path
) -> None:
    fill(qtbot, page)
    assert page.form.kind.current() == "city"
    assert page.form.region.currentText() == "Шумадија и Западна Србија"
    assert field(page, "Број одборника").text() == "67"
    assert field(page, "Назив избора").text() == "Избори за одборнике Скупштине града Ужице"
    assert field(page, "Књига").text() == str(tmp_path / "uzice-2026.mandat")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_town_is_found_by_latin_letters(qtbot: QtBot, page: WizardPage) -> None:
    unit = page.form.unit
    QTest.keyClicks(unit, "novi sad")
    popup = unit.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert unit.text() == "Нови Сад"
    assert page.form.kind.current() == "city"


def test_a_unit_that_is_not_in_the_register_is_taken_as_typed(
    qtbot: QtBot, page: WizardPage
) -> None:
    page.form.unit.setText("Нова Морава")
    assert page.form.unit.accessibleDescription().startswith("Није у регистру")
    assert field(page, "Назив избора").text().endswith("Нова Морава")


def test_a_name_that_was_typed_is_not_proposed_over(qtbot: QtBot, page: WizardPage) -> None:
    name = field(page, "Назив избора")
    name.insert("Превремени избори")
    fill(qtbot, page)
    assert name.text() == "Превремени избори"


def test_the_verb_lives_only_when_nothing_is_missing(qtbot: QtBot, page: WizardPage) -> None:
    assert not verb(page).isEnabled()
    fill(qtbot, page)
    assert verb(page).isEnabled()
    field(page, "Број одборника").setText("x")
    assert not verb(page).isEnabled()


def test_enter_moves_on_and_never_begins(qtbot: QtBot, page: WizardPage) -> None:
    fill(qtbot, page)
    name = field(page, "Назив избора")
    name.setFocus()
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert field(page, "Седиште комисије").hasFocus()
    assert page.session.book is None


def test_ctrl_enter_goes_to_what_is_missing(qtbot: QtBot, page: WizardPage) -> None:
    page.form.unit.setText("Ада")
    QTest.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert page.session.book is None
    assert field(page, "Број одборника").hasFocus()


def test_ctrl_enter_begins_the_election(
    qtbot: QtBot, page: WizardPage, session: Session, tmp_path: Path
) -> None:
    fill(qtbot, page)
    with qtbot.waitSignal(session.opened):
        QTest.keyClick(page, Qt.Key.Key_Return, CTRL)
    particulars = session.election.particulars
    assert particulars is not None
    assert (particulars.unit, particulars.seats) == ("Ужице", 67)
    assert (tmp_path / "uzice-2026.mandat").is_file()
    assert session.standing.of(Commission).knows("Јелена Марић")


def test_another_reading_is_taken_down_with_its_ground(
    qtbot: QtBot, page: WizardPage, session: Session
) -> None:
    fill(qtbot, page)
    wanted = "Од чега се рачуна цензус: од броја бирача који су изашли на изборе"
    (radio,) = [r for r in page.findChildren(QRadioButton) if r.accessibleName() == wanted]
    radio.setChecked(True)
    assert not verb(page).isEnabled()
    field(page, "Основ").insert("одлука комисије 013-2/2026")
    QTest.keyClick(verb(page), Qt.Key.Key_Return)
    assert session.book is not None
    law = session.election.law
    assert law is not None
    assert law.provision("seats.threshold_base").value == "voted"
    assert session.book.entries[-1].act.ground == "одлука комисије 013-2/2026"


def test_the_file_can_be_chosen(
    qtbot: QtBot, page: WizardPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = str(tmp_path / "drugo")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (chosen, ""))
    page.form.choose.click()
    fill(qtbot, page)
    assert field(page, "Књига").text() == f"{chosen}.mandat"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_day_can_be_chosen_in_the_calendar(qtbot: QtBot, page: WizardPage) -> None:
    day = field(page, "Дан гласања")
    QTest.keyClicks(day, "6.12.2026")
    QTest.keyClick(day, Qt.Key.Key_Down, ALT)
    popup = page.form.held.popup
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    popup.calendar.activated.emit(popup.calendar.selectedDate().addDays(7))
    assert day.text() == "13. 12. 2026."


def test_the_law_follows_the_day_of_voting(qtbot: QtBot, page: WizardPage) -> None:
    QTest.keyClicks(field(page, "Дан гласања"), "21.6.2020")
    assert page.form.law_chosen().id == "rs-local-2020"


def test_a_law_chosen_by_hand_stays_and_brings_its_questions(
    qtbot: QtBot, page: WizardPage
) -> None:
    page.form.law.setCurrentText("Народни посланици, закон из 2022.")
    QTest.keyClicks(field(page, "Дан гласања"), "6.12.2026")
    assert page.form.law_chosen().id == "rs-parliament-2022"
    seen = [r for r in page.findChildren(QRadioButton) if r.isVisibleTo(page)]
    asked = {r.accessibleName().split(":")[0] for r in seen}
    assert "Погрешан распоред кандидата по полу" not in asked


def test_esc_leaves(qtbot: QtBot, page: WizardPage) -> None:
    with qtbot.waitSignal(page.go) as went:
        QTest.keyClick(page, Qt.Key.Key_Escape)
    assert went.args == ["start", None]


def test_a_narrow_window_needs_no_scrolling_sideways(qtbot: QtBot, page: WizardPage) -> None:
    page.resize(960, 560)
    qtbot.waitUntil(lambda: page.form.width() <= 960)
    assert page.width() == 960
