"""Room: what stands in it fills it, yields as far as it can, and only then scrolls."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.kit.dialog import FormDialog
from gui.kit.room import LEAST, Room
from gui.kit.texts import Prose

LONG = "Комисија у року од 48 сати доноси закључак и објављује га на веб-презентацији. "


class Page(QWidget):
    """A sentence, a list that can be low, a gap that cannot, and a field at the very end."""

    def __init__(self) -> None:
        super().__init__()
        self.list, self.gap, self.last = QListWidget(), QWidget(), QLineEdit()
        self.list.setMinimumHeight(60)
        self.gap.setFixedHeight(200)
        column = QVBoxLayout(self)
        for widget in (Prose(LONG), self.list, self.gap, self.last):
            column.addWidget(widget)


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    made = Room(Page())
    qtbot.addWidget(made)
    made.resize(700, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def page(room: Room) -> Page:
    found = room.widget()
    assert isinstance(found, Page)
    return found


@pytest.mark.parametrize(("height", "scrolls"), [(700, False), (360, False), (300, True)])
def test_what_it_holds_yields_first_and_then_it_scrolls(
    qtbot: QtBot, room: Room, height: int, scrolls: bool
) -> None:
    """At 360 the list is as low as it can be, at 300 something would be cut off."""
    room.resize(700, height)
    qtbot.waitUntil(lambda: (room.verticalScrollBar().maximum() > 0) is scrolls)
    inside = page(room)
    assert inside.list.height() >= 60
    assert inside.last.geometry().bottom() <= inside.height()
    assert inside.height() >= room.viewport().height()
    assert room.horizontalScrollBar().maximum() == 0


def test_it_never_asks_for_more_than_a_small_screen_has(room: Room) -> None:
    least = room.minimumSizeHint()
    assert least.width() <= LEAST.width()
    assert least.height() <= LEAST.height()


def test_what_gets_the_focus_comes_into_view(qtbot: QtBot, room: Room) -> None:
    room.resize(700, 200)
    qtbot.waitUntil(lambda: room.verticalScrollBar().maximum() > 0)
    page(room).list.setFocus()
    page(room).last.setFocus()
    qtbot.waitUntil(lambda: room.viewport().rect().contains(_middle(room)))


def _middle(room: Room) -> QPoint:
    last = page(room).last
    return last.mapTo(room.viewport(), last.rect().center())


def test_it_tells_when_it_needs_another_height(qtbot: QtBot, room: Room) -> None:
    with qtbot.waitSignal(room.outgrown):
        page(room).gap.setFixedHeight(500)
    qtbot.waitUntil(lambda: page(room).height() >= 600)


def test_a_dialog_is_no_higher_than_its_screen_and_its_verbs_stay_in_view(qtbot: QtBot) -> None:
    dialog = FormDialog(None, "Предмет", "Упиши", "Одустани")
    qtbot.addWidget(dialog)
    for _paragraph in range(60):
        dialog.body.addWidget(Prose(LONG))
    dialog.show()
    qtbot.waitExposed(dialog)
    screen = dialog.screen().availableGeometry()
    assert dialog.height() <= screen.height()
    assert dialog.y() >= screen.top()
    assert dialog.verb.mapTo(dialog, dialog.verb.rect().bottomLeft()).y() < dialog.height()


def test_a_dialog_grows_with_what_comes_into_it(qtbot: QtBot) -> None:
    dialog = FormDialog(None, "Предмет", "Упиши", "Одустани")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    before = dialog.height()
    for _paragraph in range(6):
        dialog.body.addWidget(Prose(LONG))
    qtbot.waitUntil(lambda: dialog.height() > before + 100)
