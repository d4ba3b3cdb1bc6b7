"""Stations that stand out: both sides of each threshold, and how often on real minutes."""

import csv
from collections import Counter
from dataclasses import replace

import pytest

from core.base.refusals import Refused
from core.domain.minutes.model import Figures, Minutes
from core.domain.stations.model import Station
from core.domain.tally.model import StationResult
from core.domain.tally.outliers import Thresholds, outliers, set_thresholds
from tests.benchmarks.findings import read, tally
from tests.core.domain.minutes.desks import ANA, SECRETARY, Desks
from tests.house.source import ROOT

ORDINARY = (1000, 500, 10, (300, 190))
LIMITS = Thresholds(invalid=10, turnout=20, list_share=30, least=50)


def _result(
    number: int, registered: int, box: int, invalid: int, votes: tuple[int, ...]
) -> StationResult:
    figures = Figures(registered, registered, registered - box, box, box, invalid, box - invalid)
    minutes = Minutes(str(number), figures, tuple(enumerate(votes, start=1)))
    return StationResult(Station(number, f"Место {number}"), minutes)


CASES: tuple[tuple[str, tuple[int, int, int, tuple[int, ...]], tuple[str, ...]], ...] = (
    # what                     S    G=B  N    lists        found
    ("as all others", ORDINARY, ()),
    ("a tenth invalid", (1000, 500, 50, (270, 180)), ()),
    ("one more invalid", (1000, 500, 51, (270, 179)), ("O1",)),
    ("few voters", (49, 10, 9, (1, 0)), ()),
    ("as few as count", (50, 10, 9, (1, 0)), ("O1", "O2", "O3", "O3")),
    ("nobody voted", (1000, 0, 0, (0, 0)), ("O2",)),
    ("turnout far above", (1000, 750, 10, (450, 290)), ("O2",)),
    ("all votes for one", (1000, 500, 10, (490, 0)), ("O3", "O3")),
)


@pytest.mark.parametrize(("what", "given", "codes"), CASES, ids=[case[0] for case in CASES])
def test_what_stands_out(
    what: str, given: tuple[int, int, int, tuple[int, ...]], codes: tuple[str, ...]
) -> None:
    """One station among a hundred ordinary ones; its own figures hardly move the whole."""
    assert what
    others = [_result(no, *ORDINARY) for no in range(2, 102)]
    found = outliers(tally([_result(1, *given), *others]), LIMITS)
    assert tuple(one.code for one in found.get("1", ())) == codes
    assert set(found) <= {"1"}


def test_shares_are_compared_exactly() -> None:
    """20 points above 50 % are no more than 20 points; one voter in ten million is."""
    results = [_result(1, 10_000_000, 7_000_000, 0, (7_000_000,))]
    rest = _result(2, 10_000_000, 3_000_000, 0, (3_000_000,))
    whole = tally([*results, rest])
    assert outliers(whole, LIMITS) == {}
    more = tally(
        [
            _result(1, 10_000_000, 7_000_001, 0, (7_000_001,)),
            _result(2, 10_000_000, 2_999_998, 0, (2_999_998,)),
        ]
    )
    assert set(outliers(more, LIMITS)) == {"1", "2"}


def test_real_minutes_of_one_city() -> None:
    """Чачак 2016, 104 stations (open data of the republic's commission): findings by code."""
    path = ROOT / "tests" / "golden" / "cacak-2016.csv"
    with path.open(encoding="utf-8", newline="") as file:
        results = read(csv.DictReader(file))
    found = Counter((f.code, f.severity.value) for one in results for f in one.findings)
    assert found == {
        ("W2", "doubt"): 1,
        ("W3", "doubt"): 1,
        ("W3", "note"): 19,
        ("W4", "note"): 19,
        ("W5", "doubt"): 12,
        ("W5", "note"): 24,
    }
    told = outliers(tally(results), Thresholds())
    assert Counter(f.code for findings in told.values() for f in findings) == {"O1": 2}


def test_changing_a_threshold_is_an_act_of_an_officer() -> None:
    desks = Desks()
    assert desks.standing.of(Thresholds) == Thresholds()
    wanted = replace(LIMITS, invalid=7)
    assert desks.refused(ANA, set_thresholds(wanted, "мање место")) == "person.not_an_officer"
    assert desks.refused(SECRETARY, set_thresholds(wanted, " ")) == "reason_missing"
    desks.do(SECRETARY, set_thresholds(wanted, "мање место"))
    assert desks.standing.of(Thresholds) == wanted
    assert desks.refused(SECRETARY, set_thresholds(wanted, "опет")) == "nothing_changed"


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (replace(LIMITS, invalid=0), "outliers.bad_percent"),
        (replace(LIMITS, turnout=101), "outliers.bad_percent"),
        (replace(LIMITS, least=-1), "outliers.bad_least"),
    ],
)
def test_impossible_thresholds(limits: Thresholds, code: str) -> None:
    with pytest.raises(Refused) as refused:
        set_thresholds(limits, "проба")(Desks().standing)
    assert refused.value.code == code
