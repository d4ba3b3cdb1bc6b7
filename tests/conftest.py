"""What every test stands on: no display, a home of its own, the shipped type, and a silent log."""

import logging
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from core.base import resources

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
# How long a case takes depends on what else the machine does; how fast things are is measured by
# `tests/benchmarks`.

HOMES = (
    "HOME",
    "USERPROFILE",
    "APPDATA",
    "LOCALAPPDATA",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_RUNTIME_DIR",
    "XDG_STATE_HOME",
)


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes what belongs to the person at this computer."""
    with pytest.MonkeyPatch.context() as patch:
        for name in HOMES:
            folder = tmp_path_factory.mktemp(name.lower())
            folder.chmod(0o700)
            patch.setenv(name, str(folder))
        yield


@pytest.fixture(scope="session")
def qapp(qapp: "QApplication") -> "QApplication":
    """The application of pytest-qt, with the type that is shipped, so that texts have a width."""
    from PySide6.QtGui import QFontDatabase

    for file in sorted(resources.path("fonts").glob("*.ttf")):
        assert QFontDatabase.addApplicationFont(str(file)) != -1, file.name
    return qapp


@pytest.fixture(autouse=True)
def _silent_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A line at WARNING or above that no test asked for is a fault."""
    yield
    if request.node.get_closest_marker("allow_log") is None:
        records = (*caplog.get_records("setup"), *caplog.get_records("call"))
        stray = [record.getMessage() for record in records if record.levelno >= logging.WARNING]
        assert not stray, f"stray log lines: {stray}"
