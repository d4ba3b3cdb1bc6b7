"""Names typed or pasted: what is read, and every fault by its line.

| a line                       | is read as                        |
|------------------------------|-----------------------------------|
| `Ана Ђокић`                  | a name without a party            |
| `Ана Ђокић; Савез села`      | a name and a party                |
| `Ана Ђокић⇥Савез села`       | the same, from two cells          |
| `1. Ана Ђокић`, `2⇥…`, …     | ordinals are taken off, all or none |
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.book.book import Book
from core.words.catalogue import Language, words
from gui.pages.councillors.typed import LineFault, faults, tidied, told, typed_as
from tests.support import councillors

SR = words(Language.SR_CYRL)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = councillors.determined_book(tmp_path / "b.mandat")
    yield made
    made.close()


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Ана Ђокић", [("Ана Ђокић", "")]),
        ("Ана  Ђокић ; Савез села", [("Ана Ђокић", "Савез села")]),
        ("Ана Ђокић\tСавез села", [("Ана Ђокић", "Савез села")]),
        ("1. Ана\n\n2) Бојан; А", [("Ана", ""), ("Бојан", "А")]),
        ("1\tАна\tА\n2\tБојан", [("Ана", "А"), ("Бојан", "")]),
        ("1. Ана\n2.\n3. Вера", [("Ана", ""), ("", ""), ("Вера", "")]),
        ("1. Ана\n3. Бојан", [("1. Ана", ""), ("3. Бојан", "")]),
    ],
)
def test_what_is_read(text: str, read: list[tuple[str, str]]) -> None:
    found = tidied(text, 4)
    assert [(one.name, one.party) for one in found] == read
    assert [one.key for one in found] == [(4, place) for place in range(1, len(read) + 1)]


def test_every_fault_is_named_by_its_line(book: Book) -> None:
    """Lines are counted as they stand in the field, the empty ones too."""
    text = "\n".join(("Ана Ђокић", "", "; Савез села", "ANA ĐOKIĆ", "5. Вера", "Б" * 500))
    assert faults(book.standing, 8, text) == (
        LineFault("no_name", 3),
        LineFault("twice", 4, "ANA ĐOKIĆ", 1),
        LineFault("number", 5, "5. Вера"),
        LineFault("long", 6, number=200),
        LineFault("other_number", number=18),
    )


def test_whoever_is_bound_stays_at_his_place(tmp_path: Path) -> None:
    council = councillors.awarded_book(tmp_path / "b.mandat")
    text = councillors.names_of(8, 18)
    assert faults(council.standing, 8, text) == ()
    first, *rest = text.splitlines()
    moved = "\n".join((*rest, first))
    (fault,) = faults(council.standing, 8, moved)
    assert told(SR, fault) == (
        f"Ред 1: на месту 1 мора да остане {first}, јер има мандат или је прескочен."
    )
    council.close()


def test_every_fault_has_its_sentence() -> None:
    for code in ("no_name", "number", "long", "twice", "bound", "nobody", "many", "other_number"):
        assert SR.knows(f"councillors.fault.{code}")


_WORD = st.text(st.sampled_from("абвгдАБВГДč"), min_size=1, max_size=8)


@given(st.lists(st.tuples(_WORD, st.one_of(st.just(""), _WORD)), min_size=1, max_size=20))
def test_what_is_shown_is_read_again(rows: list[tuple[str, str]]) -> None:
    text = "\n".join(f"{name}; {party}" if party else name for name, party in rows)
    read = tidied(text, 1)
    assert [(one.name, one.party) for one in read] == rows
    assert tidied(typed_as(read), 1) == read
