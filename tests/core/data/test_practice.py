"""The practice election (вежба): made again byte for byte, sound but for the faults it teaches.

Totals of the 52 minutes that are in, as written:

    S 26 788   G 15 934   B 15 930   N 446   V 15 484      threshold: 3 % of B, from 478 votes
    list        1     2     3     4     5     6     7     8
    votes    5742  3394  2190  1350   475  1111   946   274
    seats      18    10     6     4     0     3     3     1
"""

import csv
import json
import shutil
import subprocess
import sys
from collections import Counter
from datetime import datetime, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from core.base import people, resources
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import Stage
from core.domain.tally.tabulate import tabulate
from core.office import found

_FACTOR = Fraction(27, 20)
_LISTS = [str(no) for no in range(1, 9)]
_OUT = {4, 11, 20, 29, 33, 41, 45, 52, 57, 62}


@pytest.fixture(scope="module")
def practice() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(resources.read_bytes("samples/practice.json"))
    return read


def test_the_script_writes_the_same_bytes_again(tmp_path: Path) -> None:
    script = Path(shutil.copy(resources.path("samples/make_practice.py"), tmp_path))
    subprocess.run([sys.executable, str(script)], check=True, timeout=60)
    for name in ("practice.json", "practice-stations.csv"):
        assert (tmp_path / name).read_bytes() == resources.read_bytes(f"samples/{name}")


def test_the_election_is_the_invented_one(practice: dict[str, Any]) -> None:
    assert practice["election"] == {
        "name": "Избори за одборнике Скупштине града Нова Морава",
        "unit": "Нова Морава",
        "kind": "city",
        "region": "south_east",
        "seats": 45,
        "called": "2026-10-20",
        "held": "2026-12-06",
        "voters": 32114,
        "seat": "Трг слободе 1",
    }


def test_the_invented_city_is_no_real_unit() -> None:
    lines = resources.read_bytes("units/units.csv").decode("utf-8").splitlines()
    assert "Нова Морава" not in {row["name"] for row in csv.DictReader(lines)}


def test_people_have_roles_the_program_knows(practice: dict[str, Any]) -> None:
    roles = [people.Role(person["role"]) for person in practice["people"]]
    assert Counter(roles) == {
        people.Role.SECRETARY: 1,
        people.Role.CHAIR: 1,
        people.Role.OPERATOR: 2,
    }


def test_lists_stand_in_ballot_order(practice: dict[str, Any]) -> None:
    lists = practice["lists"]
    assert [entry["no"] for entry in lists] == list(range(1, 9))
    assert [entry["no"] for entry in lists if entry["minority"]] == [8]
    assert all(18 <= entry["candidates"] <= 45 for entry in lists)
    assert len({entry["leader"] for entry in lists}) == 8


def test_stations_are_numbered_and_of_plausible_size(practice: dict[str, Any]) -> None:
    stations = practice["stations"]
    assert [station["number"] for station in stations] == list(range(1, 63))
    assert all(80 <= station["registered"] <= 1150 for station in stations)
    assert len({(station["name"], station["address"]) for station in stations}) == 62
    registered = sum(station["registered"] for station in stations)
    assert registered == 31974
    assert abs(practice["election"]["voters"] - registered) < 200


def test_ten_minutes_are_not_in_yet(practice: dict[str, Any]) -> None:
    came = [paper["station"] for paper in practice["minutes"]]
    assert len(came) == len(set(came)) == 52
    assert set(range(1, 63)) - set(came) == _OUT


def test_some_that_came_do_not_stand_yet(practice: dict[str, Any]) -> None:
    """Received, typed once, typed once with a grave error, and typed twice with differences."""
    coming = {paper["station"]: paper["entries"] for paper in practice["under_way"]}
    assert {station: len(entries) for station, entries in coming.items()} == {
        4: 0, 11: 0, 20: 1, 33: 1, 29: 2,
    }  # fmt: skip
    assert set(coming) < _OUT
    faults = {station: [_faults(entry) for entry in entries] for station, entries in coming.items()}
    assert faults[20] == [set()] and faults[29][0] == set()
    assert faults[33] == [{"N+V≠B", "sum≠V"}]
    first, second = coming[29]
    rows = [{**entry["figures"], **entry["votes"]} for entry in (first, second)]
    assert [name for name in rows[0] if rows[0][name] != rows[1][name]] == ["U", "3", "8"]


def test_all_that_came_were_handed_over_by_somebody(practice: dict[str, Any]) -> None:
    came = [*practice["minutes"], *practice["under_way"]]
    assert all(len(paper["handed_by"].split()) == 2 for paper in came)
    lacking = {paper["station"]: paper["lacks"] for paper in came if "lacks" in paper}
    assert lacking == {31: ["signatures"], 47: ["control_sheet"]}


def test_the_book_made_of_it_shows_every_stage_of_an_entry(tmp_path: Path) -> None:
    """All in one go: 57 receipts in the order of arrival, each with a name."""
    book = found.practice(tmp_path / "vezba.mandat", "лаптоп")
    room = book.standing.of(MinutesRoom)
    stages = Counter(result.stage for result in tabulate(book.standing).stations)
    assert stages == {
        Stage.DEFINITIVE: 52,
        Stage.EMPTY: 7,
        Stage.FIRST_DONE: 1,
        Stage.FIRST_GRAVE: 1,
        Stage.DIFFERENT: 1,
    }
    taken = [step for id in room.dossiers for step in room.case(id).received]
    taken.sort(key=lambda step: (step.stamp.happened, step.act.receipt))
    assert [step.act.receipt for step in taken] == list(range(1, 58))
    assert all(book.side.reveal(step.act.handed_by) for step in taken)
    book.close()


def test_minutes_came_after_closing_in_the_order_they_stand(practice: dict[str, Any]) -> None:
    closed = datetime.fromisoformat("2026-12-06T20:00:00+01:00")
    times = [datetime.fromisoformat(paper["received"]) for paper in practice["minutes"]]
    assert times == sorted(times)
    assert all(closed < moment < closed + timedelta(hours=12) for moment in times)
    assert {paper["received"][-6:] for paper in practice["minutes"]} == {"+01:00"}


def test_only_the_taught_faults_are_there(practice: dict[str, Any]) -> None:
    found = {paper["station"]: _faults(paper) for paper in practice["minutes"]}
    assert {station: faults for station, faults in found.items() if faults} == {
        5: {"U+G≠R"},
        14: {"sum≠V"},
        18: {"R≠S"},
        31: {"U+G≠R"},
        47: {"B>G", "U+G≠R"},
        60: {"U+B>R", "U+G≠R"},
    }


def test_the_extract_and_the_register_agree(practice: dict[str, Any]) -> None:
    registered = {station["number"]: station["registered"] for station in practice["stations"]}
    for paper in practice["minutes"]:
        assert paper["figures"]["S"] == registered[paper["station"]]


def test_the_sports_hall_is_as_in_the_handbook(practice: dict[str, Any]) -> None:
    (hall,) = [paper for paper in practice["minutes"] if paper["station"] == 47]
    assert practice["stations"][46]["name"] == "Спортска хала"
    assert hall["figures"] == {"S": 275, "R": 275, "U": 115, "G": 159, "B": 160, "N": 4, "V": 156}
    assert list(hall["votes"]) == _LISTS
    assert sum(hall["votes"].values()) == 156


def test_totals_are_the_recorded_ones(practice: dict[str, Any]) -> None:
    totals = {key: _total(practice, key) for key in "SRUGBNV"}
    assert totals == {
        "S": 26788, "R": 26778, "U": 10842, "G": 15934, "B": 15930, "N": 446, "V": 15484,
    }  # fmt: skip
    assert list(_votes(practice).values()) == [5742, 3394, 2190, 1350, 475, 1111, 946, 274]


def test_turnout_and_invalid_are_plausible(practice: dict[str, Any]) -> None:
    assert Fraction(58, 100) < Fraction(_total(practice, "G"), _total(practice, "S"))
    assert Fraction(_total(practice, "G"), _total(practice, "S")) < Fraction(62, 100)
    assert abs(Fraction(_total(practice, "N"), _total(practice, "B")) - Fraction(28, 1000)) < (
        Fraction(1, 1000)
    )


def test_list_5_is_below_the_threshold_only_because_invalid_ballots_count(
    practice: dict[str, Any],
) -> None:
    votes = _votes(practice)["5"]
    assert 100 * votes < 3 * _total(practice, "B")
    assert 100 * votes > 3 * _total(practice, "V")


def test_seats_follow_and_list_8_needs_its_factor(practice: dict[str, Any]) -> None:
    others = {"1": 18, "2": 10, "3": 6, "4": 4, "6": 3, "7": 3}
    assert _seats(practice, _FACTOR) == others | {"8": 1}
    without = _seats(practice, Fraction(1))
    assert "8" not in without and "5" not in without
    assert sum(without.values()) == 45


def test_the_sheet_holds_the_same_minutes(practice: dict[str, Any]) -> None:
    text = resources.read_bytes("samples/practice-stations.csv").decode("utf-8")
    heading, *rows = csv.reader(text.splitlines())
    identity = ["Број бирачког места", "Назив", "Адреса", "Уписано бирача"]
    ballots = ["Примљено листића", "Неупотребљено", "Гласало", "У кутији", "Неважећих", "Важећих"]
    lists = [f"{entry['no']}. {entry['name']}" for entry in practice["lists"]]
    assert heading == identity + ballots + lists
    stations = {station["number"]: station for station in practice["stations"]}
    by_number = sorted(practice["minutes"], key=lambda paper: int(paper["station"]))
    assert rows == [_sheet_row(stations[paper["station"]], paper) for paper in by_number]


def _faults(paper: dict[str, Any]) -> set[str]:
    f = paper["figures"]
    checks = {
        "R≠S": f["R"] != f["S"],
        "U+G≠R": f["U"] + f["G"] != f["R"],
        "U+B>R": f["U"] + f["B"] > f["R"],
        "B>G": f["B"] > f["G"],
        "B<G-1": f["B"] < f["G"] - 1,
        "N+V≠B": f["N"] + f["V"] != f["B"],
        "sum≠V": sum(paper["votes"].values()) != f["V"],
        "G>S": f["G"] > f["S"],
        "negative": min(*f.values(), *paper["votes"].values()) < 0,
    }
    return {name for name, present in checks.items() if present}


def _total(practice: dict[str, Any], key: str) -> int:
    return sum(paper["figures"][key] for paper in practice["minutes"])


def _votes(practice: dict[str, Any]) -> dict[str, int]:
    papers = practice["minutes"]
    return {no: sum(paper["votes"][no] for paper in papers) for no in _LISTS}


def _seats(practice: dict[str, Any], factor: Fraction) -> dict[str, int]:
    """D'Hondt over the lists at 3 % of the ballots in the boxes, and the minority list."""
    in_boxes = _total(practice, "B")
    minority = {str(entry["no"]) for entry in practice["lists"] if entry["minority"]}
    strength: dict[str, Fraction] = {}
    for no, votes in _votes(practice).items():
        if 100 * votes >= 3 * in_boxes:
            strength[no] = Fraction(votes)
        elif no in minority:
            strength[no] = votes * factor
    seats = practice["election"]["seats"]
    quotients = [(value / d, no) for no, value in strength.items() for d in range(1, seats + 1)]
    return dict(Counter(no for _, no in sorted(quotients, reverse=True)[:seats]))


def _sheet_row(station: dict[str, Any], paper: dict[str, Any]) -> list[str]:
    identity = [station["number"], station["name"], station["address"]]
    figures = [paper["figures"][key] for key in "SRUGBNV"]
    return [str(cell) for cell in (*identity, *figures, *paper["votes"].values())]
