"""Editing a list of 110 candidates among fifteen others stays under 50 ms a key press."""

import statistics
from pathlib import Path

from core.domain.lists.check import check
from core.domain.lists.model import Submissions
from core.office.filed import Filed
from tests.benchmarks.list_editor import LIMIT, OTHERS, SEATS, changes, full_book, milliseconds


def test_a_key_press_to_its_findings(tmp_path: Path) -> None:
    book = full_book(tmp_path / "b.mandat")
    assert statistics.median(milliseconds(book, 40)) < LIMIT
    book.close()


def test_what_is_measured_is_the_real_thing(tmp_path: Path) -> None:
    """Sixteen lists of 110, half of them proclaimed; the changes make findings of many kinds."""
    book = full_book(tmp_path / "b.mandat")
    lists = book.standing.of(Submissions)
    assert len(lists.by_id) == OTHERS + 1
    assert len(lists.ballot) == (OTHERS + 1) // 2
    assert {len(one.paper.open.candidates) for one in lists.by_id.values()} == {SEATS}
    papers = Filed(book)
    paper = papers.paper(OTHERS + 1)
    assert [one.code for one in papers.findings(OTHERS + 1)] == ["sexes.women"]
    codes = {one.code for changed in changes(paper, 60) for one in check(papers.case(16, changed))}
    assert {"form.candidate_blank", "identity.form", "identity.sex", "sexes.five"} <= codes
    book.close()
