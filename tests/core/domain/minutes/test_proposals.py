"""What each consequence in the law lets the commission do, and which ground it points to."""

from dataclasses import replace
from datetime import date

import pytest

from core.base.findings import Finding, Severity
from core.domain.minutes.case import Case
from core.domain.minutes.grounds import AnnulmentGround, UndeterminableGround
from core.domain.minutes.proposals import (
    BY_CONSEQUENCE,
    Measure,
    annulment_ground,
    day_of_repeat,
    last_day_of_repeat,
    proposals,
    undeterminable_ground,
)
from core.law import schema
from core.law.load import load
from core.law.profile import LegalProfile
from core.office.found import law_text

LAW = load(law_text("rs-local-2024").encode(), "rs-local-2024")
NO_CASE = Case()

#  consequence      measures in order                           next       next once inspected
TABLE = """
annul               inspect annul correct                       inspect    annul
inspect_annul       inspect annul correct undeterminable        inspect    annul
inspect             inspect correct undeterminable              inspect    correct
undeterminable      undeterminable correct                      undeterminable undeterminable
correct             correct                                     correct    correct
explain             explain                                     explain    explain
none                -                                           -          -
unknown             inspect correct                             inspect    correct
"""
ROWS = [line.split() for line in TABLE.strip().splitlines()]


def _law(consequence: str) -> LegalProfile:
    checks = tuple((code, replace(one, consequence=consequence)) for code, one in LAW.checks)
    return replace(LAW, checks=checks)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_every_consequence_has_its_measures(row: list[str]) -> None:
    consequence, *measures, before, after = row
    wanted = [one for one in measures if one != "-"]
    found = Finding("C1", Severity.ERROR, "")
    for inspected, expected in ((False, before), (True, after)):
        (one,) = proposals((found,), _law(consequence), inspected)
        assert [measure.value for measure in one.measures] == wanted
        assert (one.next.value if one.next else "-") == expected
        assert one.uninspected is ("inspect" in wanted and not inspected)


def test_the_table_forgets_no_consequence() -> None:
    assert {row[0] for row in ROWS} == set(schema.CONSEQUENCES) == set(BY_CONSEQUENCE)


def test_a_doubt_may_be_explained_whatever_else_the_law_lets_do() -> None:
    doubt, fault = Finding("W2", Severity.DOUBT, ""), Finding("W1", Severity.ERROR, "")
    of_doubt, of_fault = proposals((doubt, fault), LAW)
    assert of_doubt.measures == (Measure.CORRECT, Measure.EXPLAIN)
    assert of_fault.measures == (Measure.CORRECT,)


def test_a_check_the_law_does_not_have_is_looked_at() -> None:
    (one,) = proposals((Finding("Z9", Severity.ERROR, ""),), LAW)
    assert one.next is Measure.INSPECT


def test_a_note_the_law_does_not_have_leads_to_nothing() -> None:
    (one,) = proposals((Finding("S1", Severity.NOTE, ""),), LAW)
    assert one.measures == () and one.next is None


@pytest.mark.parametrize(
    ("codes", "ground"),
    [
        ("C1", AnnulmentGround.BOX_OVER_VOTED),
        ("W5 C2", AnnulmentGround.OVER_RECEIVED),
        ("K1", AnnulmentGround.NO_CONTROL_SHEET),
        ("C3 W1", None),
        ("", None),
    ],
)
def test_findings_point_to_a_ground_for_annulment(
    codes: str, ground: AnnulmentGround | None
) -> None:
    assert annulment_ground(Finding(c, Severity.ERROR, "") for c in codes.split()) is ground


def test_without_minutes_the_result_is_undeterminable_since_none_came() -> None:
    assert undeterminable_ground(NO_CASE, ()) is UndeterminableGround.NOT_DELIVERED


@pytest.mark.parametrize(
    ("decided", "day", "last"),
    [
        (date(2026, 12, 7), date(2026, 12, 13), date(2026, 12, 17)),
        (date(2026, 12, 10), date(2026, 12, 20), date(2026, 12, 20)),
        (date(2026, 12, 13), date(2026, 12, 20), date(2026, 12, 23)),
    ],
)
def test_repeat_voting_is_proposed_for_the_last_sunday_in_time(
    decided: date, day: date, last: date
) -> None:
    assert (day_of_repeat(LAW, decided), last_day_of_repeat(LAW, decided)) == (day, last)
    assert day.weekday() == date(2026, 12, 6).weekday()


def test_a_law_without_that_limit_proposes_no_day() -> None:
    provisions = tuple(p for p in LAW.provisions if p[0] != "deadlines.repeat_vote_days")
    assert day_of_repeat(replace(LAW, provisions=provisions), date(2026, 12, 7)) is None
