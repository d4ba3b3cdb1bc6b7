"""Values that no rule, clock or calendar rests on yet, against the figures of the digest."""

import pytest

from core.domain.election.calendar import calendar
from core.domain.lists.rules import RULES
from core.domain.minutes.grounds import AnnulmentGround, UndeterminableGround, article, listed
from core.office.found import law
from tests.support.books import PARTICULARS

PROFILES = ("rs-local-2007", "rs-local-2020", "rs-local-2022", "rs-local-2024")
LAWS = tuple(law(profile) for profile in PROFILES)

VALUES: tuple[tuple[str, tuple[int, int, int, int], str], ...] = (
    # key                                    2007  2020  2022  2024  source
    ("size.municipality_least", (19, 19, 19, 19), "S84"),
    ("size.municipality_most", (75, 75, 75, 75), "S84"),
    ("size.city_most", (90, 90, 90, 90), "S84"),
    ("size.capital", (110, 110, 110, 110), "S83"),
    ("deadlines.vote_after_call_least_days", (45, 45, 45, 30), "S88"),
    ("deadlines.vote_after_call_most_days", (60, 60, 60, 60), "S88"),
    ("deadlines.decide_request_hours", (48, 48, 72, 72), "S42"),
    ("deadlines.repeat_decision_days", (3, 3, 3, 3), "S74"),
    ("deadlines.repeat_vote_days", (7, 7, 10, 10), "S74"),
    ("deadlines.seats_days", (7, 7, 7, 7), "S77"),
    ("deadlines.first_session_days", (30, 30, 30, 30), "S77"),
    ("minutes.least_signatures", (3, 3, 3, 3), "S57"),
)

CONSEQUENCES = (
    # check  if it does not hold  source
    ("C1", "inspect_annul", "S65, S44"),
    ("C2", "annul", "S44, S69"),
    ("C3", "inspect", "S70"),
    ("C4", "inspect", "S65"),
    ("C5", "inspect", "S65"),
    ("C6", "inspect", "S65"),
    ("C7", "inspect", "S65"),
    ("C8", "unknown", "S65"),
    ("W1", "correct", "S69"),
    ("W2", "correct", "S69"),
    ("W3", "explain", "S69"),
    ("W4", "none", "S69"),
    ("W5", "explain", "S10"),
    ("W6", "correct", "S69"),
    ("K1", "annul", "S44"),
    ("K2", "undeterminable", "S57"),
    ("K3", "explain", "S57"),
)


@pytest.mark.law(
    "size.municipality_least",
    "size.municipality_most",
    "size.city_most",
    "size.capital",
    "deadlines.vote_after_call_least_days",
    "deadlines.vote_after_call_most_days",
    "deadlines.decide_request_hours",
    "deadlines.repeat_decision_days",
    "deadlines.repeat_vote_days",
    "deadlines.seats_days",
    "deadlines.first_session_days",
    "minutes.least_signatures",
)
@pytest.mark.parametrize(("key", "values", "source"), VALUES, ids=[row[0] for row in VALUES])
def test_values_of_the_digest(key: str, values: tuple[int, ...], source: str) -> None:
    """Councillors of a unit, days from call to vote, remedies, repeat voting, seats, minutes."""
    assert tuple(known.number(key) for known in LAWS) == values
    assert {known.provision(key).source for known in LAWS} == {source}


@pytest.mark.law(
    "checks.C1",
    "checks.C2",
    "checks.C3",
    "checks.C4",
    "checks.C5",
    "checks.C6",
    "checks.C7",
    "checks.C8",
    "checks.W1",
    "checks.W2",
    "checks.W3",
    "checks.W4",
    "checks.W5",
    "checks.W6",
    "checks.K1",
    "checks.K2",
    "checks.K3",
)
@pytest.mark.parametrize(("code", "consequence", "source"), CONSEQUENCES)
def test_what_follows_from_a_check_of_the_minutes(code: str, consequence: str, source: str) -> None:
    for known in LAWS:
        check = known.check(code)
        assert check is not None
        assert (check.consequence, check.source) == (consequence, source)


GROUNDS: tuple[tuple[type[AnnulmentGround] | type[UndeterminableGround], str, int], ...] = (
    (AnnulmentGround, "annulment", 5),
    (UndeterminableGround, "undeterminable", 5),
)


@pytest.mark.law(
    "annulment.box_over_voted",
    "annulment.not_in_extract",
    "annulment.no_control_sheet",
    "annulment.over_received",
    "annulment.on_request",
    "undeterminable.not_held",
    "undeterminable.interrupted",
    "undeterminable.not_delivered",
    "undeterminable.few_signatures",
    "undeterminable.errors_stay",
)
@pytest.mark.parametrize(("grounds", "section", "count"), GROUNDS)
def test_grounds_the_law_lists(
    grounds: type[AnnulmentGround] | type[UndeterminableGround], section: str, count: int
) -> None:
    """Four grounds ex officio and one upon request; five for a result not to be determined."""
    for known in LAWS:
        there = listed(known, grounds)
        assert there == tuple(grounds)
        assert len(there) == count
        assert all(article(known, ground) for ground in there)
        assert all(known.knows(f"{section}.{ground.value}") for ground in there)


def test_nothing_is_held_here_that_a_rule_or_the_calendar_uses() -> None:
    """Such a value is held by what the rule finds, not by writing the number down again."""
    used = {key for rule in RULES for key in rule.provisions}
    used |= {f"deadlines.{one.code}" for one in calendar(PARTICULARS, law("rs-local-2022"))}
    assert not used & {key for key, _values, _source in VALUES}
