"""One window, one script: in Latin no name of the book stays in Cyrillic."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QTableView, QWidget

from core.words.catalogue import Language
from gui.kit.filters import FilterChips
from gui.kit.head import PageHead
from gui.pages.ballot.page import BallotPage
from gui.pages.handover.page import HandoverPage
from gui.shell.window import Window
from tests.screens import laptops

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
        ("history", None),
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


@pytest.mark.parametrize("prepare", [laptops.out, laptops.planned])
def test_packages_are_told_in_latin(window: Window, prepare: Callable[[Window], None]) -> None:
    """What is out and with whom; and what comes home, by stations, lists and typists."""
    window.session.speak(Language.SR_LATN)
    window.resize(1366, 768)
    window.show_place("packages")
    prepare(window)
    QCoreApplication.processEvents()
    told = shown(window)
    assert any("Jelena Marić" in text or "Milan Tasić" in text for text in told)
    assert sorted(text for text in told if CYRILLIC.search(text)) == []


def test_the_ledger_names_stations_in_latin(window: Window) -> None:
    window.session.speak(Language.SR_LATN)
    window.show_place("ballot")
    page = window.screen_shown
    assert isinstance(page, BallotPage)
    page.views.choose("ledger")
    QCoreApplication.processEvents()
    told = shown(window)
    assert "Gradska biblioteka" in told
    assert sorted(text for text in told if CYRILLIC.search(text)) == []


def test_the_counter_names_the_station_in_latin(window: Window) -> None:
    window.session.speak(Language.SR_LATN)
    window.show_place("handover")
    page = window.screen_shown
    assert isinstance(page, HandoverPage)
    page.form.number.setText("4")
    assert page.form.name.text() == "Dom kulture"


def test_the_head_of_a_list_is_in_latin(lists_window: Window) -> None:
    lists_window.session.speak(Language.SR_LATN)
    lists_window.show_place("list", 8)
    head = lists_window.screen_shown.findChild(PageHead)
    assert isinstance(head, PageHead)
    told = {label.text() for label in head.findChildren(QLabel)}
    assert len(told) > 1 and not [text for text in told if CYRILLIC.search(text)]
