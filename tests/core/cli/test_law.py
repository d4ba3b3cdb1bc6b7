"""`mandat law --table`: the law, the rules that rest on it, the tests that hold it."""

import json

import pytest

from core.base import resources
from core.cli import output
from core.office.found import law
from tests.core.cli.run import mandat


def test_the_table_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    """Each value with article, certainty and source, then its rules, then its tests."""
    said = mandat(capsys, "law", "--table")
    assert said.code == output.FINE
    assert said.err == ""
    lines = said.out.splitlines()
    at = lines.index("lists.sex_percent = 40")
    assert lines[at + 1] == "    ЗЛИ чл. ____ · прочитано · S31"
    assert lines[at + 2] == "    правила: sexes"
    assert lines[at + 3].startswith("    tests/core/domain/lists/test_sexes.py::")
    steps = next(line for line in lines if line.startswith("lists.signatures_by_voters"))
    assert "20.000: 200; 30.000: 300" in steps
    at = lines.index("Правила и њихове провере:")
    assert lines[at + 2] == "deadline: deadline.late, deadline.early"
    assert lines[at + 3] == "    почива на: deadlines.lists_days"


@pytest.mark.parametrize(
    ("lang", "first", "flag"),
    [
        ("sr-Cyrl", "Локални избори, закон из 2022.  (rs-local-2022)", "да"),
        ("sr-Latn", "Lokalni izbori, zakon iz 2022.  (rs-local-2022)", "da"),
        ("en", "Local elections, law of 2022  (rs-local-2022)", "yes"),
    ],
)
def test_in_every_language(
    capsys: pytest.CaptureFixture[str], lang: str, first: str, flag: str
) -> None:
    lines = mandat(capsys, "law", "--table", "--lang", lang).out.splitlines()
    assert lines[0] == first
    assert f"lists.sex_curable = {flag}" in lines
    assert not any({"{", "}"} & set(line) for line in lines)


def test_the_table_for_machines(capsys: pytest.CaptureFixture[str]) -> None:
    """Values keep their kind: counts, flags, words, ratios as two numbers, steps as rows."""
    said = mandat(capsys, "law", "--table", "--json").json()
    values = {line["key"]: line for line in said["values"]}
    assert said["law"] == "rs-local-2022"
    assert values["lists.sex_percent"] == {
        "key": "lists.sex_percent",
        "value": 40,
        "article": "ЗЛИ чл. ____",
        "sure": "read",
        "source": "S31",
        "rules": ["sexes"],
        "tests": values["lists.sex_percent"]["tests"],
    }
    assert values["lists.sex_curable"]["value"] is True
    assert values["lists.sex_reading"]["value"] == "less_represented"
    assert values["lists.least_share_of_candidates"]["value"] == [1, 3]
    assert values["lists.signatures_by_voters"]["value"][0] == [20_000, 200]
    assert values["checks.C1"]["value"] == "inspect_annul"
    assert all(line["tests"] for line in (*said["values"], *said["rules"]))
    sexes = next(rule for rule in said["rules"] if rule["name"] == "sexes")
    assert sexes["codes"] == ["sexes.women", "sexes.share", "sexes.five", "sexes.last_five"]


@pytest.mark.parametrize("profile", ["rs-local-2007", "rs-local-2024", "rs-parliament-2022"])
def test_another_law(capsys: pytest.CaptureFixture[str], profile: str) -> None:
    said = mandat(capsys, "law", "--table", "--json", "--law", profile)
    assert said.code == output.FINE
    known = law(profile)
    assert len(said.json()["values"]) == len(known.provisions) + len(known.checks)


def test_a_value_without_a_test_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As it would be if somebody added a value to the law and no test."""
    held = json.loads(resources.read_bytes("law/held.json"))
    del held["lists.sex_percent"], held["rules.sexes"]
    whole = resources.read_bytes

    def read_bytes(name: str) -> bytes:
        return json.dumps(held).encode() if name == "law/held.json" else whole(name)

    monkeypatch.setattr(resources, "read_bytes", read_bytes)
    said = mandat(capsys, "law", "--table")
    assert said.code == output.FOUND
    assert said.err.strip() == "Без иједног теста: lists.sex_percent, sexes"


@pytest.mark.parametrize("words", [("law",), ("law", "--table", "--law", "rs-local-1990")])
def test_wrong_use(capsys: pytest.CaptureFixture[str], words: tuple[str, ...]) -> None:
    assert mandat(capsys, *words).code == output.WRONG_USE
