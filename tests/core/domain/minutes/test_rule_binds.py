"""What a change of the rule of entry may not undo, and what a decided station no longer takes."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.base.refusals import Refused
from core.book.book import Book
from core.domain.minutes import deciding
from core.domain.minutes.acts import decide_rule, enter
from core.domain.minutes.entry import EntryRule
from core.domain.minutes.grounds import AnnulmentGround, UndeterminableGround
from core.domain.minutes.receiving import awaited
from core.domain.minutes.room import MinutesRoom
from core.domain.tally.tabulate import tabulate
from tests.support.books import OPERATOR, SECRETARY, minutes, small_book
from tests.support.night import ruling

AT = datetime(2026, 7, 1, 20, tzinfo=UTC)
LATER = datetime(2026, 7, 2, 9, tzinfo=UTC)


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Book:
    """Three stations with one of two entries stand by a later decision; 1 and 2 are decided of."""
    monkeypatch.setattr("core.base.moments.now", lambda: LATER)
    made = small_book(tmp_path / "b.mandat", once=False)
    for station in (1, 2, 3):
        made.do(enter(minutes(station, 100, 50, 20, invalid=5)))
    made.do(decide_rule(EntryRule.ONCE, ruling(49)))
    made.do(deciding.correct("1", {"list:1": 99, "list:2": 51}, "control", ruling(50), AT))
    made.do(deciding.annul("2", AnnulmentGround.ON_REQUEST, ruling(51), AT))
    return made


def test_what_was_decided_of_binds_the_rule(book: Book) -> None:
    with pytest.raises(Refused) as refused:
        book.do(decide_rule(EntryRule.TWICE, ruling(52)))
    assert refused.value.code == "entry.rule_binds"
    assert tabulate(book.standing).stations_in == 2
    book.close()


def test_the_rule_is_not_taken_back_under_a_decision(book: Book) -> None:
    rule = next(e for e in book.entries if e.row.kind == "entry_rule_decided")
    with pytest.raises(Refused):
        book.take_back(rule.row.bundle, "друго")
    book.close()


def test_without_decisions_the_rule_still_changes(tmp_path: Path) -> None:
    book = small_book(tmp_path / "b.mandat", once=False)
    book.do(enter(minutes(1, 100, 50, 20)))
    book.do(decide_rule(EntryRule.ONCE, ruling(49)))
    assert tabulate(book.standing).stations_in == 1
    book.do(decide_rule(EntryRule.TWICE, ruling(52)))
    assert tabulate(book.standing).stations_in == 0
    book.close()


@pytest.mark.parametrize("once", [True, False])
def test_a_station_without_a_result_takes_no_entry(
    once: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.base.moments.now", lambda: LATER)
    book = small_book(tmp_path / "b.mandat", once=once)
    book.do(deciding.undeterminable("1", UndeterminableGround.NOT_DELIVERED, ruling(60), AT))
    assert [one.id for one in awaited(book.standing)] == ["2", "3", "4"]
    with pytest.raises(Refused) as refused:
        book.do(enter(minutes(1, 100, 50, 20), reason="стигао"))
    assert refused.value.code == "entry.decided"
    book.close()


def test_a_single_entry_in_place_of_two_that_differ_wants_a_reason(tmp_path: Path) -> None:
    book = small_book(tmp_path / "b.mandat", once=False)
    for desk, votes in ((OPERATOR, (1, 2, 3)), (SECRETARY, (3, 2, 1))):
        book.desk = desk
        book.do(enter(minutes(1, *votes)))
    book.do(decide_rule(EntryRule.ONCE, ruling(70)))
    with pytest.raises(Refused):
        book.do(enter(minutes(1, 1, 2, 3)))
    book.do(enter(minutes(1, 1, 2, 3), reason="прочитано с папира"))
    assert "1" in book.standing.of(MinutesRoom).by_station
    book.close()
