"""The rules of the distribution, case by case, and the seats of real elections."""

from dataclasses import replace
from fractions import Fraction

import pytest

from core.base.refusals import Refused
from core.domain.seats import distribute as module
from core.domain.seats.counting import Count
from core.domain.seats.distribute import Disagreement, distribute
from core.domain.seats.model import Contender, Contest, Ground, Reason, Tie
from core.law.profile import SeatLaw
from tests.support.contests import LAW, OLD_LAW, contest, settled
from tests.support.published import ELECTIONS, Published


@pytest.mark.parametrize("election", ELECTIONS, ids=lambda e: e.name)
def test_seats_of_real_elections(election: Published) -> None:
    result = distribute(election.contest())
    assert [result.seats_of(c.no) for c in result.contest.contenders] == [
        row[2] for row in election.lists
    ]


def test_vrnjacka_banja_in_full() -> None:
    """2 June 2024: threshold 401.37, so 402; the last quotient is 9680/19, the first left 484."""
    result = distribute(contest(9680, 2291, 1064, seats=25, base=13379))
    assert result.threshold.votes_needed == 402
    assert result.awards[-1].quotient == Fraction(9680, 19)
    assert [result.seats_of(no) for no in (1, 2, 3)] == [19, 4, 2]


@pytest.mark.parametrize(
    ("votes", "base", "takes_part"),
    [(30, 1000, True), (29, 1000, False), (31, 1001, True), (30, 1001, False), (401, 13379, False)],
)
def test_the_threshold_is_inclusive_and_exact(votes: int, base: int, takes_part: bool) -> None:
    result = distribute(contest(500, votes, seats=10, base=base))
    assert result.entrants[1].takes_part is takes_part


def test_nobody_reaches_the_threshold() -> None:
    """All lists with votes take part; one without votes does not."""
    result = distribute(contest(2, 1, 0, seats=3, base=1000))
    assert result.threshold.fallback
    assert [e.ground for e in result.entrants] == [
        Ground.FALLBACK,
        Ground.FALLBACK,
        Ground.NO_VOTES,
    ]
    assert [result.seats_of(no) for no in (1, 2, 3)] == [2, 1, 0]


def _minority(votes: int, base: int, law: SeatLaw = LAW) -> Contest:
    lists = (Contender(1, 900), Contender(2, votes, minority=True))
    return Contest(10, base, lists, law)


@pytest.mark.parametrize(
    ("votes", "base", "law", "factor", "ground"),
    [
        (29, 1000, LAW, Fraction(27, 20), Ground.MINORITY),
        (30, 1000, LAW, Fraction(1), Ground.THRESHOLD),
        (49, 1000, OLD_LAW, Fraction(1), Ground.MINORITY),
        (29, 100_000, LAW, Fraction(27, 20), Ground.FALLBACK),
        (
            29,
            100_000,
            replace(LAW, minority_factor_in_fallback=False),
            Fraction(1),
            Ground.FALLBACK,
        ),
    ],
)
def test_minority_lists(
    votes: int, base: int, law: SeatLaw, factor: Fraction, ground: Ground
) -> None:
    """Exempt below the threshold; raised only there; in the fallback as the reading says."""
    entrant = distribute(_minority(votes, base, law)).entrants[1]
    assert (entrant.takes_part, entrant.factor, entrant.ground) == (True, factor, ground)


def test_the_raise_is_exact() -> None:
    """20 votes × 1.35 is 27, level with 27 votes; the votes as cast decide, and 27 wins."""
    law = replace(LAW, threshold_percent=Fraction(3))
    lists = (Contender(1, 27), Contender(2, 20, minority=True), Contender(3, 953))
    result = distribute(Contest(36, 1000, lists, law))
    with_27 = [a for a in result.awards if a.quotient == 27]
    assert [a.no for a in with_27 if a.no != 3] == [2]
    both = (Contender(1, 54), Contender(2, 20, minority=True), Contender(3, 10))
    low = distribute(Contest(2, 700, both, law))
    assert [(a.no, a.divisor) for a in low.awards] == [(1, 1), (1, 2)]
    assert low.awards[1].reason is Reason.MORE_VOTES


def test_equal_quotients_go_to_more_votes() -> None:
    """100/2 and 50/1 are level for the last seat: the list with 100 votes has it."""
    result = distribute(contest(100, 50, seats=2))
    assert [a.no for a in result.awards] == [1, 1]
    assert result.awards[1].reason is Reason.MORE_VOTES


def test_a_tie_stops_and_a_lot_settles_it() -> None:
    given = contest(100, 50, 50, seats=3)
    result = distribute(given)
    assert result.tie == Tie(seat=3, places=1, among=(2, 3))
    assert not result.complete
    drawn = distribute(replace(given, lots=(3,)))
    assert drawn.complete
    assert [drawn.seats_of(no) for no in (1, 2, 3)] == [2, 0, 1]
    assert drawn.awards[-1].reason is Reason.LOT


@pytest.mark.parametrize(
    ("lots", "code"),
    [((1,), "lot.does_not_fit"), ((2, 3), "lot.not_needed"), ((9,), "lot.does_not_fit")],
)
def test_a_lot_must_fit_its_tie(lots: tuple[int, ...], code: str) -> None:
    with pytest.raises(Refused, match=code.replace(".", r"\.")):
        distribute(replace(contest(100, 50, 50, seats=3), lots=lots))


def test_no_tie_where_all_level_lists_win() -> None:
    result = distribute(contest(50, 50, 50, seats=3))
    assert result.complete
    assert all(award.reason is Reason.HIGHEST_QUOTIENT for award in result.awards)


def test_fewer_candidates_than_seats() -> None:
    """The seat goes to the next quotient; when all lists are exhausted it stays empty."""
    lists = (Contender(1, 900, candidates=1), Contender(2, 100, candidates=2))
    result = distribute(Contest(5, 1000, lists, LAW))
    assert [a.no for a in result.awards] == [1, 2, 2]
    assert [a.reason for a in result.awards][1:] == [Reason.NEXT_QUOTIENT] * 2
    assert result.empty_seats == 2


def test_only_the_surplus_seat_is_called_so() -> None:
    """The first list has one candidate: the second's seat is its own, the third's is surplus."""
    lists = (Contender(1, 10_000, candidates=1), Contender(2, 4_000), Contender(3, 2_500))
    law = replace(LAW, threshold_percent=Fraction(0))
    result = distribute(Contest(3, 16_500, lists, law))
    assert [(award.no, award.reason) for award in result.awards] == [
        (1, Reason.HIGHEST_QUOTIENT),
        (2, Reason.HIGHEST_QUOTIENT),
        (3, Reason.NEXT_QUOTIENT),
    ]
    wider = distribute(Contest(5, 16_500, lists, law))
    assert [(a.no, a.divisor, a.reason) for a in wider.awards][1:] == [
        (2, 1, Reason.HIGHEST_QUOTIENT),
        (3, 1, Reason.NEXT_QUOTIENT),
        (2, 2, Reason.NEXT_QUOTIENT),
        (2, 3, Reason.NEXT_QUOTIENT),
    ]


def test_no_votes_no_seats() -> None:
    result = distribute(contest(0, 0, seats=5))
    assert result.awards == ()
    assert result.empty_seats == 5


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"seats": 0}, "seats.bad_number"),
        ({"base": -1}, "seats.bad_base"),
        ({"contenders": ()}, "seats.no_lists"),
        ({"contenders": (Contender(1, 5), Contender(1, 6))}, "seats.number_twice"),
        ({"contenders": (Contender(1, -5),)}, "seats.bad_votes"),
        ({"contenders": (Contender(1, 10**30),)}, "seats.bad_votes"),
        ({"contenders": (Contender(1, 5, candidates=-1),)}, "seats.bad_candidates"),
    ],
)
def test_figures_that_cannot_be(changes: dict[str, object], code: str) -> None:
    with pytest.raises(Refused) as refused:
        distribute(replace(contest(10, 5, seats=3), **changes))  # type: ignore[arg-type]
    assert refused.value.code == code


def test_two_algorithms_must_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    """A result on which they differ is never shown."""
    monkeypatch.setattr(module, "count_seats", lambda *_: Count(((1, 3), (2, 0)), (), 0))
    with pytest.raises(Disagreement):
        distribute(contest(100, 50, seats=3))


def test_every_seat_says_why() -> None:
    result = settled(contest(100, 60, 40, seats=7))
    assert [award.seat for award in result.awards] == list(range(1, 8))
    for award in result.awards:
        votes = result.contest.contenders[award.no - 1].votes
        assert award.quotient == Fraction(votes, award.divisor)
