"""A key press on the entry page costs a few times that of a plain field, and is measured whole."""

from pathlib import Path

from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

from tests.benchmarks.entry import (
    ENTER,
    LISTS,
    Watch,
    figures,
    keys_of,
    of_bare,
    of_ours,
    percentile,
    process,
)

TIMES_BARE = 40
"""Four to thirteen were measured; a page built anew at each key would cost a hundred."""


def test_a_key_press_costs_a_few_times_that_of_a_plain_field(
    tmp_path: Path, qapp: QApplication
) -> None:
    bare = of_bare(2)
    keys, saves = of_ours(tmp_path, qapp, 2)
    assert percentile(keys, 50, process) < TIMES_BARE * percentile(bare, 50, process)
    each = sum(len(list(keys_of(one))) for station in (1, 2) for one in figures(station))
    assert (len(keys), len(saves)) == (each, 2), "every key was seen, every paper is on disk"


def test_the_redraw_is_over_when_it_is_said_to_be(qapp: QApplication) -> None:
    """All that the key changed was painted before the moment that is taken for the end."""
    order: list[str] = []

    class Field(QLineEdit):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            order.append(self.text())

    window = QMainWindow()
    field = Field()
    window.setCentralWidget(field)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    field.setFocus()
    watch = Watch(window)
    for digit in "12":
        spent = watch.press(digit)
        assert spent.clock > 0
        assert order[-1] == field.text()
    assert field.text() == "12"
    window.close()


def test_what_is_typed_is_a_paper_of_twenty_lists() -> None:
    assert [len(figures(station)) for station in (1, 2, 3)] == [7 + LISTS] * 3
    good, bad = figures(1), figures(3)
    assert (good[4] - good[3], bad[4] - bad[3]) == (0, 1)
    assert list(keys_of(25)) == ["2", "5", ENTER]
