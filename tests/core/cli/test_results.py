"""`mandat results`: what it says of the minutes it counts, for people and for programs."""

from dataclasses import replace
from pathlib import Path

import pytest

from core.domain.minutes.acts import enter
from core.domain.minutes.model import Mark
from tests.core.cli.run import mandat
from tests.support.books import VOTED, minutes, small_book
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


@pytest.fixture
def counted(tmp_path: Path) -> Path:
    """Two stations, both in."""
    path = tmp_path / "избори.mandat"
    book = small_book(path, stations=2, what=VOTED)
    book.do(enter(minutes(1, 100, 50, 30, invalid=3)))
    book.do(enter(minutes(2, 90, 60, 20)))
    book.close()
    return path


def test_results_are_preliminary_until_determined(
    counted: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "ПРЕЛИМИНАРНО" in mandat(capsys, "results", counted).out
    before = mandat(capsys, "results", counted, "--json").json()
    assert (before["preliminary"], before["determination"]) == (True, None)
    said = mandat(
        capsys, "results", "determine", counted, "--number", "013-20", "--at", "2026-11-21T10:00"
    )
    assert said.code == 0
    assert said.out == "Резултати су утврђени одлуком бр. 013-20 од 21. новембра 2026.\n"
    told = mandat(capsys, "results", counted)
    assert "ПРЕЛИМИНАРНО" not in told.out and "утврђени одлуком бр. 013-20" in told.out
    after = mandat(capsys, "results", counted, "--json").json()
    assert (after["preliminary"], after["determination"]["decision"]) == (False, "013-20")


def test_a_ground_nobody_typed_is_drafted(
    counted: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = mandat(capsys, "results", "determine", counted, "--number", "7", "--json").json()
    assert (found["no"], found["base"], found["stations"]) == (1, 353, ["1", "2"])
    assert found["votes"] == {"1": 190, "2": 110, "3": 50}
    shown = mandat(capsys, "history", "show", counted, "--json").json()
    ground = shown[-1]["act"]["ruling"]["ground"]
    assert ground.startswith("Обрађени су записници са 2 бирачка места")
    assert "1. Листа 1: гласова 190, мандата " in ground


def test_what_is_open_is_refused_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "избори.mandat"
    book = small_book(path, stations=2, what=VOTED)
    book.do(enter(minutes(1, 100, 50, 30)))
    book.close()
    said = mandat(capsys, "results", "determine", path, "--number", "7")
    assert said.code == 2
    assert "недостају бирачка места: 2." in said.err


def test_the_difference(counted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    none = mandat(capsys, "results", counted, "--difference")
    assert none.code == 2 and "Нема шта да се упореди" in none.err
    mandat(capsys, "results", "determine", counted, "--number", "7")
    put_right = ("--set", "1=91", "--set", "2=59", "--number", "8")
    assert mandat(capsys, "minutes", "correct", counted, "2", *put_right).code == 0
    told = mandat(capsys, "results", counted, "--difference")
    assert told.code == 0
    assert "1. Листа 1, гласова     190   191" in told.out
    assert "после тога измењени" in mandat(capsys, "results", counted).out
    found = mandat(capsys, "results", counted, "--difference", "--json").json()
    assert (found["before"], found["now"], found["seats"]) == ("7", None, {})
    assert found["votes"]["2"] == {"before": 110, "now": 109}
    assert [(one["kind"], one["decision"]) for one in found["acts"]] == [("minutes_corrected", "8")]


def test_open_stations_are_asked_what_they_can_change(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Practice has ten stations open; its seats surely lie within what is told."""
    path = tmp_path / "вежба.mandat"
    assert mandat(capsys, "practice", path).code == 0
    said = mandat(capsys, "results", path, "--open", "--json").json()
    still = said["open"]
    assert len(still["stations"]) == 10
    assert still["settled_seats"] == sum(one["fewest"] for one in still["lists"])
    seats = {one["no"]: one["seats"] for one in said["lists"]}
    for one in still["lists"]:
        assert one["fewest"] <= one["seen_fewest"] <= seats[one["list"]]
        assert seats[one["list"]] <= one["seen_most"] <= one["most"]


def test_one_station_more_taken_as_open_leaves_no_less_to_change(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "вежба.mandat"
    assert mandat(capsys, "practice", path).code == 0
    first = mandat(capsys, "results", path, "--open", "--json").json()["open"]
    asked = mandat(capsys, "results", path, "--open", "1-2", "--json").json()["open"]
    assert asked["asked"] == ["1", "2"]
    assert asked["voters"] > first["voters"]
    assert asked["settled_seats"] <= first["settled_seats"]
    wrong = mandat(capsys, "results", path, "--open", "999")
    assert wrong.code == 2
    assert "999" in wrong.err


def test_the_threshold_is_told_on_both_bases(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "вежба.mandat"
    assert mandat(capsys, "practice", path).code == 0
    said = mandat(capsys, "results", path, "--explain", "--margins", "--lang", "en").out
    assert "3% of 15,930 is 477.90" in said
    assert "15,934" in said
    assert "How close it was" in said
    told = mandat(capsys, "results", path, "--explain", "--json").json()
    other = told["other_base"]
    assert (other["name"], other["base"], other["differing"]) == ("voted", 15_934, [])


def test_the_other_base_is_not_told_where_minutes_lack_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Voters who came are not on the paper of one station: no "the same lists" on half of them."""
    path = tmp_path / "без броја.mandat"
    book = small_book(path, stations=2, what=VOTED)
    whole = minutes(1, 10, 20, 30)
    book.do(enter(whole))
    lacking = minutes(2, 10, 20, 30)
    book.do(enter(replace(lacking, figures=replace(lacking.figures, voted=Mark.ABSENT))))
    book.close()
    said = mandat(capsys, "results", path, "--explain", "--lang", "en").out
    assert "minutes of stations 2 do not have it" in said
    found = mandat(capsys, "results", path, "--explain", "--json").json()
    assert found["other_base"] is None
    paper = tmp_path / "преглед.txt"
    mandat(capsys, "report", path, "results", "--out", paper, "--lang", "en")
    assert "minutes of stations 2 do not have it" in " ".join(paper.read_text("utf-8").split())
