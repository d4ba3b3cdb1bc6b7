"""The line of the paper form: its full words while they have room, else the short ones."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.kit.form_row import CountRow
from gui.kit.texts import Prose

FULL = "Број бирача уписаних у извод из бирачког списка"


@pytest.mark.parametrize(("width", "words"), [(388, FULL), (330, FULL), (230, "Уписано")])
def test_words_are_short_only_where_the_full_ones_have_no_room(
    qtbot: QtBot, width: int, words: str
) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(width, 60)
    row = CountRow("S", FULL, short="Уписано")
    row.setParent(around)
    row.resize(width, 46)
    around.show()
    prose = row.findChild(Prose)
    assert isinstance(prose, Prose)
    assert prose.text() == words
