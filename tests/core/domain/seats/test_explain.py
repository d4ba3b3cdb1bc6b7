"""Reasons of seats as statements: who stood behind, the grounds, and the other base."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given, settings

from core.base.shares import digits
from core.domain.seats.distribute import distribute
from core.domain.seats.explain import grounds, on_other_base, places, story, threshold_of
from core.domain.seats.model import Contender, Contest
from tests.support.contests import LAW, contest, contests, settled


def test_every_seat_has_who_stood_behind() -> None:
    """100, 60 and 40 votes: the last of five seats, 100 : 3, was close to 60 : 2."""
    told = story(distribute(contest(100, 60, 40, seats=5)))
    assert [(one.award.no, one.rival, one.rival_quotient) for one in told] == [
        (1, 2, 60),
        (2, 1, 50),
        (1, 3, 40),
        (3, 1, Fraction(100, 3)),
        (1, 2, 30),
    ]


def test_an_only_list_has_nobody_behind() -> None:
    (first, _second) = story(distribute(contest(10, seats=2)))
    assert first.behind is None


@settings(max_examples=200)
@given(contests())
def test_nobody_behind_is_ahead_and_different_quotients_look_different(
    given_contest: Contest,
) -> None:
    result = settled(given_contest)
    seats = story(result)
    decimals = places(result, seats)
    for one in seats:
        if one.rival_quotient is None:
            continue
        assert one.rival_quotient <= one.award.quotient
        same = digits(one.rival_quotient, decimals) == digits(one.award.quotient, decimals)
        assert same == (one.rival_quotient == one.award.quotient)


def test_grounds_name_every_list_once_and_the_threshold_first() -> None:
    lists = (Contender(1, 900), Contender(2, 20, minority=True), Contender(3, 10), Contender(4, 0))
    said = grounds(distribute(Contest(10, 1000, lists, LAW)))
    assert [one.code for one in said] == [
        "results.threshold.voted",
        "results.why.threshold",
        "results.why.minority",
        "results.why.below_threshold",
        "results.why.no_votes",
    ]
    assert dict(said[2].facts)["more"] == "35%"
    assert said[2].provisions == ("seats.minority_exempt", "seats.minority_factor")


def test_the_threshold_tells_the_exact_share() -> None:
    said = threshold_of(distribute(contest(9680, 2291, 1064, seats=25, base=13379)))
    assert said.count == 402
    assert dict(said.facts)["exact"] == Fraction(40137, 100)


def test_the_other_base_may_let_a_list_in() -> None:
    """30 votes are three per cent of 1,000 ballots in the boxes, not of 1,001 voters."""
    law = replace(LAW, threshold_base="in_box")
    given_contest = contest(900, 30, seats=50, base=1000, law=law)
    other = on_other_base(distribute(given_contest), 1001)
    assert (other.name, other.needed, other.differing) == ("voted", 31, (2,))
    assert on_other_base(distribute(given_contest), 1000).differing == ()
