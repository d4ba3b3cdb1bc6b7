"""The seats by the law in force, from votes to seats: threshold, its base, and minority lists."""

from fractions import Fraction

import pytest

from core.domain.acts import fold
from core.domain.lists.acts import take_over
from core.domain.lists.model import ElectoralList
from core.domain.minutes.acts import enter
from core.domain.minutes.model import Figures, Minutes
from core.domain.seats.model import Entrant, Ground
from core.domain.seats.result import of_election
from core.domain.standing import Decision, Stamp, Standing
from core.domain.stations.acts import register
from core.domain.stations.model import Station
from core.domain.tally.tabulate import tabulate
from tests.core.domain.lists.walk import FILED
from tests.support.books import ONCE, SECRETARY, founding

STAMP = Stamp("", FILED, FILED, SECRETARY.person)


def _after(*decisions: Decision) -> Standing:
    standing = Standing()
    for decision in decisions:
        for act in decision(standing):
            standing = fold(standing, act, STAMP)
    return standing


def _second(votes: int, voted: int, in_box: int, *, minority: bool = False) -> Entrant:
    """What becomes of a list with so many votes beside one with seven hundred."""
    lists = (ElectoralList(1, "Прва"), ElectoralList(2, "Друга", minority=minority))
    valid = 700 + votes
    figures = Figures(120_000, 120_000, 120_000 - voted, voted, in_box, in_box - valid, valid)
    standing = _after(
        founding(),
        take_over(lists),
        register((Station(1, "Место", registered=120_000),)),
        ONCE,
        enter(Minutes("1", figures, ((1, 700), (2, votes)))),
    )
    result = of_election(standing, tabulate(standing))
    assert result is not None
    return result.entrants[1]


@pytest.mark.law("seats.threshold_percent", "seats.threshold_base")
@pytest.mark.parametrize(
    ("votes", "voted", "in_box", "takes_part"),
    [
        (30, 1000, 1000, True),
        (29, 1000, 1000, False),
        (29, 1000, 966, True),
        (29, 1000, 967, False),
        (29, 966, 966, True),
    ],
)
def test_three_percent_of_the_ballots_in_the_boxes(
    votes: int, voted: int, in_box: int, takes_part: bool
) -> None:
    """
    | votes | turned out | in the boxes | 3 % of those | takes part |
    |-------|------------|--------------|--------------|------------|
    |    30 |       1000 |         1000 |        30    | yes        |
    |    29 |       1000 |         1000 |        30    | no         |
    |    29 |       1000 |          966 |        28.98 | yes        |
    |    29 |       1000 |          967 |        29.01 | no         |
    """
    assert _second(votes, voted, in_box).takes_part is takes_part


@pytest.mark.law("seats.minority_exempt", "seats.minority_factor")
@pytest.mark.parametrize(
    ("votes", "factor", "ground"),
    [(1, Fraction(27, 20), Ground.MINORITY), (29, Fraction(27, 20), Ground.MINORITY),
     (30, Fraction(1), Ground.THRESHOLD)],
)  # fmt: skip
def test_a_minority_list_below_the_threshold(votes: int, factor: Fraction, ground: Ground) -> None:
    """It takes part all the same, and its quotients count 1.35 times; from 3 % on they do not."""
    entrant = _second(votes, 1000, 1000, minority=True)
    assert (entrant.takes_part, entrant.factor, entrant.ground) == (True, factor, ground)


@pytest.mark.law("seats.minority_factor_in_fallback")
def test_a_minority_list_where_no_list_reaches_the_threshold() -> None:
    """800 votes in all of a hundred thousand ballots: the raise applies still."""
    entrant = _second(29, 100_000, 100_000, minority=True)
    assert (entrant.ground, entrant.factor) == (Ground.FALLBACK, Fraction(27, 20))
