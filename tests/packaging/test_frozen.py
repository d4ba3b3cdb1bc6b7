"""The frozen program begun again to draw: it must see that before it does anything else."""

import multiprocessing
import sys

import pytest

from gui.__main__ import main

DRAWS = 7


def drawing() -> None:
    raise SystemExit(DRAWS)


def test_begun_again_to_draw_it_does_only_that(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(multiprocessing, "freeze_support", drawing)
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == DRAWS


def test_from_a_clone_it_does_not_ask(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(multiprocessing, "freeze_support", drawing)
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code in (0, None)
    assert "mandat" in capsys.readouterr().out.casefold()
