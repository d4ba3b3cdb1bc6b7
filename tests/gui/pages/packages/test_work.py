"""What was stopped while it was written leaves no file behind."""

from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest

from core.base.refusals import Stopped
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


def test_a_package_lies_beside_its_place_until_it_is_put_there(home: Book, tmp_path: Path) -> None:
    target = tmp_path / f"p{SUFFIX}"
    target.write_bytes(b"an older one")
    laid = work.laid(handover.parcel(home, ("1",)), target, lambda: False)
    assert target.read_bytes() == b"an older one"
    laid.put()
    assert package_file.read(target).fingerprint == laid.fingerprint


def test_a_package_that_is_stopped_leaves_an_older_one(home: Book, tmp_path: Path) -> None:
    target = tmp_path / "out" / f"p{SUFFIX}"
    target.parent.mkdir()
    target.write_bytes(b"an older one")
    with pytest.raises(Stopped):
        work.laid(handover.parcel(home, ("1",)), target, lambda: True)
    assert list(target.parent.iterdir()) == [target]
    assert target.read_bytes() == b"an older one"


@pytest.mark.parametrize("stopped", [False, True])
def test_a_book(home: Book, tmp_path: Path, stopped: bool) -> None:
    package = tmp_path / f"p{SUFFIX}"
    handover.parcel(home, ("1",)).save(package)
    read = work.read(package, None)
    assert [one.name for one in read.people] == ["Јелена Марић"]
    target = tmp_path / "out" / "l.mandat"
    target.parent.mkdir()
    with pytest.raises(Stopped) if stopped else nullcontext():
        work.begun(read.package, target, OPERATOR, lambda: stopped)
    left = [] if stopped else [target]
    assert list(target.parent.iterdir()) == left
