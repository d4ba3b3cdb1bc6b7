"""What the tests of the command line stand on."""

from pathlib import Path

import pytest

from tests.core.cli.commission import Office
from tests.support.filed import filed_book


@pytest.fixture
def office(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Office:
    """A commission with an empty book."""
    return Office(tmp_path, capsys)


@pytest.fixture(scope="module")
def filed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book with filed lists in every state, which is only looked at."""
    path = tmp_path_factory.mktemp("filed") / "b.mandat"
    filed_book(path).close()
    return path
