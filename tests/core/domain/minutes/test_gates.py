"""A ballot that is settled by the collective list, or by the first minutes, changes no more."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from core.base import moments
from core.base.refusals import Refused
from core.domain.ballot.acts import establish
from core.domain.commission.decisions import Ruling
from core.domain.lists import deciding, filing
from core.domain.lists.model import ElectoralList, Lists, Submissions
from core.domain.lists.paper import Candidate
from core.domain.minutes import gates
from core.domain.minutes.acts import enter
from core.domain.standing import Dated, Decision
from core.domain.stations.acts import register
from core.domain.stations.model import Station
from core.domain.tally.tabulate import tabulate
from tests.core.domain.lists.walk import FILED, Walk, sealed_paper
from tests.support import filed
from tests.support.books import minutes
from tests.support.filed import list_paper

HOUR = timedelta(hours=1)
SETTLED = moments.at(date(2026, 11, 20), 12)
RULING = Ruling("99", "Образложење.")


def _two() -> Walk:
    """One list proclaimed, one received."""
    walk = Walk()
    walk.do(register((Station(1, "Место", registered=500),)))
    walk.receive(paper=list_paper())
    walk.receive(paper=list_paper(no=2, name="Друга"))
    walk.proclaim(FILED + HOUR)
    return walk


def _established() -> Walk:
    walk = _two()
    walk.do(establish(RULING, FILED + 2 * HOUR))
    return walk


def _counted() -> Walk:
    walk = _two()
    walk.do(enter(minutes(1, 100)))
    return walk


def _renamed() -> Decision:
    paper = sealed_paper(replace(list_paper(), name="Други назив"))
    return filing.correct(1, paper, "грешка у препису")


def _retyped() -> Decision:
    """A correction of what neither the ballot nor the collective list shows."""
    return _corrected(lambda one: replace(one, address="Нова 1"))


def _corrected(change: Callable[[Candidate], Candidate]) -> Decision:
    paper = list_paper()
    first, *rest = paper.candidates
    there = (change(first), *rest)
    return filing.correct(1, sealed_paper(replace(paper, candidates=there)), "грешка у препису")


NEXT = Ruling("013-50/2026", "Образложење.")
LATER = FILED + 5 * HOUR
CHANGING: dict[str, Callable[[], Decision]] = {
    "proclaimed": lambda: deciding.proclaim(2, NEXT, LATER),
    "withdrawn": lambda: deciding.withdraw(1, NEXT, LATER),
    "annulled": lambda: deciding.annul(1, "court", NEXT, LATER),
    "a candidate dropped": lambda: filing.drop(1, 2, "преминуо", LATER),
    "renamed": _renamed,
    "an occupation retyped": lambda: _corrected(lambda one: replace(one, occupation="лекарка")),
}
KEEPING: dict[str, Callable[[], Decision]] = {
    "another denied": lambda: deciding.deny(2, NEXT, LATER),
    "another withdrawn": lambda: deciding.withdraw(2, NEXT, LATER),
    "another's candidate dropped": lambda: filing.drop(2, 2, "преминуо", LATER),
    "published": lambda: deciding.publish(1, LATER),
    "an address retyped": _retyped,
}


@pytest.mark.parametrize("what", CHANGING)
@pytest.mark.parametrize(
    ("begin", "code"),
    [(_established, "lists.after_collective"), (_counted, "lists.after_minutes")],
)
def test_what_would_change_a_settled_ballot_is_refused(
    what: str, begin: Callable[[], Walk], code: str
) -> None:
    walk = begin()
    before = walk.standing
    with pytest.raises(Refused) as refused:
        walk.do(gates.while_ballot_is_open(CHANGING[what]()))
    assert refused.value.code == code
    assert walk.standing == before


@pytest.mark.parametrize("what", CHANGING)
def test_while_the_ballot_is_open_it_may(what: str) -> None:
    walk = _two()
    before = walk.standing.of(Lists), walk.standing.of(Submissions).by_id[1].paper
    walk.do(gates.while_ballot_is_open(CHANGING[what]()))
    assert (walk.standing.of(Lists), walk.standing.of(Submissions).by_id[1].paper) != before


@pytest.mark.parametrize("what", KEEPING)
@pytest.mark.parametrize("begin", [_established, _counted])
def test_what_leaves_the_ballot_as_it_is_may_happen_still(
    what: str, begin: Callable[[], Walk]
) -> None:
    walk = begin()
    before = walk.standing.of(Lists)
    walk.do(gates.while_ballot_is_open(KEEPING[what]()))
    assert walk.standing.of(Lists) == before


def test_the_gate_keeps_the_moment_and_every_other_refusal() -> None:
    decision = gates.while_ballot_is_open(CHANGING["proclaimed"]())
    assert isinstance(decision, Dated)
    assert decision.at == LATER
    assert not isinstance(gates.while_ballot_is_open(_renamed()), Dated)
    with pytest.raises(Refused, match=r"list\.door\.proclaim"):
        _two().do(gates.while_ballot_is_open(deciding.proclaim(1, NEXT, LATER)))


@pytest.mark.parametrize(
    ("begin", "code"),
    [
        (_two, "lists.after_proclaimed"),
        (_established, "lists.after_collective"),
        (_counted, "lists.after_minutes"),
    ],
)
def test_lists_are_not_taken_over_any_more(begin: Callable[[], Walk], code: str) -> None:
    with pytest.raises(Refused) as refused:
        begin().do(gates.take_over_lists((ElectoralList(9, "Девета"),)))
    assert refused.value.code == code


def test_the_book_asks_whatever_comes_in_at_its_door(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A list withdrawn by a bare decision would leave votes that nobody could add up."""
    monkeypatch.setattr("core.base.moments.now", lambda: filed.NOW)
    book = filed.filed_book(tmp_path / "b.mandat")
    book.do(enter(minutes(1, 10, 20, 30)))
    before = tabulate(book.standing)
    for decision in (
        deciding.withdraw(filed.AT_ONCE, Ruling("013-90/2026", "Повучена."), filed.NOW),
        filing.drop(filed.CURED, 2, "преминуо", filed.NOW),
    ):
        with pytest.raises(Refused, match=r"lists\.after_minutes"):
            book.do(decision)
    assert tabulate(book.standing) == before
    book.do(deciding.withdraw(filed.RUNNING, Ruling("013-91/2026", "Повучена."), filed.NOW))
    book.close()
