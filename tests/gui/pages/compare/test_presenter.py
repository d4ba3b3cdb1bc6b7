"""Entries side by side without a window: who sees what, and what a figure from the paper does."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.base.people import Person, Role
from core.book.book import Book
from core.domain.minutes.acts import give_back
from core.domain.minutes.entry import Answer
from core.domain.minutes.model import Mark
from core.words.catalogue import Language, words
from gui.pages.compare import telling
from gui.pages.compare.presenter import Comparison, Outcome, compared
from tests.support.books import SECRETARY
from tests.support.entered import CHAIR, FIRST, SECOND, differing_book

SPEECH = words(Language.SR_CYRL)
FIELDS = ("unused", "list:2", "remark:control_sheet_found")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = differing_book(tmp_path / "b.mandat")
    yield made
    made.close()


def seen(book: Book, person: Person | None = SECRETARY.person) -> Comparison:
    found = compared(book.standing, "1", person)
    assert found is not None
    return found


def test_every_field_is_there_and_only_differing_ones_wait(book: Book) -> None:
    comparison = seen(book)
    assert comparison.fields == comparison.missing == FIELDS
    assert [row.letter for row in comparison.rows[:10]] == list("SRUGBNV123")
    differing = {row.name: row.answers for row in comparison.rows if row.differs}
    assert differing == {
        "unused": (325, 352),
        "list:2": (45, 54),
        "remark:control_sheet_found": (True, False),
    }


#   field        the paper says      outcome, entry
CASES: list[tuple[str, Answer, Outcome, int]] = [
    ("unused", 325, Outcome.AS_ENTRY, 1),
    ("unused", 352, Outcome.AS_ENTRY, 2),
    ("unused", 3, Outcome.NEITHER, 0),
    ("unused", 0, Outcome.NEITHER, 0),
    ("unused", Mark.ABSENT, Outcome.NEITHER, 0),
    ("unused", Mark.NOT_TYPED, Outcome.WAITING, 0),
    ("remark:control_sheet_found", True, Outcome.AS_ENTRY, 1),
    ("remark:control_sheet_found", False, Outcome.AS_ENTRY, 2),
    ("remark:control_sheet_found", None, Outcome.NEITHER, 0),
]


@pytest.mark.parametrize(("field", "paper", "outcome", "entry"), CASES)
def test_the_typed_figure_decides(
    book: Book, field: str, paper: Answer, outcome: Outcome, entry: int
) -> None:
    comparison = seen(book)
    comparison.take(field, paper)
    assert comparison.outcome(field) == (outcome, entry)
    assert (field in comparison.missing) is (outcome is Outcome.WAITING)


def test_it_is_complete_when_all_is_typed_and_tells_what_goes_back(book: Book) -> None:
    comparison = seen(book)
    comparison.take("unused", 325)
    comparison.take("list:2", 99)
    told = [comparison.complete]
    comparison.take("remark:control_sheet_found", True)
    assert (told, comparison.going_back) == ([False], ("list:2",))
    told.append(comparison.complete)
    assert telling.left(SPEECH, comparison) == "1 поље се враћа на нови унос: листа 2."
    comparison.take("list:2", Mark.NOT_TYPED)
    told.append(comparison.complete)
    assert told == [False, True, False]


@pytest.mark.parametrize(
    ("person", "code"),
    [
        (SECRETARY.person, ""),
        (CHAIR, ""),
        (Person("Вера Илић", Role.OPERATOR), "person.not_an_officer"),
        (Person("Вера Илић", Role.MEMBER), "person.only_looks"),
        (Person(SECOND.person.name, Role.CHAIR), "entry.same_person.resolve"),
        (Person(FIRST.person.name, Role.SECRETARY), "entry.same_person.resolve"),
        (None, "person.no_name"),
    ],
)
def test_who_may_resolve_and_who_only_sees_which_fields(
    book: Book, person: Person | None, code: str
) -> None:
    comparison = seen(book, person)
    assert (comparison.barred.code if comparison.barred else "") == code
    for name in FIELDS:
        comparison.take(name, 325)
    assert comparison.complete is (not code)
    shown = [telling.said(SPEECH, comparison, row) for row in comparison.rows]
    figures = {figure for row in shown for figure in row.figures}
    assert ("325" in figures and "45" in figures) is (not code)
    if code:
        assert figures == {"", telling.HIDDEN}
        assert [row.letter for row in shown if row.outcome] == ["U", "2", ""]


def test_what_was_typed_is_resumed_for_the_same_entries_only(book: Book) -> None:
    comparison = seen(book)
    given: dict[str, Answer] = {
        "unused": 325,
        "list:2": Mark.ABSENT,
        "remark:control_sheet_found": None,
    }
    for name, answer in given.items():
        comparison.take(name, answer)
    kept = comparison.kept()
    again = seen(book)
    assert again.resume(kept) and again.typed == given
    assert not seen(book).resume(b"{}") and not seen(book).resume(b"\xff")
    foreign = kept.replace(comparison.entries[0].entry.encode(), b"another")
    assert foreign != kept and not seen(book).resume(foreign)


def test_there_is_nothing_to_compare_where_entries_agree_or_are_returned(book: Book) -> None:
    for station in ("2", "3", "4", "99"):
        assert compared(book.standing, station, CHAIR) is None
    book.do(give_back("1", ()))
    assert compared(book.standing, "1", CHAIR) is None
