"""What must hold of every distribution of seats, whatever the figures."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.seats.distribute import distribute
from core.domain.seats.model import Contender, Contest, Ground
from tests.support.contests import contests, plainest, settled


def _seats(contest: Contest) -> dict[int, int]:
    result = settled(contest)
    return {c.no: result.seats_of(c.no) for c in contest.contenders}


@settings(max_examples=600)
@given(contests())
def test_seats_add_up(contest: Contest) -> None:
    """Awarded and empty seats are all seats; nobody wins more than it has candidates."""
    result = settled(contest)
    assert len(result.awards) + result.empty_seats == contest.seats
    for contender in contest.contenders:
        won = result.seats_of(contender.no)
        assert contender.candidates is None or won <= contender.candidates
        assert not (won and contender.votes == 0)


@settings(max_examples=600)
@given(contests())
def test_a_third_reckoning_agrees(contest: Contest) -> None:
    """Sorting the whole table of quotients gives the same seats, and the same need of a lot."""
    plain = plainest(contest)
    result = distribute(contest)
    assert (plain is None) == (result.tie is not None)
    if plain is not None:
        assert plain == {c.no: result.seats_of(c.no) for c in contest.contenders}


@settings(max_examples=300)
@given(contests(), st.randoms(use_true_random=False))
def test_anonymity(contest: Contest, random: object) -> None:
    """Which number a list bears and where it stands changes nothing but the drawing of lots."""
    shuffled = list(contest.contenders)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    renamed = tuple(replace(c, no=100 - c.no) for c in shuffled)
    first = distribute(contest)
    second = distribute(replace(contest, contenders=renamed))
    assert (first.tie is None) == (second.tie is None)
    for contender in contest.contenders:
        if first.tie is None:
            assert first.seats_of(contender.no) == second.seats_of(100 - contender.no)


@settings(max_examples=400)
@given(contests(), st.data())
def test_more_votes_never_fewer_seats(contest: Contest, data: st.DataObject) -> None:
    """A list that gains votes, all else equal, loses no seat.

    The two borders the law itself draws are left out: a minority list that passes the threshold
    loses its raise, and a list that passes it as the first ends the fallback.
    """
    chosen = data.draw(st.sampled_from(contest.contenders))
    more = data.draw(st.integers(1, 300))
    grown = replace(
        contest,
        contenders=tuple(
            replace(c, votes=c.votes + more) if c is chosen else c for c in contest.contenders
        ),
    )
    before, after = distribute(contest), distribute(grown)
    same_side = _ground(contest, chosen) == _ground(grown, chosen)
    if before.tie or after.tie or (chosen.minority and not same_side):
        return
    assert after.seats_of(chosen.no) >= before.seats_of(chosen.no)


def _ground(contest: Contest, chosen: Contender) -> Ground:
    result = distribute(contest)
    return next(e.ground for e in result.entrants if e.contender.no == chosen.no)


@settings(max_examples=300)
@given(contests(capped=False))
def test_house_monotone(contest: Contest) -> None:
    """One more seat to give takes none from anybody."""
    larger = replace(contest, seats=contest.seats + 1)
    before, after = distribute(contest), distribute(larger)
    if before.tie is None and after.tie is None:
        for contender in contest.contenders:
            assert after.seats_of(contender.no) >= before.seats_of(contender.no)


@settings(max_examples=300)
@given(contests(), st.integers(2, 50))
def test_scaling_changes_nothing(contest: Contest, times: int) -> None:
    """Every figure multiplied alike gives the same seats, or the same tie."""
    scaled = replace(
        contest,
        base=contest.base * times,
        contenders=tuple(replace(c, votes=c.votes * times) for c in contest.contenders),
    )
    assert _seats(contest) == _seats(scaled)
    assert distribute(contest).tie == distribute(scaled).tie


@settings(max_examples=300)
@given(contests())
def test_awards_go_down(contest: Contest) -> None:
    """Quotients of the awards never rise, except past a list that is exhausted by its raise."""
    quotients = [award.quotient for award in settled(contest).awards]
    assert quotients == sorted(quotients, reverse=True)
