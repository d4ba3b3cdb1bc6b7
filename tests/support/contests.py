"""Hypothesis strategies for contests, and a third, plainest reckoning of seats for tests only."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import strategies as st

from core.domain.seats.distribute import distribute
from core.domain.seats.model import Contender, Contest, Distribution
from core.law.profile import SeatLaw

LAW = SeatLaw(Fraction(3), "voted", True, Fraction(27, 20), True)
OLD_LAW = SeatLaw(Fraction(5), "voted", True, Fraction(1), False)


def contest(*votes: int, seats: int, base: int | None = None, law: SeatLaw = LAW) -> Contest:
    """Lists numbered from 1 with these votes; the base is their sum unless given."""
    contenders = tuple(Contender(no, count) for no, count in enumerate(votes, start=1))
    return Contest(seats, sum(votes) if base is None else base, contenders, law)


def settled(given: Contest) -> Distribution:
    """The distribution, with the first lists drawn where a lot is needed."""
    result = distribute(given)
    if result.tie is None:
        return result
    return distribute(replace(given, lots=result.tie.among[: result.tie.places]))


@st.composite
def contests(draw: st.DrawFn, capped: bool = True) -> Contest:
    """Small contests rich in ties, minority lists, thresholds missed, and exhausted lists."""
    votes = st.one_of(st.sampled_from((0, 1, 20, 27, 40, 54, 100)), st.integers(0, 5_000))
    caps = st.one_of(st.none(), st.integers(0, 6)) if capped else st.none()
    size = draw(st.integers(1, 8))
    contenders = tuple(
        Contender(no, draw(votes), draw(st.booleans()), draw(caps)) for no in range(1, size + 1)
    )
    total = sum(c.votes for c in contenders)
    return Contest(
        seats=draw(st.integers(1, 40)),
        base=draw(st.integers(total, total + 500)),
        contenders=contenders,
        law=replace(
            LAW,
            threshold_percent=Fraction(draw(st.sampled_from((3, 5, 30)))),
            minority_factor_in_fallback=draw(st.booleans()),
        ),
    )


def plainest(given: Contest) -> dict[int, int] | None:
    """Seats by sorting every quotient; `None` where equal quotients and votes leave it open."""
    share = given.law.threshold_percent
    reached = [c for c in given.contenders if c.votes and 100 * c.votes >= share * given.base]
    table: list[tuple[Fraction, int, int]] = []
    for c in given.contenders:
        exempt = c.minority and given.law.minority_exempt
        if not c.votes or (reached and c not in reached and not exempt):
            continue
        raised = exempt and c not in reached
        if not reached and not given.law.minority_factor_in_fallback:
            raised = False
        factor = given.law.minority_factor if raised else Fraction(1)
        most = given.seats if c.candidates is None else min(c.candidates, given.seats)
        table += [(c.votes * factor / d, c.votes, c.no) for d in range(1, most + 1)]
    table.sort(key=lambda row: (-row[0], -row[1], row[2]))
    winners, rest = table[: given.seats], table[given.seats :]
    if winners and rest and winners[-1][:2] == rest[0][:2]:
        return None
    return {c.no: sum(1 for row in winners if row[2] == c.no) for c in given.contenders}
