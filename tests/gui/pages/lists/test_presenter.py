"""The board of lists, without a window: groups, clocks, filters and search."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.book.book import Book
from core.domain.election.model import founded
from core.domain.lists.acts import take_over
from core.domain.lists.model import ElectoralList
from core.office.filed import Filed
from core.words.catalogue import Language, words
from gui.kit.table import RowKind
from gui.pages.lists import presenter as p
from tests.support import filed
from tests.support.books import SECRETARY, founding

SERBIAN = words(Language.SR_CYRL)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    made = filed.filed_book(tmp_path_factory.mktemp("lists") / "b.mandat")
    yield made
    made.close()


def facts(book: Book) -> p.Facts:
    particulars, law = founded(book.standing)
    return p.Facts(book.standing, particulars, law, Filed(book).findings, filed.NOW)


def test_what_runs_out_first_stands_first_then_the_ballot_then_what_ended(book: Book) -> None:
    found = p.entries(facts(book))
    assert [(e.about[1], e.group) for e in found] == [
        (filed.RUNNING, p.ALL),
        (filed.FAULTY, p.ALL),
        (filed.AT_ONCE, p.PROCLAIMED),
        (filed.CURED, p.PROCLAIMED),
        (filed.MINORITY, p.PROCLAIMED),
        (filed.DISMISSED, p.ENDED),
        (filed.EXPIRED, p.ENDED),
        (filed.WITHDRAWN, p.ENDED),
    ]
    assert [e.no for e in found] == [None, None, 1, 2, 3, None, None, None]


def test_a_line_says_clock_state_findings_candidates_and_signatures(book: Book) -> None:
    seen = facts(book)
    lines = p.lines(p.entries(seen), SERBIAN, seen)
    assert [line.kind for line in lines].count(RowKind.GROUP) == 3
    spoken = {line.about[1]: [c.spoken for c in line.cells] for line in lines if line.about}
    running = spoken[filed.RUNNING]
    assert running[0] == "23 ч 30 мин, сутра 09:30"
    assert running[3:5] == ["Отклањање недостатака", "3 грешке"]
    faulty = spoken[filed.FAULTY]
    assert faulty[3:] == ["Чека одлуку", "2 грешке, 1 сумња", "20", "150 / 200", "11. 11. 13:05"]


@pytest.mark.parametrize(
    ("name", "count"),
    [(p.ALL, 8), (p.COMMISSION, 1), (p.SUBMITTER, 1), (p.PROCLAIMED, 3), (p.ENDED, 3)],
)
def test_filters(book: Book, name: str, count: int) -> None:
    seen = facts(book)
    found = p.entries(seen)
    assert p.counts(found)[name] == count
    lines = p.lines(found, SERBIAN, seen, chosen=name)
    assert sum(1 for line in lines if line.about) == count


def test_search_finds_a_candidate_in_latin(book: Book) -> None:
    seen = facts(book)
    lines = p.lines(p.entries(seen), SERBIAN, seen, "djurdja njezic")
    assert [line.about for line in lines if line.about] == [(p.FILED, filed.FAULTY)]


def test_lists_taken_over_stand_on_the_ballot(tmp_path: Path) -> None:
    book = Book.create(tmp_path / "taken.mandat", SECRETARY)
    book.do(founding())
    book.do(take_over((ElectoralList(2, "Цинцарска заједница", minority=True, candidates=18),)))
    seen = facts(book)
    (entry,) = p.entries(seen)
    assert entry.about == (p.TAKEN, 2)
    line = p.lines((entry,), SERBIAN, seen)[1]
    assert [c.spoken for c in line.cells][1:4] == [
        "2", "Цинцарска заједница, носилац није уписан", "листа националне мањине",
    ]  # fmt: skip
    book.close()
