"""What was stopped while it was written leaves no file behind."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.book.book import Book
from core.office import handover, package_file
from core.office.package_file import SUFFIX
from gui.pages.packages import work
from tests.support.books import OPERATOR, small_book


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Book]:
    made = small_book(tmp_path / "glavna.mandat")
    yield made
    made.close()


@pytest.mark.parametrize("stopped", [False, True])
def test_a_package(home: Book, tmp_path: Path, stopped: bool) -> None:
    target = tmp_path / "out" / f"p{SUFFIX}"
    target.parent.mkdir()
    fingerprint = work.saved(handover.parcel(home, ("1",)), target, lambda: stopped)
    left = [] if stopped else [target]
    assert list(target.parent.iterdir()) == left
    if not stopped:
        assert package_file.read(target).fingerprint == fingerprint


@pytest.mark.parametrize("stopped", [False, True])
def test_a_book(home: Book, tmp_path: Path, stopped: bool) -> None:
    package = tmp_path / f"p{SUFFIX}"
    handover.parcel(home, ("1",)).save(package)
    read = work.read(package, None)
    assert [one.name for one in read.people] == ["Јелена Марић"]
    target = tmp_path / "out" / "l.mandat"
    target.parent.mkdir()
    work.begun(read.package, target, OPERATOR, lambda: stopped)
    left = [] if stopped else [target]
    assert list(target.parent.iterdir()) == left
