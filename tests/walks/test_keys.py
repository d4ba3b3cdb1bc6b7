"""Every sight by Tab alone: all is reached, in the order of reading, seen and named."""

from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.pages.projector.page import Projector
from gui.shell.window import Window
from tests.screens.sights import SIGHTS, Sight
from tests.screens.stages import visit
from tests.walks import tabs

STAGES = tuple(dict.fromkeys(sight.stage for sight in SIGHTS))


@pytest.mark.parametrize("stage", STAGES)
def test_tab_goes_through_every_control_of_a_sight(
    walked: Window, stage: str, qtbot: QtBot
) -> None:
    faults: list[str] = []

    def look(sight: Sight, seen: QWidget) -> None:
        if isinstance(seen, Projector):
            return  # it has no controls: Esc leaves
        seen.activateWindow()
        qtbot.waitUntil(seen.isActiveWindow)
        if QApplication.focusWidget() is None:
            faults.append(f"{sight.name}: nothing has the focus at first")
            seen.focusNextChild()
        trip = tabs.round_trip(seen)
        found = [*trip.faults, *tabs.astray(trip), *tabs.missed(seen, trip.order)]
        found += [*tabs.nameless(trip.order), *tabs.unseen(seen, trip.order)]
        faults.extend(f"{sight.name}: {fault}" for fault in found)

    for sight in SIGHTS:
        if sight.stage == stage:
            visit(walked, sight, partial(look, sight))
    assert faults == []
