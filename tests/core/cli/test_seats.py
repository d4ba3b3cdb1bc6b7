"""`mandat seats`: published results match, ties stop, and nonsense is told in one sentence."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.core.cli.run import Said, mandat
from tests.support.published import ELECTIONS, Published


def _document(**changes: object) -> dict[str, Any]:
    return {
        "seats_total": 3,
        "voted": 210,
        "rules": {
            "threshold_percent": 3,
            "threshold_base": "voted",
            "minority_exempt": True,
            "minority_factor": "1.35",
        },
        "lists": [
            {"no": 1, "name": "А", "votes": 100, "minority": False, "seats": None},
            {"no": 2, "name": "Б", "votes": 50, "minority": False, "seats": None},
            {"no": 3, "name": "В", "votes": 50, "minority": True, "seats": None},
        ],
        **changes,
    }


def _seats(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], document: object, *options: str
) -> Said:
    path = tmp_path / "e.json"
    text = document if isinstance(document, str) else json.dumps(document)
    path.write_text(text, encoding="utf-8")
    return mandat(capsys, "seats", path, *options)


@pytest.mark.parametrize("election", ELECTIONS, ids=lambda e: e.name)
def test_published_seats_match(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], election: Published
) -> None:
    said = _seats(tmp_path, capsys, election.document(), "--json")
    assert said.code == 0
    found = said.json()
    assert found["matches_published"] is True
    assert found["complete"] is True
    assert len(found["awards"]) == election.seats
    expected = (
        "voted" if election.voted else "estimate" if election.estimate else "votes_and_invalid"
    )
    assert found["threshold"]["base_source"] == expected


def test_a_mismatch_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = ELECTIONS[0].document()
    document["lists"][0]["seats"] += 1  # type: ignore[index]
    said = _seats(tmp_path, capsys, document, "--json")
    assert (said.code, said.json()["matches_published"]) == (1, False)


def test_the_whole_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = _seats(tmp_path, capsys, _document(), "--json")
    found = said.json()
    assert said.code == 1
    assert found["complete"] is False
    assert found["tie"] == {"seat": 3, "places": 1, "among": [2, 3]}
    assert found["matches_published"] is None
    assert found["threshold"] == {
        "base": 210, "base_source": "voted", "votes_needed": 7, "fallback": False,
    }  # fmt: skip
    assert found["lists"][2] == {
        "no": 3, "takes_part": True, "ground": "threshold", "factor": "1", "seats": 0,
    }  # fmt: skip
    assert found["awards"][0] == {
        "seat": 1, "list": 1, "divisor": 1, "quotient": "100", "reason": "highest_quotient",
    }  # fmt: skip


@pytest.mark.parametrize("lots", [[3], [[3]]])
def test_a_lot_settles_a_tie(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], lots: list[object]
) -> None:
    said = _seats(tmp_path, capsys, _document(lots=lots), "--json")
    assert said.code == 0
    assert said.json()["awards"][-1]["list"] == 3
    assert said.json()["awards"][-1]["reason"] == "lot"


def test_a_profile_instead_of_rules(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = _document(law="rs-parliament-2004", rules=None, lots=[2])
    assert _seats(tmp_path, capsys, document, "--json").json()["threshold"]["votes_needed"] == 11


def test_candidates_cap_a_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = _document(seats_total=9)
    for row in document["lists"]:
        row["candidates"] = 1
    found = _seats(tmp_path, capsys, document, "--json").json()
    assert found["empty_seats"] == 6
    assert [row["seats"] for row in found["lists"]] == [1, 1, 1]


def _with_list(**changes: object) -> dict[str, Any]:
    document = _document()
    document["lists"][1].update(changes)
    return document


@pytest.mark.parametrize(
    "document",
    [
        _with_list(votes=-5),
        _with_list(votes="fifty"),
        _with_list(votes="50"),
        _with_list(votes=50.5),
        _with_list(votes=50.0),
        _with_list(votes=True),
        _with_list(votes=None),
        _with_list(votes=10**30),
        _with_list(no=1),
        _with_list(no=0),
        _with_list(minority="yes"),
        _with_list(candidates=-1),
        _document(seats_total=None),
        _document(seats_total=0),
        _document(seats_total=-3),
        _document(seats_total="3"),
        _document(seats_total=10**30),
        _document(voted=-1),
        _document(voted="many"),
        _document(voted=10**30),
        _document(lists=[]),
        _document(lists="none"),
        _document(lists=[5]),
        _document(rules=None),
        _document(rules={"threshold_percent": "x"}),
        _document(law="rs-moon-2020"),
        _document(lots="2"),
        _document(lots=[1]),
        _document(lots=[2, 3]),
        [],
        "not json at all",
        '{"seats_total": 3, "seats_total": 4, "lists": []}',
        '{"seats_total": NaN}',
        "",
    ],
)
@pytest.mark.parametrize("language", ["sr-Cyrl", "en"])
def test_nonsense_is_refused_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], document: object, language: str
) -> None:
    said = _seats(tmp_path, capsys, document, "--lang", language)
    assert said.code == 3
    assert said.out == ""
    assert len(said.err.strip().splitlines()) == 1
    assert "failure." not in said.err
    assert "Traceback" not in said.err


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert mandat(capsys, "seats", tmp_path / "none.json").code == 3
    assert mandat(capsys, "seats").code == 2


@pytest.mark.parametrize("election", ELECTIONS, ids=lambda e: e.name)
def test_margins_of_published_results_hold(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], election: Published
) -> None:
    """Every figure that is printed, put back into the file, wins or costs that seat, and one vote
    less does not (or leaves it to a lot)."""
    document = election.document()
    said = _seats(tmp_path, capsys, document, "--margins", "--json").json()
    rows = document["lists"]
    assert isinstance(rows, list)
    for margin in said["margins"]:
        at = next(i for i, row in enumerate(rows) if row["no"] == margin["list"])
        for name, sign in (("gain", 1), ("loss", -1)):
            turn = margin[name]
            if turn is None:
                assert name == "loss"
                assert margin["seats"] == 0
                continue
            seats = [
                _with_votes(tmp_path, capsys, document, at, rows[at]["votes"] + sign * votes)
                for votes in (turn["votes"], turn["votes"] - 1)
            ]
            own = {one["list"]: one["seats"] for one in turn["changes"]}[margin["list"]]
            assert own * sign >= 1
            assert seats[0] == margin["seats"] + own
            assert turn["lot_at_one_less"] or seats[1] == margin["seats"]


def _with_votes(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    document: dict[str, Any],
    at: int,
    votes: int,
) -> int:
    """Seats of a list when it has other votes, all else equal."""
    rows = [
        {**row, "seats": None, "votes": votes if i == at else row["votes"]}
        for i, row in enumerate(document["lists"])
    ]
    base = document["voted"] or document["voted_estimate"]
    base = base or sum(row["votes"] for row in document["lists"]) + (document["invalid"] or 0)
    changed = {**document, "lists": rows, "voted": base}
    seats: int = _seats(tmp_path, capsys, changed, "--json").json()["lists"][at]["seats"]
    return seats


def test_every_seat_is_explained(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Threshold, ground of each list, then seat by seat with who stood behind."""
    document = _document(lots=[3])
    lines = _seats(tmp_path, capsys, document, "--explain", "--lang", "en").out.splitlines()
    told = [line.strip() for line in lines if line.startswith("  ")]
    level = "another list has the same quotient, this one has more votes"
    lot = "quotients and votes are equal, a lot decided"
    behind = "Behind it stands 2. Б with 50.0000."
    assert told[-3:] == [
        f"Seat 1 goes to 1. А: 100 : 1 = 100.0000, the highest quotient. {behind}",
        f"Seat 2 goes to 1. А: 100 : 2 = 50.0000; {level}. {behind}",
        f"Seat 3 goes to 3. В: 50 : 1 = 50.0000; {lot}. {behind}",
    ]


def test_reasons_as_json_are_exact(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = _seats(tmp_path, capsys, _document(seats_total=2), "--explain", "--json").json()
    assert [one["quotient"] for one in said["story"]] == ["100", "50"]
    assert [one["behind_quotient"] for one in said["story"]] == ["50", "50"]
    assert said["grounds"][0]["provisions"] == ["seats.threshold_percent", "seats.threshold_base"]
