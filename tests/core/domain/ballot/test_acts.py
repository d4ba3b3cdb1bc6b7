"""The collective list, the number of ballots, and the ledger of where they went."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from core.base import moments
from core.base.refusals import Refused
from core.domain.ballot.acts import MOST_BALLOTS, establish, order_ballots, record
from core.domain.ballot.model import Ballot, Material
from core.domain.commission.decisions import Ruling
from core.domain.lists.acts import take_over
from core.domain.lists.model import ElectoralList
from core.domain.standing import Decision, Standing
from core.domain.stations.acts import register
from core.domain.stations.model import Station
from core.words import codes
from core.words.catalogue import Language, words
from tests.core.domain.lists.walk import FILED, Walk
from tests.support.filed import list_paper

NOON = moments.at(date(2026, 11, 20), 12)
HOUR = timedelta(hours=1)
RULING = Ruling("013-40/2026", "Протекао је рок за подношење изборних листа.")
NEXT = Ruling("013-41/2026", "Према закљученом бирачком списку.")


def _begun() -> Walk:
    walk = Walk()
    walk.do(register(tuple(Station(no, f"Место {no}", registered=500) for no in (1, 2))))
    return walk


def _proclaimed() -> Walk:
    walk = _begun()
    for no in (1, 2):
        walk.receive(paper=list_paper(no=no, name=f"Листа {no}"))
    walk.proclaim(FILED + 2 * HOUR, 1)
    walk.proclaim(FILED + HOUR, 2)
    return walk


def _established() -> Walk:
    walk = _proclaimed()
    walk.do(establish(RULING, NOON))
    return walk


def test_the_collective_list_has_the_lists_in_the_order_of_the_ballot() -> None:
    walk = _established()
    act = walk.acts[-1][0]
    assert act.lists == ((1, "Листа 2"), (2, "Листа 1"))
    collective = walk.standing.of(Ballot).collective
    assert collective is not None
    assert (collective.at, collective.ruling, collective.lists) == (NOON, RULING, (1, 2))


def test_lists_taken_over_are_on_it_too() -> None:
    walk = _begun()
    walk.do(take_over((ElectoralList(3, "Трећа"),)))
    walk.do(establish(RULING, NOON))
    assert walk.acts[-1][0].lists == ((3, "Трећа"),)


REFUSED: tuple[tuple[str, Callable[[], Walk], Decision, str], ...] = (
    ("nothing proclaimed", _begun, establish(RULING, NOON), "ballot.no_lists"),
    ("established before", _established, establish(NEXT, NOON), "ballot.already_established"),
    ("before the last proclamation", _proclaimed, establish(RULING, FILED + HOUR),
     "ballot.before_list"),
    ("the number of a decision on a list", _proclaimed,
     establish(Ruling("013-1/2026", "x"), NOON), "ruling.number_taken"),
    ("the number of the collective list", _established, order_ballots(1_000, RULING, NOON),
     "ruling.number_taken"),
    ("no ballots", _begun, order_ballots(0, NEXT, NOON), "ballot.bad_total"),
    ("too many ballots", _begun, order_ballots(MOST_BALLOTS + 1, NEXT, NOON), "ballot.bad_total"),
    ("all of them a reserve", _begun, order_ballots(10, NEXT, NOON, 10), "ballot.bad_total"),
    ("a reserve below nothing", _begun, order_ballots(10, NEXT, NOON, -1), "ballot.bad_total"),
    ("more came back than went out", _begun, record((Material("1", 500, 501),)),
     "ballot.bad_line"),
    ("came back and never went out", _begun, record((Material("1", None, 1),)), "ballot.bad_line"),
    ("fewer than none", _begun, record((Material("1", -1),)), "ballot.bad_line"),
    ("a station that is not there", _begun, record((Material("3", 1),)), "station.unknown"),
    ("nothing said", _begun, record(()), "nothing_changed"),
)  # fmt: skip


@pytest.mark.parametrize(("what", "begin", "step", "code"), REFUSED, ids=[r[0] for r in REFUSED])
def test_refused(what: str, begin: Callable[[], Walk], step: Decision, code: str) -> None:
    assert what
    walk = begin()
    before = walk.standing
    with pytest.raises(Refused) as refused:
        walk.do(step)
    assert refused.value.code == code
    assert walk.standing == before
    for language in Language:
        said = codes.refusal(words(language), refused.value)
        assert words(language).knows(f"refused.{code}")
        assert not {"{", "}"} & set(said)


@pytest.mark.parametrize(("total", "reserve"), [(1, 0), (2, 1), (MOST_BALLOTS, MOST_BALLOTS - 1)])
def test_numbers_of_ballots_that_are_taken(total: int, reserve: int) -> None:
    walk = _begun()
    walk.do(order_ballots(total, NEXT, NOON, reserve))
    printing = walk.standing.of(Ballot).printing
    assert printing is not None
    assert (printing.total, printing.reserve, printing.at) == (total, reserve, NOON)


def test_a_later_decision_replaces_the_number() -> None:
    walk = _begun()
    walk.do(order_ballots(1_000, RULING, NOON))
    walk.do(order_ballots(1_003, NEXT, NOON + HOUR, 3))
    printing = walk.standing.of(Ballot).printing
    assert printing is not None
    assert (printing.total, printing.ruling) == (1_003, NEXT)


def test_the_ledger_keeps_the_last_line_of_each_station() -> None:
    walk = _begun()
    walk.do(record((Material("1", 500), Material("2", 500))))
    walk.do(record((Material("1", 500), Material("2", 500, 188, "кеса оштећена"))))
    assert walk.acts[-1][0].lines == (Material("2", 500, 188, "кеса оштећена"),)
    ballot = walk.standing.of(Ballot)
    assert (ballot.handed, ballot.returned) == (1_000, 188)
    with pytest.raises(Refused, match="nothing_changed"):
        walk.do(record((Material("1", 500),)))


def test_all_of_them_may_come_back() -> None:
    walk = _begun()
    walk.do(record((Material("1", 500, 500),)))
    assert walk.standing.of(Ballot).returned == 500


def test_before_an_election_is_founded() -> None:
    for step in (establish(RULING, NOON), order_ballots(1, NEXT, NOON)):
        with pytest.raises(Refused, match=r"election\.not_founded"):
            step(Standing())
