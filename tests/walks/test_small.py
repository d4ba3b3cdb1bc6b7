"""Every sight on a small screen: the window fits it, and Tab brings all into view.

960×480 is what a screen of 1920×1080 has left at 200 %, less the bars of the system; 1366×700 is
what the largest type has left on the commonest laptop.
"""

from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from core.words.catalogue import Language
from gui.pages.projector.page import Projector
from gui.shell.window import Window
from tests.screens.sights import SIGHTS, Sight
from tests.screens.stages import visit
from tests.walks import tabs

SIZES = {100: (960, 480), 130: (1366, 700)}
STAGES = tuple(dict.fromkeys(sight.stage for sight in SIGHTS))


@pytest.mark.parametrize("manner", [(Language.SR_LATN, scale) for scale in SIZES], ids=str)
@pytest.mark.parametrize("stage", STAGES)
def test_a_small_screen_holds_every_sight_and_all_of_it_can_be_reached(
    walked: Window, stage: str, manner: tuple[Language, int], qtbot: QtBot
) -> None:
    faults: list[str] = []
    size = SIZES[manner[1]]
    walked.resize(*size)

    def look(sight: Sight, seen: QWidget) -> None:
        if isinstance(seen, Projector) or sight.name == "tour":
            return  # one fills whatever screen it is put on, the other lies over a page seen bare
        if isinstance(seen, QDialog) and seen.height() > seen.screen().availableSize().height():
            faults.append(f"{sight.name}: {seen.height()} px high")
        if seen is walked and (walked.width(), walked.height()) != size:
            faults.append(f"{sight.name}: the window is {walked.width()}x{walked.height()}")
        seen.activateWindow()
        qtbot.waitUntil(seen.isActiveWindow)
        if QApplication.focusWidget() is None:
            seen.focusNextChild()
        found = tabs.unseen(seen, tabs.round_trip(seen).order)
        faults.extend(f"{sight.name}: {fault}" for fault in found)

    for sight in SIGHTS:
        if sight.stage == stage:
            visit(walked, sight, partial(look, sight))
    assert not faults, "\n".join(faults)
