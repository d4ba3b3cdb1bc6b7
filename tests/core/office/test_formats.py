"""The page on formats names every key, word and bound that the readers know."""

import json
import re
from pathlib import Path

import pytest

from core.domain.election.acts import MOST_SEATS
from core.domain.lists.filing import MOST_LETTERS, MOST_LIST_NAME
from core.domain.lists.paper import (
    OF_CANDIDATE,
    OF_CANDIDATES,
    OF_LIST,
    STRUCK,
    Right,
    Sex,
    SubmitterKind,
)
from core.domain.lists.workflow import Door
from core.sheets.opening import LONGEST
from tests.core.office.documents import document

PAGE = (Path(__file__).resolve().parents[3] / "docs/formats.md").read_text(encoding="utf-8")
JSON = PAGE.partition("## JSON of a list")[2].partition("## What")[0]


@pytest.mark.parametrize(
    "words",
    [
        OF_LIST,
        (OF_CANDIDATES, *OF_CANDIDATE),
        STRUCK,
        [one.value for one in Right],
        [one.value for one in SubmitterKind],
        [Sex.FEMALE.value, Sex.MALE.value],
    ],
)
def test_words_of_a_file(words: list[str]) -> None:
    assert [word for word in words if not re.search(rf'["`]{word}["`]', JSON)] == []


def test_keys_of_the_contract() -> None:
    """The keys that the tests' own document has are those of the example, and no others."""
    example = JSON.partition("    {\n")[2].partition("\n\n`list`")[0]
    told = set(re.findall(r'"(\w+)":', example))
    made = json.loads(json.dumps(document()))
    known = {*made, *made["election"], *made["list"], *made["list"]["submitter"]}
    known |= {*made["list"]["representative"], *made["list"]["candidates"][0]}
    assert told == known | {"unit"}


def test_bounds() -> None:
    assert f"at most {MOST_LETTERS} letters" in PAGE
    assert f"the name of the list {MOST_LIST_NAME}" in PAGE
    assert f"1 to {MOST_SEATS}" in PAGE
    assert f"more than {LONGEST:,} filled rows" in PAGE


def test_proposals() -> None:
    doors = (Door.ORDER, Door.PROCLAIM, Door.REFUSE, Door.DISMISS)
    answer = PAGE.partition("## What `lists check` answers")[2]
    assert [door for door in doors if f'"{door.value}"' not in answer] == []
