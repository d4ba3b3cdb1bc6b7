"""May the list have the status of a national minority's list?"""

from dataclasses import replace

import pytest

from core.domain.lists.check import deficiencies, leads_to, proposed
from core.domain.lists.paper import Motion
from core.domain.lists.rules.case import Leads
from core.domain.lists.workflow import Door
from tests.core.domain.lists.made import LAW, Row, row
from tests.support.filed import coalition_paper, group_paper, list_paper, minority_paper


def _share(percent: int | None) -> Motion:
    return Motion("цинцарска", percent)


ROWS = (
    row("not sought", list_paper()),
    row("sought by a party", minority_paper(), "minority.intent"),
    row("sought by a coalition", replace(coalition_paper(), motion=_share(2)), "minority.intent"),
    row("sought by a group", replace(group_paper(), motion=_share(2)),
        "minority.group", "minority.intent"),
    row("49 %", replace(minority_paper(), motion=_share(49)), "minority.intent"),
    row("50 %", replace(minority_paper(), motion=_share(50)),
        "minority.too_many", "minority.intent"),
    row("51 %", replace(minority_paper(), motion=_share(51)),
        "minority.too_many", "minority.intent"),
    row("0 %", replace(minority_paper(), motion=_share(0)), "minority.intent"),
    row("a share nobody typed", replace(minority_paper(), motion=_share(None)),
        "minority.share_unknown", "minority.intent"),
)  # fmt: skip


@pytest.mark.law(
    "lists.minority_only_parties", "lists.minority_share_below_percent", "rules.minority"
)
@pytest.mark.parametrize("one", ROWS, ids=lambda one: one.what)
def test_who_may_have_the_status(one: Row) -> None:
    """
    | motion                  | found                                             |
    |-------------------------|---------------------------------------------------|
    | of a party, a coalition | whether the law is circumvented, always a doubt   |
    | of a citizens' group    | it cannot have it                                 |
    | 49 % of the unit        | may have it                                       |
    | 50 % of the unit        | may not: it must be less than half                |
    """
    assert one.told == one.codes


@pytest.mark.parametrize("one", ROWS, ids=lambda one: one.what)
def test_only_the_status_is_in_question(one: Row) -> None:
    """None of it stands in the way of the list itself, nor is there anything to cure."""
    for found in one.found:
        if found.code in ("minority.group", "minority.too_many"):
            assert leads_to(found, LAW) is Leads.STATUS
    assert proposed(one.found, LAW) is Door.PROCLAIM
    assert deficiencies(one.found, LAW) == ()
