"""The frozen program begun again by `multiprocessing` does only that; a person's words are his.

| words                                                          | meant for a process of its own |
|----------------------------------------------------------------|--------------------------------|
| `--multiprocessing-fork tracker_fd=5 pipe_handle=7`            | yes                            |
| `-B -c "from multiprocessing.resource_tracker import main;…"`  | yes                            |
| `book.mandat`, `report book.mandat --out x.pdf`, nothing       | no                             |
| `seats votes.csv -c 5`                                         | asked, and left to the verb    |
"""

import multiprocessing.resource_tracker
import multiprocessing.spawn
import sys

import pytest

from gui.__main__ import main
from gui.shell import begun_again

FORK = ["--multiprocessing-fork", "tracker_fd=5", "pipe_handle=7"]
TRACKER = ["-B", "-c", "from multiprocessing.resource_tracker import main;main(12)"]


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (FORK, True),
        (TRACKER, True),
        (["book.mandat"], False),
        (["report", "book.mandat", "--out", "x.pdf"], False),
        ([], False),
        (["-c"], False),
    ],
)
def test_what_is_meant_for_a_process(words: list[str], meant: bool) -> None:
    assert begun_again.is_meant(words) == meant


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What the program became; each ends it as the real one does."""
    became: list[object] = []

    def drawing() -> None:
        became.append("process")
        raise SystemExit

    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(multiprocessing.spawn, "freeze_support", drawing)
    monkeypatch.setattr(multiprocessing.resource_tracker, "main", became.append)
    return became


@pytest.mark.parametrize(("words", "became"), [(FORK, "process"), (TRACKER, 12)])
def test_begun_again_it_does_only_that(
    begun: list[object], words: list[str], became: object
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code is None
    assert begun == [became]


def test_other_words_are_the_person_s(
    begun: list[object], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version", "-c", "5"])
    assert ended.value.code in (0, None)
    assert "mandat" in capsys.readouterr().out.casefold()
    assert begun == []


def test_from_a_clone_it_does_not_ask(
    begun: list[object], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delattr(sys, "frozen")
    with pytest.raises(SystemExit):
        main(["--version", *TRACKER])
    assert begun == []
