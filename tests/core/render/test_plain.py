"""The plain text of a small election, word for word."""

from dataclasses import replace
from pathlib import Path

import pytest

from core.render import plain
from core.words.catalogue import Language
from tests.core.reports.elections import Called, determined, held, paper, practice

GOLDEN = {"results": "golden_small.txt", "report": "golden_report.txt"}


@pytest.mark.parametrize("kind", list(GOLDEN))
def test_a_small_election_reads_as_it_always_has(kind: str) -> None:
    golden = Path(__file__).with_name(GOLDEN[kind])
    assert plain.render(paper(determined(held()), kind)) == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ["results", "report", "stations", "seats"])
@pytest.mark.parametrize("language", list(Language))
def test_columns_stand_under_one_another(kind: str, language: Language) -> None:
    lines = plain.render(paper(practice(), kind, language)).splitlines()
    for at, line in enumerate(lines):
        assert line == line.rstrip()
        if line.startswith("══"):
            width = len(line)
            below = lines[at + 1] if at + 1 < len(lines) else ""
            assert not below.startswith("──") or len(below) == width


def test_marks_stand_under_the_title() -> None:
    text = plain.render(paper(practice()))
    assert "[ВЕЖБА, измишљени подаци]" in text
    assert "[Прелиминарни резултати: примљени су записници са 52 од 62" in text


def test_the_foot_has_the_anchor() -> None:
    text = plain.render(paper(held(Called(votes=(None,)))))
    assert text.endswith(
        "Отисак књиге: 7F3A 91C4 0B6E D258 A417 3CE9 56F0 82BD\nМандат 1.0, 10. 12. 2026. у 18:42\n"
    )


def test_the_foot_has_the_fingerprint_of_the_signed_workbook() -> None:
    groups = "1A2B 91C4 0B6E D258 A417 3CE9 56F0 82BE"
    text = plain.render(replace(paper(held()), file_anchor=groups))
    assert text.endswith(
        f"82BD\nОтисак датотеке Excel: {groups}\nМандат 1.0, 10. 12. 2026. у 18:42\n"
    )
