"""The line of the paper form: its full words while they have room, else the short ones."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.kit import paint, theme
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


@pytest.mark.parametrize("word", ["Неупотребљено", "Neupotrebljeno"])
@pytest.mark.parametrize("finding", ["", "err"])
def test_the_longest_short_word_never_breaks(qtbot: QtBot, word: str, finding: str) -> None:
    """271 px is a column of the form beside slim checks, or beside a picture of the paper."""
    around = QWidget()
    qtbot.addWidget(around)
    row = CountRow("U", "Број неупотребљених гласачких листића", short=word)
    row.setParent(around)
    row.set_finding(finding)
    row.resize(271, 46)
    around.show()
    prose = row.findChild(Prose)
    assert isinstance(prose, Prose)
    assert prose.text() == word
    assert paint.width_of(word, theme.current().font(15)) <= prose.width()


def test_a_narrow_field_still_shows_five_digits(qtbot: QtBot) -> None:
    row = CountRow("R", FULL)
    qtbot.addWidget(row)
    row.resize(271, 46)
    row.field.set_value(99_999)
    assert row.field.text() == "99.999"
    assert paint.width_of("99.999", row.field.font()) + 16 <= row.field.width()
