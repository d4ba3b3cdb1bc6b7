"""One window, one script: in Latin no name of the book stays in Cyrillic."""

import re

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QTableView, QWidget

from core.words.catalogue import Language
from gui.kit.filters import FilterChips
from gui.shell.window import Window

CYRILLIC = re.compile("[Ѐ-ӿ]")
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def shown(window: QWidget) -> set[str]:
    """What labels, buttons and the first rows of tables say, and what a screen reader says."""
    found: set[str] = set()
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window):
            continue
        found.add(widget.accessibleName())
        if isinstance(widget, QLabel | QAbstractButton):
            found.add(widget.text())
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model = widget.model()
            columns = model.columnCount() if isinstance(widget, QTableView) else 1
            for row in range(min(model.rowCount(), 12)):
                for column in range(columns):
                    index = model.index(row, column)
                    found |= {str(index.data(role) or "") for role in (SPOKEN, 0)}
    return found


@pytest.mark.parametrize("language", list(Language))
def test_the_filters_of_the_board_stand_in_one_line(window: Window, language: Language) -> None:
    window.session.speak(language)
    window.resize(1366, 768)
    window.show_place("minutes")
    QCoreApplication.processEvents()
    (chips,) = window.screen_shown.findChildren(FilterChips)
    assert len(chips.filters()) > 8
    assert chips.sizeHint().width() <= chips.width()


@pytest.mark.parametrize(
    ("place", "argument"),
    [
        ("overview", None),
        ("stations", None),
        ("lists", None),
        ("ballot", None),
        ("minutes", None),
        ("handover", None),
        ("entry", "47"),
        ("entry", "12"),
        ("compare", "29"),
        ("results", None),
        ("papers", None),
        ("packages", None),
        ("people", None),
    ],
)
def test_a_latin_window_has_no_cyrillic(window: Window, place: str, argument: str | None) -> None:
    window.session.speak(Language.SR_LATN)
    window.resize(1366, 768)
    window.show_place(place, argument)
    QCoreApplication.processEvents()
    assert window.place == place
    told = shown(window)
    assert len(told) > 20, "there is something to read"
    assert sorted(text for text in told if CYRILLIC.search(text)) == []
