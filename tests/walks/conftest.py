"""A window at each stage: its book is made once for all walks of a process, then copied."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication

from core.words.catalogue import Language
from gui.bridge.session import Session
from gui.bridge.settings import Settings
from gui.kit.theme import Appearance, Scheme
from gui.shell.window import Window
from tests.screens.stages import open_stage, settle, standing_clock
from tests.support.books import SECRETARY

SIZE = (1366, 768)


@pytest.fixture(scope="session")
def appearance(qapp: QApplication) -> Appearance:
    """The look of all walks of a process."""
    return Appearance(qapp, Scheme.LIGHT)


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the books of the stages are kept once they are made."""
    return tmp_path_factory.mktemp("stages")


@pytest.fixture
def walked(
    request: pytest.FixtureRequest,
    appearance: Appearance,
    shelf: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Window]:
    """A window on the book of the test's `stage`, in its `manner`, under a clock that stands."""
    stage = request.node.callspec.params["stage"]
    language, scale = request.node.callspec.params.get("manner", (Language.SR_CYRL, 100))
    own = tmp_path / "own"
    kept = shelf / stage
    if kept.is_dir():
        shutil.copytree(kept, own)
    own.mkdir(exist_ok=True)
    for module in ("gui.bridge.session", "tests.screens.stages", "tests.screens.signing"):
        monkeypatch.setattr(f"{module}.own_folder", lambda: own)
    monkeypatch.setattr("gui.bridge.settings.own_folder", lambda: own)
    folder = str(tmp_path / "settings")
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
    settings = Settings()
    settings.set_person(SECRETARY.person)
    settings.set_language(language)
    appearance.set_scale(scale)
    session = Session(settings, appearance)
    with standing_clock() as stand:
        stand(stage)
        made = Window(session)
        made.resize(*SIZE)
        made.show()
        open_stage(session, stage)
        settle()
        if not kept.is_dir() and session.book is not None:
            shutil.copytree(own, kept)
        yield made
        made.close()
        made.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    appearance.set_scale(100)
