"""How long seats take, beside published libraries: `python -m tests.benchmarks.seats`.

110 seats among 14 lists: one call of Mandat gives both algorithms, every award with its reason and
the threshold; the libraries give numbers of seats. `pip install apportionment votelib` into the
same environment brings them into the table; without them only Mandat is measured. Each call gets
figures nobody has seen, and its seats are held against plain exact reckoning.
"""

import gc
import random
import statistics
from collections import Counter
from collections.abc import Callable
from fractions import Fraction
from importlib import import_module
from operator import attrgetter
from time import perf_counter
from types import ModuleType

from core.domain.seats.distribute import distribute
from core.domain.seats.margins import margins
from core.domain.seats.model import Contender, Contest
from core.domain.seats.scenarios import outlook
from tests.support.contests import LAW, contest, plainest

SEATS, LISTS, CALLS = 110, 14, 200
Votes = list[int]


def main() -> None:
    """Prints medians in milliseconds, and ratios to Mandat in the same run."""
    draw = random.Random(20261206)
    votes = [drawn(draw, LISTS) for _ in range(CALLS)]
    ways: dict[str, Callable[[Votes], object]] = {"mandat, exact, two algorithms": mandat}
    ways |= libraries()
    took: dict[str, list[float]] = {name: [] for name in ways}
    for one in votes:
        for name, way in ways.items():
            took[name].append(timed(way, one))
    ours = statistics.median(took["mandat, exact, two algorithms"])
    for name, all_took in took.items():
        middle = statistics.median(all_took)
        print(f"{name:34} {1000 * middle:8.3f} ms   {middle / ours:6.2f} x")
    held(votes[:40])
    wide(draw)


def drawn(draw: random.Random, lists: int) -> Votes:
    """Votes of lists that all pass the threshold, as a large city has them."""
    return [draw.randint(40_000, 300_000) for _ in range(lists)]


def mandat(votes: Votes) -> dict[int, int]:
    """Mandat's seats by ballot number."""
    won = Counter(map(attrgetter("no"), distribute(contest(*votes, seats=SEATS)).awards))
    return {no: won[no] for no in range(1, len(votes) + 1)}


def libraries() -> dict[str, Callable[[Votes], object]]:
    """The published libraries that are installed."""
    ways: dict[str, Callable[[Votes], object]] = {}
    if methods := installed("apportionment.methods"):
        ways["apportionment, floats"] = lambda votes: methods.compute(
            "dhondt", votes, SEATS, verbose=False
        )
        ways["apportionment, exact"] = lambda votes: methods.compute(
            "dhondt", votes, SEATS, fractions=True, verbose=False
        )
    if proportional := installed("votelib.evaluate.proportional"):
        evaluator = proportional.HighestAverages("d_hondt")
        ways["votelib, exact"] = lambda votes: evaluator.evaluate(
            dict(enumerate(votes, start=1)), SEATS
        )
    return ways


def installed(name: str) -> ModuleType | None:
    """A library where it is there."""
    try:
        return import_module(name)
    except ImportError:
        return None


def timed(call: Callable[..., object], *given: object) -> float:
    """Seconds of one call, without a collection of garbage in it."""
    gc.disable()
    start = perf_counter()
    call(*given)
    took = perf_counter() - start
    gc.enable()
    return took


def held(several: list[Votes]) -> None:
    """Every answer is that of plain exact reckoning."""
    for votes in several:
        assert mandat(votes) == plainest(contest(*votes, seats=SEATS))


def wide(draw: random.Random, scenarios: int = 100) -> None:
    """250 seats among 21 lists, the last six of minorities: margins, and what can still change."""
    given = [large(draw) for _ in range(scenarios)]
    both = [(timed(margins, distribute(one[0])), timed(outlook, *one)) for one in given]
    close, still = (statistics.median(column) for column in zip(*both, strict=True))
    print(f"margins of 21 lists, 250 seats     {1000 * close:8.3f} ms")
    print(f"what can still change, the same    {1000 * still:8.3f} ms")
    reaches = [reach for one in given for reach in outlook(*one).reaches]
    print(f"bounds that are exact: {sum(one.exact for one in reaches)} of {len(reaches)}")


def large(draw: random.Random) -> tuple[Contest, int]:
    """A parliament of many lists, of which most stay below the threshold."""
    contenders = tuple(
        Contender(no, int(draw.paretovariate(0.6) * 9_000) % 900_000 + 500, no > 15)
        for no in range(1, 22)
    )
    votes = sum(one.votes for one in contenders)
    counted = Contest(250, votes * 103 // 100, contenders, LAW)
    return counted, draw.choice((2_000, 20_000, 100_000, 400_000))


def ratio(seats: int = SEATS) -> Fraction:
    """How many times faster than sorting the table of exact quotients, in one run."""
    draw = random.Random(7)
    several = [contest(*drawn(draw, LISTS), seats=seats) for _ in range(30)]
    ours = statistics.median(timed(distribute, one) for one in several)
    plain = statistics.median(timed(plainest, one) for one in several)
    return Fraction(plain) / Fraction(ours)


if __name__ == "__main__":
    main()
