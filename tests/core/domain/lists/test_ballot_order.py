"""The numbers on the ballot follow the order of proclamation, to the minute."""

from datetime import date, timedelta

import pytest

from core.base import moments
from core.domain.lists import acts, deciding, filing
from core.domain.lists.context import others
from core.domain.lists.model import ElectoralList, Lists, Submissions
from tests.core.domain.lists.walk import Walk
from tests.support.filed import list_paper

NOON = moments.at(date(2026, 11, 5), 12)
MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)


def _proclaimed(*after_noon: timedelta) -> Walk:
    """Lists 1, 2, 3 … proclaimed so long after noon, taken down in this order."""
    walk = Walk()
    for no in range(1, len(after_noon) + 1):
        walk.receive(paper=list_paper(no=no, name=f"Листа {no}"))
    for id, after in enumerate(after_noon, start=1):
        walk.proclaim(NOON + after, id)
    return walk


def _order(walk: Walk) -> tuple[int, ...]:
    """The ids of the filed lists in the order of the ballot."""
    ballot = walk.standing.of(Submissions).ballot
    names = tuple(entry.name for entry in walk.standing.of(Lists).all)
    assert names == tuple(walk.one(ballot[no]).name for no in sorted(ballot))
    return tuple(ballot[no] for no in sorted(ballot))


@pytest.mark.parametrize(
    ("after", "order"),
    [
        ((0 * MINUTE, 1 * MINUTE, 2 * MINUTE), (1, 2, 3)),
        ((2 * MINUTE, 1 * MINUTE, 0 * MINUTE), (3, 2, 1)),
        ((1 * MINUTE, 0 * MINUTE, 1 * MINUTE), (2, 1, 3)),
        ((0 * MINUTE, 0 * MINUTE, 0 * MINUTE), (1, 2, 3)),
        ((59 * SECOND, 1 * SECOND), (1, 2)),
        ((60 * SECOND, 59 * SECOND), (2, 1)),
    ],
)
def test_the_order_of_proclamation_to_the_minute(
    after: tuple[timedelta, ...], order: tuple[int, ...]
) -> None:
    """Within one minute it is the order in which the decisions were taken down."""
    assert _order(_proclaimed(*after)) == order


def test_within_a_minute_it_is_not_the_order_of_receipt() -> None:
    """The second list's decision was taken down first: it stands first, though both say 12:00."""
    walk = Walk()
    for no in (1, 2):
        walk.receive(paper=list_paper(no=no, name=f"Листа {no}"))
    walk.proclaim(NOON, 2)
    walk.proclaim(NOON + 30 * SECOND, 1)
    assert _order(walk) == (2, 1)


def test_the_doubled_hour_keeps_the_order_of_the_sun() -> None:
    """02:45 of summer comes before 02:15 of winter."""
    walk = Walk()
    early = moments.typed("2026-10-24T10:00")
    for no in (1, 2):
        walk.receive(early, list_paper(no=no, name=f"Листа {no}"))
    walk.proclaim(moments.typed("2026-10-25T02:15+01:00"), 1)
    walk.proclaim(moments.typed("2026-10-25T02:45+02:00"), 2)
    assert _order(walk) == (2, 1)


def test_numbers_close_up_when_a_list_goes() -> None:
    walk = _proclaimed(0 * MINUTE, 1 * MINUTE, 2 * MINUTE)
    walk.decide(deciding.withdraw, NOON + 5 * MINUTE, 1)
    assert _order(walk) == (2, 3)
    assert walk.standing.of(Lists).numbers == (1, 2)
    walk.annul(NOON + 6 * MINUTE, 3)
    assert _order(walk) == (2,)


def test_a_list_proclaimed_anew_stands_at_its_new_minute() -> None:
    walk = _proclaimed(0 * MINUTE, 1 * MINUTE)
    walk.annul(NOON + 2 * MINUTE, 1)
    walk.do(deciding.take_up(1, NOON + 3 * MINUTE))
    walk.proclaim(NOON + 4 * MINUTE, 1)
    assert _order(walk) == (2, 1)


def test_lists_taken_over_keep_their_numbers() -> None:
    """Those proclaimed before this book began come first, and keep even a gap."""
    walk = Walk()
    taken = (ElectoralList(1, "Прва"), ElectoralList(4, "Четврта"))
    walk.do(acts.take_over(taken))
    walk.receive(paper=list_paper(name="Пета"))
    walk.proclaim(NOON)
    assert [(e.no, e.name) for e in walk.standing.of(Lists).all] == [
        (1, "Прва"), (4, "Четврта"), (5, "Пета"),
    ]  # fmt: skip


def test_the_entry_on_the_ballot_follows_its_list() -> None:
    """Name, leader and number of candidates are those of the list as it is now."""
    walk = _proclaimed(0 * MINUTE)
    entry = walk.standing.of(Lists).all[0]
    paper = list_paper(no=1, name="Листа 1")
    assert entry == ElectoralList(1, "Листа 1", paper.leader, False, 20)
    walk.do(filing.drop(1, 3, "преминуо", NOON + MINUTE))
    assert walk.standing.of(Lists).all[0].candidates == 19


def test_which_other_lists_hold_their_people() -> None:
    """Denied, dismissed and withdrawn lists hold nobody; proclaimed before this one hold all."""
    walk = Walk()
    papers = {no: list_paper(no=no, name=f"Листа {no}") for no in range(1, 7)}
    for paper in papers.values():
        walk.receive(paper=paper)
    walk.proclaim(NOON, 2)
    walk.decide(deciding.deny, NOON, 3)
    walk.decide(deciding.dismiss, NOON, 4)
    walk.decide(deciding.withdraw, NOON, 5)
    walk.proclaim(NOON - MINUTE, 6)

    def seen(id: int | None) -> list[tuple[str, bool]]:
        return [(other.name, other.earlier) for other in others(walk.standing, id, papers)]

    assert seen(1) == [("Листа 2", True), ("Листа 6", True)]
    assert seen(2) == [("Листа 1", False), ("Листа 6", True)]
    assert seen(6) == [("Листа 1", False), ("Листа 2", False)]
    assert seen(None) == [("Листа 1", False), ("Листа 2", True), ("Листа 6", True)]
    assert len(others(walk.standing, 1, papers)[0].people) == 20
