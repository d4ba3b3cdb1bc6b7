"""Each value of the law is changed by one unit, and a test that holds it must then fail."""

import os
import subprocess
import sys
import tomllib

import pytest

from core.law import load
from core.law.load import DEFAULT
from core.office.found import law, law_text
from tests.house.source import ROOT
from tests.law import hold
from tests.law.altered import VARIABLE, altered, mutants

TEXT = law_text(DEFAULT)
MUTANTS = tuple(mutants(TEXT))
HELD = hold.held()

ALONE = ("-p", "no:cacheprovider", "-p", "no:doctest", "-o", "addopts=", "-o", "filterwarnings=")
"""Without the plugins, and what is set for them, so that a run costs little."""

PASSED, FAILED = 0, 1


def _run(tests: list[str], mutant: str = "") -> subprocess.CompletedProcess[str]:
    given = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    if mutant:
        given[VARIABLE] = mutant
    plugin = ("-p", "tests.law.altered")
    command = [sys.executable, "-m", "pytest", "-q", "-x", *plugin, *ALONE, *tests]
    return subprocess.run(command, cwd=ROOT, env=given, capture_output=True, text=True, check=False)


def test_they_pass_by_the_law_as_it_is() -> None:
    done = _run(sorted({test for tests in HELD.values() for test in tests}))
    assert done.returncode == PASSED, done.stdout


@pytest.mark.parametrize("mutant", MUTANTS)
def test_by_another_law_one_of_them_fails(mutant: str) -> None:
    """
    | kind of value | the other law                                  |
    |---------------|------------------------------------------------|
    | a count       | one more                                       |
    | a flag        | the other                                      |
    | a word        | the next reading, the next word allowed        |
    | a ratio       | one more above the line                        |
    | steps         | each bound one more, each count one more       |
    """
    key = mutant.partition("#")[0]
    done = _run(HELD[key], mutant)
    assert done.returncode == FAILED, done.stdout


@pytest.mark.parametrize("mutant", MUTANTS)
def test_the_other_law_differs_in_that_value_alone(mutant: str) -> None:
    """It is a law that loads, so that a test fails by the value and not by a broken file."""
    key = mutant.partition("#")[0]
    other = load.load(altered(TEXT, mutant).encode(), f"{DEFAULT}.toml")
    before, after = dict(law(DEFAULT).provisions), dict(other.provisions)
    changed = {name for name in before if before[name] != after[name]}
    checks = {f"checks.{code}" for code, check in other.checks if check != law(DEFAULT).check(code)}
    assert changed | checks == {key}


def test_every_value_is_changed() -> None:
    keys = {mutant.partition("#")[0] for mutant in MUTANTS}
    assert keys == set(hold.values())
    steps = tomllib.loads(TEXT)["lists"]["signatures_by_voters"]["value"]
    assert len([m for m in MUTANTS if "#" in m]) == 2 * len(steps)
