"""Decimals of the quotients: no two different ones may look alike on paper."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from core.base.shares import enough_places
from core.domain.seats.distribute import distribute
from core.domain.seats.model import Contender, Contest, Distribution
from core.law.profile import SeatLaw
from core.reports.quotients import Outcome, places_of, ranking
from core.words.numbers import decimal

LAW = SeatLaw(Fraction(3), "in_box", True, Fraction(27, 20), True)


@st.composite
def contests(draw: st.DrawFn) -> Contest:
    lists = draw(
        st.lists(st.tuples(st.integers(0, 100_000), st.booleans()), min_size=1, max_size=12)
    )
    contenders = tuple(
        Contender(no, votes, minority) for no, (votes, minority) in enumerate(lists, start=1)
    )
    base = sum(one.votes for one in contenders)
    return Contest(draw(st.integers(1, 110)), base, contenders, LAW)


def distributed(contest: Contest) -> Distribution:
    return distribute(contest)


@given(st.lists(st.fractions(0, 10_000), min_size=1, max_size=40))
def test_different_fractions_never_look_alike(fractions: list[Fraction]) -> None:
    places = enough_places(fractions, 4)
    assert places >= 4
    assert len({decimal(one, places) for one in fractions}) == len(set(fractions))


def test_decimals_grow_only_as_far_as_they_must() -> None:
    assert enough_places([Fraction(5), Fraction(5)], 4) == 4
    assert enough_places([Fraction(1, 3), Fraction(33334, 100_000)], 4) == 5


@given(contests())
def test_no_two_different_quotients_of_a_paper_look_alike(contest: Contest) -> None:
    spread = distributed(contest)
    places = places_of(spread)
    ranked = ranking(spread)
    shown = {one.quotient for one in ranked}
    assert len({decimal(one, places) for one in shown}) == len(shown)
    raised = any(e.takes_part and e.factor != 1 for e in spread.entrants)
    assert places >= (6 if raised else 4)


@given(contests())
def test_the_ranking_goes_down_and_numbers_everything_once(contest: Contest) -> None:
    spread = distributed(contest)
    ranked = ranking(spread)
    assert [one.rank for one in ranked] == list(range(1, len(ranked) + 1))
    quotients = [one.quotient for one in ranked]
    assert quotients == sorted(quotients, reverse=True)
    assert len({(one.no, one.divisor) for one in ranked}) == len(ranked)
    won = [one for one in ranked if one.outcome is Outcome.SEAT]
    assert len(won) == len(spread.awards)
    tied = [one.no for one in ranked if one.outcome is Outcome.TIED]
    assert tied == list(spread.tie.among if spread.tie else ())
