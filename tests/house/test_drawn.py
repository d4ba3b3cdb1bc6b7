"""What core/README.md draws is what the code does."""

import re

from core.domain.lists.states import word
from core.domain.lists.workflow import WAYS
from tests.house.source import ROOT


def test_the_doors_of_a_list_are_drawn_as_they_are() -> None:
    text = (ROOT / "core" / "README.md").read_text(encoding="utf-8")
    drawn = re.findall(r"^\| ([\w, ]+) \| (\w+) \| ([\w, ]+) \|$", text, re.MULTILINE)
    ways = [
        (
            ", ".join(map(word, way.out_of)),
            way.door.value,
            ", ".join(map(word, way.into)) or "the same",
        )
        for way in WAYS
    ]
    assert drawn[1:] == ways
    assert drawn[0] == ("from", "door", "to")
