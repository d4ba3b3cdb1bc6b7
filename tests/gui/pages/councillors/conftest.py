"""The page of councillors on books at each of its stages, at ten o'clock of 8 March 2027."""

from collections.abc import Callable
from pathlib import Path

import pytest

from core.base import moments
from core.book.book import Book
from gui.pages.councillors.page import CouncillorsPage
from gui.shell.window import Window

NOW = moments.typed("2027-03-08T10:00")

Opening = Callable[[Callable[[Path], Book]], CouncillorsPage]


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock shows that moment."""
    monkeypatch.setattr("core.base.moments.now", lambda: NOW)


@pytest.fixture
def opening(window: Window, tmp_path: Path) -> Opening:
    """Makes a book and shows the page on it."""

    def opened(make: Callable[[Path], Book]) -> CouncillorsPage:
        path = tmp_path / "skupstina.mandat"
        make(path).close()
        assert window.session.open(path)
        window.resize(1366, 768)
        window.show_place("councillors")
        page = window.screen_shown
        assert isinstance(page, CouncillorsPage)
        return page

    return opened
