"""How many candidates a list may have."""

from dataclasses import replace

import pytest

from core.domain.lists.rules import size
from tests.core.domain.lists.made import LAW, Row, row
from tests.support.books import PARTICULARS
from tests.support.filed import list_paper

THIRDS = ((19, 7), (25, 9), (65, 22), (75, 25), (110, 37))
"""Seats, and the third of them rounded up."""


def _row(seats: int, count: int, *codes: str) -> Row:
    particulars = replace(PARTICULARS, seats=seats)
    what = f"{count} for {seats} seats"
    return row(what, list_paper(count), *codes, particulars=particulars)


ROWS = tuple(
    one
    for seats, least in THIRDS
    for one in (
        _row(seats, least - 1, "size.few"),
        _row(seats, least),
        _row(seats, seats),
        _row(seats, seats + 1, "size.many"),
    )
)


@pytest.mark.law("lists.least_share_of_candidates", "lists.most_share_of_candidates", "rules.size")
@pytest.mark.parametrize("one", ROWS, ids=lambda one: one.what)
def test_between_a_third_of_the_seats_and_all_of_them(one: Row) -> None:
    """
    | seats | one too few | fewest | most | one too many |
    |-------|-------------|--------|------|--------------|
    |    19 |           6 |      7 |   19 |           20 |
    |    25 |           8 |      9 |   25 |           26 |
    |    65 |          21 |     22 |   65 |           66 |
    |    75 |          24 |     25 |   75 |           76 |
    |   110 |          36 |     37 |  110 |          111 |
    """
    assert one.told == one.codes


def test_a_third_is_exact() -> None:
    """For any number of seats it is the least number that three times over reaches them."""
    for seats in range(1, 251):
        least = size.least(LAW, seats)
        assert 3 * least >= seats > 3 * (least - 1)
        assert size.most(LAW, seats) == seats


def test_who_is_no_longer_on_the_list_does_not_count() -> None:
    """A list of exactly a third falls below it when one candidate withdraws."""
    paper = list_paper(16)
    gone = replace(paper.candidates[15], withdrawn="одустао")
    left = replace(paper, candidates=(*paper.candidates[:15], gone))
    assert row("15 left of 16 for 45 seats", left).told == ()
    less = replace(left, candidates=(*left.candidates[:14], gone, gone))
    assert row("14 left of 16", less).told == ("size.few",)


def test_the_numbers_of_the_finding() -> None:
    found = next(f for f in _row(110, 36, "size.few").found if f.code == "size.few")
    assert dict(found.facts) == {"count": 36, "least": 37, "seats": 110}
    assert found.provision == "lists.least_share_of_candidates"
    assert found.article
