"""The line of keys: closer where they are many, a second row before one is left out."""

import pytest
from PySide6.QtWidgets import QApplication

from gui.kit.keys import KeysLine, dealt
from gui.kit.theme import Appearance


@pytest.mark.parametrize(
    ("room", "begins"),
    [
        (186, [[0, 68, 136]]),
        (185, [[0, 58, 116]]),
        (166, [[0, 58, 116]]),
        (165, [[0, 68], [0]]),
        (118, [[0, 68], [0]]),
        (60, [[0], [0]]),
    ],
)
def test_entries_are_dealt_to_rows(room: int, begins: list[list[int]]) -> None:
    assert dealt([50, 50, 50], room) == begins


def test_an_entry_wider_than_the_room_is_left_out() -> None:
    assert dealt([50], 40) == [[], []]
    assert dealt([], 40) == [[]]


def test_the_line_grows_by_a_row_and_shrinks_again(
    qapp: QApplication, appearance: Appearance
) -> None:
    line = KeysLine([(("Ctrl+Enter",), f"заврши {at}") for at in range(8)])
    line.resize(1600, 32)
    line.show()
    assert line.height() == 32
    line.resize(700, 32)
    assert line.height() == 58
    assert [entry.isVisible() for entry in line.entries] == [True] * 8
    tops = {entry.y() for entry in line.entries}
    assert len(tops) == 2
    line.resize(300, 58)
    seen = [entry.isVisible() for entry in line.entries]
    assert seen == sorted(seen, reverse=True) and not all(seen)
    line.set_keys(((("Esc",), "назад"),))
    assert line.height() == 32
    line.close()
