"""A computer's clock that stands before the book's last act is noticed and taken down, once."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from core.base import moments
from core.base.people import Person, Role
from core.book.book import Book
from core.book.inspect import inspect
from core.domain.commission.acts import ClockFoundBack, enroll
from tests.support.books import SECRETARY, small_book


@pytest.fixture
def behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, datetime]:
    """A closed book, and a clock set back three hours."""
    path = tmp_path / "b.mandat"
    book = small_book(path)
    last = book.entries[-1].recorded
    book.close()
    now = last - timedelta(hours=3)
    monkeypatch.setattr("core.base.moments.now", lambda: now)
    return path, last


def test_it_is_taken_down_before_the_next_act_and_only_once(behind: tuple[Path, datetime]) -> None:
    path, last = behind
    book = Book.open(path, SECRETARY)
    acts = len(book.entries)
    assert book.clock_is_behind(moments.now()) == last
    for name in ("Ана Лазић", "Бојан Жикић"):
        book.do(enroll(Person(name, Role.MEMBER)))
    kinds = [entry.row.kind for entry in book.entries[acts:]]
    assert kinds == ["clock_found_back", "person_enrolled", "person_enrolled"]
    noted = book.entries[acts].act
    assert isinstance(noted, ClockFoundBack)
    assert moments.read(noted.last) == last
    assert moments.read(noted.computer) == moments.now()
    head = book.head
    book.close()
    again = Book.open(path, SECRETARY)
    assert again.head == head
    again.close()
    assert inspect(path, SECRETARY).clock_went_back == (acts + 1,)


def test_a_refused_act_takes_nothing_down(behind: tuple[Path, datetime]) -> None:
    from core.base.refusals import Refused

    book = Book.open(behind[0], SECRETARY)
    acts = len(book.entries)
    with pytest.raises(Refused):
        book.do(enroll(SECRETARY.person))
    assert len(book.entries) == acts
    book.close()


def test_a_clock_that_goes_on_says_nothing(tmp_path: Path) -> None:
    book = small_book(tmp_path / "b.mandat")
    assert book.clock_is_behind(moments.now()) is None
    book.do(enroll(Person("Ана Лазић", Role.MEMBER)))
    assert "clock_found_back" not in {entry.row.kind for entry in book.entries}
    book.close()
