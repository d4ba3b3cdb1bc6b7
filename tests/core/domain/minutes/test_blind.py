"""Whose figures nobody may look up: those of stations that others are still to type unseen."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.book.book import Book
from core.book.telling import details
from core.domain.minutes.acts import decide_rule, enter, reopen
from core.domain.minutes.entry import EntryRule
from core.domain.minutes.room import MinutesRoom, blind
from core.words.catalogue import Language, words
from tests.support.books import OPERATOR, SECRETARY, minutes, small_book
from tests.support.night import OPEN, SECOND, night, ruling


def unseen(book: Book) -> set[str]:
    found = blind(book.standing.of(MinutesRoom))
    room = book.standing.of(MinutesRoom)
    return {str(no) for no in range(1, 11) if (str(no), room.voting(str(no))) in found}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    made = night(tmp_path_factory.mktemp("ноћ") / "избори.mandat")
    yield made
    made.close()


def test_only_minutes_that_do_not_stand_are_unseen(book: Book) -> None:
    """Station 8 votes again; what its first voting said is no secret."""
    assert unseen(book) == {*OPEN, "8", "9", "10"}
    assert ("8", 1) not in blind(book.standing.of(MinutesRoom))


def test_typed_once_nothing_is_unseen(book: Book, tmp_path: Path) -> None:
    made = small_book(tmp_path / "избори.mandat")
    made.do(enter(minutes(1, 1, 2, 3)))
    assert unseen(made) == set()
    made.do(decide_rule(EntryRule.TWICE_ALONE, ruling(9)))
    found = unseen(made)
    made.close()
    assert "2" in found


def test_what_was_set_aside_or_taken_back_stays_unseen(tmp_path: Path) -> None:
    made = small_book(tmp_path / "избори.mandat", once=False)
    made.desk = OPERATOR
    made.do(enter(minutes(1, 1, 2, 3)))
    (typed,) = made.do(enter(minutes(2, 1, 2, 3)))
    made.take_back(typed.row.bundle, "друго место")
    made.desk = SECRETARY
    made.do(reopen("1", "други папир"))
    found = unseen(made)
    made.close()
    assert {"1", "2"} <= found


def test_a_repeated_voting_taken_back_stays_unseen(tmp_path: Path) -> None:
    made = night(tmp_path / "избори.mandat")
    made.desk = SECOND
    (typed,) = made.do(enter(minutes(8, 77, 88, 99)))
    made.take_back(typed.row.bundle, "друго место")
    unseen_now = blind(made.standing.of(MinutesRoom))
    told = str(details(words(Language.SR_CYRL), typed.act, unseen_now))
    made.close()
    assert "88" not in told


def test_a_repeated_voting_is_unseen_once_it_is_begun(tmp_path: Path) -> None:
    made = night(tmp_path / "избори.mandat")
    made.desk = SECOND
    made.do(enter(minutes(8, 1, 2, 3)))
    found = unseen(made)
    made.close()
    assert "8" in found
