"""How many voters must support a list, by the size of the unit."""

from dataclasses import replace

import pytest

from core.domain.lists.paper import ListPaper, Motion, Signatures
from core.domain.lists.rules import signatures
from core.office.found import law
from tests.core.domain.lists.made import LAW, OLD_LAW, Row, reading, row
from tests.support.books import PARTICULARS
from tests.support.filed import list_paper

BRACKETS = (
    (1, 200), (19_999, 200), (20_000, 200),
    (20_001, 300), (29_999, 300), (30_000, 300),
    (30_001, 500), (49_999, 500), (50_000, 500),
    (50_001, 600), (69_999, 600), (70_000, 600),
    (70_001, 800), (99_999, 800), (100_000, 800),
    (100_001, 1_000), (499_999, 1_000), (500_000, 1_000),
    (500_001, 3_000), (1_600_214, 3_000),
)  # fmt: skip
"""Voters on the day of the call, and the statements a list needs; an upper bound is inclusive."""

REDUCED = reading(LAW, signatures_reduced_for_minority=True)


def _signed(filed: int | None, **struck: int) -> ListPaper:
    return replace(list_paper(), signatures=Signatures(filed, tuple(struck.items())))


def _row(voters: int | None, filed: int | None, *codes: str, **struck: int) -> Row:
    what = f"{filed} less {sum(struck.values())} of {voters}"
    particulars = replace(PARTICULARS, voters=voters)
    return row(what, _signed(filed, **struck), *codes, particulars=particulars)


ROWS = (
    *(_row(voters, needed - 1, "signatures.few") for voters, needed in BRACKETS),
    *(_row(voters, needed) for voters, needed in BRACKETS),
    _row(20_000, 203, not_in_roll=2, twice=1),
    _row(20_000, 203, "signatures.few", not_in_roll=2, earlier_list=2),
    _row(20_000, 0, "signatures.few"),
    _row(20_000, None, "signatures.uncounted"),
    _row(20_000, None, "signatures.uncounted", twice=3),
    _row(None, 5_000, "signatures.no_bracket"),
    _row(20_000, 5, "signatures.more_struck", other=6),
    _row(20_000, 5, "signatures.few", other=5),
)


@pytest.mark.law("lists.signatures_by_voters", "lists.signatures_above_steps", "rules.signatures")
@pytest.mark.parametrize("one", ROWS, ids=lambda one: one.what)
def test_signatures_by_the_size_of_the_unit(one: Row) -> None:
    """
    | voters on the day of the call | statements |
    |-------------------------------|------------|
    | to 20 000                     |        200 |
    | 20 001 to 30 000              |        300 |
    | 30 001 to 50 000              |        500 |
    | 50 001 to 70 000              |        600 |
    | 70 001 to 100 000             |        800 |
    | 100 001 to 500 000            |      1 000 |
    | above 500 000                 |      3 000 |

    One less than that is too few; what was struck out does not count.
    """
    assert one.told == one.codes


@pytest.mark.law("lists.signatures_per_candidate")
@pytest.mark.parametrize(
    ("voters", "candidates", "needed"),
    [
        (19_999, 60, 200),
        (20_000, 1, 30),
        (20_000, 22, 660),
        (20_001, 22, 660),
        (500_000, 110, 3_300),
    ],
)
def test_before_2022_thirty_voters_for_each_candidate(
    voters: int, candidates: int, needed: int
) -> None:
    """Less than 20 000 voters: 200 for the list; else 30 for every candidate of it."""
    for old in (OLD_LAW, law("rs-local-2007")):
        assert signatures.needed(old, voters, candidates) == needed


@pytest.mark.law("lists.signatures_reduced_for_minority")
def test_a_minority_list_needs_as_many_as_any_other() -> None:
    """No text of the local law lowers the number; that the commission may read it so is marked."""
    for voters, needed in BRACKETS:
        assert signatures.needed(LAW, voters, 20, minority=True) == needed


@pytest.mark.law("lists.signatures_share_for_minority")
def test_a_minority_list_by_the_other_reading_needs_half() -> None:
    for voters, needed in BRACKETS:
        assert signatures.needed(REDUCED, voters, 20, minority=True) == needed // 2
        assert signatures.needed(REDUCED, voters, 20) == needed


@pytest.mark.parametrize(
    ("filed", "law_read", "codes"),
    [
        (199, LAW, ("signatures.few", "minority.intent")),
        (200, LAW, ("minority.intent",)),
        (99, REDUCED, ("signatures.few", "minority.intent")),
        (100, REDUCED, ("minority.intent",)),
    ],
)
def test_a_motion_for_the_status_lowers_the_number_only_by_that_reading(
    filed: int, law_read: object, codes: tuple[str, ...]
) -> None:
    paper = replace(_signed(filed), motion=Motion("цинцарска", 2))
    assert row("with a motion", paper, law=law_read).told == codes


def test_the_numbers_of_the_finding() -> None:
    one = _row(20_001, 305, "signatures.few", twice=4, other=2)
    found = next(f for f in one.found if f.code == "signatures.few")
    assert dict(found.facts) == {
        "valid": 299, "needed": 300, "filed": 305, "struck": 6, "voters": 20_001,
    }  # fmt: skip
