"""`mandat results`: what it says of the minutes it counts, for people and for programs."""

from pathlib import Path

import pytest

from core.domain.minutes.acts import enter
from tests.core.cli.run import mandat
from tests.support.books import minutes, small_book
from tests.support.night import night


def test_minutes_typed_once_say_so_with_the_decision(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "једном.mandat"
    book = small_book(path)
    book.do(enter(minutes(1, 10, 20, 30)))
    book.close()
    told = mandat(capsys, "results", path)
    assert "уношени једном, на основу одлуке број 013-1/2026" in told.out
    found = mandat(capsys, "results", path, "--json").json()
    assert found["entry"] == {"rule": "once", "decision": "013-1/2026", "typed_once": 1}
    assert found["put_aside"] == found["repeats"] == []


def test_votings_put_aside_are_told_with_their_decisions(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "ноћ.mandat"
    night(path).close()
    told = mandat(capsys, "results", path)
    assert told.code == 0
    assert "уношени" not in told.out
    for number in ("013-29/2026", "013-40/2026", "013-41/2026"):
        assert f"решење број {number}" in told.out
    found = mandat(capsys, "results", path, "--json").json()
    assert [(one["station"], one["outcome"], one["ground"]) for one in found["put_aside"]] == [
        ("7", "annulled", "not_in_extract"),
        ("9", "undeterminable", "not_delivered"),
    ]
    assert found["stations"] == {"total": 10, "in": 2}
