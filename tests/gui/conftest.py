"""A session and a window on the practice election, each test with settings of its own."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from core.base.people import Person, Role
from gui.bridge.session import Session
from gui.bridge.settings import Settings
from gui.kit.theme import Appearance, Scheme

if TYPE_CHECKING:
    from gui.shell.window import Window


@pytest.fixture
def session(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Session]:
    """No book open; settings and own folder in the test's own place."""
    folder = tmp_path / "settings"
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))
    monkeypatch.setattr("gui.bridge.session.own_folder", lambda: tmp_path)
    settings = Settings()
    settings.set_person(Person("Јелена Марић", Role.SECRETARY))
    made = Session(settings, Appearance(qapp, Scheme.LIGHT))
    yield made
    if made.book is not None:
        made.book.close()


@pytest.fixture
def practice(session: Session) -> Session:
    """The practice election is open."""
    assert session.practise()
    return session


@pytest.fixture
def window(practice: Session) -> Iterator["Window"]:
    """The window on it, shown."""
    from gui.shell.window import Window

    made = Window(practice)
    made.show()
    made.show_place("overview")
    yield made
    made.close()
    made.deleteLater()
