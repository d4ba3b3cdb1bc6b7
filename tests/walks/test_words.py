"""Every sight in every language and text size: no word untranslated, nothing cut off.

The windows have 1366×768, the least the program promises to fit.
"""

from functools import partial

import pytest
from PySide6.QtWidgets import QWidget

from core.words.catalogue import Language
from gui.shell.window import Window
from tests.screens.sights import SIGHTS, Sight
from tests.screens.stages import visit
from tests.walks import fits, says
from tests.walks.pen import watched

STAGES = tuple(dict.fromkeys(sight.stage for sight in SIGHTS))
MANNERS = (
    (Language.SR_CYRL, 100),
    (Language.SR_LATN, 100),
    (Language.EN, 100),
    (Language.SR_LATN, 115),
    (Language.SR_LATN, 130),
)


@pytest.mark.parametrize("manner", MANNERS, ids=lambda manner: f"{manner[0].value}-{manner[1]}")
@pytest.mark.parametrize("stage", STAGES)
def test_every_sight_is_said_whole_and_in_its_language(
    walked: Window, stage: str, manner: tuple[Language, int]
) -> None:
    language, _size = manner
    data = says.words_of_the_book(walked) if language is Language.EN else set()
    faults: list[str] = []

    def look(sight: Sight, seen: QWidget) -> None:
        with watched() as strokes:
            seen.grab()
        texts = says.told(seen, {stroke.text for stroke in strokes})
        assert len(texts) > 3, sight.name
        found = says.amiss(texts, data, sight.quotes, language is not Language.SR_CYRL)
        found += fits.squeezed(seen, strokes)
        faults.extend(f"{sight.name}: {fault}" for fault in found)

    for sight in SIGHTS:
        if sight.stage == stage:
            visit(walked, sight, partial(look, sight))
    assert faults == []
