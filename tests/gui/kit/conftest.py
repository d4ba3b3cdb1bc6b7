"""Every test of the kit starts from the light theme at the usual size."""

import pytest
from PySide6.QtWidgets import QApplication

from gui.kit import theme


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> None:
    theme.apply(qapp, theme.Theme())
