"""A lot belongs to one tie on one set of votes: it never decides another, and never blocks one."""

from dataclasses import replace
from pathlib import Path

import pytest

from core.base.refusals import Refused
from core.book.book import Book
from core.domain.election.acts import amend
from core.domain.minutes.acts import enter
from core.domain.minutes.model import Mark, Minutes
from core.domain.seats.lots import draw
from core.domain.seats.model import Distribution, Reason, Tie
from core.domain.seats.result import of_election, without_base
from core.domain.standing import Standing
from core.domain.tally.tabulate import tabulate
from core.office.found import law
from tests.support.books import OPERATOR, PARTICULARS, minutes, small_book


@pytest.fixture
def tied(tmp_path: Path) -> Book:
    """Three lists with 100 votes each and one seat to give."""
    book = small_book(tmp_path / "b.mandat")
    book.do(amend(replace(PARTICULARS, seats=1), "проба"))
    book.do(enter(minutes(1, 100, 100, 100)))
    return book


def _result(standing: Standing) -> Distribution:
    result = of_election(standing, tabulate(standing))
    assert result is not None
    return result


def test_a_lot_settles_the_tie_that_stands(tied: Book) -> None:
    assert _result(tied.standing).tie == Tie(1, 1, (1, 2, 3))
    tied.do(draw((2,), "куглице", "сви чланови"))
    result = _result(tied.standing)
    assert [(award.no, award.reason) for award in result.awards] == [(2, Reason.LOT)]
    with pytest.raises(Refused, match=r"lot\.not_needed"):
        tied.do(draw((3,), "куглице", "сви чланови"))


@pytest.mark.parametrize("winners", [(), (4,), (1, 2), (1, 1)])
def test_winners_that_do_not_fit(tied: Book, winners: tuple[int, ...]) -> None:
    with pytest.raises(Refused, match=r"lot\.does_not_fit"):
        tied.do(draw(winners, "куглице", "сви чланови"))


@pytest.mark.parametrize(("how", "present"), [("", "сви"), ("куглице", " ")])
def test_how_and_before_whom_must_be_said(tied: Book, how: str, present: str) -> None:
    with pytest.raises(Refused, match="reason_missing"):
        tied.do(draw((1,), how, present))


def test_more_seats_make_another_tie(tied: Book) -> None:
    """The old lot neither decides it nor stands in the way of drawing again."""
    tied.do(draw((2,), "куглице", "сви чланови"))
    tied.do(amend(replace(PARTICULARS, seats=2), "проба"))
    assert _result(tied.standing).tie == Tie(1, 2, (1, 2, 3))
    tied.do(draw((1, 3), "куглице", "сви чланови"))
    assert _result(tied.standing).complete


def test_other_votes_make_another_tie(tied: Book) -> None:
    tied.do(draw((2,), "куглице", "сви чланови"))
    tied.do(enter(minutes(2, 30, 30, 30)))
    assert _result(tied.standing).tie == Tie(1, 1, (1, 2, 3))


def test_votes_that_come_back_bring_their_lot_back(tied: Book) -> None:
    """Other votes, another lot on them, and the first votes again: nobody draws a second time."""
    tied.do(draw((2,), "куглице", "сви чланови"))
    tied.do(enter(minutes(2, 30, 30, 30)))
    more = tied.entries[-1].row.bundle
    tied.do(draw((3,), "куглице", "сви чланови"))
    assert [award.no for award in _result(tied.standing).awards] == [3]
    tied.take_back(more, "погрешно место")
    assert [award.no for award in _result(tied.standing).awards] == [2]
    with pytest.raises(Refused, match=r"lot\.not_needed"):
        tied.do(draw((1,), "куглице", "сви чланови"))


def test_only_an_officer_takes_a_lot_down(tied: Book) -> None:
    tied.desk = OPERATOR
    with pytest.raises(Refused, match=r"person\.not_an_officer"):
        tied.do(draw((2,), "куглице", "сви чланови"))


def test_a_base_with_a_gap_is_named(tied: Book) -> None:
    """Ballots in the box are the base of the threshold: a paper without them makes it too low."""
    given = minutes(2, 10, 0, 0)
    gap = replace(given.figures, in_box=Mark.ABSENT)
    tied.do(enter(Minutes("2", gap, given.votes)))
    tally = tabulate(tied.standing)
    assert without_base(tally, law("rs-local-2022")) == ("2",)
    assert without_base(tally, law("rs-parliament-2004")) == ()
