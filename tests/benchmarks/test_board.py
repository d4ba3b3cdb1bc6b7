"""The board stays quick at the size of the largest city, in time of the processor."""

import statistics
from pathlib import Path

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from tests.benchmarks.board import FILTERS, OPENS, measured

ROOM = 2
"""For a processor that is shared: the limits themselves are those of the largest board, idle."""


def test_a_city_of_1300_stations(tmp_path: Path, qtbot: QtBot) -> None:
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))
    spent = {
        what: statistics.median(processor for _clock, processor in times)
        for what, times in measured(tmp_path / "b.mandat", 1_300).items()
    }
    assert spent["the board opens first"] < ROOM * OPENS
    assert spent["the board opens"] < ROOM * OPENS
    assert spent["a filter"] < ROOM * FILTERS
    assert spent["a search"] < ROOM * FILTERS
    assert spent["an act elsewhere"] < ROOM * OPENS
