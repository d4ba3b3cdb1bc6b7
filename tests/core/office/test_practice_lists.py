"""The practice of lists: at whatever moment it begins, every stage of a list is in it."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from core.base import moments
from core.domain.election.model import founded
from core.domain.lists.clocks import board, filing_until
from core.domain.lists.model import Lists, Submissions
from core.domain.lists.states import name_of
from core.office.found import practice_of_lists

BEGINNINGS = [
    "2026-11-12T10:42",  # an ordinary morning
    "2026-10-26T00:30",  # the day after summer time ended: steps lie on both sides of it
    "2027-03-28T12:00",  # the day summer time begins
    "2028-02-29T23:59",  # a leap day
]


@pytest.mark.parametrize("beginning", BEGINNINGS)
def test_every_stage_is_in_it_and_its_clocks_run(tmp_path: Path, beginning: str) -> None:
    now = moments.typed(beginning)
    book = practice_of_lists(tmp_path / "v.mandat", "лаптоп", now)
    room = book.standing.of(Submissions).by_id
    assert book.practice
    assert [name_of(one.state) for one in room.values()] == [
        "proclaimed", "proclaimed", "proclaimed", "dismissed", "denied", "cured", "published",
        "received", "ordered", "received", "received",
    ]  # fmt: skip
    assert [entry.name for entry in book.standing.of(Lists).all] == [
        "Градски договор", "Моравски савез", "Странка поморавског села",
    ]  # fmt: skip
    particulars, law = founded(book.standing)
    until = filing_until(particulars, law)
    assert until is not None and timedelta(days=2) < until - now < timedelta(days=5)
    clocks = board(tuple(room.values()), law, now)
    assert [_hours(clock.until, now) for clock in clocks] == [None, 2, 3, 9, 22, 29, 47]
    book.close()


def _hours(until: datetime | None, now: datetime) -> int | None:
    return None if until is None else int((until - now).total_seconds()) // 3600
