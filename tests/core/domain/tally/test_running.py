"""Whatever is done in whatever order, the tally counted on is the tally counted anew."""

import random
from collections.abc import Callable
from datetime import date
from pathlib import Path

from core.base import moments
from core.base.people import Desk, Person, Role
from core.base.refusals import Refused
from core.book.book import Book
from core.domain.commission.decisions import Ruling
from core.domain.minutes import acts, deciding
from core.domain.minutes.entry import EntryRule
from core.domain.minutes.grounds import AnnulmentGround
from core.domain.minutes.model import Minutes
from core.domain.minutes.steps import MinutesHandedOver
from core.domain.standing import Decision
from core.domain.stations.acts import register
from core.domain.stations.model import Station
from core.domain.tally.running import Running, carried_on
from core.domain.tally.tabulate import tabulate
from tests.support.books import OPERATOR, SECRETARY, minutes, small_book

THIRD = Desk(Person("Гордана Вукелић", Role.CHAIR), "лаптоп 3")
EARLIER = moments.typed("2026-11-01T22:00")
HELD = date(2026, 12, 13)
Step = Callable[[random.Random, int], Decision]


def _figures(dice: random.Random) -> dict[str, int]:
    return {f"list:{no}": dice.randrange(90) for no in (1, 2)} | {"valid": dice.randrange(200)}


def _typed(dice: random.Random, station: int) -> Minutes:
    """One of two papers, so that two typings often agree."""
    return minutes(station, 100, dice.choice((50, 50, 60)), 6, invalid=4)


def _over(dice: random.Random, station: int) -> Decision:
    act = MinutesHandedOver(str(station), dice.randrange(1, 99), note="поново")
    return acts.hand_over(act, EARLIER)


STEPS: dict[str, Step] = {
    "minutes_typed": lambda dice, n: acts.enter(_typed(dice, n), reason="поправка"),
    "minutes_handed_over": _over,
    "fields_returned": lambda dice, n: acts.give_back(str(n), ("list:2",)),
    "fields_retyped": lambda dice, n: acts.retype(str(n), {"list:2": dice.choice((50, 60))}),
    "differences_resolved": lambda dice, n: acts.resolve(
        str(n), {"list:2": 50, "in_box": 160, "valid": 156, "voted": 160, "unused": 340}
    ),
    "entry_reopened": lambda dice, n: acts.reopen(str(n), "погрешан папир"),
    "minutes_corrected": lambda dice, n: deciding.correct(
        str(n), _figures(dice), "control", Ruling(f"1-{dice.randrange(9999)}", "Р."), EARLIER
    ),
    "voting_annulled": lambda dice, n: deciding.annul(
        str(n), AnnulmentGround.ON_REQUEST, Ruling(f"2-{dice.randrange(9999)}", "Р."), EARLIER
    ),
    "repeat_ordered": lambda dice, n: deciding.repeat(
        (str(n),), HELD, Ruling(f"3-{dice.randrange(9999)}", "Р."), EARLIER
    ),
    "entry_rule_decided": lambda dice, n: acts.decide_rule(
        dice.choice(tuple(EntryRule)), Ruling(f"4-{dice.randrange(9999)}", "Р.")
    ),
    "stations_registered": lambda dice, n: register((Station(n + 6, f"Ново {n}"),)),
}
RARE = ("entry_rule_decided", "stations_registered", "voting_annulled", "entry_reopened")
"""They set the whole scene anew, so they come seldom."""


def walk(book: Book, dice: random.Random, turns: int) -> set[str]:
    """So many steps tried, the tally compared after each; says which acts came about."""
    running: Running | None = None
    done: set[str] = set()
    for turn in range(turns):
        book.desk = dice.choice((SECRETARY, OPERATOR, THIRD))
        name = dice.choice(tuple(STEPS))
        if name in RARE and turn % 4:
            name = "minutes_typed"
        try:
            entries = book.do(STEPS[name](dice, dice.randrange(1, 5)))
        except Refused:
            continue
        done.update(entry.row.kind for entry in entries)
        running = carried_on(book.standing, running)
        assert running.tally == tabulate(book.standing)
        if turn % 37 == 0:
            try:
                book.take_back(entries[0].row.bundle, "проба")
            except Refused:
                continue
            running = carried_on(book.standing, running)
            assert running.tally == tabulate(book.standing)
    return done


def test_counted_on_is_counted_anew(tmp_path: Path) -> None:
    done: set[str] = set()
    for seed in range(6):
        book = small_book(tmp_path / f"{seed}.mandat", once=False)
        done |= walk(book, random.Random(seed), 200)
        book.close()
    assert done == {*STEPS, "minutes_entered"}


def test_what_did_not_change_is_the_very_same(tmp_path: Path) -> None:
    """So that whoever shows stations knows by looking which to draw anew."""
    book = small_book(tmp_path / "b.mandat")
    book.do(acts.enter(minutes(1, 1, 2, 3)))
    before = carried_on(book.standing)
    book.do(acts.enter(minutes(2, 4, 5, 6)))
    after = carried_on(book.standing, before)
    same = [
        new is old for new, old in zip(after.tally.stations, before.tally.stations, strict=True)
    ]
    assert same == [True, False, True, True]
    assert after.tally.votes == ((1, 5), (2, 7), (3, 9))
    book.close()
