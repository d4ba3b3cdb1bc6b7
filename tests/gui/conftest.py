"""A session and a window on the practice election, each test with settings of its own."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication

from core.base.people import Person, Role
from core.office.found import practice as make_practice
from gui.bridge.session import PRACTICE_FILE, Session
from gui.bridge.settings import Settings
from gui.kit.theme import Appearance, Scheme
from tests.support import filed

if TYPE_CHECKING:
    from gui.shell.window import Window


@pytest.fixture(scope="session")
def appearance(qapp: QApplication) -> Appearance:
    """The look of all tests of a process: there is one application, so one look."""
    return Appearance(qapp, Scheme.LIGHT)


@pytest.fixture
def session(
    appearance: Appearance, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Session]:
    """No book open; settings and own folder in the test's own place."""
    folder = tmp_path / "settings"
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))
    monkeypatch.setattr("gui.bridge.session.own_folder", lambda: tmp_path)
    settings = Settings()
    settings.set_person(Person("Јелена Марић", Role.SECRETARY))
    made = Session(settings, appearance)
    yield made
    if made.book is not None:
        made.book.close()


@pytest.fixture(scope="session")
def practice_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The practice election, made once for all tests of a process; they work on copies."""
    path = tmp_path_factory.mktemp("practice") / PRACTICE_FILE
    make_practice(path, "лаптоп").close()
    return path


@pytest.fixture
def practice(session: Session, practice_file: Path, tmp_path: Path) -> Session:
    """The practice election is open."""
    shutil.copy(practice_file, tmp_path / PRACTICE_FILE)
    assert session.practise()
    return session


@pytest.fixture(scope="session")
def filed_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book with filed lists in every state, made once; tests work on copies."""
    path = tmp_path_factory.mktemp("filed") / "nova-morava-2026.mandat"
    filed.filed_book(path).close()
    return path


@pytest.fixture
def lists_session(
    session: Session, filed_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Session:
    """That book is open, and the clock shows 12 November 2026, 10:00."""
    path = tmp_path / filed_file.name
    shutil.copy(filed_file, path)
    monkeypatch.setattr("core.base.moments.now", lambda: filed.NOW)
    assert session.open(path)
    return session


@pytest.fixture
def lists_window(lists_session: Session) -> Iterator["Window"]:
    """The window on it, shown."""
    from gui.shell.window import Window

    made = Window(lists_session)
    made.show()
    made.show_place("lists")
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


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
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
