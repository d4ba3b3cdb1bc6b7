"""What the law finds wrong with the collective list, the number of ballots and their ledger."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from core.base import moments
from core.domain.ballot.acts import establish, order_ballots, record
from core.domain.ballot.model import Material
from core.domain.ballot.rules import CODES, check
from core.domain.commission.decisions import Ruling
from core.domain.lists import deciding
from core.domain.stations.acts import register
from core.domain.stations.model import Station
from core.words import codes
from core.words.catalogue import Language, words
from tests.core.domain.lists.walk import FILED, Walk
from tests.support.filed import list_paper

UNTIL = moments.at(date(2026, 11, 20), 24)
"""The collective list is due by 24:00 of the day E − 16."""
MINUTE = timedelta(minutes=1)
SEAL = Ruling("013-40/2026", "Протекао је рок.")
PRINT = Ruling("013-41/2026", "Према списку.")


def _begun(registered: int | None = 500) -> Walk:
    walk = Walk()
    walk.do(register(tuple(Station(no, f"Место {no}", registered=registered) for no in (1, 2))))
    return walk


def _proclaimed(registered: int | None = 500) -> Walk:
    walk = _begun(registered)
    walk.receive(paper=list_paper())
    walk.proclaim(FILED)
    return walk


def _established(at: datetime) -> Walk:
    walk = _proclaimed()
    walk.do(establish(SEAL, at))
    return walk


def _pending(done: Callable[[Walk], object]) -> Walk:
    walk = _proclaimed()
    walk.receive(paper=list_paper(no=2, name="Друга"))
    done(walk)
    return walk


def _printed(total: int, reserve: int = 0, registered: int | None = 500) -> Walk:
    walk = _proclaimed(registered)
    walk.do(order_ballots(total, PRINT, FILED, reserve))
    return walk


def _handed(*lines: Material) -> Walk:
    walk = _printed(1_000)
    walk.do(record(lines))
    return walk


ROWS: tuple[tuple[str, Callable[[], Walk], datetime, tuple[str, ...]], ...] = (
    ("nothing proclaimed", _begun, FILED, ("ballot.none",)),
    ("nothing proclaimed, and late", _begun, UNTIL + MINUTE, ("ballot.none",)),
    ("proclaimed, in time", _proclaimed, UNTIL, ()),
    ("not established a minute after", _proclaimed, UNTIL + MINUTE, ("ballot.late",)),
    ("established at 24:00", lambda: _established(UNTIL), UNTIL + 99 * MINUTE, ()),
    ("established a minute late", lambda: _established(UNTIL + MINUTE), UNTIL + MINUTE,
     ("ballot.late",)),
    ("one still waits", lambda: _pending(lambda walk: None), FILED, ("ballot.pending",)),
    ("one is to be cured", lambda: _pending(lambda walk: walk.order(FILED, 2)), FILED,
     ("ballot.pending",)),
    ("one withdrawn", lambda: _pending(lambda walk: walk.decide(deciding.withdraw, FILED, 2)),
     FILED, ()),
    ("one denied", lambda: _pending(lambda walk: walk.decide(deciding.deny, FILED, 2)), FILED, ()),
    ("one dismissed", lambda: _pending(lambda walk: walk.decide(deciding.dismiss, FILED, 2)),
     FILED, ()),
    ("as many as voters", lambda: _printed(1_000), FILED, ()),
    ("one too few", lambda: _printed(999), FILED, ("ballot.not_as_voters",)),
    ("one too many", lambda: _printed(1_001), FILED, ("ballot.not_as_voters",)),
    ("one too many, but as a reserve", lambda: _printed(1_001, 1), FILED, ()),
    ("voters not known yet", lambda: _printed(7, registered=None), FILED, ()),
    ("all handed over", lambda: _handed(Material("1", 500), Material("2", 500)), FILED, ()),
    ("one more than printed", lambda: _handed(Material("1", 500), Material("2", 501)), FILED,
     ("ballot.handed_more", "ballot.station_differs")),
    ("a station with one less", lambda: _handed(Material("1", 499)), FILED,
     ("ballot.station_differs",)),
    ("a station with one more", lambda: _handed(Material("1", 501)), FILED,
     ("ballot.station_differs",)),
    ("only a note", lambda: _handed(Material("1", None, None, "чека се")), FILED, ()),
)  # fmt: skip


@pytest.mark.law("deadlines.collective_list_days", "rules.ballot")
@pytest.mark.parametrize(("what", "begin", "now", "wanted"), ROWS, ids=[row[0] for row in ROWS])
def test_findings(
    what: str, begin: Callable[[], Walk], now: datetime, wanted: tuple[str, ...]
) -> None:
    """Elections on 6 December 2026: the collective list until 20 November 24:00."""
    assert what
    found = check(begin().standing, now)
    assert tuple(one.code for one in found) == wanted
    for one in found:
        assert one.article
        for language in Language:
            speech = words(language)
            texts = (codes.title, codes.formula, codes.first_step)
            assert not any({"{", "}"} & set(text(speech, one)) for text in texts)


def test_every_code_is_raised_by_some_row() -> None:
    assert {code for row in ROWS for code in row[3]} == set(CODES) == set(codes.OF_BALLOT)


def test_a_law_without_a_calendar_asks_nothing() -> None:
    walk = Walk("rs-parliament-2022")
    assert check(walk.standing, UNTIL + MINUTE) == ()
