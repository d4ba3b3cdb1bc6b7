"""What core/README.md draws is what the code does."""

import re

from core.domain.lists.states import word
from core.domain.lists.workflow import WAYS
from core.domain.minutes.states import Stage
from core.domain.minutes.workflow import TABLE, doors
from tests.house.source import ROOT

Row = tuple[str, str, str]


def _drawn(heading: str) -> list[Row]:
    """The rows of the table of doors under a heading."""
    text = (ROOT / "core" / "README.md").read_text(encoding="utf-8")
    chapter = text.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    rows: list[Row] = re.findall(r"^\| ([\w, ]+) \| (\w+) \| ([\w, ]+) \|$", chapter, re.MULTILINE)
    assert rows[0] == ("from", "door", "to")
    return rows[1:]


def test_the_doors_of_a_list_are_drawn_as_they_are() -> None:
    ways = [
        (
            ", ".join(map(word, way.out_of)),
            way.door.value,
            ", ".join(map(word, way.into)) or "the same",
        )
        for way in WAYS
    ]
    assert _drawn("A list from the counter to the ballot") == ways


def test_the_doors_of_an_entry_are_drawn_as_they_are() -> None:
    ways = [
        (stage.value, door.value, ", ".join(into.value for into in TABLE[stage, door]))
        for stage in Stage
        for door in doors(stage)
    ]
    assert _drawn("A station's minutes, typed twice") == ways
