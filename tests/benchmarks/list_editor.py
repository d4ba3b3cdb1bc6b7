"""From a changed field to its findings: a list of 110 candidates among fifteen others of 110.

Run as `python -m tests.benchmarks.list_editor [TIMES]`; prints milliseconds, which stay under 50.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from core.book.book import Book
from core.domain.commission.decisions import Ruling
from core.domain.election.acts import found
from core.domain.lists import deciding
from core.domain.lists.check import check
from core.domain.lists.paper import Candidate, ListPaper, Sex
from core.office.filed import Filed
from core.office.found import law_text
from tests.support.books import PARTICULARS, SECRETARY
from tests.support.filed import list_paper, when

SEATS = 110
OTHERS = 15
LIMIT = 50.0
"""A key press to its findings, in milliseconds."""


def full_book(path: Path) -> Book:
    """A capital's election in which sixteen lists of 110 were filed, half of them proclaimed."""
    book = Book.create(path, SECRETARY)
    book.do(found(replace(PARTICULARS, seats=SEATS), law_text("rs-local-2022")))
    papers = Filed(book)
    for no in range(1, OTHERS + 2):
        paper = list_paper(SEATS, no, f"Листа {no}")
        sealing = papers.receive(paper, str(no), when(11, 2, 9, no))
        book.do(sealing.decision, private=sealing.private)
    for no in range(1, OTHERS + 2, 2):
        ruling = Ruling(f"013-{no}/2026", "Листа је у реду.")
        book.do(deciding.proclaim(no, ruling, when(11, 3, 9, no)))
    return book


def changes(paper: ListPaper, times: int) -> Iterator[ListPaper]:
    """The paper with one field of one candidate typed differently, as somebody at work would."""
    dice = random.Random(110)
    there = paper.candidates
    for _turn in range(times):
        place = dice.randrange(len(there))
        one = list(there)
        one[place] = _typed(one[place], dice)
        yield replace(paper, candidates=tuple(one))


def milliseconds(book: Book, times: int) -> list[float]:
    """How long each of so many changes takes to its findings."""
    papers = Filed(book)
    id = OTHERS + 1
    paper = papers.paper(id)
    papers.findings(id)
    spent = []
    for changed in changes(paper, times):
        began = time.perf_counter()
        found = check(papers.case(id, changed))
        spent.append(1000 * (time.perf_counter() - began))
        assert found
    return spent


def _typed(one: Candidate, dice: random.Random) -> Candidate:
    """The candidate with a letter or a digit more, another sex, or nothing in a field."""
    field = dice.choice(("name", "surname", "jmbg", "occupation", "place", "address", "sex"))
    if field == "sex":
        return replace(one, sex=Sex.MALE if one.sex is Sex.FEMALE else Sex.FEMALE)
    text = str(getattr(one, field))
    typed: dict[str, Any] = {field: dice.choice((f"{text}о", text[:-1], "", f"Чачак {text}"))}
    return replace(one, **typed)


def main(times: int) -> None:
    """Median and worst of so many changes."""
    with tempfile.TemporaryDirectory() as folder:
        book = full_book(Path(folder) / "b.mandat")
        spent = milliseconds(book, times)
        book.close()
    median, worst = statistics.median(spent), max(spent)
    print(f"{times} changes: median {median:.1f} ms, worst {worst:.1f} ms, limit {LIMIT:.0f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 200)
