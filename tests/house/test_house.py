"""The house stands as it was planned, and every rule catches the fault it is there for."""

import pytest

from tests.house.checks import CHECKS, Check
from tests.house.planted import PLANTED, Planted
from tests.house.source import Sources, of_folders


@pytest.fixture(scope="module")
def house() -> Sources:
    """The program as it is."""
    return of_folders("core", "gui")


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_house_keeps_its_rules(check: Check, house: Sources) -> None:
    assert house
    faults = check(house)
    assert not faults, "\n".join([str(check.__doc__), *faults])


@pytest.mark.parametrize("case", PLANTED, ids=lambda case: f"{case.check.__name__}: {case.name}")
def test_a_planted_fault_is_told_at_its_place(case: Planted) -> None:
    faults = case.check(case.faulty)
    assert len(faults) == 1, faults
    assert faults[0].startswith(case.told)


@pytest.mark.parametrize("case", PLANTED, ids=lambda case: f"{case.check.__name__}: {case.name}")
def test_its_clean_twin_passes(case: Planted) -> None:
    assert case.check(case.clean) == []


def test_every_rule_has_a_planted_fault() -> None:
    assert {case.check for case in PLANTED} == set(CHECKS)
