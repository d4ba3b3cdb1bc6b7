"""The count field: what can be typed into it, what it shows and what it tells."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.words.catalogue import Language, words
from gui.kit.count_field import Count, CountField, Mark


class Desk(QWidget):
    """A count field, and another place to go to."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.other = CountField("S уписани"), QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.other)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    """The focus is in the count field."""
    made = Desk()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.field.setFocus()
    qtbot.waitUntil(made.field.hasFocus)
    return made


@pytest.mark.parametrize(
    ("keys", "text", "value"),
    [
        ("1204", "1204", 1204),
        ("12a4,.", "124", 124),
        ("12345678", "1234567", 1234567),
        ("0", "0", 0),
        ("007", "007", 7),
        ("-", "–", Mark.ABSENT),
        ("12-", "–", Mark.ABSENT),
        ("-5", "5", 5),
        ("", "", None),
    ],
)
def test_typing(qtbot: QtBot, desk: Desk, keys: str, text: str, value: Count) -> None:
    field = desk.field
    for key in keys:
        QTest.keyClicks(field, key)
    assert field.text() == text
    assert field.value() == value
    assert field.is_typed() is (value is not None)
    assert field.property("empty") is (value is None)


def test_grouped_on_leaving_and_plain_on_entering(qtbot: QtBot, desk: Desk) -> None:
    field, other = desk.field, desk.other
    QTest.keyClicks(field, "1204")
    with qtbot.waitSignal(field.left):
        other.setFocus()
    assert field.text() == "1.204"
    assert field.value() == 1204
    field.setFocus()
    assert field.text() == "1204"
    assert field.selectedText() == "1204"
    QTest.keyClicks(field, "9")
    assert field.text() == "9"


@pytest.mark.parametrize("text", ["٣", "пет", "1.204"])
def test_input_method_brings_digits_only(desk: Desk, text: str) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(desk.field, event)
    assert desk.field.value() is None


def test_set_value_groups_and_does_not_tell(qtbot: QtBot) -> None:
    field = CountField("B")
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.changed):
        field.set_value(1234567)
    assert field.text() == "1.234.567"
    field.set_value(Mark.ABSENT)
    assert field.text() == "–"
    field.set_value(None)
    assert field.value() is None


@pytest.mark.parametrize("paste", ["ctrl+v", "shift+insert", "middle button", "drop"])
def test_paste_is_refused(qtbot: QtBot, desk: Desk, paste: str) -> None:
    field = desk.field
    QGuiApplication.clipboard().setText("77")
    match paste:
        case "ctrl+v":
            QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        case "shift+insert":
            QTest.keyClick(field, Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier)
        case "middle button":
            QTest.mouseClick(field, Qt.MouseButton.MiddleButton)
        case _:
            _drop(field, "77")
    assert field.text() == ""
    assert field.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu


def _drop(field: CountField, text: str) -> None:
    carried = QMimeData()
    carried.setText(text)
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        carried,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QEvent.Type.Drop,
    )
    QApplication.sendEvent(field, event)


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_Return, "next_wanted"),
        (Qt.Key.Key_Enter, "next_wanted"),
        (Qt.Key.Key_Down, "next_wanted"),
        (Qt.Key.Key_Up, "previous_wanted"),
    ],
)
def test_moves(qtbot: QtBot, desk: Desk, key: Qt.Key, signal: str) -> None:
    field = desk.field
    with qtbot.waitSignal(getattr(field, signal)):
        QTest.keyClick(field, key)


def test_ctrl_enter_is_left_to_the_page(qtbot: QtBot, desk: Desk) -> None:
    field = desk.field
    with qtbot.assertNotEmitted(field.next_wanted):
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_each_key_tells_of_the_change(qtbot: QtBot, desk: Desk) -> None:
    field = desk.field
    seen: list[Count] = []
    field.changed.connect(lambda: seen.append(field.value()))
    QTest.keyClicks(field, "16-")
    assert seen == [1, 16, Mark.ABSENT]


def test_finding_paints_once_the_caret_is_elsewhere(qtbot: QtBot, desk: Desk) -> None:
    field, other = desk.field, desk.other
    QTest.keyClicks(field, "160")
    field.set_finding("err")
    other.setFocus()
    ground = field.grab().toImage().pixelColor(8, 8)
    assert ground.name().upper() == "#FCEDEB"
    field.set_finding("")
    assert field.grab().toImage().pixelColor(8, 8).name().upper() == "#FFFFFF"
    assert field.accessibleName() == "S уписани"


@pytest.mark.parametrize("number", [0, 999, 1000, 1234567])
def test_a_number_is_read_back_however_it_is_written(qtbot: QtBot, number: int) -> None:
    """0, 999, 1.000, 1.234.567; in English 1,000 and 1,234,567."""
    for language in (Language.SR_CYRL, Language.EN):
        write = words(language).number
        field = CountField("V", write)
        qtbot.addWidget(field)
        field.set_value(number)
        assert field.text() == write(number)
        assert field.value() == number
