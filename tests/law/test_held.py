"""Every value of the law and every rule has a test that holds it; the program can tell which."""

import pytest

from core.base import resources
from core.domain.ballot import rules as ballot
from core.office.found import law, profiles
from core.office.law_table import table
from tests.law import hold

LOCAL = tuple(profile for profile in profiles() if law(profile).scope == "local")


def test_the_shipped_file_is_what_the_marks_say() -> None:
    """After marking a test, write it anew: `python -m tests.law.hold`."""
    assert hold.FILE.read_text(encoding="utf-8") == hold.text()


def test_every_value_of_a_local_law_has_a_test() -> None:
    assert [key for key in hold.values() if key not in hold.held()] == []


def test_every_rule_has_a_test() -> None:
    assert [name for name in hold.rules() if name not in hold.held()] == []


def test_no_mark_names_what_is_not_there() -> None:
    assert set(hold.held()) == {*hold.values(), *hold.rules()}


@pytest.mark.parametrize("profile", LOCAL)
def test_the_table_has_every_value_and_every_rule(profile: str) -> None:
    made = table(law(profile))
    assert tuple(line.key for line in made.values) == hold.values()
    assert tuple(f"rules.{rule.name}" for rule in made.rules) == hold.rules()
    assert made.untested == ()


def test_a_value_names_the_rules_that_rest_on_it() -> None:
    lines = {line.key: line for line in table(law("rs-local-2022")).values}
    assert lines["lists.sex_percent"].rules == ("sexes",)
    assert lines["lists.incomplete_curable"].rules == ("filer", "form", "identity")
    assert lines["deadlines.collective_list_days"].rules == ("ballot",)
    assert lines["checks.C1"].rules == ("C1",)
    assert lines["checks.C8"].rules == ()


def test_findings_on_the_ballot_rest_on_the_values_they_say() -> None:
    assert all(law("rs-local-2022").knows(key) for key in ballot.PROVISIONS)


def test_a_law_of_seats_alone_has_no_rules() -> None:
    made = table(law("rs-parliament-2022"))
    assert made.rules == ()
    assert [line.key for line in made.values] == [
        key for key in hold.values() if key.startswith("seats.")
    ]


def test_it_is_shipped_and_is_no_profile() -> None:
    assert resources.path("law/held.json").is_file()
    assert "held" not in profiles()
