"""How close it was, held against the seats worked out anew vote by vote."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings

from core.domain.seats.distribute import distribute
from core.domain.seats.margins import Margin, margins, possible_seats, with_votes
from core.domain.seats.model import Contender, Contest, Distribution
from tests.support.contests import LAW, contest, contests
from tests.support.published import ELECTIONS, Published


def holds(result: Distribution, margin: Margin) -> None:
    """At that vote the seat is won or lost without a lot, at one vote less it is not."""
    given, no = result.contest, margin.no
    votes = next(c.votes for c in given.contenders if c.no == no)
    seats = result.seats_of(no)
    if margin.gain is not None:
        then = votes + margin.gain.votes
        assert possible_seats(with_votes(given, no, then))[no][0] >= seats + 1
        certain, possible = possible_seats(with_votes(given, no, then - 1))[no]
        assert certain <= seats
        assert margin.gain.lot == (possible != certain)
    if margin.loss is not None:
        then = votes - margin.loss.votes
        assert possible_seats(with_votes(given, no, then))[no][1] <= seats - 1
        certain, possible = possible_seats(with_votes(given, no, then + 1))[no]
        assert possible >= seats
        assert margin.loss.lot == (possible != certain)


@pytest.mark.parametrize("election", ELECTIONS, ids=lambda e: e.name)
def test_margins_of_real_elections(election: Published) -> None:
    """Every figure, by working the seats out again at that vote and at one vote less."""
    result = distribute(election.contest())
    found = margins(result)
    assert [one.no for one in found] == [c.no for c in result.contest.contenders]
    for margin in found:
        assert margin.gain is not None
        assert (margin.loss is None) == (margin.seats == 0)
        holds(result, margin)
    assert any(margin.seats for margin in found)


def test_vrnjacka_banja() -> None:
    """9680 / 2291 / 1064 for 25 seats: 19 / 4 / 2, the last quotient 9680 : 19.

    | list | next quotient | has to beat     | wins with | loses its last seat with |
    |------|---------------|-----------------|-----------|--------------------------|
    | 1    | : 20          | 1064 : 2 = 532  | 10,640    | 8,705                    |
    | 2    | : 5           | 9680 : 19       | 2,548     | 1,936                    |
    | 3    | : 3           | 9680 : 19       | 1,529     | 968                      |

    Where quotients are level the list with more votes wins: 10,640 : 20 beats 1,064 : 2, and
    1,936 : 4 and 968 : 2 lose to 9,680 : 20.
    """
    one, two, three = margins(distribute(contest(9680, 2291, 1064, seats=25, base=13379)))
    assert one.gain is not None
    assert two.gain is not None
    assert three.gain is not None
    assert (9680 + one.gain.votes, one.gain.changes) == (10_640, ((1, 1), (3, -1)))
    assert (2291 + two.gain.votes, two.gain.changes) == (2_548, ((1, -1), (2, 1)))
    assert (1064 + three.gain.votes, three.gain.changes) == (1_529, ((1, -1), (3, 1)))
    assert one.loss is not None
    assert two.loss is not None
    assert three.loss is not None
    assert 9680 - one.loss.votes == 8_705
    assert 2291 - two.loss.votes == 1_936
    assert 1064 - three.loss.votes == 968
    assert [margin.over for margin in (one, two, three)] == [9_278, 1_889, 662]


def test_a_minority_list_may_lose_by_passing_the_threshold() -> None:
    """Votes for one more seat are looked for on both sides of the threshold."""
    lists = (Contender(1, 900), Contender(2, 20, minority=True))
    result = distribute(Contest(40, 1000, lists, LAW))
    margin = margins(result)[1]
    holds(result, margin)
    assert margin.gain is not None
    assert 20 + margin.gain.votes < 60


def test_a_list_without_another_candidate_can_win_no_more() -> None:
    lists = (Contender(1, 900, candidates=2), Contender(2, 100))
    one, _two = margins(distribute(Contest(3, 1000, lists, LAW)))
    assert one.gain is None


def first_votes(result: Distribution, no: int, most: int) -> tuple[int | None, int | None]:
    """The same by plain search, one vote after another."""
    given = result.contest
    votes = next(c.votes for c in given.contenders if c.no == no)
    seats = result.seats_of(no)

    def seats_at(then: int) -> tuple[int, int]:
        return possible_seats(with_votes(given, no, then))[no]

    gain = next((k for k in range(1, most) if seats_at(votes + k)[0] > seats), None)
    loss = next((k for k in range(1, votes + 1) if seats_at(votes - k)[1] < seats), None)
    return gain, loss


@settings(max_examples=150, deadline=None)
@given(contests())
def test_margins_are_those_a_search_finds(given_contest: Contest) -> None:
    small = replace(
        given_contest,
        contenders=tuple(replace(c, votes=c.votes % 120) for c in given_contest.contenders),
        base=given_contest.base % 900,
        law=replace(given_contest.law, threshold_percent=Fraction(5)),
        lots=(),
    )
    result = distribute(small)
    for margin in margins(result):
        holds(result, margin)
        gain, loss = first_votes(result, margin.no, 400)
        assert gain == (margin.gain.votes if margin.gain and margin.gain.votes < 400 else None)
        assert loss == (margin.loss.votes if margin.loss else None)
